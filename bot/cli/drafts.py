"""What people hand over -> text: words, a file or a pipe; or one sentence on what would help."""

from __future__ import annotations

import codecs
import csv
import io
import os
import re
from typing import TextIO

from bot.cli import docx
from bot.cli.ending import Unreadable

MOST = 200_000  # characters in one draft
MOST_LINES = 50 * MOST  # characters in all the lines of --lines
LARGEST = 20_000_000  # bytes of a Word file; pictures make them large
BYTES = 4  # a character takes at most four bytes in UTF-8 and UTF-16
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OTHERS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel file"),
    (b"PK\x03\x04", "a packed file, such as a spreadsheet"),
)
NAMED_LIKE_A_FILE = re.compile(r"\S\.(txt|md|csv|docx?|pdf|rtf|odt|xlsx?|html?)$", re.IGNORECASE)
COPY = "You could open it, copy the questions, and save them as a .txt file."
BINARY = "It does not look like text. " + COPY


def given(words: str | None, stdin: TextIO | None, most: int = MOST) -> str:
    """Return the draft that was typed, named or piped; end the command where there is none."""
    if words is None and (stdin is None or stdin.isatty()):
        raise Unreadable(
            "What would you like to review? You could write a question in quotes, name a file, "
            "or pipe text in: askwell review draft.txt"
        )
    if words is None or words == "-":
        piped = stdin.buffer.read(enough(most)) if stdin else b""
        return whole(from_bytes(piped, "The piped text", most), most)
    if os.path.exists(words):
        return whole(from_file(words, most), most)
    if NAMED_LIKE_A_FILE.search(words) and "\n" not in words:
        raise Unreadable(
            f"I can't find a file called {words!r}. If these are words to review, "
            "you could pipe them in: echo '…' | askwell review -"
        )
    return whole(from_bytes(os.fsencode(words), "The text", most), most)


def whole(text: str, most: int) -> str:
    """Return the text if there is any, and not too much of it."""
    if not text.strip():
        raise Unreadable("There is nothing to read here yet. You could add a question or two.")
    if len(text) > most:
        raise too_long(most)
    return text


def too_long(most: int) -> Unreadable:
    """Return the ending for a draft of more than `most` characters."""
    return Unreadable(
        f"This is longer than the {most:,} characters I can read at once. "
        "You could split it and review the parts."
    )


def enough(most: int) -> int:
    """Return how many bytes to read at most: past the limit for text, with room for Word files."""
    return max(BYTES * most, LARGEST) + 1


def from_file(path: str, most: int) -> str:
    """Return a file's text: Word files and CSV are unpacked, all others are read as text."""
    if os.path.isdir(path):
        raise Unreadable(f"{path!r} is a folder. You could name one of the files in it.")
    try:
        with open(path, "rb") as file:
            data = file.read(enough(most))
    except OSError as error:
        raise Unreadable(
            f"I can't open {path!r}: {error.strerror or 'no reason given'}."
        ) from error
    text = from_bytes(data, repr(path), most)
    return column(text) if path.lower().endswith(".csv") else text


def from_bytes(data: bytes, name: str, most: int = MOST) -> str:
    """Return the text that bytes hold; `name` begins the sentence when they hold none."""
    if docx.is_docx(data):
        try:
            return docx.text(data, most)
        except docx.NotReadable as error:
            raise Unreadable(
                f"{name} is a Word file that I can't read ({error}). {COPY}"
            ) from error
    for opening, kind in OTHERS:
        if data.startswith(opening):
            raise Unreadable(f"{name} is {kind}, which I can't read yet. {COPY}")
    if len(data) > BYTES * most:
        raise too_long(most)
    text = decoded(data)
    if text is None:
        raise Unreadable(f"I can't read {name[0].lower() + name[1:]}. {BINARY}")
    return text


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
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1f\x7f]", text))
    return "\x00" in text or controls * 50 > len(text)


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


def lines(text: str, most: int) -> list[str]:
    """Return a text's lines, blank ones too, so that answers stand beside what was asked."""
    found = re.split(r"\r\n|\r|\n", text)
    for number, line in enumerate(found, 1):
        if len(line) > most:
            raise Unreadable(f"Line {number} is longer than the {most:,} characters I can read.")
    return found[:-1] if found[-1] == "" else found
