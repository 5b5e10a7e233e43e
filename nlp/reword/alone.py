"""Whether a text can stand alone: what is cut before it, or split off from it, is not there.

A second half that says "that" points at nothing, and a bare question about harm is harder to
answer than one with a promise before it, even a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from nlp.analysis import Analysis
from nlp.model import Category, Edit
from nlp.quick.later import later
from nlp.reword.named_again import KEPT
from nlp.sense.passing import may_pass
from nlp.sense.syntax import SUBJECTS
from nlp.words import words

POINTS_BACK = "it points at what is left out"
BARE = "it leaves a risky question bare"
CUT = 12  # letters: fewer are an opening word, not something said
OPENED = 2  # what stands in the place of a cut beginning: at most a capital letter
SHORT = 4  # words and marks: "Were you approved?"
PROMISED = frozenset({Category.COERCIVE, Category.FALSE_PROMISE})
POINTING = frozenset({"that", "this", "these", "those"})
MEANT = frozenset({
    "he", "hers", "him", "it", "its", "ones", "ours", "she", "so", "theirs", "their", "them",
    "they", "yours",
})  # fmt: skip
YOU_TOO = later(r"\b(?:how|what) about (?:you|them|us)\b|\b(?:describe|fit|sound like) you\b", re.I)
# What is done to something that only the sentence cut before it named: "Will you quit?".
DONE_TO = later(
    r"^(?:are|can|could|did|do|does|has|have|how (?:many|often)|is|should|was|were|when|will|would)"
    r"\b[^?]*\b(?:agree|apply|attend|begin|change|come|continue|enroll|get|join|keep|participate"
    r"|quit|register|sign|start|stop|take|try|use|want)"
    r"(?: (?:here|now|soon|today|tonight|yet))?\?$",
    re.IGNORECASE,
)
# What only the sentence cut before it can have named: "How would you rate the work?".
MEANT_BEFORE = later(
    r"\bthe (?:change|decision|effort|idea|matter|news|offer|plan|problem|result|rule|topic|trip"
    r"|update|work)s?\?$",
    re.IGNORECASE,
)
# A promise that an answer has no consequences says that it could have some.
CONSEQUENCE = later(
    r"\b(?:against you|benefits|case|court|deport\w*|hurt you|ice|immigration|jail|judge|landlord"
    r"|parents|police|probation|parole|safe|trouble|worker)\b",
    re.IGNORECASE,
)
NAMED = later(r"\b(?!name|your)[a-z]{4,}\b")
# Facts that one would not give without knowing who reads them.
TRACED = later(
    r"\b(?:address|birth ?da(?:te|y)|case number|citizenship|date of birth|debts?|earn\w*|email"
    r"|income|name|phone|salary|savings|wages)\b",
    re.IGNORECASE,
)


def not_alone(before: Analysis, after: Sequence[Analysis], edits: Sequence[Edit]) -> Iterator[str]:
    """Yield why a text needs what was split off from it or cut before it."""
    cut = [edit for edit in edits if _cuts_the_beginning(edit)]
    left = after if cut else after[1:]
    kept = frozenset() if cut else _they(after[0].parsed.doc)
    if any(_points_back(one.parsed.doc, kept) for one in left):
        yield POINTS_BACK
    if cut and (
        DONE_TO.search(after[0].parsed.plain) or MEANT_BEFORE.search(after[0].parsed.plain)
    ):
        yield POINTS_BACK
    if cut and _named_shorter(before.parsed.doc, cut[0].end, after[0].parsed.doc):
        yield POINTS_BACK
    if cut and any(_named_before(cut[0].old, edit) for edit in edits if edit not in cut):
        yield POINTS_BACK
    about = {found.check.category for found in before.found if found.flags} & PROMISED
    safe = Category.FALSE_PROMISE in about and cut and CONSEQUENCE.search(cut[0].old)
    hidden = Category.FALSE_PROMISE in about and not _may_decline(after[0])
    traced = hidden and TRACED.search(after[0].parsed.plain)
    if cut and about and (safe or traced or _risky(after[0].parsed.doc)):
        yield BARE


def _cuts_the_beginning(edit: Edit) -> bool:
    whole = edit.option is None and edit.start == 0
    return whole and len(edit.old) >= CUT and len(edit.new.strip()) < OPENED


def _named_before(said: str, edit: Edit) -> bool:
    """Tell whether what is renamed was named in what is cut: "… who the baby's father is"."""
    old = NAMED.findall(edit.old.lower()) if edit.option is None and edit.new else []
    return not set(old).isdisjoint(NAMED.findall(said.lower()))


def _may_decline(one: Analysis) -> bool:
    return may_pass(option.text.lower() for option in one.question.options)


def _named_shorter(before: Doc, end: int, left: Doc) -> bool:
    """Tell whether what is cut said which is meant: "the new pickup hours … the new hours"."""
    said = {token.lemma_ for token in before if token.idx < end and _told_apart(token)}
    return any(
        token.lemma_ in said and _pointed_at(token) and not _told_apart(token)
        for token in left
        if token.pos_ == "NOUN"
    )


def _told_apart(noun: Token) -> bool:
    return any(child.dep_ in ("compound", "prep", "relcl") for child in noun.children)


def _pointed_at(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in KEPT for child in noun.children)


def _they(doc: Doc) -> frozenset[str]:
    """Return the pronouns that the first half leaves unnamed as well."""
    return frozenset(token.lower_ for token in doc if token.lower_ in MEANT - {"it", "so"})


def _points_back(doc: Doc, kept: frozenset[str]) -> bool:
    if YOU_TOO.search(doc.text):
        return True
    if len(doc) <= SHORT and doc[0].lower_ in ("was", "were") and doc[-2].tag_ in ("VBN", "VBD"):
        return True  # "Were you approved?"
    return any(_pronoun(token) for token in doc if token.lower_ not in kept)


def _pronoun(token: Token) -> bool:
    """Tell whether a word stands for something that the text does not name before it."""
    if token.lower_ in POINTING:
        return token.tag_ == "DT" and token.dep_ in ("attr", "dobj", "pobj", *SUBJECTS)
    if token.lower_ not in MEANT or token.dep_ in ("expl", "advmod") or _empty(token):
        return False
    if token.i and token.nbor(-1).lower_ == "if":
        return False  # "If so, …": it says itself that it goes on
    return not any(one.pos_ in ("NOUN", "PROPN") for one in token.doc[: token.i])


def _empty(token: Token) -> bool:
    """Tell whether "it" stands for what follows: "Is it hard to get here?"."""
    return token.lower_ == "it" and token.dep_ in SUBJECTS and token.head.lemma_ in ("be", "make")


def _risky(doc: Doc) -> bool:
    known = words("risky")
    return any(token.lemma_.lower() in known or token.lower_ in known for token in doc)
