"""The grammatical role that an adjective or noun plays, and the words that the role ties it to."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Span, Token

from nlp.reword.grammar import plural, singular
from nlp.sense.joined import first_conjunct
from nlp.sense.syntax import BE_FORMS, SUBJECTS, is_person

MODIFIERS = frozenset({"amod", "compound", "nmod"})
TIMES = frozenset({
    "today", "tonight", "yesterday", "tomorrow", "now", "week", "month", "year", "night",
    "morning", "day",
})  # fmt: skip
SOME = frozenset({"any", "some", "many", "most", "more", "few", "fewer", "several", "all"})
NAMING = frozenset({"become", "call", "consider", "remain"})
VERBS = frozenset({"VERB", "AUX"})
DO = frozenset({"do", "does", "did"})


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


def noun_head(token: Token) -> Token | None:
    """Return the noun that an attributive adjective or a noun modifier belongs to, if any."""
    if token.dep_ in MODIFIERS and token.head.i > token.i and token.head.pos_ not in VERBS:
        head = token.head
        while head.dep_ == "compound" and head.head.i > head.i and not _verb_after(head):
            head = head.head
        return head
    doc = token.doc
    i = token.i + 1
    while i < len(doc) and _describes(doc[i]):
        i += 1
    if i == len(doc) or doc[i].pos_ != "NOUN" or doc[i].lower_ in TIMES:
        return None
    while i + 1 < len(doc) and doc[i + 1].pos_ == "NOUN" and doc[i + 1].lower_ not in TIMES:
        i += 1
    return doc[i]


def _verb_after(noun: Token) -> bool:
    """Tell whether a noun's compound head is the verb right after it ("friend visit")."""
    return noun.head.i == noun.i + 1 and misses_verb(noun.head)


def _describes(token: Token) -> bool:
    """Tell whether a token may stand between an adjective and its noun ("low-income single")."""
    if token.pos_ in ("ADJ", "NUM") or token.lower_ in ("-", "and", "or", "/"):
        return True
    doc = token.doc
    hyphened = (token.i and doc[token.i - 1].text == "-") or (
        token.i + 1 < len(doc) and doc[token.i + 1].text == "-"
    )
    return bool(hyphened) and token.i + 1 < len(doc)


def is_plural(noun: Token) -> bool:
    """Tell whether a noun is plural, by tag or by an irregular form ("servicemen")."""
    if noun.tag_ in ("NNS", "NNPS") or "Number=Plur" in str(noun.morph):
        return True
    lower = noun.lower_
    return not lower.endswith("s") and singular(lower) != lower and plural(singular(lower)) == lower


def adjective_role(span: Span) -> Role:
    """Return how an adjective (or adjective phrase) is used."""
    last, first = span[-1], span[0]
    before = span.doc[first.i - 1] if first.i else None
    after = span.doc[last.i + 1] if last.i + 1 < len(span.doc) else None
    if before is not None and before.lower_ == "the" and _lacks_verb(span):
        return Role.GROUP
    if before is not None and before.lower_ == "the" and _acts(after):
        return Role.GROUP  # "the mentally ill sharing the room"
    if before is not None and before.lower_ in SOME and _ends_phrase(after):
        return Role.GROUP  # "are there any homeless in your area"
    if after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ") or last.dep_ == "amod"):
        head = noun_head(last)
        if head is not None and head.i > last.i and head.lower_ not in TIMES:
            return Role.ATTRIBUTIVE
    if (
        before is not None
        and before.lower_ in ("the", "our", "these", "those")
        and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ"))
    ):
        return Role.GROUP
    return Role.PREDICATE


def _acts(after: Token | None) -> bool:
    """Tell whether a word says what people do: "sharing the room", not a "waiting room"."""
    if after is None or not after.lower_.endswith("ing") or after.i + 1 == len(after.doc):
        return False
    return after.nbor().pos_ in ("ADP", "DET", "PRON")


def _ends_phrase(after: Token | None) -> bool:
    """Tell whether an adjective has no noun after it, so that it stands for the people."""
    return after is None or after.pos_ in ("ADP", "AUX", "VERB", "PRON") or after.text in ".?!"


def _lacks_verb(span: Span) -> bool:
    """Tell whether "Do the homeless sleep here" was read as if "sleep" were a noun."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after is not None and after.tag_ == "NN" and misses_verb(after) and not _has_verb(after)


def _has_verb(noun: Token) -> bool:
    """Tell whether the word after a noun may be the verb: "Did the handicapped ramp work"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().pos_ in ("NOUN", "VERB")


def misses_verb(token: Token) -> bool:
    """Tell whether a word is likely the verb that "do" or a modal asks for, read as a noun."""
    if token.tag_ == "NNS":
        return False  # they ask for the base form
    helpers = [other for other in token.sent if other.lower_ in DO or other.tag_ == "MD"]
    if not helpers or helpers[0].i > token.i:
        return False
    rest = token.doc[helpers[0].i + 1 : token.sent.end]
    return all(other.tag_ not in ("VB", "VBP") or other.i == token.i for other in rest)


def noun_role(span: Span) -> Role:
    """Return how a noun (or noun phrase) is used."""
    last = span[-1]
    after = span.doc[last.i + 1] if last.i + 1 < len(span.doc) else None
    modifies = last.dep_ in MODIFIERS and last.head.i > last.i
    if modifies and after is not None and after.pos_ in ("NOUN", "PROPN"):
        return Role.NOUN if after.tag_ == "NN" and misses_verb(after) else Role.MODIFIER
    named = last.dep_ in ("attr", "oprd") and last.head.lemma_ in NAMING
    return Role.LABEL if named or label_copula(last) is not None else Role.NOUN


def label_copula(noun: Token) -> Token | None:
    """Return the form of "be" that makes a noun a label ("Are you an addict"), else None."""
    head = noun.head
    if any(child.dep_ == "expl" for child in head.children):
        return None
    if head.lemma_ != "be":
        return _be_of_apposition(noun) or _be_before(noun)
    if noun.dep_ == "attr":
        return head
    if noun.dep_ in SUBJECTS:  # "Are you a drug addict" misread
        between = noun.doc[head.i + 1 : noun.i]
        if any(is_person(token) and token.dep_ in (*SUBJECTS, "attr") for token in between):
            return head
    return _be_before(noun)


def _be_of_apposition(noun: Token) -> Token | None:
    """Return the "be" of "Is one of them a foster child", read as "one of them, a foster child"."""
    subject = first_conjunct(noun.head)
    be = subject.head
    told_apart = any(token.text in (",", "(", "-") for token in noun.doc[noun.head.i : noun.i])
    if noun.dep_ != "appos" or subject.dep_ not in SUBJECTS or told_apart:
        return None
    return be if be.lower_ in BE_FORMS and be.i < subject.i else None


def _be_before(noun: Token) -> Token | None:
    """Return the "be" of "was your partner a drug user", where the model misreads the label."""
    doc = noun.doc
    at = noun.i - 1
    while at > noun.sent.start and doc[at].pos_ in ("ADJ", "NOUN", "PUNCT"):
        at -= 1
    if doc[at].lower_ not in ("a", "an"):
        return None
    person = False
    for token in reversed(doc[noun.sent.start : at]):
        if token.lower_ in BE_FORMS:
            opens = token.i == noun.sent.start or doc[token.i - 1].tag_.startswith("W")
            return token if person and opens else None
        if token.pos_ not in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"):
            return None
        person = person or is_person(token)
    return None


def copula_of(token: Token) -> Token | None:
    """Return the form of "be" that links a predicate adjective to its subject, else None.

    The nearest one: in "Is it possible that he is disabled", the second.
    """
    candidates = [token.head, *token.children]
    if token.dep_ == "conj":
        candidates.append(first_conjunct(token).head)
    linking = [one for one in candidates if one.lower_ in BE_FORMS and one.i < token.i]
    return max(linking, key=lambda one: one.i, default=None)
