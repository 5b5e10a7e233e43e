"""Whom a question is put to: the person themselves, about themselves, or somebody else."""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.lexicon.entry import CUE
from nlp.match.use import Use, about
from nlp.model import Kind
from nlp.others.model_questions import HOUSEHOLD, YOU
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.sense.roles import Role
from nlp.sense.syntax import is_person
from nlp.sense.whose import HOUSEHOLD as IN_THE_HOME
from nlp.words import words

SELF = frozenset({"you", "yourself", "i", "me", "my", "myself"})
SERVES = later(
    r"\b(?:do|did|will|would|can|could) you (?:\w+ly )?"
    r"(?:deliver|employ|enroll|exclude|fund|hire|house|implement|offer|operate|provide|recruit"
    r"|refer|screen|serve|teach|train|treat|turn away|work with)\b"
    r"|\bdo you (?:find homes for|look after|mentor|target|tutor|visit) (?!your\b)"
    r"|\bhow (?:do you|will you|you will) (?:engage|handle|help|reach|serve)\b"
    r"|\bhave you (?:ever )?(?:had to )?work(?:ed)? with \w+ (?:clients|residents|participants)\b"
    r"|\b(?:did|do|does|will) our \w+ (?:give|help|reach|serve|support)\b"
    r"|\b(?:any ?(?:body|one)|some(?:body|one)|who) in your (?:class|group|program|team|workshop)\b"
    r"|\byour (?:(?!last|past|previous)\w+ )?(?:agency|clinic|clients|grant|organization"
    r"|population|program|project|proposal|shelter(?! (?:bed|room|stay))|staff)\b",
    re.IGNORECASE,
)
JUDGED = later(
    r"\bwould you (?:call|consider|describe|say) (?P<whom>(?:the|this) (?:applicant|child|client"
    r"|guest|participant|patient|resident|student|teen|tenant|youth))\b",
    re.IGNORECASE,
)  # staff are asked, and it is not about them
STANDING = frozenset({"lawful", "legal", "permanent"})  # "Permanent resident" is a kind of status
TOGETHER = frozenset({"family", "household", "home"})
COUNTED = frozenset({"many", "percent", "percentage", "number", "share", "proportion"})
ONES_OWN = frozenset({"your", "my", "our"})
THE = frozenset({"the", "this", "that"}) | ONES_OWN
OTHER = frozenset({"he", "him", "his", "she", "her", "hers", "he/she", "she/he", "s/he"})
ANYONE = frozenset({
    "anybody", "anyone", "member", "members", "somebody", "someone", "they", "them", "who",
})  # fmt: skip
EARLIER = frozenset({"last", "past", "previous"})  # "your last program" is where somebody was
SERVED = frozenset({
    "applicant", "client", "consumer", "participant", "patient", "resident", "student", "tenant",
})  # fmt: skip
SEXES = frozenset({"female", "male"})  # "Is your gender male": a fact rather than a person
THIS_PERSON = "this person"


def whom_asked_about(parsed: Parsed) -> str:
    """Return about whom a question asks: "you", "your child", "the client", "the
    household", or "" for nobody.

    "" is for counts of people, questions to an organisation ("will your program serve…") and people
    in general. Grown-up relatives stand for the household: no other question should be about them.
    """
    if asks_of_many(parsed):
        return ""
    outside = _outside_brackets(parsed)
    owned = [token.head for token in outside if token.lower_ == "your"]
    judged = JUDGED.search(parsed.plain)
    if judged is not None:
        return judged.group("whom").lower()
    if any(token.lower_ in SELF for token in outside):
        return YOU
    if IN_THE_HOME.search(parsed.plain):
        return HOUSEHOLD
    if any(noun.lemma_.lower() in TOGETHER for noun in owned):
        return YOU
    if owned and not all(is_person(noun) and noun.lower_ not in SEXES for noun in owned):
        return YOU
    spoken_of = next((name for name in map(spoken_for, outside) if name), "")
    if spoken_of:
        return spoken_of
    if any(noun.lemma_.lower() in words("relative") for noun in owned):
        return HOUSEHOLD  # "Is your brother an addict?": what would help those close to him
    if any(_is_noun_for_person(one) and not _is_status(one) for one in parsed.doc):
        return ""  # "Veteran status:" is about whoever fills it in
    return THIS_PERSON if any(token.lower_ in OTHER for token in parsed.doc) else YOU


def asks_an_organization(parsed: Parsed) -> bool:
    """Tell whether a question is put to an organization: "your agency", "your clients"."""
    if "your" not in parsed.plain.lower():
        return False
    owned = [token.head for token in parsed.doc if token.lower_ == "your"]
    return any(
        noun.lemma_.lower() in words("organization")
        and not any(one.lower_ in EARLIER for one in noun.lefts)
        for noun in owned
    )


def asks_of_many(parsed: Parsed) -> bool:
    """Tell whether it asks an organization, or for a count of people: nobody by themselves."""
    counts = _counts_people(parsed) or SERVES.search(parsed.plain) is not None
    return counts or asks_an_organization(parsed)


def asks_about_the_person(parsed: Parsed) -> bool:
    """Tell whether a question asks the one who answers about themselves."""
    if whom_asked_about(parsed) != YOU:
        return False
    asked = any(token.lower_ in SELF | {"your"} for token in parsed.doc)
    return asked or parsed.question.kind is not Kind.QUESTION


def spoken_for(noun: Token) -> str:
    """Return how a child or somebody served is named ("your child", "the client"); else ""."""
    if noun.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return ""
    lemma = singular(noun.lower_)
    child = lemma in words("child")
    if not (child or lemma in words("helped-person")):
        return ""
    if _is_status(noun) and noun.dep_ != "compound":
        return ""
    first = next((one for one in noun.lefts if one.dep_ in ("det", "poss")), None)
    if lemma in TOGETHER:
        return "the family" if first is not None and first.lower_ in ("the", "this") else ""
    if first is None:
        owns = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "'s"
        opens = not noun.i and (owns or noun.dep_ != "compound")
        named = noun.i > 0 and noun.nbor(-1).lower_ == "of"  # "Sex of child:"
        bare = lemma == noun.lower_ and (lemma in SERVED or opens or named)
        return f"the {lemma}" if bare else ""  # "Client's needs:", as staff write
    if first.lower_ in ONES_OWN:
        return f"your {noun.lower_}" if child else ""
    if first.lower_ in THE:
        return f"{first.lower_} {noun.lower_}" if child or lemma == noun.lower_ else ""
    if first.lower_ in OTHER | {"their"} and child:
        return f"{first.lower_} {noun.lower_}"
    return ""


def said_of(use: Use) -> str | None:
    """Return of whom a word is said: "you", "the client", "" where unsure; None for others.

    What a cue stands for is a whole idea, said of nobody: there the question decides.
    """
    if use.pos == CUE:
        return ""
    target = about(use) if use.option is None else None
    if target is None:
        return None if use.role is Role.GROUP else ""
    if target.lower_ in SELF | {"we", "us"}:
        return YOU
    owned = any(child.lower_ in ONES_OWN for child in target.children)
    if target.lemma_.lower() in TOGETHER and owned:
        return YOU
    if target.lower_ in OTHER | ANYONE:
        return ""
    return spoken_for(target) or None


def _outside_brackets(parsed: Parsed) -> list[Token]:
    """Return the words outside brackets: "(if you need more room)" says nothing of whom."""
    depth, kept = 0, []
    for token in parsed.doc:
        depth += (token.text == "(") - (token.text == ")")
        if depth <= 0:
            kept.append(token)
    return kept if len(kept) > 1 else list(parsed.doc)


def _counts_people(parsed: Parsed) -> bool:
    """Tell whether people are counted: "how many clients", not "how many times has your son"."""
    first = next((token for token in parsed.doc[:8] if token.lower_ in COUNTED), None)
    if first is None:
        return False
    for token in parsed.doc[first.i + 1 : first.i + 5]:
        if token.pos_ in ("AUX", "VERB") or token.lower_ == "times":
            return False
        if token.lower_ in words("own-child") or singular(token.lower_) in words("own-child"):
            return not any(one.lower_ == "your" for one in token.lefts)
        if _is_noun_for_person(token):
            after = [one.lower_ for one in parsed.doc[token.i + 1 : token.i + 3]]
            return after != ["have", "you"]  # "How many people have you …?"
    return False


def _is_status(token: Token) -> bool:
    """Tell whether a noun for a person is the name of a status: "veteran status", "US citizen"."""
    standing = token.i > 0 and token.nbor(-1).lower_ in STANDING
    return token.dep_ == "compound" or standing or token.lemma_.lower() == "citizen"


def _is_noun_for_person(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and is_person(token)
