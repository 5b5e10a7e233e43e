"""Reasons that people must give for what they lack or did: "If not, why not?", "explain any …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import lemmas
from nlp.words import words

CHECK = Check(
    id="called-to-account",
    category=Category.BLAME,
    level=Level.CLARITY,
    message="“{match}” asks people to justify themselves.",
    why="A “why” or “explain” behind such a fact sounds like an accusation. You could ask what "
    "got in the way, or what would help.",
    sources=("hopeandsafety", "uofl_power"),
    examples=(
        Example(before="Are you currently employed? If not, why not?"),
        Example(before="If you missed any appointments, explain why:"),
        Example(before="Did you finish high school? If no, please state why."),
        Example(before="If you did not attend, why not?"),
        Example(before="Please explain any involvement with CPS.", also=("parents-judged",)),
        Example(before="If you went back to a job that you had left before, please explain why."),
        Example(before="If you stayed with him after he hurt you, please tell us why."),
        Example(fine="If you gave the ride a low score, why? Tell the drivers."),
        Example(fine="If you chose another class, please tell us why, so that we can plan better."),
        Example(fine="If you answered no, tell us why, so that we can do better."),
        Example(fine="If you had to wait, did anyone tell you why?"),
        Example(fine="Would you recommend us? If not, why not?"),
        Example(fine="Was the class useful? If no, tell us why."),
        Example(fine="If not, when would suit you?"),
        Example(fine="If you like, tell us why you chose this class."),
        Example(fine="Can you explain the problem with the lock?"),
    ),
)

FOLLOWED = later(
    r"\bif (?:no|not|so|(?:any|you|your \w+) [^.?!]{2,110}?),? (?:please )?(?:also )?(?:describe"
    r"|explain|give|provide|say|state|tell us)(?: the)? (?:reasons?|why)(?: not)?\b"
    r"|\bif (?:no|not|so|(?:any|you|your \w+) [^,.?!]{2,50}),? (?:please )?why(?: not)?\s*"
    r"(?:[?:.]|$)|\?\s*why (?:or why )?not\b",
    re.IGNORECASE,
)
CHOSEN = later(
    r"\bso (?:that )?we can\b|\b(?:agree|allerg\w*|another|choose|chosen?|clear|come back"
    r"|comfortable|easy|enjoy\w*|help"
    r"(?:ed|ful|s)?|if you"
    r" (?:like|want|wish)|liked?|meet your needs|our|prefer\w*|recommend\w*|rat(?:e|ed|ing)"
    r"|repair|safe|satisf\w+|scored?|skip"
    r"|us\?"
    r"|use it|useful|visit us|welcom\w*|would you)\b",
    re.IGNORECASE,
)
EXPLAINED = later(
    r"\b(?:account for|describe|detail|explain|list) (?:all|any|each|every|past|prior"
    r"|your)\b[^.?!]*"
    r"\b(?:contacts?|dealings|history|interactions?|involvement|problems?|run-ins?|trouble)"
    r" with (?:\w+ )?(?P<whom>acs|authorities|child (?:protective|welfare)|courts?|cps|dcfs|dss|ice"
    r"|immigration|landlords?|law|neighbors?|police|probation)\b",
    re.IGNORECASE,
)
PARENTS = frozenset({"acs", "child", "cps", "dcfs", "dss"})
NEEDS = (FOLLOWED, EXPLAINED)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a reason that has to be given; none for what people think of a service."""
    text = parsed.plain
    followed = FOLLOWED.search(text)
    if followed and not CHOSEN.search(text):
        forms = lemmas(parsed.doc)
        if not forms.isdisjoint(words("harm") | words("close-person")):
            yield Hit(*followed.span(), others=("relationship-safety", "support-now"))
            return
        yield Hit(*followed.span(), others=("what-made-it-hard", "help-right-now"))
    elif explained := EXPLAINED.search(text):
        parent = explained["whom"].lower().split()[0] in PARENTS
        yield Hit(*explained.span(), others=("parent-support",) if parent else ("justice-help",))
