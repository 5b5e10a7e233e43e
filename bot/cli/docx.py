"""The text of a Word file: paragraphs, list marks, and table rows with their cells tab-parted.

A .docx is a zip of XML (ECMA-376 part 1). Both can be made to swell, so sizes are capped before
anything is unpacked, and defusedxml refuses entities.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BODY = "word/document.xml"
NUMBERING = "word/numbering.xml"
LISTED = re.compile(r"(?:•|\d+\.) |.*\t")
SWELL = 100  # bytes of XML to a character of text, at most


class NotReadable(ValueError):
    """The file cannot be read as a Word document; the text says why in a few words."""


@dataclass(slots=True)
class Lists:
    """The lists of one document: what marks each level, and how far each has counted."""

    formats: dict[tuple[str, str], str]
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)

    def mark(self, paragraph: Element) -> str:
        """Return "• ", "3. " or "" for a paragraph, counting on."""
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
        if number is None or _value(number) == "0":
            return ""
        key = (_value(number), _value(level) if level is not None else "0")
        if self.formats.get(key, "bullet") in ("bullet", "none"):
            return "• "
        self.counted[key] += 1
        for deeper in [other for other in self.counted if other[0] == key[0] and other[1] > key[1]]:
            del self.counted[deeper]
        return f"{self.counted[key]}. "


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return BODY in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def text(data: bytes, most: int) -> str:
    """Return a Word document's text; raise `NotReadable` where it is damaged or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _xml(archive, BODY, most)
            numbering = _xml(archive, NUMBERING, most) if NUMBERING in archive.namelist() else None
    except (DefusedXmlException, ParseError, zipfile.BadZipFile) as error:
        raise NotReadable("it seems damaged") from error
    except (RuntimeError, NotImplementedError, OSError) as error:
        raise NotReadable("it seems to be locked with a password") from error
    lists = Lists(_formats(numbering) if numbering is not None else {})
    return _parted(list(_blocks(body, lists)))


def _parted(blocks: list[str]) -> str:
    """Return paragraphs parted by blank lines, but list items and table rows kept together."""
    parted = "".join(
        before + ("\n" if LISTED.match(before) and LISTED.match(after) else "\n\n")
        for before, after in pairwise(blocks)
    )
    return f"{parted}{blocks[-1]}\n" if blocks else ""


def _xml(archive: zipfile.ZipFile, name: str, most: int) -> Element:
    with archive.open(name) as file:
        data = file.read(SWELL * most + 1)
    if len(data) > SWELL * most:
        raise NotReadable("it is too large")
    root: Element = fromstring(data)
    return root


def _formats(numbering: Element) -> dict[tuple[str, str], str]:
    """Return the number format of each (list, level)."""
    shared = {
        abstract.get(f"{W}abstractNumId", ""): {
            level.get(f"{W}ilvl", "0"): _value(level.find(f"{W}numFmt"))
            for level in abstract.iter(f"{W}lvl")
        }
        for abstract in numbering.iter(f"{W}abstractNum")
    }
    return {
        (number.get(f"{W}numId", ""), level): form
        for number in numbering.iter(f"{W}num")
        for level, form in shared.get(_value(number.find(f"{W}abstractNumId")), {}).items()
    }


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _blocks(parent: Element, lists: Lists) -> Iterator[str]:
    """Yield a line for each paragraph and each table row, in reading order."""
    for child in parent:
        if child.tag == f"{W}p":
            yield lists.mark(child) + "".join(_words(child)).strip()
        elif child.tag == f"{W}tr":
            yield "\t".join(" ".join(_blocks(cell, lists)) for cell in child.iter(f"{W}tc"))
        elif child.tag not in (f"{W}sectPr", FALLBACK):
            yield from _blocks(child, lists)


def _words(element: Element) -> Iterator[str]:
    """Yield the text of a paragraph; what was deleted under tracked changes stays out."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}ptab"):
            yield "\t"
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        elif child.tag not in (f"{W}del", f"{W}pPr", f"{W}rPr", FALLBACK):
            yield from _words(child)
