""" "Other" as the last answer about who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.identity_options import line_of_own
from nlp.sense.passing import passes

CHECK = Check(
    id="other-option",
    category=Category.OPTIONS,
    level=Level.NOTE,
    message="“{match}” can make a person feel like an afterthought.",
    why="You could complete the list first, and then offer “Let me describe it: ____”.",
    sources=("nhs_questions", "uswds_race", "reald"),
    examples=(
        Example(
            before="What is your ethnicity?",
            options=("Irish", "Italian", "Other", "Prefer not to say"),
        ),
        Example(
            before="What language do you speak at home?",
            options=("English", "Spanish", "Other (please specify)"),
        ),
        Example(
            before="What kind of disability do you have?",
            options=("Vision", "Hearing", "Other: ____", "Prefer not to say"),
        ),
        Example(
            before="What is your gender?",
            options=("Man", "Woman", "Other", "Prefer not to answer"),
            after=("What is your gender?",),
            after_options=("Man", "Woman", "Let me describe it: ____", "Prefer not to answer"),
        ),
        Example(
            before="What is your sexual orientation?",
            options=("Straight", "Other", "Prefer not to answer"),
            after=("What is your sexual orientation?",),
            after_options=("Straight", "Let me describe it: ____", "Prefer not to answer"),
        ),
        Example(
            before="Client's religion:",
            options=("Christian", "Other", "Prefer not to answer"),
            after=("Client's religion:",),
            after_options=("Christian", "In their words: ____", "Prefer not to answer"),
        ),
        Example(fine="How did you hear about us?", options=("A friend", "The internet", "Other")),
        Example(
            fine="What language do you speak at home?",
            options=("English", "Spanish", "Let me describe it: ____"),
        ),
        Example(fine="What is your religion, if any?"),
        Example(
            fine="Which language class do you want?", options=("English", "Other days", "None")
        ),
    ),
)

IDENTITY = later(
    r"\b(?:rac(?:e|ial)|ethnic\w*|gender|sex|sexual orientation|orientation|religio\w*|faith"
    r"|disabilit\w+"
    r"|pronouns?|national\w*|tribe|cultur\w+|languages?|identify|family type|relationship)\b",
    re.IGNORECASE,
)
WHO_SOMEBODY_IS = later(
    r"\b(?:gender|sex|sexual orientation|orientation|religion|faith|pronouns?)\b", re.IGNORECASE
)
UNSURE = frozenset({"unknown", "not sure", "n/a", "don't know", "unsure"})
FEW = 2  # groups named: everybody else is then "other"
AFTERTHOUGHT = (
    "With so few answers, most people in between become “other”. A line to describe oneself on "
    "leaves nobody out."
)
OTHER = later(
    r"others?\b\W*(?:\(?(?:please )?(?:specify|list|describe|explain)\)?|)[\s:._-]*", re.IGNORECASE
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield an option "Other" where the question is about who a person is."""
    options = parsed.question.options
    if len(options) < 2 or not IDENTITY.search(parsed.plain):
        return
    for number, option in enumerate(options):
        if OTHER.fullmatch(option.text.strip()):
            yield _hit(parsed, number)
            return


def _hit(parsed: Parsed, number: int) -> Hit:
    """Return advice, or a finding with an edit where nearly everybody would be "other"."""
    old = parsed.question.options[number].text
    if not WHO_SOMEBODY_IS.search(parsed.plain) or len(_named(parsed)) - 1 > FEW:
        return Hit(0, len(old), option=number)
    declares = frozenset({Protected.PERSON})
    new = line_of_own(parsed)
    edit = Edit(0, len(old), old, new, "everybody can answer", declares, option=number)
    return Hit(
        0,
        len(old),
        option=number,
        level=Level.CLARITY,
        why=AFTERTHOUGHT,
        ways=((edit,),),
    )


def _named(parsed: Parsed) -> list[str]:
    """Return the options that are no way out of answering."""
    offered = [option.text.lower() for option in parsed.question.options]
    return [text for text in offered if not passes(text) and not any(way in text for way in UNSURE)]
