""" "Are you a veteran?": a label that many who are meant do not use for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.words import words

CHECK = Check(
    id="label-question",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” asks people to choose a label that they may not use for themselves.",
    why="Many people who served say no, because the word does not sound like them. Asking whether "
    "they ever served finds more of them.",
    sources=("samhsa_serve", "ask_question"),
    examples=(
        Example(before="Are you a veteran?"),
        Example(before="What is your veteran status?"),
        Example(before="Do you consider yourself a veteran?"),
        Example(before="Veteran? Y/N"),
        Example(before="Is anyone in your household a veteran?"),
        Example(fine="Have you ever served in the US military, National Guard or Reserve?"),
        Example(fine="Are you a parent?"),
        Example(fine="Are you a veteran of our summer camp?"),
        Example(fine="Would a visit from a veteran help you?"),
        Example(fine="Is your doctor a veteran?"),
        Example(fine="Are you a caregiver?"),
    ),
)

KIND = r"(?:(?:an?|us|u\.s\.|american|military|war|combat|honorably discharged) )*"
HOME = r"(?:any ?one|some ?one|every ?one|a (?:family )?member) (?:else )?(?:in|of) your \w+"
LABEL = later(
    rf"\b(?:are|is|were|was) (?:you or (?:is )?)?(?:you|he|she|they|{HOME}|a family member"
    rf"|(?:the|your|this) (?P<noun>\w+))(?: or [^.?!,]{{1,30}}?)?(?: ever)? {KIND}veterans?\b"
    rf"|\b(?:consider|call|identify) (?:your|him|her|them)sel(?:f|ves) (?:as )?{KIND}veterans?\b"
    rf"|\bidentify as {KIND}veterans?\b",
    re.IGNORECASE,
)
FIELD = later(r"\bveteran status\b|^\W*veteran(?= *(?:[:?(/]|$))", re.IGNORECASE)
OF_SOMETHING = later(r" (?:of|for) (?:our|the|this|that|many)\b| (?:benefits|group|teacher)\b")
OTHERS = ("military-service",)
ALONE = 3  # words: "Veteran status:" asks whoever fills in the form
NEEDS = (FIELD, LABEL)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for "Are you a veteran?" and its like."""
    plain = parsed.plain
    match = FIELD.search(plain) or LABEL.search(plain)
    if match is None or OF_SOMETHING.match(plain, match.end()):
        return
    if len(plain.split()) <= ALONE:
        yield Hit(*match.span(), others=OTHERS, whom=YOU)
        return
    noun = match.groupdict().get("noun")
    if noun is None or singular(noun.lower()) in words("helped-person") | words("relative"):
        yield Hit(*match.span(), others=OTHERS)
