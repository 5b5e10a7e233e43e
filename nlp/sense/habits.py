"""Habits that not everybody has: drinking, smoking, shouting, using drugs."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from nlp.reword.grammar import forms
from nlp.sense.syntax import is_person, objects
from nlp.words import words

MEDICINES = frozenset({"medication", "medicine", "pill", "prescription", "drink"})
HABITS = frozenset({"drink", "gamble", "smoke", "vape"})
TOWARDS = frozenset({"argue", "fight", "hit", "shout", "slap", "spank", "swear", "yell"})
TIMES = frozenset({"day", "evening", "hour", "minute", "month", "night", "time", "week", "year"})
COUNTED = frozenset({"beer", "cigarette", "cigar", "cocktail", "drink", "vodka", "whiskey", "wine"})
MEASURES = frozenset({"joint", "pack", "shot"})  # of diapers, in the knee, against the flu
QUARRELS = frozenset({"argument", "blackout", "fight", "hangover", "outburst"})
USED = frozenset({"do", "misuse", "take", "try", "use"})
STATES = frozenset({"drunk", "high", "stoned"})
HARMLESS = frozenset({"coffee", "energy", "hot", "soda", "soft", "sugary", "sweet", "water"})


@lru_cache(maxsize=1)
def habit_words() -> frozenset[str]:
    """Return every form of every word that may stand for a habit: a quick first test."""
    verbs = (form for verb in HABITS | TOWARDS for form in forms(verb, "verb"))
    nouns = (
        form
        for noun in COUNTED | MEASURES | QUARRELS | words("drug")
        for form in forms(noun, "noun")
    )
    return frozenset((*verbs, *nouns)) | STATES


def is_habit(token: Token) -> bool:
    """Tell whether a word stands for a habit that not everybody has."""
    lemma = token.lemma_.lower()
    if lemma in COUNTED | MEASURES and token.pos_ == "NOUN":
        return _is_counted(token)
    if lemma in QUARRELS and token.pos_ == "NOUN":
        return token.head.lemma_ in ("cause", "get", "have", "start", "into")
    if lemma in HABITS and token.pos_ == "VERB":
        things = [
            child for child in token.children if child.dep_ == "dobj" and child.pos_ == "NOUN"
        ]
        things = [thing for thing in things if thing.lemma_.lower() not in TIMES]
        return lemma != "drink" or not things or any(map(is_substance_in, things))
    if lemma in TOWARDS and token.pos_ == "VERB":
        things = list(objects(token))
        return not things or any(is_person(thing) or thing.lemma_ in TIMES for thing in things)
    if lemma in USED and token.pos_ == "VERB":
        after = token.doc[token.i + 1 : token.i + 2]
        return any(map(is_substance_in, objects(token))) or any(map(is_substance, after))
    return token.lower_ in STATES and token.head.lemma_ == "get"


def _is_counted(noun: Token) -> bool:
    if noun.dep_ == "compound" or any(child.lower_ in HARMLESS for child in noun.children):
        return False
    if noun.lemma_.lower() in COUNTED:
        return True
    others = (token for token in noun.doc if token.i != noun.i)
    return any(is_substance(token) or token.lemma_.lower() in HABITS for token in others)


def is_substance_in(thing: Token) -> bool:
    """Tell whether a noun, or a word that belongs to it, names a substance."""
    return any(is_substance(token) for token in (thing, *thing.lefts, *thing.subtree))


def is_substance(token: Token) -> bool:
    """Tell whether a word names alcohol, tobacco or another drug, or taking it."""
    lemma = token.lemma_.lower()
    return lemma in words("drug") - MEDICINES or lemma in ("smoke", "vape", "use", *COUNTED)
