"""Facts about people who have not agreed to be on the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.sense.facts_of_others import (
    FATHER,
    ILL,
    LISTED,
    MEDICINES,
    OTHERS_ARE,
    ROSTER,
    SENSITIVE,
    THEIRS,
)
from nlp.sense.sentences import sentence_at
from nlp.sense.syntax import end_of, token_at

CHECK = Check(
    id="third-party",
    category=Category.THIRD_PARTY,
    level=Level.CLARITY,
    message="“{match}” asks about people who have not agreed to be on this form.",
    why="Answers can put somebody else at risk, and families of mixed status may leave. The count, "
    "or a fact about the person who answers, is often enough.",
    sources=("triagency", "macc_datajustice"),
    examples=(
        Example(before="What are the names and birth dates of everyone in your household?"),
        Example(before="Does anyone in your family use drugs?"),
        Example(before="Has your partner ever been arrested?"),
        Example(before="Does anyone at home have a mental illness?"),
        Example(before="List any family members with mental illness.", also=("coercive-command",)),
        Example(
            before="Which of your friends have been in rehab?",
        ),
        Example(before="Full name and employer of every adult who sleeps in your home:"),
        Example(before="Did your mother or sisters ever end a pregnancy?"),
        Example(before="Did either of your parents take drugs?"),
        Example(before="Is your partner's drinking a problem?"),
        Example(before="Who is the father?"),
        Example(before="Does the baby's father gamble?"),
        Example(fine="Who is the father in the play?"),
        Example(fine="How has your partner's drinking affected you? You can skip this."),
        Example(fine="How many people live in your household?"),
        Example(fine="Does anyone at home hurt you when they drink?"),
        Example(fine="What is your child's date of birth?"),
        Example(fine="Whom can we call in an emergency?"),
        Example(fine="Does anyone in your family speak Spanish?"),
    ),
)

FATHER_WHY = (
    "Some people do not know, and for some it is not safe to say. You could ask who takes care of "
    "the child."
)
SAFETY = later(
    r"\baffect\w* you\b|\bthreaten\w*|\b(?:hurt|hit|harm|threaten|scare|frighten|yell|force|abuse"
    r"|control|push|kick|insult"
    r"|touch)\w* you\b|\bmake you\b|\bworr\w+ you\b|\bhelp\b|\bsupport\b|\bservices?\b",
    re.IGNORECASE,
)
INNER = frozenset({"advmod", "amod", "compound", "nmod"})
JUSTICE = later(r"(?:arrest|convict|incarcer|jail|prison|criminal|felon|probation|parole)", re.I)
USE = later(r"(?:drugs?|alcohol\w*|drink|addict|substance)", re.IGNORECASE)  # at home, now
KEPT = (
    (USE, "substance-support", "family-health"),
    (JUSTICE, "family-in-prison", "family-in-prison"),
    (later(r"(?:mental|psychiatric|psych|depress|bipolar|schizo)", re.I), "mental-health-at-home",
     "family-mind"),
    (later(r"suicid", re.I), "suicide-near-you", "suicide-near-you"),
    (later(r"(?:hiv|aids|std)", re.I), "health-at-home", "family-health"),
)  # fmt: skip
ROSTER_DROP = (
    "You could leave the names out and ask only how many people there are, and of what ages."
)
FATHER_DROP = (
    "You could leave this out, unless a law asks for it. If one does, you could say which, and "
    "that people can first talk about what is safe."
)
OUTSIDE = later(
    r"\b(?:classmates?|cousins?|coworkers?|ex|friends?|landlord|neighbors?|uncles?|aunts?)\b", re.I
)
ANYBODY = later(r"\b(?:any|some|household|home|roommates?)", re.IGNORECASE)
DROP = "You could leave this out, or ask only how things are for the person who answers."
CUES = frozenset({
    "boss", "building", "dad's", "mom's", "sibling's", "ex's", "brother's", "sister's", "parents",
    "daughter's", "son's", "mother's", "co",
    "contact", "contact's", "reference", "teacher", "supervisor", "nephew", "niece", "housemate",
    "roommate", "co-worker", "bunkmates", "caregiver", "sponsor", "classmates", "clients",
    "guests", "housemates",
    "patients",
    "parents'", "partners", "staff", "students", "tenants", "youth", "resident",
    "landlord's", "friend's", "neighbor's", "cousin's", "uncle's", "aunt's", "uncles", "aunts",
    "aunt", "cousin", "cousins", "coworker", "coworkers", "friend", "friends", "in-laws",
    "landlord", "members",
    "neighbor", "neighbors", "uncle",
    "adult", "adults", "any", "anybody", "anyone", "boyfriend", "boyfriend's", "brother",
    "brothers", "child's", "children", "dad", "everybody", "everyone", "ex", "family", "father",
    "father's", "girlfriend", "girlfriend's", "house", "household", "husband", "husband's",
    "individuals", "member", "mom", "mother", "occupants", "parent",
    "parent's", "partner", "partner's", "people", "person", "persons", "relatives",
    "residents", "roommate's", "roommates", "sibling", "siblings", "sister",
    "sisters", "some", "somebody", "someone", "spouse", "spouse's", "wife",
    "wife's",
})  # fmt: skip
NEEDS = (a_word_of(CUES),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for a list of other people, or for a sensitive fact about somebody else."""
    plain = parsed.plain
    if match := ROSTER.search(plain):
        yield Hit(*match.span(), others=("household-size",), drop=ROSTER_DROP)
        return
    if match := FATHER.search(plain):
        yield Hit(*match.span(), why=FATHER_WHY, drop=FATHER_DROP)
        return
    for look in (_others_are, _listed, _facts):
        hit = next(look(parsed), None)
        if hit is not None:
            yield hit
            return


def _others_are(parsed: Parsed) -> Iterator[Hit]:
    """Yield "has your partner been arrested": something private said of somebody else."""
    match = OTHERS_ARE.search(parsed.plain)
    if match and not SAFETY.search(sentence_at(parsed.plain, match.start())):
        yield from _sensitive(parsed, match)


def _listed(parsed: Parsed) -> Iterator[Hit]:
    """Yield "list any relatives with …": people named by what is private."""
    plain = parsed.plain
    match = LISTED.search(plain)
    if match is None or SAFETY.search(sentence_at(plain, match.start())):
        return
    if fact := SENSITIVE.search(plain, match.start("more"), match.end("more")):
        yield Hit(match.start("who"), fact.end(), others=("household-support",))


def _facts(parsed: Parsed) -> Iterator[Hit]:
    """Yield "your partner's drinking", "is your neighbor on welfare", "does he take pills"."""
    plain = parsed.plain
    if SAFETY.search(plain) is None and (match := THEIRS.search(plain)):
        others = ("substance-support",) if USE.search(match.group()) else ()
        yield Hit(*match.span(), others=others, whom=YOU, drop=DROP)
    if match := MEDICINES.search(plain) or ILL.search(plain):
        yield Hit(*match.span(), drop=DROP)


def _sensitive(parsed: Parsed, match: re.Match[str]) -> Iterator[Hit]:
    plain = parsed.plain
    who, rest = ("who", "rest") if match["who"] else ("which", "more")
    fact = SENSITIVE.search(plain, match.start(rest), match.end(rest))
    if fact:
        level = Level.NOTE if match["you"] else None  # one screening unit, not a second person
        present = match.group().lower().startswith(("do ", "does ", "is ", "are ", "who in "))
        others = _instead(match[who], fact.group(), present)
        end, whom = _phrase_end(parsed, fact.end()), _answering(match[who])
        yield Hit(match.start(who), end, others=others, whom=whom, drop=DROP, level=level)


def _instead(who: str, fact: str, present: bool) -> tuple[str, ...]:
    """Return what may be asked of the one who answers: how things are for them, and at home."""
    if OUTSIDE.search(who):
        return ()
    if present and USE.match(fact):
        return ("substance-support",)
    near = ANYBODY.search(who) is not None
    for named, at_home, in_the_family in KEPT:
        if named.match(fact):
            return (at_home if near else in_the_family,)
    return ("household-support",) if near else ("family-support",)


def _answering(who: str) -> str:
    """Return "you" for those who are the answering person's own; "" where staff may answer."""
    return YOU if who.lower().startswith("your ") else ""


def _phrase_end(parsed: Parsed, end: int) -> int:
    """Return the end of the phrase that a word before an offset belongs to: "mentally ill"."""
    token = token_at(parsed.doc, end - 1)
    while token is not None and token.dep_ in INNER and token.i < token.head.i < token.i + 4:
        token = token.head
    return end if token is None else max(end, end_of(token))
