"""The words around a verb, for asking about it anew: its base form, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Span, Token

from nlp.quick.later import later
from nlp.sense.whole_life import DECADES, LIFE, SPAN
from nlp.tables.forms import Form, verb_variants

SEVERAL = later(r"\b(?:different|other|separate|total)\b", re.IGNORECASE)
BACK = later(rf",? ?\b(?:{LIFE}|{DECADES}|{SPAN})\b", re.IGNORECASE)
LATE = frozenset({"lately", "recently"})
UNSAID = LATE | frozenset(
    {"again", "ever", "exactly", "just", "often", "sometimes", "still", "usually"}
)


def base_of(verb: Token) -> str:
    """Return the base form of a verb that is plainly a form of it; "" for "be" and the unsure."""
    lemma = str(verb.lemma_.lower())
    forms = {form for one in Form for form in verb_variants(lemma, one)}
    return lemma if lemma != "be" and verb.lower_ in forms | {lemma} else ""


def after_verb(verb: Token) -> Span:
    """Return what follows a verb up to the end of its clause, without a last "recently"."""
    end = next((t.i for t in verb.doc[verb.i :] if t.text in "?.:"), len(verb.doc))
    last = verb.doc[end - 1]
    return verb.doc[verb.i + 1 : end - (last.lower_ in LATE)]


def text_of(tokens: Iterable[Token]) -> str:
    """Return words as they stand in their text, with the blanks between them."""
    return "".join(token.text_with_ws for token in tokens).strip()
