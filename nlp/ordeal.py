"""What somebody may have lived through, found in a parse, and whether an account of it is asked.

The words come in classes (lexicons/word-lists.yaml); what makes them somebody's own story is
around them: a person it was done to, "the" or "your" before it, a verb of living through it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from nlp.later import later
from nlp.model import Kind, Question
from nlp.parse import plain
from nlp.syntax import BE_FORMS, is_person
from nlp.words import words

PATIENTS = frozenset({"her", "him", "me", "them", "us", "you", "someone", "anyone"})
OWNERS = frozenset({"a", "her", "his", "my", "our", "the", "their", "your"})
GOT = BE_FORMS | {"get", "gets", "getting", "got"}
SELVES = frozenset({"herself", "himself", "themselves", "themself", "yourself"})
DEFINITE = frozenset({
    "all", "any", "each", "every", "her", "his", "last", "past", "that", "the", "their", "these",
    "this", "those", "your",
})  # fmt: skip
LOSSES = frozenset({"death", "miscarriage", "stillbirth", "suicide", "passing"})
DYING = frozenset({"die", "drown", "hang", "miscarry", "overdose", "stillborn", "suicide"})
KEPT = frozenset({"baby", "child", "daughter", "husband", "infant", "kid", "mother", "father",
                  "pregnancy", "son", "wife", "partner", "twin", "brother", "sister"})  # fmt: skip
NOT_BY_PEOPLE = frozenset({
    "alcohol", "anxiety", "asthma", "drug", "heart", "medication", "panic", "prescription",
    "substance",
})  # fmt: skip
WH = frozenset({"how", "what", "when", "where", "which", "who", "whom", "whose", "why"})
PLAIN_ENOUGH = frozenset({"when", "where", "which", "who", "why", "whom", "whose"})
MODALS = frozenset({"can", "could", "may", "might", "should", "will", "would", "'d", "if"})
SKIP = later(
    r"\b(?:skip|optional|only if you|if you (?:are|feel|want|wish|would|choose)|as much or as"
    r" little|prefer not|rather not|do(?: not|n't) (?:have|need) to|without (?:details|telling))\b"
)


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
    if at >= len(doc):
        return False
    if doc[at].lower_ in PATIENTS:
        return not (at + 1 < len(doc) and doc[at].lower_ == "her" and doc[at + 1].pos_ == "NOUN")
    if doc[at].lower_ not in OWNERS:
        return False
    return any(is_person(one) and one.pos_ in ("NOUN", "PROPN") for one in doc[at + 1 : at + 3])


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
    if not _is_one(token, "harm-noun") or _modifies(token):
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
    if lemma in DYING:
        return token.pos_ in ("VERB", "ADJ") and _somebody(token)
    following = token.doc[token.i + 1 : token.i + 4]
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


# Whether an account is asked for


def retold(sent: Span) -> tuple[int, Event] | None:
    """Return where a request for an account begins, and of what; None where none is asked.

    A question word, "describe" and its like, or "date of" and its like, before the event; no
    word of help in the sentence, and nothing that only may come ("Who can you call if…").
    """
    for event in events(sent):
        start = _asks(sent, event)
        if start is not None and not _turned_to_help(sent, start, event):
            return start, event
    return None


def _turned_to_help(sent: Span, start: int, event: Event) -> bool:
    between = sent.doc[start : event.token.i]
    if any(token.lower_ in MODALS or token.lemma_.lower() in ("hear", "know") for token in between):
        return True
    if sent.doc[start].lower_ == "how" and len(between) > 1 and between[1].lower_ == "many":
        return _counted(between)
    return any(token.lemma_.lower() in words("aid") and token.i != event.token.i for token in sent)


def _counted(between: Span) -> bool:
    """Tell whether people are counted, rather than what happened to the one who answers."""
    return not any(token.lower_ in SELVES | {"you", "your"} for token in between) and any(
        is_person(token) for token in between
    )


def _asks(sent: Span, event: Event) -> int | None:
    """Return the index of the word that asks for an account of an event."""
    for token in sent:
        if token.i >= event.token.i:
            return None
        if _orders(token) and _personal(event, told=True):
            return int(token.i)
        if token.lower_ in WH and _fronted(token) and _wanted(token, event):
            return int(token.i) if _personal(event, told=False) else None
        if _account(token) in words("account-noun") and _of(token, event):
            return int(token.i)
    return None


def _account(token: Token) -> str:
    """Return a noun's base form, also of "location(s)"."""
    return token.lower_.partition("(")[0] if "(" in token.text else token.lemma_.lower()


def _fronted(token: Token) -> bool:
    """Tell whether a question word opens its clause; "the person who" does not."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    return before is None or before.is_punct or before.pos_ in ("ADP", "CCONJ", "SCONJ", "SPACE")


def _wanted(wh: Token, event: Event) -> bool:
    """Tell whether a detail of a death is asked: how, who or what, but not the plain date."""
    if event.kind is not Ordeal.LOSS:
        return True
    return wh.lower_ not in ("when", "whose") and event.token.lemma_.lower() != "lose"


def _orders(token: Token) -> bool:
    """Tell whether a word asks for an account: "Describe", "could you tell us", "to recount"."""
    if token.lemma_.lower() not in words("tell-verb") or token.tag_ not in (
        "VB",
        "VBP",
        "NN",
        "NNP",
    ):
        return False
    if token.lower_ != token.lemma_.lower():
        return False
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is None or before.is_punct or before.lower_ in ("please", "and", "then", "kindly"):
        return token.i + 1 < token.sent.end
    if before.lower_ == "you":
        return any(one.lower_ in MODALS for one in token.doc[token.sent.start : token.i])
    return before.lower_ in ("briefly", "fully", "to") and token.lemma_.lower() not in (
        "name",
        "walk",
    )


def _personal(event: Event, *, told: bool) -> bool:
    """Tell whether an event is somebody's own, and not a subject in general."""
    token = event.token
    if token.pos_ not in ("NOUN", "PROPN"):
        return True
    before = token.doc[max(token.sent.start, token.i - 4) : token.i]
    if any(one.lower_ in DEFINITE for one in before):
        return True
    lived = any(one.lemma_.lower() in words("live-through") for one in token.sent)
    return (lived and any(is_person(one) for one in token.sent)) or (told and len(before) < 3)


def _of(noun: Token, event: Event) -> bool:
    """Tell whether "date of", "story about" and their like lead to an event that is next."""
    between = noun.doc[noun.i + 1 : event.token.i]
    if between and between[0].text == ")":
        between = between[1:]
    if not between or len(between) > 6 or between[0].lower_ not in ("of", "about", "surrounding"):
        return False
    if event.kind is Ordeal.LOSS and noun.lemma_.lower() in (
        "age",
        "date",
        "name",
        "place",
        "time",
    ):
        return False
    return not any(one.pos_ in ("VERB", "AUX") for one in between)


def may_be_skipped(question: Question) -> bool:
    """Tell whether a question says, or its response options say, that nobody has to tell."""
    said = plain(f"{question.text} {question.note}").lower()
    offered = " ".join(plain(option.text).lower() for option in question.options)
    return bool(SKIP.search(said)) or any(way in offered for way in words("opt-out"))


def is_label(question: Question) -> bool:
    """Tell whether a question is a bare phrase: "History of abuse:"."""
    return question.kind is Kind.PHRASE
