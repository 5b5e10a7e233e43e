"""The rules for what a form has around its questions: pages, buttons, boxes for the office."""

from __future__ import annotations

import re
from itertools import takewhile

from nlp.draft.grammar import asks
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.place import Place
from nlp.draft.reader import Reader
from nlp.draft.reasons import BUTTON_TEXT, HEADING, INTRODUCTION, OFFICE, PAGE, TOOL_TEXT
from nlp.draft.separate import WIDE
from nlp.draft.text import squeeze
from nlp.draft.words import BUTTON, FOOTER, OFFICE_USE, PAGE_MARK, TOOL
from nlp.quick.later import later

PRINTED = later(r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d ?(?:[ap]m)?\b", re.I)
LEAD = later(r"\d{1,3}(?!\d|[.)])")
FOOT = later(  # "Strong Starts / Form PC-2 / Page 1", "Intake, p. 2"
    r"\S.{2,80}?(?:\s[/|·•–—-]|,)\s{1,9}p(?:age|g\.?|\.)\s?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?|"
    r"page \d{1,3} of \d{1,3}\s{1,9}[/|·•–—-]\s.{2,80}",
    re.I,
)
OFFICE_LINE = later(  # "Caseworker initials (office only): ____"
    r"[(\[](?:for )?(?:office|staff|agency|internal|caseworker|admin)(?: use)?(?: only)?[)\]]"
    r"[\s_:]*$",
    re.I,
)
PAGE_BEHIND = later(r" (?:page )?\d{1,3}(?: of \d{1,3})?$", re.I)


def running_heads(lines: list[Line]) -> frozenset[str]:
    """Return the lines that come again next to a page number, or with the next one behind."""
    seen: set[str] = set()
    again: set[str] = set()
    seen_with: dict[str, str] = {}  # a name, and its line with the page number behind it
    for at, line in enumerate(lines):
        name = PAGE_BEHIND.sub("", line.body)
        if line.laid_out and name != line.body and not name.replace(" ", "").isdigit():
            again.update({line.body, seen_with[name]} if name in seen_with else ())
            seen_with[name] = line.body
        beside = lines[max(0, at - 2) : at] + lines[at + 1 : at + 3]
        if line.body in seen and any(other.body.lower().startswith("page ") for other in beside):
            again.add(line.body)
        if len(line.body.split()) > 2:
            seen.add(line.body)
    return frozenset(again)


def office(reader: Reader, line: Line) -> bool:
    """Take the box for office use behind the questions: its title and what stands below it."""
    box = OFFICE_USE.match(line.body) and not asks(line.body)
    if box and not reader.items and not _is_box_above(reader.place):
        return "__" not in line.body and reader.put_away(line, INTRODUCTION)
    if box:
        reader.office, reader.open = True, None
        reader.scale, reader.celled = [], False
        return reader.put_away(line, OFFICE)
    told = not reader.items or line.shape == Shape.NUMBER or asks(line.body)
    if OFFICE_LINE.search(line.body) and not asks(line.body):
        return reader.put_away(line, OFFICE)
    if reader.office and line.gap and told:
        reader.office = False
    return reader.office and reader.put_away(line, OFFICE)


def _is_box_above(place: Place) -> bool:
    """Tell a box for office use at the top of a form: a few lines of blanks, up to a gap."""
    box = list(takewhile(lambda line: not line.gap, place.below))
    filled = all("__" in place.text[line.start : line.end] for line in box)
    return "use" in place.line.body.lower() and filled and len(box) < min(5, len(place.below))


def page(reader: Reader, line: Line) -> bool:
    """Take page numbers and a form's buttons."""
    if TOOL.fullmatch(line.body) and not asks(line.body):
        return reader.put_away(line, TOOL_TEXT)
    listed = reader.open is not None and line.shape in (Shape.BOX, Shape.BULLET, Shape.LETTER)
    if BUTTON.fullmatch(line.body) and not listed:
        reader.open = None
        return reader.put_away(line, BUTTON_TEXT)
    body = reader.clean.words(line.at, line.end)
    if _is_running_head(reader, line):
        reader.titles.add(_first_cell(reader, line))
        return reader.put_away(line, PAGE if reader.items else HEADING)
    if _is_title_again(reader, line):
        return reader.put_away(line, PAGE)
    if body in reader.running:
        return bool(reader.unread) and reader.put_away(line, PAGE)
    footer = FOOTER.fullmatch(body) and not _may_be_answer(reader, line)
    if PRINTED.match(body) or footer or (FOOT.fullmatch(body) and not asks(body)):
        return reader.put_away(line, PAGE)
    if not PAGE_MARK.fullmatch(body):
        return False
    if body.isdigit() and _counts_options(reader.place):
        return False
    after = reader.place.after
    if listed and after is not None and after.shape == line.shape and not after.gap:
        return False  # "- 211" in a list
    above, after = reader.place.above, reader.place.after
    ended = above is not None and above.body.endswith("__")  # below the room for an answer
    alone = line.gap and (reader.place.after is None or reader.place.after.gap)
    sure = (
        body.lower().startswith(("page", "http"))
        or body[0] in "-–—"
        or (body.isdigit() and alone)
        or (body.isdigit() and ended and (after is None or after.gap or after.marked))
    )
    return sure and reader.put_away(line, PAGE)


def _may_be_answer(reader: Reader, line: Line) -> bool:
    """Tell "May 2024" below a question, or among its options, from a footer like it.

    Below another footer, below boxes to tick and at a page's end "Rev. 04/2023" answers nothing.
    """
    item, above, after = reader.open, reader.place.above, reader.place.after
    if line.gap or item is None or not item.asked or above is None:
        return False
    if ((above.start, above.end), PAGE) in reader.unread[-1:]:
        return False
    if item.options and item.option_shape != line.shape:
        return False
    ends = after is None or after.gap
    return not (ends and line.body.lower().startswith("rev") and not FOOTER.fullmatch(above.body))


def _counts_options(place: Place) -> bool:
    """Tell the option "2" between "1" and "3 or more" from a page's number."""
    item, number = place.item, int(place.line.body[:4])
    if item is None or not (item.asked or item.required or item.line.marked):
        return False
    beside = [(place.above, number - 1), (place.after, number + 1)]
    return any(line and line.body.startswith(str(to)) and LEAD.match(line.body)
               for line, to in beside)  # fmt: skip


def _is_title_again(reader: Reader, line: Line) -> bool:
    """Tell the form's name at the top of another page, with what stands at its right."""
    if not reader.items or line.marked or asks(line.body):
        return False
    name = _first_cell(reader, line)
    return len(name.split()) > 1 and name in reader.titles


def _first_cell(reader: Reader, line: Line) -> str:
    """Return what stands at the left of a line, in small letters."""
    return squeeze(WIDE.split(reader.text[line.start : line.end])[0]).lower()


def _is_running_head(reader: Reader, line: Line) -> bool:
    """Tell a line at whose right the page or the version of the form stands."""
    cells = WIDE.split(reader.text[line.start : line.end])
    last = cells[-1].strip()
    paged = last.lower().startswith("page") and PAGE_MARK.fullmatch(last)
    return len(cells) > 1 and bool(paged or FOOTER.fullmatch(last)) and not asks(cells[0])
