"""How heavily an order weighs: a plain field lightly, a reason or a private thing heavily."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.address import asks_an_organization
from nlp.sense.syntax import is_person
from nlp.words import words

QUANTIFIED = frozenset({
    "all", "any", "anyone", "anything", "each", "every", "everyone", "everything", "why",
})  # fmt: skip
DEMANDING = frozenset({
    "detail", "disclose", "enumerate", "explain", "indicate", "report", "specify", "state",
})  # fmt: skip
FUTURE = later(r"\bhow (?:[\w']+ ){1,3}?(?:plans? to|will|would)\b", re.IGNORECASE)
FIELDS = frozenset({"name", "address", "phone", "number", "email", "e-mail", "zip"})
FAULTY = frozenset({"bad", "behavior", "maladaptive", "problem", "undesirable"})
WISHED = frozenset({"like", "prefer", "want", "would"})
OWNED = frozenset({"cost", "have", "own", "owe", "pay", "price", "take", "use", "value"})
SPELLS = frozenset({"date", "day", "evening", "hour", "month", "morning", "time", "week"})
SUITS = frozenset({
    "available", "away", "be", "busy", "can", "cannot", "come", "could", "free", "may", "meet",
    "plan", "prefer", "suit", "suits", "will", "work", "works", "would",
})  # fmt: skip


def mild(rest: Iterable[Token]) -> Level | None:
    """Return the level of an order for a plain field, or for what somebody likes: a note."""
    lemmas = [token.lemma_.lower() for token in rest]
    field = "your" in lemmas[:2] and not FIELDS.isdisjoint(lemmas[:6])
    return Level.NOTE if field or not words("gladly-told").isdisjoint(lemmas) else None


def weighs(parsed: Parsed, verb: Token, rest: list[Token]) -> bool:
    """Tell whether an order weighs on people: it wants everything, a reason or a private thing."""
    if asks_an_organization(parsed) or FUTURE.search(parsed.plain):
        return False
    if _of_a_thing(rest) or _of_a_time(rest):
        return False
    first = {token.lower_ for token in rest[:2]}
    if first & QUANTIFIED or verb.lower_ in DEMANDING:
        return True
    return any(
        token.lemma_.lower() in words("weighty") or token.lower_ in words("weighty")
        for token in rest
    )


def _of_a_thing(rest: list[Token]) -> bool:
    """Tell whether a fault or a state of a thing is asked for: "the problem with the window"."""
    lowers = [token.lower_ for token in rest]
    if _wished(lowers) or _lists_things(rest):
        return True
    for i, lower in enumerate(lowers[:5]):
        if lower in ("with", "in", "of", "to", "on") and i and lowers[i + 1 : i + 2]:
            owned = lowers[i + 1] in ("the", "your", "our", "this", "that", "a", "an", "any")
            named = rest[i + 1 + owned : i + 4 + owned]
            heads = [token for token in named if token.pos_ in ("NOUN", "PROPN")]
            return bool(heads) and any(one.lemma_.lower() in words("fixture") for one in heads)
    return False


def _wished(lowers: list[str]) -> bool:
    """Tell whether a wish is asked for: "State where you want the tree"."""
    return any(one == "you" and two in WISHED for one, two in pairwise(lowers))


def _lists_things(rest: list[Token]) -> bool:
    """Tell whether things are listed that nobody owns: "all the rooms that need paint"."""
    nouns = [token for token in rest[:6] if token.pos_ in ("NOUN", "PROPN")][:2]
    said = {token.lemma_.lower() for token in rest}
    if {"if", "whether"} & {rest[0].lower_}:
        return False
    private = said & (words("weighty") | OWNED) or any(map(is_person, nouns))
    return not private and any(noun.lemma_.lower() in words("fixture") for noun in nouns)


def _of_a_time(rest: list[Token]) -> bool:
    """Tell whether days or hours are asked for that suit somebody, or do not."""
    nouns = [token.lemma_.lower() for token in rest[:4] if token.pos_ in ("NOUN", "PROPN")]
    said = {token.lower_ for token in rest}
    return bool(nouns) and nouns[0] in SPELLS and not said.isdisjoint(SUITS)


def informs_on(rest: list[Token]) -> bool:
    """Tell whether others are to be named for what they do: no politer order makes that kind."""
    lemmas = {token.lemma_.lower() for token in rest}
    return {"name", "who"} <= lemmas and not lemmas.isdisjoint(words("others"))


def asks_faults(rest: list[Token]) -> bool:
    """Tell whether faults are asked for: there the content is the trouble, not the order."""
    lemmas = [token.lemma_.lower() for token in rest]
    paired = any({one, two} <= FAULTY and one != two for one, two in pairwise(lemmas))
    return paired or not words("shortcoming").isdisjoint(lemmas)
