"""Frozen word data, read once when first needed. See README.md for sources and licences."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


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
def words() -> dict[str, WordFacts]:
    """Return the facts about some 60,000 words in lower case."""
    found: dict[str, WordFacts] = {}
    for line in text("words.txt.gz").splitlines():
        rarity, syllables, easy, listed = line.split(" ", 3)
        facts = WordFacts(-int(rarity) / 10, int(syllables), easy == "1")
        found |= dict.fromkeys(listed.split(" "), facts)
    return found
