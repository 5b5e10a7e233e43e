"""Make items of lines: where each begins and ends, and what belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp.draft.grammar import asks, asks_plainly, asks_you, kind_of, sentences
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.tail import is_shouted, tail_of
from nlp.draft.text import Clean, Span, trim
from nlp.draft.words import WHY, helps
from nlp.model import Kind
from nlp.quick.later import later

ASIDE_BEFORE = later(r"[(\[](?P<inner>[^()\[\]\n]{3,80})[)\]](?=\s)")
CONDITION = later(r"(?:(?:ask )?only )?if \w", re.I)  # "[If employed]"
RATE_THIS = later(
    r"(?:please )?(?:rate|score|circle|mark|choose|tick)(?: [\w']+){0,5}:\s{1,9}"
    r"(?P<quote>[\"“])?(?P<said>[^\"“”:?\n]{5,300}?)(?(quote)[\"”])",
    re.I,
)
SAID_BEFORE = later(  # "IF YES, ASK: How many?", "Start with: Are you…?", "Then move on. Are you…?"
    r"(?P<inner>(?:IF|ASK|READ|SAY|INTERVIEWER|PROBE)\b[A-Z ,/'’]{0,60}:|"
    r"(?i:(?:(?:then|next|first|now|finally),? )?(?:start|begin|end|clos(?:e|ing)|finish|"
    r"ask|say|move|go)"
    r"(?: (?:on|off|out|with|by|them|her|him|the caller|asking|saying|to)){0,4}[:.]))"
    r"\s{1,9}(?=[^\n?]{3,300}\?)"
)
BRACKET_BEHIND = later(r"(?<=[?])\s{1,9}\((?:[^()\s]{1,30}\s{1,3}){2,60}[^()\s]{1,30}\)$")
QUOTES = {"(": ")", '"': '"', "“": "”", "'": "'", "‘": "’"}


@dataclass(slots=True)
class Item:
    """A question while it is being read; all spans point into the cleaned text.

    `labels` are words that stand in a field of their own (a number, a section). `cells` says that
    the empty boxes of a matrix row stood behind it, `vow` that it binds who signs,
    `counted` that its options carry the numbers 1, 2, 3.
    """

    line: Line
    start: int
    end: int
    text: str
    required: bool = False
    options: list[Span] = field(default_factory=list)
    notes: list[Span] = field(default_factory=list)
    whys: list[Span] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    number: str = ""
    section: str = ""
    cells: bool = False
    vow: bool = False
    counted: bool = False
    option_shape: Shape | None = None
    option_label: str = ""  # of the first that stands on a line of its own

    @property
    def asked(self) -> bool:
        """Tell whether it ends with a question mark, or surely begins as a question."""
        return asks(self.text) or asks_you(self.text)


def item_of(clean: Clean, line: Line, span: Span | None = None) -> Item:
    """Make an item of a line or a part of it; its options, notes and marks are taken apart."""
    start, end = span or (line.start, line.end)
    text = clean.text
    number = line.label if start == line.start else ""
    if asks_plainly(text[start:end]):
        return Item(line, start, end, text[start:end], line.required, number=number)
    tail = tail_of(text, start, end)
    item = Item(line, start, tail.end, "", tail.required or line.required, number=number)
    item.labels.extend([tail.code] if tail.code else [])
    if aside := aside_before(text, start, tail.end):
        item.notes.append(aside)
        item.required |= text[aside[0] : aside[1]].strip("()[] ").lower() == "required"
        item.start = start = trim(text, aside[1], tail.end)[0]
    choices = find_choices(text, start, tail.end)
    if choices and choices.stem_end > start:
        item.options, item.cells = list(choices.options), choices.cells
        item.labels.extend(choices.labels)
        behind = tail_of(text, start, choices.stem_end)
        item.end, item.required = behind.end, item.required or behind.required
        item.notes.extend(behind.notes)
        if item.options and helps(text[choices.stem_end : item.options[0][0]]):
            item.notes.append(trim(text, choices.stem_end, item.options[0][0]))
    item.notes.extend(tail.notes)
    item.end, item.whys = _why_behind(text, start, item.end)
    if not item.options and (told := BRACKET_BEHIND.search(text, start, item.end)):
        item.notes.append(trim(text, *told.span()))
        item.end = told.start()
    if aside := _emphasised_behind(clean, start, item.end):
        item.notes.append(aside)
        item.end = trim(text, start, aside[0])[1]
    if item.end <= start:
        item.end, item.options, item.notes = end, [], []
    if said := _stated_behind(text, item):
        item.notes.append((start, text.index(":", start) + 1))
        item.start, item.end = said
    item.start, item.end = _unquote(text, item.start, item.end)
    item.text = clean.words(item.start, item.end)
    return item


def _stated_behind(text: str, item: Item) -> Span | None:
    """Return the statement behind "Please rate:", if the numbers of a scale follow it."""
    if len(item.options) < 3 or not all(text[a:b].isdigit() for a, b in item.options):
        return None
    found = RATE_THIS.fullmatch(text, item.start, item.end)
    stated = found and (found["quote"] or kind_of(found["said"]) == Kind.STATEMENT)
    return found.span("said") if found and stated else None


def _unquote(text: str, start: int, end: int) -> Span:
    """Take the quotes off that enclose all of an item, or the brackets of what asks."""
    mark = QUOTES.get(text[start])
    if mark == ")" and end - start > 1 and text.find(")", start, end) < 0:
        return trim(text, start + 1, end)  # it is closed behind a blank
    if mark == ")" and text[end - 2] != "?":
        return start, end
    whole = mark is not None and end - start > 2 and text.find(mark, start + 1, end) == end - 1
    return trim(text, start + 1, end - 1) if whole else (start, end)


def aside_before(text: str, start: int, end: int) -> Span | None:
    """Return the "[ASK ALL]", "IF YES:" or "(Select one)" that stands before an item."""
    if said := SAID_BEFORE.match(text, start, end):
        return trim(text, *said.span())
    found = ASIDE_BEFORE.match(text, start, end)
    if not found or found.end() >= end or not text[found.end() : end].strip():
        return None
    shouted = text[start] == "[" and is_shouted(found["inner"])
    told = shouted or helps(found["inner"]) or CONDITION.match(found["inner"])
    return found.span() if told else None


def _emphasised_behind(clean: Clean, start: int, end: int) -> Span | None:
    """Return the words in italics behind a question: "How old are you? _Any answer is fine_"."""
    asked = clean.text.rfind("?", max(start, end - 200), end)
    first, last = trim(clean.text, asked + 1, end)
    return (first, last) if asked > start and first < last and clean.bold(first, last) else None


def _why_behind(text: str, start: int, end: int) -> tuple[int, list[Span]]:
    """Take a "We ask this because…" behind a question off it."""
    asked = False
    for first, last in sentences(text[start:end]):
        if asked and WHY.match(text[start + first : end].lstrip("([")):
            return trim(text, start, start + first)[1], [(start + first, end)]
        asked = asked or asks(text[start + first : start + last])
    return end, []
