"""Questions of drafts: finding them, and changing them one version at a time.

Whoever changes an item names the version that they saw. Where somebody else was quicker, nothing
happens and the change returns False: the caller shows the item as it is now.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from bot.records import Entry, Item, Paste, State
from bot.store.base import Tx
from bot.store.rows import entry_in, item_in, item_row


def fresh_id() -> str:
    """Return a new id that nobody can guess."""
    return secrets.token_urlsafe(9)


def insert(tx: Tx, item: Item, now: float) -> None:
    """Keep one more question of a draft (the second half of a split)."""
    tx.table("items").insert(item_row(item, now))


def item(tx: Tx, item_id: str, team: str) -> Item | None:
    """Find a question of a workspace."""
    rows = list(tx.query("select * from items where id = ? and team = ?", (item_id, team)))
    return item_in(rows[0]) if rows else None


def items_of(tx: Tx, paste_id: str) -> tuple[Item, ...]:
    """Return a draft's questions, in their order."""
    rows = tx.query("select * from items where draft = ? order by place", (paste_id,))
    return tuple(item_in(row) for row in rows)


def place_of(tx: Tx, found: Item) -> tuple[int, int]:
    """Return a question's position in its draft, from 1, and how many there are."""
    before, total = tx.execute(
        "select sum(place < :place), count(*) from items where draft = :draft",
        {"place": found.place, "draft": found.draft},
    ).fetchone()
    return int(before) + 1, int(total)


def change(tx: Tx, new: Item, who: str, now: float) -> bool:
    """Keep an item in place of its version `new.version`; the version rises by one.

    Only its author may do that, and for a shared question those who may decide on it.
    """
    columns = ("question", "kept", "open", "open_care", "why", "state", "channel", "place")
    settings = ", ".join(f'"{name}" = :{name}' for name in columns)
    cursor = tx.execute(
        f"update items set {settings}, version = version + 1, touched = :now,"  # noqa: S608
        " decided = case when :state in ('approved', 'dropped') then decided end"
        " where id = :id and team = :team and version = :version"
        " and (author = :who or (state <> 'private' and (select role from people"
        ' where people.team = items.team and "user" = :who)'
        " in ('steward', 'reviewer', 'member')))",
        {**item_row(new, now), "who": who, "now": now},
    )
    return cursor.rowcount == 1


def restand(tx: Tx, fresh: Item) -> None:
    """Keep what a new look at an unchanged question found; its version stays."""
    row = item_row(fresh, fresh.touched)
    tx.execute(
        'update items set "open" = :open, open_care = :open_care, why = :why'
        " where id = :id and team = :team and version = :version",
        {name: row[name] for name in ("open", "open_care", "why", "id", "team", "version")},
    )


def posted(tx: Tx, item_id: str, channel: str, ts: str) -> None:
    """Record a question's card."""
    tx.execute("update items set channel = ?, card = ? where id = ?", (channel, ts, item_id))


def unshare(tx: Tx, found: Item) -> None:
    """Take back a card that is not there: an undecided question is its author's alone again."""
    tx.execute(
        "update items set card = '', version = version + 1, channel = case when state in"
        " ('approved', 'dropped') then channel else '' end, state = case when state in"
        " ('approved', 'dropped') then state else 'private' end where id = ? and team = ?",
        (found.id, found.team),
    )


def log(tx: Tx, item_id: str, entry: Entry, check: str = "") -> None:
    """Add a line to a question's history; its draft was touched then, so that it stays as long."""
    tx.table("history").insert(
        {"item": item_id, "at": entry.at, "who": entry.who, "deed": entry.deed,
         "words": entry.words, "check": check}
    )  # fmt: skip
    tx.execute(
        "update pastes set touched = max(touched, ?) where id ="
        " (select draft from items where id = ?)",
        (entry.at, item_id),
    )


def history(tx: Tx, item_id: str) -> tuple[Entry, ...]:
    """Return a question's history, oldest first."""
    rows = tx.query("select * from history where item = ? order by id", (item_id,))
    return tuple(entry_in(row) for row in rows)


def waiting(tx: Tx, team: str, user: str, decides: bool, limit: int = 50) -> tuple[Item, ...]:
    """Return what waits for somebody, the oldest first: own questions that need changes, and,
    where they may decide, others' in the channels that they were seen in (which may be private).
    """
    rows = tx.query(
        "select * from items where team = :team and ((state = :changes and author = :user)"
        " or (:decides and state = :review and author <> :user and channel in (select channel"
        ' from presence where presence.team = :team and presence."user" = :user)))'
        " order by touched limit :limit",
        {"team": team, "user": user, "decides": decides, "limit": limit,
         "changes": State.CHANGES, "review": State.IN_REVIEW},
    )  # fmt: skip
    return tuple(item_in(row) for row in rows)


def lately(tx: Tx, team: str, user: str, place: str, limit: int) -> tuple[Item, ...]:
    """Return the latest questions that somebody may see: own ones, and a channel's.

    Without a channel, those of the channels that they were seen in.
    """
    rows = tx.query(
        "select * from items where team = :team and (author = :user or (state <> 'private' and"
        " (channel = :place or (:place = '' and channel in (select channel from presence where"
        ' presence.team = :team and presence."user" = :user)))))'
        " and (:place = '' or state = 'private' or channel = :place)"
        " order by touched desc, rowid desc limit :limit",
        {"team": team, "user": user, "place": place, "limit": limit},
    )
    return tuple(item_in(row) for row in rows)


def shared_of(tx: Tx, whole: Paste) -> tuple[Item, ...]:
    """Return the questions of a draft that are shared where its summary stands."""
    return tuple(
        one
        for one in items_of(tx, whole.id)
        if one.state != State.PRIVATE and one.channel == whole.channel
    )


def cards_after(tx: Tx, found: Item) -> tuple[Item, ...]:
    """Return the questions after this one in its draft that have a card, whose numbers count it."""
    later = (one for one in items_of(tx, found.draft) if one.place > found.place)
    return tuple(one for one in later if one.card and one.state != State.PRIVATE)


def cards_naming(tx: Tx, team: str, user: str) -> tuple[Item, ...]:
    """Return the questions whose cards may show somebody's name: as author, or in their history."""
    rows = tx.query(
        "select * from items where team = :team and card <> '' and state <> 'private' and"
        " (author = :user or exists (select 1 from history where item = items.id and who = :user))",
        {"team": team, "user": user},
    )
    return tuple(item_in(row) for row in rows)


def in_channel(tx: Tx, team: str, channel: str) -> tuple[Item, ...]:
    """Return every question that a channel of a workspace sees."""
    rows = tx.query(
        "select * from items where team = ? and channel = ? and state <> ?",
        (team, channel, State.PRIVATE),
    )
    return tuple(item_in(row) for row in rows)


def shared_in(tx: Tx, channel: str = "") -> tuple[Item, ...]:
    """Return every shared question, or one channel's, in the order of their drafts."""
    rows = tx.query(
        "select items.* from items join pastes on pastes.id = items.draft"
        " where items.state <> ? and (? = '' or items.channel = ?)"
        " order by pastes.created, items.draft, items.place",
        (State.PRIVATE, channel, channel),
    )
    return tuple(item_in(row) for row in rows)


def split_off(first: Item, place_after: float) -> Item:
    """Return the item for the second half of a split: a new id, between this one and the next."""
    return replace(first, id=fresh_id(), version=1, place=(first.place + place_after) / 2, card="")


def next_place(tx: Tx, found: Item) -> float:
    """Return the place of the question after this one, or one more where it is the last."""
    row = tx.execute(
        "select min(place) from items where draft = ? and place > ?", (found.draft, found.place)
    ).fetchone()
    return float(row[0]) if row[0] is not None else found.place + 1.0
