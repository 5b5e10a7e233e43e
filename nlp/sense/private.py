"""What is private: race, faith, money, health, harm, the law."""

from __future__ import annotations

import re

from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.words import words

HARD = ("harm", "harm-act", "harm-to-someone", "hard-count")
SENSITIVE = later(
    r"\b(?:(?:your|child's) race|race (?:or|and) ethnicity|racial|ethnicity"
    r"|(?<!all-)(?<!all )gender(?![- ]neutral)|(?:have|had) sex|what sex are|sexual(?:ity"
    r"| orientation)|sexually|religion|religious|immigra\w+|citizenship|income"
    r"|(?:do|did|does) (?:you|they) earn|disabilit\w+|pregnan\w+|hiv|diagnos\w+"
    r"|(?:anyone|child|daughter|family|he|household|member|person|she|son|they|you)\b[^?.,]{0,24}"
    r" disabled|^disabled|disabled (?:adults?|child(?:ren)?|famil\w+|members?|people|person|you\w*)"
    r"|fe(?:el|lt|eling) (?:afraid|scared|threatened|unsafe)"
    r"|mental (?:health|illness)|depress\w+|eating disorder|transgender|nonbinary|bisexual"
    r"|lesbian|hepatitis|std|stds|sti|stis"
    r"|suicid\w+|think about (?:death|dying)|better off dead|own an? (?:firearm|gun)"
    r"|ending your life|(?:kill|hurt(?:ing)?|harm(?:ing)?) yourself|self-harm"
    r"|afraid of (?:any|some|your|a) ?\w+|(?:hit|hurt|beat|force[ds]?|threaten(?:ed|s)?) you"
    r"|(?:been|get|got|gotten|were you) (?:\w+, )?(?:beaten|choked|hit|hurt|kicked|pushed|punched"
    r"|slapped|threatened) (?:,|or \w+|by (?:any\w*|some\w*|your|a (?:family|parent|partner"
    r"|relative)))"
    r"|(?:hit|slapped|pushed|kicked|punched|choked), "
    r"|abus\w+|assault\w*|violence|rape\w*|drugs?|alcohol|overdos\w+"
    r"|arrest\w*|convict\w+|criminal|jail|prison|probation|parole|homeless\w*|evict\w+|debts?"
    r"|bankrupt\w*|social security number|ssn"
    r"|foster care|child protective|abortion|miscarriage)\b"
    r"(?! (?:allerg|book|center|department|museum|office|parking|period|store|studies|talk|tax))",
    re.IGNORECASE,
)


def private_or_painful(parsed: Parsed) -> bool:
    """Tell whether a question is about what is private, or about harm or blame."""
    if SENSITIVE.search(parsed.plain):
        return True
    lemmas = {token.lemma_.lower() for token in parsed.doc} - {"happen"}
    return any(lemmas & words(name) for name in HARD)
