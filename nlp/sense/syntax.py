"""What the checks ask of a parse, in the field's terms: subjects, roles, who is meant.

The small model reads declaratives better than questions, so these go by position as well as by
label: an auxiliary before its subject, a bare "Are you disabled" read as a verb, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
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


def is_question(sent: Span) -> bool:
    """Tell whether a sentence ends in a question mark."""
    for token in reversed(sent):  # a span's text is slow to make
        if written := token.text.rstrip():
            return written.endswith("?")
    return False


def starts_sentence(token: Token) -> bool:
    """Tell whether only punctuation stands before a token in its sentence."""
    return all(other.is_punct or other.is_space for other in token.doc[token.sent.start : token.i])


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


def clause(token: Token) -> tuple[int, int]:
    """Return the first and one-past-last token index of the clause a verb heads."""
    subtree = [child.i for child in token.subtree]
    return min(subtree), max(subtree) + 1


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


def how_often(
    parsed: Parsed, adverb: Token, reason: str, answers: tuple[Edit, ...] = ()
) -> tuple[Edit, ...]:
    """Return the edits that ask how often: "Do you always eat lunch?" -> "How often do you…".

    `answers` are the edits that give it answers, since "often" alone has no measure. Empty where
    the question is not a plain yes-or-no one, or has response options of its own.
    """
    doc, text = parsed.doc, parsed.question.text
    opener = doc[0]
    inverted = opener.lower_ in ("do", "does", "did", "are", "is", "was", "were", "have", "has")
    plain = inverted and text.count("?") == 1 and text.rstrip().endswith("?") and opener.is_title
    if len(doc) > 1 and doc[1].lower_ in ("it", "n't", "not", "there"):
        return ()  # "Is it not true that you never …"
    verbs = [one for one in doc[1 : adverb.i] if one.pos_ in ("AUX", "VERB") and one.text != "been"]
    if len(verbs) > 1 or any(one.lower_ == "that" for one in doc[1 : adverb.i]):
        return ()  # "Do you agree that violence is never …": it belongs to an inner clause
    if parsed.question.options or not plain or adverb.i + 1 >= len(doc) or coordinated(adverb):
        return ()
    start, end = adverb.idx, doc[adverb.i + 1].idx
    if doc[adverb.i + 1].is_punct:
        start, end = end_of(doc[adverb.i - 1]), end_of(adverb)
    declares = frozenset({Protected.QUANTIFIER, Protected.QUESTION_WORD, Protected.NEGATION})
    first = Edit(0, len(opener.text), opener.text, f"How often {opener.lower_}", reason, declares)
    return (first, Edit(start, end, text[start:end], "", reason, declares), *answers)


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


def verb_above(token: Token) -> Token:
    """Return the verb that a token hangs on, or the root of its sentence."""
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token


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
