"""Questions that count what people do: how often, how many, and the verb that says it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import is_person, token_at
from nlp.words import words

OFTEN = later(
    r"\bhow (?P<often>often|frequently),?(?: if (?:at all|ever),?)? (?P<aux>are|did|do|does|had|has"
    r"|have|is|was|were)\b",
    re.IGNORECASE,
)
FAILS = later(
    r"\bhow (?:frequently|many times|often) (?:are|has|have|is|was|were) (?:the|your) [\w ]{2,24}?"
    r" (?:been )?(?:broken|cold|cut|dirty|down|empty|late|missing|off|out|shut|turned|unsafe)\b",
    re.IGNORECASE,
)
HAPPENS = later(
    r"\bhow (?:often|frequently) (?:did|do|does|has|have) (?:it|that|these|these things|this)"
    r" (?:happen|occur)",
    re.IGNORECASE,
)
MANY = later(
    r"\bhow many (?P<what>(?!of )[^?.,;:]{3,40}?),? (?P<aux>did|do|does|had|has|have|was|were)\b",
    re.IGNORECASE,
)
NUMBER = later(
    r"^(?:the |total |approximate )*(?:count|number|#|no\.) of (?P<what>[^?.;]{3,60})",
    re.IGNORECASE,
)
REPEATED = frozenset({"apply", "attend", "contact", "miss", "send", "skip", "visit"})
LONG = frozenset({"day", "evening", "hour", "mile", "minute", "night"})
OURS = frozenset({"i", "our", "us", "we"})
HURTS = frozenset({"ache", "aches", "bleed", "hurt", "hurts", "swell"})
PAST = frozenset({"did", "had", "has", "have", "was", "were"})


WISHES = frozenset({"expect", "hope", "like", "need", "plan", "prefer", "remember", "think",
                    "want", "wish"})  # fmt: skip
LASTING = frozenset(
    {"accrue", "be", "book", "build", "commit", "earn", "get", "have", "last", "live", "pledge",
     "promise", "reserve", "stay", "take", "wait"}
)  # fmt: skip
HELD = frozenset({"attend", "have", "hold", "live"})
ONCE_A_LIFE = frozenset({"divorced", "married", "pregnant", "widowed"})


def first_phrase(parsed: Parsed, match: re.Match[str]) -> tuple[int, int]:
    """Return the span of "job interviews" in "job interviews you have had"."""
    start, end = match.span("what")
    first = token_at(parsed.doc, start)
    for token in parsed.doc[first.i if first else 0 :]:
        if token.idx > start and (token.pos_ in ("PRON", "ADP", "VERB", "AUX", "PUNCT")):
            return start, min(int(token.idx), end)
    return start, end


def verb_of(parsed: Parsed, start: int) -> Token | None:
    """Return the verb of the person asked about, after the auxiliary at an offset."""
    aux = token_at(parsed.doc, start)
    person = False
    if aux is None:
        return None
    for token in parsed.doc[aux.i + 1 : aux.i + 9]:
        if token.lower_ in OURS:
            return None
        if person and token.pos_ in ("VERB", "ADJ") and token.lower_ not in ("been", "own"):
            return token
        if person and token.pos_ == "AUX" and token.lower_ not in ("been", "be"):
            return token
        person = person or is_person(token) or _own_body(token)
        placed = aux.lemma_ == "be" or token.nbor(-1).lower_ == "been"
        placed = person and placed and token.pos_ in ("ADP", "ADV")
        if placed and OURS.isdisjoint(one.lower_ for one in parsed.doc[token.i :]):
            return token  # "How often are you in pain?", "have you been to the hospital"
    return None


def _own_body(noun: Token) -> bool:
    """Tell whether a noun is what hurts: "How often does your back hurt?"."""
    after = noun.doc[noun.i + 1 : noun.i + 2].text.lower()
    return noun.nbor(-1).tag_ == "PRP$" and after in HURTS


def last_noun(parsed: Parsed, start: int, end: int) -> Token | None:
    """Return the last noun between two offsets, before any preposition."""
    named: list[Token] = []
    for token in parsed.doc:
        if token.idx >= end or (named and token.pos_ == "ADP"):
            break
        if token.idx >= start and (token.pos_ in ("NOUN", "PROPN") or token.tag_ == "VBZ"):
            named.append(token)
    return named[-1] if named else None


def happens_over_time(noun: Token, verb: Token, *, past: bool) -> bool:
    """Tell whether "how many" counts what happens, or passes, over a stretch of time."""
    wishes = WISHES - {"need"} if past else WISHES  # "How many rides did you need?" counts rides
    counted = noun.lemma_.lower()
    if verb.lemma_ in wishes or not _happens(noun, verb, past=past):
        return False
    if counted in LONG and (verb.lemma_ in LASTING or verb.pos_ == "ADP"):
        return False
    booked = counted in words("booked") and verb.lemma_ in ("be", "get", "have") and not past
    return not booked and verb.lower_ not in ONCE_A_LIFE


def _happens(noun: Token, verb: Token, *, past: bool) -> bool:
    """Tell whether what is counted is an occasion, or was had, lived in or done again and again."""
    counted = noun.lemma_.lower()
    if counted in words("occasion"):
        return True
    whole_life = counted in words("over-a-life") and verb.lemma_ in HELD
    return past and (whole_life or (verb.lemma_ in REPEATED and not is_person(noun)))
