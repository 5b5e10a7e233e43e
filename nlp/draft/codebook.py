"""Read a REDCap codebook copied from the page: fields in rows, their choices in rows below.

A field's row holds its variable, in brackets or behind its number, its label and its type with what
it is marked as ("radio, Required"); a choice's row a code and its words, for check boxes a variable
between them. Where no variable stands in brackets, a row may hold its choices behind the type.
"""

from __future__ import annotations

import re

from nlp.draft.items import Item, item_of
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.reader import Reader
from nlp.draft.reasons import HEADING, OTHER_COLUMN
from nlp.draft.text import Span, trim
from nlp.quick.later import later

VARIABLE = later(r"\[\w{1,100}\]")
PLAIN = later(r"[a-z](?!\w*___)\w{0,99}")
CHOOSING = later(r"(?:radio|drop-?down|check(?:box(?:es)?)?|select)\b", re.I)
CHOICES = later(r"(?<!\S)(?=(?:-?\d{1,4}|[A-Za-z]{1,2}),\s{1,3}[^|]{1,400}(?:\||$))")
CHOICE = later(r"(?P<code>[|\s]{0,9}-?\w{1,4},)\s{1,9}(?P<said>[^|]{1,400})")
CODE = later(r"-?\w{1,12}(?:___\w{1,12})?")
REQUIRED = later(r"\brequired\b", re.I)
TOLD = later(r"(?:descriptive|calc)\b", re.I)
GOES_ON = later(r"(?<![.?!:])\s+[a-z]")
SECTION = later(r"(?:section header|instrument):\s{0,9}(?P<name>.{1,200})", re.I)


def read_codebook(reader: Reader, rows: list[list[Span]]) -> None:
    """Make an item of each field's row; the rows of its choices give its options."""
    listing = False  # the field above takes choices
    names = _names(reader.text, rows)
    for cells in _whole(reader.text, rows, names):
        at = _variable(cells, names)
        words = [reader.text[a:b] for a, b in cells]
        if at is not None and len(cells) > at + 1:
            listing = _add_field(reader, cells, at)
        elif listing and 1 < len(cells) < 4 and all(CODE.fullmatch(word) for word in words[:-1]):
            item = reader.items[-1]
            item.options.append(cells[-1])
            item.labels.extend(cells[:-1])
        elif cells and SECTION.fullmatch(words[0]):
            _begin_section(reader, cells[0])
        else:
            reader.unread.extend((cell, OTHER_COLUMN) for cell in cells)


def _names(text: str, rows: list[list[Span]]) -> frozenset[Span]:
    """Return the cells that name a variable: in brackets, or small in front or behind a number."""
    bracketed = [cell for row in rows for cell in row if VARIABLE.fullmatch(text, *cell)]
    return frozenset(
        bracketed or [row[at] for row in rows if (at := _named(text, row)) is not None]
    )


def _named(text: str, row: list[Span]) -> int | None:
    """Return where a variable stands without brackets: at the front, or behind a number."""
    at = int(bool(row) and text[slice(*row[0])].isdigit())
    return at if len(row) > 2 and PLAIN.fullmatch(text, *row[at]) else None


def _variable(cells: list[Span], names: frozenset[Span]) -> int | None:
    return next((at for at, cell in enumerate(cells) if cell in names), None)


def _whole(text: str, rows: list[list[Span]], names: frozenset[Span]) -> list[list[Span]]:
    """Put rows together that a line break in a cell has cut.

    "Show the field ONLY if: …" stands below the variable, a note or a second line below the label,
    the label below the "Section Header: …" that is above it in its cell.
    """
    whole: list[list[Span]] = []
    for cells in filter(None, rows):
        field = whole[-1] if whole else []
        at = _variable(field, names)
        waits = at is not None and len(field) < at + 3  # its label or its attributes
        named = SECTION.match(text, *cells[0]) or _variable(cells, names) is not None
        if at is None or not waits or named:
            whole.append(cells)
        elif len(field) == at + 2 and SECTION.fullmatch(text, *field[-1]):
            whole[-1] = [*field[:at], field[-1], field[at], *cells]
        elif len(field) == at + 2 and GOES_ON.match(text, field[-1][1], cells[0][1]):
            whole[-1] = [*field[:-1], (field[-1][0], cells[0][1]), *cells[1:]]
        else:
            whole[-1] = [*field[:at], cells[0], *field[at:], *cells[1:]]
    return whole


def _begin_section(reader: Reader, cell: Span) -> None:
    """Put a section's name in force for the fields below."""
    if named := SECTION.fullmatch(reader.text, *cell):
        reader.section = named["name"]
        reader.unread.append((cell, HEADING))


def _add_field(reader: Reader, cells: list[Span], at: int) -> bool:
    """Add a field; tell whether choices may stand below it."""
    label, attributes = cells[at + 1], cells[at + 2 :]
    if any(TOLD.match(reader.text, *cell) for cell in attributes):
        reader.unread.extend((cell, OTHER_COLUMN) for cell in cells)
        return False
    section = [cell for cell in cells[:at] if SECTION.fullmatch(reader.text, *cell)]
    for cell in section:
        _begin_section(reader, cell)
    item = reader.add_item(item_of(reader.clean, Line(label[0], *label, "", Shape.NUMBER)))
    number = reader.text[slice(*cells[0])]
    item.number = number if at and number.isdigit() else ""
    item.labels.extend(cell for cell in cells[: at + 1] if cell not in section)
    item.required |= any(REQUIRED.search(reader.text, *cell) for cell in attributes)
    chooses = any(CHOOSING.match(reader.text, *cell) for cell in attributes)
    for cell in attributes:
        rest = _without_choices(reader.text, item, cell) if chooses else cell
        reader.unread.extend([(rest, OTHER_COLUMN)] if rest[0] < rest[1] else [])
    return True


def _without_choices(text: str, item: Item, cell: Span) -> Span:
    """Take "1, Yes | 2, No" behind a field's type for its options; return what stands before."""
    found = CHOICES.search(text, *cell)
    if not found:
        return cell
    for choice in CHOICE.finditer(text, found.start(), cell[1]):
        item.labels.append(choice.span("code"))
        item.options.append(trim(text, *choice.span("said")))
    return trim(text, cell[0], found.start())
