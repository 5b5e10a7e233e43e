"""One gate for verbs: each auxiliary with the form that follows it, each subject with its verb.

A split or an edit whose verb does not fit what stands before it ("has your child missing", "did
you went", "the room you was given") is seen here, whatever rule made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from nlp.reword.grammar import BE_FORMS, MODALS
from nlp.sense.syntax import SUBJECTS
from nlp.tables.forms import Form, verb_variants

_DO = frozenset({"did", "do", "does"})
_HAVE = frozenset({"had", "has", "have", "having"})
_HELPING = frozenset({"aux", "auxpass"})
_ONE = frozenset({"does", "has", "is", "was"})
_SEVERAL = frozenset({"are", "do", "have", "were"})
_MANY_PRONOUNS = frozenset({"they", "we", "you"})
_ONE_PRONOUNS = frozenset({"he", "it", "she"})
_OPENING = _ONE | _SEVERAL | {"did"}
_EITHER = frozenset({
    "class", "clergy", "couple", "crew", "data", "family", "folk", "group", "lot", "majority",
    "number", "offspring", "pair", "people", "police", "rest", "series", "staff", "team", "variety",
    "youth",
})  # fmt: skip
_JUST_ONE = frozenset({
    "a", "an", "each", "every", "her", "his", "its", "my", "our", "that", "the", "their", "this",
    "your",
})  # fmt: skip
_DESCRIBING = frozenset({"experiencing", "living", "needing", "receiving", "staying", "using"})
_NO_PASSIVE = frozenset({"arrived", "become", "had", "happened", "seemed", "went"})
_LINKING = frozenset({"of", "to", "with", "for", "from", "about", "like", "than"})


def misfits(doc: Doc) -> Iterator[str]:
    """Yield what does not fit between an auxiliary, its subject and its verb."""
    for token in doc:
        helpers = [one for one in token.children if one.dep_ in _HELPING and one.i < token.i]
        if helpers:
            yield from _forms((*helpers, token))
        if token.dep_ in SUBJECTS:
            yield from _agreement(token)
        if token.lower_ in _HAVE:
            yield from _stranded(token)
    yield from _side_by_side(doc)


def _forms(chain: tuple[Token, ...]) -> Iterator[str]:
    """Look for a verb in a form that the auxiliary before it does not take."""
    for aux, verb in pairwise(chain):
        written = verb.pos_ in ("AUX", "VERB") and "'" not in verb.lower_
        if written and not _fits(aux, verb) and not _misread(aux, verb):
            yield f"“{aux.lower_} … {verb.lower_}”"


def _misread(aux: Token, verb: Token) -> bool:
    """Tell whether the verb is another one: "Did a man experiencing homelessness sleep here?"."""
    if verb.i == aux.i + 1 and aux.lower_ in _DO:
        return True  # "Do incarcerated people get mail?"
    if any(one.lower_ == "who" for one in verb.doc[aux.i : verb.i]):
        return True  # "What do people who are unhoused need?"
    if any(one.lower_ in _DO for one in aux.children):
        return True  # "Does your home have working heat?", read as "have working"
    if verb.tag_ != "VBG":
        return False
    before = verb.nbor(-1)
    if any(one.dep_ == "compound" for one in before.children):
        return True  # "Did your child experience bullying?", read as "your child experience"
    described = verb.lower_ in _DESCRIBING and before.pos_ == "NOUN"
    return described or any(
        one.pos_ == "VERB" and _fits(aux, one) for one in verb.sent if one.i > verb.i
    )


def _fits(aux: Token, verb: Token) -> bool:
    word = aux.lower_
    if word in _DO or word in MODALS or aux.tag_ in ("MD", "TO"):
        return _is(verb, Form.BASE)
    if word in _HAVE:
        return _is(verb, Form.PARTICIPLE)
    if word == "being":
        return _is(verb, Form.PARTICIPLE)
    if word in BE_FORMS and verb.lower_ in _NO_PASSIVE:
        return False
    if word in BE_FORMS:
        return verb.lower_.endswith("ing") or _is(verb, Form.PARTICIPLE)
    return True


def _is(verb: Token, form: Form) -> bool:
    """Tell whether a written verb can be that form of its own; a lemma may be the written word."""
    written, lemma = verb.lower_, verb.lemma_.lower()
    if form is Form.BASE:
        return written == lemma or (lemma == "be" and written == "be")
    if lemma == "be":
        return written == ("been" if form is Form.PARTICIPLE else written)
    known = written in verb_variants(lemma, form)
    return known or (written == lemma and verb.tag_ == "VBN") or "-" in written


def _stranded(have: Token) -> Iterator[str]:
    """Look for "has your child missing": its subject goes on in a form that "have" does not take.

    "Do you have someone helping you?" has its own subject before.
    """
    if have.dep_ in _HELPING or any(one.dep_ in SUBJECTS for one in have.children):
        return
    if any(one.dep_ in _HELPING for one in have.children):
        return
    for verb in have.children:
        if verb.dep_ in ("ccomp", "acl", "xcomp") and verb.tag_ == "VBG":
            yield f"“{have.lower_} … {verb.lower_}”"


def _agreement(subject: Token) -> Iterator[str]:
    """Look for a verb that does not agree with its subject: "the forms that was", "you was"."""
    verb = subject.head
    helpers = [one for one in verb.children if one.dep_ in _HELPING]
    finite = helpers[0] if helpers else verb
    if any(token.text == "(" for token in subject.doc[subject.i : finite.i]):
        return  # "Total savings (a best guess is fine)"
    one, many = finite.lower_ in _ONE, finite.lower_ in _SEVERAL
    if (one and _many(subject)) or (many and _single(subject) and not _supposed(finite)):
        yield f"“{subject.lower_}” with “{finite.lower_}”"


def _many(subject: Token) -> bool:
    counted = any(child.dep_ == "nummod" for child in subject.children)
    several = subject.tag_ == "NNS" and subject.lemma_.lower() not in _EITHER and not counted
    done_to = subject.i > 0 and subject.nbor(-1).lower_.endswith("ing")  # "Helping you is our job"
    return several or (subject.lower_ in _MANY_PRONOUNS and not done_to)


def _single(subject: Token) -> bool:
    joined = any(child.dep_ in ("cc", "conj") for child in subject.children)
    if joined or subject.dep_ == "expl":
        return False
    if subject.lower_ in _ONE_PRONOUNS:
        return True
    if subject.tag_ != "NN" or subject.lemma_.lower() in _EITHER or subject.pos_ != "NOUN":
        return False
    of_several = any(one.lemma_.lower() in _EITHER for one in subject.children)  # "the staff kind"
    return not of_several and any(child.lower_ in _JUST_ONE for child in subject.children)


def _supposed(finite: Token) -> bool:
    """Tell whether it is supposed ("if she were") or a bare verb ("so that he have a place")."""
    if finite.lower_ in ("do", "have"):
        return finite.dep_ not in _HELPING
    return any(token.lower_ in ("if", "though", "wish") for token in finite.sent)


def _side_by_side(doc: Doc) -> Iterator[str]:
    """Look for "you was", "has they", "getting taking", however the text is read."""
    for one, other in pairwise(doc):
        if one.tag_ == other.tag_ == "VBG" and one.pos_ == other.pos_ == "VERB":
            yield f"“{one.lower_} {other.lower_}”"
        first, second = one.lower_, other.lower_
        if first in _ONE and second in _MANY_PRONOUNS | {"people"}:
            yield f"“{first} {second}”"
        elif first in _MANY_PRONOUNS and second in _ONE:
            before = one.nbor(-1).lower_ if one.i else ""
            if before not in _LINKING | _OPENING and not before.endswith("ing"):
                yield f"“{first} {second}”"
