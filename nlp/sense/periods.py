"""Stretches of time that words name: "in the last 30 days", "each week", "since you came"."""

from __future__ import annotations

import re

from nlp.parse import Parsed
from nlp.quick.later import later

_LENGTH = (
    r"(?:hour|day|night|week|weekend|weekday|fortnight|month|quarter|year|decade|semester|term"
    r"|season|summer|spring|fall|autumn|winter|morning|afternoon|evening|weekday|school year)s?"
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|few|couple)"
PERIOD = later(
    r"\b(?:today|yesterday|tonight|last (?!names?\b)|past (?!due\b)|previous|recent\w*|lately"
    r"|since (?!\w+ (?:is|are|was) )"
    r"|so far|to date|ago|within|until|till|before|after|when|while|during|between"
    r"|(?<!do you )ever|already"
    r"|daily|nightly|weekly|biweekly|monthly|quarterly|yearly|annual(?:ly)?|hourly|lifetime"
    r"|childhood|growing up|as (?:a|an) (?:adult|child|kid|teen\w*)|at (?:a time|once|night)"
    r"|in (?:a row|total|all|your (?:whole |entire )?life)|over ?all"
    r"|(?:this|these|next|each|every|per|typical|average|usual|normal|regular|given"
    rf"|current) (?:typical |average |usual |normal |single |school )?{_LENGTH}"
    r"|(?:any|one) (?:day|week|month|year)"
    r"|(?:each|every|per) (?!other\b)\w+|(?:this|last|your|next) (?:period|session|stay|time|trip"
    r"|visit)"
    rf"|an? (?:typical |average |usual |normal |single |school )?{_LENGTH}"
    rf"|(?:in|over|for|through(?:out)?) the {_LENGTH}"
    rf"|(?:in|on) this (?:form|page|survey|test)"
    rf"|{_NUMBER} (?:\w+ )?{_LENGTH}|(?:19|20)\d\d)\b|/ ?(?:day|week|wk|month|mo|year|yr)\b",
    re.IGNORECASE,
)

JUST_PAST = later(
    rf"\b(?:the|your|this) (?:last|past|previous|most recent) (?:{_NUMBER} )?(?:{_LENGTH}|stay"
    rf"|visit)\b|\bthis (?:past )?{_LENGTH}\b",
    re.IGNORECASE,
)
FOLLOWS = later(
    r"^\W*(?:if (?:yes|so|you (?:answered|did|do|have|said))\b|(?:how (?:many times|often))\W*$)",
    re.IGNORECASE,
)  # what it follows may have named the stretch of time
AT_A_MOMENT = later(
    r"^(?P<asked>how (?:often|frequently),?(?: if (?:at all|ever),?)? (?:do|does|are|is)\b[^?,]*?)"
    r" (?:before|after|when|while|during|between)\b[^?]*",
    re.IGNORECASE,
)  # says on which occasions, not over what stretch of time
RATE = later(
    r"\b(?:always|daily|weekly|monthly|yearly|once|twice|(?:days?|hours?|nights?|weeks?|months?"
    r"|years?|visits?|sessions?|meals?))\b",
    re.IGNORECASE,
)  # an answer that names its own stretch of time, or a share of all the times


def names_a_period(text: str) -> bool:
    """Tell whether a text names a stretch of time, a rate or a moment to count from."""
    return PERIOD.search(text) is not None


def look_back(text: str) -> str:
    """Return the stretch of time just past that an introduction names; "" for none."""
    found = JUST_PAST.search(text)
    return found.group() if found else ""


def is_timed(parsed: Parsed) -> bool:
    """Tell whether the question, its surroundings or its answers name a stretch of time."""
    question = parsed.question
    moment = AT_A_MOMENT.match(parsed.plain)
    said = moment["asked"] if moment else parsed.plain
    around = filter(None, (said, question.note, question.section, question.period))
    if any(map(names_a_period, around)) or FOLLOWS.search(parsed.plain):
        return True
    return any(RATE.search(option.text) for option in question.options)
