"""Marital status as a legal box, where most programs need something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later

CHECK = Check(
    id="marital-status",
    category=Category.UNNECESSARY,
    level=Level.CLARITY,
    message="“{match}” asks for a legal status that may leave out how people live.",
    why=(
        "It can stir up grief or fear, and couples who are not married have no answer. You could "
        "ask "
        "for what you need: who shares the home, or whom to call."
    ),
    sources=("va_patterns", "fenway", "nhs_questions"),
    examples=(
        Example(before="Marital status", options=("Single", "Married", "Divorced", "Widowed")),
        Example(before="What is your marital status?"),
        Example(before="Are you single or married?"),
        Example(
            fine="What is your marital status?",
            options=("Married", "Living with a partner", "Single", "Prefer not to answer"),
        ),
        Example(
            fine="Do you live with a spouse or partner?",
            options=("Yes", "No", "Prefer not to answer"),
        ),
        Example(fine="Would you like a single room?", options=("Yes", "No")),
        Example(fine="How long have you been married?"),
    ),
)

STEM = later(
    r"\bmarital status\b|\bare you (?:currently )?(?:single"
    r"|married)(?:, \w+)*,? or (?:divorced|married|single|widowed)\b",
    re.I,
)
TITLES = later(
    r"^[^?.!]{0,25}\bMrs?\b\W{1,8}(?:or )?Miss\b|^[^?.!]{0,25}\bMiss\b\W{1,8}(?:or )?Mrs\b"
)  # a title that tells whether a woman is married
LETTERS = later(r"\b(?:[SMDW]\b\W{1,4}){2}[SMDW]\b")  # "S M D W": to be circled
ANY_TITLE = later(r"\b(?:Mx|Dr|none|no title|other)\b", re.I)
STATUSES = frozenset(
    {"single", "married", "divorced", "widowed", "separated", "never married", "unmarried"}
)
PARTNERS = later(
    r"\b(?:partner|living (?:with|together)|cohabit|civil union|relationship|describe)", re.I
)
NEEDS = (TITLES, STEM, a_word_of(STATUSES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a legal status list without partners; a bare "marital status" too."""
    text = parsed.plain
    offered = [option.text.lower().strip(" .") for option in parsed.question.options]
    if any(PARTNERS.search(option) for option in offered):
        return
    if (titles := TITLES.search(text)) and not ANY_TITLE.search(text):
        yield Hit(*titles.span())
        return
    match = STEM.search(text)
    statuses = sum(option in STATUSES for option in offered)
    if match is None and statuses < 2:
        return
    others = ("live-with-partner",)
    if match is None:
        yield Hit(0, len(text), others=others)
        return
    yield Hit(match.start(), match.end(), others=others)
