"""What a text must hold for a regular expression to match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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

# In so many questions that they tell nothing, even together with other words.
EVERYWHERE = frozenset({
    "a", "an", "and", "are", "do", "for", "i", "in", "is", "of", "or", "the", "to", "you", "your",
})  # fmt: skip
WAYS = 40  # more of them take longer to look at than they spare
DEEP = 4
BREAK = (op.AT, None)  # what stands on either side of it does not touch
EDGE = "\uffff"  # stands in a literal where a word begins or ends
AN_EDGE = (op.LITERAL, ord(EDGE))
EDGES = frozenset({
    op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING,
})  # fmt: skip

Literals = frozenset[str]
Wanted = tuple[Literals, bool]
Ways = tuple[tuple[Literals, ...], ...]
NONE: Literals = frozenset()
NUMBER: Literals = frozenset({"0"})  # each digit of a text is looked up as this one
DIGIT = [(op.RANGE, (ord("0"), ord("9")))]


def literals(pattern: str, flags: int = 0) -> Wanted:
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


def ways(pattern: str, flags: int = 0) -> Ways:
    """Return parts of words, in lower case, for each way in which an expression can match.

    A way is one or two sets: whatever matches has words with one of each of some way's sets in it.
    No ways at all where that cannot be told.
    """
    parsed = _parser.parse(pattern, flags)
    if parsed.state.flags & re.ASCII:
        return ()  # words are others there
    found = {_telling_sets(sets) for sets in _ways(_with_edges(parsed), WAYS, DEEP)}
    if () in found:
        return ()
    alone: Literals = NONE.union(*(sets[0] for sets in found if len(sets) == 1))
    paired = [sets for sets in found if len(sets) > 1 and not any(one <= alone for one in sets)]
    return (((alone,),) if alone else ()) + tuple(paired)


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
    found = frozenset(text.replace(EDGE, "") for text in found)
    if not all(len(text) > 1 or (text and not text.isalnum()) for text in found):
        return -1, 0
    if not found:
        return 0, 0
    common = any(text.strip().lower() in COMMON for text in found)
    return 1 if common else min(map(len, found)) + 1, sum(map(len, found)) / len(found)


def _ways(parts: list[tuple[Any, Any]], most: int, deep: int) -> list[list[Literals]]:
    """Return what must be held together, for each way through the branch with the most ways."""
    branches = [(len(value[1]), at) for at, (kind, value) in enumerate(parts) if kind is op.BRANCH]
    count, branch = max(branches, default=(0, -1))
    if deep and 0 < count <= most:
        always = [*_sets_of([*parts[:branch], BREAK, *parts[branch + 1 :]])]
        inner = [_ways(way, most // count, deep - 1) for way in parts[branch][1][1]]
        if sum(map(len, inner)) <= most:
            return [always + sets for found in inner for sets in found]
    return [[*_sets_of(parts)]]


def _with_edges(parts: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Return parts with groups opened and edges of words marked, also in each branch."""
    row: list[tuple[Any, Any]]
    row = [AN_EDGE if kind is op.AT and value in EDGES else (kind, value)
           for kind, value in _in_a_row(parts)]  # fmt: skip
    for at, (kind, value) in enumerate(row):
        if kind is op.BRANCH:
            before, after = (
                [AN_EDGE] if _is_sign(row[beside : beside + 1]) else []
                for beside in (max(at - 1, 0), at + 1)
            )
            row[at] = kind, (None, [_with_edges([*before, *way, *after]) for way in value[1]])
    return row


def _is_sign(part: list[tuple[Any, Any]]) -> bool:
    """Tell whether a part is a blank, a sign or an edge: a word beside it ends there."""
    return any(kind is op.LITERAL and not re.match(r"\w", chr(value)) for kind, value in part)


def _in_a_row(parts: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Yield parts with groups opened; what has to follow stands apart."""
    for kind, value in parts:
        if kind is op.SUBPATTERN and not value[1] and value[2] in (0, re.IGNORECASE):
            yield from _in_a_row(value[3])  # small letters are looked up either way
        elif kind is op.ASSERT and value[0] > 0:
            yield from (BREAK, *_in_a_row(value[1]), BREAK)
        else:
            yield kind, value


def _sets_of(parts: Iterable[tuple[Any, Any]]) -> Iterator[Literals]:
    """Yield the literals that each part of a row needs."""
    run = ""
    for kind, value in [*parts, BREAK]:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        yield from (frozenset({word}) for word in _words_in(run) if word)
        yield from filter(None, [NUMBER if value == DIGIT else _inside(kind, value)])
        run = ""


def _telling_sets(sets: Iterable[Literals]) -> tuple[Literals, ...]:
    """Return the two sets that tell most, as parts of words: few and long ones."""
    parts = {found for found in map(_parts_of_words, sets) if found}
    return tuple(sorted(parts, key=_rarity)[-2:][::-1])


def _rarity(parts: Literals) -> tuple[float, list[str]]:
    """Order sets by how seldom a text has a part of a word in them: few parts, long ones."""
    return min(map(len, parts)) - len(parts) ** 0.5, sorted(parts)


def _parts_of_words(found: Literals) -> Literals:
    """Return the longest word of each literal, in lower case; none where one tells nothing."""
    telling = [[one for one in _words_in(text.lower()) if _tells(one)] for text in found]
    if not all(telling):
        return NONE
    parts = frozenset(max(words, key=lambda word: len(word.strip(EDGE))) for words in telling)
    parts = frozenset(one for one in parts if not any(other in one for other in parts - {one}))
    return NONE if len(parts) > MOST else parts


def _tells(word: str) -> bool:
    """Tell whether few texts hold this; letters beyond ASCII that have a case are not judged."""
    bare = word.strip(EDGE)
    whole = len(word) == len(bare) + 2
    long = whole or len(bare) > 2 or not bare.isalpha()
    plain = bare.isascii() or bare.lower() == bare.upper()
    return bool(bare) and long and plain and bare not in EVERYWHERE


def _words_in(literal: str) -> Iterator[str]:
    """Yield the words of a literal, with an edge where one is sure to begin or end.

    A word with signs in it has none: where a sign stands, a word ends anyway.
    """
    words = literal.split()
    for place, word in enumerate(words):
        begins = place > 0 or literal[0].isspace() or word[0] == EDGE
        ends = place < len(words) - 1 or literal[-1].isspace() or word[-1] == EDGE
        bare = word.replace(EDGE, "")
        lettered = re.fullmatch(r"\w+", bare) is not None
        yield f"{EDGE * begins}{bare}{EDGE * ends}" if lettered else bare
