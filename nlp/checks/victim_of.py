""" "Victim of": asks what happened rather than for a name that many would not give themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import end_of, replace, token_at

CHECK = Check(
    id="victim-of",
    category=Category.STIGMA,
    level=Level.CLARITY,
    message="“{match}” is a name that many people who were harmed do not use.",
    why="Many people who have been through harm do not use that word for themselves, so they "
    "answer no. Asking what happened fits more of them.",
    sources=("saki_terms", "rainn_terms", "inhope"),
    examples=(
        Example(
            before="Are you a victim of domestic violence?",
            after=("Have you experienced domestic violence?",),
        ),
        Example(
            before="Has your child ever been the victim of any bullying?",
            after=("Has your child ever experienced any bullying?",),
        ),
        Example(
            before="Were you or anyone in your home a victim of a crime last year?",
            after=("Were you or anyone in your home the target of a crime last year?",),
        ),
        Example(
            before="If you are a victim of identity theft, what would help?",
            after=("If you have experienced identity theft, what would help?",),
        ),
        Example(
            before="Have you ever been a crime victim?",
            after=("Have you ever been the target of a crime?",),
        ),
        Example(
            before="Are you a crime victim?",
            after=("Have you been the target of a crime?",),
        ),
        Example(fine="Have you called the Office for Victims of Crime?"),
        Example(fine="Are you named as a victim of a crime in a police report?"),
        Example(fine="Do you get help from a victim compensation program?"),
        Example(fine="Have you experienced violence at home?"),
        Example(fine="Was the victim asleep when the fire began?"),
        Example(fine="Was the victim of the theft a neighbor?"),
        Example(fine="Are you a victim advocate?"),
    ),
)

VICTIM = later(r"\bvictims?\b", re.IGNORECASE)
SELF_NAMED = later(
    r"\b(?:consider|see|think of|call|identify) (?:your|them|him|her)sel(?:f|ves)(?: as)?(?: an?"
    r"| the)? victims?\b",
    re.IGNORECASE,
)
LEGAL = later(
    r"\b(?:police|court|prosecutor|report|charges?|legal(?:ly)?|case|compensation|restitution"
    r"|testif\w+|statement|law"
    r"|rights|trial|listed|named|identified)\b",
    re.IGNORECASE,
)
HARMS = frozenset({
    "abuse", "assault", "bullying", "crime", "discrimination", "exploitation", "fraud",
    "harassment", "incest", "rape", "scam",
    "stalking", "theft", "torture", "trafficking", "violence",
})  # fmt: skip
COUNTED = frozenset({"scam"})
CRIMES = frozenset({"crime", "crimes"})  # one can see a crime, or live through one
OBJECTS_OF_HARM = frozenset({"homicide", "murder", "suicide", "circumstance", "circumstances"})
BE_FORMS = frozenset({
    "am", "are", "be", "became", "become", "been", "being", "is", "was", "were",
})  # fmt: skip
PARTICIPLES = {
    "be": "experience", "became": "experienced", "become": "experience", "been": "experienced",
    "being": "experiencing",
}  # fmt: skip
NOW = frozenset({"currently", "now", "presently", "still"})
OTHERS = ("hard-times-support",)
INVERTING = {"are": "have", "is": "has", "am": "have", "was": "did", "were": "did"}
EXPERIENCE = "asks what happened, and leaves the label to the person"
NEEDS = (VICTIM,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first "victim of X" or "X victim" that is said of somebody."""
    text = parsed.question.text
    match = VICTIM.search(text)
    if match is None or LEGAL.search(text):
        return
    if self_named := SELF_NAMED.search(text):
        yield Hit(*self_named.span(), others=OTHERS)
        return
    victim = token_at(parsed.doc, match.start())
    copula = _copula(victim) if victim is not None else None
    if victim is None or copula is None or (text[match.start()].isupper() and not text.isupper()):
        return
    of = victim.i + 1 < len(parsed.doc) and victim.nbor(1).lower_ == "of"
    if _is_subject(copula, victim, of):
        return
    start = _label_start(victim, of)
    way = _way(parsed, copula, start, victim, of)
    end = end_of(victim.nbor(1) if of else victim)
    others = OTHERS if of or _names_harm(victim) else ()
    yield Hit(int(start.idx), end, (way,)) if way else Hit(int(start.idx), end, others=others)


def _is_subject(copula: Token, victim: Token, of: bool) -> bool:
    """Tell "Was the victim asleep?" and "a victim advocate" from "Was he the victim?"."""
    following = victim.nbor(1) if victim.i + 1 < len(victim.doc) else victim
    if victim.dep_ == "compound" and following.pos_ == "NOUN":
        return True
    return _inverted(copula) and copula.i + 1 == _label_start(victim, of).i


def _names_harm(victim: Token) -> bool:
    """Tell whether the noun before "victim" names a harm: not so "AIDS victim"."""
    return victim.i > 0 and victim.nbor(-1).lemma_.lower() in HARMS


def _label_start(victim: Token, of: bool) -> Token:
    """Return the first word of the label: its article, or the noun before it."""
    start = victim
    if of and victim.i and victim.nbor(-1).pos_ not in ("DET", "ADJ"):
        return victim
    while start.i and (
        start.nbor(-1).lower_ in ("a", "an", "the") or start.nbor(-1).dep_ in ("compound", "amod")
    ):
        start = start.nbor(-1)
        if start.lower_ in ("a", "an", "the"):
            break
    return start


def _copula(victim: Token) -> Token | None:
    """Return the form of "be" before the label, looking back past the subject."""
    for token in reversed(victim.doc[max(victim.sent.start, victim.i - 14) : victim.i]):
        if token.lower_ in BE_FORMS:
            return token
        if token.pos_ in ("VERB", "ADP") and token.lower_ not in (
            "in",
            "at",
            "of",
            "with",
            "from",
            "living",
        ):
            return None
        if token.lower_ in ("for", "to", "by", "?", ".", ";"):
            return None
    return None


def _way(parsed: Parsed, copula: Token, start: Token, victim: Token, of: bool) -> tuple[Edit, ...]:
    """Return the edits: the auxiliary, and "experienced" in place of the label."""
    harm, end = _harm(parsed, start, victim, of)
    if start.i and start.nbor(-1).lower_ in ("and", "or", "/"):
        return ()  # "a survivor or victim of"
    if harm is None or _second_copula(copula, start):
        return ()
    if crime := _crime(victim, of):
        return _target(parsed, copula, start, end, crime)
    word = copula.lower_
    if word in PARTICIPLES:
        form = PARTICIPLES[word]
        if copula.i + 1 != start.i:
            return ()
        return (replace(parsed, int(copula.idx), end, form + harm, EXPERIENCE),)
    if copula.i + 1 == start.i:  # "If you are a victim of", "who was a victim of"
        form = "experienced" if word in ("was", "were") else INVERTING[word] + " experienced"
        return (replace(parsed, int(copula.idx), end, form + harm, EXPERIENCE),)
    if not _inverted(copula):
        return ()
    if any(token.lower_ in NOW for token in parsed.doc[copula.i + 1 : start.i]):
        label = replace(parsed, int(start.idx), end, "experiencing" + harm, EXPERIENCE)
        return (label,) if word in ("is", "are") else ()
    form = "experience" if word in ("was", "were") else "experienced"
    auxiliary = replace(parsed, int(copula.idx), end_of(copula), INVERTING[word], EXPERIENCE)
    return auxiliary, replace(
        parsed, int(start.idx), end, form + harm, EXPERIENCE, Protected.PERSON
    )


def _harm(parsed: Parsed, start: Token, victim: Token, of: bool) -> tuple[str | None, int]:
    """Return what stands after "experience" in place of the label, and where the label ends."""
    if of:
        following = victim.nbor(2) if victim.i + 2 < len(parsed.doc) else victim
        plain = following.lemma_.lower() not in OBJECTS_OF_HARM and following.pos_ not in (
            "PUNCT",
            "CCONJ",
        )
        return ("" if plain else None), end_of(victim.nbor(1))
    first = start.nbor(1) if start.lower_ in ("a", "an", "the") else start
    harm = parsed.question.text[first.idx : victim.idx].strip()
    if victim.nbor(-1).lemma_.lower() not in HARMS:
        return None, 0
    article = "a " if victim.nbor(-1).lemma_.lower() in COUNTED else ""
    return f" {article}{harm}", end_of(victim)


def _target(parsed: Parsed, copula: Token, start: Token, end: int, crime: str) -> tuple[Edit, ...]:
    """Return the edits that put "the target of" for the label; "are" becomes "have been"."""
    if copula.lower_ not in ("am", "are", "is"):
        return (replace(parsed, int(start.idx), end, crime, EXPERIENCE),)
    have = INVERTING[copula.lower_]
    if copula.i + 1 == start.i:
        return (replace(parsed, int(copula.idx), end, f"{have} been {crime}", EXPERIENCE),)
    if not _inverted(copula) or any(t.lower_ in NOW for t in parsed.doc[copula.i : start.i]):
        return ()
    auxiliary = replace(parsed, int(copula.idx), end_of(copula), have, EXPERIENCE)
    return auxiliary, replace(parsed, int(start.idx), end, f"been {crime}", EXPERIENCE)


def _crime(victim: Token, of: bool) -> str:
    """Return what "a victim of" or "a crime victim" becomes where the harm is a crime."""
    if not of:
        return "the target of a crime" if victim.nbor(-1).lower_ == "crime" else ""
    named = any(token.lower_ in CRIMES for token in victim.doc[victim.i + 2 : victim.i + 5])
    return "the target of" if named and victim.tag_ == "NN" else ""


def _inverted(copula: Token) -> bool:
    before = copula.nbor(-1) if copula.i else None
    return (
        before is None
        or before.is_punct
        or before.lower_ in ("and", "or", "when", "where", "how", "why", "but")
    )


def _second_copula(copula: Token, start: Token) -> bool:
    """Tell whether two auxiliaries are joined ("Are you or is anyone at home a victim")."""
    before = copula.doc[copula.sent.start : copula.i + 1]
    joined = any(
        one.lower_ in ("or", "and") and two.lower_ in BE_FORMS | {"have", "has"}
        for one, two in pairwise(before)
    )
    between = copula.doc[copula.i + 1 : start.i]
    return joined or any(token.lower_ in ("not", "n't") for token in between)
