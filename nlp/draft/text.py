"""A cleaned text that remembers where every character came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clean:
    """A text without its markup. Character i came from `draft[starts[i]:ends[i]]`.

    `opened` and `closed` hold the draft offsets right after an opening and right before a closing
    emphasis mark, so that a line in bold can be told; `remarks` where comments on the text begin;
    `quoted` the offsets right behind the ">" of a line; `comments` the draft spans of what somebody
    said of the text in the midst of a line, which is gone from it; `asked` where lines begin that
    a kind of answer stood in, as it does in questions.
    """

    text: str
    starts: list[int]
    ends: list[int]
    opened: frozenset[int] = frozenset()
    closed: frozenset[int] = frozenset()
    remarks: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()
    comments: tuple[Span, ...] = ()
    asked: frozenset[int] = frozenset()

    def bold(self, start: int, end: int) -> bool:
        """Tell whether text[start:end] is emphasised as a whole."""
        return self.starts[start] in self.opened and self.ends[end - 1] in self.closed

    def origin(self, start: int, end: int) -> Span:
        """Return the offsets in the draft of text[start:end], which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """Return text[start:end] with line breaks joined and blanks squeezed."""
        return squeeze(self.text[start:end])


def squeeze(text: str) -> str:
    """Join line breaks and squeeze runs of blanks; a hyphen at a line's end stays."""
    return " ".join(text.split())


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


Kept = str | Span


def edit(old: Clean, pattern: re.Pattern[str], keep: Callable[[re.Match[str]], Kept]) -> Clean:
    """Replace every match by the text, or the part of itself, that `keep` returns."""
    return put(old, [(found.span(), keep(found)) for found in pattern.finditer(old.text)])


def put(old: Clean, changes: Sequence[tuple[Span, Kept]]) -> Clean:
    """Replace each span, in order, by a text or by a part of itself."""
    if not changes:
        return old
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def copy(start: int, end: int) -> None:
        text.append(old.text[start:end])
        starts.extend(old.starts[start:end])
        ends.extend(old.ends[start:end])

    at = 0
    for (start, end), kept in changes:
        copy(at, start)
        if isinstance(kept, str):
            text.append(kept)
            starts.extend([old.starts[start]] * len(kept))
            ends.extend([old.ends[end - 1]] * len(kept))
        else:
            copy(*kept)
        at = end
    if not at:
        return old
    copy(at, len(old.text))
    return replace(old, text="".join(text), starts=starts, ends=ends)
