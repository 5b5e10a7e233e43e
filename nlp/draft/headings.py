"""Tell headings from questions."""

from __future__ import annotations

import re
from itertools import takewhile

from nlp.draft.fields import begins_field
from nlp.draft.grammar import COMMAND, asks, asks_you, inverted, kind_of
from nlp.draft.known import known
from nlp.draft.lines import EMOJI_END, Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.place import ON_SCALE, Place, begins_item, goes_on, type_below
from nlp.draft.tail import is_rule, tail_of
from nlp.draft.words import (
    GREETING,
    LABEL_WORDS,
    NAMED_SECTION,
    SECTION_WORDS,
    helps,
    names_field,
)
from nlp.model import Kind
from nlp.quick.later import later

LONG_HEADING, LONG_TITLE = 9, 14  # words
TITLE_WORDS = later(
    r"\b(?:questions?|form|survey|draft|notes|intake|application|registration|questionnaire|"
    r"sign-?up|card)\b",
    re.I,
)
YOURS = later(r"\b(?:you|your|he|she|they|their|i|my|we|our)\b|[_:]$", re.I)
DESCRIBED = later(r"(?:form )?description(?: \(optional\)?)?", re.I)
IF_SO = later(r"if (?:yes|no|so|not|other|any),? \w", re.I)
A_FEW = later(r"\b(?:few|some|couple of) (?:\w+ ){0,2}questions\b", re.I)
BRACKET_END = later(r"\s?\([^()]{1,80}\)$")
TITLE_DASH = later(r"\s[–—|-]\s")


def is_heading(place: Place) -> bool:
    """Tell a section heading from a question without a question mark."""
    line, body = place.line, place.line.body.rstrip(": ")
    if _is_named(place):
        above_asked = place.after is not None and asks(place.after.body)
        return not (asks(line.body) or (inverted(line.body) and not above_asked))
    if _picks_below(place) or _is_set_in_field(place) or _goes_with_answer(body):
        return False
    if leads_deeper(place) or (line.body.endswith(":") and heads_numbers(place)):
        return True
    if NAMED_SECTION.match(body) and not asks(body) and line.shape == Shape.NONE:
        longest, ends = (LONG_TITLE, "_") if A_FEW.search(body) else (LONG_HEADING, "_:")
        return len(body.split()) < longest and line.body[-1] not in ends
    if _breaks_count(place, body) or _is_named_above(place):
        return len(body.split()) < LONG_HEADING
    if _is_no_heading(place):
        return _is_loud_title(place)
    if NAMED_SECTION.match(body) or (line.marked and heads_numbers(place)):
        return True
    if _is_shouted_part(place) and kind_of(body) == Kind.PHRASE:
        return place.after is not None and not place.after.body.isupper()
    bold_bullet = line.shape == Shape.BULLET and line.bold and not place.layout.bold
    marked = line.shape != Shape.NONE and not (bold_bullet and place.titled)
    if line.required or marked or not (place.after or place.more):
        return False
    return _stands_as_heading(place, body)


def _breaks_count(place: Place, body: str) -> bool:
    """Tell "1. Welcome" above the question 1, and "2. Your home" between the questions 3 and 4."""
    uncounted = place.line.at in place.layout.uncounted and body[-1:].isalnum()
    return uncounted and kind_of(body) == Kind.PHRASE


def _is_named_above(place: Place) -> bool:
    """Tell "Your match" right below "Section 1 of 2", the name of a part below its number."""
    line, above = place.line, place.above
    below = above is not None and bool(NAMED_SECTION.fullmatch(above.body)) and not line.gap
    plain = line.shape == Shape.NONE and line.body[-1].isalnum() and not line.laid_out
    typed = type_below(place) or (place.after is not None and place.after.body == "*")
    if not below or not plain or line.required or typed or names_field(line.body):
        return False
    return kind_of(line.body) == Kind.PHRASE


def _is_set_in_field(place: Place) -> bool:
    """Tell "Details:", set in right below a question and above a blank line, from a heading."""
    line, item, after = place.line, place.item, place.after
    deeper = item is not None and line.indent > item.line.indent and not line.gap
    return deeper and line.body.endswith(":") and after is not None and after.gap


def _goes_with_answer(body: str) -> bool:
    """Tell "If yes, date of the last one:" from a heading."""
    return bool(IF_SO.match(body)) and not COMMAND.match(body)


def _is_shouted_part(place: Place) -> bool:
    """Tell "II. HOUSING", and "B. YOUR DAY" between blank lines."""
    line, after = place.line, place.after
    apart = line.gap and after is not None and after.gap and line.label.isupper()
    lettered = line.shape == Shape.LETTER and apart and not LABEL_WORDS.search(line.body)
    parted = line.shape == Shape.ROMAN or (lettered and not known(line.body))
    return parted and line.body.rstrip(": ").isupper()


def leads_deeper(place: Place) -> bool:
    """Tell "Since last time:" or "Sizes" above lines set in that are fields or have options."""
    line, after, body = place.line, place.after, place.line.body
    leads = line.shape == Shape.NONE or (line.shape == Shape.NUMBER and body.endswith(":"))
    if body.endswith(("...", "…")) and after and not after.gap and after.indent > line.indent:
        return after.body[0].islower() and "?" in after.body
    if not leads or after is None or after.gap or inverted(body):
        return False
    if after.indent <= line.indent or after.shape == Shape.BOX:
        return False
    if body[-1].isalnum() and kind_of(body) == Kind.PHRASE and not line.laid_out:
        fields = [begins_field(place.text, each) for each in place.below[:2]]
        return len(fields) == 2 and all(fields) and place.below[1].indent == after.indent
    if not body.endswith(":"):
        return False
    choices = find_choices(place.text, after.start, after.end)
    return choices is not None and choices.stem_end > after.start


def _picks_below(place: Place) -> bool:
    """Tell "Section 2: Eligibility (check one)" right above boxes to tick."""
    below = place.below[:2]
    boxes = len(below) == 2 and all(one.shape == Shape.BOX and not one.gap for one in below)
    if not boxes:
        return False
    tail = tail_of(place.text, place.line.start, place.line.end)
    return any(helps(place.text[a:b]) for a, b in tail.notes)


def _is_named(place: Place) -> bool:
    """Tell a line that is marked as a heading, or that has "Description (optional)" below it."""
    after = place.after
    described = after is not None and not after.gap and bool(DESCRIBED.fullmatch(after.body))
    return place.line.shape == Shape.HEADING or described


def _is_no_heading(place: Place) -> bool:
    """Tell lines that are too long, too finished or too much of a field for a heading."""
    line, body = place.line, place.line.body.rstrip(": ")
    if (
        GREETING.match(body)
        or asks(body)
        or "__" in body
        or EMOJI_END.sub("", line.body)[-1] in ".!_?"
    ):
        return True
    if place.after is not None and is_rule(place.after.body) and "_" in place.after.body:
        return True  # "Goals:" above "1. ____"
    long = len(body.split()) > (LONG_TITLE if place.titled else LONG_HEADING)
    field = line.body.endswith(":") and not EMOJI_END.search(line.body) and line.shape == Shape.NONE
    field = field and (place.layout.coloned or _stands_in_fields(place))
    return long or field or type_below(place)


def _stands_in_fields(place: Place) -> bool:
    """Tell "Shirt:" right above or below "Pants:"."""
    line, above, after = place.line, place.above, place.after
    before = above is not None and not line.gap and above.body.endswith(":")
    return before or (after is not None and not after.gap and after.body.endswith(":"))


def _is_loud_title(place: Place) -> bool:
    """Tell the first line in capitals, which may even ask, above text that is not."""
    line, after = place.line, place.after
    loud = place.above is None and place.more and line.body.isupper()
    return loud and after is not None and after.gap and not after.body.isupper()


def _stands_as_heading(place: Place, body: str) -> bool:
    """Tell a heading by what stands around a line without a marker."""
    line, after = place.line, place.after
    if after is None:
        return _is_title(place)
    if body.isupper() and after.marked and len(body.split()) < 6 and not asks_you(body):
        return True
    if (
        line.gap
        and body.isupper()
        and not after.body.isupper()
        and (place.layout.shouting or not YOURS.search(body))
    ):
        return len(body.split()) < 6 and not place.layout.coloned
    if inverted(body):
        return False
    if len(body.split()) > LONG_HEADING:
        return _is_title(place)
    end = tail_of(place.text, line.start, line.end).end
    free = place.text[end : line.end].strip(" ()").lower() == "optional"
    bare = end == line.end or (free and not place.layout.musts)
    body = body if end == line.end else place.text[line.start : end]
    if not bare or find_choices(place.text, line.start, line.end):
        return False
    return _is_title(place) or _looks_like_heading(place, body, after)


def heads_numbers(place: Place) -> bool:
    """Tell "1. Housing" above "1.1 …", "A. Housing" above "4. …", "II. Housing" above "A. …"."""
    line, after, item = place.line, place.after, place.item
    if after is None or not after.marked:
        return False
    named = kind_of(line.body) == Kind.PHRASE
    if line.shape == Shape.ROMAN and after.label == "A" and after.indent > line.indent:
        return named and not known(line.body)
    if _begins_parts(place.text, line, after) and (named or line.body.endswith(":")):
        return not known(line.body)
    if not named:
        return False
    if line.shape == Shape.NUMBER:
        return after.label.startswith(f"{line.label}.")
    if item and item.option_shape == line.shape and goes_on(line, item):
        return False
    return line.label.isupper() and after.shape == Shape.NUMBER and not known(line.body)


def _begins_parts(text: str, line: Line, after: Line) -> bool:
    """Tell "2." above "2a.", "2." above "a.", and "II." above "A." or "1.", where the parts ask."""
    below = {Shape.NUMBER: (f"{line.label}a", "a", "A"), Shape.ROMAN: ("a", "A", "1")}
    scaled = line.body.endswith(":") and ON_SCALE.search(line.body)
    if not (scaled or "?" in after.body) or after.label not in below.get(line.shape, ()):
        return False
    if len(after.label) > 1 or line.shape == Shape.ROMAN or inverted(after.body):
        return True
    if line.body.endswith(":") and after.body[0].islower():
        return True
    return find_choices(text, after.start, after.end) is not None


def _is_title(place: Place) -> bool:
    """Tell the first lines of a form, when questions follow somewhere below."""
    body = EMOJI_END.sub("", place.line.body)
    named = names_field(body) or body.endswith(":")
    if _names_owner(place) or _signs_title(place):
        return True
    words = [word for word in body.split() if len(word) > 3]
    capitals = sum(not word[0].islower() for word in words)
    titled = len(body.split()) > 1 and capitals * 3 >= len(words) * 2
    first = place.titled and place.more and not (named and not _told_below(place))
    apart = place.after is None or place.after.gap or place.after.body.endswith(".")
    opens = place.above is None and (apart or titled)
    named = opens and bool(TITLE_WORDS.search(body) or TITLE_DASH.search(body))
    kinds = (Kind.PHRASE, Kind.STATEMENT) if capitals == len(words) > 1 else (Kind.PHRASE,)
    return first and (titled or named) and kind_of(BRACKET_END.sub("", body)) in kinds


def _told_below(place: Place) -> bool:
    """Tell the first line, of three words or more, right above a sentence about the form."""
    line, after = place.line, place.after
    if place.above is not None or after is None or line.body[-1] in ":_*":
        return False
    return len(line.body.split()) > 2 and after.body.endswith(".") and "_" not in after.body


def _names_owner(place: Place) -> bool:
    """Tell "Community Action of Pell County" right above the name of its form."""
    body, after = place.line.body, place.after
    if place.above is not None or after is None or after.gap or not place.more:
        return False
    form = TITLE_WORDS.search(after.body) and kind_of(after.body) == Kind.PHRASE
    named = len(body.split()) > 2 and kind_of(body) == Kind.PHRASE and body[-1] not in ":_*"
    return bool(form) and named and after.shape == Shape.NONE and after.body[-1] not in ":_*"


def _signs_title(place: Place) -> bool:
    """Tell "Long Term Recovery Group of Polk County" between a title and "Part I"."""
    line, after = place.line, place.after
    if not place.titled or place.above is None or line.gap or after is None or not after.gap:
        return False
    words = [word for word in line.body.split() if len(word) > 3]
    capital = len(words) > 2 and all(word[0].isupper() for word in words)
    parted = after.marked or NAMED_SECTION.match(after.body) or asks(after.body)
    return capital and bool(parted) and line.body[-1].isalpha()


def _looks_like_heading(place: Place, body: str, after: Line) -> bool:
    line = place.line
    lists = (after.shape, after.indent) in place.layout.asking and not after.gap
    if lists and line.shape == Shape.NONE:
        return kind_of(body) == Kind.PHRASE
    if LABEL_WORDS.search(body) and not line.bold and not body.isupper():
        return False
    if (body.isupper() and len(body) > 3) or line.bold:
        return kind_of(body) == Kind.PHRASE
    if kind_of(body) not in (Kind.PHRASE, Kind.COMMAND):
        return False
    above = place.above
    below_heading = above is not None and above.gap and not line.gap
    if COMMAND.match(body) and below_heading:
        return False  # "Tell me a little about yourself" right below "Opening"
    if SECTION_WORDS.search(body):
        return True
    if COMMAND.match(body):
        return False
    stands_out = line.gap or above is None or (place.layout.numbered and after.marked)
    stands_out |= above is not None and bool(NAMED_SECTION.fullmatch(above.body))
    above_prose = len(after.body.split()) >= 12 and kind_of(after.body) == Kind.STATEMENT
    bullets = takewhile(lambda each: each.shape == Shape.BULLET, place.below)
    told = any(each.body.endswith((".", "?")) and each.indent <= after.indent for each in bullets)
    return (
        above_prose
        or (stands_out and (told or begins_item(after)) and not known(after.body))
        or (line.gap and after.gap and not place.layout.double and begins_field(place.text, after))
    )
