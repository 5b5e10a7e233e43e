"""Make items of lines: where each begins and ends, and what belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import dropwhile

from nlp.draft.grammar import asks, inverted, kind_of, sentences
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.separate import WIDE
from nlp.draft.tail import BLANK, comment_behind, is_shouted, tail_of
from nlp.draft.text import Clean, Span, trim
from nlp.draft.words import LABEL_WORDS, WHY, helps
from nlp.later import later
from nlp.model import Kind

WHY_ONLY = later(
    r"(?:(?:and |but |if (?:so|not|yes|no),? )?(?:why not|why or why not|why|how so|how come))\?+",
    re.I,
)
FIELD = later(
    rf"(?P<label>[^\W\d_][^_‗\n]{{1,110}}?)\s{{0,9}}(?:\(\s{{0,3}}\)?\s?)?(?:{BLANK}|\.{{5,}}|…{{2,}})"
    r"(?:[\s_‗/.…-]|\((?=\s?_)|(?<=[_ ])\))*"
    r"(?:(?:lbs?|kg|oz|ft|in|cm|yrs?|years|months|weeks|days|hrs?|hours|minutes|miles|people)\b\.?"
    r"(?=\t|\s{2}|\s?$)\s*)?"
)
BLANK_SIGNS = frozenset("_‗.…")  # a field has one of these
LAST_LABEL = later(r"\S(?:\t+|\s{3,})(?P<label>[A-Z][^:?\t\n_]{1,40}):[\s_$#]*$")
IF_SO = later(
    r"\bif (?:yes|no|so|any),? (?:please )?(?:describe|explain|give|list|name|state|tell)\b"
    r"[^?\n_]{0,150}$",
    re.I,
)
THEN_ASKS = later(r"if (?:yes|no|so|not|any)\b[,:–—-]?\s", re.I)
TICKED = later(r"[☐□○◯▢⬜]|[(\[]\s?[)\]]")
LONGEST_TOLD = 200  # letters
NAMED = later(r"(?P<label>[A-Z][^:?_\t\n]{1,40}:)(?:\t+|\s{3,})(?=[A-Z])")
LABELLED = later(r"[A-Z][^:\n]{1,40}:\s")
LABEL_GAP = later(r"[A-Z][^:?\t\n_]{1,40}?(?:\t+|\s{3,})")
APART = later(r"\S(?:[^\t\n ]| {1,2}(?! ))*")
GAP = later(r"(?:\t+|\s{4,})(?=\S)")
ASIDE_BEFORE = later(r"[(\[](?P<inner>[^()\[\]\n]{3,80})[)\]](?=\s)")
CONDITION = later(r"(?:(?:ask )?only )?if \w", re.I)  # "[If employed]"
RATE_THIS = later(
    r"(?:please )?(?:rate|score|circle|mark|choose|tick)(?: [\w']+){0,5}:\s{1,9}"
    r"(?P<quote>[\"“])?(?P<said>[^\"“”:?\n]{5,300}?)(?(quote)[\"”])",
    re.I,
)
SAID_BEFORE = later(  # "IF YES, ASK: How many?"
    r"(?P<inner>(?:IF|ASK|READ|SAY|INTERVIEWER|PROBE)\b[A-Z ,/'’]{0,60}):\s{1,9}(?=[^\n?]{3,300}\?)"
)
QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}
BLANK_AHEAD = later(r"\s{0,9}[$#]?[_‗]{3,}[\s_‗/.-]*")
FOLLOW_UP = later(r"\S+")
ARROWS = frozenset(("→", "⇒", "->", "-->", "=>", ">>"))
LEADING_WORDS = 14


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

    @property
    def asked(self) -> bool:
        """Tell whether it ends with a question mark."""
        return asks(self.text)


def item_of(clean: Clean, line: Line, span: Span | None = None) -> Item:
    """Make an item of a line or a part of it; its options, notes and marks are taken apart."""
    start, end = span or (line.start, line.end)
    text = clean.text
    tail = tail_of(text, start, end)
    number = line.label if start == line.start else ""
    item = Item(line, start, tail.end, "", tail.required or line.required, number=number)
    item.labels.extend([tail.code] if tail.code else [])
    if aside := aside_before(text, start, tail.end):
        item.notes.append(aside)
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
    """Take the quotes off that enclose all of an item."""
    mark = QUOTES.get(text[start])
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


def asked_in(text: str, line: Line) -> list[Span]:
    """Return the spans of a line's items: one, or one for each question of an unmarked line.

    What comes before the first question belongs to it, what comes after the last question to that
    one. A marked line holds one item unless options or blanks stand between its parts.
    """
    found = _questions(text, line)
    if not found:
        return _fields(text, line)
    found = [*found[:-1], *_told_behind(text, *found[-1])]
    if not line.marked:
        return found
    spans = found[:1]
    for start, end in found[1:]:
        fields = (FIELD.fullmatch(text, *each) for each in (spans[-1], (start, end)))
        told = IF_SO.match(text, start, end) or THEN_ASKS.match(text, start, end)
        if any(fields) or told or leading_choices(text, start, end)[1]:
            spans.append((start, end))
        else:
            spans[-1] = (spans[-1][0], end)
    return spans


def _told_behind(text: str, start: int, end: int) -> list[Span]:
    """Cut "☐ Yes ☐ No  If yes, please describe what happened." behind the boxes."""
    found = IF_SO.search(text, max(start, end - LONGEST_TOLD), end)
    if not found or not TICKED.search(text, start, found.start()):
        return [(start, end)]
    return [trim(text, start, found.start()), (found.start(), end)]


def _questions(text: str, line: Line) -> list[Span]:
    """Cut a line behind every sentence that asks."""
    spans: list[Span] = []
    start = line.start
    remark = comment_behind(text, line.start, line.end)
    for first, last in sentences(text[line.start : remark or line.end]):
        sentence = text[line.start + first : line.start + last].strip()
        if not asks(sentence):
            continue
        stop = line.start + last
        if spans and (blank := BLANK_AHEAD.match(text, start, stop)):
            spans[-1], start = (spans[-1][0], trim(text, start, blank.end())[1]), blank.end()
        if spans and (WHY_ONLY.fullmatch(sentence) or sentence.startswith("/ ")):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.extend(_behind_field(text, *trim(text, start, stop)))
        start = stop
    if not spans:
        return []
    fields = fields_behind(text, spans[-1][1], line.end)
    return [*spans[:-1], (spans[-1][0], fields[0][0] if fields else line.end), *fields]


def fields_behind(text: str, start: int, end: int) -> list[Span]:
    """Return the fields of "Is there anybody we can call? Name: ____  Phone: ____"."""
    if last := LAST_LABEL.search(text, start, end):
        return [(last.start("label"), end)]
    blanks = list(FIELD.finditer(text, *trim(text, start, end)))
    found = list(dropwhile(lambda match: _answers(match["label"]), blanks))  # "Yes ___  No ___"
    named = all(_is_label(match["label"]) and match["label"].endswith(":") for match in found)
    whole = len(blanks) > 1 and blanks[0].start() == trim(text, start, end)[0]
    return [match.span() for match in found] if whole and named else []


def _answers(label: str) -> bool:
    """Tell the "Yes" of "Yes ___" from "Phone ___"."""
    return known(label) and not label.endswith(":") and not LABEL_WORDS.search(label)


def _behind_field(text: str, start: int, end: int) -> list[Span]:
    """Cut "Phone: ____  May we text you?" behind the field."""
    blank = not BLANK_SIGNS.isdisjoint(text[start:end])
    named_ = NAMED.match(text, start, end)
    if named_ and LABEL_WORDS.search(named_["label"].rstrip(":")):
        return [named_.span("label"), (named_.end(), end)]
    field_ = FIELD.match(text, start, end) if blank else None
    label = field_["label"] if field_ else ""
    named = label.endswith(":") or (len(label.split()) < 5 and not inverted(label))
    if not field_ or not _is_label(label) or not named or _answers(label):
        return [(start, end)]
    rest = trim(text, field_.end(), end)
    return [field_.span(), rest] if text[rest[0]].isupper() else [(start, end)]


def _fields(text: str, line: Line) -> list[Span]:
    """Return the fields of "Name: ____  Date of birth: ____", or the whole line."""
    found = list(FIELD.finditer(text, line.start, line.end))
    starts = [_label_start(text, *match.span("label")) for match in found]
    labels = [text[at : match.end("label")] for at, match in zip(starts, found, strict=True)]
    whole = bool(found) and found[0].start() == line.start and found[-1].end() == line.end
    if behind := _choice_behind(text, found, line.end):
        return [*((at, match.end()) for at, match in zip(starts, found, strict=True)), behind]
    if (last := LAST_LABEL.search(text, line.start, line.end)) and TICKED.search(
        text, line.start, last.start()
    ):
        return [trim(text, line.start, last.start("label")), (last.start("label"), line.end)]
    if not found and (labels_apart := _labels_apart(text, line)):
        return labels_apart
    several = len(found) > 1 or (whole and starts[0] > line.start)
    if not several or not whole or not all(_is_label(label) for label in labels):
        return [(line.start, line.end)]
    return [(at, match.end()) for at, match in zip(starts, found, strict=True)]


def _labels_apart(text: str, line: Line) -> list[Span]:
    """Return the fields of "Signature          Date", names with nothing but room behind them."""
    cells = [trim(text, *cell.span()) for cell in APART.finditer(text, line.start, line.end)]
    named = all(
        LABEL_WORDS.search(text[a:b].rstrip(":")) and _is_label(text[a:b]) for a, b in cells
    )
    return cells if line.laid_out and len(cells) > 1 and named else []


def _choice_behind(text: str, fields: list[re.Match[str]], end: int) -> Span | None:
    """Return the "Approved: Y / N" that stands behind a line's fields."""
    start, end = trim(text, fields[-1].end() if fields else end, end)
    named = LABELLED.match(text, start, end) or (fields and LABEL_GAP.match(text, start, end))
    return (start, end) if named and find_choices(text, start, end) else None


def begins_field(text: str, line: Line) -> bool:
    """Tell whether a line begins with a field to fill in, "Date received: ____"."""
    found = FIELD.match(text, line.start, line.end)
    if not found or known(WIDE.split(found["label"])[-1]):
        return False
    return found["label"].endswith(":") or bool(LABEL_WORDS.search(found["label"]))


def begins_named(text: str, line: Line) -> bool:
    """Tell a line whose first cell is a name with a colon, "Lives with:   mother   father"."""
    first, colon, _ = WIDE.split(text[line.start : line.end])[0].partition(":")
    return bool(colon) and not known(first) and not helps(first) and len(first.split()) < 8


def _label_start(text: str, start: int, end: int) -> int:
    """Return where a field's name begins, behind a form's title on the same line."""
    gaps = list(GAP.finditer(text, start, end))
    return gaps[-1].end() if gaps and ":" not in text[start : gaps[-1].start()] else start


def _is_label(text: str) -> bool:
    words = [word for word in text.split() if any(letter.isalnum() for letter in word)]
    return text[:1].isupper() and len(words) <= 6


def leading_choices(text: str, start: int, end: int) -> tuple[int, tuple[Span, ...]]:
    """Split options off the front: "Yes / No Do you drink?"; return where the rest begins."""
    words = [word.span() for word in FOLLOW_UP.finditer(text, start, min(end, start + 200))]
    for count in range(min(len(words) - 1, LEADING_WORDS), 0, -1):
        arrow = count > 1 and text[slice(*words[count - 1])] in ARROWS
        starts = text[words[count][0]].isupper() or text.startswith("if ", words[count][0])
        if starts or arrow:
            choices = find_choices(text, start, words[count - 1 - arrow][1], open_item=True)
            options = choices.options if choices and choices.stem_end <= start else ()
            if options and all(known(text[a:b]) for a, b in options):
                return words[count][0], options
    return start, ()
