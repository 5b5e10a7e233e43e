"""Reading the notation of cues (nlp/cues.py says what it is): a cue becomes a row of slots.

The lexicon has thousands of cues, and reading them takes longer than all else that it needs. What
was read is therefore kept from one run to the next, by the notation itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from math import exp
from pathlib import Path

from nlp import stems, tables
from nlp.quick.copies import Kept
from nlp.stems import stem
from nlp.words import WORD_LISTS
from nlp.words import words as word_class
from nlp.yamlfile import LEXICONS, LexiconError

_CODE = (Path(__file__), Path(stems.__file__))
_COPY = LEXICONS / "cues"  # no file: the copy is made of all files' cues

UNLISTED = -20.0  # natural log: how likely a word is that the table of words does not have


class Slot:
    """What a place in a cue accepts: plain numbers, which can be kept in a copy."""

    WORD, MAYBE, GAP, LAST = range(4)


Words = frozenset[str]
Slots = tuple[tuple[int, Words], ...]
Needed = tuple[Words, ...]  # the places of a cue that are never empty
Row = tuple[Slots, Needed]
Rows = tuple[bool, tuple[Row, ...]]  # whether it opens the text, and one row an alternative


@lru_cache(maxsize=1)
def readings() -> Kept[str, Rows]:
    """Return the rows of notations; its `of` raises `ValueError` with the remedy."""
    return Kept(_COPY, (WORD_LISTS, *_CODE), _read)


def in_order(needed: set[Words]) -> Needed:
    """Return places, first the one that fewest texts are likely to fill."""
    return tuple(sorted(needed, key=_commonness))


def _commonness(words: Words) -> tuple[float, list[str]]:
    """Return how likely it is that a word is one of these, and what settles a tie."""
    facts = map(tables.word_facts, words)
    return sum(exp(one.log_probability if one else UNLISTED) for one in facts), sorted(words)


def _read(notation: str) -> Rows:
    first, parts = _opening(notation.lower().split())
    return first, tuple(
        _row([word for words in chosen for word in words], notation)
        for chosen in product(*map(_alternatives, parts))
    )


def _row(words: list[str], notation: str) -> Row:
    slots = tuple(map(_slot, words))
    if not slots or slots[0][0] != Slot.WORD:
        raise ValueError(
            f"the cue '{notation}' has to begin with a word that is always there. "
            "You could leave out a '..' or brackets at its start."
        )
    return slots, in_order({words for kind, words in slots if kind == Slot.WORD})


def _opening(parts: list[str]) -> tuple[bool, list[str]]:
    return (True, parts[1:]) if parts[:1] == ["^"] else (False, parts)


@lru_cache(maxsize=8_192)
def _alternatives(part: str) -> list[list[str]]:
    """Return the rows of words that a part stands for: one, and one each that has a "_".

    A part in brackets may be missing; with a "_" in it, that is a row without words.
    """
    bracketed = part.startswith("(") and part.endswith(")")
    inner = part[1:-1] if bracketed else part
    words = [member for word in inner.split("|") for member in _members(word)]
    if "$" in words and part != "$":
        raise ValueError(f"'{part}' has a '$' among words. It stands alone, at the end of a cue.")
    joined = [word.split("_") for word in words if "_" in word]
    single = "|".join(word for word in words if "_" not in word)
    if bracketed and not joined:
        return [[f"({single})"]]
    missing: list[list[str]] = [[]] if bracketed else []
    return [*missing, *([[single]] if single else []), *joined]


def _members(word: str) -> Iterator[str]:
    """Yield a word, or the members of the class that "@name" stands for."""
    if not word.startswith("@"):
        yield word
        return
    try:
        yield from (member.replace(" ", "_") for member in sorted(word_class(word[1:])))
    except LexiconError as error:
        raise ValueError(str(error)) from error


@lru_cache(maxsize=8_192)
def _slot(part: str) -> tuple[int, Words]:
    if part == "..":
        return Slot.GAP, frozenset()
    if part == "$":
        return Slot.LAST, frozenset()
    kind = Slot.MAYBE if part[0] == "(" and part[-1] == ")" else Slot.WORD
    words = part.strip("()").split("|")
    return kind, frozenset(stem(word) for word in words)
