"""Plain words for short forms of the trade, as `short-form` in word-lists.yaml pairs them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from nlp.words import words


@lru_cache(maxsize=1)
def _plain_words() -> Mapping[str, str]:
    """Return plain words by short form, as `short-form` in word-lists.yaml pairs them."""
    pairs = (entry.partition("=") for entry in words("short-form"))
    return {short: plain for short, _, plain in pairs}


def plain_words(short: str) -> str:
    """Return the plain words for a short form in any case, or ""."""
    known = _plain_words()
    return known.get(short.lower()) or known.get(short.lower().removesuffix("s"), "")


def is_beside_its_words(short: str, text: str) -> bool:
    """Tell whether a text has the plain words right before the short form in brackets."""
    plain = plain_words(short)
    return bool(plain) and f"{plain} ({short})".lower() in text.lower()
