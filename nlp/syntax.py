"""What the checks ask of a parse, in the field's terms: subjects, roles, who is meant.

The small model reads declaratives better than questions, so these go by position as well as by
label: an auxiliary before its subject, a bare "Are you disabled" read as a verb, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Span, Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.reword.grammar import match_case
from nlp.words import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "nobody", "none", "nothing", "neither", "nor"})
WH_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
BE_FORMS = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"})


class Role(StrEnum):
    """The grammatical role in which a matched expression stands."""

    ATTRIBUTIVE = "attributive"  # homeless veterans
    PREDICATE = "predicate"  # are you homeless
    GROUP = "group"  # the homeless
    NOUN = "noun"  # every addict
    LABEL = "label"  # are you an addict
    MODIFIER = "modifier"  # addict services
    VERB = "verb"  # commit suicide
    PHRASE = "phrase"  # anything else


def is_person(token: Token | None) -> bool:
    """Tell whether a noun or pronoun means a person or people."""
    if token is None:
        return False
    lower = token.lower_
    return lower in words("pronoun") or token.lemma_.lower() in words("person") or (
        lower.rstrip("s") in words("person")
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
    neighbours = [token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return any(word in ("and", "or", "/", "and/or") for word in neighbours)


def subject_of(token: Token) -> Token | None:
    """Return the head noun or pronoun that a predicate is said of; None where there is none.

    Climbs from a complement to its verb, and through coordination, open complements and
    auxiliaries, until a verb with a subject is found.
    """
    current = token
    for _ in range(8):
        auxiliaries = [child for child in current.children if child.pos_ == "AUX"]
        for child in (*current.children, *(c for aux in auxiliaries for c in aux.children)):
            if child.dep_ in SUBJECTS and child.i != token.i and child.lower_ not in ("there", "it"):
                return child
        if current.dep_ in ("relcl", "acl"):
            return current.head
        if current.head.i == current.i:
            return None
        current = current.head
    return None


def noun_head(token: Token) -> Token | None:
    """Return the noun that an attributive adjective or a noun modifier belongs to, if any."""
    doc = token.doc
    if token.dep_ in ("amod", "compound", "nmod") and token.head.i > token.i:
        head = token.head
        while head.dep_ == "compound" and head.head.i > head.i:
            head = head.head
        return head
    i = token.i + 1
    while i < len(doc) and (doc[i].pos_ in ("ADJ", "NUM") or doc[i].lower_ in ("-", "and", "or", "/")):
        i += 1
    if i < len(doc) and doc[i].pos_ == "NOUN":
        while i + 1 < len(doc) and doc[i + 1].pos_ == "NOUN":
            i += 1
        return doc[i]
    return None


def adjective_role(span: Span) -> Role:
    """Return how an adjective (or adjective phrase) is used."""
    last, first = span[-1], span[0]
    before = span.doc[first.i - 1] if first.i else None
    after = span.doc[last.i + 1] if last.i + 1 < len(span.doc) else None
    if after is not None and (after.pos_ in ("NOUN", "PROPN") or last.dep_ == "amod"):
        if noun_head(last) is not None:
            return Role.ATTRIBUTIVE
    if before is not None and before.lower_ in ("the", "our", "these", "those") and (
        after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ")
    ):
        return Role.GROUP
    return Role.PREDICATE


def noun_role(span: Span) -> Role:
    """Return how a noun (or noun phrase) is used."""
    last = span[-1]
    after = span.doc[last.i + 1] if last.i + 1 < len(span.doc) else None
    if after is not None and after.pos_ in ("NOUN", "PROPN") and after.head.i >= last.i:
        if last.dep_ in ("compound", "amod", "nmod", "poss") or after.dep_ != "relcl":
            return Role.MODIFIER
    if label_copula(last) is not None:
        return Role.LABEL
    return Role.NOUN


def label_copula(noun: Token) -> Token | None:
    """Return the form of "be" that makes a noun a label ("Are you an addict"), else None."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return noun.head
    if noun.dep_ in SUBJECTS and noun.head.lemma_ == "be":  # "Are you a drug addict" misread
        between = noun.doc[noun.head.i + 1 : noun.i]
        if any(is_person(token) and token.dep_ in (*SUBJECTS, "attr") for token in between):
            return noun.head
    return None


def copula_of(token: Token) -> Token | None:
    """Return the form of "be" that links a predicate adjective to its subject, else None."""
    candidates = [token.head, *token.children]
    if token.dep_ == "conj":
        candidates.append(first_conjunct(token).head)
    for candidate in candidates:
        if candidate.lower_ in BE_FORMS and candidate.i < token.i:
            return candidate
    return None


def is_negated(token: Token) -> bool:
    """Tell whether a verb carries "not", "n't" or "never"."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in token.children)


def sentence_of(token: Token) -> Span:
    """Return the sentence a token stands in."""
    return token.sent


def is_question(sent: Span) -> bool:
    """Tell whether a sentence ends in a question mark."""
    return sent.text.rstrip().endswith("?")


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
        return token if token.pos_ in ("PRON", "NOUN", "PROPN", "DET") else None
    return None


def main_verb(sent: Span) -> Token | None:
    """Return the verb that a sentence turns on: its root, or the lexical verb the root helps."""
    root = sent.root
    if root.pos_ in ("VERB", "AUX"):
        if root.lemma_ == "do" or root.pos_ == "AUX":
            for child in root.children:
                if child.dep_ == "ccomp" and child.tag_ == "VB" and child.i > root.i:
                    return child
        return root
    return next((token for token in sent if token.pos_ in ("VERB", "AUX")), None)


def clause(token: Token) -> tuple[int, int]:
    """Return the first and one-past-last token index of the clause a verb heads."""
    subtree = [child.i for child in token.subtree]
    return min(subtree), max(subtree) + 1


def lemmas(doc: Doc) -> frozenset[str]:
    """Return the lower-case base forms and written forms of all words."""
    return frozenset(form for token in doc for form in (token.lemma_.lower(), token.lower_))


def objects(verb: Token) -> Iterator[Token]:
    """Yield the direct objects of a verb, and the objects of its prepositions."""
    for child in verb.children:
        if child.dep_ in ("dobj", "obj", "attr", "oprd", "pobj"):
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
    if any(token.text != text[token.idx : end_of(token)] for token in parsed.doc[1:] if token.is_alpha):
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


def how_often(parsed: Parsed, adverb: Token, reason: str) -> tuple[Edit, ...]:
    """Return the edits that ask how often: "Do you always eat lunch?" -> "How often do you…".

    Empty where the question is not a plain yes-or-no one, or has response options of its own.
    """
    doc, text = parsed.doc, parsed.question.text
    opener = doc[0]
    inverted = opener.lower_ in ("do", "does", "did", "are", "is", "was", "were", "have", "has")
    plain = inverted and text.count("?") == 1 and text.rstrip().endswith("?") and opener.is_title
    if parsed.question.options or not plain or adverb.i + 1 >= len(doc) or coordinated(adverb):
        return ()
    start, end = adverb.idx, doc[adverb.i + 1].idx
    if doc[adverb.i + 1].is_punct:
        start, end = end_of(doc[adverb.i - 1]), end_of(adverb)
    declares = frozenset({Protected.QUANTIFIER, Protected.QUESTION_WORD, Protected.NEGATION})
    first = Edit(0, len(opener.text), opener.text, f"How often {opener.lower_}", reason, declares)
    return (first, Edit(start, end, text[start:end], "", reason, declares))
