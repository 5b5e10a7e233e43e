"""Agree and disagree: a scale that some people answer with yes whatever the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.stated import scale_of

CHECK = Check(
    id="agree-scale",
    category=Category.AGREE_SCALE,
    level=Level.CLARITY,
    message="“{match}” gives people a statement to agree with.",
    why="Some people tend to agree, most of all with those who help them. You could ask the thing "
    "itself: how often, how much, how easy.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="Staff treat me with respect.", options=("Strongly agree", "Agree", "Disagree")
        ),
        Example(before="The hours are good for me.", options=("Agree", "Disagree")),
        Example(
            before="The classes help me.",
            options=("Strongly agree", "Agree", "Neutral", "Strongly disagree"),
        ),
        Example(before="The food is good. Strongly agree / Agree / Disagree / Strongly disagree"),
        Example(before="Please rate your level of agreement: I know my rights."),
        Example(before="How much do you agree that the rules are fair?"),
        Example(before="My tutor listens to me. How far do you agree?"),
        Example(before="True or false: My mentor understands me."),
        Example(before="I feel ready to work.", options=("Very true", "Somewhat true", "Not true")),
        Example(before="“The rules here make sense.” Do you agree?"),
        Example(before="My teacher is fair. (1 = disagree, 5 = agree)"),
        Example(before="I like it here.", options=("Yes, I agree", "Somewhat agree")),
        Example(before="My coach hears me out. Agree__ Disagree__"),
        Example(before="Tell us if you agree: the rules are fair."),
        Example(fine="I agree to be called.", options=("Agree", "Do not agree")),
        Example(fine="Tell us if you agree to get texts."),
        Example(fine="We will call you on Monday. Do you agree?"),
        Example(fine="How well do you and your partner agree?"),
        Example(fine="Is it true that you moved last month?"),
        Example(
            fine="How often do staff treat you with respect?",
            options=("Always", "Sometimes", "Never"),
        ),
        Example(fine="Staff treat me with respect.", options=("Always", "Sometimes", "Never")),
        Example(fine="Do you and your partner agree on money?"),
        Example(fine="Do you agree to get texts from us?", options=("I agree", "No, thank you")),
    ),
)

CUES = frozenset({"agree", "agreement", "disagree", "false", "sa", "t", "true"})
NEEDS = (later(r"agree|false|true|\b(?:sa|t)\b", re.IGNORECASE),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a scale from agree to disagree or from true to false, in the options or the text."""
    place = None if CUES.isdisjoint(_said(parsed)) else scale_of(parsed)
    if place is not None:
        yield Hit(*place)


def _said(parsed: Parsed) -> frozenset[str]:
    offered = (words_in(option.text) for option in parsed.question.options)
    return words_in(parsed.plain).union(words_in(parsed.question.note), *offered)
