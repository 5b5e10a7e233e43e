"""Whether an account is asked for of what somebody lived through, and whether it may be skipped."""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.model import Question
from nlp.parse import plain
from nlp.quick.later import later
from nlp.sense.ordeal import SELVES, Event, Ordeal, events
from nlp.sense.passing import may_pass
from nlp.sense.syntax import is_person
from nlp.words import words

DEFINITE = frozenset({
    "all", "any", "each", "every", "her", "his", "last", "past", "that", "the", "their", "these",
    "this", "those", "your",
})  # fmt: skip
WH = frozenset({"how", "what", "when", "where", "which", "who", "whom", "whose", "why"})
ASKED_TO = frozenset({"able", "ask", "asked", "invited", "like", "need", "required", "want", "you"})
MODALS = frozenset({"can", "could", "may", "might", "should", "will", "would", "'d", "if"})
SKIP = later(
    r"\b(?:skip|optional|only if you|if you (?:are|feel|want|wish|would|choose)|as much or as"
    r" little|prefer not|rather not|do(?: not|n't) (?:have|need) to|without (?:details|telling))\b"
)


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
    if any(token.lower_ in MODALS or _learned(token) for token in between):
        return True
    if sent.doc[start].lower_ == "how" and len(between) > 1 and between[1].lower_ == "many":
        return _counted(between)
    return any(
        token.lemma_.lower() in words("aid") and token.i != event.token.i
        for token in sent.doc[start : sent.end]
    )


def _learned(token: Token) -> bool:
    """Tell whether it is asked what somebody knows, or heard of: not what they lived through."""
    told = token.lemma_.lower() == "hear" and token.nbor().lower_ in ("about", "from", "of")
    return told or token.lemma_.lower() == "know"


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
    if before.lower_ == "to":
        asked = token.doc[max(token.sent.start, token.i - 3) : token.i - 1]
        know_how = token.i > 1 and token.nbor(-2).lower_ == "how"
        return not know_how and any(one.lower_ in ASKED_TO for one in asked)
    return before.lower_ in ("briefly", "fully")


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
    if (
        not between
        or len(between) > 6
        or between[0].lower_ not in ("at", "of", "about", "surrounding")
    ):
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
    if SKIP.search(plain(f"{question.text} {question.note}").lower()):
        return True
    return may_pass(plain(option.text).lower() for option in question.options)
