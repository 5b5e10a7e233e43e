"""Classes of words, from lexicons/word-lists.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from nlp.yamlfile import LEXICONS, LexiconError, load

WORD_LISTS = LEXICONS / "word-lists.yaml"


@lru_cache(maxsize=1)
def word_lists() -> Mapping[str, frozenset[str]]:
    """Return every class of words by name; base forms, lower case."""
    return {name: frozenset(map(str, words)) for name, words in load(WORD_LISTS).items()}


def words(name: str) -> frozenset[str]:
    """Return one class of words; raise `LexiconError` for a name that the file does not have."""
    try:
        return word_lists()[name]
    except KeyError:
        known = ", ".join(sorted(word_lists()))
        raise LexiconError(
            f"{WORD_LISTS.name}: there is no class of words called '{name}'. "
            f"The classes are: {known}."
        ) from None
