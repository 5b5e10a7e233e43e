""" "Other" as the last answer about who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

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
            yield Hit(0, len(option.text), option=number)
            return
