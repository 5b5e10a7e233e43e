"""A first glance at a text: which words it has, so that most checks can stop at once."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


@lru_cache(maxsize=64)  # all checks look at the same text, one after the other
def words_in(plain: str) -> frozenset[str]:
    """Return the words of a text in lower case; give it `Parsed.plain`, with plain quotes."""
    return frozenset(_WORD.findall(plain.lower()))
