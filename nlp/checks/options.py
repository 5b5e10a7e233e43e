"""Response options that overlap, leave a gap, repeat, or offer good answers only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.words import words

CHECK = Check(
    id="options",
    category=Category.OPTIONS,
    level=Level.CLARITY,
    message="“{match}” leaves somebody with two answers, or with none.",
    why="Answers need even steps that do not overlap and leave no gap.",
    sources=("pew_wording", "devaus_checklist", "diabetes_lang"),
    examples=(
        Example(before="How old are you?", options=("18-25", "25-35", "35 or older")),
        Example(
            before="How long did you wait?",
            options=("0 to 10 minutes", "15 to 30 minutes", "Over 30 minutes"),
        ),
        Example(before="How was your visit?", options=("Excellent", "Very good", "Good")),
        Example(before="Do you feel safe?", options=("Always", "Never")),
        Example(before="Which day?", options=("Monday", "Tuesday", "Monday")),
        Example(
            fine="How old are you?", options=("Under 18", "18 to 24", "25 to 64", "65 or older")
        ),
        Example(fine="How was your visit?", options=("Excellent", "Good", "Fair", "Poor")),
        Example(
            fine="How much comes in each month?",
            options=("Less than $1,500", "$1,500 to $2,999", "$3,000 or more", "Not sure"),
        ),
        Example(fine="How much did it help?", options=("A lot", "Some", "A little", "Not at all")),
        Example(fine="Which times work for you?", options=("9 to 10", "10 to 11", "1 to 2")),
    ),
)

OVERLAP = (
    "Someone right on the edge has two answers here. You could end one range just below the next."
)
GAP = (
    "Some answers fall between two ranges here. You could start each range where the last one ends."
)
LOPSIDED = "Every answer here is a good one. You could add ways to say that something went badly."
EXTREMES = "There is nothing between the two. You could add steps such as “sometimes”."
REPEATED = "The same answer is here twice."
NUMBER = r"\$?(\d[\d,]*)(?![\d.:/])"
RANGE = later(rf"^{NUMBER}\s*(?:-|–|—|to|through|and)\s*{NUMBER}\b")
UNDER = later(
    rf"^(?:under|less than|fewer than|below|younger than)\s*{NUMBER}|^{NUMBER}[\w ]*? or (?:less"
    rf"|fewer|under|younger)"
)
OVER = later(
    rf"^(?:over|more than|above|older than)\s*{NUMBER}|^{NUMBER}\s*(?:\+|[\w ]*? ?(?:or"
    rf"|and) (?:more|older|over|above|up))"
)
UNITS = later(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b")
TIMES = later(
    r"\b(?:what time|which times?|when|time of day|appointment|slot|a\.?m|p\.?m)\b", re.IGNORECASE
)
GOOD = later(
    r"(?:(?:very|extremely|somewhat|completely|mostly|quite|highly|a little) )?(?:excellent|good"
    r"|great|outstanding"
    r"|satisfied|happy|helpful|easy|useful|pleased|comfortable|confident|likely|important|safe)"
)

SCHOOL_YEARS = (1900, 2100)  # "2024-2025, 2025-2026" share a year by custom

Bounds = tuple[float, float]


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first trouble with the response options; hits stand in the option concerned."""
    options = parsed.question.options
    if len(options) < 2:
        return
    offered = [plain(option.text).lower().strip(" .:") for option in options]
    found = _repeated(offered) or _ranges(parsed, offered) or _tone(offered)
    if found is not None:
        number, why = found
        yield Hit(0, len(options[number].text), why=why, option=number)


def _repeated(offered: Sequence[str]) -> tuple[int, str] | None:
    for number, option in enumerate(offered):
        if option in offered[:number] and len(option) > 1 and option.strip("_"):
            return number, REPEATED
    return None


def _ranges(parsed: Parsed, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option where two ranges touch or leave a gap; ranges in one unit only."""
    bounds = [(number, _bounds(option)) for number, option in enumerate(offered)]
    known = sorted(((*pair, number) for number, pair in bounds if pair), key=lambda one: one[:2])
    units = {unit.group().rstrip("s") for option in offered if (unit := UNITS.search(option))}
    if len(known) < 2 or len(units) > 1 or TIMES.search(parsed.question.text):
        return None
    for (_, high, _), (low, _, number) in pairwise(known):
        if low <= high:
            return None if SCHOOL_YEARS[0] <= low <= SCHOOL_YEARS[1] else (number, OVERLAP)
        if low > high + 1:
            return number, GAP
    return None


def _bounds(option: str) -> Bounds | None:
    """Return the lowest and highest whole number that an option covers."""
    if match := RANGE.match(option):
        low, high = (_number(text) for text in match.groups())
        return (low, high) if low <= high else None
    if match := UNDER.match(option):
        return (0, _number(match[1]) - 1) if match[1] else (0, _number(match[2]))
    if match := OVER.match(option):
        return (
            (_number(match[1]) + 1, float("inf")) if match[1] else (_number(match[2]), float("inf"))
        )
    return None


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _tone(offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option that shows a scale with one side only, or with nothing between."""
    answers = [text for text in offered if not any(way in text for way in words("opt-out"))]
    if sorted(answers) == ["always", "never"]:
        return offered.index("never"), EXTREMES
    if len(answers) > 2 and all(GOOD.fullmatch(text) for text in answers):
        return offered.index(answers[-1]), LOPSIDED
    return None
