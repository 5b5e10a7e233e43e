"""Whom a question is put to: the person themselves, about themselves, or somebody else."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from nlp.lexicon import CUE
from nlp.match import Use, about
from nlp.model import Kind, OtherQuestion
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
    if _of_an_organization(parsed) or _counts_people(parsed):
        return False
    owned = [token.head for token in parsed.doc if token.lower_ == "your"]
    if any(token.lower_ in SELF for token in parsed.doc):
        return True
    if owned:
        return not all(is_person(noun) for noun in owned)
    if parsed.question.kind is Kind.QUESTION:
        return False
    return not any(_is_noun_for_person(token) for token in parsed.doc)


def put_to(parsed: Parsed, other: OtherQuestion) -> OtherQuestion | None:
    """Return another question in the words that fit whom a question is about; None if none do."""
    who = "" if _of_an_organization(parsed) or _counts_people(parsed) else _spoken_of(parsed)
    if other.about and who:
        return replace(other, text=other.about.format(who=who))
    if not other.text:
        return None
    if asks_about_the_person(parsed) or (other.close and _told_to_somebody(parsed)):
        return other
    return None


def _told_to_somebody(parsed: Parsed) -> bool:
    """Tell whether it is about somebody close, somebody left unnamed, or states a rule."""
    if _of_an_organization(parsed) or _counts_people(parsed):
        return False
    if parsed.question.kind is not Kind.QUESTION:
        return not _spoken_of(parsed)
    named = any(
        token.pos_ == "NOUN" and token.lower_ in words("helped-person") for token in parsed.doc
    )
    return _of_somebody_close(parsed) or not named


def _spoken_of(parsed: Parsed) -> str:
    """Return "the client" or "your child" where a question is about just that one person."""
    if any(token.lower_ in SELF for token in parsed.doc):
        return ""
    for token in parsed.doc[1:]:
        before = token.nbor(-1).lower_
        if token.tag_ in ("NN", "NNP"):
            if before == "your" and token.lower_ in words("own-child"):
                return f"your {token.lower_}"
            if before in ("the", "this") and token.lower_ in words("helped-person"):
                return f"the {token.lower_}"
    return ""


def _of_an_organization(parsed: Parsed) -> bool:
    owned = [token.head for token in parsed.doc if token.lower_ == "your"]
    return any(noun.lemma_.lower() in words("organization") for noun in owned)


def _of_somebody_close(parsed: Parsed) -> bool:
    """Tell whether a question is about somebody close to the one who answers: "your mother"."""
    return any(
        token.lower_ == "your"
        and any(
            one.lemma_.lower() in words("relative") for one in parsed.doc[token.i : token.i + 4]
        )
        for token in parsed.doc
    )


def said_of_oneself(use: Use) -> bool:
    """Tell whether a word is said of the one who answers, or of nobody in particular.

    What a cue stands for is a whole idea, said of nobody: `put_to` looks at the question.
    """
    if use.pos == CUE:
        return True
    target = about(use) if use.option is None else None
    if target is None:
        return use.role is not Role.GROUP
    if target.lower_ in SELF | {"we", "us"}:
        return True
    return target.lemma_.lower() in HOUSEHOLD and any(
        child.lower_ in ("your", "my", "our") for child in target.children
    )


def _counts_people(parsed: Parsed) -> bool:
    """Tell whether people are counted: "how many clients", not "how many times has your son"."""
    first = next((token for token in parsed.doc[:8] if token.lower_ in COUNTED), None)
    if first is None:
        return False
    for token in parsed.doc[first.i + 1 : first.i + 5]:
        if token.pos_ in ("AUX", "VERB") or token.lower_ == "times":
            return False
        if _is_noun_for_person(token):
            return True
    return False


def _is_noun_for_person(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and is_person(token)
