"""What anybody can see: a sheet at the front desk, a public page, a chart on the wall."""

from __future__ import annotations

import re

from nlp.quick.later import later

PLACE = (
    r"(?:sign[- ]?(?:in|out|up)(?: sheets?| log| list| book| board)?|news ?letters?"
    r"|bulletin board|front (?:desk|door)|lobby|hallway|web ?site|web page|facebook|instagram"
    r"|social media|clipboard|log ?book|waiting room"
    r"|white ?board|public (?:\w+ )?(?:board|calendar|list|page|website)|(?:wall|hallway|door"
    r"|window|posted) (?:chart|list|sign|roster)|directory|guest book|house list|group chat|"
    r"(?:on the )?fridge|(?:family|wall|kitchen|shared) calendar|on "
    r"(?:the|your) door)"
)
WHERE = (
    r"(?<!business )(?<!company )(?<!work )(?:(?:home |street |current )?(?<!business )"
    r"(?<!company )(?<!work )address(?:es)?|room(?: number)?|bed(?: number)?|unit number|"
    r"(?:your |child['’]s )school\b|bus stop|pick-?up|drop-?off|schedule|whereabouts|location"
    r"|where (?:you|they|she|he) (?:live|lives|stay|stays|is|are)\b|reason (?:for|that|why|you)|"
    r"(?:and|your) program|diagnos\w+|case ?worker|phone number|case number|hiv|custody|status)"
)
SHOW = (
    r"(?:add|display|enter|fill in|give|include|list|place|post|print|provide|publish|put|record"
    r"|share|sign|tell|write)"
)
LEFT = (
    r"(?:broke up|divorced?|get(?:ting)? away|got away|left|leaving|mov(?:ed|ing) out|separat\w+"
    r"|split(?: up)?"
    r"|shelter|safe house)"
)
NEW_PLACE = (
    r"(?:(?:new|current) (?:address|apartment|area|city|home|house|neighborhood|place|street"
    r"|town)|(?:what|which)"
    r" (?:block|city|neighborhood|safe house|shelter|state|street|town)|(?:city|neighborhood"
    r"|shelter|street|town)"
    r" (?:that )?you|where you(?:'re| are|'ve| have)? (?:\w+ )?(?:liv|mov|sleep|stay)\w*)"
)
OPENLY = (
    r"(?:(?:group|open|our|the) (?:chat|page|thread|wall)|(?:in|to|with) (?:our|the) (?:class"
    r"|group)\b|(?:in (?:the|a) )?comments?\b"
    r"|reply[- ]all|sign[- ]?in"
    r" sheet|(?:on|to) (?:our|the) (?:board|feed|page|wall)|public\w*)"
)
# "Post in the comments which town you moved to": told where anybody reads it.
FOR_ALL = later(rf"\b{OPENLY}[^.?!]*\b{NEW_PLACE}|\b{NEW_PLACE}[^.?!]*\b{OPENLY}", re.IGNORECASE)
GONE = later(
    rf"\b(?:{LEFT}|moved to|new (?:address|apartment|area|city|home|house|neighborhood|place"
    r"|street|town))\b",
    re.IGNORECASE,
)
SEEN = later(
    r"\bsign(?:ing)? in (?:at|with)\b[^.?!]{0,60}\b(?:diagnosis|reason (?:for|of|you)|why you)|"
    rf"\b{SHOW}(?:ed)?\b[^.?!]{{0,50}}\b{WHERE}[^.?!]{{0,40}}\b(?:at|by|for|in|near|on"
    rf"|over)\b[^.?!]{{0,30}}\b{PLACE}"
    rf"|\b{PLACE}[^.?!]{{0,30}}:[^.?!]*\b{WHERE}|\b{WHERE}[^.?!]{{0,30}}\b(?:will be|are|is) "
    r"(?:posted|published|printed|displayed|listed|shown|visible)\b",
    re.IGNORECASE,
)
SELFIE = later(
    r"\b(?:post|share|upload)\b[^.?!]{0,24}\b(?:selfie|photo|picture|video)s?\b[^.?!]{0,40}\b"
    r"(?:address|house number|school|shelter|street|where you live)\b",
    re.IGNORECASE,
)
HUNG = later(
    rf"\b(?:are|is|will be) (?:displayed|hung|posted|printed|published)\b[^.?!]{{0,30}}\b{PLACE}",
    re.IGNORECASE,
)
PERSONAL = later(r"\b(?:address|child|children|names?|room|school|where you)\b", re.IGNORECASE)


def place_told_to_all(said: str) -> re.Match[str] | None:
    """Match a new place that is told where anybody reads it, by somebody who has left."""
    return FOR_ALL.search(said) if GONE.search(said) else None
