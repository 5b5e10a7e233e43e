"""To whom another question is put: the person, a parent about a child, staff about somebody."""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.analysis import Analysis, Found
from nlp.model import Category, Kind, Level
from nlp.others.model_questions import HOUSEHOLD, YOU
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.address import asks_of_many, whom_asked_about
from nlp.sense.syntax import is_person
from nlp.words import words

OWN_CHILD = later(
    r"(?:^\W*|\b(?:agree|authoriz\w+|allow|consent|permi\w+)\b.*?\b)my (?:minor )?"
    r"(child|children|daughter|son)\b",
    re.IGNORECASE,
)
FOR_CHILD = later(
    r"\b(?:guardian|parent)s? (?:agree|allow|authoriz|consent|permit)\w*\b[^?.]*\b(?:for|of) the"
    r" (child|minor|student)\b",
    re.IGNORECASE,
)
OF_EACH = later(r"\b(?:of|for) ((?:each|every) (?P<noun>[a-z]+))\b", re.IGNORECASE)
OF_HOUSEHOLD = later(r"\W*(?:family|household|your household)\b", re.IGNORECASE)
SO_OTHERS = later(
    r"^\W*(?:please )?(?:describe|detail|explain|list|say|share|tell|write)\b[^.?!]*"
    r"\bso (?:that )?(?:a|our|the|your) [\w ]+ (?:can|may)\b",
    re.IGNORECASE,
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AT_HOME = frozenset({"address", "family", "home", "household", "unit"})
WHERE_YOU = later(r"\bwhere you (?:live|sleep|stay|work)\b")
SPOKEN = frozenset({"you", "i", "me", "yourself", "myself"})
OWNERS = frozenset({"your", "my", "our", "his", "her", "their", "the", "these", "this", "those"})
ELDER = later(
    r"\bthe (?:elder|father|foster (?:child|youth)|grand(?:father|ma|mother|pa)|individual"
    r"|member|mother|parents?|senior)\b"
    r"(?! (?:apartments?|bus|cent\w+|citizen|club|home|housing|lunch|meals?|program|ride"
    r"|supper|van))",
    re.IGNORECASE,
)
PATIENT = later(r"\bpts?\b", re.IGNORECASE)
OPENING = 5  # letters before it: "Is the mother …"
SPOKEN_TO = later(r"\b(?:you|your|my|i)\b", re.IGNORECASE)
NUMBERED = later(r"\b(?:social security|id|license|passport|medicaid) (?:numbers?|no)\b", re.I)
STAFF_ONLY = later(
    r"^\W*(?:for )?(?:intake |office |staff |worker |internal )(?:only|use(?: only)?)?\W*[:\-]"
    r"|^\W*(?:case manager|caseworker|interviewer|staff|worker)\s*:"
    r"|\((?:case ?(?:manager|worker)|interviewer|staff|worker)s?(?: to complete|:)",
    re.IGNORECASE,
)
DEATH = later(
    r"\b(?:dead|death|deceased|die[ds]?|dying|funeral|kill(?:ed|s)?|miscarriage|miscarried|murdered"
    r"|pass(?:ed)? away|stillborn)\b|\b(?:by|commit\w*|complet\w*) suicide\b"
    r"|'s suicide\b(?! attempt)",
    re.IGNORECASE,
)


def to_whom(parsed: Parsed) -> str:
    """Return whom a question is about; a consent that a parent gives is about the child.

    What only staff fill in is put to nobody: "you" there is not the person.
    """
    whom = whom_asked_about(parsed)
    if whom == YOU and (child := OWN_CHILD.search(parsed.plain)):
        return f"your {child[1].lower()}"
    if child := FOR_CHILD.search(parsed.plain):
        return f"the {child[1].lower()}"
    if whom.startswith("their "):
        return YOU  # "Parents who do not … their child's place" is read by a parent
    if whom in ("", YOU) and (asks_of_many(parsed) or _of_a_group(parsed)):
        return ""
    if not whom and OF_HOUSEHOLD.match(parsed.plain):
        return HOUSEHOLD
    each = OF_EACH.search(parsed.plain)
    one = words("child") | words("helped-person")
    if each and each["noun"].lower() in one - {"person", "member", "adult", "individual"}:
        return each[1].lower()
    if not whom and SO_OTHERS.search(parsed.plain):
        return YOU
    if someone := _someone(parsed.plain, first=whom not in ("", YOU)):
        return someone
    return "" if whom == YOU and STAFF_ONLY.search(parsed.plain) else whom


def _of_a_group(parsed: Parsed) -> bool:
    """Tell whether people in general are asked about: "Are crazy people let in at your dinner?"."""
    several = (one for one in parsed.doc if one.tag_ == "NNS" and one.dep_ in SUBJECTS)
    return any(is_person(one) and asked_of_a_group(one) for one in several)


def asked_of_a_group(noun: Token) -> bool:
    """Tell whether a question is about others by this noun, and speaks to nobody.

    "Are there any drunks in the camp where you stay?" is about others too.
    """
    several = noun.tag_ == "NNS" or any(one.lower_ in ("a", "an") for one in noun.lefts)
    if not several or noun.head.dep_ != "ROOT" or noun.sent[-1].text != "?":
        return False
    if any(one.dep_ == "expl" for one in noun.head.children) and noun.dep_ == "attr":
        said = WHERE_YOU.sub("", noun.doc.text.lower()).split()
        return (SPOKEN | AT_HOME | {"your"}).isdisjoint(word.strip(".,?") for word in said)
    if noun.dep_ not in SUBJECTS or any(_is_own(one) for one in noun.lefts):
        return False
    return (SPOKEN | AT_HOME).isdisjoint(token.lower_ for token in noun.doc)


def _is_own(token: Token) -> bool:
    return token.lower_ in OWNERS


def _someone(plain: str, *, first: bool) -> str:
    """Return the grown-up of whom staff speak ("the mother", "pt"); `first`: right at the start."""
    if SPOKEN_TO.search(plain):
        return ""
    if PATIENT.search(plain):
        return "the patient"
    elder = ELDER.search(plain)
    return elder[0].lower() if elder and (not first or elder.start() <= OPENING) else ""


def nearest(analysis: Analysis, whom: str, you: bool) -> str:
    """Return to whom a question for a purpose is put; rules and notices speak to their reader."""
    numbered = NUMBERED.search(analysis.parsed.plain) is not None
    if you and (numbered or not asks_of_many(analysis.parsed)):
        return YOU
    if not whom and analysis.question.kind is not Kind.QUESTION:
        return YOU
    return whom


def whom_of(found: Found, whom: str, analysis: Analysis) -> str:
    """Return to whom, or about whom, a question for a finding is put.

    "Do you have a child who …" asks you, and its label is said of the child. Nobody asks about help
    for somebody who has died: that is put to those who live on.
    """
    told = found.check.category is Category.COERCIVE and found.level is Level.CARE
    if not whom and told and analysis.question.kind is not Kind.QUESTION:
        return YOU  # "All residents must …" speaks to whoever reads it
    if not whom:
        return YOU if found.check.category is Category.SAFETY and found.hit.whom == YOU else ""
    if DEATH.search(analysis.parsed.plain):
        return YOU if whom in (YOU, HOUSEHOLD) or whom.startswith("your ") else ""
    return found.hit.whom or whom
