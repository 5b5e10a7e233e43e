"""Read rows pasted from a spreadsheet, by the names in their header row."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field

from nlp.draft.across import questions_across
from nlp.draft.cells import DELIMITERS, records
from nlp.draft.choices import Choices, choices_of
from nlp.draft.codebook import read_codebook
from nlp.draft.columns import MUST, is_titled, roles_of, with_answers
from nlp.draft.headers import header_roles, named_above
from nlp.draft.items import Item, item_of
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.pages import OFFICE_LINE
from nlp.draft.reader import Reader
from nlp.draft.reasons import HEADING, OTHER_COLUMN
from nlp.draft.separate import split_choices
from nlp.draft.text import Clean, Span, trim
from nlp.quick.later import later

MAX_HEADER = 2000
TOP = 8  # lines, within which a header may name the question column alone
BLANK_LINE = later(r"[ \t]*\n[ ]*\n\s*(?=\S)")
RULER = later(r"[\s:|-]+")
LINE = later(r"[^\n]*\S[^\n]*")
COUNTED = later(r"(?:Q\.?\s?)?(?P<label>\d{1,3})[.)]\s{1,9}(?=[^\W\d]|¿)", re.I)  # "1. Do you…"
YES = later(r"y|yes|true|1|x|on|checked|required|mandatory|\*|✓|✔|☑", re.I)
FIELD_ROW = later(r"^(?:\d{1,4}\t{1,3})?\[[a-z]\w{1,60}\][ ]?(?=[\t\n])", re.M)
FEWEST = 3  # fields of a codebook
HEADER_ROW = "header row"
TOLD = later(  # rows that ask nothing
    r"note|descriptive|instructions?|begin[ _](?:group|repeat)|end[ _](?:group|repeat)|"
    r"calc(?:ulate)?|section(?: header)?|page ?break|html|text block|start|end|today|deviceid",
    re.I,
)
ANSWER_TYPE = later(
    r"[(\[]?(?:(?:(?:mm?|dd?)[/-]){0,2}y{2,4}|(?:month|day)\s?/\s?(?:day\s?/\s?)?(?:year|day)|#+|"
    r"(?:number|numeric|integer|text|date|time|open|\d{1,2} digits?|"
    r"(?:free|short|long|open)[- ](?:text|answer|ended)|"
    r"fill[- ]in(?: the blank)?|n/?a|none|-+|\d{1,2}\s?(?:-|–|to)\s?\d{1,2}(?: scale)?))[)\]]?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the span of its cell in each named column, and of its other filled cells."""

    span: Span
    cells: dict[str, Span]
    others: tuple[Span, ...]
    options: tuple[Span, ...] = ()  # each in a column of its own


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a question column: its headers' spans, its rows, the scale in its header.

    In a codebook, `listed` are the filled cells of each row. `end` is where what stands behind
    the table begins, `choices` what an XLSForm lists apart.
    """

    headers: tuple[Span, ...]
    rows: tuple[Row, ...]
    scale: tuple[Span, ...] = ()
    listed: tuple[list[Span], ...] = ()
    end: int = sys.maxsize
    choices: Choices = field(default_factory=Choices)

    def around(self, line: Line) -> bool:
        """Tell whether a line stands above the table or behind it."""
        outside = line.end <= self.headers[0][0] or line.at >= self.end
        return outside and not self.choices.hold(line.at)


def find_sheet(clean: Clean) -> Sheet | None:
    """Find a table whose header row names a question column; it runs to the end of the text."""
    at = 0
    for raw in clean.text.split("\n"):
        if len(raw) <= MAX_HEADER:
            for delimiter in DELIMITERS:
                roles = _roles(clean.text, at, raw, delimiter)
                if roles and (clean.text.count("\n", 0, at) < TOP or len(set(roles) - {""}) > 1):
                    return _sheet(clean, (at, at + len(raw)), roles, delimiter)
        at += len(raw) + 1
    return _nameless_codebook(clean.text) or _nameless(clean) or _across(clean)


def _nameless_codebook(text: str) -> Sheet | None:
    """Read a codebook without a header row, "1  [age]  How old are you?  text"."""
    found = list(FIELD_ROW.finditer(text)) if "\t" in text else []
    if len(found) < FEWEST:
        return None
    at = found[0].start()
    rows = records(text, at, len(text), "\t")
    return Sheet(((at, at - 1),), (), (), tuple([(a, b) for a, b in row if a < b] for row in rows))


def _nameless(clean: Clean) -> Sheet | None:
    """Read a table without a header row, from the first line with a tab or a bar on."""
    mark = next((mark for mark in DELIMITERS[:2] if mark in clean.text), "")
    at = clean.text.rfind("\n", 0, max(clean.text.find(mark), 0)) + 1
    rows = list(records(clean.text, at, len(clean.text), mark)) if mark else []
    cells = [[clean.words(*cell) for cell in row] for row in rows]
    roles = roles_of(cells, ANSWER_TYPE)
    if roles and (named := named_above(cells, roles)):
        return _sheet(clean, (at, rows[0][-1][1]), named, mark)
    if roles and is_titled(cells, roles, ANSWER_TYPE):
        return _sheet(clean, (at, rows[0][-1][1]), roles, mark)
    return _sheet(clean, (at, at - 1), roles, mark) if roles else None


def _across(clean: Clean) -> Sheet | None:
    """Read the questions that name the columns of a sheet of answers."""
    found = questions_across(clean)
    if not found:
        return None
    asked, others = found
    start = min(asked + others)[0]
    rows = [Row(cell, {"question": cell}, ()) for cell in asked]
    return Sheet(((start, start),), (*rows, Row((start, start), {}, tuple(others))))


def _roles(text: str, at: int, raw: str, delimiter: str) -> list[str] | None:
    """Return the role of each column of a header row, "" for others; None if it is none."""
    if delimiter not in raw:
        return None
    names = _names(text, next(records(text, at, at + len(raw), delimiter)))
    roles = header_roles(names)
    certain = delimiter == "\t" or len(set(roles or ()) - {""}) > 1
    filled = sum(bool(name) for name in names)
    return roles if roles and certain and filled > 1 else None


def _names(text: str, row: list[Span]) -> list[str]:
    return [" ".join(text[a:b].split()) for a, b in row]


def _sheet(clean: Clean, header: Span, roles: list[str], delimiter: str) -> Sheet | None:
    text, rows, headers = clean.text, [], [header]
    end, choices = _end(text, header, delimiter), choices_of(clean)
    if codebook := _codebook(text, header, roles, delimiter):
        return codebook
    found = list(records(text, header[1] + 1, min(end, len(text)), delimiter))
    roles = with_answers([_names(text, cells) for cells in found], roles, ANSWER_TYPE)
    for cells in found:
        filled = [(a, b) for a, b in cells if a < b]
        empty = not filled or all(RULER.fullmatch(text, a, b) for a, b in filled)
        if empty or choices.hold(filled[0][0]):
            continue
        again = header_roles(_names(text, cells)) if len(filled) > 1 else None
        if again and len(set(again) - {""}) > 1:
            roles = again
            headers.append((filled[0][0], filled[-1][1]))
        else:
            rows.append(_row(roles, cells, filled))
    if not any("question" in row.cells for row in rows):
        return None
    scale = _scale_above(text, header, roles, delimiter)
    return Sheet(tuple(headers), tuple(rows), scale, (), end, choices)


def _codebook(text: str, header: Span, roles: list[str], delimiter: str) -> Sheet | None:
    """Read the rows of a codebook; its header may go on in the line below."""
    start = header[1] + 1
    below = text.find("\n", start)
    if "attributes" not in roles and below > 0:
        more = header_roles(_names(text, next(records(text, start, below, delimiter))))
        roles, header, start = more or [], (header[0], below), below + 1
    if "attributes" not in roles:
        return None
    found = records(text, start, len(text), delimiter)
    return Sheet((header,), (), (), tuple([(a, b) for a, b in row if a < b] for row in found))


def _row(roles: list[str], cells: list[Span], filled: list[Span]) -> Row:
    """Sort a row's cells by what their columns hold."""
    pairs = [(role, cell) for role, cell in zip(roles, cells, strict=False) if cell[0] < cell[1]]
    named = {role: cell for role, cell in pairs if role not in ("", "option")}
    options = tuple(cell for role, cell in pairs if role == "option")
    others = tuple(cell for cell in filled if cell not in (*named.values(), *options))
    return Row((filled[0][0], filled[-1][1]), named, others, options)


def _end(text: str, header: Span, delimiter: str) -> int:
    """Return where text begins that a blank line parts from the table above it."""
    if delimiter != "\t":
        return len(text)
    tabs = min(2, text.count("\t", *header)) or 1
    last = header[1]
    for found in LINE.finditer(text, header[1]):
        last = found.end() if text.count("\t", *found.span()) >= tabs else last
    behind = BLANK_LINE.match(text, last)
    return behind.end() if behind else len(text)


def _scale_above(text: str, header: Span, roles: list[str], delimiter: str) -> tuple[Span, ...]:
    """Return the columns that are named with the steps of a scale, if they are three or more."""
    names = next(records(text, *header, delimiter)) if header[0] < header[1] else []
    steps = [span for span, role in zip(names, roles, strict=False) if not role]
    return tuple(steps) if len(steps) > 2 and all(known(text[a:b]) for a, b in steps) else ()


def read_sheet(reader: Reader, sheet: Sheet) -> None:
    """Make one item of each row that has a question; an empty section means the one above."""
    headers = (span for span in sheet.headers if span[0] < span[1])
    reader.unread.extend((trim(reader.text, *span), HEADER_ROW) for span in headers)
    read_codebook(reader, list(sheet.listed))
    chosen: set[Span] = set()
    for row in sheet.rows:
        reader.unread.extend((span, OTHER_COLUMN) for span in row.others)
        item = _read_row(reader, row)
        if item and not item.options:
            kind = reader.text[slice(*row.cells.get("type", (0, 0)))]
            item.options = list(sheet.scale) or list(sheet.choices.of(kind))
            chosen.update(item.options)
        if item and (other := row.cells.get("translation")):
            _add_translation(reader, item, other)
    free = (each for listed in sheet.choices.lists.values() for each in listed)
    rest = [*sheet.choices.others, *(each for each in free if each not in chosen)]
    reader.unread.extend((span, OTHER_COLUMN) for span in rest)


def _kind_chosen(text: str, cells: dict[str, Span]) -> dict[str, Span]:
    """Take the "Yes/No" that stands for the kind of answer for a row's options."""
    kind = cells.get("type")
    if kind is None or "options" in cells or "question" not in cells:
        return cells
    named = split_choices(text, *kind, sure=True)
    if not named or not known(text[slice(*named[0])]):
        return cells
    others = {role: cell for role, cell in cells.items() if role != "type"}
    return {**others, "options": kind}


def _read_row(reader: Reader, row: Row) -> Item | None:
    """Make an item of a row, or put its cells away if it asks nothing."""
    cells = _kind_chosen(reader.text, row.cells)
    if "section" in cells:
        reader.section = reader.clean.words(*cells["section"])
    kind = cells.get("type")
    if kind:
        reader.unread.append((kind, OTHER_COLUMN))
    told = kind is not None and bool(TOLD.fullmatch(reader.text, *kind))
    asked = cells.get("question", (0, 0))
    if told or asked == (0, 0) or OFFICE_LINE.search(reader.text, *asked):
        _put_row_away(reader, cells, row.options)
        return None
    item = _add_cell(reader, asked)
    item.labels.extend(cells[role] for role in ("section", "number", "required") if role in cells)
    if "number" in cells:
        item.number = re.sub(r"(?i)^q(?=\d)|[.):]$", "", reader.clean.words(*cells["number"]))
    if "options" in cells and MUST.fullmatch(reader.text, *cells["options"]):
        item.required = "optional" not in reader.text[slice(*cells["options"])].lower()
        item.labels.append(cells["options"])
    elif "options" in cells and ANSWER_TYPE.fullmatch(reader.text, *cells["options"]):
        item.notes.append(cells["options"])
    elif "options" in cells:
        item.options.extend(_options(reader.text, *cells["options"]))
    item.options.extend(row.options)
    if "required" in cells:
        item.required |= bool(YES.fullmatch(reader.text, *cells["required"]))
    item.notes.extend(cells[role] for role in ("note",) if role in cells)
    item.whys.extend(cells[role] for role in ("why",) if role in cells)
    return item


def _add_translation(reader: Reader, item: Item, cell: Span) -> None:
    """Add what the column of another language asks, with the same options."""
    other = _add_cell(reader, cell)
    other.options, other.required = other.options or list(item.options), item.required


def _add_cell(reader: Reader, cell: Span) -> Item:
    """Add what a cell asks, its number taken off."""
    at, end = cell
    counted = COUNTED.match(reader.text, at, end)
    start, label = (counted.end(), counted["label"]) if counted else (at, "")
    item = reader.add_item(item_of(reader.clean, Line(at, start, end, "", Shape.NUMBER, label)))
    item.labels.extend([(at, start)] if counted else [])
    return item


def _put_row_away(reader: Reader, cells: dict[str, Span], options: tuple[Span, ...]) -> None:
    """Keep a row's cells as unread; its type is already."""
    for role, span in cells.items():
        if role != "type":
            reader.unread.append((span, HEADING if role == "section" else OTHER_COLUMN))
    reader.unread.extend((span, OTHER_COLUMN) for span in options)


def _options(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Split an options cell: one a line, or separated as in a line; else it is one option."""
    lines = [trim(text, *found.span()) for found in LINE.finditer(text, start, end)]
    if len(lines) > 1:
        return tuple(lines)
    boxed = find_choices(text, start, end, open_item=True)
    if boxed and boxed.options and boxed.stem_end <= start:
        return boxed.options
    return split_choices(text, start, end, sure=True, listed=True) or ((start, end),)
