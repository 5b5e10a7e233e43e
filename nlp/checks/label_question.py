""" "Are you a veteran?": labels that many of the people who are meant do not use for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import replace
from nlp.words import words

CHECK = Check(
    id="label-question",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” asks people to choose a label that they may not use for themselves.",
    why="Many people who are meant say no, because the word does not sound like them. Asking what "
    "they did or do finds more of them.",
    sources=("samhsa_serve", "ask_question"),
    examples=(
        Example(before="Are you a veteran?"),
        Example(before="Is the client a family caregiver?"),
        Example(before="What is your veteran status?"),
        Example(before="Are you a smoker?", after=("Do you smoke?",)),
        Example(fine="Have you ever served in the US military, National Guard or Reserve?"),
        Example(fine="Are you a parent?"),
        Example(fine="Are you a veteran of our summer camp?"),
        Example(fine="Would a visit from a veteran help you?"),
        Example(fine="Is your doctor a smoker?"),
    ),
)

LABEL = re.compile(
    r"\b(?P<be>are|is|were|was) (?P<who>you|he|she|they|(?:the|your|this) (?P<noun>\w+)"
    r"|you or (?:any|some)one in your \w+) "
    r"(?P<label>(?:an? )?(?:(?:us|u\.s\.|military|war|combat|family|unpaid|primary|regular"
    r"|current) )*"
    r"(?P<name>veteran|caregiver|carer|smoker))s?\b(?! (?:of|for) (?:our|the|this))(?! (?:status"
    r"|benefits|group))",
    re.IGNORECASE,
)
STATUS = re.compile(r"\bveteran status\b", re.IGNORECASE)
OTHERS = {"veteran": ("military-service",), "caregiver": ("caregiving",), "carer": ("caregiving",)}
DO = {"are": "do", "is": "does", "were": "did", "was": "did"}
ACTION = "asks what somebody does, rather than what they are"


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for "Are you a veteran?" and its like."""
    text = parsed.question.text
    if match := STATUS.search(text):
        yield Hit(*match.span(), others=OTHERS["veteran"])
    elif (match := LABEL.search(text)) and _about_the_person(match):
        name = match["name"].lower()
        if name == "smoker":
            yield Hit(*match.span(), ways=(_smokes(parsed, match),))
        else:
            yield Hit(*match.span(), others=OTHERS[name])


def _about_the_person(match: re.Match[str]) -> bool:
    noun = match["noun"]
    return noun is None or noun.lower() in words("helped-person") | words("relative")


def _smokes(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Are you a smoker" -> "Do you smoke"."""
    be = replace(parsed, *match.span("be"), DO[match["be"].lower()], ACTION)
    return be, replace(parsed, match.start("label"), match.end(), "smoke", ACTION)
