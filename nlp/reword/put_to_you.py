"""What somebody says of themselves, put to them: "my doctor" becomes "your doctor"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from nlp.sense.syntax import is_person

YOURS = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are"}
PAST = frozenset({"VBD", "VBN"})


def put_to_you(asked: str) -> str:
    """Return a question that somebody asks about themselves, put to them."""
    asked = re.sub(r"^was I\b", "were you", asked)
    asked = re.sub(r"\bI was\b", "you were", asked)
    return re.sub(r"[A-Za-z]+", lambda word: YOURS.get(word[0].lower(), word[0]), asked)


def auxiliary(verb: Token, subject: Token) -> str:
    """Return the "do" of a question in the tense of a statement's verb, once it is put to you."""
    if verb.tag_ in PAST:
        return "did"
    return "does" if verb.tag_ == "VBZ" and subject.lower_ != "i" else "do"


def yours(doc: Doc, start: int, end: int) -> str:
    """Return words as they are put to the one who answers: "my doctor" -> "your doctor"."""
    pieces = []
    for token in doc[start:end]:
        word = YOURS.get(token.lower_, token.text)
        first = token.i == 0 and (token.pos_ != "PROPN" or is_person(token))
        pieces.append((word.lower() if first else word) + token.whitespace_)
    return "".join(pieces).strip().replace("you was ", "you were ")
