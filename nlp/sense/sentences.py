"""Sentences of a text: where they end, and whether one offers help or says that it asks nothing."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from nlp.quick.later import later


def is_question(sent: Span) -> bool:
    """Tell whether a sentence ends in a question mark."""
    for token in reversed(sent):  # a span's text is slow to make
        if written := token.text.rstrip():
            return written.endswith("?")
    return False


def starts_sentence(token: Token) -> bool:
    """Tell whether only punctuation stands before a token in its sentence."""
    return all(other.is_punct or other.is_space for other in token.doc[token.sent.start : token.i])


_SENTENCE_END = later(r"(?<=[.?!])\s+")
_OFFER = later(
    r"\b(?:would you like|do(?:es)? (?:you|your family|anyone) (?:want|need)|are you interested"
    r"|are you looking|want (?:to talk|help)"
    r"|(?:need|like|get|getting|find|finding) (?:\w+ )?help)\b",
    re.IGNORECASE,
)
_REASSURANCE = later(
    r"(?:\bnot|n['’]t|\bnever|\bno one (?:will|can)|\bno need to)\s+(?:\w+\s+){0,2}?"
    r"(?:ask|need|enter|share|include|give|send|write|report|require|collect|keep|put|list"
    r"|provide|affect|change|matter|have to|tell)\w*\b",
    re.IGNORECASE,
)


def sentence_at(text: str, offset: int) -> str:
    """Return the sentence of a text that holds an offset, by its punctuation."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() > offset:
            return text[start : end.start()]
        start = end.end()
    return text[start:]


def offers_help(sentence: str) -> bool:
    """Tell whether a sentence offers help or information rather than asking for a fact."""
    return _OFFER.search(sentence) is not None


def reassures(sentence: str) -> bool:
    """Tell whether a sentence says that something is not asked, needed or shared."""
    return _REASSURANCE.search(sentence) is not None
