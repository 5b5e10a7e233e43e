"""Answers about who somebody is: the groups a short list leaves out, and a line of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.parse import Parsed
from nlp.quick.later import later

DESCRIBE = "Let me describe it: ____"
IN_THEIR_WORDS = "In their words: ____"
GENDERED = later(r"gender", re.IGNORECASE)
BEYOND_TWO = later(r"\b(?:gender|non-?binary|queer|they|two[- ]spirit)", re.IGNORECASE)
ASKED = later(
    r"\b(?:gender(?: identity)?|(?:sexual )?orientation|(?:client|family|patient|student|your"
    r"|youth)\S* (?:faith|religion))\b|^(?:faith|religion)\b",
    re.IGNORECASE,
)
RACE = later(r"\brac(?:es?|ial)\b|\bethnic", re.IGNORECASE)
OWN = later(
    r"\byour?\b|^(?:race|ethnicity|gender|sex|(?:sexual )?orientation|religion|faith|pronouns?)\b",
    re.IGNORECASE,
)
OPEN = later(
    r"\b(?:another|describe|else|my own|other|own words|self|something|specify|yes)\b|_",
    re.IGNORECASE,
)
NONE = later(r"\b(?:agnostic|atheist|no|non\w*|not religious|spiritual)\b", re.IGNORECASE)
STRAIGHT = later(r"\b(?:heterosexual|straight)\b", re.IGNORECASE)
HOMOSEXUAL = later(r"\bhomosexual\b")
STAFF = later(
    r"\b(?:applicant|client|guest|participant|patient|prefers|resident|student|tenant|youth)\b",
    re.IGNORECASE,
)
YOURS = later(r"\byour?\b", re.IGNORECASE)
MARITAL = later(
    r"\b(?:marital|marriage|relationship) status\b|\bstatus of marriage\b", re.IGNORECASE
)
UNMARRIED = (
    ("partner", "Living with a partner"), ("separat", "Separated"), ("divorc", "Divorced"),
    ("widow", "Widowed"),
)  # fmt: skip
LANGUAGE = later(r"\blanguages?\b(?! (?:class|line|lesson|program))", re.IGNORECASE)
GROUPS = later(
    r"\b(?:white|caucasian|black|asian|hispanic|latin\w+|native|pacific islander|middle eastern)\b",
    re.IGNORECASE,
)
ORIENTATIONS = ("Gay", "Lesbian", "Bisexual")


def line_of_own(parsed: Parsed) -> str:
    """Return the answer that lets people describe themselves, or that staff write down for them."""
    said = (parsed.plain, *(one.text for one in parsed.question.options))
    staff = any(map(STAFF.search, said)) and YOURS.search(parsed.plain) is None
    return DESCRIBE if OWN.search(parsed.plain) and not staff else IN_THEIR_WORDS


def left_out(parsed: Parsed) -> Iterator[str]:
    """Yield what a list of faiths, races, orientations or ways to live together lacks."""
    asked = ASKED.search(parsed.plain)
    offered = " / ".join(option.text for option in parsed.question.options)
    if MARITAL.search(parsed.plain) and "married" in offered.lower():
        yield from (text for sign, text in UNMARRIED if sign not in offered.lower())
        return
    if LANGUAGE.search(parsed.plain) and "english" in offered.lower() and not OPEN.search(offered):
        yield "Another language: ____"
        return
    if RACE.search(parsed.plain) and len(GROUPS.findall(offered)) > 1 and not OPEN.search(offered):
        yield line_of_own(parsed)
        return
    if asked is None or len(parsed.question.options) < 2 or OPEN.search(offered):
        return
    if asked.group().lower().endswith("orientation"):
        if STRAIGHT.search(offered):
            named = HOMOSEXUAL.sub("gay or lesbian", offered.lower())
            yield from (one for one in ORIENTATIONS if one.lower() not in named)
    elif GENDERED.search(asked.group()):
        if not BEYOND_TWO.search(offered):
            return
    elif not NONE.search(offered):
        yield "None"
    yield line_of_own(parsed)
