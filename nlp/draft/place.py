"""Tell what a line is from its words and from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.draft.grammar import (
    COMMAND,
    asks,
    inverted,
)
from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.layout import Layout
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.tail import is_rule, tail_of
from nlp.draft.words import TYPE_NAMED, helps
from nlp.quick.later import later

MATRIX_STEM = later(r"\b(?:following|each|these|statements?|bothered by|below)\b|:$", re.I)
ON_SCALE = later(r"\bon a scale (?:of|from)\b", re.I)
NUMBER = later(r"(?P<prefix>[A-Z]{0,2})-?(?P<number>\d{1,9})")
WHICH_BEHIND = later(r"[^?]{1,60}\([^()?]{1,30}\?\)$")
BRACKET_END = later(r"\s{0,3}[(\[][^()\[\]?]{1,80}[)\]]$")
RUN = 12


PLAIN = Layout()


@dataclass(frozen=True, slots=True)
class Place:
    """A line and its surroundings.

    `below` are the lines after it, `item` the question that stands open above it, `scale` tells
    that a matrix's answer scale is in force, `titled` that only titles came before, `more` that a
    sure question follows somewhere, `begun` that there was a question, `keen` that whatever could
    be a question shall be one, `layout` what the whole draft tells.
    """

    text: str
    line: Line
    above: Line | None
    below: Sequence[Line]
    item: Item | None = None
    scale: bool = False
    titled: bool = False
    more: bool = False
    begun: bool = False
    keen: bool = False
    layout: Layout = PLAIN

    @property
    def after(self) -> Line | None:
        """Return the next line."""
        return self.below[0] if self.below else None


def type_below(place: Place) -> bool:
    """Tell whether a survey tool names the kind of answer below, as it does below questions."""
    below = next((line for line in place.below[:2] if not is_rule(line.body)), None)
    if below is None:
        return False
    return below.at in place.layout.kinds or bool(TYPE_NAMED.fullmatch(below.body))


def line_asks(text: str, line: Line) -> bool:
    """Tell whether a line asks, a helper text behind its question mark aside."""
    if WHICH_BEHIND.match(line.body.rstrip(" _")):
        return inverted(line.body)  # "food allergies (which?)" is an option
    if asks(line.body):
        return True
    if "?" in line.body and asks(BRACKET_END.sub("", line.body)):
        return True
    return "?" in line.body and asks(text[line.start : tail_of(text, line.start, line.end).end])


def is_key(place: Place) -> bool:
    """Tell the key of an option that stands alone above it: "A", "B", or "Y" above "Yes"."""
    line, after, item = place.line, place.after, place.item
    if item is None or len(line.body) != 1 or line.shape != Shape.NONE or not after or after.gap:
        return False
    counts = line.body == chr(ord("A") + min(len(item.options), 25))
    return len(after.body) > 1 and (counts or after.body.startswith(line.body.upper()))


def goes_on(line: Line, item: Item) -> bool:
    """Tell whether a line carries the next number or letter of the open question's options."""
    if item.option_shape is None or line.shape == Shape.NONE or not item.options:
        return False
    if not in_same_case(line, item):
        return False
    count = len(item.options)
    return line.label.lower() in (str(count + 1), str(count), chr(ord("a") + min(count, 25)))


def in_same_case(line: Line, item: Item) -> bool:
    """Tell "C. Income", below a blank line, from the options "a) Yes", "b) No" above it."""
    lettered = line.shape == item.option_shape == Shape.LETTER
    return not (lettered and line.gap) or line.label.isupper() == item.option_label.isupper()


def continues_numbers(line: Line, item: Item) -> bool:
    """Tell whether a numbered line goes on with the questions' own numbers."""
    mine, other = NUMBER.match(line.label), NUMBER.match(item.number)
    if not mine or not other:
        return bool(mine and item.line.shape == Shape.NUMBER)
    follows = int(mine["number"]) == int(other["number"]) + 1 and mine["prefix"] == other["prefix"]
    return follows and line.indent <= item.line.indent


def run_of(place: Place) -> list[Line]:
    """Return the short unmarked lines that stand together, this one first."""
    run = [place.line]
    for line in place.below[:RUN]:
        if (
            (line.gap and not place.layout.double)
            or line.shape != Shape.NONE
            or not (is_short(line) or known(line.body))
            or asks(line.body)
        ):
            break
        run.append(line)
    return run


def is_short(line: Line) -> bool:
    """Tell whether a line is short enough for an option, and no sentence."""
    return len(line.body.split()) <= 8 and not line.body.endswith((".", "!", ":", "_"))


def begins_item(line: Line | None) -> bool:
    """Tell whether a line looks like a question, by itself."""
    if line is None or helps(line.body):
        return False
    return asks(line.body) or line.marked or inverted(line.body) or bool(COMMAND.match(line.body))
