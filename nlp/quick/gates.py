"""Which of some hundred expressions could match in a text, told by one look at each of its words.

A check asks of every question whether its expressions match, and most do not. What an expression
needs is read from itself (`nlp.quick.literals.ways`): nothing has to be declared, nor kept in step.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import accumulate, pairwise
from operator import or_

from nlp.quick.literals import EDGE, FOLDED, Ways

TEXTS_KEPT = 8_192  # every line of a long draft in two or three forms, and what checks ask of each
WORDS_KEPT = 2_048
LONG = 2_000  # letters; a text from here on has most words anyway
LETTERS = re.compile(r"\w+")
DIGITS = str.maketrans("123456789", "0" * 9)  # or each number would be a word to keep
UNKNOWN = -1  # every bit is set

Numbers = bytes  # of two bytes each
Table = tuple[dict[str, Numbers], list[int], list[tuple[int, int]]]


def table_of(expressions: Sequence[Ways]) -> Table:
    """Number the ways of all expressions; return what is in which, as `Reader` wants it.

    That is the numbers for each part of a word: of the ways that it may begin, and, beyond those,
    of the ways that it may complete; the ways that need no second part; and from where to where
    each expression's ways are numbered.
    """
    every = [sets for ways in expressions for sets in ways]
    parts: dict[str, array[int]] = {}
    for number, sets in enumerate(every):
        for place, found in enumerate(sets):
            for part in found:
                held = parts.setdefault(part.translate(DIGITS), array("H"))
                held.append(number + place * len(every))
    whole = [number for number, sets in enumerate(every) if len(sets) == 1]
    ends = [*accumulate(map(len, expressions), initial=0)]
    return {part: parts[part].tobytes() for part in sorted(parts)}, whole, [*pairwise(ends)]


class Reader:
    """Tells which ways are open to a text, a bit a way, by looking at each of its words."""

    def __init__(self, table: Table) -> None:
        parts, whole, spans = table
        self._all = spans[-1][1] if spans else 0
        self._words = _Words(parts, 2 * self._all)
        self._whole = sum(1 << number + self._all for number in whole)
        self.gates = [(1 << end) - (1 << start) for start, end in spans]
        self.open_to = lru_cache(maxsize=TEXTS_KEPT)(self._open_to)

    def _open_to(self, text: str) -> int:
        """Return the bits of the ways that are open to a text: an expression may match by these.

        Letters beyond ASCII may be equal to others where case is ignored: they are not judged.
        """
        if not (text.isascii() or FOLDED.isdisjoint(text)):
            return UNKNOWN
        held = reduce(or_, map(self._words.__getitem__, text.lower().split()), self._whole)
        return held & held >> self._all


class _Words(dict[str, int]):
    """The bits of the ways that a word has a part of, found out when it is first asked for."""

    def __init__(self, parts: Mapping[str, Numbers], count: int) -> None:
        self._parts, self._size = parts, count // 8 + 1  # in bytes
        self._longest = max(map(len, parts), default=0)

    def __missing__(self, word: str) -> int:
        if (alike := word.translate(DIGITS)) != word:
            return self[alike]
        if len(self) >= WORDS_KEPT:
            self.clear()
        held = bytearray(self._size)
        for said in (word, *(f"{EDGE}{one}{EDGE}" for one in LETTERS.findall(word))):
            for number in self._numbers(said):
                held[number >> 3] |= 1 << (number & 7)
        self[word] = int.from_bytes(held, "little")
        return self[word]

    def _numbers(self, said: str) -> Iterator[int]:
        for start in range(len(said)):
            for end in range(start + 1, min(len(said), start + self._longest) + 1):
                yield from array("H", self._parts.get(said[start:end], b""))
