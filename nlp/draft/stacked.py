"""Put the cells of a matrix that stand one a line in rows again.

A table copied from a word processor may come with each cell on a line of its own: the columns'
names, one a line, then each row's words, and below them one empty circle for each column.
"""

from __future__ import annotations

import re

from nlp.draft.text import Clean, Span, edit
from nlp.quick.later import later

LINE = later(r"\S(?:[^\n]*\S)?")
CELL_OF = r"(?:[☐□○◯◻⚪⬜❑❏❍▢]|\([ \t]{0,3}\)|\[[ \t]{0,3}\])"
CELL = later(CELL_OF)
ALONE = later(rf"^[ \t]{{0,20}}{CELL_OF}[ \t]{{0,20}}$", re.M)
BREAK = later(r"[^\S\n]*\n\s*")
FEWEST = 2  # columns, and rows
LONGEST = 6  # words in a column's name


def row_cells(old: Clean) -> Clean:
    """Put tabs for the line breaks before the cells of each row, and between the columns' names."""
    if not ALONE.search(old.text):
        return old
    lines = [line.span() for line in LINE.finditer(old.text)]
    rows = _rows(old.text, lines)
    first, count = rows[0] if rows else (0, 0)
    alike = len(rows) >= FEWEST and all(cells == count for _, cells in rows)
    if not (alike and _are_names(old.text, lines[max(0, first - count) : first], count)):
        return old
    kept = {lines[at - 1][1]: "\t" for row, _ in rows for at in range(row + 1, row + count + 1)}
    kept |= {lines[at - 1][1]: "\t" for at in range(first - count + 1, first)}
    kept |= {lines[first - count - 1][1]: "\n\t"} if first > count else {}
    return edit(old, BREAK, lambda found: kept.get(found.start(), found.span()))


def _rows(text: str, lines: list[Span]) -> list[Span]:
    """Return which lines have two empty cells or more below them, and how many."""
    rows: list[tuple[int, int]] = []
    cells = 0
    for at, line in enumerate([*lines, (0, 0)]):
        if CELL.fullmatch(text, *line):
            cells += 1
            continue
        rows.extend([(at - cells - 1, cells)] if cells >= FEWEST and at > cells else [])
        cells = 0
    return rows


def _are_names(text: str, lines: list[Span], count: int) -> bool:
    """Tell the columns' names, as many as a row has cells, from other lines above the rows."""
    words = [text[a:b] for a, b in lines]
    short = all(len(word.split()) < LONGEST and word[-1] not in "?:_." for word in words)
    return len(words) == count and short and len(set(words)) == count
