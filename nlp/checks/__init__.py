"""Structural checks, one a file. Each module has a `CHECK` and a `find`; the folder is walked."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nlp.model import Check, Hit
from nlp.parse import Parsed

Find = Callable[[Parsed], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Structural:
    """A structural check: what it is about, and the function that finds it."""

    check: Check
    find: Find


def structural_checks() -> tuple[Structural, ...]:
    """Return every check in this folder, by file name; a new file needs no list to be told."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(Structural(module.CHECK, module.find) for module in modules)
