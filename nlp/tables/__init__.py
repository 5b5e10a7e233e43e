"""Frozen word data, read once when first needed. See README.md for sources and licences."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

BEGINNING = 3  # letters by which the words are grouped


def text(name: str) -> str:
    """Return a table's text, unpacked."""
    raw = files(__name__).joinpath(name).read_bytes()
    return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[str, ...]]:
    """Return lemma -> -s, past, -ing, participle; "-" is regular, "|" parts variants."""
    rows = (line.split(" ") for line in text("verbs.txt").splitlines())
    return {lemma: tuple(forms) for lemma, *forms in rows}


@lru_cache(maxsize=1)
def nouns() -> dict[str, tuple[str, ...]]:
    """Return noun -> its plurals, best first, where they are not regular."""
    rows = (line.split(" ") for line in text("nouns.txt").splitlines())
    return {noun: tuple(plurals.split("|")) for noun, plurals in rows}


@lru_cache(maxsize=1)
def surprising_sounds() -> frozenset[str]:
    """Return words whose first sound is a vowel but not the first letter, or the reverse."""
    return frozenset(text("sounds.txt").split())


@lru_cache(maxsize=1)
def stems() -> dict[str, str]:
    """Return -s form -> word without -s, where the regular rule would go wrong."""
    return dict(line.split(" ") for line in text("stems.txt").splitlines())


class WordFacts(NamedTuple):
    """How common a word is (natural log probability), its syllables, whether it is easy."""

    log_probability: float
    syllables: int
    easy: bool


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[WordFacts, ...], dict[str, str]]:
    """Return the facts that words share, and the words with their places in these, as text.

    By their first three letters. As a mapping, 66,000 words would take four times the room.
    """
    first, *rows = text("words.txt.gz").splitlines()
    shared = (kind.split(":") for kind in first.split())
    facts = tuple(
        WordFacts(-int(rare) / 10, int(beats), easy == "1") for rare, beats, easy in shared
    )
    return facts, {row.partition(" ")[0]: row for row in rows}


def word_facts(word: str) -> WordFacts | None:
    """Return the facts about a word in small letters, or a short form in capitals, if listed."""
    facts, rows = _words()
    _, found, behind = rows.get(word[:BEGINNING], "").partition(f" {word}=")
    return facts[int(behind.partition(" ")[0])] if found else None


def all_words() -> Iterator[tuple[str, WordFacts]]:
    """Yield every listed word with its facts."""
    facts, rows = _words()
    for row in rows.values():
        for listed in row.split()[1:]:
            word, _, place = listed.partition("=")
            yield word, facts[int(place)]
