"""What a text must hold for a regular expression to match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MOST = 200  # looking for more takes too long
COMMON = frozenset({
    "", "a", "an", "and", "any", "are", "are you", "can", "did", "did you", "do", "do you", "for",
    "have", "have you", "how", "i", "in", "in the", "is", "no", "not", "of", "or", "the", "this",
    "to", "what", "who", "will", "with", "you", "your",
})  # fmt: skip
FOLDED = frozenset("ſKİı")  # equal to ASCII letters where case is ignored

Literals = frozenset[str]
NONE: Literals = frozenset()


def literals(pattern: str, flags: int = 0) -> tuple[Literals, bool]:
    """Return texts of which every match holds at least one, and whether case is ignored.

    In lower case where it is ignored. None at all where that cannot be told, or does not help.
    """
    parsed = _parser.parse(pattern, flags)
    folded = bool(parsed.state.flags & re.IGNORECASE)
    found = _needed(parsed)
    if folded:
        unclear = not FOLDED.isdisjoint("".join(found))
        found = NONE if unclear else frozenset(text.lower() for text in found)
    found = frozenset(text for text in found if not any(one in text for one in found - {text}))
    return (found if len(found) <= MOST else NONE), folded


def _needed(parts: Iterable[tuple[Any, Any]]) -> Literals:
    """Return the most telling literals among a row of parts, all of which have to match."""
    best, run = NONE, ""
    for kind, value in [*parts, (None, None)]:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        best, run = max(best, frozenset({run}), _inside(kind, value), key=_telling), ""
    return best


def _inside(kind: Any, value: Any) -> Literals:
    """Return the literals that one part of an expression needs."""
    if kind is op.BRANCH:
        ways = [_needed(way) for way in value[1]]
        return frozenset().union(*ways) if all(ways) else NONE
    if kind is op.IN and all(one is op.LITERAL for one, _ in value):
        return frozenset(chr(letter) for _, letter in value)
    if kind is op.SUBPATTERN and not value[1] and not value[2]:  # no flags of its own
        return _needed(value[3])
    if kind is op.ASSERT and value[0] > 0:  # what follows, inside what is searched
        return _needed(value[1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
        return _needed(list(value[2]) * value[0])
    return NONE


def _telling(found: Literals) -> tuple[int, float]:
    """Order literals: none that most texts hold, then none too short, then the longest."""
    if not all(len(text) > 1 or (text and not text.isalnum()) for text in found):
        return -1, 0
    if not found:
        return 0, 0
    common = any(text.strip().lower() in COMMON for text in found)
    return 1 if common else min(map(len, found)) + 1, sum(map(len, found)) / len(found)
