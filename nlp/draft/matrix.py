"""Tell the rows and the anchors of a matrix or a scale from options."""

from __future__ import annotations

import re

from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import GLYPH
from nlp.draft.place import MATRIX_STEM, Place, is_short, run_of
from nlp.draft.text import Span, trim
from nlp.later import later

CELL = later(r"[^\s](?:[^\s]|\s{1,2}(?=\S))*")
ONE_CELL = later(rf"{GLYPH.pattern}|_{{2,6}}|\b[Oo]\b")
EMPTY_CELLS = later(rf"(?:\s{{1,30}}(?:{GLYPH.pattern}|_{{2,6}}|\b[Oo]\b)){{2,11}}$")
RATES = later(r"(?:please )?(?:rate|rank|grade|how|to what|tell us how|indicate)\b", re.I)


def is_row(place: Place) -> bool:
    """Tell a matrix's row that stands without cells below "Please rate:" and the scale's words."""
    line, item = place.line, place.item
    if line.shape != Shape.NONE or line.gap or item is None or known(line.body):
        return False
    if place.scale:
        return item.line.shape == Shape.NONE and is_short(line) and len(item.options) > 2
    words = [place.text[a:b] for a, b in item.options]
    scaled = len(words) > 2 and all(map(known, words))
    stem = bool(MATRIX_STEM.search(item.text)) and bool(RATES.match(item.text))
    return scaled and stem and len(run_of(place)) > 1


def is_anchor_row(text: str, line: Line, item: Item) -> bool:
    """Tell "Not at all ○ ○ ○ Very much" below the numbers 1 2 3 of an open question."""
    boxes = [box.span() for box in GLYPH.finditer(text, line.at, line.end)]
    if len(boxes) < 3 or len(boxes) != len(item.options) or boxes[-1][1] == line.end:
        return False
    return boxes[0][0] > line.at and all(text[a:b].isdigit() for a, b in item.options)


def columns_named(place: Place) -> list[Span]:
    """Return the columns that "HEALTH HISTORY   Yes   No" names above rows with cells."""
    line, after = place.line, place.after
    if not line.laid_out or line.marked or after is None or not after.laid_out:
        return []
    cells = [
        trim(place.text, *cell.span()) for cell in CELL.finditer(place.text, line.start, line.end)
    ]
    named = [known(place.text[a:b]) for a, b in cells]
    if len(cells) < 3 or named[0] or not all(named[1:]) or "?" in place.text[slice(*cells[0])]:
        return []
    return cells[1:] if has_cells(place.text, after, len(cells) - 1) else []


def has_cells(text: str, line: Line, count: int) -> bool:
    """Tell whether a line ends with so many empty boxes or short blanks."""
    found = EMPTY_CELLS.search(text, line.start, line.end)
    return bool(found) and len(ONE_CELL.findall(found.group() if found else "")) == count > 1
