"""Account for every character of a draft, so that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.draft.options import BOX
from nlp.draft.reader import Reader
from nlp.draft.reasons import LEFT_OVER
from nlp.draft.text import Span, trim
from nlp.quick.later import later

MARK_WORDS = later(
    rf"{BOX.pattern}|\b(?:or|required|mandatory|req|must answer)\b|\b\w{{1,4}}(?=,\s)|"
    r"(?<!\S)\(?(?:\d{1,2}|[A-Ja-j])[.)](?!\S)",
    re.I,
)
LONGEST = 20_000  # letters; some twenty times what a long question has, read in about a second
RUN = later(r"[^\n]+")
SAYS_SOMETHING = later(r"[^\W_]|[\U0001f000-\U0001ffff]")


def spans(reader: Reader) -> list[tuple[Span, str]]:
    """Return all pieces of the cleaned text that were read, each with its role, in order."""
    pieces = [(span, "unread") for span, _ in reader.unread]
    for item in reader.items:
        pieces.append(((item.start, item.end), "question"))
        pieces.extend((span, "option") for span in item.options)
        pieces.extend((span, "note") for span in item.notes)
        pieces.extend((span, "why") for span in item.whys)
        pieces.extend((span, "number") for span in item.labels)
    pieces.extend(
        ((line.at, line.start), "marker") for line in reader.lines if line.at < line.start
    )
    return sorted(pieces)


def put_back_overlong(reader: Reader) -> None:
    """Take for no question what is too long to be one; it is left over then."""
    reader.items = [item for item in reader.items if len(item.text) <= LONGEST]


def put_away_leftovers(reader: Reader) -> None:
    """Add what no piece covers, bare marks aside, to the unread pieces."""
    for start, end in uncovered(reader):
        if SAYS_SOMETHING.search(MARK_WORDS.sub("", reader.text[start:end])):
            reader.unread.append((trim(reader.text, start, end), LEFT_OVER))
    reader.unread.sort()


def uncovered(reader: Reader) -> Iterator[Span]:
    """Yield the parts of each line that lie in no piece."""
    seen = bytearray(len(reader.text))
    for (start, end), _ in spans(reader):
        seen[start:end] = b"\1" * (end - start)
    at = 0
    while (start := seen.find(b"\0", at)) >= 0:
        end = seen.find(b"\1", start)
        end = len(seen) if end < 0 else end
        yield from (found.span() for found in RUN.finditer(reader.text, start, end))
        at = end
