"""Copies of what takes long to make, in `__pycache__` beside what they are made of, as Python does.

A copy counts only while the time and size of every file that it is made of are the same, and for
the Python that wrote it. Where the folder cannot be written to, there is none.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Generic, TypeVar

Stamp = list[tuple[int, int]]
Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")


class Kept(Generic[Asked, Answer]):
    """Answers that hang on what is asked and on some files alone, kept from run to run."""

    def __init__(
        self, copy: Path, made_by: Iterable[Path], answer: Callable[[Asked], Answer]
    ) -> None:
        self._copy, self._stamp, self._answer = copy, stamp_of(made_by), answer
        self._kept: dict[Asked, Answer] = read_copy(copy, self._stamp) or {}
        self._asked: dict[Asked, Answer] = {}

    def of(self, asked: Asked) -> Answer:
        """Return the answer; raise what making it raises."""
        if asked not in self._asked:
            kept = self._kept.get(asked)
            self._asked[asked] = self._answer(asked) if kept is None else kept
        return self._asked[asked]

    def keep(self) -> None:
        """Keep what was asked for in this run, where some of it was new."""
        if not self._asked.keys() <= self._kept.keys():
            write_copy(self._copy, self._stamp, self._asked)


def stamp_of(files: Iterable[Path]) -> Stamp:
    """Return what changes with a file: its time in nanoseconds, and its size."""
    return [(stat.st_mtime_ns, stat.st_size) for stat in (path.stat() for path in files)]


def read_copy(of: Path, stamp: Stamp) -> Any:
    """Return the copy that is kept of a file's data, or None where it is missing or out of date."""
    try:
        kept, data = marshal.loads(_place(of).read_bytes())  # noqa: S302 - our own, as bytecode is
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return data if kept == stamp else None


def write_copy(of: Path, stamp: Stamp, data: Any) -> None:
    """Keep a copy, whole or not at all: it is put in place once it is written."""
    place = _place(of)
    try:
        written = marshal.dumps((stamp, data))
        place.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(written)
        Path(file.name).replace(place)
    except (OSError, ValueError):  # the folder cannot be written to; or a value cannot be kept
        return


def _place(of: Path) -> Path:
    return of.parent / "__pycache__" / f"{of.name}.{sys.implementation.cache_tag}"
