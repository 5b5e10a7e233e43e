"""What others think, left out: from "Most find it useful. Do you?" to how useful you find it."""

from __future__ import annotations

import re

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later

REASON = "asks without saying first what others think"
FOUND = later(
    r"^[^.?!,]*\b(?:find|finds|found) (?P<it>(?:our|the|these|this|your) [\w' -]{2,40}?|[\w-]+)"
    r" (?:(?:just as|really|so|to be|very) )*(?P<how>clear|comfortable|convenient|easy|enjoyable"
    r"|fair|friendly|fun|good|great|helpful|relaxing|safe|useful|valuable|welcoming|worthwhile)\b"
    r"[^.?!]*[.!] (?:(?P<do>do|did) you|how do you (?P<feel>feel) about (?:it|that|them))\?$",
    re.IGNORECASE,
)
LIKED = later(
    r"^(?:almost (?:all|every)|many|most|nearly (?:all|every)|our|the other)\b[^.?!,]*?\b"
    r"(?:adores?|enjoys?"
    r"|likes?|loves?|(?:agree|say|says|tell us|think|thinks)(?: that)?) (?P<it>(?:our|the|these)"
    r" [\w' -]{2,40}?)(?: (?:are|is|was|were)\b[^.?!]*)?[.!] (?:how|what) about you\?$",
    re.IGNORECASE,
)
JUDGED = frozenset({"good", "great"})  # "How great do you find it" would lean as well


def found_by_others(parsed: Parsed) -> tuple[Edit, ...]:
    """Return the edit that asks the person alone; empty where the two parts have another make."""
    match = FOUND.match(parsed.plain) or LIKED.match(parsed.plain)
    if match is None:
        return ()
    text = parsed.question.text
    it = text[slice(*match.span("it"))]
    if "how" not in match.groupdict():
        new = f"What do you think of {it}?"
    elif match["feel"] or match["how"].lower() in JUDGED:
        new = f"How do you feel about {it}?"
    else:
        new = f"How {match['how'].lower()} {match['do'].lower()} you find {it}?"
    return (Edit(0, len(text), text, new, REASON, frozenset(Protected)),)
