"""Questions that are hard to hold in mind: too many words, or clause within clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import CLAUSES, end_of

CHECK = Check(
    id="long-question",
    category=Category.LONG,
    level=Level.CLARITY,
    message="This question is long, and a reader has to hold all of it in mind.",
    why=(
        "By the end the start is forgotten. Two short sentences, or one idea less, are easier to "
        "answer."
    ),
    sources=("plainlanguage_gov", "devaus_checklist"),
    examples=(
        Example(
            before="Thinking about the time since you first came to our center and met a "
            "counselor, what changes, if any, have you noticed in the way that you handle "
            "stress at home with your family?"
        ),
        Example(
            before="If you live with somebody who helps you to get dressed in the morning, how "
            "many hours a week does that person spend on all of the things that you need?"
        ),
        Example(
            before="What would you want the people who run the program to know about the way that "
            "your child felt when the group that she had been part of came to an end?"
        ),
        Example(fine="How many hours a week does somebody help you at home?"),
        Example(
            fine="We would like to know how you are. It helps us plan for you. "
            "How did you sleep last night?"
        ),
        Example(
            fine="Do you get any of these benefits now (for example food stamps, cash help, fuel "
            "help, health coverage for you, help with child care, or help with the rent)?"
        ),
        Example(fine="Do you know who to call when something breaks?"),
        Example(
            fine="Is there any tool, seat or setting that would make the workshop easier for you "
            "next Tuesday at the center, such as captions or a chair near the side door?"
        ),
    ),
)

LIMIT = 25  # words in one sentence
DEEP = 4  # clauses within clauses
NESTED = "There are questions inside the question. You could ask the main one first."
MANY_CHOICES = "Many words joined by “or” are hard to hold in mind. You could list them as choices."
ASIDES = later(r"\([^)]*\)|, (?:for example|like|such as) [^.?!;()]{1,70}(?=[.?!])")
EASING = later(
    r"^if you(?:['’]d| would)? (?:like|want|wish)(?: to)?, |,? ?\bas (?:little|much) or as "
    r"(?:little|much) as you"
    r" (?:like|want|wish)\b",
    re.IGNORECASE,
)  # what makes it easier to answer does not make it longer
WORDS = later(r"[\w’'-]+")


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a sentence over the limit; note deep nesting and many joined by "or"."""
    clauses = sum(token.dep_ in CLAUSES for token in parsed.doc)
    if len(parsed.doc) <= LIMIT and clauses < DEEP and parsed.plain.lower().count(" or ") < 3:
        return
    for sent in parsed.doc.sents:
        words = WORDS.findall(EASING.sub("", ASIDES.sub("", sent.text)))
        last = sent[-1] if not sent[-1].is_punct else sent[max(0, len(sent) - 2)]
        if len(words) > LIMIT:
            yield Hit(sent.start_char, end_of(last))
            return
        if _depth(sent) >= DEEP:
            yield Hit(sent.start_char, end_of(last), level=Level.NOTE, why=NESTED)
            return
        if sum(word.lower() == "or" for word in words) >= 3:
            yield Hit(sent.start_char, end_of(last), level=Level.NOTE, why=MANY_CHOICES)
            return


def _depth(sent: Span) -> int:
    """Return how deep clauses stand within clauses."""
    return max(
        sum(parent.dep_ in CLAUSES for parent in (token, *token.ancestors)) for token in sent
    )
