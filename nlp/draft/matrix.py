"""Tell the rows and the anchors of a matrix or a scale from options."""

from __future__ import annotations

import re
from itertools import takewhile

from nlp.draft.grammar import asks, kind_of
from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import GLYPH
from nlp.draft.place import MATRIX_STEM, Place, is_short, run_of
from nlp.draft.separate import NUMBERS
from nlp.draft.tail import FILL
from nlp.draft.text import Span, trim
from nlp.draft.words import NAMED_SECTION, helps
from nlp.model import Kind
from nlp.quick.later import later

ROW_NUMBERS = later(r"(?:\s{1,40}\d{1,2}){3,11}$")
LONGEST_ROW = 20  # words
CELL = later(r"[^\s](?:[^\s]| {1,2}(?=\S))*")
ONE_CELL = later(rf"{GLYPH.pattern}|_{{2,6}}|\b[Oo]\b")
EMPTY_CELLS = later(rf"(?:\s{{1,30}}(?:{GLYPH.pattern}|_{{2,6}}|\b[Oo]\b)){{2,11}}$")
WORDS = later(r"[^\W\d_]")
RATED = later(r"\bhow (?:satisfied|true|likely|important)\b|\b(?:dis)?agree\b|\brate\b", re.I)
RATES = later(r"(?:please )?(?:rate|rank|grade|how|to what|tell us how|indicate)\b", re.I)


def is_row(place: Place) -> bool:
    """Tell a matrix's row that stands without cells below "Please rate:" and the scale's words."""
    line, item = place.line, place.item
    if line.shape != Shape.NONE or line.gap or item is None or known(line.body):
        return False
    if place.scale:
        short = is_short(line) or kind_of(line.body) == Kind.STATEMENT
        return item.line.shape == Shape.NONE and short and len(item.options) > 2
    if (
        len(item.options) > 2
        and RATED.search(item.text)
        and all(known(place.text[a:b]) for a, b in item.options)
    ):
        block = block_of(place)
        return len(block) > 1 and all(kind_of(each.body) == Kind.STATEMENT for each in block)
    if not (RATES.match(item.text) and MATRIX_STEM.search(item.text)) or len(item.options) < 3:
        return False
    return all(known(place.text[a:b]) for a, b in item.options) and len(run_of(place)) > 1


def is_anchor_row(text: str, line: Line, item: Item) -> bool:
    """Tell "Not at all ○ ○ ○ Very much" below the numbers 1 2 3 of an open question."""
    boxes = [box.span() for box in GLYPH.finditer(text, line.at, line.end)]
    if not boxes and len(item.options) > 2 and line.laid_out and not (line.gap or line.marked):
        cells = [cell.group() for cell in CELL.finditer(text, line.start, line.end)]
        numbers = all(text[a:b].isdigit() for a, b in item.options)
        worded = all(cell[0].isalpha() and cell[-1] not in "?:_" for cell in cells)
        return numbers and 1 < len(cells) < 4 and worded
    if len(boxes) > 2 and item.asked and not item.options and boxes[-1][1] < line.end:
        return boxes[0][0] > line.at and not WORDS.search(text, boxes[0][1], boxes[-1][0])
    if len(boxes) < 3 or len(boxes) != len(item.options) or boxes[-1][1] == line.end:
        return False
    return boxes[0][0] > line.at and all(text[a:b].isdigit() for a, b in item.options)


def is_end(place: Place) -> bool:
    """Tell what an end of a scale means, above or below its numbers one a line with a box each."""
    line, item, above, after = place.line, place.item, place.above, place.after
    if line.shape != Shape.NONE or item is None or not is_short(line) or line.body.isdigit():
        return False
    if not item.options:
        ticked = after is not None and after.shape == Shape.BOX and not after.gap
        return ticked and after is not None and after.body in ("0", "1")
    below = above is not None and above.shape == Shape.BOX and not line.gap
    numbers = len(item.options) > 2 and all(place.text[a:b].isdigit() for a, b in item.options)
    return below and numbers and (after is None or after.gap or after.marked)


def columns_named(place: Place) -> list[Span]:
    """Return the columns that "HEALTH HISTORY   Yes   No" names above rows with cells."""
    line, after, text = place.line, place.after, place.text
    if not line.laid_out or line.marked or after is None:
        return []
    cells = [trim(text, *cell.span()) for cell in CELL.finditer(text, line.start, line.end)]
    columns = cells if begins_with_tab(text, line) else cells[1:]
    if len(columns) < 2 or _asks_first(text, cells) or FILL.search(line.body):
        return []
    words = [known(text[a:b]) for a, b in columns]
    empty = after.cells - len(columns) in (0, 1)  # a bar may stand at the end of a row
    if empty and (any(words) or columns == cells):
        return columns
    named = all(words) and (columns == cells or not known(text[slice(*cells[0])]))
    worded = not any(ONE_CELL.fullmatch(text, *cell) for cell in columns)
    headed = columns == cells or not known(text[slice(*cells[0])])
    boxed = worded and headed and bool(GLYPH.search(text, after.start, after.end))
    return columns if (named or boxed) and has_cells(text, after, len(columns)) else []


def _asks_first(text: str, cells: list[Span]) -> bool:
    """Tell a question, behind its number "Q8" or none, and its options from columns."""
    numbered = text[slice(*cells[0])].strip()[-1:].isdigit()
    asked = ["?" in text[a:b] for a, b in cells]
    return asked[0] or (numbered and asked[1] and not asked[-1])


def rows_below(place: Place) -> list[Line]:
    """Return the lines below a row of columns that are its rows, though no cells stand in them.

    "    Never   Often   Always" stands above them, and they neither ask nor are options.
    """
    line, below = place.line, place.below
    if not (line.laid_out and line.shape == Shape.NONE and below) or asks(line.body):
        return []
    rows: list[Line] = []
    for at, row in enumerate(below):
        follows = below[at + 1] if at + 1 < len(below) else None
        if not _may_be_row(place, row) or (follows and helps(follows.body)):
            break
        rows.append(row)
    return rows if len(rows) > 1 else []


def _may_be_row(place: Place, row: Line) -> bool:
    """Tell a short line that asks nothing and is no option."""
    plain = row.shape == Shape.NONE and not row.laid_out and (not row.gap or place.layout.double)
    ended = row.body.endswith(("?", ":", "*", "_")) or helps(row.body) or known(row.body)
    ended |= bool(NAMED_SECTION.fullmatch(row.body))
    return plain and not ended and len(row.body.split()) <= 14


def columns_alone(place: Place) -> list[Span]:
    """Return the columns of a matrix whose rows stand below without cells."""
    line, item, text = place.line, place.item, place.text
    if item is None or item.options or not rows_below(place):
        return []
    cells = [trim(text, *cell.span()) for cell in CELL.finditer(text, line.start, line.end)]
    short = len(cells) > 2 and all(len(text[a:b].split()) < 6 for a, b in cells)
    worded = not any(ONE_CELL.fullmatch(text, *cell) or text[cell[1] - 1] == ":" for cell in cells)
    rated = bool(MATRIX_STEM.search(item.text)) or begins_with_tab(text, line)
    rated |= bool(RATED.search(item.text)) and all(known(text[a:b]) for a, b in cells)
    return cells if short and worded and rated else []


def names_blanks(place: Place) -> bool:
    """Tell "Item   Quantity" above rows whose other cells are empty."""
    line, below = place.line, place.below[:2]
    if len(below) < 2 or not below[0].cells == below[1].cells > 0:
        return False
    cells = [cell.span() for cell in CELL.finditer(place.text, line.start, line.end)]
    if len(cells) - 1 != below[0].cells or _asks_first(place.text, cells):
        return False
    marked = GLYPH.search(place.text, line.at, line.end) or FILL.search(line.body)
    return not (marked or asks(line.body))


def columns_of_numbers(place: Place) -> list[Span]:
    """Return the columns that "By self   With help   Not at all" names above rows of numbers."""
    line, after, text = place.line, place.after, place.text
    if not (line.laid_out and after) or line.marked or asks(line.body):
        return []
    cells = [trim(text, *cell.span()) for cell in CELL.finditer(text, line.start, line.end)]
    numbers = ROW_NUMBERS.search(text, max(after.start, after.end - 160), after.end)
    count = len(numbers.group().split()) if numbers else 0
    if not line.indent:
        cells = cells[1:]  # the first names the rows, "In the past week…"
    return cells if len(cells) == count > 2 and not NUMBERS.search(line.body) else []


def names_ends(place: Place) -> bool:
    """Tell "Never      All the time" above rows of numbers."""
    line, after, text = place.line, place.after, place.text
    if not (line.laid_out and line.indent and after) or line.marked or asks(line.body):
        return False
    cells = [cell.group() for cell in CELL.finditer(text, line.start, line.end)]
    numbers = list(NUMBERS.finditer(text, max(after.start, after.end - 60), after.end))
    rows = bool(numbers) and numbers[-1].end() == after.end and numbers[0].start() > after.start
    return rows and 1 < len(cells) < 4 and all(len(cell.split()) < 5 for cell in cells)


def begins_with_tab(text: str, line: Line) -> bool:
    """Tell whether the first cell of a sheet's row is empty."""
    before = text[max(0, line.at - 40) : line.at]
    return "\t" in before[before.rfind("\n") + 1 :]


def has_cells(text: str, line: Line, count: int) -> bool:
    """Tell whether a line ends with so many empty boxes, short blanks or empty cells."""
    if count > 1 and line.cells - count in (0, 1):
        return True
    found = EMPTY_CELLS.search(text, line.start, line.end)
    return bool(found) and len(ONE_CELL.findall(found.group() if found else "")) == count > 1


def states_below(place: Place) -> int:
    """Return how many of the lines from this one on are a scale's words above statements to rate.

    Zero where other lines stand below them, or none.
    """
    run = block_of(place)
    ahead = len(list(takewhile(bool, (known(line.body) for line in run))))
    rows = run[ahead:]
    stated = sum(kind_of(row.body) == Kind.STATEMENT for row in rows)
    worded = all(len(row.body.split()) > 2 and not known(row.body) for row in rows)
    return ahead if ahead > 2 and len(rows) > 1 and worded and stated * 2 >= len(rows) else 0


def names_below(place: Place) -> bool:
    """Tell a scale's words, three or more, above two words or more that are none."""
    run = run_of(place)
    ahead = len(list(takewhile(bool, (known(line.body) for line in run))))
    return ahead > 2 and len(run) > ahead + 1 and not any(known(row.body) for row in run[ahead:])


def block_of(place: Place) -> list[Line]:
    """Return the unmarked lines that stand together and ask nothing, this one first."""
    double = place.layout.double
    plain = takewhile(
        lambda line: (
            line.shape == Shape.NONE
            and (double or not line.gap)
            and not asks(line.body)
            and len(line.body.split()) <= LONGEST_ROW
        ),
        place.below,
    )
    return [place.line, *plain]


def columns_above_rows(place: Place) -> int:
    """Return how many of the lines from this one on are columns, where rows stand below them.

    Columns are a scale's words, or shorter than every row. Zero when the lines do not tell.
    """
    run = run_of(place)
    words = [known(line.body) for line in run]
    ahead = len(list(takewhile(bool, words)))
    if ahead > 1 and not any(words[ahead:]) and ahead < len(run):
        return ahead
    sizes = [len(line.body.split()) for line in run]
    cuts = (at for at in range(2, len(run) - 1) if max(sizes[:at]) < min(sizes[at:]))
    return next(cuts, 0)
