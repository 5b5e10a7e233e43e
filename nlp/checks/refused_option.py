""" "Refused" as an answer: it makes a right look like misbehavior."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed

CHECK = Check(
    id="refused-option",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” reads as if the person did something wrong.",
    why=(
        "Not answering is a right. Federal homeless-services data moved to “prefers not to answer” "
        "in 2024."
    ),
    sources=("steh_hmis", "ica_hmis", "uofl_power"),
    examples=(
        Example(
            before="What is your date of birth?",
            options=("Full date", "Not sure", "Refused"),
            after_options=("Full date", "Not sure", "Prefer not to answer"),
            after=("What is your date of birth?",),
        ),
        Example(
            before="Where did you stay last night?",
            options=("A shelter", "My own place", "Client refused"),
            after_options=("A shelter", "My own place", "Client prefers not to answer"),
            after=("Where did you stay last night?",),
        ),
        Example(
            before="Do you have a phone?",
            options=("Yes", "No", "Refused to answer"),
            after_options=("Yes", "No", "Prefer not to answer"),
            after=("Do you have a phone?",),
        ),
        Example(fine="Do you have a phone?", options=("Yes", "No", "Prefer not to answer")),
        Example(fine="Were you refused service?", options=("Yes", "No")),
        Example(
            fine="What happened next?", options=("The office refused my form", "I got a letter")
        ),
        Example(fine="Do you have a phone?", options=("Yes", "No", "Decline to answer")),
    ),
)

DECLARES = frozenset({Protected.NEGATION})
REFUSED = later(
    r"(?:(?:\d+|[a-z])[.)] )?(?P<who>client|patient|participant|person|applicant)?\s?"
    r"\b(?P<word>refused|refuses|refusal|declined|uncooperative|non-?compliant)(?: to (?:answer"
    r"|say|respond))?",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield options that call a person's silence a refusal, with kinder words for each."""
    for number, option in enumerate(parsed.question.options):
        match = REFUSED.fullmatch(option.text.strip())
        if match is None:
            continue
        old, lead = option.text, option.text[: match.start("who" if match["who"] else "word")]
        subject = match["who"]
        new = f"{lead}{subject} prefers not to answer" if subject else f"{lead}Prefer not to answer"
        edit = Edit(0, len(old), old, new, "not answering is a right", DECLARES, option=number)
        yield Hit(0, len(old), ways=((edit,),), option=number)
