"""A noun replaced: who is meant stays clear, and what goes with it still fits."""

from __future__ import annotations

from spacy.tokens import Span

from nlp.match.use import Use
from nlp.reword.placing import Way
from nlp.reword.plain_swap import is_many, plain_swap
from nlp.sense.joined import coordinated

POSTMODIFIERS = (
    " with ", " of ", " who ", " experiencing ", " in ", " from ", " without ", " that ",
    " living ",
)  # fmt: skip
# "recovering alcoholic", "former addict": the modifier belongs to the label, not to the person.
LABEL_MODIFIERS = frozenset(
    {
        "active", "admitted", "alleged", "chronic", "convicted", "current", "ex", "first",
        "former", "habitual", "known", "lifelong", "previous", "recovered", "recovering",
        "registered", "repeat", "suspected",
    }
)  # fmt: skip
PERSON = ("person", "someone", "adult", "child")


def noun_replaced(use: Use, new: str) -> Way:
    """Replace a noun, unless its modifiers or its company would no longer fit."""
    if _postmodified(new) and (_modifiers(use) & LABEL_MODIFIERS or _goes_on(use, new)):
        return ()
    if _one_of_two(use, new):
        return ()
    if new.split()[0] in PERSON and not is_many(use) and not _determined(use.span):
        return ()
    if new.startswith("person ") and not is_many(use) and _pointed_at(use):
        new = "person"
    return plain_swap(use, new)


def _modifiers(use: Use) -> set[str]:
    """Return the words that stand before a noun and say what kind it is."""
    span = use.span
    kinds = {
        child.lower_
        for child in span.root.children
        if child.dep_ in ("amod", "compound") and child.i < span.start
    }
    return kinds | {token.lower_ for token in span.doc[max(0, span.start - 1) : span.start]}


def _postmodified(new: str) -> bool:
    """Tell whether new words end in what says more of a noun: "person with a disability"."""
    return any(mark in f" {new} " for mark in POSTMODIFIERS)


def _goes_on(use: Use, new: str) -> bool:
    """Tell whether what follows the noun would seem to belong to the end of its replacement."""
    after = [child for child in use.span.root.rights if child.i >= use.span.end]
    clause = " who " in new or " that " in new
    return any(
        child.lower_ == "of" or (clause and child.lower_ in ("with", "without")) for child in after
    )


def _one_of_two(use: Use, new: str) -> bool:
    """Tell whether a label shares its article with another: "a drug addict or alcoholic"."""
    noun = use.span.root
    if is_many(use) or not coordinated(noun):
        return False
    others = [one for one in noun.conjuncts if one.pos_ in ("NOUN", "PROPN", "ADJ")]
    alone = all(any(child.dep_ == "det" for child in one.children) for one in (noun, *others))
    return " or " in new or (_postmodified(new) and not alone)


def _determined(span: Span) -> bool:
    """Tell whether a noun has an article or another determiner, as one person needs."""
    if any(child.dep_ in ("det", "poss", "nummod") for child in span.root.children):
        return True
    return span.start > 0 and span.doc[span.start - 1].pos_ in ("DET", "PRON", "NUM", "ADJ")


def _pointed_at(use: Use) -> bool:
    """Tell whether it is known who is meant: "this inmate" may be plainly "this person"."""
    before = use.span.doc[use.span.start - 1].lower_ if use.span.start else ""
    return before in ("this", "that")
