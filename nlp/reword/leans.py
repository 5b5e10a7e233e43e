"""A question that hopes for an answer: what is left of the push once its words are cut."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from nlp.analysis import Analysis
from nlp.model import Category
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.words import words

SAID_FIRST = later(r"[^?.!]{12,}[.!] [^?]*\?")
LEANING = later(
    r"\b(?:amazing|awesome|beautiful|brand[- ]new"
    r"|delicious|excellent|fantastic|great|incredible|lovely|perfect"
    r"|tasty|wonderful)\b|\btoo (?:few|fast|hard|little|long|many|much|often|old|slow|soon"
    r"|young)\b|\bun(?:fair|just"
    r"|kind|reasonabl|safe|happ)\w*|\b(?:make|makes|made|making) sure\b"
    r"|^is it (?:not )?time\b|^[^?]*\b(?:a lot|so much)\?|^do you (?:agree|feel) that\b"
    r"|^(?:are|did|do|does|has|have|is|was|were)\b[^?]*\b(?:caring|clean|convenient|effective|fair"
    r"|friendly|fun|good|helpful|important|improve\w*|kind|nice|pleasant|polite|professional|quick|respectful"
    r"|simple|smooth|success|useful|valuable|welcoming|worth|worthwhile)\b"
    r"|^do you (?:always\b|[^?]*\bevery (?:day|evening|morning|night|week)\b)"
    r"|\b(?:best|better than|blessed|easier(?!, harder)|grateful|lucky|proud|thankful|wish you"
    r" had)\b",
    re.IGNORECASE,
)
BOTH_WAYS = later(r"\bif at all\b|\b(?:about the same|less|worse)\b", re.IGNORECASE)
FURTHER = frozenset({"earlier", "further", "later", "longer", "older", "sooner", "younger"})


def led(before: Analysis) -> bool:
    """Tell whether a question was found to lead."""
    return Category.LEADING in {found.check.category for found in before.found if found.flags}


def leans(one: Analysis) -> bool:
    """Tell whether what is left still leads, or asks about harm that the lead took for granted.

    So it does where something is still said before the question: "We helped many. Were you …?".
    """
    text = one.parsed.plain
    return (
        SAID_FIRST.match(text) is not None
        or LEANING.search(text) is not None
        or says(one.parsed.doc, "harm")
        or _compares(one.parsed)
    )


def says(doc: Doc, name: str) -> bool:
    """Tell whether a text has one of the words listed under a name; not inside a proper name."""
    known = words(name)
    return any(
        token.lemma_.lower() in known or token.lower_ in known
        for token in doc
        if token.pos_ != "PROPN"
    )


def _compares(parsed: Parsed) -> bool:
    """Tell whether "nicer" or "more confident" names one way only that something may have gone."""
    if BOTH_WAYS.search(parsed.plain):
        return False
    return any(
        token.tag_ in ("JJR", "RBR") and token.dep_ != "nummod" and token.lower_ not in FURTHER
        for token in parsed.doc
    )
