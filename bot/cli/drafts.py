"""What people hand over -> text: words, a file or a pipe; or one sentence on what would help."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from bot.cli.ending import Unreadable
from bot.intake.files import MOST, enough, file_text, from_bytes, whole
from bot.intake.refusal import NotReadable

MOST_LINES = 50 * MOST  # characters in all the lines of --lines
NAMED_LIKE_A_FILE = re.compile(r"\S\.(txt|md|csv|docx?|pdf|rtf|odt|xlsx?|html?)$", re.IGNORECASE)


def given(words: str | None, stdin: TextIO | None, most: int = MOST) -> str:
    """Return the draft that was typed, named or piped; end the command where there is none."""
    if words is None and (stdin is None or stdin.isatty()):
        raise Unreadable(
            "What would you like to review? You could write a question in quotes, name a file, "
            "or pipe text in: askwell review draft.txt"
        )
    if words is None or words == "-":
        piped = stdin.buffer.read(enough(most)) if stdin else b""
        return from_input(piped, "The piped text", most)
    if os.path.exists(words):
        return from_file(words, most)
    if NAMED_LIKE_A_FILE.search(words) and "\n" not in words:
        raise Unreadable(
            f"I can't find a file called {words!r}. If these are words to review, "
            "you could pipe them in: echo '…' | askwell review -"
        )
    return from_input(os.fsencode(words), "The text", most)


def from_input(data: bytes, called: str, most: int) -> str:
    """Return the draft in bytes that came without a file's name."""
    with refused():
        return whole(from_bytes(data, called, most), most)


def from_file(path: str, most: int) -> str:
    """Return the draft in a file: Word files and CSV are unpacked, others are read as text."""
    if os.path.isdir(path):
        raise Unreadable(f"{path!r} is a folder. You could name one of the files in it.")
    try:
        with open(path, "rb") as file:
            data = file.read(enough(most))
    except OSError as error:
        raise Unreadable(
            f"I can't open {path!r}: {error.strerror or 'no reason given'}."
        ) from error
    with refused():
        return file_text(data, path, repr(path), most)


@contextmanager
def refused() -> Iterator[None]:
    """End the command with the sentence that says why something cannot be read."""
    try:
        yield
    except NotReadable as error:
        raise Unreadable(str(error)) from error


def lines(text: str, most: int) -> list[str]:
    """Return a text's lines, blank ones too, so that answers stand beside what was asked."""
    found = re.split(r"\r\n|\r|\n", text)
    for number, line in enumerate(found, 1):
        if len(line) > most:
            raise Unreadable(f"Line {number} is longer than the {most:,} characters I can read.")
    return found[:-1] if found[-1] == "" else found
