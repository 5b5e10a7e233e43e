"""Facts about people outside the home: a neighbor's benefits, a contact's employer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.checks.third_party import DROP, SAFETY
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.sense.facts_of_others import KIN

CHECK = Check(
    id="outsider-facts",
    category=Category.THIRD_PARTY,
    level=Level.CLARITY,
    message="“{match}” asks for something private about somebody who has not agreed to it.",
    why="On people outside the home a form needs a name and a number at most. The rest is theirs "
    "to tell, and may put them at risk.",
    sources=("triagency", "macc_datajustice"),
    examples=(
        Example(before="Is your housemate on public benefits?"),
        Example(before="Do any of your neighbors have guests who are not on the lease?"),
        Example(before="Emergency contact's employer and date of birth:"),
        Example(fine="Does your landlord take Section 8?"),
        Example(fine="Did your friend tell you about our food stamps class?"),
        Example(before="Why did your parents divorce?"),
        Example(fine="Why did your parents choose our school?"),
        Example(fine="Emergency contact's name and phone number:"),
        Example(fine="Did your neighbor bring you here?"),
    ),
)

# People outside the home, or beside it: on them a form needs nothing but a name and a number.
OUTSIDER = (
    r"(?:(?:best|old|other) )?(?:boss|boyfriend|classmates?|co-?workers?|cousins?"
    r"|emergency contacts?"
    r"|ex|ex-\w+|friends?|girlfriend|house-?mates?|landlady|landlord|nephews?|neighbou?rs?|nieces?"
    r"|pastor|references?|room-?mates?|sponsor|step\w+|\w+-in-law|supervisor|teacher|uncles?"
    r"|aunts?)"
)
OF_THEIRS = (
    r"(?:aids|bankrupt\w*|behind on|benefits|birth date|affairs?|breaking (?:a|the|any) (?:law"
    r"|rules?)"
    r"|cancer|cash aid|collecting (?:benefits|checks?|disability|unemployment|welfare)"
    r"|dates? of birth|debts?|disability (?:benefits|checks?|payments?)"
    r"|divorc\w+|employer|evict\w*|fight(?:ing)?|fired|food stamps|have papers|hiv|home address"
    r"|in debt"
    r"|income|late (?:on|with)|medicaid|not on the lease|off the books|paid in cash|papers"
    r"(?= *[?.])"
    r"|pregnan\w*"
    r"|public (?:aid|assistance|benefits|housing)|salary|section 8|sick with|snap|ssd?i"
    r"|trouble at home"
    r"|under the table|unemploy\w+|visa|welfare|without a lease)"
)
OUTSIDERS = later(
    r"\b(?:(?:are|did|do|does|had|has|have|is|was|were|what|what's|when|where|which) )?(?:(?:any"
    r"|one|some)"
    rf" )?(?:of )?(?P<who>(?:her|his|the|their|your) (?:\w+'s )?{OUTSIDER}|(?:her|his|their"
    rf"|your) \w+'s {KIN}|^emergency contact)\b"
    rf"(?:(?! your?\b)[^.?!]){{0,50}}?\b{OF_THEIRS}\b"
    r"|\bwho(?: else)? (?:at|in|on) (?:the|this|your) (?:\w+ )?\w+ (?:are|has|have"
    rf"|is)\b[^.?!]{{0,20}}\b{OF_THEIRS}\b"
    r"|\b(?:anyone|anybody|people|someone) you know\b[^.?!]{0,20}\b(?:cook|deal|hide|sell|smuggle"
    r"|steal|undocumented)"
    r"|\bthe (?:addictions?|debts?|diagnosis|drinking|drug use|gambling|immigration status"
    r"|pregnancy) of (?:any of )?"
    rf"(?:her|his|the|their|your) (?:\w+ )?{OUTSIDER}\b"
    rf"|\byour {OUTSIDER}'s? (?:debts?|divorce|drinking|drug use|health|income|love life|marriage"
    r"|money|past|religion"
    r"|salary|sex life|weight)\b"
    r"|\bwhy (?:are|did|do|does|has|have|is) (?P<kin>(?:her|his|their|your) (?:dad|father|mom"
    r"|mother|parents"
    r"|partner|sister|brother|husband|wife))\b(?! (?:bring|call|choose|come|want))[^.?!]{0,20}"
    r"\b(?:apart|fired|homeless|in (?:jail|prison|rehab)|not working|out of work|single"
    r"|unemployed|broke|break up|broke up|divorc\w*|drink\w*|fight\w*|leave|left|move out|quit"
    r"|separat\w*|split)\b",
    re.IGNORECASE,
)
ALSO_OWN = later(
    r"\b(?:ask|bring|evict|fire|give|help|if|invite|like to|refer|show|tell|told|would)\b"
    r"(?=[^.?!]*\b(?:me|us|you)\b)|\byou (?:or|and)\b"
    r"|\b(?:because|deadline|due|hear|(?<!you )know about|office|section 8 (?:list|office)|take"
    r"|accept)\b",
    re.IGNORECASE,
)  # "Did your landlord evict you?", "Does your landlord take Section 8?"
CUES = frozenset({
    "law", "neighbors'", "neighbor's", "pastor's", "boss's", "friend's", "anyone", "anybody",
    "aunt", "boss", "boyfriend", "brother's", "building", "classmate", "co",
    "contact", "contact's", "cousin", "coworker", "coworkers", "daughter's", "ex", "father",
    "friend", "friends", "girlfriend", "housemate", "husband", "landlady", "landlord", "mom",
    "mother", "mother's", "neighbor", "neighbors", "nephew", "niece", "parents", "partner",
    "pastor", "people", "reference", "roommate", "roommates", "sister", "sister's", "brother",
    "someone", "son's", "sponsor", "supervisor", "teacher", "uncle", "wife", "dad", "who",
    "stepfather", "stepmother", "stepson", "classmates", "cousins", "uncles", "aunts",
})  # fmt: skip
NEEDS = (a_word_of(CUES),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a private fact that is asked about somebody outside the home."""
    plain = parsed.plain
    if SAFETY.search(plain) or ALSO_OWN.search(plain):
        return
    if match := OUTSIDERS.search(plain):
        yield Hit(*match.span(), drop=DROP)
