"""The bytes of a file -> draft text, or one kind sentence on what would help.

What a file holds decides how it is read; its name is asked only where its contents leave that
open. Nothing is written to disk.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterator

from bot.intake import docx
from bot.intake.refusal import NotReadable
from nlp.quick.later import later

MOST = 200_000  # characters in one draft: some 1,500 questions, a minute's work at most
LARGEST = 20_000_000  # bytes of a Word file, since pictures make them large; text is far smaller
BYTES = 4  # a character takes at most four bytes in UTF-8 and UTF-16
OPENING = 4096  # bytes in which a file says what it is
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = later(r"[\x00-\x08\x0e-\x1f\x7f]")
COPY = docx.REMEDY
AS_WORD = "You could open it and save it as a .docx file."
AS_CSV = "You could save the sheet that holds the questions as a .csv file."
TYPED = "You could type or paste the questions instead."
KINDS = (  # how a file opens, what it is, and what would help
    (rb"%PDF", "a PDF", COPY),
    (rb"\{\\rtf", "a rich text (RTF) file", AS_WORD),
    (rb"\xd0\xcf\x11\xe0", "an older Word or Excel file", AS_WORD),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftyp", "a picture or a film", TYPED),
)
PACKED = (  # a file in a packed file, and what that is
    ("xl/workbook.xml", "a spreadsheet", AS_CSV),
    ("xl/workbook.bin", "a spreadsheet", AS_CSV),
    ("ppt/presentation.xml", "a set of slides", COPY),
    ("content.xml", "an OpenDocument file", AS_WORD),
)


def file_text(data: bytes, filename: str, called: str = "This file", most: int = MOST) -> str:
    """Return the draft in a file's bytes; raise `NotReadable` for none, or one too long.

    The sentence of a refusal begins with `called`: file names may be private.
    """
    text = from_bytes(data, called, most, filename)
    return whole(column(text) if filename.lower().endswith(".csv") else text, most)


def from_bytes(data: bytes, called: str, most: int = MOST, filename: str = "") -> str:
    """Return the text that bytes hold: a Word file's, or text in any usual encoding."""
    if len(data) > max(LARGEST, BYTES * most):
        raise too_long(most)
    if docx.is_docx(data):
        return docx.text(data, called, most)
    _refuse_other_kinds(data, called, filename.lower())
    if len(data) > BYTES * most:
        raise too_long(most)
    text = decoded(data)
    if text is None:
        raise NotReadable(
            f"I can't read {called[0].lower() + called[1:]}. It does not look like text. {COPY}"
        )
    return text


def whole(text: str, most: int = MOST) -> str:
    """Return the text if there is any, and not too much of it."""
    if not text.strip():
        raise NotReadable("There is nothing to read here yet. You could add a question or two.")
    if len(text) > most:
        raise too_long(most)
    return text


def too_long(most: int) -> NotReadable:
    """Return the refusal of a draft of more than `most` characters."""
    return NotReadable(
        f"This is longer than the {most:,} characters I can read at once. "
        "You could split it and review the parts."
    )


def enough(most: int) -> int:
    """Return how many bytes to read at most: past the limit for text, with room for Word files."""
    return max(BYTES * most, LARGEST) + 1


def _refuse_other_kinds(data: bytes, called: str, filename: str) -> None:
    """Raise `NotReadable` for the kinds of files that people have and that hold no plain text."""
    if filename.endswith((".docx", ".docm")) and data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        reason = "seems damaged" if data.startswith(b"PK") else "seems to be locked with a password"
        raise NotReadable(f"{called} is a Word file that I can't read (it {reason}). {COPY}")
    for kind, remedy in _kinds(data):
        raise NotReadable(f"{called} is {kind}, which I can't read yet. {remedy}")


def _kinds(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield what kind of file bytes are, if it is a known one, and what would help."""
    if data.startswith(b"PK\x03\x04"):
        held = _held(data)
        yield from ((kind, remedy) for part, kind, remedy in PACKED if part in held)
        yield "a packed file", COPY
    for opening, kind, remedy in KINDS:
        if re.match(opening, data[:OPENING], re.S):
            yield kind, remedy


def _held(data: bytes) -> list[str]:
    """Return the names of what a packed file holds, none if it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return []


def decoded(data: bytes) -> str | None:
    """Return bytes as text, or None for what is no text.

    UTF-8 and UTF-16 by their marks, then plain UTF-8, then Windows-1252, which Excel still writes.
    """
    marked = [name for bom, name in BOMS if data.startswith(bom)]
    for encoding in marked or ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _binary(text) else text
    return None


def _binary(text: str) -> bool:
    """Tell whether text holds NUL or more than one control sign in fifty."""
    return "\x00" in text or len(CONTROL.findall(text)) * 50 > len(text)


def column(text: str) -> str:
    """Return a CSV of one column as plain lines, without its quotation marks.

    Any other comes back as it is: a draft with a header row is read by its columns later, and a
    list of sentences with commas is no table.
    """
    try:
        rows = [row for row in csv.reader(io.StringIO(text)) if row]
    except csv.Error:
        return text
    if any(len(row) > 1 for row in rows):
        return text
    return "".join(f"{' '.join(row[0].split())}\n" for row in rows)
