"""Whose fact a question asks for: one's own (or a household's), or that of people in general.

"Do you have a criminal record?" asks for the person's own. "Do you rent rooms to people with a
criminal record?" asks about a policy, and "Has your landlord been arrested?" about somebody else.
Read by position in the sentence, which holds where the small model misreads a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.words import words

HOUSEHOLD = later(
    r"\b(?:any ?one|any ?body|some ?one|some ?body|every ?one|every ?body|who|people|persons?"
    r"|members?|adults?|those|children|all)\b(?: \w+){0,3}? (?:in|at|of|on|with|inside) (?:(?:your"
    r"|the|this|his|her|their) (?:\w+ )?(?:home|household|house|family|unit|apartment|address"
    r"|lease)"
    r"|home|you)\b"
    r"|\b(?:household|family) members?\b"
    r"|\b(?:head|man|lady) of (?:the |this |your )?(?:family|home|house|household)\b",
    re.IGNORECASE,
)
IN_GENERAL = later(
    r"\b(?:people|persons?|individuals?|folks|those|men|man|women|woman|(?<!that )(?<!the )"
    r"(?<!this )youth|adults|somebody"
    r"|someone|anyone|anybody|applicants|candidates|clients|employees|families|members"
    r"|neighbors|(?<!loved )one|others|parents|renters|residents|staff|students|tenants"
    r"|volunteers|workers)"
    r" (?:\w+ing|at|from|in|of|on|that|under|who|whose|with|without)\b[^,.?!:]*$"
    r"|\b(?:are|can|could|do|have|may|must|should|will|would) (?:all |most |our |some |the |your )?"
    r"(?:applicants|clients|drivers|employees|landlords|people|renters|staff|tenants|volunteers"
    r"|workers)\b[^.?!]*$"
    r"|\b(?:about|against|around|for|on|regarding) (?:people|hiring|renting to|serving)\b[^.?!]*$"
    r"|\b(?:class|information|laws?|polic(?:y|ies)|questions|rules?|training|workshop)"
    r" (?:about|against|around|for|on|regarding)\b[^.?!]*$"
    r"|\b(?:hear|heard|saw|see|seen|watch(?:ed)?|witness(?:ed)?)(?: \w+){1,4} ?$",
    re.IGNORECASE,
)
OTHERS = (
    "abuser|agency|aunt|bank|boss|boyfriend|brother|building|business|church|city|clinic"
    "|community|company|cousin|county|dad|employer|ex|father|friend|girlfriend|group|husband"
    "|job|landlord|lawyer|manager|mom|mother|neighbor|neighborhood|office|organization|parent"
    "|partner|program|relative|roommate|school|shelter|sibling|sister|site|spouse|staff|state"
    "|team|town|uncle|wife|workplace"
)
OWN = later(
    rf"\byou\b|\byour (?!(?:\w+ )?(?:{OTHERS})(?:e?s|ies)?\b)"
    r"|^\W*(?:please )?(?:all|any|attach|bring|check|choose|circle|current|date|dates"
    r"|describe|disclose"
    r"|do|enter|ever|explain|give"
    r"|history|indicate|list|mark|number|provide|report|send|show|submit|upload|write|specify|state"
    r"|tell|tick|type|what|which)\b",
    re.IGNORECASE,
)
DETERMINED = later(r"\b(?:the|this|that|your|each|an?) (\w+)(?: (\w+))?", re.IGNORECASE)
ANYBODY = later(r"\b(?:he|she|they)\b", re.IGNORECASE)
FIELD = later(r"\s*[^\s?.!:]+(?: [^\s?.!:]+){1,7}:[\s_]*")  # "Passport country and visa class:"
USEFUL = later(
    r"\b(?:what|which|how)\b[^.?!]*\b(?:support|help|helpful|useful|resources|services)\b"
    r"|, (?:(?:can|could|may|might|should|would) (?:a|an|it|our|the|we)|is there|what|when|which)\b"
    r"[^.?!]*\b(?:be (?:helpful|of use|useful)|help|(?:plan|schedule|work) around|plan for"
    r"|write (?:a letter|to))\b",
    re.IGNORECASE,
)
ASIDE = later(r"^(?:if|since|because|after|when) [^,]*$", re.IGNORECASE)


def asks_own(sentence: str, start: int, end: int) -> bool:
    """Tell whether words at these offsets of a sentence are asked of the person or a household."""
    before, so_far = sentence[:start], sentence[:end]
    if HOUSEHOLD.search(so_far):
        return True
    if IN_GENERAL.search(before + sentence[start:end].split(" ")[0]):
        return False
    if OWN.search(so_far) or any(map(is_served, _determined(so_far))):
        return True
    first = not re.search(r"\w", before) or FIELD.fullmatch(sentence) is not None
    return first and not ANYBODY.search(so_far)


def _determined(text: str) -> Iterator[str]:
    for match in DETERMINED.finditer(text):
        yield from filter(None, match.groups())


def is_served(noun: str) -> bool:
    """Tell whether a noun names somebody whom a worker or a parent may answer for."""
    return singular(noun.lower()) in words("helped-person")


def asks_what_helps(sentence: str, start: int) -> bool:
    """Tell whether the words at an offset only say for whom, and what would help is asked.

    "If you have been in jail, what support would be useful now?"
    """
    return ASIDE.search(sentence[:start]) is not None and USEFUL.search(sentence) is not None
