"""Read the choices of an XLSForm: named lists, each choice in a row of its own.

The survey's rows name a list in their type, "select_one yesno"; the choices stand in a second
sheet below the header "list_name  name  label" (XLSForm reference, "Multiple choice questions").
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp.draft.headers import header_roles, list_columns
from nlp.draft.text import Clean, Span, trim
from nlp.quick.later import later

MOST = 100
LISTED = later(r"(?:select[ _](?:one|multiple)|rank)\s+(?P<list>\S+)(?:\s+or[ _]other)?")


@dataclass(slots=True)
class Choices:
    """The lists by name, the lines in which they stand, and the other cells of these."""

    lists: dict[str, list[Span]] = field(default_factory=dict)
    lines: list[Span] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)

    def hold(self, at: int) -> bool:
        """Tell whether an offset stands in one of the lists' lines."""
        before = bisect_right(self.lines, (at, sys.maxsize)) - 1
        return before >= 0 and at < self.lines[before][1]

    def of(self, kind: str) -> list[Span]:
        """Return the choices of the list that a row's type names, the first hundred."""
        named = LISTED.fullmatch(kind)
        return self.lists.get(named["list"], [])[:MOST] if named else []


def choices_of(clean: Clean) -> Choices:
    """Read the lists below their header, to another header; tabs part the cells."""
    found = Choices()
    if "list" not in clean.text or "\t" not in clean.text:
        return found
    columns: tuple[int, int] | None = None
    for start, end, cells in _rows(clean.text):
        names = [clean.words(*cell) for cell in cells]
        if header := list_columns(names):
            columns = header
        elif header_roles(names):
            columns = None
        elif columns and len(cells) > max(columns) and names[columns[0]] and names[columns[1]]:
            label = cells.pop(columns[1])
            found.lists.setdefault(names[columns[0]], []).append(label)
        elif any(names):
            columns = None
        if columns:
            found.lines.append((start, end + 1))
            found.others.extend((a, b) for a, b in cells if a < b)
    return found


def _rows(text: str) -> Iterator[tuple[int, int, list[Span]]]:
    at = 0
    for raw in text.split("\n"):
        cells, start = [], at
        for cell in raw.split("\t"):
            cells.append(trim(text, start, start + len(cell)))
            start += len(cell) + 1
        yield at, at + len(raw), cells
        at += len(raw) + 1
