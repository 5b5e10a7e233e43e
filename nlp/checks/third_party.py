"""Facts about people who have not agreed to be on the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
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

FACT = (
    r"(?:(?:full |first |last |legal )?names?|employers?|occupations?|workplaces?|dobs?"
    r"|dates? of birth|birth ?dates?|birthdays|ssns?"
    r"|social security numbers?|hiv status"
    r"|diagnos[ei]s|medical (?:history|histories|conditions)|immigration status|citizenship)"
)
FACT_OF_ONE = (
    r"(?:(?:addiction|affairs?|diagnos[ei]s|medications|mental state|debts|past|temper|sex life"
    r"|therap(?:ist|y)|drinking|drug use|gambling|habits?|infidelity|probation|substance use)\b|"
    r"(?:arrest|criminal|immigration|mental|hiv|legal|psychiatric|ssn|social security)"
    r"(?: \w+){0,2}? ?(?:status|record|history|diagnosis|number)?)"
)
GROUP = (
    r"(?:(?:all |every |each |the |any |other |your )*(?:(?:adults?|people|persons?|individuals?"
    r"|members?|children|household members?|family members?|residents|occupants)"
    r" (?:(?:who|that) (?:eats?|lives?|resides?|sleeps?|stays?) (?:at|in|there|under|with you)"
    r"|living|of|in|at|on)"
    r"|household members?"
    r"|family members?|roommates?)|(?:all|any|five|four|three|two|your|\d) (?:best |close "
    r"|closest |other )?(?:of your )?(?:best |close |closest )?(?:classmates"
    r"|coworkers|friends|neighbors|relatives)|everyone|everybody|anyone|each person|all in (?:the "
    r"|your )?(?:household|home|family|house))"
)
ROSTER = later(rf"\b{FACT}\b[^.?!]{{0,60}}?\b(?:of|for) {GROUP}\b", re.IGNORECASE)
KIN = (
    r"(?:aunts?|boyfriend|brothers?|child's (?:other parent|father|mother)|cousins?|coworkers?|dad"
    r"|ex|(?:best |old )?friends?|girlfriend|husband|in-laws|landlord|mom|mother|father|neighbors?"
    r"|parents?|partner|relatives|roommates?|siblings?|sisters?|spouse|uncles?|wife)"
)
SOMEBODY = (
    r"(?:any ?(?:one|body)(?: else)?|some ?(?:one|body)|any(?: other)? (?:family"
    r"|household) members?"
    r"|a (?:family|household) member|(?:any|which|how many) of your (?:relatives|family|siblings)"
    r"|who in your (?:family|home|household)|(?:any|both|each|either|neither|one) of your \w+"
    rf"|(?:his|the|their|your) \w+['’]s? {KIN}|(?:his|her|their) {KIN}"
    rf"|your (?:family|{KIN})(?: (?:and|or) (?:your )?{KIN})?)"
)
OTHERS_ARE = later(
    rf"\b(?:does|do|has|have|is|are|did|was|were) (?P<you>you or )?(?P<who>{SOMEBODY})(?!'s? )\b"
    r"(?P<rest>[^.?!]*)|\b(?P<which>(?:which of your|who in your|how many of your) (?!clients"
    r"|members|participants|patients|residents|students|tenants|youth)\w+)\b"
    rf"(?P<more>[^.?!]*)",
    re.IGNORECASE,
)
THEIRS = later(
    rf"\byour {KIN}(?:'s?) {FACT_OF_ONE}\b|\b(?:describe|explain|tell us about"
    rf"|what are) your {KIN}'s?"
    r" (?:\w+ )?(?:fights?|issues|problems|struggles|troubles)\b",
    re.IGNORECASE,
)
SENSITIVE = later(
    r"\b(?:drugs?(?! (?:allerg|coverage|plan|store))|alcohol|alcoholics?|drinks? (?:too|a lot"
    r"|heavily|every|more|the most)|drinks?(?=\s*[?.]|$)"
    r"|drinking (?:problem|too|a lot|heavily)|drinking(?=\s*[?.]|$)|addict\w*|substances?"
    r"|overdosed?|mental(?:ly)?|psychiatric|depression|bipolar|schizophreni\w+|suicid\w+"
    r"|arrest\w*|convict\w*|incarcerat\w*|jail|prison|criminal|felon\w*|probation|parole|gang|hiv"
    r"|aids|std|immigration (?:case|papers|status)|an immigrant|immigrated|citizens?\b(?!')"
    r"|undocumented|raped?|molested|abused"
    r"|legal status|documented|abortions?|end(?:ed)? (?:a|any|the|her) pregnanc\w+|foster care"
    r"|have papers"
    r"|relaps\w+|deport\w*|gambl(?:e[sd]?|ing)|warrants?|cheat(?:ed|ing|s)?|(?:un)?faithful|std"
    r"|sexually"
    r"|gay|lesbian|transgender|rehab|psych ward"
    r"|green card|birth control|contraceptives?|an? (?:condition|disease|disorder|illness)"
    r"|self-harm\w*|(?:abuses?|beats?|hits?|hurts?) (?:her|his|their)"
    r"|here (?:il)?legally|on welfare)\b",
    re.IGNORECASE,
)
ILL = later(
    r"\b(?:what|which) (?:\w+ )?(?:conditions|diagnos[ei]s|diseases|disabilities|disorders"
    r"|illnesses|infections)"
    r" (?:did|do|does|has|have) (?:anybody|anyone|each|everybody|everyone|other|the (?:other"
    r"|others|people)"
    rf"|your (?:family|{KIN}))\b",
    re.IGNORECASE,
)
LISTED = later(
    r"\b(?:all|any|identify|list|names?|which|who)\b[^.?!]{0,25}\b(?P<who>(?:family |household )?"
    r"(?:members|friends|neighbors|relatives|roommates|siblings)) (?:that|who|with)\b"
    r"(?P<more>[^.?!]{0,40})",
    re.IGNORECASE,
)
FATHER = later(
    r"\bwho(?:['’]s| is| was| are) (?:the|your|her|their) (?:\w+['’]s )?(?:biological |birth "
    r"|bio |real )?(?:baby (?:daddy|father)|dad|father|fathers)"
    r"(?: of (?:the|this|your|each|her) (?:\w+ )?(?:baby|child|children|kids?|pregnancy))?(?= *"
    r"(?:[?.,]|$))",
    re.IGNORECASE,
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
MEDICINES = later(
    r"\b(?:your|the|his|her|their) (?:other )?(?:caregiver|housemates|(?<=other )children|"
    rf"(?<=other )residents|{KIN})(?: in [\w ]{{3,20}}?)?"
    r" (?:currently )?(?:(?:on|take|takes|taking|using) (?!.*\byou\b)[\w ]{0,16}"
    r"(?:antidepressants|medications?|medicines?|meds|pills|prescriptions)|take(?=\s*[?.]))",
    re.IGNORECASE,
)
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
