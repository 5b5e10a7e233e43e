"""The question without a clause that draws a conclusion: "Who helps you, since you're old?"."""

from __future__ import annotations

import re

from nlp.model import Category, Edit, Hit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.lead_in import BACK as GOES_BACK
from nlp.reword.lead_in import REASON
from nlp.sense.syntax import token_at
from nlp.words import words

CONCLUDING = frozenset({Category.FALSE_PROMISE, Category.LEADING, Category.PRESUMPTION})
FRONT = later(
    r"(?:as (?:a|an|you|we|everyone)|because|considering|given|knowing|now that|since|with)\b"
    r"[^,?]*, (?=(?:are|can|could|did|do|does|have|how|is|should|what|when|where|which|who|will"
    r"|would)\b)",
    re.IGNORECASE,
)
BACK = later(
    r",? (?:because|considering|given(?: that)?|now that|since) (?:you|he|she|they|we|our|it)[^,?]*"
    r"(?=\?$)",
    re.IGNORECASE,
)
NEGATED = later(
    r"(?:are|did|do|does|have|is|was|were|will) (?:you|he|she|they) (?:not|never)\b", re.IGNORECASE
)
FEWEST = 6  # words that a question needs to stand by itself
LEDGER = tuple(kind for kind in Protected if kind is not Protected.SENTENCES)


def without_clause(parsed: Parsed, hit: Hit, category: Category) -> tuple[Edit, ...]:
    """Return the edit that leaves out the clause that a hit is in; empty where it has to stay."""
    plain = parsed.plain
    if category not in CONCLUDING or NEGATED.match(plain):
        return ()
    front = FRONT.match(plain)
    if front and hit.start < front.end():
        if _leans(parsed, front.end(), len(plain)):
            return ()
        first = parsed.question.text[front.end()]
        return (_edit(parsed, 0, front.end() + 1, first.upper()),)
    back = BACK.search(plain)
    if back and len(plain[: back.start()].split()) < FEWEST:
        return ()  # "Who helps you": with what, the clause said
    if back and back.start() <= hit.end and hit.end > back.start() + 2:
        return (_edit(parsed, *back.span(), ""),)
    return ()


def _leans(parsed: Parsed, start: int, end: int) -> bool:
    """Tell whether words point back at what would be left out ("Did it change yours?")."""
    first = token_at(parsed.doc, min(start, len(parsed.doc.text) - 1))
    if first is None:
        return False
    if GOES_BACK.search(parsed.plain, start, end):
        return True
    return any(
        token.lower_ in words("leaning") | {"such", "that", "yours"} and token.idx < end
        for token in parsed.doc[first.i : first.i + 8]
    )


def _edit(parsed: Parsed, start: int, end: int, new: str) -> Edit:
    return Edit(start, end, parsed.question.text[start:end], new, REASON, frozenset(LEDGER))
