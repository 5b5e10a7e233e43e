"""Tell running text from questions."""

from __future__ import annotations

import re

from nlp.draft.fields import begins_field
from nlp.draft.grammar import COMMAND, FIRST_PERSON, asks, inverted, kind_of, sentences
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.matrix import begins_with_tab
from nlp.draft.options import find_choices
from nlp.draft.place import MATRIX_STEM, Place, type_below
from nlp.draft.tail import FILL, is_rule, tail_of
from nlp.draft.words import (
    ADDRESSED,
    ASKS_REVIEWER,
    CONTACT,
    GREETING,
    HAND_IN,
    INSTRUCTION,
    THANKS,
    helps,
    names_field,
)
from nlp.model import Kind
from nlp.quick.later import later

REMARKS = later(
    r"(?:additional |other |any )?(?:comments?|notes|suggestions|feedback|remarks)\b|any", re.I
)
PROMISE = later(r"\b(?:and|so) (?:we|someone|our \w+|a \w+)(?: will| can|['’]ll)\b", re.I)
BEHIND_DOTS = later(r"(?<=…|\.)\s\([^()]{3,120}\)$")
OPENING = later(
    r"(?:intro(?:duction)?|opening|greeting|(?P<ends>closing)|outro)(?: script)?:\s", re.I
)
TO_YOU = later(r"\b(?:you|your|my|i|if)\b|_", re.I)
ABOUT_DRAFT = later(
    r"(?:who|whom|audience|for|purpose|goals?|aim|when|where|how|mode|method|format|length|"
    r"deadline|due|funder|background|context|scope|status|version)",
    re.I,
)
LONG_STATEMENT = 30  # words; more read as an explanation
PICKED = later(
    r"(?:[^.!?]{1,40}[:.] )?(?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.I
)
GENERIC = later(
    r"\b(?:apply|answers?|box(?:es)?|responses?|options?|below|following|as (?:many|needed))\b",
    re.I,
)
ABOUT_FORM = later(r"\b(?:questions?|form|survey|answers?|responses?)\b", re.I)


def is_prose(place: Place) -> bool:
    """Tell running text that asks the reader nothing: greetings, introductions, instructions."""
    line, body = place.line, place.line.body
    if not place.begun and GREETING.match(body) and not _asks_after_greeting(body):
        return True
    if (said := OPENING.match(body)) and not line.marked:
        return not (said["ends"] and asks(body))
    if place.keen or _stands_over_boxes(place) or type_below(place):
        return False
    if _leads_on(place) or ASKS_REVIEWER.search(body) or _tells_others(place) or _sees_off(place):
        return True
    if _trails(place) or _leads_to_numbers(place) or _tells_staff(place):
        return True
    starred = (
        body.endswith("*")
        or _need_not(place)
        or (place.after is not None and place.after.body == "*")
    )
    if line.cells or line.required or starred or any(asks(body[a:b]) for a, b in sentences(body)):
        return False
    if COMMAND.match(body):
        return _instructs(place)
    if inverted(body) or line.shape != Shape.NONE or _is_statement_item(place):
        return False
    if (
        (line.laid_out and "___" in body)
        or FILL.search(body[-100:])
        or begins_field(place.text, line)
    ):
        return False  # a field to fill in
    first = body[slice(*sentences(body)[0])]
    return Kind.STATEMENT in (kind_of(body), kind_of(first)) or len(body.split()) > 14


def _tells_staff(place: Place) -> bool:
    """Tell "Team lead: fill in one per address" and "who: all riders" above the first question."""
    who, colon, told = place.line.body.partition(": ")
    if ABOUT_DRAFT.fullmatch(who):
        return _tells_of_draft(place, told)
    addressed = (
        bool(colon)
        and not (place.begun or place.line.marked)
        and len(who.split()) < 5
        and "__" not in told
    )
    return addressed and bool(COMMAND.match(told)) and not names_field(who)


def _tells_of_draft(place: Place, told: str) -> bool:
    """Tell what an author notes above numbered questions from a field with its options."""
    line = place.line
    noted = bool(told) and place.layout.numbered and not (place.begun or line.marked)
    if not noted or "__" in told or asks(told):
        return False
    return find_choices(place.text, line.start, line.end) is None


def _need_not(place: Place) -> bool:
    """Tell "Accessibility needs (optional)" where stars stand behind what must be answered."""
    return place.layout.musts and place.line.body.lower().endswith("(optional)")


def _instructs(place: Place) -> bool:
    """Tell "Please print clearly." from "Describe your home."."""
    line, body = place.line, place.line.body
    if PROMISE.search(body) and not line.marked:
        return True
    if MATRIX_STEM.search(body) and _scale_below(place):
        return False
    if _leads_to_blanks(place):
        return True
    about_form = line.shape == Shape.NONE or ABOUT_FORM.search(body)
    tells = place.layout.numbered or ABOUT_FORM.search(body)
    opens = not place.begun and len(sentences(body)) > 1 and tells
    if len(sentences(body)) > 1 and tells and _says_only(place):
        return True
    return bool(INSTRUCTION.match(body) and about_form) or bool(opens and not line.marked)


def _leads_to_blanks(place: Place) -> bool:
    """Tell "Tell us more:" right above two questions."""
    below = [one for one in place.below[:2] if not one.gap and asks_before_blank(place.text, one)]
    return place.line.body.endswith(":") and len(place.line.body.split()) < 7 and len(below) == 2


def asks_before_blank(text: str, line: Line) -> bool:
    """Tell whether a line asks, the room for an answer behind it aside."""
    return asks(text[line.start : tail_of(text, line.start, line.end).end])


def _leads_on(place: Place) -> bool:
    """Tell "How sure are you that you can..." above "1. find a job?"."""
    line, after = place.line, place.after
    body = BEHIND_DOTS.sub("", line.body)
    if after is None or not body.endswith(("...", "…", ":")):
        return False
    if body[-1] != ":" and not (line.marked or line.laid_out or "_" in body or "...." in body):
        return any(one.marked and "?" in one.body for one in place.below[:2])
    return not after.gap and after.body[0].islower() and "?" in after.body


def _says_only(place: Place) -> bool:
    """Tell a paragraph by itself that leaves no room for an answer."""
    line, after = place.line, place.after
    plain = line.shape == Shape.NONE and line.gap and not FILL.search(line.body[-100:])
    return plain and (after is None or after.gap) and kind_of(line.body) == Kind.STATEMENT


def _leads_to_numbers(place: Place) -> bool:
    """Tell "Here is what the funder wants asked in the survey:" above a number."""
    line, body, after = place.line, place.line.body, place.after
    listed = place.layout.numbered or place.layout.asking
    if not (body.endswith(":") and listed) or inverted(body):
        return False
    if not place.begun:
        return bool(ABOUT_FORM.search(body))
    next_one = after is not None and after.gap and after.shape == Shape.NUMBER
    above_next = next_one and line.gap and line.shape == Shape.NONE
    told = len(body.split()) > 5 and not (TO_YOU.search(body) or names_field(body))
    return above_next and told and not COMMAND.match(body)


def scale_right_below(place: Place) -> bool:
    """Tell whether the next line is nothing but a scale's words."""
    after = place.after
    if after is None or after.gap or asks(after.body):
        return False
    choices = find_choices(place.text, after.start, after.end, open_item=True)
    return bool(choices and len(choices.options) > 2 and choices.stem_end <= after.start)


def _stands_over_boxes(place: Place) -> bool:
    """Tell whether boxes to tick begin right below "Select the race that describes you"."""
    body = place.line.body
    free = place.item is None or place.line.gap or bool(place.item.options)
    return boxes_below(place) and free and bool(PICKED.match(body)) and names_choice(body)


def boxes_below(place: Place) -> bool:
    """Tell whether the next two lines are boxes to tick."""
    below = place.below[:2]
    return len(below) == 2 and all(one.shape == Shape.BOX and not one.gap for one in below)


def names_choice(body: str) -> bool:
    """Tell "Check any illness you have had:" from "Check all that apply:", which names nothing."""
    return not helps(body) or (len(body.split()) > 4 and not GENERIC.search(body))


def _answers_below(place: Place) -> bool:
    """Tell whether answers stand in the next two lines: boxes to tick, or their usual words."""
    below = [line for line in place.below[:2] if not line.gap]
    return len(below) == 2 and all(
        (known(line.body) or line.at in place.layout.repeated)
        and line.shape in (Shape.BOX, Shape.NONE)
        for line in below
    )


def _scale_below(place: Place) -> bool:
    """Tell whether the next two lines are options, so that an instruction is a question."""
    after = place.after
    if after and after.laid_out and begins_with_tab(place.text, after):
        return True
    said = [line for line in place.below[:3] if not is_rule(line.body)][:2]
    below = [line for line in said if line.shape == Shape.NONE]
    ruled = any(is_rule(line.body) for line in place.below[:2])
    near = ruled or not any(line.gap for line in below)
    return near and len(below) == 2 and all(known(line.body) for line in below)


def _tells_others(place: Place) -> bool:
    """Tell "Interviewer: read aloud" and "Almost done!" from what is to be answered."""
    body = place.line.body
    if any(asks(body[a:b]) for a, b in sentences(body)):
        return False
    cheers = (
        body.endswith("!")
        and "__" not in body
        and not (COMMAND.match(body) or FIRST_PERSON.match(body))
    )
    return bool(ADDRESSED.match(body)) or (
        cheers and place.line.shape in (Shape.NONE, Shape.BULLET)
    )


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
    if (
        not (place.begun and place.layout.numbered and line.gap)
        or place.more
        or line.shape != Shape.NONE
    ):
        return False
    plain = kind_of(body) == Kind.PHRASE and not REMARKS.match(body) and body[-1] not in ":_?*"
    return plain and not names_field(body) and not tail_of(place.text, line.start, line.end).notes


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
