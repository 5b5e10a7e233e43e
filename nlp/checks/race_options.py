"""Race and ethnicity as a single box, or with groups left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.words import words

CHECK = Check(
    id="race-options",
    category=Category.OUTDATED_IDENTITY,
    level=Level.CLARITY,
    message="“{match}” lets people choose only one answer about race or ethnicity.",
    why="One box rarely fits. You could let people choose all that apply and add their own words.",
    sources=("omb_spd15", "uswds_race", "nhs_questions"),
    examples=(
        Example(
            before="What is your race? (check one)",
            options=("White", "Black", "Asian", "Not listed: ____", "Prefer not to say"),
        ),
        Example(
            before="Select one race or ethnicity.",
            options=("White", "Black", "Asian", "Hispanic", "Prefer not to say"),
        ),
        Example(
            before="What is your race?",
            options=("White", "Black", "Hispanic", "Prefer not to answer"),
        ),
        Example(before="Client is:", options=("Black", "White", "Hispanic", "Prefer not to say")),
        Example(before="If you are biracial, which parent do you look like?"),
        Example(before="Mixed children: put down the mother's race.", also=("two-boxes",)),
        Example(fine="Which parent should we call about the race on field day?"),
        Example(fine="If your group is mixed, tell us how many adults are in it."),
        Example(fine="What color of shirt do you want?", options=("Black", "White", "Red")),
        Example(
            fine="What is your race or ethnicity? Choose all that apply.",
            options=(
                "American Indian or Alaska Native",
                "Asian",
                "Black or African American",
                "Hispanic or Latino",
                "Middle Eastern or North African",
                "Native Hawaiian or Pacific Islander",
                "White",
                "Let me describe it: ____",
                "Prefer not to answer",
            ),
        ),
        Example(fine="What is your race or ethnicity?"),
        Example(fine="Did you run in the race? Choose one.", options=("Yes", "No")),
        Example(
            fine="Have you been treated badly because of your race?",
            options=("Yes", "No", "Prefer not to say"),
        ),
        Example(fine="Choose one day for the race.", options=("Monday", "Friday")),
        Example(fine="Is your flyer colored or black and white?"),
    ),
)

MISSING = (
    "Someone may not find their group here. You could use the seven groups of the 2024 federal "
    "standard."
)
TOPIC = later(r"\brac(?:e|ial)\b|\bethnic", re.IGNORECASE)
PICK_ONE = later(
    r"\b(?:check|choose|select|pick|mark|circle|tick)(?: only| just| the)? (?:one|1|single)\b"
    r"(?! or more)|\bone (?:word|answer|choice) only\b|\((?:one|1) (?:only|word|choice)\)"
    r"|\bwhich one race\b|\bmain(?:ly)? rac",
    re.IGNORECASE,
)
SEVERAL = later(r"\b(?:all|any|one or more|as many)\b", re.IGNORECASE)
GROUPS = later(
    r"\b(?:white|caucasian|black|african|asian|arab|mexican|negro|oriental|mixed|hispanic"
    r"|latin\w+|indian|native|pacific"
    r"|middle eastern"
    r"|multiracial|biracial|two or more)\b",
    re.IGNORECASE,
)
LETTERS = later(r"(?:[wbhaion]|ai|nh|pi|aa|na)", re.IGNORECASE)  # "W / B / H / O"
LETTERED = later(r"\brace\b[^.?!]{0,20}[:)]\s*[WBHAON](?:[\s/,|_]+[WBHAON]){2,}\W*$", re.IGNORECASE)
COLORS = frozenset({"black", "white"})
ANYTHING = later(r"[^\n]+")
FEW = 5  # the federal minimum is seven groups; fewer than five cannot cover them


# One box is asked for in so many words, with or without the boxes.
ONE_RACE = later(
    r"^\W*(?:race|ethnicity|race (?:and|or|/) ?ethnicity)\b[^?]{0,20}\b(?:check|choose|circle"
    r"|mark|pick|select)"
    r" (?:just |only |the )?(?:one|1)\b"
    r"|\b(?:check|choose|circle|mark|name|pick|select|tick) (?:a|just|only|the)? ?(?:\w+ )?(?:one"
    r"|1|single)"
    r"\b[^.?!]{0,30}\b(?:(?<!for the )(?<!for a )rac(?:e|ial)(?! (?:day|for|number|to))"
    r"|ethnic\w*)\b"
    r"|\b(?:dominant|main|primary|strongest) (?:race|ethnic\w*|racial)\b"
    r"|\brace\b[^.?!]{0,15}\b(?:most (?:look|resemble)|resembl\w+)"
    r"|\b(?:two|more than one|several|mixed) races?\b[^.?!]{0,30}\b(?:choose|mark|pick"
    r"|select)\b[^.?!]{0,20}"
    r"\b(?:dominant|one|main|father's|mother's)\b"
    r"|^\W*(?:race|ethnicity) ?/ ?colou?r\b|\bwhat race are you (?:mainly|mostly|really)\b"
    r"|\b(?:race|ethnicity)\b[^?]{0,10}\((?:[^)]* )?(?:one|1|single|best)\b(?! or more)[^)]*\)"
    r"|\bracial (?:make-?up|mix|blood)\b|\b(?:what|how much) (?:percent|percentage|blood)\b"
    r"(?! of)[^?]*\b(?:indian"
    r"|native|black|white)\b|\bwhere are you (?:\w+ )?from,? (?:originally|really)\b"
    r"|\b(?:family|parents?|side)\b[^?]{0,30}\b(?:the colou?red|ethnic|the dark)\b",
    re.IGNORECASE,
)
GROUP = (
    r"(?:african|american|an? (?:foreigner|immigrant|person of color)|arab|asian|black|caucasian"
    r"|colou?red"
    r"|ethnic|foreign|hispanic|indian|latin[ao]|mexican|mixed|native|normal|oriental|other"
    r"|regular|spanish"
    r"|white)"
)
MIXED = (
    r"(?:bi-?racial|multi-?racial|mixed(?! (?:drink|emotions|feelings|formula|nuts|with|up)\b)|of"
    r" mixed \w+|races?|(?:both|more than one|of your|several|two) (?:backgrounds?|cultures"
    r"|ethnicit\w+|heritages?|races?))"
)
ONE_SIDE = (
    r"(?:(?:favor|look|resembl|take|tak)\w* (?:\w+ )?(?:after|like)|clos(?:er|est) to"
    r"|counts? more|(?:dark|light)er|go by|main"
    r"|(?:which|what) (?:one|race) (?:are|do|does|should) (?:he|she|they|we|you)"
    r"|people (?:see|take)|(?:which|what) (?:parent|side)|(?:the |their |your )?(?:dad|father|mom"
    r"|mother)['’]s(?=[ .?]|$)|of (?:the|their|your) (?:dad|father|mom|mother))"
)
# "If you are mixed, which side do you take after?": one of several has to be chosen.
ONE_OF_SEVERAL = later(
    rf"\b{MIXED}\b[^.?!]{{0,60}}\b{ONE_SIDE}\b|\b{ONE_SIDE}\b[^.?!]{{0,30}}\b{MIXED}\b"
    r"|\b(?:bi|multi)-?racial ?[?:,] ?(?:check|choose|mark|pick) (?:just |only )?one\b"
    r"|\b(?:side|parent)\b[^.?!]{0,40}\b(?:black|brown|indian|white)\b",
    re.IGNORECASE,
)
RUN = later(r"\b(?:bib|car|day|foot|lap|relay|start)\b|\brace (?:for|number|to)\b", re.IGNORECASE)
EITHER = later(
    r"\b(?:are|is|does|do) (?:you|he|she|they|(?:the|your) \w+)(?: consider yourself"
    r"| identify as)?"
    rf" (?P<one>(?!hispanic or latin)(?!black or african)(?!indian or native){GROUP} or (?:an? "
    rf"|something |not )?{GROUP})\b(?! (?:and white|bread|coffee|ink|shirt|tea|thread))"
    r"|\bspeak (?P<tongue>english or (?:mexican|indian|african|american|foreign))\b"
    r"|\b(?:are|is) (?:you|he|she|they) (?P<full>(?:100%|100 percent|all|fully?|half|part|pure"
    r"|really"
    r"|truly)(?:[- ]blooded)? (?:african|american|asian|black|hispanic|indian|native|white))\b"
    r"|\b(?:were|was) (?:you|he|she) (?P<born>born american)\b"
    r"|\b(?:is|are) (?P<minority>the minority)\b(?! (?:leader|opinion|owner|party|report|whip))"
    r"|\bwhat (?P<accent>country is (?:it"
    r"|that accent) from)\b",
    re.IGNORECASE,
)
NEEDS = (ONE_RACE, EITHER, ONE_OF_SEVERAL, TOPIC, GROUPS)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield pick-one instructions, and lists with groups missing."""
    text, note = parsed.plain, plain(parsed.question.note)
    if either := ONE_RACE.search(text) or EITHER.search(text) or _one_of_several(text):
        yield Hit(*either.span(), others=("race-ethnicity",))
        return
    topic = TOPIC.search(text) or _by_options(parsed)
    if topic is None:
        return
    offered = [option.text.strip(" .") for option in parsed.question.options]
    if LETTERED.search(text):
        yield Hit(topic.start(), topic.end(), others=("race-ethnicity",), why=MISSING)
        return
    groups = [one for one in offered if GROUPS.search(one) or LETTERS.fullmatch(one)]
    if len(groups) < 2:
        return
    if (one := PICK_ONE.search(text)) or PICK_ONE.search(note):
        yield Hit(*(one or topic).span(), others=("race-ethnicity",))
    elif len(groups) < FEW and not _open(parsed) and not SEVERAL.search(text + note):
        yield Hit(topic.start(), topic.end(), others=("race-ethnicity",), why=MISSING)


def _one_of_several(text: str) -> re.Match[str] | None:
    """Match what makes people of several backgrounds choose by a parent or by looks."""
    match = ONE_OF_SEVERAL.search(text)
    return None if match is None or RUN.search(text) else match


def _by_options(parsed: Parsed) -> re.Match[str] | None:
    """Match the whole stem where the options name groups of people, and not only colors or food."""
    named = [option.text.strip(" .") for option in parsed.question.options]
    groups = [text for text in named if GROUPS.fullmatch(text)]
    colors = sum(text.lower() in COLORS for text in groups)
    if not 0 < colors < len(groups):
        return None
    return ANYTHING.match(parsed.plain)


def _open(parsed: Parsed) -> bool:
    offered = " ".join(option.text.lower() for option in parsed.question.options)
    return any(word in offered for word in words("self-described"))
