"""Tell how a draft is laid out as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nlp.draft.grammar import asks, inverted
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.tail import is_rule


def last_asked(lines: Sequence[Line]) -> int:
    """Return the index of the last line that is sure to be asked, -1 if there is none."""
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].marked or asks(lines[at].body) or inverted(lines[at].body):
            return at
    return -1


def out_of_count(lines: Sequence[Line]) -> frozenset[int]:
    """Return where numbered lines begin that break a count which goes on below them.

    "2. Your home" between the questions 3 and 4, and "1. About you" above the question 1.
    """
    found = [line for line in lines if line.shape == Shape.NUMBER and line.label.isdigit()]
    out: set[int] = set()
    last = 0
    for line, after in pairwise(found):
        number, then = int(line.label), int(after.label)
        if (number != last + 1 and then == last + 1) or (number == then == last + 1):
            out.add(line.at)
        else:
            last = number
    return frozenset(out)


def is_apart(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines stand below what is asked, and none above it."""
    said = (line for line in lines if not is_rule(line.body))
    pairs = [(one, two) for one, two in pairwise(said) if asks(one.body)]
    above = sum(one.gap for one, _ in pairs[1:])
    below = sum(two.gap for _, two in pairs)
    return below > 1 and above * 3 <= below


def are_stars_marks(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether stars before lines mark required questions: only they ask, and others do too."""
    bullets = [line for line in lines if line.shape == Shape.BULLET and text[line.at] == "*"]
    others = any(line.shape == Shape.NONE and asks(line.body) for line in lines)
    return len(bullets) > 1 and others and all(asks(line.body) for line in bullets)


def colons_name_fields(lines: Sequence[Line]) -> bool:
    """Tell a draft in capitals whose fields end with colons, and whose headings do not."""
    shouted = [line for line in lines if line.shape == Shape.NONE and line.body.isupper()]
    fields = sum(line.body.endswith(":") for line in shouted)
    return fields > 2 and any(line.body[-1].isalpha() for line in shouted)


def is_double(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines stand between nearly all lines."""
    return sum(line.gap for line in lines[1:]) > 0.8 * len(lines[1:])


def is_numbered(lines: Sequence[Line]) -> bool:
    """Tell whether most of what is asked carries a number."""
    items = [line for line in lines if line.marked or asks(line.body)]
    return sum(line.shape == Shape.NUMBER for line in items) > max(2, len(items) // 2)
