"""Tell by the whole draft what a survey tool's editor or outline writes around each question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.views import ANSWER_TEXTS, fields_typed, is_type
from nlp.draft.words import TYPE_NAMED
from nlp.quick.later import later

EDITED = ANSWER_TEXTS | {"add option"}
END_NAMED = later(
    r"(?P<end>left|right|low|high|min|max)(?: (?:side )?(?:label|anchor))?: ?[^\n_☐]{3,60}", re.I
)
OTHER_END = {"left": "right", "low": "high", "min": "max"}


def told(lines: Sequence[Line]) -> frozenset[int]:
    """Return where lines begin that only an editor writes."""
    return _toggles(lines) | _ends_named(lines) | _fields_typed(lines)


def _fields_typed(lines: Sequence[Line]) -> frozenset[int]:
    """Return where "Email" names the kind of answer right below each field, even below "Email"."""
    typed = fields_typed(lines)
    return frozenset(two.at for one, two in pairwise(lines) if two.at in typed
                     and one.body == two.body)  # fmt: skip


def closed_up(lines: Sequence[Line]) -> list[Line]:
    """Close the gaps between the kind of answer, "Checkboxes", and the options it announces.

    Two or more such gaps in an editor's view, and nothing below them that is asked itself.
    """
    below = [
        two.at for one, two, three in zip(lines, lines[1:], [*lines[2:], None], strict=False)
        if two.gap and _announces(one) and _is_first_option(two, three)
    ]  # fmt: skip
    if len(below) < 2:
        return list(lines)
    return [replace(line, gap=False) if line.at in below else line for line in lines]


def _announces(line: Line) -> bool:
    kind = TYPE_NAMED.fullmatch(line.body)
    return kind is not None and bool(kind["choice"])


def _is_first_option(line: Line, after: Line | None) -> bool:
    """Tell "Setting limits" above "Screen time" from the next thing that is asked."""
    plain = line.shape in (Shape.NONE, Shape.BOX, Shape.BULLET) and line.body[-1] not in "?:*"
    beside = after is not None and not after.gap and after.shape == line.shape
    return plain and beside and after is not None and not (is_type(after) or after.body == "*")


def _toggles(lines: Sequence[Line]) -> frozenset[int]:
    """Return where "Required" names the switch below each question, if stars tell which are."""
    names = {line.body.lower() for line in lines}
    starred = any(line.body == "*" or line.body.endswith(" *") for line in lines)
    if names.isdisjoint(EDITED) or not starred:
        return frozenset()
    return frozenset(line.at for line in lines if line.body == "Required")


def _ends_named(lines: Sequence[Line]) -> frozenset[int]:
    """Return where "Left: Not at all" and below it "Right: Very" name the ends of a scale."""
    found: set[int] = set()
    for one, two in pairwise(lines):
        low, high = END_NAMED.fullmatch(one.body), END_NAMED.fullmatch(two.body)
        if low and high and OTHER_END.get(low["end"].lower()) == high["end"].lower():
            found |= {one.at, two.at}
    return frozenset(found)


def types_off(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Take off the kind of answer where it stands right above each question.

    Return what stays and what is off: "3  Short Text" leaves its number to the line below.
    """
    above = [
        (one, two) for one, two in pairwise(lines)
        if one.shape in (Shape.NUMBER, Shape.NONE) and is_type(one)
    ]  # fmt: skip
    top = lines[0].at if lines else -1
    leads = {one.at for one, two in above if _leads(one, two, first=one.at == top)}
    if len(leads) < 2 or len(leads) < len(above):
        return list(lines), []
    named = [*lines[:1], *(_numbered(two, one) if one.at in leads else two
                           for one, two in pairwise(lines))]  # fmt: skip
    kept = [line for line in named if line.at not in leads]
    return kept, [line for line in lines if line.at in leads]


def _leads(one: Line, two: Line, *, first: bool) -> bool:
    apart = first or one.gap or one.shape == Shape.NUMBER
    return apart and not two.gap and two.shape == Shape.NONE and len(two.body.split()) > 1


def _numbered(line: Line, kind: Line) -> Line:
    """Give a question the number and the gap of the line above it."""
    if kind.shape == Shape.NUMBER:
        line = replace(line, shape=Shape.NUMBER, label=kind.label)
    return replace(line, gap=kind.gap)
