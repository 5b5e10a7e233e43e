"""Look a second time at what was taken for a question without any sign that it asks.

What a line is shows in its surroundings: where a draft's questions ask, carry numbers or leave
blanks, a line that does none of this is a heading, a remark or a note, unless it stands in a block
of such lines as one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from nlp.draft.fields import FIELD
from nlp.draft.grammar import (
    COMMAND,
    FIRST_PERSON,
    QUOTED,
    asks,
    asks_you,
    inverted,
    kind_of,
    sentences,
)
from nlp.draft.items import SAID_BEFORE, Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.reader import Reader
from nlp.draft.reasons import INSTRUCTIONS, INTRODUCTION, MAIL
from nlp.draft.text import Span
from nlp.draft.words import GREETING, TYPE_NAMED, names_field
from nlp.model import Kind
from nlp.quick.later import later

SURE, LABEL, LIKELY, NONE, TOLD = 3, 2, 1, 0, -1
WRITES = later(r"I(?:['’](?:m|ve|ll|d))? ")  # somebody who writes about the draft
ASKED_FOR = later(r"(?:please )?(?:describe|list)\b", re.I)
TELL_US = later(r"(?:please )?(?:explain|share|tell us)\b", re.I)
FEWEST = 3  # sure questions that tell what a draft's questions look like


@dataclass(frozen=True, slots=True)
class Signs:
    """How surely each item asks, in which block it stands, and the first that surely asks.

    `led` are the blocks that begin with a field's name, "Full name".
    """

    of: tuple[int, ...]
    blocks: tuple[tuple[int, int], ...]
    first: int
    led: frozenset[int]


def reconsider(reader: Reader) -> None:
    """Put away the items that carry no sign of being asked, where the others do."""
    items = reader.items
    fields = _fields(reader)
    asked = [at for at, item in enumerate(items) if item.asked]
    ahead = asked[0] if asked and _marks_all(items) else 0
    found = tuple(
        max(sign_of(reader, item, marked=at < ahead), fields.get(item.line.at, TOLD))
        for at, item in enumerate(items)
    )
    sure = [at for at, sign in enumerate(found) if sign == SURE]
    if len(sure) < FEWEST or len(sure) * 3 < len(found):
        return
    style = reader.layout.numbered or _asks_mostly([items[at] for at in sure])
    found = tuple(_in_style(sign, style, sure[0] < at < sure[-1]) for at, sign in enumerate(found))
    blocks = _blocks(reader)
    led = {
        block
        for sign, (block, heads), item in zip(found, blocks, items, strict=True)
        if sign == LABEL and heads == 1 and item.text[-1].isalnum()
    }
    signs = Signs(found, blocks, sure[0], frozenset(led))
    tally = Counter(
        (block, sign > NONE) for (block, _), sign in zip(signs.blocks, found, strict=True)
    )
    told = _told_ahead(reader)
    kept = [at not in told and _stays(signs, at, tally) for at in range(len(items))]
    for at, item in enumerate(items):
        if not kept[at]:
            _put_away(reader, item, INTRODUCTION if at < signs.first else INSTRUCTIONS)
    reader.items = [item for item, keep in zip(items, kept, strict=True) if keep]
    reader.unread.sort()


def keep_sure(reader: Reader, first: int = 0) -> None:
    """Put away what asks nothing by itself among the items from `first` on."""
    looked_at = reader.items[first:]
    del reader.items[first:]
    for item in looked_at:
        if sign_of(reader, item) >= LABEL:
            reader.items.append(item)
        else:
            _put_away(reader, item, INSTRUCTIONS if first else INTRODUCTION)


def _told_ahead(reader: Reader) -> set[int]:
    """Return the items asked in passing, in running text above the first of numbered questions."""
    numbered = [at for at, item in enumerate(reader.items) if item.line.shape == Shape.NUMBER]
    counted = reader.layout.numbered or _all_from(numbered, len(reader.items))
    first = numbered[0] if counted and numbered else 0
    mailed = any(reason == MAIL for _, reason in reader.unread) or any(
        GREETING.match(reader.text, *span) for span, _ in reader.unread[:2]
    )
    said = {
        at
        for at, item in enumerate(reader.items if mailed else ())
        if item.asked and not item.line.marked and WRITES.match(item.text) and _sentences(item) > 1
    }
    if mailed and reader.layout.numbered:
        behind = range(numbered[-1] + 1, len(reader.items))
        said.update(at for at in behind if _is_remark(reader.items[at]))
    return said | {
        at
        for at, item in enumerate(reader.items[:first])
        if item.asked
        and not (item.line.marked or item.options or item.line.body.endswith("_"))
        and (_sentences(item) > 1 or _is_title(reader, item))
        and (mailed or not _is_script(item))
    }


def _is_script(item: Item) -> bool:
    """Tell a paragraph that asks somebody two questions or more, or one behind "Ask:"."""
    body = item.line.body
    asked = [body[a:b] for a, b in sentences(body) if asks(body[a:b])]
    return (len(asked) > 1 and any(map(asks_you, asked))) or bool(SAID_BEFORE.match(body))


def _is_title(reader: Reader, item: Item) -> bool:
    """Tell "How Are We Doing?", the first line, with capitals, from a question."""
    words = [word for word in item.text.split() if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return item.line.at == reader.lines[0].at and capital > 1 and capital * 4 >= len(words) * 3


def _all_from(places: list[int], end: int) -> bool:
    """Tell whether three places or more are all there are, from the first to the end."""
    return len(places) >= FEWEST and len(places) == end - places[0]


def _is_remark(item: Item) -> bool:
    """Tell a paragraph that stands by itself, with no mark of a question but its last one."""
    line = item.line
    return (
        line.gap
        and line.shape == Shape.NONE
        and not (item.options or item.notes or QUOTED.search(item.text))
    )


def _sentences(item: Item) -> int:
    return len(sentences(item.line.body))


def _marks_all(items: list[Item]) -> bool:
    """Tell whether nearly all that reads like a question has its question mark."""
    marked = [asks(item.text) for item in items]
    without = sum(
        not mark and inverted(item.text) for mark, item in zip(marked, items, strict=True)
    )
    return sum(marked) > max(4, 4 * without)


def sign_of(reader: Reader, item: Item, *, marked: bool = False) -> int:
    """Tell how surely an item asks: in so many words, by its number, its blanks or its options.

    `marked` says that it stands above a draft's questions and that these have their marks: there
    "What is said here stays here" asks nothing.
    """
    line, text = item.line, reader.text
    if item.vow:
        return SURE
    if line.marked and _tells(item):
        return TOLD
    held = text[item.start : line.end]
    free = reader.layout.musts and held.rstrip(") ").lower().endswith("(optional")
    ticked = line.shape == Shape.BOX and (line.shape, line.indent) in reader.layout.asking
    if line.cells or ticked or free:
        return SURE  # a sheet's empty cell stands behind it, or a box before it as before questions
    if item.asked or item.required or item.cells or line.marked:
        return SURE
    if _asks_unmarked(item, held, marked=marked):
        return SURE
    kinds = reader.layout.kinds
    filled = any(
        "__" in text[a:b] or a in kinds or TYPE_NAMED.fullmatch(text, a, b) for a, b in item.notes
    )
    if FIELD.match(held) or "__" in held or filled:
        return SURE
    words = [text[a:b] for a, b in item.options]
    if (item.option_shape in (Shape.BOX, None) and words) or any(map(known, words)):
        return SURE
    named = item.text.endswith(":") and item.text[0].isalnum() and len(item.text.split()) < 3
    if named or names_field(item.text):
        return LABEL
    if ASKED_FOR.match(item.text) or (TELL_US.match(item.text) and item.text.endswith(":")):
        return LABEL
    likely = item.text.endswith(":") or item.whys or words or COMMAND.match(item.text)
    return LIKELY if likely else NONE


def _tells(item: Item) -> bool:
    """Tell running text that carries a number as the questions do, "Q1 Thank you! This form…".

    "6. Share one story. Please change names." asks, whatever it says then.
    """
    told = len(sentences(item.text)) > 1 and kind_of(item.text) == Kind.STATEMENT
    asked = FIRST_PERSON.match(item.text) or TELL_US.match(item.text) or ASKED_FOR.match(item.text)
    return told and not (asked or item.options or item.notes or item.cells)


def _asks_unmarked(item: Item, held: str, *, marked: bool) -> bool:
    """Tell whether an item's words ask without a question mark, which a `marked` draft has."""
    if held[:3].lower() == "if " and COMMAND.match(held):
        return True
    return inverted(item.text) and not (marked and _states(item))


def _states(item: Item) -> bool:
    """Tell words that end like a line of a list, no stem with a colon or room for an answer."""
    return item.text[-1].isalnum() and not (item.options or item.notes)


def _asks_mostly(items: list[Item]) -> bool:
    """Tell whether a draft's questions are sentences that ask, but for a few."""
    asking = sum(item.asked or inverted(item.text) for item in items)
    return asking * 4 >= len(items) * 3


def _in_style(sign: int, style: bool, within: bool) -> int:
    """Return how likely an item is to be one in a draft where nearly all questions ask."""
    return NONE if sign == LIKELY and style and not within else sign


def _stays(signs: Signs, at: int, tally: Counter[tuple[int, bool]]) -> bool:
    """Tell whether an item surely asks, or stands among such as one of them."""
    sign, (block, heads) = signs.of[at], signs.blocks[at]
    if sign > NONE:
        return sign == SURE or heads < 2
    fellows = tally[block, True]
    if sign == NONE and block in signs.led:
        return True
    return sign != TOLD and not heads and fellows > 0 and fellows >= tally[block, False] - 1


def _blocks(reader: Reader) -> tuple[tuple[int, int], ...]:
    """Return for each item its block of lines that look alike, and what it heads.

    That is nothing (0), its own block (1), or a list of bullets that ask (2).
    """
    places: dict[int, tuple[int, int]] = {}
    block = -1
    for at, line in enumerate(reader.lines):
        begins = not at or not _together(reader, reader.lines[at - 1], line)
        block += begins
        below = reader.lines[at + 1] if at + 1 < len(reader.lines) else None
        listed = below is not None and below.shape == Shape.BULLET and "?" in below.body
        places[line.at] = (block, (2 if listed else int(begins)) if line.shape == Shape.NONE else 0)
    return tuple(places.get(item.line.at, (-1, 0)) for item in reader.items)


def _fields(reader: Reader) -> dict[int, int]:
    """Return where lines end with a colon and stand right below another one: names of fields."""
    rows = [
        (one.at, two.at)
        for one, two in pairwise(reader.lines)
        if one.body.endswith(":") and two.body.endswith(":") and _together(reader, one, two)
    ]
    return {at: LABEL for row in rows for at in row}


def _together(reader: Reader, one: Line, two: Line) -> bool:
    return (
        (reader.layout.double or not two.gap)
        and one.shape == two.shape
        and one.indent == two.indent
    )


def _put_away(reader: Reader, item: Item, reason: str) -> None:
    """Keep an item and all that was read with it as unread."""
    spans: list[Span] = [(item.start, item.end), *item.options, *item.notes, *item.whys]
    reader.unread.extend((span, reason) for span in spans)
