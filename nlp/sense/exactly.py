"""What asks for more than a guess: an exact day, each of many days, the very first time."""

from __future__ import annotations

import re

from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.words import words

LONG_AGO = (
    r"(?:(?:last|past|previous) (?:(?:60|90|\d{3}) days|(?:school )?year|(?:[2-9]|1\d|couple of"
    r"|few|two"
    r"|three|four|five|six|eight|nine|ten|twelve|several) (?:\w+ )?(?:months|weeks|years))"
    r"|this year"
    r"|years ago)"
)
SOME = r"(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)"
MONTH_AGO = r"(?:last|past|previous) (?:month|30 days|thirty days)"
EACH_DAY = later(
    r"\b(?:exact(?:ly)?|precise(?:ly)?)\b"
    rf"[^?.]{{0,60}}?\b{LONG_AGO}\b"
    r"|\bhow (?:many|much)\b(?![^?.]{0,60}?\b(?:average|typical|usual)\b)[^?.]{0,60}?"
    rf"\b(?:each|every) (?:day|meal|night)\b[^?.]{{0,60}}?\b(?:{LONG_AGO}|{MONTH_AGO})\b"
    r"|\b(?:how (?:many|much)|what)\b[^?.]{0,60}?\b(?:cost|did|earn|made|paid|pay|spend|spent"
    r"|use)\b[^?.]{0,60}?\b(?:during|in)"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: of)?"
    r" (?:last year|(?:19|20)\d\d)\b"
    r"|\bexact (?:dates?|days?|hours?|times?)\b[^.?]{0,20}?\bdid (?:he|she|they|you|your \w+)\b"
    r"(?! (?:plan|want))"
    r"|\bever,? even once\b"
    r"|\bhow (?:many|much|often)\b[^?.]{0,60}?\bsince (?:it|our|the \w+|we) (?:\w+ )?(?:began"
    r"|opened|started) in (?:19|20)[01]\d\b"
    r"|\bwhen exactly did (?:he|she|they|you|your \w+) (?:first |last )?(?:begin|feel|felt|notice"
    r"|start|stop)\b"
    r"|\bexactly how (?:many|much)\b[^?.]{0,60}?\b(?:did|has|have)\b[^?.]{0,60}?\b(?:each|every) "
    r"(?:day|hour"
    r"|meal|night)\b"
    r"|\b(?:date|day|time) of (?:your|his|her|their|the) (?:very )?first (?:\w+ )?(?:attack"
    r"|cigarette|drink|episode"
    r"|fight|headache|kiss|memory|migraine|nightmare|panic attack|period|relapse|seizure"
    r"|symptoms?)\b"
    r"|\b(?:amount|how (?:many|much))\b[^?.]{0,60}?\b(?:(?:[2-9]|1\d|two|three|four|five|ten"
    r"|several) years ago)\b"
    r"|\b(?:what|which) (?:date|day|month)\b[^?.]{0,60}?\b(?:did|has|have|was"
    r"|were)\b[^?.]{0,60}?\b(?:each"
    r"|every) of"
    rf"|\b(?:each|every)\b[^.?!]{{0,40}}?\b(?:during|for|in|of|over|since|this)(?: the| your)?"
    rf" (?:{LONG_AGO}|{MONTH_AGO}|(?:last|past) {SOME} (?:appointments|calls|days|meals|months"
    r"|nights|times|visits|weeks)"
    r"|(?:last|the|this) year)\b"
    r"|\b(?:each|every)\b[^.?!]{0,30}?\bsince (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b"
    r"|\b(?:each|every) (?:box|bus|class|errand|meal|ride|shift|shopping|trip|visit)"
    r"(?: \w+)? this year\b"
    r"|\b(?:how (?:long|many|much)|what time)\b[^?.]{0,50}\b(?:each|every) (?:day|meal|morning"
    r"|night|time)\b"
    r"[^?.]{0,10}\b(?:last|past|this) (?:month|week|year)\b"
    r"|\bfirst of (?:each|every) month\b[^?.]{0,60}?\b(?:last|past|this) year\b"
    r"|\b(?:what|which) (?:was )?(?:the )?(?:exact|precise) (?:day|hour|minute|moment|second"
    r"|time)\b"
    r"[^?.]{0,60}?\b(?:ago|did|first|last|started|when you|you (?:called|came|left|met|moved))\b"
    rf"|\bevery (?:meal|drink|snack|call|text)\b[^?.]{{0,60}}?\b(?:{LONG_AGO}|{MONTH_AGO})\b",
    re.IGNORECASE,
)
TO_THE = later(
    r"\bto the (?:nearest )?(?:day|hour|minute|month|week)\b"
    r"|\b(?:exact(?:ly)?|precise(?:ly)?)(?: \w+)? (?:ages?|dates?|day|hour|month|time|year)s?"
    r"(?: and \w+)? (?:that |when |of when )?(?:he|she|they|you|your \w+) (?!want|wish|would|will"
    r"|plan|prefer|need|can|are|is)\w+",
    re.IGNORECASE,
)
ON_WHAT_DAY = later(
    r"\b(?:exactly (?:what|when|which)|(?:what|which) (?:exact )?(?:date|(?:week)?day|hour|time))"
    r"(?: of (?:the )?(?:day|month|week))?(?: and \w+)? (?:did|was it (?:that|when)) (?P<what>"
    r"(?!we\b|our\b)[^?.,]{3,60}?) (?:first )?(?:beg[aiu]n|end|happen|occur"
    r"|start|stop)(?:ed|ped)?\b",
    re.IGNORECASE,
)  # "What date did your headaches start?"
FIRST = later(
    r"\b(?:how old were you|(?:at|from) what age|(?:in )?(?:what|which) (?:month|year)"
    r"|(?:on )?(?:what|which) (?:date|day))\b"
    r"[^?.]*\b(?:(?:you|your child) first|first time(?: (?:that|you))*),? (?P<act>\w+)"
    r"|\b(?:what|when) was the (?:very )?first (?:date|day|night|time)(?: (?:that|when))?"
    r" (?:he|she|they|you|your \w+) (?P<done>\w+)",
    re.IGNORECASE,
)
PUBLIC = frozenset({
    "apply", "arrive", "came", "come", "contact", "enroll", "get", "got", "hear", "join", "joined",
    "learn", "move", "moved", "settle", "visit", "vote", "work", "worked",
})  # fmt: skip


def _first(text: str) -> re.Match[str] | None:
    match = FIRST.search(text)
    return match if match and (match["act"] or match["done"]).lower() not in PUBLIC else None


def asked_exactly(parsed: Parsed) -> re.Match[str] | None:
    """Return what asks for more than a guess: to the day, of each day, of a first time."""
    text = parsed.plain
    return TO_THE.search(text) or EACH_DAY.search(text) or _first(text) or _on_what_day(parsed)


def _on_what_day(parsed: Parsed) -> re.Match[str] | None:
    """Return "What date did your headaches start", where nobody wrote it down."""
    match = ON_WHAT_DAY.search(parsed.plain)
    if match is None:
        return None
    exactly = "exact" in match.group().lower()
    felt = not words("ailment").isdisjoint(
        token.lemma_.lower() for token in parsed.doc if token.idx < match.end("what")
    )
    return match if exactly or felt else None
