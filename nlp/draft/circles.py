"""Tell the letters that stand for a circle or a box to tick from words, and put these there."""

from __future__ import annotations

import re

from nlp.draft.text import Clean, edit, put
from nlp.quick.later import later

CIRCLE = later(r"(?:^[ \t]{0,40}|(?<=\t)|(?<=  ))o(?=[ \t]{0,9}$|\t|  | [^\s_])", re.M)
LINE = later(r"[^\n]*\S[^\n]*")
BOX = later(r"(?<!\S)[DOQ0](?=[ \t])")
SCANNED = later(r"(?P<mark>[DOQ0])(?<!\S[DOQ0])[ \t]{1,3}(?=[A-Z])")
DOTTED = later(r"(?<![.…])(?:\.{5,}+|…{3,}+)(?!\s{0,3}\d{1,3}\b)")
DANGLING = later(  # no "- Select -"
    r"^[ \t]{0,20}(?:[*•] )?[^\W_][^\n]{2,200}(?<=\w)[ \t]{1,3}(?P<dash>[–—-]{1,2})[ \t]{0,9}$"
    r"(?!\n[ \t]{0,20}[a-z\d(])",
    re.M,
)
ALONE = later(r"(?<!\S)[oO](?!\S)")
LETTERS = frozenset("oODQ0")  # each may stand for a circle or a box
FEWEST = 4  # of one letter, on lines that hold two of it or more; of dotted lines


def stand_alone(text: str) -> bool:
    """Tell whether any of these letters stands by itself, as most texts have none."""
    return not LETTERS.isdisjoint(text.split())


def draw_blanks(old: Clean) -> Clean:
    """Replace dots on which to write by a line; none lead to a number, and several lines have them.

    A short line stays short: it is a box beside "Yes..... No.....". So is what dangles at the end
    of two lines or more, "Monthly rent -", whose sentence does not go on below.
    """
    dashed = [dash.span("dash") for dash in DANGLING.finditer(old.text)]
    if len(dashed) > 1:
        old = put(old, [(dash, "____") for dash in dashed])
    dotted = list(DOTTED.finditer(old.text))
    if len(dotted) < FEWEST:
        return old
    return put(old, [(dots.span(), "_" * min(len(dots.group()), 12)) for dots in dotted])


def draw_scanned(old: Clean) -> Clean:
    """Replace the letter that a scanner read for a box, "D Yes   D No", by ☐."""
    boxes: dict[str, list[int]] = {}
    alone: list[tuple[str, int]] = []  # at a line's beginning
    some = stand_alone(old.text) and len(SCANNED.findall(old.text)) >= FEWEST
    for line in LINE.finditer(old.text) if some else ():
        marks = list(SCANNED.finditer(old.text, *line.span()))
        for letter in {mark["mark"] for mark in marks}:
            at = [mark.start() for mark in marks if mark["mark"] == letter]
            if len(at) > 1:
                boxes.setdefault(letter, []).extend(at)
            elif not old.text[line.start() : at[0]].strip():
                alone.append((letter, at[0]))
    sure = {letter: at for letter, at in boxes.items() if len(at) >= FEWEST}
    kept = {each for at in sure.values() for each in at}
    kept.update(at for letter, at in alone if letter in sure)
    if not kept:
        return old
    return edit(old, BOX, lambda found: "☐" if found.start() in kept else found.span())


ROW = later(  # "I feel safe o o o", "Is it safe? o Yes o No"
    r"(?:(?<=\s)o[ \t]{1,12}){2,11}o(?=[ \t]{0,9}$)|(?:(?<=\s)O[ \t]{1,12}){2,11}O(?=[ \t]{0,9}$)|"
    r"(?<=[?:)] )o [A-Z\d][^\n?]{0,40}? o [A-Z\d][^\n?]{0,80}$",
    re.M,
)


def draw_circles(old: Clean) -> Clean:
    """Replace an "o" at a line's beginning or behind a gap by ○, where others stand beside it."""
    if not stand_alone(old.text):
        return old
    marks = [found.start() + len(found.group()) - 1 for found in CIRCLE.finditer(old.text)]
    rows = [row.span() for row in ROW.finditer(old.text)]
    if len(marks) < 2 and not rows:
        return old
    kept = _beside(old.text, marks)
    kept |= {at for start, end in rows for at in range(start, end) if ALONE.match(old.text, at)}
    return edit(old, ALONE, lambda found: "○" if found.start() in kept else found.span())


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
