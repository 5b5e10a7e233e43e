"""A why-clause taken apart: who did, or did not do, what. Read by position, not by label alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from nlp.quick.later import later
from nlp.sense.syntax import SUBJECTS, end_of
from nlp.words import words

DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"have", "has", "had", "'ve"})
BE = frozenset({"is", "are", "was", "were", "am", "'re"})
CAN = frozenset({"can", "ca", "could"})
MADE = frozenset({"made", "caused"})
MODALS = frozenset({"will", "wo", "would", "should", "must", "might"})
AUXILIARIES = DO | HAVE | BE | CAN | MODALS
NOT = frozenset({"not", "n't", "never", "nt"})
OBJECTIVE = {
    "you": "",
    "he": "him",
    "she": "her",
    "they": "them",
    "he/she": "him/her",
    "she/he": "her/him",
    "he or she": "him or her",
    "she or he": "her or him",
}
EMPTY = frozenset(
    {
        "actually",
        "already",
        "also",
        "even",
        "ever",
        "exactly",
        "just",
        "really",
        "simply",
        "still",
        "then",
    }
)
NEUTRAL = frozenset({"biggest", "chief", "important", "main", "primary"})  # "the main reason"
COMMAND = later(
    r"(?:please |kindly )?(?:briefly )?"
    r"(?:explain|describe|state|tell us|tell me|list|specify|give us|give|write down|write"
    r"|indicate|share|provide)"
    r"(?: to us| here)?(?: (?:the|your|all the) reasons?)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WhyClause:
    """Why somebody did something, or did not.

    `start` is the offset where the asking begins, `ordered` whether it is a command ("Explain
    why"). `whom` is the subject in the objective case, empty for "you". `adverbs` stand before the
    verb. `auxiliary` is the first one in lower case, or empty. `able`: "were not able to".
    """

    start: int
    ordered: bool
    subject: Token
    whom: str
    auxiliary: str
    negated: bool
    adverbs: str
    verb: Token | None
    able: bool = False


def why_clauses(doc: Doc, text: str) -> Iterator[WhyClause]:
    """Yield the why-clauses of a question, in order; also "how come" and "what made you"."""
    for token in doc:
        lower = token.lower_
        if lower == "why" and token.i + 1 < len(doc):
            if opener := _of_why(doc, text, token):
                yield from _clause(doc, text, opener, token.i + 1)
        elif (lower == "come" and token.i and doc[token.i - 1].lower_ == "how") or (
            lower in ("made", "caused") and token.i and doc[token.i - 1].lower_ == "what"
        ):
            yield from _clause(doc, text, doc[token.i - 1], token.i + 1)
        elif lower in ("reason", "reasons") and token.i + 1 < len(doc):
            yield from _reason(doc, text, token)


def _of_why(doc: Doc, text: str, why: Token) -> Token | None:
    """Return where the asking begins: at "The reasons" of "The reasons why", else at "why"."""
    if not why.i or doc[why.i - 1].lower_ not in ("reason", "reasons"):
        return why
    if COMMAND.match(text[why.sent.start_char : why.idx]):
        return why
    first = doc[why.i - 1]
    if first.i and doc[first.i - 1].lower_ == "the":
        first = doc[first.i - 1]
    return first if first.is_sent_start or first.i == 0 else None


def _reason(doc: Doc, text: str, token: Token) -> Iterator[WhyClause]:
    following = token.i + 1 + (doc[token.i + 1].lower_ in ("that", "for"))
    before = doc[token.i - 1] if token.i else token
    if before.lower_ in NEUTRAL:
        return
    first = before if before.lower_ == "the" else token
    if doc[token.i + 1].lower_ != "why" and following < len(doc):
        opener = re.search(r"what (?:is|was|are|were) $", text[: first.idx], re.IGNORECASE)
        start = doc.char_span(opener.start(), first.idx - 1) if opener else None
        yield from _clause(doc, text, start[0] if start else first, following)


def _clause(doc: Doc, text: str, opener: Token, i: int) -> Iterator[WhyClause]:
    """Read `[auxiliary] subject [auxiliary] [not] [adverbs] verb` from token `i` on."""
    i = _skip(doc, i, EMPTY)
    if doc[i : i + 3].text.lower() in ("is it that", "was it that"):
        i += 3
    auxiliary, negated, i = _auxiliary(doc, i)
    made = doc[opener.i + 1].lower_
    if made in MADE:
        auxiliary = made
    found = _subject(doc, i)
    if found is None:
        return
    subject, i = found
    whom = OBJECTIVE.get(doc[subject.left_edge.i : i].text.lower())
    if whom is None:
        whom = text[subject.left_edge.idx : end_of(doc[i - 1])]
        if whom.lower() in words("helped-person") and subject.left_edge.i == i - 1:
            whom = f"the {whom.lower()}"  # "explain why client missed group"
    if not auxiliary:
        auxiliary, negated, i = _auxiliary(doc, i)
    else:
        negated, i = (True, i + 1) if i < len(doc) and doc[i].lower_ in NOT else (negated, i)
    if i < len(doc) and doc[i].lower_ in ("not", "never"):
        negated, i = True, i + 1
    adverbs, i = _adverbs(doc, i)
    if i + 1 < len(doc) and doc[i].lower_ == "been" and doc[i + 1].tag_ in ("VBG", "VBN"):
        i += 1
    if made in MADE:  # "what caused you to …"
        i = _skip(doc, i, frozenset({"to"}))
    able = i + 2 < len(doc) and doc[i].lower_ == "able" and doc[i + 1].lower_ == "to"
    verb = _verb(doc, i + 2 if able else i)
    start, ordered = _opening(text, opener)
    yield WhyClause(start, ordered, subject, whom, auxiliary, negated, adverbs, verb, able)


def _opening(text: str, opener: Token) -> tuple[int, bool]:
    """Return where the asking begins: at "Explain" in "Explain why", else at its first word."""
    before = text[opener.sent.start_char : opener.idx]
    found = COMMAND.match(before) if before else None
    return (int(opener.sent.start_char), True) if found else (int(opener.idx), False)


def _skip(doc: Doc, i: int, words_to_skip: frozenset[str]) -> int:
    while i < len(doc) and doc[i].lower_ in words_to_skip:
        i += 1
    return i


def _auxiliary(doc: Doc, i: int) -> tuple[str, bool, int]:
    """Return an auxiliary at `i` (or ""), whether "not" follows, and the next position."""
    if i >= len(doc) or doc[i].lower_ not in AUXILIARIES:
        return "", False, i
    negated = i + 1 < len(doc) and doc[i + 1].lower_ in NOT
    return doc[i].lower_, negated, i + 1 + negated


def _subject(doc: Doc, i: int) -> tuple[Token, int] | None:
    """Return the subject that begins at `i`, and the position after it."""
    if i >= len(doc):
        return None
    first = doc[i]
    joined = i + 1 < len(doc) and doc[i + 1].lower_ in ("and", "or")
    if first.lower_ in OBJECTIVE and not joined:
        return first, i + 1
    for token in doc[i : i + 8]:
        if token.dep_ in SUBJECTS and token.left_edge.i == i and token.right_edge.i < i + 12:
            return token, token.right_edge.i + 1
    if first.lower_ in ("your", "the", "this") and i + 1 < len(doc):
        named = doc[i + 1].lemma_.lower() in words("helped-person")
        return (doc[i + 1], i + 2) if named else None
    return None


def _adverbs(doc: Doc, i: int) -> tuple[str, int]:
    """Return the adverbs that carry meaning before the verb, and the verb's position."""
    kept = []
    while i + 1 < len(doc) and doc[i].pos_ == "ADV" and doc[i].lower_ not in words("sore-state"):
        if doc[i + 1].is_punct:  # a verb at the end that the model does not know
            break
        if doc[i].lower_ not in EMPTY:
            kept.append(doc[i].text)
        i += 1
    return " ".join(kept), i


def _verb(doc: Doc, i: int) -> Token | None:
    """Return the word at `i` where it can be a verb or a predicate; tags of bare verbs mislead."""
    if i >= len(doc) or doc[i].is_punct or doc[i].pos_ in ("CCONJ", "SCONJ"):
        return None
    return doc[i]
