"""Facts about people who have not agreed to be on the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import sentence_at

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
        Example(fine="How many people live in your household?"),
        Example(fine="Does anyone at home hurt you when they drink?"),
        Example(fine="What is your child's date of birth?"),
        Example(fine="Whom can we call in an emergency?"),
        Example(fine="Does anyone in your family speak Spanish?"),
    ),
)

FACT = (
    r"(?:(?:full |first |last |legal )?names?|dobs?|dates? of birth|birth ?dates?|birthdays|ssns?"
    r"|social security numbers?"
    r"|diagnos[ei]s|medical (?:history|histories|conditions)|immigration status|citizenship)"
)
GROUP = (
    r"(?:(?:all |every |each |the |any |other |your )*(?:(?:adults?|people|persons?|individuals?"
    r"|members?|children|household members?|family members?|residents|occupants)"
    r" (?:who (?:live|lives|stay|stays) (?:with you|in)|living|of|in|at|on)|household members?"
    r"|family members?|roommates?)|everyone|everybody|anyone|each person|all in (?:the "
    r"|your )?(?:household|home|family|house))"
)
ROSTER = re.compile(rf"\b{FACT}\b[^.?!]{{0,60}}?\b(?:of|for) {GROUP}\b", re.IGNORECASE)
OTHERS_ARE = re.compile(
    r"\b(?:does|do|has|have|is|are|did|was|were) (?P<you>you or )?(?P<who>any ?one(?: else)?"
    r"|some ?one|any(?: other)? (?:family|household) members?"
    r"|a (?:family|household) member|any of your (?:relatives|family)|your (?:partner|spouse"
    r"|husband|wife|boyfriend|girlfriend|parents?|mother|father|mom|dad"
    r"|roommates?|family|brothers?|sisters?|siblings?|relatives|child['’]s (?:other parent|father"
    r"|mother)))\b(?P<rest>[^.?!]*)",
    re.IGNORECASE,
)
SENSITIVE = re.compile(
    r"\b(?:drugs?|alcohol|alcoholic|drinks?|drinking|addict\w*|substances?|overdosed?"
    r"|mental(?:ly)?|psychiatric|depression|bipolar|schizophreni\w+|suicid\w+"
    r"|arrest\w*|convict\w*|incarcerat\w*|jail|prison|criminal|felon\w*|probation|parole|gang|hiv"
    r"|aids|std|immigra\w+|citizens?|undocumented"
    r"|legal status|documented|abortion)\b",
    re.IGNORECASE,
)
SAFETY = re.compile(
    r"\b(?:hurt|hit|harm|threaten|scare|frighten|yell|force|abuse|control|push|kick|insult"
    r"|touch)\w* you\b|\bmake you\b|\bworr\w+ you\b|\bhelp\b|\bsupport\b|\bservices?\b",
    re.IGNORECASE,
)
ROSTER_DROP = (
    "You could leave the names out and ask only how many people there are, and of what ages."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for a list of other people, or for a sensitive fact about somebody else."""
    text = parsed.question.text
    if match := ROSTER.search(text):
        yield Hit(*match.span(), others=("household-size",), drop=ROSTER_DROP)
        return
    match = OTHERS_ARE.search(text)
    if match is None or SAFETY.search(sentence_at(text, match.start())):
        return
    if fact := SENSITIVE.search(text, match.start("rest"), match.end()):
        level = Level.NOTE if match["you"] else None  # one screening unit, not a second person
        yield Hit(match.start("who"), fact.end(), others=("rest-at-home",), level=level)
