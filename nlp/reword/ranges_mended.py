"""Mending response options that are ranges: where two touch, where a gap is, where none ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import Edit, Protected, Question
from nlp.quick.later import later
from nlp.reword.answers import added
from nlp.reword.ledger import kinds_in

APART = "ends one range just below the next"
MORE = "it leaves room for more"
# What is measured, not counted: between 9 and 10 miles there are more answers.
MEASURED = later(r"\b(?:hours?|kilomet\w+|km|miles?|years)$", re.IGNORECASE)
DIGITS = later(r"\d[\d,]*")


def or_more(question: Question, number: int) -> tuple[Edit, ...]:
    """Return the edit that ends the highest number with "or more"."""
    text = question.options[number].text
    match = DIGITS.match(text)
    if match is None or match.end() != len(text):
        return ()
    new = f"{text} or more"
    return (Edit(0, len(text), text, new, MORE, kinds_in(new), option=number),)


def filled(
    question: Question, bounds: Sequence[tuple[int, int] | None], none: bool
) -> tuple[Edit, ...]:
    """Return the edits that put the missing ranges between ranges, and end those that touch apart.

    `bounds` are the lowest and highest number of each option, None for an answer in words; `none`
    puts an answer for none before those from 1 on. Empty where the ranges do not rise, or where no
    other range shows how one is written.
    """
    texts = ["None"] if none and bounds[0] and bounds[0][0] == 1 else []
    last: int | None = None
    pattern = next((o.text for o in question.options if len(DIGITS.findall(o.text)) == 2), "")
    for option, bound in zip(question.options, bounds, strict=True):
        if bound and last is not None:
            if bound[0] < last or (bound[0] > last + 1 and not pattern):
                return ()
            if bound[0] > last + 1:
                texts.append(_span(pattern, last + 1, bound[0] - 1))
            elif bound[0] == last:
                texts[-1] = _lowered(texts[-1])
        texts.append(option.text)
        last = bound[1] if bound else last
    kept = tuple(
        Edit(0, len(option.text), option.text, text, APART, frozenset(Protected), option=at)
        for at, (option, text) in enumerate(zip(question.options, texts, strict=False))
        if option.text != text
    )
    more = texts[len(question.options) :]
    beyond = (edit for text in more for edit in added(question, text))
    return () if "" in texts else (*kept, *beyond)


def _span(pattern: str, low: int, high: int) -> str:
    """Write a range as another one is written: "2 to 5 years", 6, 9 -> "6 to 9 years"."""
    one, other = DIGITS.finditer(pattern)
    long = low > 999 and "$" in pattern and len(other.group()) < 4
    comma = "," if "," in pattern or long else ""
    numbers = [f"{number:{comma}}" for number in (low, high)]
    if low == high:
        text = f"{pattern[: one.start()]}{numbers[0]}{pattern[other.end() :]}"
        return text.removesuffix("s") if low == 1 else text
    between = pattern[one.end() : other.start()]
    return f"{pattern[: one.start()]}{numbers[0]}{between}{numbers[1]}{pattern[other.end() :]}"


def _lowered(text: str) -> str:
    """End a range one below where it ended; "" where it has no two numbers."""
    found = list(DIGITS.finditer(text))
    if len(found) != 2:
        return ""
    if MEASURED.search(text):
        return f"{text[: found[0].end()]} to under {text[found[1].start() :]}"
    comma = "," if "," in text else ""
    lower = int(found[1].group().replace(",", "")) - 1
    if lower == int(found[0].group().replace(",", "")):
        return text[: found[0].end()] + text[found[1].end() :]  # "1-2" -> "1"
    return f"{text[: found[1].start()]}{lower:{comma}}{text[found[1].end() :]}"


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
        one = lower == int(found[0].group().replace(",", ""))
        if one or MEASURED.search(text):
            new = _lowered(text)
            edits.append(Edit(0, len(text), text, new, APART, frozenset(Protected), option=number))
            continue
        if lower < int(found[0].group().replace(",", "")):
            return ()
        new = f"{lower:,}" if "," in high.group() else str(lower)
        declares = frozenset({Protected.NUMBER})
        edits.append(
            Edit(high.start(), high.end(), high.group(), new, APART, declares, option=number)
        )
    return tuple(edits)
