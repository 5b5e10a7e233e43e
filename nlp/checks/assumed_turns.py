"""Turns and relatives taken for granted: "Now that you have moved on", "your father's support"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.way_out import ROOM, leaves_room, none_offered
from nlp.sense.syntax import replace
from nlp.words import words

CHECK = Check(
    id="assumed-turns",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="For some people it never happened, or nobody is there. You could ask whether first, or "
    "leave room for none.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(
            before="Now that you have moved on, what do you do for fun?",
            after=("What do you do for fun?",),
        ),
        Example(before="How does it feel now that you have forgiven them?"),
        Example(before="How has your father's support changed since spring?"),
        Example(
            before="Now that treatment has worked, how do you spend your evenings?",
            after=("How do you spend your evenings?",),
        ),
        Example(fine="Now that our office has moved, how do you get here?"),
        Example(before="How involved is your brother in your life?"),
        Example(
            before="When do you plan to retire?",
            after=("When, if ever, do you plan to retire?",),
        ),
        Example(before="Please list the date you plan to reunify with your family."),
        Example(fine="Now that you have finished the class, what comes next?"),
        Example(fine="Now that you have stopped getting our emails, is that what you wanted?"),
        Example(
            before="When will you be ready to move on?",
            after=("When, if ever, will you be ready to move on?",),
        ),
        Example(before="How soon will your sister be moving back in with you?"),
        Example(fine="When do you plan to pick up your box?"),
        Example(fine="What is your father's phone number?"),
        Example(fine="How involved, if at all, is your brother in your life?"),
        Example(fine="How good is your partner school's library?"),
    ),
)

CARE = (
    r"(?:counsel(?:ing|or)|medic(?:ation|ine)|our \w+|program|rehab|surgery|therap(?:ist|y)"
    r"|treatment)"
)
LEFT = r"(?:gang|him|her|home|your|the (?:gang|life|marriage|relationship|streets))"
PAGE_TURNED = later(
    r"(?P<who>\bnow that (?:he|she|they|you|(?:your|the) \w+)(?:'re|'ve|'s)?\b[^?,.]*?\b"
    r"(?:accepted (?!into|to)|back on (?:your|his|her|their) feet|behind (?:you|him|her|them)|clean"
    r"|divorced|finally|forgiven|given up|gotten over|healed|moved on|pregnant|recovered|single"
    rf"|left {LEFT}|off (?:benefits|drugs|the streets|welfare)|over (?:him|her|it|the worst|your)"
    r"|out of (?:the house|jail|prison|rehab|trouble|work)|quit (?!the (?:class|program))\w+|sober"
    r"|cured|gone|in remission|stable|stopped (?!coming|getting|receiving)\w+|turned (?:it|things"
    r"|your life) around"
    r"|used to (?:being|life|living|our)"
    r"|(?:adjusted|settled) (?:in|to)\b[^?,.]*\b(?:america|country|life|shelter|state|us))\b"
    rf"|\b(?:now that|since) (?:the |your )?{CARE} (?:has |have )?(?:(?:clearly|finally) )?(?:cured"
    r"|fixed|healed|helped|saved|solved|worked(?! (?:its|on|out|with)\b))\b(?=[^?,.]*,))",
    re.IGNORECASE,
)
NEAR = r"(?P<who>your (?:(?:new|old|tribal|own) )?(?P<kin>[\w-]+)(?:['’]s)?)"
KIN = tuple(
    later(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:how|what) (?:did|do|does|has|have) {NEAR} (?:\w+ )?(?:behav|expect|feel|felt|handl"
        r"|react|respond|said|say|think|thought|treat)\w*",
        rf"^(?:describe|how|in what ways?|rate|what|why)\b[^?]*?\b{NEAR} (?:\w+ )?(?:advice"
        r"|attitude"
        r"|influence|interest|involvement|job|love|opinion|presence|role|support)\b",
        r"^how (?:close|good|involved|often|present|strong|supportive|warm)\b[^?]*?\b"
        rf"{NEAR}(?= (?:been|in|is|of|to|when|with)\b|\?)",
        rf"^(?:how|what)\b[^?]*\brelationship (?:to|with) {NEAR}\b",
        r"^what (?:\w+ )?(?:advice|encouragement|help|love|support) (?:did|do|does|has"
        rf"|have) {NEAR} ",
    )
)
BECOME = r"(?:a (?:citizen|home ?owner|parent)|pregnant|self-sufficient|sober)"
GET = r"(?:back together|clean|divorced|married|pregnant|sober|your (?:children|kids) back)"
LIFE_PLAN = (
    rf"(?:apply for citizenship|be getting married|be (?:retiring|reunified)|become {BECOME}"
    rf"|buy a (?:home|house)|come off|get {GET}|go back to (?:her|him|school|work|your)"
    r"|have (?:a|another|more|your (?:first|next|second)) (?:baby|child|children|kids)"
    r"|(?:be )?mov(?:e|ing) back in with"
    r"|(?:be ready to )?(?:apologize to|forgive|move on)"
    r"|leave (?:her|him|your (?:husband|marriage|partner|wife))|lose (?:the )?weight"
    r"|move out of your|quit (?:drinking|smoking|using|vaping|your)|regain custody|retire|reunify"
    r"|return to work|reunite|settle down|start a family|stop (?:drinking|smoking|using|vaping))"
)
PLANS = r"(?:able|going|(?:expect|hop|intend|plan)\w*(?: on)?) to"
SAYS = r"(?:are|do|does|he|she|they|will|you)"
WHEN = later(
    r"^(?P<way>when) (?P<who>(?:are|do|does|will) (?:he|she|they|you|(?:the|your) \w+) (?:be )?"
    rf"(?:{PLANS} )?{LIFE_PLAN})\b",
    re.IGNORECASE,
)
BY_WHEN = later(
    r"\b(?:how soon|steps|(?:by|in|on) (?:what|which)|(?:the|what) (?:date|day|month|time|year))\b"
    rf"[^?]{{0,30}}?(?P<who>{SAYS} (?:your )?(?:\w+ )?(?:you )?(?:(?:be )?(?:taking to|will"
    rf"|{PLANS}) )?{LIFE_PLAN})\b",
    re.IGNORECASE,
)
LEDGER = (Protected.QUANTIFIER, Protected.TIME_FRAME)
TURNED_OTHERS = ("help-right-now",)
NEEDS = (PAGE_TURNED, *KIN, WHEN, BY_WHEN)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first turn, plan or relative that a question says there is; none with a way out."""
    text = parsed.plain
    if leaves_room(text) or none_offered(parsed):
        return
    if turned := PAGE_TURNED.search(text):
        yield Hit(*turned.span("who"), others=TURNED_OTHERS)
    elif near := _relative(text):
        yield Hit(*near.span("who"))
    elif when := WHEN.search(text):
        yield Hit(*when.span("who"), ways=_if_ever(parsed, when.end("way")))
    elif planned := BY_WHEN.search(text):
        yield Hit(*planned.span("who"))


def _relative(text: str) -> re.Match[str] | None:
    """Return "your father's support", where not everybody has, or is near, such a relative."""
    for pattern in KIN:
        match = pattern.search(text)
        if match and match["kin"].lower() in words("not-all-near"):
            return match
    return None


def _if_ever(parsed: Parsed, end: int) -> tuple[tuple[Edit, ...], ...]:
    """ "When do you plan to retire?" -> "When, if ever, do you plan to retire?"."""
    if not parsed.plain.rstrip().endswith("?"):
        return ()
    return ((replace(parsed, end, end, ", if ever,", ROOM, *LEDGER),),)
