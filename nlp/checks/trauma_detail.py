"""Exact details of what somebody lived through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import offers_help, reassures, sentence_at

CHECK = Check(
    id="trauma-detail",
    category=Category.TRAUMA,
    level=Level.CARE,
    message="“{match}” asks people to go through it again, in detail.",
    why="Telling the story can bring the harm back and leaves a record that others may ask for. It "
    "is rarely needed to offer help.",
    sources=("chcs_aces", "casbhc_aces", "legal_momentum"),
    examples=(
        Example(before="Please describe the abuse in detail."),
        Example(before="List each incident of violence."),
        Example(before="How many times were you assaulted?"),
        Example(before="What were you wearing when it happened?"),
        Example(before="How old were you when the abuse began?"),
        Example(before="Who abused you?"),
        Example(fine="Describe the support you would like after the assault."),
        Example(fine="Have you experienced abuse?"),
        Example(fine="Who can you call if there is violence at home?"),
        Example(fine="When does the domestic violence support group meet?"),
        Example(fine="How has the violence affected your sleep?"),
        Example(fine="Were you drinking enough water?"),
    ),
)

HARM = (
    r"(?:abused?|abuse|abusing|assault(?:s|ed)?|attack(?:s|ed)|rape[sd]?|molest(?:ed|ation)"
    r"|incest|trauma(?:s|tic)?|violen(?:ce|t)|trafficked|trafficking|tortured?"
    r"|strangled|choked|stabbed|shot|kidnapped|beaten|harassed|stalked|overdoses?|overdosed"
    r"|suicide attempts?|attempt(?:ed|s)? (?:at )?suicide|self-?harm(?:ed)?"
    r"|miscarriages?|abortions?|(?:hit|hurts?|beat|harmed|touched|forced|threaten(?:s|ed)?) you)"
)
TELL = (
    r"(?:describe|detail|list|explain|recount|recall|report|state|specify|provide|give"
    r"|write (?:down|about)|tell us|tell me|share|what (?:exactly )?happened|disclose)"
)
ORDER = re.compile(rf"\b{TELL}\b[^.?!]{{0,70}}?\b{HARM}\b", re.IGNORECASE)
DETAIL = re.compile(
    r"\b(?:when (?:did|was|were|and)|where (?:did|was|were|and)|how many (?:times|incidents)"
    r"|how often (?:were|was|did|does|has|have)"
    r"|how old (?:were|was)|(?:at )?what age|what was your age|on what dates?|how long (?:did"
    rf"|was|were)|what (?:date|day|time)|by whom)\b[^.?!]{{0,60}}?\b{HARM}\b"
    r"|(?:^|[.?!:,] |\band )who(?: (?:has|had|was|is|were))?(?: (?:ever|first))?"
    r" (?:it that )?(?:abused?|abusing"
    r"|assaulted|attacked|raped|molested|trafficked|strangled|hit|hurt|beat|harmed) (?:you|him"
    r"|her|them|your \w+|the (?:child|client|participant|patient|student))\b(?!['’]s)"
    r"|\bwho (?:was|is|were) (?:the |your )?(?:abuser|attacker|rapist|perpetrator|trafficker"
    r"|person who (?:hurt|abused|hit|attacked|raped) you)\b"
    r"|\b(?:name|names|identity) of (?:the |your )?(?:abuser|attacker|perpetrator|rapist"
    r"|trafficker)\b"
    r"|\b(?:dates?|time|place|location|details?|nature|description|narrative|frequency"
    rf"|number) (?:and \w+ )?of (?:the |your |each |any |all )?(?:\w+ )?{HARM}\b"
    r"|\bwhat (?:did|does) (?:he|she|they|your (?:partner|abuser|spouse|husband|wife|boyfriend"
    r"|girlfriend|ex)) do to you\b|\bwhat was done to you\b|\bwho did (?:this|it|that) to you\b",
    re.IGNORECASE,
)
BLAMING = re.compile(
    r"\bwhat were you wearing\b|\b(?:were|was|had|have) (?:you|she|he|they) (?:been )?(?:drinking"
    r"|drunk|high|intoxicated|using (?:drugs|alcohol))\b[^.?!]*"
    r"\b(?:when|at the time|before|during|that (?:night|day|time))\b|\bdid you (?:fight back"
    r"|say no|scream|resist|struggle|lead (?:him|her|them) on)\b",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\b(?:affect|impact|cope|coping|help|support|services?|counsel\w+|heal\w*|feel|feelings"
    r"|resources?|prevent\w*|safe|safety|group|training|"
    r"policy|class|program|shelter|hotline|advocate|like to|would you|if (?:you|there)|stronger"
    r"|needs?)\w*\b",
    re.IGNORECASE,
)
CUES = (
    "abus", "assault", "attack", "rape", "molest", "incest", "trauma", "violen", "traffick",
    "tortur",
    "strangl", "chok", "stab", "shot", "kidnap", "beat", "harass", "stalk", "overdos", "suicid",
    "self-harm", "miscarr", "abort", "hit ", "hurt ", "harm", "touched", "forced", "threaten",
    "to you",
    "wearing", "drinking", "drunk", "high", "intoxic", "using", "fight", "say no", "scream",
    "resist",
    "struggle", "lead h",
)  # fmt: skip
OTHERS = ("safety-now", "hard-times-support")
DROP = (
    "You could leave this out, or leave it to a trained advocate, clinician or lawyer when the "
    "person has asked for a step that needs it."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first request for details of harm."""
    text = parsed.question.text
    lower = text.lower()
    if not any(cue in lower for cue in CUES):
        return
    match = BLAMING.search(text) or ORDER.search(text) or DETAIL.search(text)
    if match is None:
        return
    sentence = sentence_at(text, match.start())
    aside = offers_help(sentence) or reassures(sentence) or FORWARD.search(sentence)
    if match.re is BLAMING or not aside:
        yield Hit(*match.span(), others=OTHERS, drop=DROP)
