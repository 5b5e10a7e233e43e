"""Rows of the tables of drafts and their questions, to values and back."""

from __future__ import annotations

from collections.abc import Mapping

from bot.records import Deed, Entry, Item, Paste, Standing, State
from bot.store import pack
from nlp.model import Audience, WhyStatus


def item_row(item: Item, now: float) -> dict[str, object]:
    """Return a question as a row of its table, touched at a time."""
    return {
        "id": item.id, "draft": item.draft, "team": item.team, "author": item.author,
        "place": item.place, "question": pack.question_out(item.question),
        "original": item.original, "version": item.version, "state": item.state,
        "channel": item.channel, "card": item.card, "kept": pack.kept_out(item.kept),
        "open": pack.concerns_out(item.standing.open), "open_care": len(item.standing.care),
        "why": item.standing.why, "created": now, "touched": now,
    }  # fmt: skip


def item_in(row: Mapping[str, object]) -> Item:
    """Read a question back."""
    text = {name: str(value) for name, value in row.items() if value is not None}
    return Item(
        id=text["id"],
        draft=text["draft"],
        team=text["team"],
        author=text["author"],
        place=float(text["place"]),
        question=pack.question_in(text["question"]),
        original=text["original"],
        version=int(text["version"]),
        state=State(text["state"]),
        channel=text.get("channel", ""),
        card=text.get("card", ""),
        kept=pack.kept_in(text["kept"]),
        standing=Standing(pack.concerns_in(text["open"]), WhyStatus(text["why"])),
        touched=float(text["touched"]),
    )


def paste_in(row: Mapping[str, object]) -> Paste:
    """Read a draft back."""
    text = {name: str(value) for name, value in row.items() if value is not None}
    return Paste(
        id=text["id"],
        team=text["team"],
        author=text["author"],
        created=float(text["created"]),
        introduction=text.get("introduction", ""),
        audience=Audience(text["audience"]),
        unread=pack.unread_in(text["unread"]),
        masked=tuple(filter(None, text.get("masked", "").split(","))),
        channel=text.get("channel", ""),
        card=text.get("card", ""),
        touched=float(text["touched"]),
    )


def entry_in(row: Mapping[str, object]) -> Entry:
    """Read a line of a question's history back."""
    return Entry(float(str(row["at"])), str(row["who"]), Deed(str(row["deed"])), str(row["words"]))
