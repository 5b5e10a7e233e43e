"""Pasted text -> questions, with everything that is not a question kept visible."""

from __future__ import annotations

from operator import attrgetter

from nlp.draft import asides, furniture, replies
from nlp.draft.account import put_away_leftovers, put_back_overlong
from nlp.draft.codes import box_arrowed, box_behind, box_coded, take_codes_off
from nlp.draft.grammar import asks_plainly, kind_of
from nlp.draft.items import Item, item_of
from nlp.draft.lines import Line
from nlp.draft.markup import clean
from nlp.draft.numbering import count_through
from nlp.draft.people import audience_of, is_english
from nlp.draft.read import read
from nlp.draft.reader import Reader
from nlp.draft.reasons import HEADING, INSTRUCTIONS, INTRODUCTION
from nlp.draft.second import keep_sure, reconsider
from nlp.draft.settle import settle
from nlp.draft.sheet import Sheet, find_sheet, read_sheet
from nlp.draft.text import Clean, Span, squeeze
from nlp.draft.wrap import lines_of, unwrapped
from nlp.model import Draft, Option, Question, Unread
from nlp.quick.later import later
from nlp.sense.periods import look_back

HALF_SIGNS = later("[\ud800-\udfff]")  # halves of signs, which nothing can print or store


def split(text: str, lines: bool = False) -> Draft:
    """Split a pasted text into questions and the rest; every offset points into `text`.

    With `lines`, every line that holds anything is one question. Never raises, whatever the text;
    nothing is lost: what is no part of a question stands in `unread`.
    """
    text = HALF_SIGNS.sub("\N{REPLACEMENT CHARACTER}", text)
    lines = lines or asks_plainly(text.strip())
    cleaned = clean(text, lines=lines)
    reader = read_lines(cleaned) if lines else read_draft(cleaned)
    put_back_overlong(reader)
    put_away_leftovers(reader)
    comments = (
        Unread(squeeze(text[start:end]), start, end, INSTRUCTIONS)
        for start, end in cleaned.comments
    )
    unread = tuple(sorted((*_unread(reader), *comments), key=attrgetter("start")))
    introduction = " ".join(piece.text for piece in unread if piece.reason == INTRODUCTION)
    told = " ".join(piece.text for piece in unread if piece.reason == INSTRUCTIONS)
    period = look_back(introduction)
    questions = tuple(_question(item, reader.clean, period) for item in reader.items)
    audience = audience_of(
        [question.text for question in questions if question.english], f"{introduction} {told}"
    )
    return Draft(text, questions, unread, introduction, audience)


def read_draft(cleaned: Clean) -> Reader:
    """Read a draft; where that finds no question at all, take whatever could be one."""
    sheet = find_sheet(cleaned)
    found = lines_of(cleaned)
    if sheet:
        found = [line for line in found if sheet.around(line)]
    else:
        cleaned, found = unwrapped(cleaned, found)
    form = furniture.part(found, cleaned)
    found, remarks = replies.part(form.lines)
    found, said = asides.part(found)
    remarks += said
    found = box_behind(box_coded(box_arrowed(count_through(found))), cleaned)
    reader = Reader(cleaned, found)
    put_off(reader, form, remarks)
    if sheet:
        return _read_around(reader, sheet)
    read(reader)
    if not reader.items and found:
        reader = Reader(cleaned, found, keen=True)
        put_off(reader, form, remarks)
        read(reader)
        return reader
    reconsider(reader)
    settle(reader)
    take_codes_off(reader)
    return reader


def _read_around(reader: Reader, sheet: Sheet) -> Reader:
    """Read the lines above a table, the table, and the lines behind it."""
    lines = reader.lines
    reader.lines = [line for line in lines if line.at < sheet.end]
    read(reader, more=True)
    keep_sure(reader)
    _name_table(reader, sheet)
    read_sheet(reader, sheet)
    reader.lines, reader.open = lines[len(reader.lines) :], None
    last = len(reader.items)
    read(reader)
    keep_sure(reader, last)
    reader.lines = lines
    return reader


def _name_table(reader: Reader, sheet: Sheet) -> None:
    """Make a heading of "Fields:" right above a table, and a stem of what asks there."""
    last = reader.items[-1] if reader.items else None
    top = min([sheet.headers[0][0], *(row.span[0] for row in sheet.rows[:1])])
    if not last or last.options or last.notes or reader.text[last.line.end : top].strip(" \n#\t"):
        return
    if last.asked:
        last.options = list(sheet.scale)
    elif reader.text[last.line.end - 1] == ":":
        reader.items.pop()
        reader.unread.append(((last.start, last.end), HEADING))


def put_off(reader: Reader, form: furniture.Form, remarks: list[Line]) -> None:
    """Keep as unread what is no line of the form itself: a tool's lines, and remarks about it."""
    furniture.put_off(reader, form)
    reader.unread.extend(((line.at, line.end), INSTRUCTIONS) for line in remarks)


def read_lines(cleaned: Clean) -> Reader:
    """Read a list with one question a line."""
    reader = Reader(cleaned, lines_of(cleaned, joined=False))
    for line in reader.lines:
        reader.open, reader.scale = None, []
        reader.add_item(item_of(cleaned, line))
    return reader


def _question(item: Item, cleaned: Clean, period: str) -> Question:
    start, end = cleaned.origin(item.start, item.end)
    return Question(
        text=item.text,
        start=start,
        end=end,
        kind=kind_of(item.text),
        options=tuple(_option(span, cleaned) for span in item.options),
        required=item.required,
        number=item.number,
        section=item.section,
        note=_joined(item.notes, cleaned),
        why_line=_joined(item.whys, cleaned),
        english=is_english(item.text),
        period=period,
    )


def _option(span: Span, cleaned: Clean) -> Option:
    return Option(cleaned.words(*span), *cleaned.origin(*span))


def _joined(spans: list[Span], cleaned: Clean) -> str:
    return " ".join(cleaned.words(*span) for span in spans)


def _unread(reader: Reader) -> list[Unread]:
    """Return the unread pieces in order; neighbours with one reason become one piece."""
    merged: list[tuple[Span, str]] = []
    for (start, end), reason in reader.unread:
        if merged and merged[-1][1] == reason and not reader.text[merged[-1][0][1] : start].strip():
            merged[-1] = ((merged[-1][0][0], end), reason)
        else:
            merged.append(((start, end), reason))
    return [
        Unread(reader.clean.words(*span), *reader.clean.origin(*span), reason)
        for span, reason in merged
    ]
