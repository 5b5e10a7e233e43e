"""Tell the "o" that stands for a circle to tick from a word, and put a circle in its place."""

from __future__ import annotations

import re

from nlp.draft.text import Clean, edit
from nlp.later import later

CIRCLE = later(r"(?:^[ \t]{0,40}|(?<=\t)|(?<=  ))o(?=[ \t]{0,9}$|\t|  | [^\s_])", re.M)
LINE = later(r"[^\n]*\S[^\n]*")


def draw_circles(old: Clean) -> Clean:
    """Replace an "o" at a line's beginning or behind a gap by ○, where others stand beside it."""
    marks = [found.start() + len(found.group()) - 1 for found in CIRCLE.finditer(old.text)]
    if len(marks) < 2:
        return old
    kept = _beside(old.text, marks)
    return edit(old, later(r"(?<!\S)o(?!\S)"), lambda found: "○" if found.start() in kept else "o")


def _beside(text: str, marks: list[int]) -> frozenset[int]:
    """Keep the marks that have another one on their line or on the next line above or below."""
    lines = [line.span() for line in LINE.finditer(text)]
    held: list[list[int]] = []
    at = 0
    for _, end in lines:
        first = at
        while at < len(marks) and marks[at] < end:
            at += 1
        held.append(marks[first:at])
    kept: set[int] = set()
    for line, found in enumerate(held):
        near = (held[line - 1] if line else []) or (held[line + 1] if line + 1 < len(held) else [])
        if len(found) > 1 or (found and near):
            kept.update(found)
    return frozenset(kept)
