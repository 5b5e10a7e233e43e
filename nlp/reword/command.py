"""A command taken apart, and the word order that turns a clause of it into a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.sense.joined import first_conjunct
from nlp.sense.orders import asked_for
from nlp.sense.syntax import SUBJECTS, end_of, replace

ASKS = "asks instead of ordering"
ROOM = "leaves room for having none"
AUXILIARIES = frozenset({
    "am", "ca", "wo", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is",
    "may", "might", "must", "should", "was",
    "were", "will", "would",
})  # fmt: skip
POSSESSIVES = frozenset({"your", "his", "her", "their", "our", "his/her"})
PRONOUNS = frozenset({"you", "they", "he", "she", "he/she"})
WH = frozenset({"how", "what", "when", "where", "which", "who"})
ANY = frozenset({"any", "anybody", "anyone", "anything"})
DECLARED = (Protected.QUESTION_WORD, Protected.QUANTIFIER)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: where it starts, its verb, what it asks for, and how its sentence ends."""

    parsed: Parsed
    start: int
    verb: Token
    rest: tuple[Token, ...]
    follow_up: bool

    def opening(self, last: Token, new: str) -> Edit:
        """Return the edit that replaces the command's words up to and including `last`."""
        declared = (*DECLARED, Protected.PERSON)
        return replace(self.parsed, self.start, end_of(last), new, ASKS, *declared)

    def ending(self, way_out: str = "") -> Edit:
        """Return the edit that ends the sentence with a way out and a question mark."""
        start = end_of(self.rest[-1])
        doc = self.parsed.doc
        after = self.rest[-1].i + 1
        marked = after < len(doc) and doc[after].text in (".", ":", "!", "?")
        end = end_of(doc[after]) if marked else start
        any_said = any(token.lower_ in ANY for token in self.rest[1:])
        out = "" if self.follow_up or any_said or not way_out else f", {way_out}"
        declared = (*DECLARED, Protected.PERSON)
        return replace(self.parsed, start, end, f"{out}?", ROOM if out else ASKS, *declared)


def read_command(parsed: Parsed, verb: Token, start: int | None = None) -> Command | None:
    """Return the command that a verb opens, up to the end of its sentence; None if it is bare.

    It begins at its verb or a "please" before it, or at the offset `start` ("You must list").
    """
    rest = asked_for(verb)
    before = verb.i
    while before and parsed.doc[before - 1].lower_ in ("please", "kindly", "briefly"):
        before -= 1
    while rest and not (re.search(r"[^\W_]", rest[-1].text) or rest[-1].text in (")", '"')):
        rest.pop()
    if [token.lower_ for token in rest[1:3]] == ["list", "of"] and len(rest) > 3:
        verb, rest = rest[2], rest[3:]  # "provide a list of your goals"
    if not rest:
        return None
    follow_up = before > 0 and parsed.doc[before - 1].text == ","
    begins = int(parsed.doc[before].idx) if start is None else start
    return Command(parsed, begins, verb, tuple(rest), follow_up)


def more_than_one(command: Command) -> bool:
    """Tell whether a second command or question is joined to the first."""
    for token, following in pairwise(command.rest):
        if token.lower_ in ("and", "or", ",", ";") and (
            following.lower_ in WH | {"why", "whether"} or following.tag_ == "VB"
        ):
            return not how_much(following)
    return any(token.text == ";" for token in command.rest)


def how_much(token: Token) -> bool:
    """Tell whether "how often", "how much" or the like names a detail rather than a question."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.lower_ == "how" and following.lower_ in ("often", "much", "many", "long")


def inverted(command: Command, clause: tuple[Token, ...]) -> Iterator[Edit]:
    """Yield the edits that give a clause the order of a question; the first has the auxiliary."""
    found = _subject_and_verb(clause)
    if found is None:
        return
    first, last, verb = found
    if any(_own_verb(token, verb) for token in clause):
        return
    parsed, subject = command.parsed, command.parsed.question.text[first.idx : end_of(last)]
    if _helps(verb) and verb.i == last.i + 1:
        negation = verb.nbor(1) if verb.nbor(1).lower_ in ("not", "n't") else None
        helper = {"ca": "can", "wo": "will"}.get(verb.lower_, verb.lower_)
        new = f"{helper} {subject}" + (" not" if negation else "")
        end = end_of(negation or verb)
        yield replace(parsed, int(first.idx), end, new, ASKS, Protected.NEGATION)
        return
    if _helps(verb):
        return
    if verb.tag_ in ("VBD", "VBZ") or verb.lower_ in ("had", "has"):
        helper = "did" if verb.tag_ == "VBD" or verb.lower_ == "had" else "does"
        yield replace(parsed, int(first.idx), end_of(last), f"{helper} {subject}", ASKS)
        yield replace(parsed, int(verb.idx), end_of(verb), verb.lemma_.lower(), ASKS)
        return
    yield replace(parsed, int(first.idx), end_of(last), f"do {subject}", ASKS)


def _own_verb(token: Token, verb: Token) -> bool:
    """Tell whether a finite verb is joined to the first ("what they eat or cannot eat")."""
    if (
        token.dep_ != "conj"
        or token.i < verb.i
        or first_conjunct(token).pos_ not in ("VERB", "AUX")
    ):
        return False
    if any(child.dep_ in SUBJECTS for child in token.children):
        return True
    return any(child.tag_ in ("MD", "VBZ", "VBP", "VBD") for child in (token, *token.lefts))


def _subject_and_verb(clause: tuple[Token, ...]) -> tuple[Token, Token, Token] | None:
    """Return the first and last word of a clause's subject, and its finite verb."""
    if not clause:
        return None
    first = clause[0]
    if first.lower_ not in PRONOUNS | POSSESSIVES | {"the", "anyone", "someone"}:
        return None
    for before, token in pairwise(clause):
        if token.pos_ == "ADV" and token.lower_ not in ("not",):
            continue
        if token.tag_ in ("VBP", "VBD", "VBZ", "VB", "MD") or token.lower_ in AUXILIARIES:
            last = before
            while last.pos_ == "ADV" and last.i > first.i:
                last = last.nbor(-1)
            return first, last, token
        if token.is_punct:
            return None
    return None


def _helps(verb: Token) -> bool:
    """Tell whether a finite verb is an auxiliary or "be", which needs no "do"."""
    if verb.lower_ in ("have", "has", "had", "do", "does", "did"):
        following = [
            t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.pos_ != "ADV" and t.dep_ != "neg"
        ]
        wanted = ("VBN", "VBD") if verb.lower_.startswith("ha") else ("VB", "VBP")
        return bool(following) and following[0].tag_ in wanted
    return verb.lower_ in AUXILIARIES


def is_finite_verb(token: Token) -> bool:
    """Tell whether a word can only be a finite verb ("what happened")."""
    return token.tag_ in ("VBD", "VBZ") or token.lower_ in ("is", "was", "happened")
