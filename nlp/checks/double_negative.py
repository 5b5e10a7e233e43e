"""Two negatives that a reader has to untangle before answering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.syntax import end_of, is_question

CHECK = Check(
    id="double-negative",
    category=Category.NEGATION,
    level=Level.CLARITY,
    message="“{match}” holds two negatives, so a yes can be read both ways.",
    why=(
        "It takes effort to work out what yes and no mean, most of all when someone is tired or "
        "worried."
    ),
    sources=("converse_presser", "devaus_checklist"),
    examples=(
        Example(before="Do you disagree that people should not share rooms?"),
        Example(
            before="Do you never feel that no one listens?",
            after=("How often do you feel that no one listens?",),
            also=("absolutes",),
        ),
        Example(before="Is it not uncommon for you to skip lunch?"),
        Example(
            before="I do not get the help I need.",
            options=("Strongly agree", "Agree", "Disagree", "Strongly disagree"),
        ),
        Example(fine="Is there anything you do not want us to know?"),
        Example(fine="Was the food neither good nor bad?"),
        Example(fine="If you cannot come, is there no one who can call us?"),
        Example(fine="Do you know whether or not the office is open?"),
        Example(fine="I do not get the help I need.", options=("Never", "Sometimes", "Often")),
    ),
)

WORDS = frozenset({"not", "n't", "never", "no", "nobody", "none", "nothing", "nowhere", "without"})
AGAINST = frozenset({"disagree", "deny", "oppose", "object", "forbid", "refuse"})
UN_WORDS = re.compile(
    r"un(?:able|aware|happy|common|clear|comfortable|fair|friendly|healthy|helpful|important|kind"
    r"|likely"
    r"|necessary|safe|satisfied|sure|usual|welcome|willing|reasonable|interested)"
    r"|dis(?:satisfied|honest|interested|pleased|respectful)"
    r"|in(?:adequate|appropriate|convenient|correct|effective|sufficient)|im(?:possible|patient"
    r"|polite)"
)
CUES = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|without|disagree|deny|oppose)\b|n't\b", re.IGNORECASE
)
SET_PHRASES = re.compile(
    r"whether or not|or not\b|not only|not at all|if not|no longer|why not|yes or no|no matter"
    r"|not sure"
    r"|no one knows|neither",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield pairs of negatives in one clause, and negative statements under an agree scale."""
    text = parsed.plain
    if not CUES.search(text) or SET_PHRASES.search(text):
        return
    negatives = [token for token in parsed.doc if _negates(token)]
    statement = parsed.question.kind is Kind.STATEMENT
    for first, second in pairwise(negatives):
        if (
            first.sent == second.sent
            and (statement or is_question(first.sent))
            and _interact(first, second)
        ):
            yield Hit(first.idx, end_of(second))
            return
    if _agree_scale(parsed) and any(token.dep_ == "neg" for token in negatives):
        only = next(token for token in negatives if token.dep_ == "neg")
        if only.head.head.i == only.head.i:
            start = only.idx
            yield Hit(start, end_of(only))


def _negates(token: Token) -> bool:
    lower = token.lower_
    if lower == "no":
        return token.tag_ == "DT"
    return lower in WORDS or token.lemma_.lower() in AGAINST or bool(UN_WORDS.fullmatch(lower))


def _clause(token: Token) -> Token:
    """Return the verb that a negative belongs to."""
    current = token
    for _ in range(8):
        above = current.i != token.i and current.pos_ in ("VERB", "AUX")
        if above or current.head.i == current.i:
            break
        current = current.head
    return current


def _interact(first: Token, second: Token) -> bool:
    """Tell whether the second negative stands in the clause of the first, or in its complement."""
    one, other = (
        token if token.lemma_.lower() in AGAINST else _clause(token) for token in (first, second)
    )
    for _ in range(4):
        if other.i == one.i:
            return True
        if other.dep_ not in ("ccomp", "xcomp", "aux", "auxpass", "acomp", "pcomp"):
            return False
        other = other.head
    return other.i == one.i


def _agree_scale(parsed: Parsed) -> bool:
    return any("disagree" in option.text.lower() for option in parsed.question.options)
