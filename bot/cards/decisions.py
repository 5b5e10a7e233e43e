"""Modals of the team: what to change, a comment, history; and a person's own data and role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.cards.blocks import Block, line, ours, quoted, rich, small
from bot.cards.forms import modal, text_input, tick
from bot.cards.team import deed
from bot.ids import Field, Ref, View
from bot.limits import clip
from bot.records import Entry, Item, Seen
from bot.report import phrases

LATEST = 40
STAYS = (
    "What you shared with a team stays with it: the wording, its purpose line, what was decided. "
    "Your name there becomes “a former member”."
)


def comment(item: Item, metadata: str = "") -> dict[str, Any]:
    """Return the form for a comment on a card."""
    words = text_input(Field.WORDS, "Your comment", hint="Everybody in the channel will see it.")
    return _about(item, View.COMMENT, "Comment", [words], "Comment", metadata)


def ask_changes(item: Item, metadata: str = "") -> dict[str, Any]:
    """Return the form that says what should change."""
    words = text_input(
        Field.WORDS, "What would make it work for you?",
        hint="A wording that you could imagine helps most. Everybody in the channel will see it.",
    )  # fmt: skip
    return _about(item, View.CHANGES, "Ask for changes", [words], "Send", metadata)


def drop(item: Item, metadata: str = "") -> dict[str, Any]:
    """Return the form to drop a question."""
    words = text_input(
        Field.WORDS, "Why, in a few words", optional=True,
        hint="It leaves the set, and can be opened again. Everybody in the channel will see this.",
    )  # fmt: skip
    return _about(item, View.DROP, "Drop this question", [words], "Drop it", metadata)


def _about(
    item: Item, view: View, title: str, fields: list[Block], submit: str, metadata: str
) -> dict[str, Any]:
    shown = rich(quoted(clip(item.question.text, 1_000)))
    ref = Ref(item.id, item.version)
    return modal(view, title, [shown, *fields], submit=submit,
                 close="Cancel", metadata=metadata, ref=ref)  # fmt: skip


def history(seen: Seen, entries: Sequence[Entry], metadata: str = "") -> dict[str, Any]:
    """Return who did what with a question and when, newest first; `entries` are oldest first."""
    item = seen.item
    earlier = len(entries) - LATEST
    blocks: list[Block | None] = [rich(line("Where it began"), quoted(clip(item.original, 1_000)))]
    for entry in reversed(entries[-LATEST:]):
        words = quoted(clip(entry.words, 600))
        blocks += [small(ours(deed(entry))), rich(words) if words else None]
    if earlier > 0:
        more = phrases.counted(earlier, "earlier entry", "earlier entries")
        blocks.append(rich(line(f"And {more}.")))
    ref = Ref(item.id, item.version)
    return modal(View.HISTORY, "History", blocks, metadata=metadata, ref=ref)


def claim_steward(metadata: str = "") -> dict[str, Any]:
    """Return the form to become the first steward with the code that `askwell start` prints."""
    blocks = [
        rich(line("A steward looks after settings, words and who may approve.")),
        text_input(Field.CODE, "Code", one_line=True,
                   hint="Whoever started Askwell sees it in the terminal. It works once."),
    ]  # fmt: skip
    return modal(View.CLAIM, "Become a steward", blocks, submit="Claim", close="Cancel",
                 metadata=metadata)  # fmt: skip


def delete_mine(metadata: str = "") -> dict[str, Any]:
    """Return the form that asks once more before data is deleted, and says what stays."""
    blocks = [
        rich(line("This removes the drafts that are yours alone, and their reviews, for good.")),
        rich(line(STAYS)),
        tick(Field.SURE, "Are you sure?", "Yes, delete my data", must=True),
    ]
    return modal(View.DELETE_MINE, "Delete my data", blocks, submit="Delete", close="Keep it",
                 metadata=metadata)  # fmt: skip
