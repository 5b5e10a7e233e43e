"""The message of a whole shared draft: how many stand where, and what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.cards.blocks import (
    Block,
    Message,
    Run,
    bold,
    bullets,
    button,
    line,
    link,
    message,
    ours,
    person,
    quoted,
    rich,
    row,
    small,
)
from bot.cards.team import DECIDED, HEARD, WORDS, missing
from bot.cards.wording import STATES
from bot.ids import Action, Ref
from bot.limits import clip
from bot.records import Paste, Seen, State
from bot.report import phrases

PAGE = 10


def set_summary(
    paste: Paste, seen: Sequence[Seen], links: Mapping[str, str], first: int = 0, note: str = ""
) -> Message:
    """Return the message of a whole shared draft: counts by state, and what is open.

    `note` is what its author had to say when they shared it.

    `links` maps item ids to their cards' permalinks; an item without one is named by its number.
    SET_PAGE buttons carry `Ref(paste, choice=first)`, SHOW_APPROVED `Ref(paste)`.
    """
    shared = [one for one in seen if one.item.state is not State.PRIVATE]
    waiting = [one for one in shared if one.item.state not in DECIDED]
    first = max(0, min(first, len(waiting) - 1)) // PAGE * PAGE
    counts = _counts(shared)
    page = waiting[first : first + PAGE]
    blocks = [
        rich(line(bold("Questions for review")), line(counts), quoted(clip(note, WORDS))),
        rich(line(bold("Still open")), bullets(_row(one, links) for one in page)) if page else None,
        small(ours(f"Shared by {person(paste.author)}")),
        _set_deeds(paste, shared, len(waiting), first),
    ]
    version = sum(one.item.version for one in seen)
    spoken = [
        "Questions for review.", counts, f"A note: {phrases.quote(clip(note, HEARD))}" * bool(note),
        "Still open:" if page else "", *(f"{_heard(one)}." for one in page),
    ]  # fmt: skip
    return message(f"{paste.id}:{version}:{first}", spoken, blocks)


def _counts(shared: Sequence[Seen]) -> str:
    """Return "7 questions: 3 in review, 4 approved."."""
    counted = Counter(one.item.state for one in shared)
    states = [f"{counted[state]} {STATES[state].lower()}" for state in STATES if counted[state]]
    total = phrases.counted(len(shared), "question")
    return f"{total}: {phrases.listed(states)}." if states else "No questions are shared now."


def _row(seen: Seen, links: Mapping[str, str]) -> list[Run]:
    """Return one open question: a link to its card, its beginning, and what it lacks."""
    label, url = f"Question {seen.position}", links.get(seen.item.id, "")
    named: Run = link(url, label) if url.startswith("https://") else bold(label)
    return [named, f": {_stands(seen)}"]


def _heard(seen: Seen) -> str:
    return f"Question {seen.position}: {_stands(seen)}"


def _stands(seen: Seen) -> str:
    """Return a question's beginning, and what it lacks."""
    lacks = missing(seen.item.standing)
    state = phrases.counted(len(lacks), "thing") + " open" if lacks else "can be approved"
    asked_for = "changes asked; " if seen.item.state is State.CHANGES else ""
    return f"{clip(seen.item.question.text, 120)} ({asked_for}{state})"


def _set_deeds(paste: Paste, shared: Sequence[Seen], waiting: int, first: int) -> Block | None:
    def go(label: str, to: int) -> Block:
        ref = Ref(paste.id, choice=str(to))
        return button(label, Action.SET_PAGE, ref, aloud=f"{label}, open questions from {to + 1}")

    approved = any(one.item.state is State.APPROVED for one in shared)
    return row(
        button("Show the approved set", Action.SHOW_APPROVED, Ref(paste.id)) if approved else None,
        go("Back", first - PAGE) if first else None,
        go("Next", first + PAGE) if first + PAGE < waiting else None,
    )
