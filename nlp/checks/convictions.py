"""Direct questions about arrests, convictions, jail and supervision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import offers_help, reassures, sentence_at
from nlp.words import words

CHECK = Check(
    id="convictions",
    category=Category.UNNECESSARY,
    level=Level.CARE,
    message="“{match}” can turn people away before help begins.",
    why="An arrest is not guilt, and a past conviction says little about what somebody needs now.",
    sources=("nelp", "fortune_words", "marshall_words"),
    examples=(
        Example(before="Have you ever been arrested?"),
        Example(before="Do you have a criminal record?", also=("justice-labels",)),
        Example(before="Felony: Y/N"),
        Example(before="Has the applicant been convicted of a crime?"),
        Example(before="Have you spent time in jail or prison?"),
        Example(fine="Would you like help clearing a past conviction?"),
        Example(fine="Was the person who hurt you arrested?"),
        Example(fine="We do not ask about convictions. What kind of work would you like?"),
        Example(fine="Has a doctor told you that you had a cardiac arrest?"),
        Example(fine="Do people here speak with conviction?"),
    ),
)

JUSTICE = re.compile(
    r"\b(?:been|were|was|ever|get|got|gotten|had|being)(?: \w+){0,2}? (?:arrested|convicted"
    r"|incarcerated|imprisoned|jailed|locked up|charged with)\b"
    r"|\bcriminal (?:records?|history|histories|background|convictions?|charges?|past)\b"
    r"|\bfelon(?:y|ies|s)?\b|\bmisdemeanou?rs?\b|\bex-?(?:offender|felon|con)s?\b"
    r"|\b(?:prior|past|any|previous|a|your) convictions?\b(?! and hope)|\bconviction (?:history"
    r"|record)\b|(?<!cardiac )\barrest (?:record|history)\b"
    r"|\b(?:prior|past|any|previous|many|all|each|your) arrests?\b|\barrests and convictions\b"
    r"|\b(?:been|gone|go|spent (?:any )?time|served (?:any )?time|time spent|time|stayed) (?:to"
    r"|in) (?:a |the )?(?:jail|prison|juvenile (?:detention|hall)|detention)\b"
    r"|\bserved (?:any )?time\b(?! (?:in|with) the (?:military|army|navy))|\b(?:on"
    r"|under) (?:probation|parole)\b|\bclean background\b|\bsex offender\b|\brap sheet\b"
    r"|\bpending charges\b|\b(?:open |active |outstanding )?warrants? (?:out )?(?:for"
    r"|against) (?:you|your)\b|\btrouble with the law\b|\b(?:probation|parole) officer\b",
    re.IGNORECASE,
)
CUES = (
    "arrest", "convict", "incarcerat", "imprison", "jail", "locked up", "charge", "criminal",
    "felon",
    "misdemean", "offend", "ex-con", "prison", "detention", "served", "probation", "parole",
    "background",
    "rap sheet", "warrant", "the law", "juvenile",
)  # fmt: skip
OTHER_PEOPLE = re.compile(
    r"\b(?:he|she|they|him|them|abuser|offender|attacker|perpetrator|person|people|someone|anyone"
    r"|somebody|anybody|partner|spouse|parent|mother|father"
    r"|husband|wife|boyfriend|girlfriend|brother|sister|relative|members?|friend)\b",
    re.IGNORECASE,
)
YOU_FIRST = re.compile(
    r"\b(?:have|has|had|were|was|are|is|did|do|does) you\b|\byour (?!(?:partner|spouse|parent"
    r"|family|mother|father|husband|wife))",
    re.IGNORECASE,
)
DROP = (
    "You could leave this out, unless a rule for this service needs it. If one does, you could ask "
    "late, name the offenses and years that matter, and say that a yes is not an automatic no."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first direct question about the person's arrests or convictions."""
    text = parsed.question.text
    lower = text.lower()
    match = JUSTICE.search(text) if any(cue in lower for cue in CUES) else None
    if match is None:
        return
    sentence = sentence_at(text, match.start())
    if offers_help(sentence) or reassures(sentence) or _about_somebody_else(sentence):
        return
    yield Hit(*match.span(), others=("justice-help",), drop=DROP)


def _about_somebody_else(sentence: str) -> bool:
    if YOU_FIRST.search(sentence):
        return False
    helped = any(word.strip(".,?'s") in words("helped-person") for word in sentence.lower().split())
    return OTHER_PEOPLE.search(sentence) is not None and not helped
