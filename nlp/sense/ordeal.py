"""What somebody may have lived through, found in a parse: harm, a death, harm to oneself.

The words come in classes (lexicons/word-lists.yaml); what makes them somebody's own story is
around them: a person it was done to, "the" or "your" before it, a verb of living through it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from spacy.tokens import Span, Token

from nlp.sense.syntax import BE_FORMS, is_person
from nlp.words import words

PATIENTS = frozenset({"her", "him", "me", "them", "us", "you", "someone", "anyone"})
OWNERS = frozenset({"a", "her", "his", "my", "our", "the", "their", "your"})
GOT = BE_FORMS | {"get", "gets", "getting", "got"}
SELVES = frozenset({"herself", "himself", "themselves", "themself", "yourself"})
LOSSES = frozenset({"death", "miscarriage", "stillbirth", "suicide", "passing"})
DYING = frozenset({"die", "drown", "hang", "miscarry", "overdose", "stillborn", "suicide"})
ABOUT = frozenset({"around", "out", "up", "with"})  # "hang out with": nobody dies
KEPT = frozenset({"baby", "child", "daughter", "husband", "infant", "kid", "mother", "father",
                  "pregnancy", "son", "wife", "partner", "twin", "brother", "sister"})  # fmt: skip
NOT_BY_PEOPLE = frozenset({
    "alcohol", "anxiety", "asthma", "drug", "heart", "medication", "panic", "prescription",
    "substance",
})  # fmt: skip


class Ordeal(StrEnum):
    """What was lived through: harm by somebody, a death, harm to oneself."""

    HARM = "harm"
    LOSS = "loss"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Event:
    """An ordeal in a sentence, and the word that names it."""

    token: Token
    kind: Ordeal


@lru_cache(maxsize=1)
def event_words() -> frozenset[str]:
    """Return the words one of which every event has, by base or written form: a first test."""
    harms = ("harm-act", "harm-to-someone", "harm-noun", "harmer", "harm-adjective")
    others = LOSSES | DYING | SELVES | {"away", "life", "lose"}  # "passed away", "end my life"
    return others.union(*map(words, harms))


def events(sent: Span) -> Iterator[Event]:
    """Yield what is said to have been lived through, in its order."""
    for token in sent:
        if _to_oneself(token):
            yield Event(token, Ordeal.SELF)
        elif _lost(token):
            yield Event(token, Ordeal.LOSS)
        elif _harmed(token) or _harm_named(token):
            yield Event(token, Ordeal.HARM)


def _is_one(token: Token, name: str) -> bool:
    return token.lemma_.lower() in words(name) or token.lower_ in words(name)


def _harmed(token: Token) -> bool:
    """Tell whether a verb says that somebody was harmed."""
    if token.pos_ not in ("VERB", "AUX", "ADJ", "NOUN") or not token.text.isalpha():
        return False
    if token.pos_ == "NOUN" and token.tag_ != "NN":
        return False
    if _is_one(token, "harm-act") and token.pos_ == "VERB":
        return _done_to_person(token) or _suffered(token)
    if not _is_one(token, "harm-to-someone"):
        return False
    return _done_to_person(token) or (token.pos_ != "NOUN" and _suffered(token))


def _done_to_person(verb: Token) -> bool:
    """Tell whether a person is right after a verb: "hit you", "yell at your son"."""
    doc, at = verb.doc, verb.i + 1
    if at < len(doc) and doc[at].lower_ in ("at", "on"):
        at += 1
    if at >= len(doc) or _clause_begins(verb, at):
        return False
    if doc[at].lower_ in PATIENTS:
        return not (at + 1 < len(doc) and doc[at].lower_ == "her" and doc[at + 1].pos_ == "NOUN")
    if doc[at].lower_ not in OWNERS:
        return False
    return any(is_person(one) and one.pos_ in ("NOUN", "PROPN") for one in doc[at + 1 : at + 3])


def _clause_begins(verb: Token, at: int) -> bool:
    """Tell whether the pronoun after a noun opens a clause: "any touch you would rather avoid"."""
    following = verb.doc[at + 1] if at + 1 < len(verb.doc) else None
    return verb.pos_ == "NOUN" and following is not None and following.pos_ in ("AUX", "VERB")


def _suffered(verb: Token) -> bool:
    """Tell whether a person is the one something was done to: "were you hit", "you got hurt"."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    before = list(verb.doc[max(verb.sent.start, verb.i - 6) : verb.i])
    helper = any(token.lower_ in GOT for token in before[-4:])
    return helper and any(is_person(token) for token in before)


def _harm_named(token: Token) -> bool:
    """Tell whether a noun names harm as part of somebody's life."""
    if token.pos_ not in ("NOUN", "PROPN") or not token.text.isalpha():
        return False
    if token.lemma_.lower() in words("lived-through"):
        return _is_one(token.nbor(-1), "harm-adjective") if token.i > token.sent.start else False
    if not (_is_one(token, "harm-noun") or _is_one(token, "harmer")) or _modifies(token):
        return False
    return not (token.i and token.nbor(-1).lower_ in NOT_BY_PEOPLE)


def _modifies(token: Token) -> bool:
    """Tell whether a noun only describes the next: "violence prevention", not "abuse history"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None or following.pos_ not in ("NOUN", "PROPN"):
        return False
    return following.lemma_.lower() not in words("lived-through") | words("account-noun")


def _lost(token: Token) -> bool:
    """Tell whether a word speaks of the death of somebody close."""
    lemma = token.lemma_.lower()
    if token.dep_ == "relcl":  # "the person who died" says who is meant, and asks no account
        return False
    if lemma in LOSSES:
        return token.pos_ == "NOUN" and not _modifies(token)
    following = token.doc[token.i + 1 : token.i + 4]
    if lemma in DYING and not (following and following[0].lower_ in ABOUT):
        return token.pos_ in ("VERB", "ADJ") and _somebody(token)
    if lemma == "pass":
        return bool(following) and following[0].lower_ == "away" and _somebody(token)
    return lemma == "lose" and any(one.lemma_.lower() in KEPT for one in following)


def _somebody(verb: Token) -> bool:
    before = verb.doc[max(verb.sent.start, verb.i - 6) : verb.i]
    return any(is_person(token) for token in before)


def _to_oneself(token: Token) -> bool:
    lemma = token.lemma_.lower()
    following = token.doc[token.i + 1 : token.i + 4]
    if lemma in ("cut", "end", "harm", "hang", "hurt", "injure", "kill", "poison", "shoot"):
        if following and following[0].lower_ in SELVES:
            return True
        return lemma == "end" and any(one.lemma_.lower() == "life" for one in following)
    if lemma == "take" and len(following) > 2:
        return following[1].lower_ == "own" and following[2].lemma_.lower() == "life"
    return lemma == "attempt" and any(one.lower_ == "suicide" for one in token.sent)
