"""Tell how a draft is laid out as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.draft.grammar import asks, inverted
from nlp.draft.lines import Line
from nlp.draft.markers import Shape


def last_asked(lines: Sequence[Line]) -> int:
    """Return the index of the last line that is sure to be asked, -1 if there is none."""
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].marked or asks(lines[at].body) or inverted(lines[at].body):
            return at
    return -1


def is_double(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines stand between nearly all lines."""
    return sum(line.gap for line in lines[1:]) > 0.8 * len(lines[1:])


def is_numbered(lines: Sequence[Line]) -> bool:
    """Tell whether most of what is asked carries a number."""
    items = [line for line in lines if line.marked or asks(line.body)]
    return sum(line.shape == Shape.NUMBER for line in items) > max(2, len(items) // 2)
