"""Response options added: at the end, before the first, or ones that name a stretch of time."""

from __future__ import annotations

from nlp.model import Edit, Protected, Question
from nlp.reword.ledger import kinds_in

ADDED = "it gives an answer to those whom none fits"
SAY_NO = "it lets people say no"
OFTENNESS = ("Always", "Often", "Sometimes", "Rarely", "Never")
RATES = (
    "Every day or nearly every day", "A few times a week", "A few times a month", "Less often",
    "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
SUMS = ("$____ a week", "$____ a month", "Nothing", "Not sure", "Prefer not to answer")
SHARES = (
    "____ a day", "____ a week", "____ a month", "None", "Not sure", "Prefer not to answer",
)  # fmt: skip
EVENTS = (
    "____ a week", "____ a month", "____ a year", "None", "Not sure", "Prefer not to answer",
)  # fmt: skip


def added(question: Question, text: str) -> tuple[Edit, ...]:
    """Return the edit that puts a response option after the last one, for those whom none fits."""
    return (add_option(question, text, ADDED),)


def add_option(question: Question, text: str, reason: str) -> Edit:
    """Return the edit that adds a response option after the last one, and says why."""
    return Edit(0, 0, "", text, reason, kinds_in(text), option=len(question.options))


def first(question: Question, text: str) -> tuple[Edit, ...]:
    """Return the edits that put a response option before the first one: all others move down."""
    texts = [text, *(option.text for option in question.options)]
    moved = (
        Edit(0, len(option.text), option.text, texts[at], ADDED, frozenset(Protected), option=at)
        for at, option in enumerate(question.options)
    )
    return (*moved, *added(question, texts[-1]))


def by_rate(question: Question) -> tuple[Edit, ...]:
    """Return the edits that give a question without answers ones for how often, each a rate."""
    return tuple(edit for text in RATES for edit in added(question, text))


def by_share(question: Question) -> tuple[Edit, ...]:
    """Return the edits that give a question without answers ones from "Always" to "Never"."""
    return tuple(edit for text in OFTENNESS for edit in added(question, text))


def per_period(question: Question, *, money: bool, daily: bool = True) -> tuple[Edit, ...]:
    """Return the edits that let people write an amount for a stretch of time they choose.

    `daily` is False where days are counted: there are none "a day".
    """
    given = SUMS if money else SHARES if daily else SHARES[1:]
    return tuple(edit for text in given for edit in added(question, text))


def per_event(question: Question) -> tuple[Edit, ...]:
    """Return the edits that let people write how many times, for a stretch of time they choose."""
    return tuple(edit for text in EVENTS for edit in added(question, text))
