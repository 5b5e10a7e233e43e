"""Mending scales of response options: the other end, even steps, something between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import Edit, Protected, Question
from nlp.quick.later import later
from nlp.reword.answers import ADDED, OFTENNESS, added
from nlp.reword.ranges_mended import APART

STEPS = (
    (frozenset({"always", "never"}), "Sometimes"),
    (frozenset({"good", "great", "excellent"}), "Fair"),
    (frozenset({"easy"}), "Neither easy nor hard"),
)
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
GRADED = later(r"\b(?:always|frequently|often|rarely|regularly|sometimes|usually)\b", re.IGNORECASE)
HOW = later(r"\bhow (?:often|frequently)\b|^how\b", re.IGNORECASE)
SELDOM = later(r"never|rarely|seldom|hardly ever|almost never")
HOW_OFTEN = later(
    r"(?:almost |nearly )?always|(?:very |fairly |quite |pretty )?(?:often|frequently)|usually"
    r"|mostly|regularly|commonly|(?:most|some|all) of the time|sometimes|occasionally|at times"
    r"|now and then|from time to time|once in a while|rarely|seldom|hardly ever|(?:almost )?never"
    r"|not often|infrequently"
)
NEITHER = later(r"(?:neutral|neither|okay|ok|so-so|in the middle)\b", re.IGNORECASE)
MILD = frozenset({"confident", "helpful", "important", "useful"})
OPPOSITES = (
    ("often", "Never"), ("always", "Never"), ("excellent", "Poor"), ("outstanding", "Poor"),
    ("great", "Poor"), ("good", "Poor"),
    ("satisfied", "Dissatisfied"), ("happy", "Unhappy"), ("helpful", "Not helpful"),
    ("easy", "Hard"), ("useful", "Not useful"), ("likely", "Not likely"),
    ("important", "Not important"), ("safe", "Not safe"), ("confident", "Not confident"),
    ("comfortable", "Not comfortable"),
)  # fmt: skip


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
