"""Paired pronouns ("he/she") and a "he" for anybody: "they", with the verbs made to agree."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import agree
from nlp.sense.joined import first_conjunct
from nlp.sense.sentences import starts_sentence
from nlp.sense.syntax import SUBJECTS, end_of, replace, token_at
from nlp.tables.forms import stem_of_s
from nlp.words import words

CHECK = Check(
    id="paired-pronouns",
    category=Category.BINARY_GENDER,
    level=Level.CLARITY,
    message="“{match}” leaves out people who are neither, and is slow to read.",
    why="“They” fits everybody, whether or not you know how somebody describes their gender.",
    sources=("va_neutral", "nhs_inclusive"),
    examples=(
        Example(
            before="Does he/she have his/her own room?",
            after=("Do they have their own room?",),
        ),
        Example(
            before="Has the client told his or her family that he or she is moving?",
            after=("Has the client told their family that they are moving?",),
        ),
        Example(
            before="What does your child do when (s)he is upset and needs help?",
            after=("What does your child do when they are upset and need help?",),
        ),
        Example(
            before="Can the participant dress him/herself?",
            after=("Can the participant dress themselves?",),
        ),
        Example(
            before="When the client arrives, does he know where to go?",
            after=("When the client arrives, do they know where to go?",),
        ),
        Example(
            before="Does every employee submit his timesheet on Fridays?",
            after=("Does every employee submit their timesheet on Fridays?",),
        ),
        Example(fine="Does he, she or they have a key?"),
        Example(fine="What pronouns do you use: he/him, she/her or others?"),
        Example(fine="Does your father have his own room?"),
        Example(fine="Did the client say that Marcus took his coat?"),
        Example(fine="Do your son and daughter have their own rooms?"),
    ),
)

REFLEXIVE = (
    r"him(?:self)? ?/ ?herself|her(?:self)? ?/ ?himself|(?:him|his|him)(?:self)? (?:or"
    r"|and/or) herself"
    r"|her(?:self)? or himself"
)
POSSESSIVE = r"his ?/ ?hers?|hers? ?/ ?his|his or hers?|hers? or his|his\(her\)"
OBJECT = r"him ?/ ?her|her ?/ ?him|him or her|her or him"
SUBJECT = r"he ?/ ?she|she ?/ ?he|s/he|he or she|she or he"
PAIR = later(
    rf"(?<![/\w])(?:(?P<reflexive>{REFLEXIVE})|(?P<possessive>{POSSESSIVE})|(?P<object>{OBJECT})"
    rf"|(?P<subject>{SUBJECT}|\(s\)he))\b(?! ?/ ?th)(?!,? or the(?:y|m|ir)\b)",
    re.IGNORECASE,
)
HE = later(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
GENDERED = frozenset({
    "abuser", "boy", "boyfriend", "brother", "dad", "daughter", "ex", "father", "gentleman", "girl",
    "grandfather", "grandson", "husband", "male", "man", "mother", "mr", "nephew", "partner",
    "she", "her",
    "son", "stepfather", "stepson", "uncle", "wife", "woman",
})  # fmt: skip
ANYBODY = frozenset({
    "candidate", "employee", "individual", "user", "visitor", "volunteer", "worker",
})  # fmt: skip
DATES = frozenset(name.lower() for name in (*day_name, *month_name) if name)
NEW = {"subject": "they", "object": "them", "reflexive": "themselves"}
INVERTED = frozenset({
    "is", "was", "has", "does", "did", "can", "could", "will", "would", "should", "had", "may",
    "might", "must",
})  # fmt: skip
SINGULAR = frozenset({"is", "was", "has", "does", "'s"})
REASON = "“they” fits everybody"
AGREES = "agrees with “they”"


class Unclear(Exception):
    """The verb that has to agree cannot be told."""


NEEDS = (HE,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield one hit for all the paired or generic pronouns of a question, with one way."""
    text = parsed.question.text
    if not HE.search(text):  # every pair holds one of these
        return
    found = _pronouns(parsed)
    if not found:
        return
    start, end, _ = found[0]
    try:
        way = tuple(edit for one in found for edit in _they(parsed, *one))
    except Unclear:
        way = ()
    yield Hit(start, end, (way,) if way else ())


def _pronouns(parsed: Parsed) -> list[tuple[int, int, str]]:
    """Return where the pronouns stand and what case they are in."""
    text = parsed.question.text
    if "pronoun" in text.lower():
        return []
    pairs = [(found.start(), found.end(), str(found.lastgroup)) for found in PAIR.finditer(text)]
    return pairs or list(_generic(parsed.doc))


def _generic(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield each "he" that stands for "the client", "your child" or the like."""
    antecedent = next((token for token in doc if _anybody(token)), None)
    if antecedent is None or any(_gendered(token) for token in doc):
        return
    for token in doc[antecedent.i + 1 :]:
        if HE.fullmatch(token.text):
            yield int(token.idx), end_of(token), _case(token)


def _anybody(token: Token) -> bool:
    lemma = token.lemma_.lower()
    known = words("helped-person") | ANYBODY
    return token.pos_ == "NOUN" and lemma in known and lemma not in GENDERED


def _gendered(token: Token) -> bool:
    if token.lower_.rstrip("s") in DATES:
        return False
    return token.lemma_.lower() in GENDERED or token.lower_ in GENDERED or token.pos_ == "PROPN"


def _case(token: Token) -> str:
    kinds = {"he": "subject", "him": "object", "himself": "reflexive", "his": "possessive"}
    return kinds[token.lower_]


def _they(parsed: Parsed, start: int, end: int, case: str) -> Iterator[Edit]:
    """Yield the edit for one pronoun, and those for the verbs that agree with it."""
    first, last = token_at(parsed.doc, start), token_at(parsed.doc, end - 1)
    if first is None or last is None:
        raise Unclear
    new = _their(last) if case == "possessive" else NEW[case]
    if starts_sentence(first) and parsed.question.text[start] == "(":
        new = new.capitalize()
    yield replace(parsed, start, end, new, REASON, Protected.PERSON)
    if case == "subject":
        for verb in _agreeing(first, last):
            lemma = _meant(verb)
            new = agree(verb.text, plural=True, lemma=lemma)
            yield replace(parsed, int(verb.idx), end_of(verb), new, AGREES)


def _their(last: Token) -> str:
    if last.i + 1 == len(last.doc):
        return "theirs"
    following = last.nbor(1)
    return "theirs" if following.is_punct or following.pos_ in ("AUX", "ADP", "CCONJ") else "their"


def _agreeing(first: Token, last: Token) -> Iterator[Token]:
    """Yield the verbs that agree with the pronoun; raise `Unclear` where that cannot be told."""
    finite = _inverted(first) or _following(last)
    if finite.lower_ in SINGULAR or finite.tag_ in ("VBZ", "NNS"):
        yield finite
    if _bare_list(finite):
        raise Unclear
    main = finite.head if finite.dep_ in ("aux", "auxpass") else finite
    joined = [verb for other in _conjuncts(main) for verb in _joined(other, finite)]
    if joined and _shared_with_main_clause(first, main):
        raise Unclear
    yield from joined


def _conjuncts(main: Token) -> Iterator[Token]:
    """Yield the verbs joined to a verb, also those that the parse hangs on its complement."""
    for token in main.doc[main.i + 1 : main.sent.end]:
        if token.dep_ != "conj":
            continue
        start = first_conjunct(token)
        misread = token.tag_ == "VBZ" and start.tag_ in ("VB", "VBG", "NN") and start.i > main.i
        if start.i == main.i or (misread and main.is_ancestor(token)):
            yield token


def _shared_with_main_clause(first: Token, main: Token) -> bool:
    """Tell whether the later verb may belong to "knows" in "knows where he/she is and sees"."""
    governor = main.head
    earlier = governor.i < first.i and governor.tag_ == "VBZ" and governor.i != main.i
    return earlier and first.nbor(-1).lower_ != "that"


def _bare_list(finite: Token) -> bool:
    """Tell whether verbs are listed ("eats, sleeps, feels"), which the parse often misreads."""
    following = finite.doc[finite.i + 1 : finite.i + 3]
    return len(following) == 2 and following[0].text == "," and bool(stem_of_s(following[1].lower_))


def _inverted(first: Token) -> Token | None:
    """Return the auxiliary before the pronoun ("Does he/she"), if there is one."""
    before = first.nbor(-1) if first.i else None
    if before is not None and before.lower_ in ("n't", "not", "(") and before.i:
        before = before.nbor(-1)
    return before if before is not None and before.lower_ in INVERTED else None


def _following(last: Token) -> Token:
    """Return the finite verb after the pronoun, past any adverbs."""
    for token in last.doc[last.i + 1 : last.i + 4]:
        if token.pos_ == "ADV" and not stem_of_s(token.lower_):
            continue
        if token.pos_ in ("VERB", "AUX") or token.lower_ in SINGULAR:
            return token
        if token.tag_ == "NNS" and stem_of_s(token.lower_):
            return token
        break
    raise Unclear


def _joined(other: Token, finite: Token) -> Iterator[Token]:
    """Yield the finite verb of a conjunct that shares the pronoun as its subject."""
    if any(child.dep_ in SUBJECTS and child.i > finite.i for child in other.children):
        return
    helpers = [child for child in other.children if child.dep_ in ("aux", "auxpass")]
    finites = [token for token in (*helpers, other) if token.i > finite.i]
    if finites and (finites[0].tag_ == "VBZ" or finites[0].lower_ in SINGULAR):
        yield finites[0]
    elif other.tag_ == "NNS" and finite.tag_ == "VBZ" and stem_of_s(other.lower_):
        raise Unclear


def _meant(verb: Token) -> str:
    """Return "have" or "be" for "'s": "he's been" has, "he's late" is."""
    if verb.lower_ != "'s":
        return ""
    following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    perfect = following.lower_ in ("been", "had", "got") or (
        following.tag_ == "VBN" and verb.dep_ == "aux"
    )
    return "have" if perfect else "be"
