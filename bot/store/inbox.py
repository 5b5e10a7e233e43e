"""The durable inbox: each delivery is written down before it is acknowledged.

A row is keyed by what makes the delivery unique; the same delivery again changes nothing. Workers
take rows with a lease. What a row held is erased once it is settled, after `KEPT` seconds at the
latest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.store.base import Tx

ATTEMPTS = 6
KEPT = 48 * 3600.0
SLACK = 60.0  # seconds by which clocks may differ without more ado
BACKOFF = 2.0  # seconds; doubles with each attempt


class Lane(StrEnum):
    """Quick rows hold a trigger that lives three seconds; slow ones read whole drafts."""

    QUICK = "quick"
    SLOW = "slow"


# seconds after which another worker may take a row; a slow machine reads a long draft for minutes
LEASES: Mapping[Lane, float] = {Lane.QUICK: 60.0, Lane.SLOW: 900.0}


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing that Slack told us: what kind (an id of `bot.ids`), who, and the fields we need."""

    key: str
    kind: str
    lane: Lane
    team: str
    user: str
    fields: Mapping[str, object]
    attempts: int = 0


def put(tx: Tx, delivery: Delivery, now: float, wait: float = 0.0) -> bool:
    """Write a delivery down, to be handled after `wait` seconds.

    Returns False where it is here already (Slack sent it again).
    """
    row = (
        delivery.key, delivery.kind, delivery.lane, delivery.team, delivery.user,
        json.dumps(delivery.fields), now + wait, now,
    )  # fmt: skip
    cursor = tx.execute(
        'insert into inbox (key, kind, lane, team, "user", body, state, attempts, due, lease, made)'
        " values (?, ?, ?, ?, ?, ?, 'waiting', 0, ?, 0, ?) on conflict (key) do nothing",
        row,
    )
    return cursor.rowcount == 1


def any_due(tx: Tx, lane: Lane, now: float) -> bool:
    """Tell whether a row of a lane can be taken."""
    return bool(
        tx.execute(
            "select 1 from inbox where state = 'waiting' and lane = ? and due <= ? and lease <= ?"
            " limit 1",
            (lane, now, now),
        ).fetchone()
    )


def take(tx: Tx, lane: Lane, now: float) -> Delivery | None:
    """Lease the row of a lane that has waited longest; None when nothing is due."""
    rows = list(
        tx.query(
            "update inbox set lease = :until, attempts = attempts + 1 where key = ("
            " select key from inbox where state = 'waiting' and lane = :lane and due <= :now"
            " and lease <= :now order by due, rowid limit 1)"
            ' returning key, kind, lane, team, "user" as who, body, attempts',
            {"until": now + LEASES[lane], "lane": lane, "now": now},
        )
    )
    return _delivery(rows[0]) if rows else None


def held(tx: Tx, delivery: Delivery) -> bool:
    """Tell whether a row is still its taker's: not taken by another meanwhile, and not erased."""
    return bool(
        tx.execute(
            "select 1 from inbox where key = ? and state = 'waiting' and attempts = ?",
            (delivery.key, delivery.attempts),
        ).fetchone()
    )


def forget(tx: Tx, team: str, user: str, now: float) -> None:
    """Settle all that somebody sent, done or not, and erase what it held and who it was from."""
    tx.execute(
        "update inbox set body = '{}', \"user\" = '', done = ?, state = case state"
        " when 'waiting' then 'done' else state end where team = ? and \"user\" = ?",
        (now, team, user),
    )


def rewind(tx: Tx, now: float) -> None:
    """Bring rows back to now that were made later than now: the clock was set back."""
    tx.execute(
        "update inbox set due = due - made + :now, lease = max(0, lease - made + :now),"
        " made = :now where made > :now + :slack",
        {"now": now, "slack": SLACK},
    )


def done(tx: Tx, key: str, now: float) -> None:
    """Mark a row as done and erase what it held."""
    tx.execute("update inbox set state = 'done', body = '{}', done = ? where key = ?", (now, key))


def again(tx: Tx, delivery: Delivery, now: float) -> bool:
    """Put a row back for a later try; give up after `ATTEMPTS`, and then return False."""
    if delivery.attempts >= ATTEMPTS:
        tx.execute(
            "update inbox set state = 'failed', body = '{}', done = ? where key = ?",
            (now, delivery.key),
        )
        return False
    wait = BACKOFF * 2 ** (delivery.attempts - 1)
    tx.execute("update inbox set due = ?, lease = 0 where key = ?", (now + wait, delivery.key))
    return True


def expire(tx: Tx, now: float) -> list[Delivery]:
    """Give up on rows that nobody could handle in `KEPT` seconds; return them, to tell people."""
    rows = tx.query(
        "update inbox set state = 'failed', body = '{}', done = :now where state = 'waiting'"
        ' and made < :old returning key, kind, lane, team, "user" as who, body, attempts',
        {"now": now, "old": now - KEPT},
    )
    return [_delivery(row) for row in rows]


def purge(tx: Tx, now: float) -> int:
    """Erase the rows of what is settled and `KEPT` seconds old; return how many."""
    return tx.execute(
        "delete from inbox where state <> 'waiting' and made < ?", (now - KEPT,)
    ).rowcount


def _delivery(row: Mapping[str, object]) -> Delivery:
    return Delivery(
        key=str(row["key"]),
        kind=str(row["kind"]),
        lane=Lane(str(row["lane"])),
        team=str(row["team"]),
        user=str(row["who"]),
        fields=json.loads(str(row["body"])),
        attempts=int(str(row["attempts"])),
    )
