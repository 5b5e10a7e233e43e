"""Regular expressions that are compiled when they are first needed, and run where they could match.

The checks hold some hundreds. Compiling all of them at import would take longer than reading the
whole lexicon, and one short question needs few. Most name words ("marital status", "prefer not
to"): looking whether a text has any of these takes a tenth of the time that the expression does,
and looking at each word once for all expressions (`nlp.quick.gates`) a tenth of that.
"""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, reduce
from hashlib import blake2b
from operator import or_
from pathlib import Path
from typing import Any, cast

from nlp.quick import gates, literals
from nlp.quick.copies import Kept
from nlp.quick.gates import LONG, Reader, Table, table_of
from nlp.quick.literals import Wanted

# What each method says where nothing matches. A pattern that never could is not even compiled.
NOTHING = {"search": None, "match": None, "fullmatch": None, "finditer": iter(())}


Told = tuple[list[Wanted], Table]


class _Later:
    """Stands for a pattern. A method of it is made when it is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.made_of = (pattern, int(flags))
        self.gate = 0
        self.open_to: Callable[[str], int] = len  # not asked without a gate

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self.made_of)

    @cached_property
    def wanted(self) -> Wanted:
        """What a text must hold for the pattern to match, and whether case is ignored."""
        return literals.literals(*self.made_of)

    def run_behind(self, gate: int, open_to: Callable[[str], int], wanted: Wanted) -> None:
        """Let it run from now on only on texts to which its gate is open."""
        self.gate, self.open_to, self.wanted = gate, open_to, wanted
        for method in NOTHING:
            vars(self).pop(method, None)

    def __getattr__(self, name: str) -> Any:
        gated = name in NOTHING and (self.gate or self.wanted[0])
        found = self._gated(name) if gated else getattr(self._compiled, name)
        setattr(self, name, found)  # from now on without coming through here
        return found

    def _gated(self, method: str) -> Callable[..., Any]:
        """Return a method that looks first whether the text has any of the wanted words.

        Letters beyond ASCII may be equal to others where case is ignored: they are not judged.
        """
        nothing, (wanted, folded) = NOTHING[method], self.wanted
        gate, open_to = self.gate, self.open_to

        def find(text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            part = text[start:end]
            if gate:
                if len(part) < LONG and not open_to(part) & gate:
                    return nothing
                return getattr(self._compiled, method)(text, start, end)
            part = part.lower() if folded else part
            for word in wanted:
                if word in part:
                    break
            else:
                if part.isascii():
                    return nothing
            return getattr(self._compiled, method)(text, start, end)

        return find


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled on first use; errors show then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


def gate_of(patterns: Iterable[re.Pattern[str]]) -> tuple[int, Callable[[str], int]]:
    """Return the bits of a text, one of which is set where any of these could match, and what
    tells a text's bits. No bits where one of them might match anything, or `keep_wanted` was not
    asked yet.
    """
    laters = cast("list[_Later]", [*patterns])
    gates = [one.gate for one in laters]
    return (reduce(or_, gates, 0) if all(gates) else 0), laters[0].open_to if laters else len


def keep_wanted(tables: Iterable[object] = ()) -> None:
    """Find out what every pattern wants, once for all runs: imported ones, and those in tables."""
    modules = [vars(module) for name, module in sys.modules.items() if name.startswith("nlp.")]
    constants = [value for one in modules for name, value in one.items() if name.isupper()]
    patterns = [*_within([*constants, *tables])]
    expressions = sorted({pattern.made_of for pattern in patterns})
    code = [Path(gates.__file__), Path(literals.__file__)]
    kept: Kept[str, Told] = Kept(code[0], code, lambda _: _told(expressions))
    wanted, table = kept.of(blake2b(marshal.dumps(expressions)).hexdigest())
    kept.keep()
    reader = Reader(table)
    told = dict(zip(expressions, zip(reader.gates, wanted, strict=True), strict=True))
    for pattern in patterns:
        gate, literal = told[pattern.made_of]
        pattern.run_behind(gate, reader.open_to, literal)


def _within(values: Iterable[object]) -> Iterator[_Later]:
    """Yield the patterns among values, and in the tables among them."""
    for value in values:
        if isinstance(value, _Later):
            yield value
        elif isinstance(value, tuple):
            yield from _within(value)
        elif isinstance(value, dict):
            yield from _within(value.values())


def _told(expressions: list[tuple[str, int]]) -> Told:
    """Return the table of all gates, and what each expression wants that has none."""
    every = [literals.ways(*made_of) for made_of in expressions]
    wanted = [
        (literals.NONE, False) if ways else literals.literals(*made_of)
        for made_of, ways in zip(expressions, every, strict=True)
    ]
    return wanted, table_of(every)
