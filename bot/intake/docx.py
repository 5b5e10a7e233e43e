"""The text of a Word file: paragraphs, list marks, tables, and a form's fields.

A .docx is a zip of XML (ECMA-376 part 1). Both can be made to swell, so sizes are capped while
they are unpacked, in memory only; defusedxml refuses entities and document types. Macros,
pictures, comments and linked files are never opened.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice, pairwise
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from bot.intake.docx_controls import looks, older_field, symbol
from bot.intake.docx_lists import Lists, W, read_lists
from bot.intake.refusal import NotReadable
from bot.intake.tables import table
from nlp.quick.later import later

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BODY = "word/document.xml"
NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"
LISTED = later(r"(?:•|\d+\.|[A-Za-z]\.) ")
SWELL = 100  # bytes of XML to a character of text, at most: what much reworked drafts come to
LARGEST_XML = 8_000_000  # bytes of one part; its tree takes some twenty times as much memory
DEEPEST = 60  # levels of elements within one another; a table in a table has about thirty
LEFT_OUT = frozenset(
    {FALLBACK, *(W + name for name in ("del", "moveFrom", "pPr", "rPr", "sectPr", "sdtPr"))}
)
WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
BROKEN = (ParseError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError)
LOCKED = (RuntimeError, NotImplementedError, OSError)
REMEDY = "You could open it, copy the questions, and save them as a .txt file."


class _TooMuch(Exception):
    """A part is larger, or its elements stand deeper in one another, than is read."""


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return BODY in archive.namelist()
    except (*BROKEN, *LOCKED):
        return False


def text(data: bytes, name: str, most: int) -> str:
    """Return a Word document's text; `most` is how many characters can be read at once.

    Raise `NotReadable`, beginning with `name`, where it is damaged, locked or too large.
    """
    try:
        return _text(data, most)
    except _TooMuch:
        reason = "it is too large"
    except (*BROKEN, LookupError):
        reason = "it seems damaged"
    except LOCKED:
        reason = "it seems to be locked with a password"
    raise NotReadable(f"{name} is a Word file that I can't read ({reason}). {REMEDY}")


def _text(data: bytes, most: int) -> str:
    largest = min(SWELL * most, LARGEST_XML)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = set(archive.namelist())
        body, numbering, styles = (
            _xml(archive, part, largest) if part in held else None
            for part in (BODY, NUMBERING, STYLES)
        )
    if body is None:
        raise zipfile.BadZipFile(BODY)
    blocks = list(islice(_blocks(body, read_lists(numbering, styles), 0), most + 1))
    if len(blocks) > most:
        raise _TooMuch
    return _parted(blocks)


def _parted(blocks: list[str]) -> str:
    """Return paragraphs parted by blank lines, but list items kept together."""
    parted = "".join(
        before + ("\n" if LISTED.match(before) and LISTED.match(after) else "\n\n")
        for before, after in pairwise(blocks)
    )
    return f"{parted}{blocks[-1]}\n" if blocks else ""


def _xml(archive: zipfile.ZipFile, name: str, largest: int) -> Element:
    with archive.open(name) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise _TooMuch
    root: Element = fromstring(data, forbid_dtd=True)
    return root


def _blocks(parent: Element, lists: Lists, depth: int) -> Iterator[str]:
    """Yield a piece of text for each paragraph and each table, in reading order."""
    for child in _children(parent, depth):
        if child.tag == f"{W}p":
            yield lists.mark(child) + "".join(_words(child, lists, depth + 1)).strip()
        elif child.tag == f"{W}tbl":
            yield table([list(_cells(row, lists, depth + 1)) for row in _rows(child, depth + 1)])
        elif shown := _field(child):
            yield shown
        elif child.tag not in LEFT_OUT:
            yield from _blocks(child, lists, depth + 1)


def _rows(parent: Element, depth: int) -> Iterator[Element]:
    for child in _children(parent, depth):
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in WRAPPERS:
            yield from _rows(child, depth + 1)


def _cells(row: Element, lists: Lists, depth: int) -> Iterator[str]:
    for child in _children(row, depth):
        if child.tag == f"{W}tc":
            yield "\n".join(_blocks(child, lists, depth + 1))
        elif shown := _field(child):
            yield shown
        elif child.tag in WRAPPERS:
            yield from _cells(child, lists, depth + 1)


def _words(element: Element, lists: Lists, depth: int) -> Iterator[str]:
    """Yield the text of a paragraph; what was deleted under tracked changes stays out."""
    for child in _children(element, depth):
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{W}sym":
            yield symbol(child)
        elif child.tag == f"{W}ffData":
            yield older_field(child)
        elif shown := _field(child):
            yield shown
        elif child.tag == f"{W}txbxContent":
            yield "\n" + "\n".join(_blocks(child, lists, depth + 1)) + "\n"
        elif child.tag not in LEFT_OUT:
            yield from _words(child, lists, depth + 1)


def _children(parent: Element, depth: int) -> Element:
    """Return an element to walk through, unless it stands too deep in others."""
    if depth > DEEPEST:
        raise _TooMuch
    return parent


def _field(element: Element) -> str | None:
    return looks(element) if element.tag == f"{W}sdt" else None
