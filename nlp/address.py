"""Whom a question is put to: the person themselves, about themselves, or somebody else."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.match import Use, about
from nlp.model import Kind
from nlp.parse import Parsed
from nlp.roles import Role
from nlp.syntax import is_person
from nlp.words import words

SELF = frozenset({"you", "yourself", "i", "me", "my", "myself"})
HOUSEHOLD = frozenset({"family", "household", "home"})
COUNTED = frozenset({"many", "percent", "percentage", "number", "share", "proportion"})


def asks_about_the_person(parsed: Parsed) -> bool:
    """Tell whether a question asks the one who answers about themselves.

    Not so: counts of people, questions to an organisation ("will your program serve…"), and
    questions about a client, a child or a partner. Another question that says "you" would not
    fit those.
    """
    owned = [token.head for token in parsed.doc if token.lower_ == "your"]
    if any(noun.lemma_.lower() in words("organization") for noun in owned):
        return False
    if _counts_people(parsed):
        return False
    if any(token.lower_ in SELF for token in parsed.doc):
        return True
    if owned:
        return not all(is_person(noun) for noun in owned)
    if parsed.question.kind is Kind.QUESTION:
        return False
    return not any(_is_noun_for_person(token) for token in parsed.doc)


def said_of_oneself(use: Use) -> bool:
    """Tell whether a word is said of the one who answers, or of nobody in particular."""
    target = about(use) if use.option is None else None
    if target is None:
        return use.role is not Role.GROUP
    if target.lower_ in SELF | {"we", "us"}:
        return True
    return target.lemma_.lower() in HOUSEHOLD and any(
        child.lower_ in ("your", "my", "our") for child in target.children
    )


def _counts_people(parsed: Parsed) -> bool:
    first = [token for token in parsed.doc[:8] if token.lower_ in COUNTED]
    return any(
        _is_noun_for_person(token) for token in parsed.doc if first and token.i < first[0].i + 5
    )


def _is_noun_for_person(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and is_person(token)
