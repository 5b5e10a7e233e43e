"""What a question is about, as a noun that stands in "What would help you with …"."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.quick.later import later
from nlp.yamlfile import LEXICONS, load


def thing_in(plain: str) -> str:
    """Return the noun of lexicons/things.yaml for a question (with plain quotes); "" for none."""
    return next((name for name, listed in _things() if listed.search(plain)), "")


@lru_cache(maxsize=1)
def _things() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(name), any_of(tuple(map(str, row)))) for name, row in load(_FILE).items())


@lru_cache(maxsize=256)
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some phrases as whole words, in capitals or not."""
    listed = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return later(rf"\b(?:{listed})\b", re.IGNORECASE)


_FILE = LEXICONS / "things.yaml"
