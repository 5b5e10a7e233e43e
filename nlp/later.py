"""Regular expressions that are compiled when they are first used.

The checks hold some hundreds. Compiling all of them at import would take longer than reading the
whole lexicon, and one short question needs few.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Later:
    """Stands for a pattern until one of its methods is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._made_of)
        for method in METHODS:  # found at once from now on, without coming through here
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled on first use; errors show then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
