"""What may or may not have arrived: found after a crash, shown to a person, settled by them."""

from __future__ import annotations

from bot.records import Unsure
from bot.store.base import Tx
from bot.store.outbox import REPEATABLE, Method, Parcel, parcel_of, stands


def unsure(tx: Tx, parcel: Parcel) -> None:
    """Record that nobody knows whether a parcel arrived."""
    tx.execute("update outbox set state = 'unsure', once = null where id = ?", (parcel.id,))


def recover(tx: Tx, now: float) -> list[Parcel]:
    """Settle what an earlier process left half-sent; return what became unsure.

    A card or summary that was posted before is only updated, which may be repeated.
    """
    left = [
        parcel_of(row)
        for row in tx.query(
            'select id, method, team, "user" as who, channel, args, about, once, attempts'
            " from outbox where state = 'sending' and lease <= ?",
            (now,),
        )
    ]
    doubtful = [parcel for parcel in left if not _repeatable(tx, parcel)]
    for parcel in left:
        if parcel in doubtful:
            unsure(tx, parcel)
        else:
            tx.execute(
                "update outbox set state = 'waiting', due = ? where id = ?", (now, parcel.id)
            )
    return doubtful


def _repeatable(tx: Tx, parcel: Parcel) -> bool:
    """Tell whether sending it twice does no more than sending it once."""
    replaces = parcel.method == Method.RESPOND and bool(parcel.args.get("replace_original"))
    return replaces or parcel.method in REPEATABLE or stands(tx, parcel)


def doubts(tx: Tx, team: str, user: str) -> tuple[Unsure, ...]:
    """Return what somebody has to settle: messages that may or may not have arrived."""
    rows = tx.query(
        "select id, channel, about, made from outbox where state = 'unsure' and team = ?"
        ' and "user" = ? order by id',
        (team, user),
    )
    return tuple(Unsure(row["id"], row["channel"], row["about"], row["made"]) for row in rows)


def send_again(tx: Tx, number: int, team: str, user: str, now: float) -> bool:
    """Send an unsure message once more, because its owner asked; False where it is settled."""
    cursor = tx.execute(
        "update outbox set state = 'waiting', due = ?, attempts = 0 where id = ?"
        " and state = 'unsure' and team = ? and \"user\" = ?",
        (now, number, team, user),
    )
    return cursor.rowcount == 1


def settle(tx: Tx, number: int, team: str, user: str) -> bool:
    """Leave an unsure message as it is, because its owner saw it; False where it is settled."""
    cursor = tx.execute(
        "update outbox set state = 'sent', args = '{}', about = '' where id = ?"
        " and state = 'unsure' and team = ? and \"user\" = ?",
        (number, team, user),
    )
    return cursor.rowcount == 1
