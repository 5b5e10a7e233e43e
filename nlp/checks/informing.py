"""Questions that make people tell on those around them: friends, classmates, other residents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.sentences import sentence_at

CHECK = Check(
    id="informing",
    category=Category.THIRD_PARTY,
    level=Level.CLARITY,
    message="“{match}” asks people to tell on others.",
    why="Those who are named cannot answer here, and whoever names them may pay for it. How things "
    "are for the person who answers is often enough.",
    sources=("triagency", "macc_datajustice"),
    examples=(
        Example(before="Which other residents have you seen break the rules?"),
        Example(before="Who on your team is gay?"),
        Example(before="Name friends who vape."),
        Example(before="Which girls in your group are pregnant?"),
        Example(before="Tell us which tenants have guests overnight."),
        Example(
            before="Neighbor's name, phone, and whether they get food stamps:",
        ),
        Example(fine="Did your neighbor say whether they will be home?"),
        Example(fine="Which tenants would like a copy of the house rules?"),
        Example(fine="Which of your friends would like to come to the game?"),
        Example(fine="Which students at your school need help to quit vaping?"),
        Example(fine="Who on your team likes to cook?"),
        Example(fine="Which classmates in the class about drugs did you sit with?"),
    ),
)

PEERS = (
    r"(?:any resident|boys|bunkmates|class(?:mates)?|clients|cousins|famil(?:y|ies)|friends|girls"
    r"|group"
    r"|guests|housemates|kids|members|neighbors|parents|patients|residents|roommates|staff|students"
    r"|team(?:mates)?|teens|tenants|youth)"
)
OFFENSE = (
    r"(?:br(?:eak|eaks|eaking|oke|oken) (?:any |house |our |the )*(?:curfew|law|rules?)"
    r"|cheat\w*|drink(?:s|ing)?(?: alcohol| too much)?(?=\s*(?:[?.,]|$))"
    r"|l(?:ie|ies|ied|ying)(?=\s*(?:[?.,]|$)| (?:about|to))|sneak\w*|behind on|steal\w*|stole"
    r"|violat\w+"
    r"|(?:ha(?:s|ve|d) |sneaks? in )(?:guests|visitors))"
)
PRIVATE = (
    r"(?:(?:are|is|was|were) (?:bisexual|gay|hiv|homeless|illegal|in (?:a gang|foster care|jail"
    r"|prison"
    r"|recovery|rehab|therapy)|lesbian|on (?:drugs|parole|probation)|pregnant|poor|queer|suicidal"
    r"|transgender|undocumented)|(?:ha(?:s|ve|ving)|had) (?:an? )?(?:abortion|aids|hiv"
    r"|parents? in (?:jail"
    r"|prison)|sex|std)|here illegally|self-harms?|cuts? (?:himself|herself|themselves)|vap(?:e"
    r"|es|ing)"
    r"|smok(?:e|es|ing) (?:pot|weed))"
)
TOLD_ON = later(
    r"\b(?:cousin|coworker|friend|neighbor|relative|roommate)(?:s|'s|s')?\b[^.?!]{0,40}\bwhether "
    r"(?:he|she"
    r"|they)\b(?: \w+)? (?:are (?!home\b)|drinks?|gets? (?!home\b)|owes?|receives?|uses?|works?)"
    r"|"
    r"\b(?:who(?:m)?(?: else)?|which|list|names? (?:of )?|report|identify|tell (?:us"
    r"|staff))\b[^.?!]{0,24}"
    rf"\b{PEERS}\b[^.?!]{{0,30}}\b(?:{OFFENSE}|{PRIVATE})\b",
    re.IGNORECASE,
)
AT_HOME = later(
    r"\b(?:bunkmates|housemates|(?:any )?residents?|roommates|tenants)\b", re.IGNORECASE
)
HELPED = later(
    r"\b(?:affect\w*|class about|help|hurt\w*|need|safe|services?|support|worr\w+) ?\b",
    re.IGNORECASE,
)
DROP = "You could leave this out. It asks people to tell on others who cannot answer here."
NEEDS = (TOLD_ON,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit where others are to be named for what they do, are or have."""
    plain = parsed.plain
    match = TOLD_ON.search(plain)
    if match and not HELPED.search(sentence_at(plain, match.start())):
        others = ("rest-at-home",) if AT_HOME.search(match.group()) else ()
        yield Hit(*match.span(), others=others, drop=DROP)
