"""Tell a survey tool's view of a form, copied from the screen, by what only a tool writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nlp.draft.kinds import KIND
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.quick.later import later

ANSWER_TEXTS = frozenset(("short answer text", "long answer text"))
TYPED_IN = frozenset((*ANSWER_TEXTS, "your answer", "enter your answer"))
OTHER_KINDS = frozenset(
    ("date", "time", "choose", "month, day, year", "date and time", "valid email")
)

TYPE = later(rf"{KIND}(?: question)?(?:\s?[(\[·,–—-]\s?[\w ,-]{{3,40}}[)\]]?)?\*?", re.I)
LONGEST = 70  # letters in the name of a kind
FEWEST_TYPES = 3  # kinds of answer that only an editor names


def is_viewed(lines: Sequence[Line]) -> bool:
    """Tell a view: "Your answer" stands below its fields. It breaks no sentence into lines."""
    return sum(line.body.lower() in TYPED_IN for line in lines) > 1


def is_edited(lines: Sequence[Line]) -> bool:
    """Tell the view in which a form is edited: "Short answer text" stands below its fields."""
    found = sum(line.body.lower() in ANSWER_TEXTS for line in lines)
    return found > 1 or (found > 0 and sum(map(is_type, lines)) >= FEWEST_TYPES)


def kinds_below(lines: Sequence[Line]) -> frozenset[int]:
    """Return where "Date" or "Time" stands below a question, as "Your answer" does below others."""
    typed = fields_typed(lines)
    if not is_viewed(lines):
        return typed
    named = (line for line in lines[1:] if line.body.lower() in OTHER_KINDS)
    return typed.union(line.at for line in named if not line.gap)


def fields_typed(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the kind of answer stands right below what begins most paragraphs."""
    below = [
        two.at for one, two in pairwise(lines)
        if one.gap and not two.gap and two.shape == Shape.NONE and is_type(two)
    ]  # fmt: skip
    return frozenset(below if len(below) * 2 > sum(line.gap for line in lines) else ())


def is_type(line: Line) -> bool:
    """Tell whether a line names a kind of answer, "Single line text · Required"."""
    return len(line.body) < LONGEST and bool(TYPE.fullmatch(line.body))
