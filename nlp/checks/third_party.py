"""Facts about people who have not agreed to be on the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.glance import words_in
from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import end_of, sentence_at, token_at

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
        Example(before="Which of your friends have been in rehab?"),
        Example(fine="How many people live in your household?"),
        Example(fine="Does anyone at home hurt you when they drink?"),
        Example(fine="What is your child's date of birth?"),
        Example(fine="Whom can we call in an emergency?"),
        Example(fine="Does anyone in your family speak Spanish?"),
    ),
)

FACT = (
    r"(?:(?:full |first |last |legal )?names?|dobs?|dates? of birth|birth ?dates?|birthdays|ssns?"
    r"|social security numbers?|hiv status"
    r"|diagnos[ei]s|medical (?:history|histories|conditions)|immigration status|citizenship)"
)
FACT_OF_ONE = (
    r"(?:arrest|criminal|immigration|mental|hiv|legal|psychiatric|ssn|social security)"
    r"(?: \w+)? ?(?:status|record|history|diagnosis|number)?"
)
GROUP = (
    r"(?:(?:all |every |each |the |any |other |your )*(?:(?:adults?|people|persons?|individuals?"
    r"|members?|children|household members?|family members?|residents|occupants)"
    r" (?:(?:who|that) (?:live|lives|stay|stays) (?:with you|in)|living|of|in|at|on)"
    r"|household members?"
    r"|family members?|roommates?)|everyone|everybody|anyone|each person|all in (?:the "
    r"|your )?(?:household|home|family|house))"
)
ROSTER = later(rf"\b{FACT}\b[^.?!]{{0,60}}?\b(?:of|for) {GROUP}\b", re.IGNORECASE)
SOMEBODY = (
    r"(?:any ?(?:one|body)(?: else)?|some ?(?:one|body)|any(?: other)? (?:family"
    r"|household) members?"
    r"|a (?:family|household) member|(?:any|which|how many) of your (?:relatives|family|siblings)"
    r"|who in your (?:family|home|household)|your (?:partner|spouse|husband|wife|ex|boyfriend"
    r"|girlfriend|parents?|mother|father|mom|dad|roommates?|family|brothers?|sisters?|siblings?|friends?"
    r"|neighbors?|coworkers?|cousins?|uncle|aunt|landlord|in-laws"
    r"|relatives|child's (?:other parent|father|mother)))"
)
OTHERS_ARE = later(
    rf"\b(?:does|do|has|have|is|are|did|was|were) (?P<you>you or )?(?P<who>{SOMEBODY})(?!'s? )\b"
    rf"(?P<rest>[^.?!]*)|\b(?P<which>(?:which of your|who in your|how many of your) \w+)\b"
    rf"(?P<more>[^.?!]*)",
    re.IGNORECASE,
)
THEIRS = later(
    rf"\byour (?:partner|spouse|husband|wife|ex|boyfriend|girlfriend|roommate|parent|mother|father"
    rf"|brother|sister|child's (?:other parent|father|mother))s?'s? {FACT_OF_ONE}\b",
    re.IGNORECASE,
)
SENSITIVE = later(
    r"\b(?:drugs?(?! (?:allerg|coverage|plan|store))|alcohol|alcoholics?|drinks? (?:too|a lot"
    r"|heavily|every|more)|drinks?(?=\s*[?.]|$)"
    r"|drinking (?:problem|too|a lot|heavily)|drinking(?=\s*[?.]|$)|addict\w*|substances?"
    r"|overdosed?|mental(?:ly)?|psychiatric|depression|bipolar|schizophreni\w+|suicid\w+"
    r"|arrest\w*|convict\w*|incarcerat\w*|jail|prison|criminal|felon\w*|probation|parole|gang|hiv"
    r"|aids|std|immigration (?:case|papers|status)|an immigrant|immigrated|citizens?\b(?!')"
    r"|undocumented|raped?|molested|abused"
    r"|legal status|documented|abortion|sexually|gay|lesbian|transgender|rehab|psych ward"
    r"|green card"
    r"|here (?:il)?legally|on welfare)\b",
    re.IGNORECASE,
)
LISTED = later(
    r"\b(?:all|any|identify|list|name|which|who)\b[^.?!]{0,25}\b(?P<who>(?:family |household )?"
    r"(?:members|friends|neighbors|relatives|roommates|siblings)) (?:that|who|with)\b"
    r"(?P<more>[^.?!]{0,40})",
    re.IGNORECASE,
)
SAFETY = later(
    r"\b(?:hurt|hit|harm|threaten|scare|frighten|yell|force|abuse|control|push|kick|insult"
    r"|touch)\w* you\b|\bmake you\b|\bworr\w+ you\b|\bhelp\b|\bsupport\b|\bservices?\b",
    re.IGNORECASE,
)
INNER = frozenset({"advmod", "amod", "compound", "nmod"})
JUSTICE = later(r"(?:arrest|convict|incarcer|jail|prison|criminal|felon|probation|parole)", re.I)
USE = later(r"(?:drugs?|alcohol\w*|drink|addict|substance)", re.IGNORECASE)  # at home, now
ROSTER_DROP = (
    "You could leave the names out and ask only how many people there are, and of what ages."
)


CUES = frozenset({
    "aunt", "cousin", "cousins", "coworker", "coworkers", "friend", "friends", "in-laws",
    "landlord", "members",
    "neighbor", "neighbors", "uncle",
    "adults", "any", "anybody", "anyone", "boyfriend", "boyfriend's", "brother", "brother's",
    "brothers", "child's", "children", "dad", "everybody", "everyone", "ex", "family", "father",
    "father's", "girlfriend", "girlfriend's", "house", "household", "husband", "husband's",
    "individuals", "member", "mom", "mother", "mother's", "occupants", "parent",
    "parent's", "parents", "partner", "partner's", "people", "person", "persons", "relatives",
    "residents", "roommate", "roommate's", "roommates", "sibling", "siblings", "sister",
    "sister's", "sisters", "some", "somebody", "someone", "spouse", "spouse's", "wife",
    "wife's",
})  # fmt: skip


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for a list of other people, or for a sensitive fact about somebody else."""
    plain = parsed.plain
    if CUES.isdisjoint(words_in(plain)):
        return
    if match := ROSTER.search(plain):
        yield Hit(*match.span(), others=("household-size",), drop=ROSTER_DROP)
        return
    match = OTHERS_ARE.search(plain)
    if match and not SAFETY.search(sentence_at(plain, match.start())):
        yield from _sensitive(parsed, match)
    elif (match := LISTED.search(plain)) and not SAFETY.search(sentence_at(plain, match.start())):
        if fact := SENSITIVE.search(plain, match.start("more"), match.end("more")):
            yield Hit(match.start("who"), fact.end(), others=("household-support",))
    elif match := THEIRS.search(plain):
        yield Hit(*match.span())


def _sensitive(parsed: Parsed, match: re.Match[str]) -> Iterator[Hit]:
    plain = parsed.plain
    who, rest = ("who", "rest") if match["who"] else ("which", "more")
    fact = SENSITIVE.search(plain, match.start(rest), match.end(rest))
    if fact:
        level = Level.NOTE if match["you"] else None  # one screening unit, not a second person
        present = match.group().lower().startswith(("do ", "does ", "is ", "are "))
        others = ("substance-support",) if present and USE.match(fact.group()) else ()
        others = ("justice-help",) if JUSTICE.match(fact.group()) else others
        yield Hit(match.start(who), _phrase_end(parsed, fact.end()), others=others, level=level)


def _phrase_end(parsed: Parsed, end: int) -> int:
    """Return the end of the phrase that a word before an offset belongs to: "mentally ill"."""
    token = token_at(parsed.doc, end - 1)
    while token is not None and token.dep_ in INNER and token.i < token.head.i < token.i + 4:
        token = token.head
    return end if token is None else max(end, end_of(token))
