"""Which of many things a text could concern: only these need to be asked whether it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from nlp.quick.gates import LONG, UNKNOWN
from nlp.quick.later import gate_of, later

Thing = TypeVar("Thing")
Needs = Sequence[re.Pattern[str]]


def a_word_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of these words, phrases or signs; words only whole."""
    found = (re.escape(word) for word in sorted(words))
    each = (rf"\b{one}\b" if one[-1].isalnum() else one for one in found)
    return later("|".join(each), re.IGNORECASE)


class Doors(Generic[Thing]):
    """Things that need one of some expressions to match, told from each other by one look.

    Whatever needs nothing, or an expression that tells nothing beforehand, is open to every text.
    """

    def __init__(self, things: Iterable[tuple[Thing, Needs]]) -> None:
        self._things = tuple(things)

    @cached_property
    def _gates(self) -> tuple[tuple[Thing, int], ...]:
        return tuple((thing, gate_of(needs)[0]) for thing, needs in self._things)

    @cached_property
    def _bits(self) -> Callable[[str], int]:
        return gate_of(one for _, needs in self._things for one in needs)[1]

    def open_to(self, text: str) -> Iterator[Thing]:
        """Yield the things that a text could concern, in their order."""
        bits = UNKNOWN if len(text) >= LONG else self._bits(text)
        return (thing for thing, gate in self._gates if not gate or bits & gate)
