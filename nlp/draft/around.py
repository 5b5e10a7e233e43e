"""The rules for lines around the questions: rulers, pages, mails, why lines, helper texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.draft.grammar import QUOTED, asks, sentences
from nlp.draft.headings import scale_right_below
from nlp.draft.items import item_of
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.place import Place
from nlp.draft.reasons import (
    BLANK,
    BUTTON_TEXT,
    CLOSING,
    HEADING,
    INSTRUCTIONS,
    INTRODUCTION,
    LEFT_OVER,
    MAIL,
    OFFICE,
    PAGE,
    SECTION_WHY,
    TOOL_TEXT,
)
from nlp.draft.separate import WIDE
from nlp.draft.tail import is_rule
from nlp.draft.text import squeeze
from nlp.draft.words import (
    ASKS_REVIEWER,
    BUTTON,
    COMMENT,
    FOOTER,
    LABEL_WORDS,
    MAIL_HEADER,
    OFFICE_USE,
    PAGE_MARK,
    SENT_FROM,
    SIGN_OFF,
    SPEAKER,
    TOOL,
    WHY,
    helps,
)
from nlp.later import later

if TYPE_CHECKING:
    from nlp.draft.read import Reader

PRINTED = later(r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d ?(?:[ap]m)?\b", re.I)
PAGE_BEHIND = later(r" (?:page )?\d{1,3}(?: of \d{1,3})?$", re.I)
RULER = set("-–—=*#~+.•·|: ")
IN_BRACKETS = later(r"[(\[][^()\[\]\s]+(?: [^()\[\]\s]+){0,60}[)\]]")
PLACEHOLDER = later(r"(?:(?:enter|type) )?your (?P<field>[a-z -]{3,30})", re.I)
SAYS_REQUIRED = later(r"[(\[]?(?:this is )?(?:a )?required(?: question)?[)\]]?", re.I)


def rule(reader: Reader, line: Line) -> bool:
    """Take lines without letters: rulers, buttons' glyphs and fill-in blanks."""
    if not is_rule(line.body):
        return False
    if line.body == "*" and reader.open and not reader.open.options:
        reader.open.required = True
    if any(blank in line.body for blank in ("_", "‗", "…", "...")):
        return reader.add_note(line, BLANK)
    return set(line.body) <= RULER or reader.put_away(line, LEFT_OVER)


def running_heads(lines: list[Line]) -> frozenset[str]:
    """Return the lines that come again next to a page number, or with the next one behind."""
    seen: set[str] = set()
    again: set[str] = set()
    seen_with: dict[str, str] = {}  # a name, and its line with the page number behind it
    for at, line in enumerate(lines):
        if line.laid_out and (name := PAGE_BEHIND.sub("", line.body)) != line.body:
            again.update({line.body, seen_with[name]} if name in seen_with else ())
            seen_with[name] = line.body
        beside = lines[max(0, at - 2) : at] + lines[at + 1 : at + 3]
        if line.body in seen and any(other.body.lower().startswith("page ") for other in beside):
            again.add(line.body)
        if len(line.body.split()) > 2:
            seen.add(line.body)
    return frozenset(again)


def _is_ok(place: Place) -> bool:
    """Tell the button below "Type your answer here..." from an answer."""
    return place.line.body == "OK" and place.above is not None and helps(place.above.body)


def office(reader: Reader, line: Line) -> bool:
    """Take the box for office use behind the questions: its title and what stands below it."""
    if OFFICE_USE.match(line.body) and reader.items and not asks(line.body):
        reader.office, reader.open = True, None
        reader.scale, reader.celled = [], False
        return reader.put_away(line, OFFICE)
    if reader.office and line.gap and (line.shape == Shape.NUMBER or asks(line.body)):
        reader.office = False
    return reader.office and reader.put_away(line, OFFICE)


def page(reader: Reader, line: Line) -> bool:
    """Take page numbers and a form's buttons."""
    if TOOL.fullmatch(line.body) and not asks(line.body):
        return reader.put_away(line, TOOL_TEXT)
    if BUTTON.fullmatch(line.body) or _is_ok(reader.place):
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
    footer = FOOTER.fullmatch(body) and (line.gap or not reader.open or not reader.open.asked)
    if PRINTED.match(body) or footer:
        return reader.put_away(line, PAGE)
    if not PAGE_MARK.fullmatch(body):
        return False
    alone = line.gap and (reader.place.after is None or reader.place.after.gap)
    sure = (
        body.lower().startswith(("page", "http")) or body[0] in "-–—" or (body.isdigit() and alone)
    )
    return sure and reader.put_away(line, PAGE)


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


def mail(reader: Reader, line: Line) -> bool:
    """Take mail headers before the first question, and everything after a sign-off."""
    if not reader.items and MAIL_HEADER.match(line.body):
        after = reader.place.after
        before = bool(reader.unread) and reader.unread[-1][1] == MAIL
        subject = line.body.lower().startswith("subject:")
        if before or subject or (after and MAIL_HEADER.match(after.body)):
            return reader.put_away(line, MAIL)
    if SPEAKER.fullmatch(reader.clean.words(line.at, line.end)):
        reader.open, reader.closed = None, bool(reader.items)
        return reader.put_away(line, MAIL)
    if SENT_FROM.fullmatch(line.body):
        return reader.put_away(line, MAIL)
    if line.body.strip("/:. ").lower() in ("cc", "fyi", "ping"):
        return reader.put_away(line, MAIL)
    if SIGN_OFF.fullmatch(line.body) or _ends_letter(reader):
        reader.closed = bool(reader.items)
    elif _signs(reader, line):
        return reader.put_away(line, CLOSING)
    elif asks(line.body) or line.marked or len(line.body.split()) > 12:
        reader.closed = False
    return reader.closed and reader.put_away(line, CLOSING)


def _ends_letter(reader: Reader) -> bool:
    """Tell "Talk soon," and whatever short words end with a comma above a few last short lines."""
    line, below = reader.place.line, reader.place.below
    short = all(len(each.body.split()) < 7 and not asks(each.body) for each in below)
    ends = line.body.endswith(",") and len(line.body.split()) < 5 and line.gap and short
    return ends and 0 < len(below) < 7 and not any(each.marked for each in below)


def _signs(reader: Reader, line: Line) -> bool:
    """Tell the writer's name at the end of a mail."""
    if reader.place.after is not None or not line.gap or not reader.items:
        return False
    words = line.body.split()
    named = len(words) < 4 and all(word[0].isupper() for word in words)
    plain = line.shape == Shape.NONE and not LABEL_WORDS.search(line.body)
    mailed = any(reason in (MAIL, CLOSING) for _, reason in reader.unread)
    return mailed and named and plain and not asks(line.body)


def why(reader: Reader, line: Line) -> bool:
    """Take why-we-ask lines, and the line below a bare "Why we ask:"."""
    body = line.body.lstrip("([*•–—- ")
    because = not asks(body) or body.lower().startswith("because")
    goes_on = reader.why_waits and not line.marked and because
    reader.why_waits = False
    if not goes_on and not WHY.match(body):
        return False
    reader.why_waits = body.endswith((":", "?"))
    if reader.open:
        reader.open.whys.append((line.start, line.end))
        return True
    opening = not reader.items and not goes_on and len(sentences(body)) > 2
    if opening and not body.lower().startswith("why"):
        return reader.put_away(line, INTRODUCTION)
    return reader.put_away(line, SECTION_WHY)


def helper(reader: Reader, line: Line) -> bool:
    """Take helper texts ("Select all that apply", "Short answer text") and skip notes."""
    if COMMENT.fullmatch(line.body) or (_is_probe(reader, line) and not asks(line.body)):
        return reader.add_note(line, INSTRUCTIONS)
    if IN_BRACKETS.fullmatch(line.body) and not (line.marked or asks(line.body)):
        below = reader.open and not reader.open.options and not line.gap
        if not below and len(line.body.split()) < 3:
            return False
        return reader.add_note(line, INSTRUCTIONS)
    if _is_placeholder(reader, line):
        return reader.add_note(line, INSTRUCTIONS)
    if line.marked or not helps(line.body) or (reader.keen and not reader.open):
        return False
    if line.gap and not reader.double and scale_right_below(reader.place):
        reader.open = None
    if reader.open and SAYS_REQUIRED.fullmatch(line.body):
        reader.open.required = True
    return reader.add_note(line, INSTRUCTIONS)


def _is_probe(reader: Reader, line: Line) -> bool:
    """Tell "Probe: children, adults" from a question with a number."""
    return line.shape == Shape.NUMBER and reader.text.startswith(("Probe", "Prompt"), line.at)


def _is_placeholder(reader: Reader, line: Line) -> bool:
    """Tell "Your email" right below "Email address" from a field of its own."""
    found = PLACEHOLDER.fullmatch(line.body)
    if not found or line.gap or line.marked or not reader.open or reader.open.asked:
        return False
    return found["field"].lower() in reader.open.text.lower()


def quoted(reader: Reader, line: Line) -> bool:
    """Take the questions that a line only quotes."""
    quotes = [q.span() for q in QUOTED.finditer(reader.text, line.start, line.end)]
    inner = [(a + 1, b - 1) for a, b in quotes if asks(reader.text[a + 1 : b - 1])]
    if not inner or (asks(line.body) and not ASKS_REVIEWER.search(line.body)):
        return False
    for span in inner:
        reader.add_item(item_of(reader.clean, line, span))
    ends = [line.start, *(b + 1 for _, b in inner)]
    starts = [*(a - 1 for a, _ in inner), line.end]
    rest = [(a, b) for a, b in zip(ends, starts, strict=True) if reader.text[a:b].strip()]
    reader.unread.extend((span, INTRODUCTION) for span in rest)
    return True
