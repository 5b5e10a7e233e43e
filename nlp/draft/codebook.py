"""Read a REDCap codebook copied from the page: fields in rows, their choices in rows below.

A field's row holds its variable in brackets, its label and its type with what it is marked as
("radio, Required"); a choice's row a code and its words, for check boxes a variable between them.
"""

from __future__ import annotations

import re

from nlp.draft.items import item_of
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.read import Reader
from nlp.draft.reasons import HEADING, OTHER_COLUMN
from nlp.draft.text import Span
from nlp.later import later

VARIABLE = later(r"\[\w{1,100}\]")
CODE = later(r"-?\w{1,12}(?:___\w{1,12})?")
REQUIRED = later(r"\brequired\b", re.I)
TOLD = later(r"(?:descriptive|calc)\b", re.I)
SECTION = later(r"section header:\s{0,9}(?P<name>.{1,200})", re.I)


def read_codebook(reader: Reader, rows: list[list[Span]]) -> None:
    """Make an item of each field's row; the rows of its choices give its options."""
    listing = False  # the field above takes choices
    for cells in rows:
        words = [reader.text[a:b] for a, b in cells]
        at = next((at for at, word in enumerate(words) if VARIABLE.fullmatch(word)), None)
        if at is not None and len(cells) > at + 1:
            listing = _add_field(reader, cells, at)
        elif listing and 1 < len(cells) < 4 and all(CODE.fullmatch(word) for word in words[:-1]):
            item = reader.items[-1]
            item.options.append(cells[-1])
            item.labels.extend(cells[:-1])
        elif cells and (named := SECTION.fullmatch(words[0])):
            reader.section = named["name"]
            reader.unread.append((cells[0], HEADING))
        else:
            reader.unread.extend((cell, OTHER_COLUMN) for cell in cells)


def _add_field(reader: Reader, cells: list[Span], at: int) -> bool:
    """Add a field; tell whether choices may stand below it."""
    label, attributes = cells[at + 1], cells[at + 2 :]
    if any(TOLD.match(reader.text, *cell) for cell in attributes):
        reader.unread.extend((cell, OTHER_COLUMN) for cell in cells)
        return False
    item = reader.add_item(item_of(reader.clean, Line(label[0], *label, "", Shape.NUMBER)))
    item.number = reader.text[slice(*cells[0])] if at else ""
    item.labels.extend(cells[: at + 1])
    item.required |= any(REQUIRED.search(reader.text, *cell) for cell in attributes)
    reader.unread.extend((cell, OTHER_COLUMN) for cell in attributes)
    return True
