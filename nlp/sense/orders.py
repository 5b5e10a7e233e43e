"""What orders somebody to answer ("List all…"): which verbs do, where, and what they ask for."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from nlp.words import words

COMMANDS = frozenset({
    "describe", "detail", "disclose", "enumerate", "explain", "give", "identify", "indicate",
    "list", "name", "provide", "report", "specify", "state",
})  # fmt: skip
ALSO_NOUNS = frozenset({"detail", "list", "name", "report", "state"})
POLITE = frozenset({"please", "kindly", "briefly", "also", "then", "now", "and", "so", ","})
POINTING = frozenset({"above", "below", "box", "boxes", "extent", "following", "here", "scale"})
PRONOUNS = frozenset({"it", "them", "these", "this", "those"})
RATED = frozenset({"agreement", "comfort", "confidence", "interest", "satisfaction"})
ANSWERS = frozenset({
    "answer", "answers", "choice", "choices", "other", "reason", "reasons", "reasoning",
    "response", "responses", "selection",
})  # fmt: skip
OPENERS = frozenset({
    "a", "all", "an", "any", "anyone", "someone", "anything", "each", "every", "everyone",
    "everything", "his", "her", "how", "if", "their", "the",
    "what", "when", "where", "whether", "which", "who", "your", "both", "his/her",
})  # fmt: skip
WHOSE_CLAUSE = frozenset({"you", "your", "he", "she", "they", "the", "anyone"})
GAPS = frozenset(
    {"absence", "break", "change", "delay", "difference", "gap", "interruption", "lapse"}
)


def command_start(verb: Token) -> Token:
    """Return the first word of a command: its verb, or the "please" before it."""
    before = verb.nbor(-1) if verb.i else verb
    return before if before.lower_ in ("please", "kindly") else verb


def orders(verb: Token) -> bool:
    """Tell whether a word opens a command that asks something of the person."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or not _opens(verb):
        return False
    following = doc[verb.i + 1]
    rest = asked_for(verb)
    if not _object_begins(verb, following) or _about_the_form(verb, rest):
        return False
    if any(token.lemma_.lower() in words("harm") for token in rest):
        return False  # trauma-detail speaks there
    polite = command_start(verb) is not verb
    return not (polite and following.lower_ == "any") or gap(rest)


def asked_for(verb: Token) -> list[Token]:
    """Return the words after a verb that orders, up to the end of its sentence."""
    rest = []
    for token in verb.doc[verb.i + 1 :]:
        if token.text in (".", "?", "!", ":"):
            break
        rest.append(token)
    return rest


def _opens(verb: Token) -> bool:
    """Tell whether a verb opens its sentence, or the part after an if-clause."""
    doc, i = verb.doc, verb.i - 1
    while i >= 0 and doc[i].lower_ in POLITE:
        i -= 1
    if i < 0 or doc[i].text in (".", "?", "!", ":", ")", "-", "*"):
        return True
    return doc[i + 1].text == "," and any(token.lower_ == "if" for token in doc[: i + 1])


def _object_begins(verb: Token, following: Token) -> bool:
    """Tell whether the word after a verb opens what it asks for, and not a part of a label."""
    if following.lower_ in OPENERS or following.like_num:
        return following.lower_ != "if" or (
            verb.i + 2 < len(verb.doc) and verb.doc[verb.i + 2].lower_ in WHOSE_CLAUSE
        )
    if verb.lower_ == "describe" and following.lower_ in ("in", "yourself"):
        return following.lower_ != "in" or verb.nbor(2).lower_ == "detail"
    return verb.lower_ not in ALSO_NOUNS - {"list"} and following.pos_ in ("NOUN", "ADJ", "PROPN")


def _about_the_form(verb: Token, rest: list[Token]) -> bool:
    """Tell whether a command is about answering itself, or about papers to hand in."""
    lowers = [token.lower_ for token in rest]
    if lowers[0] in PRONOUNS | {"why"} or POINTING & {*lowers[:3], lowers[-1]} - {"here"}:
        return True
    if "here" in lowers[:2] or ("level" in lowers and RATED & set(lowers)):
        return True
    if len(lowers) < 4 and ANSWERS & set(lowers):
        return True
    return verb.lower_ in ("give", "provide") and bool(words("handed-in") & set(lowers[:6]))


def gap(rest: Sequence[Token]) -> bool:
    """Tell whether a gap or a change is to be explained."""
    return len(rest) > 1 and rest[1].lemma_.lower() in GAPS
