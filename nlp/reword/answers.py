"""Mending response options: ranges that touch, and scales and counts with an end missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.later import later
from nlp.model import Edit, Protected, Question
from nlp.reword.ledger import kinds_in

APART = "ends one range just below the next"
ADDED = "it gives an answer to those whom none fits"
STEPS = (
    (frozenset({"always", "never"}), "Sometimes"),
    (frozenset({"good", "great", "excellent"}), "Fair"),
    (frozenset({"easy"}), "Neither easy nor hard"),
)
MORE = "it leaves room for more"
DIGITS = later(r"\d[\d,]*")
OPPOSITES = (
    ("often", "Never"), ("always", "Never"), ("excellent", "Poor"), ("outstanding", "Poor"),
    ("great", "Poor"), ("good", "Poor"),
    ("satisfied", "Dissatisfied"), ("happy", "Unhappy"), ("helpful", "Not helpful"),
    ("easy", "Hard"), ("useful", "Not useful"), ("likely", "Not likely"),
    ("important", "Not important"), ("safe", "Not safe"), ("confident", "Not confident"),
    ("comfortable", "Not comfortable"),
)  # fmt: skip


def added(question: Question, text: str) -> tuple[Edit, ...]:
    """Return the edit that puts a response option after the last one."""
    last = len(question.options)
    return (Edit(0, 0, "", text, ADDED, kinds_in(text), option=last),)


def opposite(question: Question) -> tuple[Edit, ...]:
    """Return the edits that add the other end of a scale of good answers; empty where unsure."""
    said = " ".join(option.text.lower() for option in question.options)
    found = next((end for word, end in OPPOSITES if re.search(rf"\b{word}\b", said)), "")
    if found == "Poor" and not re.search(r"\b(?:fair|average|fine|ok|okay|so-so)\b", said):
        return (*added(question, "Fair"), *added(question, found))
    return added(question, found) if found else ()


def between(question: Question) -> tuple[Edit, ...]:
    """Return the edits that put "Sometimes" between "Always" and "Never", "Fair" between others."""
    if len(question.options) != 2:
        return ()
    last = question.options[1].text
    offered = {option.text.lower().strip(" .") for option in question.options}
    step = next((step for ends, step in STEPS if offered & ends), "")
    if not step:
        return ()
    middle = Edit(0, len(last), last, step, ADDED, frozenset(Protected), option=1)
    return middle, *added(question, last)


def or_more(question: Question, number: int) -> tuple[Edit, ...]:
    """Return the edit that ends the highest number with "or more"."""
    text = question.options[number].text
    match = DIGITS.match(text)
    if match is None or match.end() != len(text):
        return ()
    new = f"{text} or more"
    return (Edit(0, len(text), text, new, MORE, kinds_in(new), option=number),)


def apart(question: Question, touching: Sequence[int]) -> tuple[Edit, ...]:
    """Return the edits that end each of these ranges one below where it ended."""
    edits = []
    for number in touching:
        text = question.options[number].text
        found = list(DIGITS.finditer(text))
        if len(found) != 2 or "." in text:
            return ()
        high = found[1]
        lower = int(high.group().replace(",", "")) - 1
        new = f"{lower:,}" if "," in high.group() else str(lower)
        declares = frozenset({Protected.NUMBER})
        edits.append(
            Edit(high.start(), high.end(), high.group(), new, APART, declares, option=number)
        )
    return tuple(edits)
