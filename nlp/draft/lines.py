"""Cut a cleaned text into lines, the markers taken off the front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from nlp.draft.alone import keys_above, numbers_above, numbers_typed
from nlp.draft.counts import coded_lines, marks_without_point
from nlp.draft.markers import BOXES, MARKERS, Shape, label_of
from nlp.draft.options import find_choices
from nlp.draft.separate import NUMBERS, WIDE
from nlp.draft.stars import glued_stars
from nlp.draft.text import Clean, Span, trim
from nlp.quick.later import later


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or several that belong to one wrapped sentence.

    `at` is where it begins with its markers, `start` and `end` enclose the words. `gap` says that
    a blank line stands before it, `bold` that it is emphasised as a whole, `laid_out` that tabs or
    wide gaps stand in it, `cells` how many empty cells of a sheet follow it, `quoted` that a ">"
    stood before it.
    """

    at: int
    start: int
    end: int
    body: str
    shape: Shape = Shape.NONE
    label: str = ""
    indent: int = 0
    gap: bool = False
    bold: bool = False
    required: bool = False
    laid_out: bool = False
    cells: int = 0
    quoted: bool = False

    @property
    def marked(self) -> bool:
        """Tell whether a number or letter stood before it."""
        return self.shape in (Shape.NUMBER, Shape.LETTER, Shape.ROMAN)


COUNTING = later(
    r"(?<!\S)(?P<prefix>Q\.? ?|[A-Z])?(?P<number>\d{1,4})(?P<style>[.):])\s{1,9}(?=[A-Z¿\"“])"
)
NUMBER_ALONE = later(
    r"\s{0,20}(?:\*\s{0,3})?(?:(?:Q\.?\s?)?\d{1,3}(?:[.):]|\s?[→➔])|Q\.?\s?\d{1,3}|"
    r"Question \d{1,3}[.:]?(?:\s[(\[]?(?i:required|optional)[)\]]?)?)"
    r"\s{0,9}(?:\*\s{0,3})?"
)
ANSWERS_AHEAD = later(
    r"(?:y(?:es)?(?: ?/ ?| {1,3})no?|t(?:rue)?(?: ?/ ?| {1,3})f(?:alse)?)\s{1,9}(?=\d{1,3}[.)]\s)",
    re.I,
)
WORD = later(r"[^\W_]")
COUNTED_AGAIN = later(r"(?:\*[ \t]{0,3})?(?:Q\.?)?(?P<label>\d{1,3})[.)][ \t]{1,9}(?=\S)", re.I)
DASHES = later(r"[–-]{1,3}[ \t]{0,3}")
BARE_NUMBER = later(r"(?P<label>\d{1,3})\s{1,9}")
KEY_END = later(r"\w[ \t]{0,9}(?:[–-][ \t]{1,9})?")  # behind "A  Great" and "a- Great"
PHONE = later(r"\(?\d{3}[). -]{1,3}\d{3}[. -]\d{4}\b")
EMOJI_END = later(  # "*Intake questions* :books: :pencil:"
    r"\s(?::[a-z][\w+-]{1,40}:|[\U0001f300-\U0001faff]\ufe0f?)"
    r"(?:\s{0,2}(?::[a-z][\w+-]{1,40}:|[\U0001f300-\U0001faff]\ufe0f?)){0,4}$"
)
IF_BEHIND = later(  # what is asked of those who said so; not "If no, skip to 8"
    r"(?<=\w)(?:[ \t.,;]{1,20}(?=if (?:yes|no|so|not|other|any|you (?:said|checked|answered|"
    r"marked))\b[^\n]{2,200}[?_:])|"
    r"(?:\t|[ ]{2})[ \t]{0,20}(?=(?-i:[A-Z])(?:[^\s?:_☐□○◯(\[]| (?! )){2,80}"
    r"[?:][ $]{0,4}_[ _$]{0,200}$))",
    re.I | re.M,
)
CELL = later(r"(?:[^\t ]| {1,3}(?=[^\t ]))+")
BLANKS_BELOW = later(r"[ \t]*\n[ \t]*_{3,}(?:(?:\t|[ ]{2})[ \t]*_{3,}){1,5}[ \t]*(?=\n|$)")


Mark = tuple[Shape, str, int]  # what stands before a line, and where its words begin


def cut_lines(clean: Clean, *, joined: bool = True) -> Iterator[Line]:
    """Yield the non-blank lines of a cleaned text, their markers told apart.

    With `joined`, a number alone on its line marks the next one.
    """
    gap, keys = False, keys_above(clean.text) if joined else frozenset()
    typed = numbers_typed(clean.text) if joined else {}
    above = (numbers_above(clean.text) | keys | typed.keys()) if joined else keys
    bare = marks_without_point(clean.text) | glued_stars(clean.text) | above
    coded = {at: (Shape.NUMBER, *mark) for at, mark in typed.items()}
    for each, mark in coded_lines(clean.text).items() if joined else ():
        coded.setdefault(each, (Shape.LETTER, *mark))
    for at, stop in _raw_lines(clean.text, above, joined=joined):
        start, end = trim(clean.text, at, stop)
        gap |= start < end and clean.starts[start] in clean.remarks
        indent = len(clean.text[at:start].expandtabs(4))
        cells = clean.text.count("\t", end, stop)
        quoted = bool(clean.quoted) and at < stop and clean.starts[at] in clean.quoted
        parts = list(_parts(clean.text, start, end))
        if len(parts) > 1 and not cells and BLANKS_BELOW.match(clean.text, end):
            cells = 1  # room for an answer stands below each
        for first, last in parts:
            line = _marked(clean, first, last, bare=bare, coded=coded, indent=indent, gap=gap)
            yield replace(line, cells=cells, quoted=quoted) if cells or quoted else line
            gap = False
        gap = start >= end


def _raw_lines(text: str, above: frozenset[int], *, joined: bool) -> Iterator[Span]:
    """Yield the lines as they stand; `joined`, a number alone together with the next one."""
    at, held = 0, None
    for raw in text.split("\n"):
        stop = at + len(raw)
        if held is not None and not raw.strip() and trim(text, held, at)[0] in above:
            at = stop + 1  # what the mark stands for is below a blank line
            continue
        if held is not None and not raw.strip():
            yield held, at - 1
            held = None
        alone = NUMBER_ALONE.fullmatch(raw) or trim(text, at, stop)[0] in above
        if held is not None and alone and NUMBER_ALONE.fullmatch(text[held : at - 1]):
            yield held, at - 1  # "1." above "2.", room for answers
            held = None
        if joined and held is None and alone:
            held = at
        else:
            yield at if held is None else held, stop
            held = None
        at = stop + 1
    if held is not None:
        yield held, len(text)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut columns that all ask, and questions that are numbered in one line."""
    held = text[start:end]
    cells = [(start, end)]
    if ("\t" in held or "   " in held) and (blanks := BLANKS_BELOW.match(text, end)):
        found = [trim(text, *cell.span()) for cell in CELL.finditer(text, start, end)]
        short = all(b - a < 40 and "_" not in text[a:b] for a, b in found)
        if len(found) == len(blanks.group().split()) and short:
            cells = found
    elif held.endswith(("?", "？", ":")) and ("\t" in held or "    " in held):
        found = [trim(text, *cell.span()) for cell in CELL.finditer(text, start, end)]
        ends = {text[b - 1] for a, b in found if a < b}
        if ends <= {"?", "？"} or ends == {":"}:
            cells = [(a, b) for a, b in found if a < b]
    elif held.count("?") > 1 and ("\t" in held or "    " in held):
        found = [trim(text, *cell.span()) for cell in CELL.finditer(text, start, end)]
        both = len(found) > 1 and all("?" in text[a:b] and text[a].isupper() for a, b in found)
        cells = found if both else cells
    for cell in cells:
        for part in _options_and_more(text, *cell):
            yield from _numbered_parts(text, *part)


def _options_and_more(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut "( ) Yes  ( ) No   If yes, how many? ____" behind the options."""
    held = text[start:end]
    may = "_" in held or "?" in held or ":" in held
    found = IF_BEHIND.search(text, start, end) if may else None
    stop = trim(text, start, found.start())[1] if found else end
    choices = find_choices(text, start, stop, open_item=True) if found else None
    whole = choices is not None and not WORD.search(text, start, choices.stem_end)
    if choices and whole and len(choices.options) > 1:
        yield start, stop
        start = trim(text, stop, end)[0]
    yield start, end


def _numbered_parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut "1. Do you rent? 2. Do you drive?" where its numbers count on."""
    cuts = _counted(text, start, end)
    between = bool(cuts) and cuts[0] > start  # numbers that begin in the middle of a line
    if between and (len(cuts) < 3 or "?" not in text[cuts[0] : cuts[1]]):
        cuts = []
    for first, last in pairwise([start, *cuts[not between :], end]):
        if first < last:
            yield trim(text, first, last)


def _counted(text: str, start: int, end: int) -> list[int]:
    """Return where the numbers stand that count on from the first."""
    cuts: list[int] = []
    awaited = ("", "", 0)
    for each in COUNTING.finditer(text, start, end):
        number, looks = int(each["number"]), (each["prefix"] or "", each["style"])
        if not cuts or (*looks, number) == awaited:
            cuts.append(each.start())
            awaited = (*looks, number + 1)
    return cuts


def _marked(
    clean: Clean, at: int, end: int, *, bare: frozenset[int], coded: dict[int, Mark],
    indent: int, gap: bool,
) -> Line:  # fmt: skip
    """Take up to three markers off a line: "• Q1. ", "* 1. ", "- [ ] "."""
    text, shape, label, required = clean.text, Shape.NONE, "", False
    start = answers_ahead(text, at, end)
    if at in coded:
        shape, label, start = coded[at]
    for _ in range(3):
        if start in bare and text[start] == "*":
            required, start = True, start + 1
        markers = BOXES if shape in (Shape.NUMBER, Shape.HEADING) else MARKERS
        found = next(((s, m) for s, p in markers if (m := p.match(text, start, end))), None)
        if not found:
            break
        if found[0] == Shape.NUMBER and _is_amount(text, found[1], end):
            break
        required |= shape == Shape.BULLET and text[at] == "*" and found[0] == Shape.NUMBER
        shape, label = found[0], label_of(found[1]) or label
        start = found[1].end()
    if shape == Shape.NUMBER:
        again = _again(text, start, end, label)
        required, start = required or "*" in again, start + len(again)
    if start in bare and shape == Shape.NONE:
        shape, label, start = _bare_mark(text, start, end)
    if shape == Shape.NONE and clean.asked and clean.starts[at] in clean.asked:
        shape = Shape.NUMBER
    body = clean.words(start, end)
    sign = EMOJI_END.search(text, start, end)
    bold = clean.bold(start, sign.start() if sign else end)
    return Line(
        at, start, end, body, shape, label, indent, gap, bold, required,
        laid_out=bool(WIDE.search(text, start, end)),
    )  # fmt: skip


def _bare_mark(text: str, start: int, end: int) -> Mark:
    """Take off a number, a dash or a key that nothing but its place in a row tells."""
    if counted := BARE_NUMBER.match(text, start, end):
        return Shape.NUMBER, counted["label"], counted.end()
    if text[start] in "–-":
        return Shape.BULLET, "", _behind_dashes(text, start)
    key = KEY_END.match(text, start, end)
    return Shape.LETTER, text[start], key.end() if key else start + 1


def _again(text: str, start: int, end: int, label: str) -> str:
    """Return the "* 4. " behind "Q4": a tool's count and the author's of one question."""
    found = COUNTED_AGAIN.match(text, start, end)
    return found.group() if found and found["label"] == label else ""


def answers_ahead(text: str, start: int, end: int) -> int:
    """Return where the number stands behind "Y/N  1. Do you…", a column of answers before it."""
    found = ANSWERS_AHEAD.match(text, start, end) if text[start] in "YyTt" else None
    return found.end() if found else start


def _behind_dashes(text: str, start: int) -> int:
    """Return where the words begin behind "-" or "-- "."""
    found = DASHES.match(text, start)
    return found.end() if found else start


def _is_amount(text: str, found: re.Match[str], end: int) -> bool:
    """Tell a scale or a range ("1 2 3", "3 - 5 years") or a telephone number from a number."""
    return bool(NUMBERS.match(text, found.start(), end) or PHONE.match(text, found.start(), end))
