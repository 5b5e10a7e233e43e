"""Rows of cells -> draft text: tab parted, and quoted only where the splitter reads a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.draft.markup import clean
from nlp.draft.sheet import find_sheet
from nlp.quick.later import later

BULLET = later(r"^[•◦▪] ", re.M)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table's rows as lines, their cells tab parted.

    Lines within a cell stay apart where a header row names a question column. Elsewhere quotation
    marks would be read as words, so the cells of a row that holds such lines stand one below the
    other: a question with its options, or a box with several questions in it.
    """
    quoted = "\n".join("\t".join(map(_quoted, row)) for row in rows)
    return quoted if find_sheet(clean(quoted)) else "\n".join(map(_row, rows))


def _row(cells: Sequence[str]) -> str:
    lines = [_lines(cell) for cell in cells]
    if any(len(each) > 1 for each in lines):
        return "\n".join(line for each in lines for line in each)
    return "\t".join(" ".join(each) for each in lines)


def _lines(cell: str) -> list[str]:
    return [" ".join(line.split()) for line in cell.splitlines() if line.strip()]


def _quoted(cell: str) -> str:
    """Return a cell with its lines apart; the bullets of a list would be read as its words."""
    cell = "\n".join(_lines(cell))
    cell = BULLET.sub("", cell) if "\n" in cell else cell
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell else cell
