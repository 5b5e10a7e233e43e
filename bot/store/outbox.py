"""The outbox: what is to be sent to Slack is written down first, then sent, then recorded.

A row is `waiting`, then `sending`, then `sent`. A crash between sending and recording leaves it
`sending`: what may safely be repeated goes back to waiting, the rest becomes `unsure`, which a
person sees and settles; nothing is posted twice by itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.store import inbox
from bot.store.base import Tx

LEASE = 45.0  # seconds; longer than any call may take
PACE = 1.1  # seconds between two posts in one channel (Slack allows about one a second)
ATTEMPTS = 8
BACKOFF = 1.0
KEPT = 7 * 24 * 3600.0  # how long a message that may not have arrived can be sent again


class Method(StrEnum):
    """What to do. The drawn ones hold an id only: their content is made when they are sent."""

    POST = "post"  # chat.postMessage
    EPHEMERAL = "ephemeral"  # chat.postEphemeral
    RESPOND = "respond"  # a response_url
    UPDATE = "update"  # chat.update
    OPEN = "open"  # views.open
    PUSH = "push"  # views.push
    VIEW = "view"  # views.update
    CARD = "card"  # drawn: a question's card, posted or updated
    SET = "set"  # drawn: a shared draft's summary, posted or updated
    HOME = "home"  # drawn: somebody's Home
    DIGEST = "digest"  # drawn: a channel's weekly digest


REPEATABLE = frozenset({Method.UPDATE, Method.OPEN, Method.PUSH, Method.VIEW, Method.HOME})
FLEETING = frozenset({Method.OPEN, Method.PUSH})  # worthless once the trigger has expired
PACED = frozenset({Method.POST, Method.CARD, Method.SET, Method.DIGEST})


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something to send. `about` says in words what it is; `once` keeps equal ones from piling up.

    `id` and `attempts` are the store's. `user` is who is told where it cannot be sent.
    """

    method: Method
    args: Mapping[str, object]
    team: str = ""
    user: str = ""
    channel: str = ""
    about: str = ""
    once: str = ""
    id: int = 0
    attempts: int = 0


def add(tx: Tx, parcel: Parcel, now: float, wait: float = 0.0, *, behind: bool = False) -> int:
    """Write a parcel down, to be sent after `wait` seconds; return its id.

    Where an equal one waits already it returns 0, and that one goes as early as this one would.
    What changes a message that stands there does not queue behind the posts of its channel, unless
    `behind` says so.
    """
    changes = stands(tx, parcel) and not behind
    row = {
        "once": parcel.once or None,
        "method": parcel.method,
        "team": parcel.team,
        "user": parcel.user,
        "channel": parcel.channel,
        "args": json.dumps(parcel.args),
        "about": parcel.about,
        "due": now + wait if changes else _paced(tx, parcel, now + wait),
        "made": now,
        "changes": changes,
    }
    cursor = tx.execute(
        'insert into outbox (once, method, team, "user", channel, args, about, state, attempts,'
        " due, lease, made, changes) values (:once, :method, :team, :user, :channel, :args, :about,"
        " 'waiting', 0, :due, 0, :made, :changes) on conflict (once) do nothing",
        row,
    )
    if cursor.rowcount == 1:
        return cursor.lastrowid or 0
    tx.execute("update outbox set due = min(due, :due) where once = :once", row)
    return 0


def _paced(tx: Tx, parcel: Parcel, now: float) -> float:
    """Return when to send: posts in one channel keep their distance from each other."""
    if parcel.method not in PACED or not parcel.channel:
        return now
    marks = ", ".join("?" for _ in PACED)
    last = tx.execute(
        f"select max(due) from outbox where channel = ? and method in ({marks})"  # noqa: S608
        " and coalesce(changes, 0) = 0",
        (parcel.channel, *sorted(PACED)),
    ).fetchone()[0]
    return max(now, (last or 0.0) + PACE)


def stands(tx: Tx, parcel: Parcel) -> bool:
    """Tell whether a card or a summary is posted already, so that sending it only changes it."""
    if parcel.method not in (Method.CARD, Method.SET):
        return False
    table = "items" if parcel.method == Method.CARD else "pastes"
    found = tx.execute(
        f"select card from {table} where id = ?",  # noqa: S608
        (parcel.args["id"],),
    ).fetchone()
    return bool(found and found[0])


def take(tx: Tx, now: float) -> Parcel | None:
    """Take the parcel that has waited longest and mark it as being sent; None when none is due.

    What goes to one place (a channel, a window) goes there one after the other, and a Home or a
    card is drawn by one sender at a time.
    """
    rows = list(
        tx.query(
            "update outbox set state = 'sending', lease = :until, attempts = attempts + 1,"
            " once = null where id = (select id from outbox as this where state = 'waiting'"
            " and due <= :now and not exists (select 1 from outbox as other where"
            " other.state = 'sending' and (other.channel = this.channel and this.channel <> ''"
            " or other.method = this.method and other.args = this.args))"
            ' order by due, id limit 1) returning id, method, team, "user" as who, channel, args,'
            " about, once, attempts",
            {"until": now + LEASE, "now": now},
        )
    )
    return parcel_of(rows[0]) if rows else None


def next_due(tx: Tx) -> float | None:
    """Return when the next parcel is due; None when none waits."""
    found = tx.execute("select min(due) from outbox where state = 'waiting'").fetchone()[0]
    return None if found is None else float(found)


def sent(tx: Tx, parcel: Parcel, ts: str = "") -> None:
    """Record that a parcel arrived, and erase what it held."""
    tx.execute(
        "update outbox set state = 'sent', args = '{}', about = '', once = null, ts = ?"
        " where id = ?",
        (ts, parcel.id),
    )


def later(tx: Tx, parcel: Parcel, due: float) -> bool:
    """Put back a parcel that surely did not arrive; after `ATTEMPTS` give up, return False.

    What else is to be posted in its channel waits as much longer, in the same order.
    """
    if parcel.attempts >= ATTEMPTS:
        failed(tx, parcel)
        return False
    if parcel.method in PACED and parcel.channel:
        marks = ", ".join("?" for _ in PACED)
        tx.execute(
            "update outbox set due = due + max(0, ? - (select due from outbox where id = ?))"  # noqa: S608
            f" where state = 'waiting' and channel = ? and method in ({marks})",
            (due, parcel.id, parcel.channel, *sorted(PACED)),
        )
    tx.execute("update outbox set state = 'waiting', due = ? where id = ?", (due, parcel.id))
    return True


def wait(tx: Tx, parcel: Parcel, due: float) -> None:
    """Put back a parcel that another has to come before; that is no try."""
    tx.execute(
        "update outbox set state = 'waiting', due = ?, attempts = attempts - 1 where id = ?",
        (due, parcel.id),
    )


def has_summary(tx: Tx, paste_id: str) -> bool:
    """Tell whether the summary of a shared draft is still on its way."""
    return bool(
        tx.execute(
            "select 1 from outbox where method = ? and args = ? and state in"
            " ('waiting', 'sending') limit 1",
            (Method.SET, json.dumps({"id": paste_id})),
        ).fetchone()
    )


def drop(tx: Tx, once: str) -> None:
    """Take back a parcel that waits, by its `once`."""
    tx.execute("delete from outbox where state = 'waiting' and once = ?", (once,))


def failed(tx: Tx, parcel: Parcel) -> None:
    """Record that a parcel will not be sent, and erase what it held."""
    tx.execute(
        "update outbox set state = 'failed', args = '{}', once = null where id = ?", (parcel.id,)
    )


def rewind(tx: Tx, now: float) -> None:
    """Bring rows back to now that were made later than now: the clock was set back."""
    tx.execute(
        "update outbox set due = due - made + :now, lease = max(0, lease - made + :now),"
        " made = :now where made > :now + :slack",
        {"now": now, "slack": inbox.SLACK},
    )


def free_leases(tx: Tx) -> None:
    """Say that no other process is running: whatever is being sent was left behind."""
    tx.execute("update outbox set lease = 0 where state = 'sending'")
    tx.execute("update inbox set lease = 0 where state = 'waiting'")


def purge(tx: Tx, now: float) -> int:
    """Erase rows that are settled or too old to be sent."""
    return tx.execute(
        "delete from outbox where (state in ('sent', 'failed') and made < :day) or made < :kept",
        {"day": now - 24 * 3600.0, "kept": now - KEPT},
    ).rowcount


def parcel_of(row: Mapping[str, object]) -> Parcel:
    """Read a row back."""
    return Parcel(
        method=Method(str(row["method"])),
        args=json.loads(str(row["args"])),
        team=str(row["team"] or ""),
        user=str(row["who"] or ""),
        channel=str(row["channel"] or ""),
        about=str(row["about"] or ""),
        once=str(row["once"] or ""),
        id=int(str(row["id"])),
        attempts=int(str(row["attempts"])),
    )
