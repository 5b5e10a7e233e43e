"""Possessives: "a felon's family" -> "the family of a person with a felony conviction"."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.match.use import Use
from nlp.reword.grammar import match_case
from nlp.reword.placing import Way, place
from nlp.sense.joined import coordinated
from nlp.sense.roles import misses_verb
from nlp.sense.syntax import end_of

LONG = 2  # "the caregiver's badge" works, "the person with a disability's badge" does not
ARTICLES = frozenset({"a", "an", "the"})
BEFORE_OWNER = frozenset({"det", "amod", "compound", "nummod", "poss"})


def owns(noun: Token) -> bool:
    """Tell whether a noun carries a possessive "'s"."""
    return noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].tag_ == "POS"


def may_own(new: str) -> bool:
    """Tell whether words are short enough to carry a possessive "'s"."""
    return len(new.split()) <= LONG


def of_owner(use: Use, owner: Token, way: Way) -> Way:
    """Turn what belongs to `owner` around, which `way` renames; empty where that is unsafe.

    `way` is one edit that ends with the owner. A determiner other than an article ("any", "your",
    "which") would no longer say whose, so it gives nothing.
    """
    doc = owner.doc
    thing = _owned(owner)
    if thing is None or len(way) != 1 or way[0].end != end_of(owner):
        return ()
    first = owner
    while first.i and first.nbor(-1).head.i == owner.i and first.nbor(-1).dep_ in BEFORE_OWNER:
        first = first.nbor(-1)
    shared = first.i > 0 and first.nbor(-1).pos_ in ("DET", "NUM", "ADJ")  # "any addicts' rights"
    whose = first.i < owner.i and first.dep_ in ("det", "poss", "nummod")
    if shared or (whose and first.lower_ not in ARTICLES):
        return ()
    start = min(int(first.idx), way[0].start)
    renamed = use.text[start : way[0].start] + way[0].new
    if " or " in renamed:
        return ()  # "the test of a person in jail or prison" is heard as a choice
    what = use.text[doc[owner.i + 2].idx : end_of(thing)]
    return (place(use, start, end_of(thing), f"the {what} of {match_case('a', renamed)}"),)


def _owned(owner: Token) -> Token | None:
    """Return the noun that is owned, where it ends its phrase and stands close by."""
    thing, doc = owner.head, owner.doc
    if thing.i > owner.i + 2 and misses_verb(thing):
        thing = thing.nbor(-1)  # "Does the man's sister visit", read as if "visit" were a noun
    between = doc[owner.i + 2 : thing.i]
    if thing.i <= owner.i + 1 or thing.pos_ != "NOUN" or coordinated(thing):
        return None
    if any(token.pos_ not in ("ADJ", "NOUN") for token in between):
        return None
    after = doc[thing.i + 1] if thing.i + 1 < len(doc) else None
    return None if after is not None and _goes_on(after) else thing


def _goes_on(after: Token) -> bool:
    """Tell whether the word after what is owned belongs to it."""
    noun = after.tag_ in ("NN", "NNS") and not misses_verb(after)
    return noun or after.tag_ == "POS" or after.lower_ == "of"
