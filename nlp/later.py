"""Regular expressions that are compiled when they are first needed, and run where they could match.

The checks hold some hundreds. Compiling all of them at import would take longer than reading the
whole lexicon, and one short question needs few. Most name words ("marital status", "prefer not
to"): looking whether a text has any of these takes a tenth of the time that the expression does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

from nlp.literals import literals

NOTHING = {"search": None, "finditer": iter(())}  # the two that try every place of a text


class _Later:
    """Stands for a pattern. Its methods are made when one of them is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._made_of)

    def __getattr__(self, name: str) -> Any:
        if name not in NOTHING:
            return getattr(self._compiled, name)
        wanted, folded = literals(*self._made_of)
        for method in NOTHING:  # found at once from now on, without coming through here
            find = getattr(self._compiled, method) if not wanted else None
            setattr(self, method, find or self._gated(method, tuple(wanted), folded))
        return getattr(self, name)

    def _gated(self, method: str, wanted: tuple[str, ...], folded: bool) -> Callable[..., Any]:
        """Return a method that looks first whether the text has any of the wanted words.

        Letters beyond ASCII may be equal to others where case is ignored: they are not judged.
        """
        nothing = NOTHING[method]

        def find(text: str, *span: int) -> Any:
            held = text.lower() if folded else text
            for word in wanted:
                if word in held:
                    break
            else:
                if held.isascii():
                    return nothing
            return getattr(self._compiled, method)(text, *span)

        return find


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled on first use; errors show then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
