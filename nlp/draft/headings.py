"""Tell headings and running text from questions."""

from __future__ import annotations

import re
from itertools import takewhile

from nlp.draft.grammar import COMMAND, FIRST_PERSON, asks, asks_you, inverted, kind_of, sentences
from nlp.draft.items import begins_field
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.place import MATRIX_STEM, Place, begins_item, goes_on, type_below
from nlp.draft.tail import FILL, tail_of
from nlp.draft.words import (
    ADDRESSED,
    ASKS_REVIEWER,
    CONTACT,
    GREETING,
    HAND_IN,
    INSTRUCTION,
    LABEL_WORDS,
    NAMED_SECTION,
    SECTION_WORDS,
    THANKS,
)
from nlp.later import later
from nlp.model import Kind

LONG_HEADING, LONG_TITLE = 9, 14  # words
TITLE_WORDS = later(r"\b(?:questions?|form|survey|draft|notes|intake|sign-?up|card)\b", re.I)
REMARKS = later(
    r"(?:additional |other |any )?(?:comments?|notes|suggestions|feedback|remarks)\b|any", re.I
)
DESCRIBED = later(r"(?:form )?description(?: \(optional\)?)?", re.I)
PROMISE = later(r"\b(?:and|so) (?:we|someone|our \w+|a \w+)(?: will| can|['’]ll)\b", re.I)
BRACKET_END = later(r"\s?\([^()]{1,80}\)$")
LONG_STATEMENT = 30  # words; more read as an explanation
TITLE_DASH = later(r"\s[–—|-]\s")
ABOUT_FORM = later(r"\b(?:questions?|form|survey|answers?|responses?)\b", re.I)


def is_heading(place: Place) -> bool:
    """Tell a section heading from a question without a question mark."""
    line, body = place.line, place.line.body.rstrip(": ")
    if line.shape == Shape.HEADING:
        return not asks(line.body) and not inverted(line.body)
    if place.after and DESCRIBED.fullmatch(place.after.body) and not place.after.gap:
        return not asks(body)
    if type_below(place):
        return False
    if (
        GREETING.match(body)
        or asks(body)
        or len(body.split()) > (LONG_TITLE if place.titled else LONG_HEADING)
        or line.body.endswith((".", "!", "_"))
    ):
        return False
    if place.coloned and line.body.endswith(":") and line.shape == Shape.NONE:
        return False
    if place.uncounted and kind_of(body) == Kind.PHRASE:
        return True
    if NAMED_SECTION.match(body) or (line.marked and heads_numbers(place)):
        return True
    marked = line.shape != Shape.NONE and not (
        line.shape == Shape.BULLET and line.bold and place.titled
    )
    if line.required or marked or not (place.after or place.more):
        return False
    if place.after is None:
        return _is_title(place)
    if body.isupper() and place.after.marked and len(body.split()) < 6 and not asks_you(body):
        return True
    if inverted(body):
        return False
    if len(body.split()) > LONG_HEADING:
        return _is_title(place)
    end = tail_of(place.text, line.start, line.end).end
    bare = end == line.end or place.text[end : line.end].strip(" ()").lower() == "optional"
    body = body if end == line.end else place.text[line.start : end]
    if not bare or find_choices(place.text, line.start, line.end):
        return False
    return _is_title(place) or _looks_like_heading(place, body, place.after)


def heads_numbers(place: Place) -> bool:
    """Tell "1. Housing" above "1.1 …", or "A. Housing" above "4. …"."""
    line, after, item = place.line, place.after, place.item
    if after is None or not after.marked or kind_of(line.body) != Kind.PHRASE:
        return False
    if line.shape == Shape.NUMBER:
        return after.label.startswith(f"{line.label}.")
    if item and item.option_shape == line.shape and goes_on(line, item):
        return False
    return line.label.isupper() and after.shape == Shape.NUMBER and not known(line.body)


def _is_title(place: Place) -> bool:
    """Tell the first lines of a form, when questions follow somewhere below."""
    body = place.line.body
    named = LABEL_WORDS.search(body) or body.endswith(":")
    first = place.titled and place.more and not named
    words = [word for word in body.split() if len(word) > 3]
    capitals = sum(not word[0].islower() for word in words)
    titled = len(body.split()) > 1 and capitals * 3 >= len(words) * 2
    opens = place.above is None and (place.after is None or place.after.gap or titled)
    named = opens and bool(TITLE_WORDS.search(body) or TITLE_DASH.search(body))
    kinds = (Kind.PHRASE, Kind.STATEMENT) if capitals == len(words) > 1 else (Kind.PHRASE,)
    return first and (titled or named) and kind_of(BRACKET_END.sub("", body)) in kinds


def _looks_like_heading(place: Place, body: str, after: Line) -> bool:
    line = place.line
    if LABEL_WORDS.search(body) and not line.bold and not body.isupper():
        return False
    if (body.isupper() and len(body) > 3) or line.bold:
        return kind_of(body) == Kind.PHRASE
    if kind_of(body) not in (Kind.PHRASE, Kind.COMMAND):
        return False
    if SECTION_WORDS.search(body):
        return True
    if COMMAND.match(body):
        return False
    stands_out = line.gap or place.above is None or (place.numbered and after.marked)
    above_prose = len(after.body.split()) >= 12 and kind_of(after.body) == Kind.STATEMENT
    bullets = takewhile(lambda each: each.shape == Shape.BULLET, place.below)
    told = any(each.body.endswith((".", "?")) and each.indent <= after.indent for each in bullets)
    return (
        above_prose
        or (stands_out and (told or begins_item(after)) and not known(after.body))
        or (line.gap and after.gap and not place.double and begins_field(place.text, after))
    )


def is_prose(place: Place) -> bool:
    """Tell running text that asks the reader nothing: greetings, introductions, instructions."""
    line, body = place.line, place.line.body
    if not place.begun and GREETING.match(body) and not _asks_after_greeting(body):
        return True
    if place.keen:
        return False
    if ASKS_REVIEWER.search(body) or _tells_others(place) or _sees_off(place):
        return True
    if _trails(place) or _leads_to_numbers(place):
        return True
    if line.required or any(asks(body[a:b]) for a, b in sentences(body)):
        return False
    if COMMAND.match(body):
        return _instructs(place)
    if inverted(body) or line.shape != Shape.NONE or _is_statement_item(place):
        return False
    if FILL.search(body[-100:]):
        return False  # a field to fill in
    first = body[slice(*sentences(body)[0])]
    return Kind.STATEMENT in (kind_of(body), kind_of(first)) or len(body.split()) > 14


def _instructs(place: Place) -> bool:
    """Tell "Please print clearly." from "Describe your home."."""
    line, body = place.line, place.line.body
    if PROMISE.search(body) and not line.marked:
        return True
    if MATRIX_STEM.search(body) and _scale_below(place):
        return False
    about_form = line.shape == Shape.NONE or ABOUT_FORM.search(body)
    tells = place.numbered or ABOUT_FORM.search(body)
    opens = not place.begun and len(sentences(body)) > 1 and tells
    return bool(INSTRUCTION.match(body) and about_form) or bool(opens and not line.marked)


def _leads_to_numbers(place: Place) -> bool:
    """Tell "Here is what the funder wants asked in the survey:" above the first number."""
    body = place.line.body
    leads = body.endswith(":") and place.numbered and not place.begun
    return leads and bool(ABOUT_FORM.search(body)) and not inverted(body)


def scale_right_below(place: Place) -> bool:
    """Tell whether the next line is nothing but a scale's words."""
    after = place.after
    if after is None or after.gap or asks(after.body):
        return False
    choices = find_choices(place.text, after.start, after.end, open_item=True)
    return bool(choices and len(choices.options) > 2 and choices.stem_end <= after.start)


def _answers_below(place: Place) -> bool:
    """Tell whether answers stand in the next two lines: boxes to tick, or their usual words."""
    below = [line for line in place.below[:2] if not line.gap]
    return len(below) == 2 and all(
        known(line.body) and line.shape in (Shape.BOX, Shape.NONE) for line in below
    )


def _scale_below(place: Place) -> bool:
    """Tell whether the next two lines are options, so that an instruction is a question."""
    below = [line for line in place.below[:2] if line.shape == Shape.NONE and not line.gap]
    return len(below) == 2 and all(known(line.body) for line in below)


def _tells_others(place: Place) -> bool:
    """Tell "Interviewer: read aloud" and "Almost done!" from what is to be answered."""
    body = place.line.body
    if any(asks(body[a:b]) for a, b in sentences(body)):
        return False
    cheers = body.endswith("!") and not (COMMAND.match(body) or FIRST_PERSON.match(body))
    return bool(ADDRESSED.match(body)) or (cheers and place.line.shape == Shape.NONE)


def _sees_off(place: Place) -> bool:
    """Tell "Thank you! Please hand this form in.", and the second half alone, from questions."""
    line, body = place.line, place.line.body
    if line.shape != Shape.NONE or any(asks(body[a:b]) for a, b in sentences(body)):
        return False
    if THANKS.match(body) or HAND_IN.match(body):
        return not place.scale
    ended = place.begun and not place.more and "__" not in place.text[line.start : line.end]
    return ended and bool(CONTACT.search(body))


def _trails(place: Place) -> bool:
    """Tell "Version 3, City of Mapleton" below the last numbered question from a field."""
    line, body = place.line, place.line.body
    if not (place.begun and place.numbered and line.gap) or place.more or line.shape != Shape.NONE:
        return False
    plain = kind_of(body) == Kind.PHRASE and not REMARKS.match(body) and body[-1] not in ":_?*"
    return (
        plain
        and not LABEL_WORDS.search(body)
        and not tail_of(place.text, line.start, line.end).notes
    )


def _asks_after_greeting(body: str) -> bool:
    parts = [body[a:b] for a, b in sentences(body)]
    return any(asks(part) and not ASKS_REVIEWER.search(part) for part in parts)


def _is_statement_item(place: Place) -> bool:
    """Tell "I feel safe at home." in a list of such from running text."""
    body = place.line.body
    if place.scale and len(body.split()) <= 20:
        return True
    if len(sentences(body)) > 1:
        return False
    if len(body.split()) <= LONG_STATEMENT and _answers_below(place):
        return True
    if not FIRST_PERSON.match(body):
        return False
    if place.item and MATRIX_STEM.search(place.item.text):
        return True
    if place.item and place.item.options and FIRST_PERSON.match(place.item.text):
        return True
    around = (place.above, place.after)
    return scale_right_below(place) or any(
        other is not None and FIRST_PERSON.match(other.body) for other in around
    )
