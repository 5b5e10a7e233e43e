"""Tell a survey tool's view of a form, copied from the screen, by what only a tool writes."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.draft.lines import Line

ANSWER_TEXTS = frozenset(("short answer text", "long answer text"))
TYPED_IN = frozenset((*ANSWER_TEXTS, "your answer", "enter your answer"))
OTHER_KINDS = frozenset(("date", "time", "choose", "month, day, year", "date and time"))


def is_viewed(lines: Sequence[Line]) -> bool:
    """Tell a view: "Your answer" stands below its fields. It breaks no sentence into lines."""
    return sum(line.body.lower() in TYPED_IN for line in lines) > 1


def is_edited(lines: Sequence[Line]) -> bool:
    """Tell the view in which a form is edited: "Short answer text" stands below its fields."""
    return sum(line.body.lower() in ANSWER_TEXTS for line in lines) > 1


def kinds_below(lines: Sequence[Line]) -> frozenset[int]:
    """Return where "Date" or "Time" stands below a question, as "Your answer" does below others."""
    if not is_viewed(lines):
        return frozenset()
    named = (line for line in lines[1:] if line.body.lower() in OTHER_KINDS)
    return frozenset(line.at for line in named if not line.gap)
