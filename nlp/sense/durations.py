"""Lengths of time among response options, each in a unit of its own: "1 to 3 weeks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nlp.quick.later import later

DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
ALIKE = {"min": "minute", "hr": "hour", "wk": "week", "mo": "month", "yr": "year"}
_UNIT = r"(minute|min|hour|hr|day|week|wk|month|mo|year|yr)s?\b"
_RANGE = later(rf"^(\d+) ?(?:{_UNIT})? ?(?:-|–|—|to|through) ?(?:under |less than )?(\d+) ?{_UNIT}")
_UNDER = later(
    rf"^(?:under|less than|fewer than|up to|within) (?:the last )?(?:a|an|(\d+)) ?{_UNIT}"
)
_OVER = later(
    rf"^(?:over|more than|longer than|at least) (?:a|an|(\d+)) ?{_UNIT}"
    rf"|^(\d+)\+? ?{_UNIT} (?:or|and) (?:longer|more|over)|^(\d+)\+ ?{_UNIT}"
    rf"|^(\d+) (?:or|and) (?:longer|more|over) {_UNIT}"
)
GAP_IN_TIME = (
    "Some lengths of time fall between two answers here. You could start each where the last ends."
)
LASTED = later(
    r"\b(?:how (?:long|soon)|length of (?:stay|time)|months|time since|weeks|when (?:did|was|were)"
    r"|years)\b(?![^?]*\b(?:like|prefer|want|wish)\b)",
    re.IGNORECASE,
)
FEWEST = 3  # lengths of time that make a scale

Length = tuple[float, float, float]  # from and to, in days; one of its own units, in days


def lengths_apart(text: str, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option, in lower case, before which some lengths of time fit nowhere, and why."""
    if not LASTED.search(text):
        return None
    known = sorted((*length, i) for i, one in enumerate(offered) if (length := _length(one)))
    if len(known) < FEWEST:
        return None
    for (_, high, unit, _), (low, _, _, number) in pairwise(known):
        if low - high > unit * 1.5:  # "6 to 11 months", "1 to 2 years" leave no gap
            return number, GAP_IN_TIME
    return None


def _length(option: str) -> Length | None:
    if match := _RANGE.match(option):
        unit = _days(match[4])
        return (
            float(match[1]) * (_days(match[2]) if match[2] else unit),
            float(match[3]) * unit,
            unit,
        )
    if match := _UNDER.match(option):
        unit = _days(match[2])
        return 0.0, float(match[1] or 1) * unit, unit
    if match := _OVER.match(option):
        amount, name = next(
            (match[at], match[at + 1]) for at in (1, 3, 5, 7) if match[at + 1] is not None
        )
        return float(amount or 1) * _days(name), float("inf"), _days(name)
    return None


def _days(unit: str) -> float:
    return DAYS[ALIKE.get(unit, unit)]
