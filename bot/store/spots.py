"""Where somebody is looking at a review, so that it can be drawn anew there.

A modal that changes a question names the spot that it came from. A `response_url` lives thirty
minutes at Slack, so spots are erased soon.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.store.base import Tx
from bot.store.items import fresh_id

KEPT = 3600.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One of: a message of ours (`channel`, `ts`), an answer (`url`), or a modal (`view`).

    `page` is what is shown there: an item's id, or a draft's; "card" where it is a team's card.
    """

    channel: str = ""
    ts: str = ""
    url: str = ""
    view: str = ""


def keep(tx: Tx, spot: Spot, team: str, user: str, now: float) -> str:
    """Keep a spot; return its id."""
    spot_id = fresh_id()
    tx.table("spots").insert(
        {"id": spot_id, "team": team, "user": user, "channel": spot.channel, "ts": spot.ts,
         "url": spot.url, "view": spot.view, "made": now}
    )  # fmt: skip
    return spot_id


def find(tx: Tx, spot_id: str, team: str, user: str, now: float) -> Spot | None:
    """Find a spot of this person that is not too old."""
    row = tx.execute(
        'select channel, ts, url, "view" from spots where id = ? and team = ? and "user" = ?'
        " and made > ?",
        (spot_id, team, user, now - KEPT),
    ).fetchone()
    return Spot(*row) if row else None


def purge(tx: Tx, now: float) -> None:
    """Erase old spots."""
    tx.execute("delete from spots where made < ?", (now - KEPT,))
