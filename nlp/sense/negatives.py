"""Negatives of a sentence by its parse: which words negate, and whether two meet in one clause."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.quick.later import later

WORDS = frozenset({
    "hardly", "n't", "never", "no", "nobody", "none", "not", "nothing", "nowhere", "rare", "rarely",
    "scarcely", "seldom", "without",
})  # fmt: skip
AGAINST = frozenset({
    "decline", "deny", "disagree", "disapprove", "dislike", "distrust", "doubt", "fail", "forbid",
    "lack",
    "mistrust", "neglect", "object", "oppose", "opposed", "refuse",
})  # fmt: skip
ANY = frozenset({"any", "anybody", "anyone", "anything", "no", "nobody", "none", "nothing"})
UN_WORDS = later(
    r"(?:un(?:able|acceptable|aware|clear|comfortable|common|fair|friendly|happy|healthy|helpful"
    r"|important|interested|kind|likely|necessary|pleasant|reasonable|safe|satisfied|sure|true"
    r"|usual"
    r"|welcome|willing)"
    r"|dis(?:honest|interested|pleased|respectful|satisfied)"
    r"|in(?:conceivable|adequate|appropriate|convenient|correct|effective|sufficient)|im"
    r"(?:possible|patient"
    r"|polite))(?:ly)?"
)
IF = frozenset({"because", "if"})
ASKING = frozenset({"ask", "care", "know", "matter", "mind", "say", "see"})


def negates(token: Token) -> bool:
    """Tell whether a word negates: "not", "refuse", "unlikely", "no" before a noun."""
    lower = token.lower_
    if lower == "no":
        return token.tag_ == "DT"
    return lower in WORDS or token.lemma_.lower() in AGAINST or bool(UN_WORDS.fullmatch(lower))


def _clause(token: Token) -> Token:
    """Return the verb that a negative belongs to."""
    current = token
    for _ in range(8):
        above = current.i != token.i and current.pos_ in ("VERB", "AUX")
        if above or current.head.i == current.i:
            break
        current = current.head
    return current


def interact(first: Token, second: Token) -> bool:
    """Tell whether the second negative stands in the clause of the first, or in its complement."""
    one, other = (
        token if token.lemma_.lower() in AGAINST else _clause(token) for token in (first, second)
    )
    for _ in range(4):
        if other.i == one.i:
            return True
        if any(child.lower_ in IF for child in other.lefts) and one.lemma_ not in AGAINST | ASKING:
            return False  # "You do not have to answer if you do not want to"
        if other.dep_ == "relcl" and _of_any(other.head):
            other = _clause(other.head)
            continue
        if other.dep_ == "advcl" and other.head.lemma_.lower() in AGAINST and other.head.i == one.i:
            return True
        if other.dep_ in ("acl", "advcl", "relcl") and _when_none(first, other):
            return True
        if other.dep_ not in ("ccomp", "xcomp", "aux", "auxpass", "acomp", "pcomp"):
            return False
        other = other.head
    return other.i == one.i


def _when_none(first: Token, verb: Token) -> bool:
    """Tell "no days when you are not able": a clause on the very noun that there are none of."""
    if first.lower_ != "no" or first.head.i + 1 >= len(first.doc):
        return False
    between = first.doc[first.head.i + 1 : min(verb.i, first.head.i + 6)]
    return any(one.lower_ in ("that", "when", "where", "who") for one in between)


def _of_any(noun: Token) -> bool:
    """ "There isn't anything I don't like": anything, nothing, no service, any service."""
    return noun.lower_ in ANY or any(child.lower_ in ANY for child in noun.children)
