"""Follow one numbering through the whole draft, in whatever style each number is written.

A list that was put together from several drafts counts "1.", "2.", "iii.", "4)", or goes on with
"h." behind "Q7": each is the next number, none an option.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.draft.grammar import asks
from nlp.draft.lines import Line
from nlp.draft.markers import Shape

ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
LETTERS = " abcdefghijklmnopqrstuvwxyz"
FEWEST = 2  # numbers that stand before one in another style


def count_through(lines: Sequence[Line]) -> list[Line]:
    """Give letters and Roman numbers that go on with the questions' numbers their number."""
    lines = _keycaps_numbered(lines)
    indents = [line.indent for line in lines if line.shape == Shape.NUMBER]
    counted: list[Line] = []
    last, deepest, lettered = 0, min(indents, default=0), False
    listed: set[str] = set()  # the letters since the last number: options, or parts
    for line in lines:
        if line.marked and line.indent <= deepest:
            if line.shape != Shape.NUMBER and last >= FEWEST:
                letter = _is_letter(line, last, listed) and (line.label not in "iI" or lettered)
                if letter or _is_roman(line, last, listed):
                    line = replace(line, shape=Shape.NUMBER, label=str(last + 1))
                    lettered = letter
            if line.shape == Shape.NUMBER and line.label.isdigit():
                last, listed = int(line.label[:4]), set()
        if line.marked and line.shape != Shape.NUMBER:
            listed.add(line.label.lower())
        counted.append(line)
    return counted


def _keycaps_numbered(lines: Sequence[Line]) -> list[Line]:
    """Take keycaps, "1️⃣" and ":one:", for numbers where they count once through what is asked."""
    keyed = [line for line in lines if line.shape == Shape.BULLET and line.label.isdigit()]
    counted = [int(line.label) for line in keyed] == list(range(1, len(keyed) + 1))
    asked = sum(asks(line.body) or "? " in line.body for line in keyed)
    if len(keyed) <= FEWEST or not counted or asked * 2 <= len(keyed):
        return list(lines)
    places = {line.at for line in keyed}
    return [replace(line, shape=Shape.NUMBER) if line.at in places else line for line in lines]


def _is_letter(line: Line, last: int, listed: set[str]) -> bool:
    """Tell "h" behind the number 7, where no "g" stands between them."""
    count = last + 1 < len(LETTERS)
    return count and line.label.lower() == LETTERS[last + 1] and LETTERS[last] not in listed


def _is_roman(line: Line, last: int, listed: set[str]) -> bool:
    """Tell "iv" behind the number 3, where no "iii" stands between them."""
    count = last + 1 < len(ROMANS)
    return count and line.label.lower() == ROMANS[last + 1] and ROMANS[last] not in listed
