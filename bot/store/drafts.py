"""Drafts as they were handed over: saving, finding and erasing them whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.records import Deed, Item, Paste
from bot.store import pack
from bot.store.base import Tx
from bot.store.rows import item_row, paste_in


def save(tx: Tx, paste: Paste, items: Sequence[Item]) -> None:
    """Keep a new draft with its questions."""
    tx.table("pastes").insert(
        {
            "id": paste.id, "team": paste.team, "author": paste.author, "created": paste.created,
            "touched": paste.created, "introduction": paste.introduction,
            "audience": paste.audience, "unread": pack.unread_out(paste.unread),
            "masked": ",".join(paste.masked), "channel": paste.channel, "card": paste.card,
        }
    )  # fmt: skip
    tx.table("items").insert_all(item_row(item, paste.created) for item in items)


def find(tx: Tx, paste_id: str, team: str) -> Paste | None:
    """Find a draft of a workspace."""
    rows = list(tx.query("select * from pastes where id = ? and team = ?", (paste_id, team)))
    return paste_in(rows[0]) if rows else None


def posted(tx: Tx, paste_id: str, channel: str, ts: str) -> None:
    """Record a shared draft's summary message."""
    tx.execute("update pastes set channel = ?, card = ? where id = ?", (channel, ts, paste_id))


def note_on(tx: Tx, paste_id: str) -> str:
    """Return what the author of a draft had to say when they shared it last; "" for nothing."""
    row = tx.execute(
        "select words from history where deed = ? and words <> '' and item in"
        " (select id from items where draft = ?) order by id desc limit 1",
        (Deed.SHARED, paste_id),
    ).fetchone()
    return str(row[0]) if row else ""


def of_author(tx: Tx, team: str, author: str, first: int, limit: int) -> tuple[Paste, ...]:
    """Return some of somebody's drafts from number `first`, the latest first."""
    rows = tx.query(
        "select * from pastes where team = ? and author = ? order by touched desc, rowid desc"
        " limit ? offset ?",
        (team, author, limit, first),
    )
    return tuple(paste_in(row) for row in rows)


def count(tx: Tx, team: str, author: str) -> int:
    """Return how many drafts somebody has."""
    found = tx.execute(
        "select count(*) from pastes where team = ? and author = ?", (team, author)
    ).fetchone()
    return int(found[0])


def delete(tx: Tx, paste_ids: Iterable[str]) -> None:
    """Erase drafts, their questions and their history."""
    for paste_id in paste_ids:
        tx.execute(
            "delete from history where item in (select id from items where draft = ?)", (paste_id,)
        )
        tx.execute("delete from items where draft = ?", (paste_id,))
        tx.execute("delete from pastes where id = ?", (paste_id,))
