"""Response options as ranges of numbers: what each covers, where two touch, and where a gap is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from nlp.parse import plain
from nlp.quick.later import later

OVERLAP = (
    "Someone right on the edge has two answers here. You could end one range just below the next."
)
GAP = (
    "Some answers fall between two ranges here. You could start each range where the last one ends."
)
UNITS = later(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b")
TIMES = later(
    r"\b(?:what time|which times?|when|time of day|appointment|shift|slot|a\.?m|p\.?m)\b",
    re.IGNORECASE,
)
CLOCK = later(r"\b(?:\d{1,2} ?[ap]\.?m\b|noon|midnight|o'clock|\d{1,2}:\d\d)", re.IGNORECASE)
SCHOOL_YEARS = (1900, 2100)  # "2024-2025, 2025-2026" share a year by custom
FAR = 10**9  # what a range with an open end may reach
NUMBER = r"\$?(\d[\d,]*)(?![\d.:/])"
RANGE = later(rf"^{NUMBER}\s*(?:-|–|—|to|through|and|or)\s*(under )?{NUMBER}\b")
UNDER = later(
    rf"^(?:under|less than|fewer than|below|younger than)\s*{NUMBER}|^{NUMBER}[\w ]*? or (?:less"
    rf"|fewer|under|younger)"
)
OVER = later(
    rf"^(?:over|more than|above|older than)\s*{NUMBER}|^{NUMBER}\s*(?:\+|[\w ]*? ?(?:or"
    rf"|and) (?:more|older|over|above|up))"
)
BARE_NUMBER = later(r"(\d+)(?: \w+)?")

Bounds = tuple[float, float]


def compared(option: str) -> str:
    """Return an option as options are compared: plain, in lower case, without marks around it."""
    return plain(option).lower().strip(" .:")


def out_of_step(asked: str, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option where two ranges touch or leave a gap; ranges in one unit only."""
    bounds = [(number, whole(option)) for number, option in enumerate(offered)]
    known = sorted(((*pair, number) for number, pair in bounds if pair), key=lambda one: one[:2])
    units = {unit.group().rstrip("s") for option in offered if (unit := UNITS.search(option))}
    if not any(map(bounds_of, offered)) or len(known) < 2 or len(units) > 1:
        return None
    if TIMES.search(asked) or any(map(CLOCK.search, offered)):
        return None
    for (_, high, _), (low, _, number) in pairwise(known):
        if low <= high:
            return None if SCHOOL_YEARS[0] <= low <= SCHOOL_YEARS[1] else (number, OVERLAP)
        if low > high + 1:
            return number, GAP
    return None


def whole(option: str) -> tuple[int, int] | None:
    """Return the bounds of a range or of a bare number; no end is taken as very far away."""
    if bare := BARE_NUMBER.fullmatch(option):
        return int(bare[1]), int(bare[1])
    bounds = bounds_of(option)
    return (int(bounds[0]), int(min(bounds[1], FAR))) if bounds else None


def touching(offered: Sequence[str]) -> list[int]:
    """Return the ranges that end where the next one begins."""
    known = sorted(
        ((*pair, number) for number, one in enumerate(offered) if (pair := bounds_of(one))),
        key=lambda one: one[:2],
    )
    return [number for (_, high, number), (low, _, _) in pairwise(known) if low == high]


def bounds_of(option: str) -> Bounds | None:
    """Return the lowest and highest whole number that an option covers."""
    if match := RANGE.match(option):
        low, high = _number(match[1]), _number(match[3]) - bool(match[2])
        return (low, high) if low <= high else None
    if match := UNDER.match(option):
        return (0, _number(match[1]) - 1) if match[1] else (0, _number(match[2]))
    if match := OVER.match(option):
        return (_number(match[1]) + 1 if match[1] else _number(match[2]), inf)
    return None


def _number(text: str) -> float:
    return float(text.replace(",", ""))
