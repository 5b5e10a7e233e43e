"""Read the scale of a matrix, its stem and its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from nlp.draft.grammar import asks, inverted
from nlp.draft.items import Item, item_of
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.matrix import (
    RATED,
    RATES,
    block_of,
    columns_above_rows,
    columns_alone,
    columns_named,
    columns_of_numbers,
    has_cells,
    names_below,
    names_blanks,
    names_ends,
    rows_below,
    states_below,
)
from nlp.draft.options import GLYPH, Choices, find_choices
from nlp.draft.place import MATRIX_STEM, run_of
from nlp.draft.reasons import HEADING, INSTRUCTIONS, INTRODUCTION, SCALE, SECTION_WHY
from nlp.draft.state import State
from nlp.draft.tail import FILL
from nlp.draft.text import Span
from nlp.quick.later import later

PER_ROW = later(r"\bper row\b|\b(?:in|for) each row\b", re.I)
EACH = later(r"\b(?:for|of|with|about) each\b|\beach of (?:these|the)\b", re.I)
COUNTS = later(r"[^?]{0,60}\b(?:how (?:many|much)|number of)\b[^?]{0,80}:$", re.I)
UNFINISHED = later(  # "how often have you felt", which each row ends
    r"\b(?:felt|feel|been|had|used|experienced|bothered by|get|gotten|with|about|that|your)$", re.I
)
YES_NO = later(r"[\w)?]\s{1,9}\(?y(?:es)?\s?/\s?no?\b[^.?!]{0,40}$", re.I)
ROW_NAME = later(r"(?:statement|item|question|topic|area)s?", re.I)


class Rows(State):
    """Puts questions on the list; those that are rows of a matrix with its scale."""

    def matrix(self, line: Line) -> bool:
        """Take the names of a matrix's or a table's columns, and rows that stand below them."""
        if columns := columns_named(self.place):
            self.begin_matrix(columns)
            held = self.items[-1:] and self.items[-1].options == columns
            return bool(held) or self.put_away(line, SCALE)
        if self._begins_grid(line) or line.at in self.grid:
            return self.put_away(line, SCALE)
        numbered = columns_of_numbers(self.place)
        if columns := numbered or columns_alone(self.place):
            rows = () if numbered else rows_below(self.place)
            self.begin_matrix(columns)
            self.celled, self.rows = False, tuple(row.at for row in rows)
            held = self.items[-1:] and self.items[-1].options == columns
            return bool(held) or self.put_away(line, SCALE)
        if names_blanks(self.place) or names_ends(self.place):
            self.open, self.scale, self.celled = None, [], False
            return self.put_away(line, SCALE)
        return self.is_listed_row(line) and bool(self.add_item(item_of(self.clean, line)))

    def _begins_grid(self, line: Line) -> bool:
        """Tell "Rows", in an editor's grid, above its rows, "Columns" and its columns."""
        below, stem = self.place.below, self.open
        if line.body.lower() != "rows" or stem is None or stem.options:
            return False
        names = [each.body.lower() for each in below]
        cut = names.index("columns") if "columns" in names else 0
        behind = below[cut + 1 :]
        columns = list(takewhile(lambda each: not each.gap and not asks(each.body), behind))
        if not cut or not columns:
            return False
        self.rows = tuple(each.at for each in below[:cut])
        self.grid = frozenset(each.at for each in (below[cut], *columns))
        stem.options = [(each.start, each.end) for each in columns]
        self.scale, self.celled = list(stem.options), False
        self._leave_stem(stem)
        return True

    def begin_matrix(self, columns: list[Span]) -> None:
        """Put the columns in force for the rows below, and below their stem."""
        stem = self.open
        near = not self.place.line.gap or (stem is not None and stem.text.endswith("."))
        self.must = self.rowed = False
        filled = stem is not None and any("__" in self.text[a:b] for a, b in stem.notes)
        if (
            stem
            and not (stem.options or filled)
            and (near or MATRIX_STEM.search(stem.text) or RATED.search(stem.text))
        ):
            stem.options = list(columns)
            self._leave_stem(stem)
        self.open, self.scale, self.celled = None, columns, True

    def _leave_stem(self, stem: Item) -> None:
        """Put the stem of a matrix away if it asks nothing by itself; its rows carry its mark."""
        self.must = stem.required
        if not (stem.asked or inverted(stem.text)):
            self._put_stem_away(stem)

    def _put_stem_away(self, stem: Item) -> None:
        """Make an instruction of an item that only leads to the ones below it."""
        if self.items[-1:] and self.items[-1] is stem:
            self.items.pop()
            notes = [*stem.notes, *stem.whys]
            self.unread.extend((span, INSTRUCTIONS) for span in ((stem.start, stem.end), *notes))

    def is_listed_row(self, line: Line) -> bool:
        """Tell a row of "Mark only one oval per row.", below the columns' names."""
        if self.rows and line.at > self.rows[-1]:
            self.rows, self.scale, self.open = (), [], None
        item = self.open
        if item and not item.options and self._has_rows(item):
            stated = states_below(self.place)
            count = stated or columns_above_rows(self.place)
            run = block_of(self.place) if stated else run_of(self.place)
            self.rows = tuple(each.at for each in run[count:]) if count else ()
        elif line.at in self.rows[:1] and item:
            self.must, self.scale = item.required, list(item.options)
        return line.at in self.rows

    def _has_rows(self, item: Item) -> bool:
        """Tell a stem whose columns and rows stand below it, one a line."""
        if any(PER_ROW.search(self.text, *note) for note in item.notes):
            return True
        if EACH.search(item.text) and len(run_of(self.place)) > columns_above_rows(self.place) + 1:
            return True
        if RATES.match(item.text) and MATRIX_STEM.search(item.text):
            return True
        if item.text[-1:].isalpha() and UNFINISHED.search(item.text) and names_below(self.place):
            return True
        return bool(RATED.search(item.text) and states_below(self.place))

    def has_answers(self, line: Line) -> bool:
        """Tell whether a line ends with the cells of a matrix or with options of its own."""
        columns = self.scale or (self.open.options if self.open else [])
        if columns and has_cells(self.text, line, len(columns)):
            return True
        if "/" in (end := line.body[-60:]) and YES_NO.search(end):
            return True
        boxed = GLYPH.search(self.text, line.start, line.end)
        short = line.body.endswith((" SD", " SA"))  # "SA A N D SD"
        if not (line.laid_out or boxed or short or ":" in line.body[:60]):
            return False
        choices = find_choices(self.text, line.start, line.end)
        return bool(choices and len(choices.options) > 2 and choices.stem_end > line.start)

    def _ends_rows(self, line: Line) -> bool:
        """Tell "Two last questions in your own words." below a matrix's numbered rows.

        Below rows with the empty cells of a sheet, a line without any ends the matrix.
        """
        row = self.open.line if self.rowed and self.open else None
        if row is not None and row.cells > 1 and not line.cells:
            self.scale, self.celled, self.rowed, self.open = [], False, False, None
            return True
        plain = line.shape == Shape.NONE and line.gap and not self.layout.double
        return plain and row is not None and row.shape == Shape.NUMBER and not line.laid_out

    def is_part(self, line: Line) -> bool:
        """Tell "under 5 ____" below "How many of them are:", a stem that asks nothing by itself."""
        stem, blank = self.open, line.shape == Shape.NONE and FILL.search(line.body[-100:])
        if not stem or not blank or line.gap or line.body.rstrip(" _").find("__") >= 0:
            self.parted = False
        elif COUNTS.match(stem.text) and not (stem.options or stem.notes):
            self._put_stem_away(stem)
            self.parted = True
        return self.parted

    def add_scale(self, choices: Choices | None, line: Line) -> bool:
        """Take "1 = Never, 2 = Rarely…" between an instruction and the rows it is for."""
        above = self.unread[-1][1] if self.unread else ""
        if not choices or len(choices.options) < 3 or choices.stem_end > line.start:
            return False
        told = above in (INTRODUCTION, INSTRUCTIONS, SECTION_WHY) or line.laid_out
        worded = all(known(self.text[a:b]) for a, b in choices.options)
        if not told and not (above == HEADING and worded):
            return False
        self.scale = self.without_row_name(choices.options)
        return self.put_away(line, SCALE)

    def add_step(self, line: Line) -> bool:
        """Take "1 = Never" on a line of its own: a step of the scale for the rows below."""
        goes_on = self.unread[-1:] and self.unread[-1][1] == SCALE and not line.gap
        self.scale = [*(self.scale if goes_on else ()), (line.start, line.end)]
        self.rowed = self.celled = False
        return self.put_away(line, SCALE)

    def without_row_name(self, options: Sequence[Span]) -> list[Span]:
        """Drop the "Statement" that stands above a matrix's rows, not above its cells."""
        named = ROW_NAME.fullmatch(self.text, *options[0]) and len(options) > 3
        return list(options[1:] if named else options)

    def add_item(self, item: Item) -> Item:
        """Add a question; a row of the matrix above gets the matrix's scale."""
        item.section = self.section
        item.required |= self.layout.starred and self.text[item.line.at] == "*"
        if item.cells and not self.scale and self.open and not self.open.cells:
            self.scale = list(self.open.options)
        if self._is_row(item):
            if not self.rowed and self.open and self.open.options == self.scale:
                self._leave_stem(self.open)
            self.rowed = True
            item.labels.extend(item.options)
            item.options = list(self.scale)
            item.required |= self.must
        else:
            apart = self.rowed and item.line.gap and not self.layout.double
            self.celled = self.celled and not apart
            self.rowed = False
            self.scale = self.scale if self.celled else []
        self.items.append(item)
        self.open = item
        return item

    def _is_row(self, item: Item) -> bool:
        """Tell whether an item is a row of the matrix whose scale is in force."""
        if not self.scale:
            return False
        if item.cells or has_cells(self.text, item.line, len(self.scale)):
            return True
        if self.celled or item.text.endswith(("?", ":")):
            return False
        numbers = all(self.text[a:b].isdigit() for a, b in item.options)
        return not item.options or (numbers and len(item.options) == len(self.scale))
