"""Cut a line into the questions and fields that stand in it."""

from __future__ import annotations

import re

from nlp.draft.fields import FIELD, TICKED, behind_field, fields_behind, fields_in
from nlp.draft.grammar import asks, asks_plainly, sentences
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.tail import comment_behind
from nlp.draft.text import Span, trim
from nlp.draft.words import LABEL_WORDS
from nlp.quick.later import later

WHY_ONLY = later(
    r"(?:(?:and |but |if (?:so|not|yes|no),? )?(?:why not|why or why not|why|how so|how come))\?+",
    re.I,
)
IF_SO = later(
    r"\bif (?:yes|no|so|any),? (?:please )?(?:describe|explain|give|list|name|state|tell)\b"
    r"[^?\n_]{0,150}$",
    re.I,
)
THEN_ASKS = later(r"if (?:yes|no|so|not|any)\b[,:–—-]?\s", re.I)
THEN_FILL = later(  # "If so, what kind? ____", and "Due date ____" behind options
    r"(?:\s{2,20}|(?<=[?.;)])\s|\s[–—-]\s(?=if\b))"
    r"(?P<label>(?P<so>if (?:yes|so|no|not|any)\b)?(?(so)|(?-i:[A-Z]))"
    r"(?:[^\s?:_☐□○◯\[\]]|[ ](?![ ])){2,80}?)(?::|\s{0,3}[$#]?(?=_))[\s_$#/.,()-]*$",
    re.I,
)
FOLLOWED = later(r"(?P<option>[^?→⇒>\n]{1,40}?)\s{0,9}(?:→|⇒|->|-->|=>)\s{0,9}(?=[^?\n]{3,300}\?)")
IF_THEY = later(  # "Yes. If so, which one? ____", "No - last job? ____", "No (how often? ____)"
    r"(?P<option>[^?:_(\n–—-]{1,40}?)\s{0,3}(?:"
    r"(?:[.,;:(–—-]{1,2}\s{0,3}|\s{1,9})(?=if (?:yes|so|no|not|any)\b[^\n]{2,200}[?:_])|"
    r",\s(?=(?:how|what|which|who|when|where)\b[^?_\n]{2,60}\?\s{0,9}_{2})|"
    r"[–—-]\s{1,3}(?=[^?:_\n]{2,40}:\s{0,9}_{3})|(?:[.;:]\s{1,3}|\s{2,9})(?=[^?_\n]{2,120}\?[\s_]*$)|"
    r"\((?=[^?()_\n]{9,120}\?\s{0,9}_{2}))",
    re.I,
)
LONGEST_TOLD = 200  # letters
BLANK_AHEAD = later(r"\s{0,9}[$#]?[_‗]{3,}[\s_‗/.-]*")
FOLLOW_UP = later(r"\S+")
ARROWS = frozenset(("→", "⇒", "->", "-->", "=>", ">>"))
LEADING_WORDS = 14


def asked_in(text: str, line: Line) -> list[Span]:
    """Return the spans of a line's items: one, or one for each question of an unmarked line.

    What comes before the first question belongs to it, what comes after the last question to that
    one. A marked line holds one item unless options or blanks stand between its parts.
    """
    if asks_plainly(text[line.start : line.end]):
        return [(line.start, line.end)]
    found = _questions(text, line)
    if not found:
        return fields_in(text, line)
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
    """Cut "If yes, please describe." off behind boxes, and "Due date ____" off behind options."""
    found = IF_SO.search(text, max(start, end - LONGEST_TOLD), end)
    if found and TICKED.search(text, start, found.start()):
        return [trim(text, start, found.start()), (found.start(), end)]
    asked = text.rfind("?", start, end) + 1
    found = THEN_FILL.search(text, asked, end) if asked else None
    blanks = found and "__" in text[asked : found.start()]  # "Yes ___  No ___"
    if found and known(found["label"]) and not LABEL_WORDS.search(found["label"]):
        return [(start, end)]  # "Other ____"
    if found and (found["so"] or (not blanks and _is_answered(text, start, found.start()))):
        return [trim(text, start, found.start()), (found.start("label"), end)]
    return [(start, end)]


def _is_answered(text: str, start: int, end: int) -> bool:
    """Tell whether options stand behind a question."""
    choices = find_choices(text, start, trim(text, start, end)[1])
    return bool(choices and len(choices.options) > 1 and choices.stem_end > start)


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
        if (
            spans
            and sentence.isupper()
            and _is_remark(sentence, text[line.start : line.start + first])
        ):
            return [*spans[:-1], (spans[-1][0], start)]
        if spans and (WHY_ONLY.fullmatch(sentence) or sentence.startswith("/ ")):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.extend(behind_field(text, *trim(text, start, stop)))
        start = stop
    if not spans:
        return []
    fields = fields_behind(text, spans[-1][1], line.end)
    return [*spans[:-1], (spans[-1][0], fields[0][0] if fields else line.end), *fields]


def _is_remark(sentence: str, before: str) -> bool:
    """Tell a reviewer's "OPTIONAL?" in capitals behind a question in small letters."""
    return len(sentence) > 5 and not before.isupper() and not sentence.startswith("WHY")


def leading_choices(text: str, start: int, end: int) -> tuple[int, tuple[Span, ...]]:
    """Split options off the front: "Yes / No Do you drink?"; return where the rest begins."""
    words = [word.span() for word in FOLLOW_UP.finditer(text, start, min(end, start + 200))]
    for count in range(min(len(words) - 1, LEADING_WORDS), 0, -1):
        arrow = count > 1 and text[slice(*words[count - 1])] in ARROWS
        first = text[words[count][0]]
        starts = first.isupper() or first == "¿" or text.startswith("if ", words[count][0])
        if starts or arrow:
            choices = find_choices(text, start, words[count - 1 - arrow][1], open_item=True)
            options = choices.options if choices and choices.stem_end <= start else ()
            if options and all(known(text[a:b]) for a, b in options):
                return words[count][0], options
    return start, ()


def option_and_more(text: str, line: Line, *, near: bool) -> re.Match[str] | None:
    """Find the "Yes" of "☐ Yes → When?" or "☐ Yes. If so, which one? ____" and where it ends.

    `near` says that a question stands open above, so that "Yes" may be its option without an arrow.
    """
    found = FOLLOWED.match(text, line.start, line.end)
    if found and line.shape != Shape.BOX and not (near and known(found["option"].strip())):
        found = None
    listed = line.shape in (Shape.BOX, Shape.LETTER, Shape.BULLET) or line.body.endswith("_)")
    if found or not (near and listed):
        return found
    found = IF_THEY.match(text, line.start, line.end)
    option = found["option"].strip() if found else ""
    return found if known(option) and not option.lower().startswith("other") else None
