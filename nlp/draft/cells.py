"""Cut rows pasted from a spreadsheet into cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.draft.text import Span, trim
from nlp.quick.later import later

DELIMITERS = ("\t", "|", ",", ";")
QUOTED_CELL = {
    mark: later(
        rf'"(?:[^"]|""|"(?![{re.escape(mark)}\n"]|$)|"(?={re.escape(mark)} [a-z])){{0,4000}}"'
        rf"(?=[{re.escape(mark)}\n]|$)"
    )
    for mark in DELIMITERS
}
CELL_END = {mark: re.compile(rf"[{re.escape(mark)}\n]") for mark in DELIMITERS}


def records(text: str, start: int, end: int, delimiter: str) -> Iterator[list[Span]]:
    """Yield the cells of each row; a cell in double quotes may hold delimiters and line breaks."""
    row: list[Span] = []
    at = start
    while at <= end:
        cell, stop = _cell(text, at, end, delimiter)
        row.append(cell)
        if stop >= end or text[stop] == "\n":
            yield row
            row = []
        at = stop + 1


def _cell(text: str, at: int, end: int, delimiter: str) -> tuple[Span, int]:
    """Return a cell's span, without its quotes, and where its delimiter stands."""
    if quoted := QUOTED_CELL[delimiter].match(text, at, end):
        return trim(text, at + 1, quoted.end() - 1), quoted.end()
    stop = CELL_END[delimiter].search(text, at, end)
    last = stop.start() if stop else end
    return trim(text, at, last), last
