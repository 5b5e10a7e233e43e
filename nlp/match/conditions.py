"""Whether a condition of an entry holds where its words stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from nlp.lexicon.entry import Condition, Words
from nlp.match.use import Use, about, anchor, stands_alone
from nlp.sense.roles import Role, noun_head
from nlp.sense.syntax import is_person, lemmas, objects, subject_of


def holds(condition: Condition, use: Use) -> bool:
    """Tell whether every part of a condition is true of a match."""
    if condition.role is not None and use.role not in condition.role:
        return False
    modifies = use.role is Role.MODIFIER and use.pos == "noun"
    if modifies and condition.role is None and condition.head is None:
        return False
    people = "person" in (condition.about or ())
    means_people = people and (use.role is Role.GROUP or stands_alone(use))
    checks = (
        (None if means_people else condition.about, condition.not_about, _about),
        (condition.subject, None, lambda use: _one(subject_of(anchor(use)))),
        (condition.object, condition.not_object, _objects),
        (condition.head, condition.not_head, lambda use: _one(noun_head(use.span[-1]))),
        (condition.governor, condition.not_governor, lambda use: _one(use.span.root.head)),
        (condition.before, condition.not_before, lambda use: _beside(use, -1)),
        (condition.after, condition.not_after, lambda use: _beside(use, 1)),
    )
    for wanted, unwanted, look in checks:
        if wanted is not None and not any(_is_one_of(token, wanted) for token in look(use)):
            return False
        if unwanted is not None and any(_is_one_of(token, unwanted) for token in look(use)):
            return False
    if condition.near is None and condition.not_near is None:
        return True
    doc = use.span.doc
    return words_around(condition, lemmas(doc), (doc,))


def words_around(condition: Condition, around: frozenset[str], said: Sequence[Doc]) -> bool:
    """Tell whether the words that have to be near are there, and those that may not are not.

    `around` are the words of all that is `said`, where phrases are looked for.
    """
    if condition.near is not None and condition.near.isdisjoint(around):
        return False
    if condition.not_near is not None and not condition.not_near.isdisjoint(around):
        return False
    return not any(_says(doc, phrase) for phrase in condition.not_said for doc in said)


def _says(doc: Doc, phrase: str) -> bool:
    text = doc.text.lower()
    return phrase in text and re.search(rf"\b{re.escape(phrase)}\b", text) is not None


def _about(use: Use) -> list[Token]:
    return _one(about(use))


def _one(token: Token | None) -> list[Token]:
    return [token] if token is not None else []


def _objects(use: Use) -> list[Token]:
    found = list(objects(anchor(use)))
    last = use.span[-1]
    for child in last.children:  # "abuse of alcohol", "addicted to heroin"
        if child.dep_ == "prep":
            found.extend(objects(child))
    if last.dep_ == "prep":
        found.extend(objects(last))
    return found


def _beside(use: Use, step: int) -> list[Token]:
    here = use.span.start - 1 if step < 0 else use.span.end
    return _one(use.span.doc[here]) if 0 <= here < len(use.span.doc) else []


def _is_one_of(token: Token, wanted: Words) -> bool:
    if token.lemma_.lower() in wanted or token.lower_ in wanted:
        return True
    return "person" in wanted and is_person(token)
