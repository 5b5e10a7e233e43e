"""Which of some hundred expressions could match in a text, told by one look at each of its words.

A check asks of every question whether its expressions match, and most do not. What an expression
needs is read from itself (`nlp.literals.ways`): nothing has to be declared, nor kept in step.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from nlp.literals import FOLDED, NONE, Ways

TEXTS_KEPT = 256  # several checks, and later the lines on why we ask, look at the same text
WORDS_KEPT = 4_096
LONG = 2_000  # letters; a text from here on has most words anyway
UNKNOWN = -1  # every bit is set

Numbers = bytes  # of two bytes each
Table = tuple[dict[str, Numbers], list[Numbers]]


def table_of(expressions: Sequence[Ways]) -> Table:
    """Return the sets that each part of a word is in, and each expression's gate, by number.

    A gate is the set of what any way begins with, then two sets a way; nothing where unknown.
    """
    firsts = [NONE.union(*(sets[0] for sets in ways)) for ways in expressions]
    every = [*firsts, *(found for ways in expressions for sets in ways for found in sets)]
    numbers = {found: number for number, found in enumerate(dict.fromkeys(every))}
    parts: dict[str, array[int]] = {}
    for found, number in numbers.items():
        for part in found:
            parts.setdefault(part, array("H")).append(number)
    gates = [
        array("H", [numbers[first], *(numbers[sets[at]] for sets in ways for at in (0, -1))])
        for first, ways in zip(firsts, expressions, strict=True)
    ]
    held = {part: among.tobytes() for part, among in sorted(parts.items())}
    return held, [gate.tobytes() if len(gate) > 1 else b"" for gate in gates]


class Gate(NamedTuple):
    """What a text must hold: something that any way begins with, and both sets of one way."""

    any_way: int
    ways: array[int]

    def open_to(self, held: int) -> bool:
        """Tell whether an expression could match in a text that holds this."""
        if held & self.any_way:
            numbers = iter(self.ways)
            for one, other in zip(numbers, numbers, strict=True):
                if held >> one & held >> other & 1:
                    return True
        return False


def gate_of(numbers: Numbers) -> Gate | None:
    """Return a gate from a table; None for an expression that has to be tried on every text."""
    if not numbers:
        return None
    first, *ways = array("H", numbers)
    return Gate(1 << first, array("H", ways))


class Reader:
    """Tells what a text holds, a bit a set, by looking at each of its words."""

    def __init__(self, parts: Mapping[str, Numbers]) -> None:
        self._words = _Words(parts)
        self.held_by = lru_cache(maxsize=TEXTS_KEPT)(self._held_by)

    def _held_by(self, text: str) -> int:
        """Return the bits of the sets that a text's words hold.

        Letters beyond ASCII may be equal to others where case is ignored: they are not judged.
        """
        if not (text.isascii() or FOLDED.isdisjoint(text)):
            return UNKNOWN
        return reduce(or_, map(self._words.__getitem__, text.lower().split()), 0)


class _Words(dict[str, int]):
    """What each word holds, found out when it is first asked for."""

    def __init__(self, parts: Mapping[str, Numbers]) -> None:
        self._parts = parts
        self._longest = max(map(len, parts), default=0)

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_KEPT:
            self.clear()
        held = 0
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + self._longest) + 1):
                for number in array("H", self._parts.get(word[start:end], b"")):
                    held |= 1 << number
        self[word] = held
        return held
