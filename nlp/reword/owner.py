"""Possessives: "the caregiver's badge" works, "the person with a disability's badge" does not."""

from __future__ import annotations

from spacy.tokens import Token

LONG = 2  # words that still carry "'s"


def owns(noun: Token) -> bool:
    """Tell whether a noun carries a possessive "'s"."""
    return noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].tag_ == "POS"


def may_own(new: str) -> bool:
    """Tell whether words are short enough to carry a possessive "'s"."""
    return len(new.split()) <= LONG
