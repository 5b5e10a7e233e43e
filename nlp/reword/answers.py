"""Mending response options: ranges that touch, and scales and counts with an end missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import Edit, Protected, Question
from nlp.quick.later import later
from nlp.reword.ledger import kinds_in

APART = "ends one range just below the next"
ADDED = "it gives an answer to those whom none fits"
SAY_NO = "it lets people say no"
STEPS = (
    (frozenset({"always", "never"}), "Sometimes"),
    (frozenset({"good", "great", "excellent"}), "Fair"),
    (frozenset({"easy"}), "Neither easy nor hard"),
)
MORE = "it leaves room for more"
MIRRORED = {
    "satisfied": "dissatisfied", "happy": "unhappy", "likely": "unlikely", "safe": "unsafe",
    "comfortable": "uncomfortable", "easy": "hard", "pleased": "displeased",
}  # fmt: skip
MIRROR = later(
    rf"(?P<how>(?:very|extremely|completely|mostly|quite|fairly|somewhat|a little) )?"
    rf"(?P<good>{'|'.join(MIRRORED)})",
    re.IGNORECASE,
)
STRENGTH = {
    "completely": 6, "extremely": 6, "very": 5, "mostly": 4, "": 3, "quite": 2, "fairly": 2,
    "somewhat": 1, "a little": 0,
}  # fmt: skip
OFTENNESS = ("Always", "Often", "Sometimes", "Rarely", "Never")
GRADED = later(r"\b(?:always|frequently|often|rarely|regularly|sometimes|usually)\b", re.IGNORECASE)
HOW = later(r"\bhow (?:often|frequently)\b|^how\b", re.IGNORECASE)
SELDOM = later(r"never|rarely|seldom|hardly ever|almost never")
HOW_OFTEN = later(
    r"(?:almost |nearly )?always|(?:very |fairly |quite |pretty )?(?:often|frequently)|usually"
    r"|mostly|regularly|commonly|(?:most|some|all) of the time|sometimes|occasionally|at times"
    r"|now and then|from time to time|once in a while|rarely|seldom|hardly ever|(?:almost )?never"
    r"|not often|infrequently"
)
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
NEITHER = later(r"(?:neutral|neither|okay|ok|so-so|in the middle)\b", re.IGNORECASE)
# What is measured, not counted: between 9 and 10 miles there are more answers.
MEASURED = later(r"\b(?:hours?|kilomet\w+|km|miles?|years)$", re.IGNORECASE)
DIGITS = later(r"\d[\d,]*")
MILD = frozenset({"confident", "helpful", "important", "useful"})
OPPOSITES = (
    ("often", "Never"), ("always", "Never"), ("excellent", "Poor"), ("outstanding", "Poor"),
    ("great", "Poor"), ("good", "Poor"),
    ("satisfied", "Dissatisfied"), ("happy", "Unhappy"), ("helpful", "Not helpful"),
    ("easy", "Hard"), ("useful", "Not useful"), ("likely", "Not likely"),
    ("important", "Not important"), ("safe", "Not safe"), ("confident", "Not confident"),
    ("comfortable", "Not comfortable"),
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


def opposite(question: Question) -> tuple[Edit, ...]:
    """Return the edits that add the other end of a scale of good answers; empty where unsure."""
    said = " ".join(option.text.lower() for option in question.options)
    if mirrored := _mirrored([option.text for option in question.options]):
        return tuple(edit for text in mirrored for edit in added(question, text))
    found = next((end for word, end in OPPOSITES if re.search(rf"\b{word}\b", said)), "")
    if found == "Poor" and not re.search(r"\b(?:fair|average|fine|ok|okay|so-so)\b", said):
        return (*added(question, "Fair"), *added(question, found))
    more = _a_little([option.text for option in question.options], found)
    return tuple(edit for text in (*more, found) if text for edit in added(question, text))


def _a_little(texts: Sequence[str], end: str) -> tuple[str, ...]:
    """Return "A little helpful" where a scale goes from "Helpful" to "Not helpful" at one step."""
    word = end.removeprefix("Not ")
    bare = bool(texts) and word != end and texts[-1].strip().lower() == word
    return (f"A little {word}",) if bare and word in MILD else ()


def evened(question: Question) -> tuple[Edit, ...]:
    """Return the edits that make even steps from "Always" to "Never" of words for how often.

    Empty where an answer is about something else, or where there are more answers than steps.
    """
    said = [option.text.lower().strip(" .:") for option in question.options]
    graded = GRADED.search(question.text) and not HOW.search(question.text)
    if graded or len(said) > len(OFTENNESS) or not all(HOW_OFTEN.fullmatch(text) for text in said):
        return ()
    steps = OFTENNESS[::-1] if SELDOM.fullmatch(said[0]) else OFTENNESS
    kept = tuple(
        Edit(0, len(option.text), option.text, step, APART, frozenset(Protected), option=at)
        for at, (option, step) in enumerate(zip(question.options, steps, strict=False))
    )
    more = steps[len(said) :]
    return (*kept, *(edit for step in more for edit in added(question, step)))


def _mirrored(texts: Sequence[str]) -> list[str]:
    """Return the other side of a scale of good answers, step by step, where it has two sides."""
    steps = [MIRROR.fullmatch(text.strip()) for text in texts]
    good = [step for step in steps if step]
    if len(good) < 2 or len({step["good"].lower() for step in good}) > 1 or steps[0] is None:
        return []
    force = [STRENGTH[(step["how"] or "").strip().lower()] for step in good]
    if force != sorted(force, reverse=True) or len(set(force)) < len(force):
        return []
    middle = [text for text, step in zip(texts, steps, strict=True) if step is None]
    if len(middle) > 1 or any(not NEITHER.match(text) for text in middle):
        return []
    bad = MIRRORED[good[0]["good"].lower()]
    other = [f"{step['how'] or ''}{bad}" for step in reversed(good)]
    return [text[0].upper() + text[1:].lower() for text in other]


def between(question: Question) -> tuple[Edit, ...]:
    """Return the edits that put the steps between "Always" and "Never", "Fair" between others."""
    if len(question.options) != 2:
        return ()
    if steps := evened(question):
        return steps
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
        if MEASURED.search(text):
            new = _lowered(text)
            edits.append(Edit(0, len(text), text, new, APART, frozenset(Protected), option=number))
            continue
        lower = int(high.group().replace(",", "")) - 1
        if lower <= int(found[0].group().replace(",", "")):
            return ()
        new = f"{lower:,}" if "," in high.group() else str(lower)
        declares = frozenset({Protected.NUMBER})
        edits.append(
            Edit(high.start(), high.end(), high.group(), new, APART, declares, option=number)
        )
    return tuple(edits)
