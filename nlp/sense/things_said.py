"""Whether an idea's words are said of a thing: a printer acts up, a bike is locked up."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span, Token

from nlp.reword.grammar import singular
from nlp.sense.roles import noun_head
from nlp.sense.syntax import is_person, subject_of
from nlp.words import words

PLACES = frozenset({"area", "part", "place", "point", "problem", "side", "spot"})
RELATED = frozenset({"of", "on", "with"})


def of_a_thing(span: Span) -> bool:
    """Tell whether the subject, the noun described or what a preposition adds is a thing."""
    return _describes(span) or _done_by(span) or _concerns(span)


def names_a_thing(said: Iterable[str]) -> bool:
    """Tell whether one of these words is a thing: "bike" in "was your bike locked up"."""
    return any(singular(word.lower()) in words("fixture") for word in said)


def _is_thing(token: Token | None) -> bool:
    if token is None or is_person(token) or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token.lemma_.lower() in words("fixture")


def _describes(span: Span) -> bool:
    """ "broken family room TV", "the bad kid scissors"."""
    head = noun_head(span[-1])
    return head is not None and head.i >= span.end and _is_thing(head)


def _done_by(span: Span) -> bool:
    """ "Did the printer act weird?", "Is the sound really poor?"."""
    said = [token for token in span if token.pos_ in ("VERB", "AUX", "ADJ") or token == span.root]
    if span.root.head.lemma_ == "have" and span.root.dep_ == "dobj":
        said.append(span.root.head)  # "Does your pet have bad habits?"
    subjects = [subject for token in said if (subject := subject_of(token)) is not None]
    if not subjects:  # the small model often misses the verb: "Did the printer act weird?"
        return bool(span.start) and _is_thing(span.doc[span.start - 1])
    return all(not span.start <= one.i < span.end and _is_thing(one) for one in subjects)


def _relates(word: Token) -> bool:
    """Tell whether a preposition says what the words before it are about."""
    before = word.nbor(-1)
    if word.lower_ == "in":
        return before.lemma_ in PLACES
    return word.lower_ == "with" or (word.lower_ in RELATED and before.pos_ in ("NOUN", "ADJ"))


def _concerns(span: Span) -> bool:
    """ "the problem area on the floor", "a bad habit of the printer"."""
    doc = span.doc
    i = span.end - (span[-1].pos_ == "ADP")
    if i >= len(doc) or not _relates(doc[i]):
        return False
    return any(_is_thing(one) for one in doc[i].children if one.dep_ == "pobj")
