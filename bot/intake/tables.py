"""Rows of cells -> draft text: tab parted, and quoted only where the splitter reads a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.draft.markup import clean
from nlp.draft.sheet import find_sheet
from nlp.later import later

BULLET = later(r"^[•◦▪] ", re.M)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table's rows as lines, their cells tab parted.

    Lines within a cell stay apart where a header row names a question column; elsewhere they are
    joined, since only there quotation marks are read as a cell's.
    """
    quoted = "\n".join("\t".join(map(_quoted, row)) for row in rows)
    if find_sheet(clean(quoted)):
        return quoted
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    """Return a cell with its lines apart; the bullets of a list would be read as its words."""
    cell = "\n".join(" ".join(line.split()) for line in cell.splitlines() if line.strip())
    cell = BULLET.sub("", cell) if "\n" in cell else cell
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell else cell
