"""A rule that people are held to, put as a question about that very rule.

"Residents are required to let staff read their mail" becomes "Do you agree to let staff read your
mail?", with a yes, a no, and time to talk or think.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.model import OtherQuestion
from nlp.quick.later import later

RULES_TALK = "rules-talk"
GROUP = (
    r"(?:clients?|families|guests?|members?|parents?|participants?|residents?|students?|tenants?"
    r"|volunteers?|women|youth)"
)
HELD_TO = later(
    rf"^\W*(?:(?:all|any|every|new|our|the) )*(?:{GROUP}|you|i(?: (?:also )?understand that i)?)"
    r" (?:must|shall|will|(?:am|are|is|will be) (?:expected|obligated|required) to|ha(?:s|ve) to"
    r"|needs? to|agrees? to) (?P<do>[^.;:?!()]+)",
    re.IGNORECASE,
)
FOR_WHAT = later(
    r",? (?:as a condition|before|if|in exchange|in order|or|regardless|so that|unless|whenever"
    r"|while|without exception|to (?:be|get|keep|receive|remain|stay))\b.*",
    re.IGNORECASE,
)
TELLS = later(
    r"^(?:\w+ly )?(?:answer|bring|complete|confess|disclose|explain|fill|give|have|indicate"
    r"|initial|list|lose|not|prove|provide|report|show|sign|state|submit|tell|write"
    r"|be (?:clean|denied|removed|sober|terminated))\b"
    r"|\b(?:attend|chapel|church|pray\w*|worship)\b",
    re.IGNORECASE,
)
TO_YOU = {
    "their": "your", "my": "your", "our": "your", "they": "you", "them": "you", "me": "you",
    "themselves": "yourself", "myself": "yourself", "his": "your", "her": "your",
}  # fmt: skip
WORD = later(r"[A-Za-z]+")
LONGEST = 16  # words of one rule
ANSWERS = (
    "Yes", "No", "I would like to talk it over first", "I need more time to decide",
    "Prefer not to answer",
)  # fmt: skip


def rule_by_name(found: tuple[OtherQuestion, ...], plain: str) -> tuple[OtherQuestion, ...]:
    """Return what was found for a question, with the rule that it states named in it."""
    if not found or found[0].id != RULES_TALK or not (rule := _rule(plain)):
        return found
    return (replace(found[0], text=f"Do you agree to {rule}?", options=ANSWERS), *found[1:])


def _rule(plain: str) -> str:
    """Return "let staff read your mail" from a rule about it; "" where it states none."""
    held = HELD_TO.match(plain)
    done = FOR_WHAT.sub("", held["do"]).strip(" ,") if held else ""
    if not done or TELLS.search(done) or not 1 < len(done.split()) <= LONGEST:
        return ""
    return WORD.sub(lambda word: TO_YOU.get(word[0].lower(), word[0]), done)
