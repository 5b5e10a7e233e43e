"""What the checks ask of a parse, in the field's terms: subjects, roles, who is meant.

The small model reads declaratives better than questions, so these go by position as well as by
label: an auxiliary before its subject, a bare "Are you disabled" read as a verb, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.once import once_a_text
from nlp.reword.grammar import match_case
from nlp.words import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis"})
WH_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
BE_FORMS = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"})


def is_person(token: Token | None) -> bool:
    """Tell whether a noun or pronoun means a person or people."""
    if token is None:
        return False
    lower = token.lower_
    return (
        lower in words("pronoun")
        or token.lemma_.lower() in words("person")
        or (lower.rstrip("s") in words("person"))
    )


PARTS = frozenset({
    "which", "any", "some", "most", "many", "all", "each", "few", "one", "none", "both",
    "either", "neither", "half", "several", "percentage", "number", "share", "majority", "part",
    "group",
})  # fmt: skip


def whole_of(token: Token) -> Token:
    """Return "clients" for the head of "which of your clients"; any other noun as it is."""
    if token.lemma_.lower() in PARTS or token.like_num:
        for child in token.children:
            if child.lower_ == "of":
                return next((one for one in child.children if one.dep_ == "pobj"), token)
    return token


def subject_of(token: Token) -> Token | None:
    """Return the head noun or pronoun that a predicate is said of; None where there is none.

    Climbs from a complement to its verb, and through coordination, open complements and
    auxiliaries, until a verb with a subject is found.
    """
    current = token
    for _ in range(8):
        auxiliaries = [child for child in current.children if child.pos_ == "AUX"]
        for child in (*current.children, *(c for aux in auxiliaries for c in aux.children)):
            if (
                child.dep_ in SUBJECTS
                and child.i != token.i
                and child.lower_ not in ("there", "it")
            ):
                return whole_of(child)
        if current.dep_ in ("relcl", "acl"):
            return current.head
        if current.head.i == current.i:
            break
        current = current.head
    return _person_after_be(token)


def _person_after_be(token: Token) -> Token | None:
    """Return the person of "is the patient late", where the model sees no subject."""
    sent = token.sent
    if sent[0].lower_ not in BE_FORMS:
        return None
    between = token.doc[sent.start + 1 : token.i]
    return next((one for one in reversed(between) if is_person(one)), None)


def is_negated(token: Token) -> bool:
    """Tell whether a verb carries "not", "n't" or "never"."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in token.children)


def inverted_subject(aux: Token) -> Token | None:
    """Return the subject of an auxiliary that stands before it ("Do you", "Why didn't they")."""
    for child in [*aux.children, *aux.head.children]:
        if child.dep_ in SUBJECTS and child.i > aux.i:
            return child
    following = aux.doc[aux.i + 1 : aux.i + 4]
    for token in following:
        if token.dep_ in ("neg", "advmod") or token.lower_ == "n't":
            continue
        return token if token.pos_ in ("PRON", "NOUN", "PROPN", "DET", "NUM") else None
    return None


@once_a_text
def lemmas(doc: Doc) -> frozenset[str]:
    """Return the lower-case base forms and written forms of all words."""
    return frozenset(form for token in doc for form in (token.lemma_.lower(), token.lower_))


def objects(verb: Token) -> Iterator[Token]:
    """Yield what a verb is done to, also in the passive, and the objects of its prepositions."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    for child in verb.children:
        done_to = child.dep_ == "nsubjpass" or (passive and child.dep_ == "nsubj")
        if done_to or child.dep_ in ("dobj", "obj", "attr", "oprd", "pobj"):
            yield child
            yield from child.conjuncts
        if child.dep_ == "prep":
            yield from objects(child)


def end_of(token: Token) -> int:
    """Return the offset one past a token's last character."""
    return int(token.idx) + len(token.text)


def token_at(doc: Doc, offset: int) -> Token | None:
    """Return the token that holds the character at an offset, if any."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None else None


def replace(
    parsed: Parsed, start: int, end: int, new: str, reason: str, *declares: Protected
) -> Edit:
    """Return the edit that puts `new`, in the capitals of what stood there, in place of a text.

    Where the whole question is in capitals or title case, capitals say nothing about names.
    """
    text = parsed.question.text
    old = text[start:end]
    changed = frozenset(declares)
    read = parsed.plain  # in lower case where capitals say nothing, see `nlp.parse.plain`
    lowered = text != read and any(
        one.isupper() and two.islower() for one, two in zip(text, read, strict=True)
    )
    if lowered or text.isupper():
        changed |= {Protected.NAME}
    new = new.upper() if text.isupper() else match_case(old, new) if old else new
    return Edit(start, end, old, new, reason, changed)


def verb_above(token: Token) -> Token:
    """Return the verb that a token hangs on, or the root of its sentence."""
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token
