"""Structural checks, one a file. Each module has a `CHECK` and a `find`; the folder is walked.

A module may have `NEEDS` too: expressions of which a question must hold one for `find` to yield
anything. The check is then not even asked about most questions.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nlp.model import Check, Hit
from nlp.parse import Parsed
from nlp.quick.doors import Needs

Find = Callable[[Parsed], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Structural:
    """A structural check: what it is about, and the function that finds it.

    It finds nothing in a question that, with its note and options, holds none of what it `needs`.
    """

    check: Check
    find: Find
    needs: Needs = ()


def structural_checks() -> tuple[Structural, ...]:
    """Return every check in this folder, by file name; a new file needs no list to be told."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(
        Structural(module.CHECK, module.find, getattr(module, "NEEDS", ())) for module in modules
    )
