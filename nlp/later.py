"""Regular expressions that are compiled when they are first needed, and run where they could match.

The checks hold some hundreds. Compiling all of them at import would take longer than reading the
whole lexicon, and one short question needs few. Most name words ("marital status", "prefer not
to"): looking whether a text has any of these takes a tenth of the time that the expression does.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, cast

from nlp import literals
from nlp.copies import Kept

NOTHING = {"search": None, "finditer": iter(())}  # the two that try every place of a text


Wanted = tuple[frozenset[str], bool]


class _Later:
    """Stands for a pattern. A method of it is made when it is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, int(flags))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._made_of)

    @cached_property
    def wanted(self) -> Wanted:
        """What a text must hold for the pattern to match, and whether case is ignored."""
        return _wanted().of(self._made_of)

    def __getattr__(self, name: str) -> Any:
        gated = name in NOTHING and self.wanted[0]
        found = self._gated(name) if gated else getattr(self._compiled, name)
        setattr(self, name, found)  # from now on without coming through here
        return found

    def _gated(self, method: str) -> Callable[..., Any]:
        """Return a method that looks first whether the text has any of the wanted words.

        Letters beyond ASCII may be equal to others where case is ignored: they are not judged.
        """
        nothing, (wanted, folded) = NOTHING[method], self.wanted

        def find(text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            held = text[start:end]
            held = held.lower() if folded else held
            for word in wanted:
                if word in held:
                    break
            else:
                if held.isascii():
                    return nothing
            return getattr(self._compiled, method)(text, start, end)

        return find


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled on first use; errors show then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


@lru_cache(maxsize=1)
def _wanted() -> Kept[tuple[str, int], Wanted]:
    code = Path(literals.__file__)
    return Kept(code, [code], lambda made_of: literals.literals(*made_of))


def keep_wanted() -> None:
    """Find out what every pattern imported so far wants, once for all runs."""
    for name, module in tuple(sys.modules.items()):
        for value in vars(module).values() if name.startswith("nlp.") else ():
            if isinstance(value, _Later):
                _ = value.wanted
    _wanted().keep()
