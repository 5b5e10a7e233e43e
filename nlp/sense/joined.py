"""What "and", "or" and commas join: pairs, their halves, and phrases in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token


def first_conjunct(token: Token) -> Token:
    """Return the first member of the coordination that a token belongs to, or the token."""
    seen = 0
    while token.dep_ == "conj" and seen < 20:
        token = token.head
        seen += 1
    return token


def coordinated(token: Token) -> bool:
    """Tell whether a token is joined to another by "and", "or", a comma or a slash."""
    if token.dep_ == "conj" or any(child.dep_ in ("conj", "cc") for child in token.children):
        return True
    neighbours = [
        token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)
    ]
    return any(word in ("and", "or", "/", "and/or") for word in neighbours)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two expressions joined by "and", "or" or "as well as"."""

    left: Token
    joiner: Token
    right: Token


def pairs(doc: Doc) -> Iterator[Pair]:
    """Yield the coordinations of exactly two members; a list of three or more is none."""
    for joiner in doc:
        if joiner.dep_ != "cc":
            continue
        left = joiner.head
        members = [child for child in left.children if child.dep_ == "conj"]
        right = next((member for member in members if member.i > joiner.i), None)
        if right is None or len(members) > 1 or left.dep_ == "conj":
            continue
        if not any(child.dep_ == "conj" for child in right.children):
            yield Pair(left, joiner, right)


def pieces(after: Token, end: int) -> list[Span]:
    """Return the phrases between a token and an index that hang on the token or on one before.

    In order; each is a run of words whose head stands at or before `after`.
    """
    doc, found = after.doc, list[Span]()
    i = after.i + 1
    while i < end:
        top = doc[i]
        while after.i < top.head.i < end and top.head.i != top.i:
            top = top.head
        last = max(token.i for token in top.subtree if token.i < end)
        found.append(doc[i : max(last, i) + 1])
        i = max(last, i) + 1
    return found


def word_before(joiner: Token) -> Token:
    """Return the last word of the first half."""
    i = joiner.i - 1
    while i > 0 and (
        joiner.doc[i].is_punct or joiner.doc[i].head.i == joiner.i or as_well(joiner, i)
    ):
        i -= 1
    return joiner.doc[i]


def as_well(joiner: Token, i: int) -> bool:
    """Tell whether a position is part of "as well as", of which `joiner` is the last word."""
    return joiner.lower_ == "as" and i >= joiner.i - 2
