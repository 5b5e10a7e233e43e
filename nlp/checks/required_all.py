"""Every question must be answered: no choice at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="required-all",
    category=Category.MISSING_OPTOUT,
    level=Level.CLARITY,
    message="“{match}” leaves no choice.",
    why=(
        "Forced answers are often not true. You could mark the few that you cannot do without, say "
        "why, "
        "and let people skip the rest."
    ),
    sources=("nhs_questions", "va_patterns", "nasem_sogi"),
    examples=(
        Example(
            before="Do not leave any question blank. Where do you live?",
            after=("Where do you live?",),
            also=("coercive-command",),
        ),
        Example(before="Incomplete forms will be returned. What is your phone number?"),
        Example(before="You cannot continue without answering. How old are you?"),
        Example(before="Leave no line blank! What is your address?"),
        Example(before="All health questions must be answered before you can see a counselor."),
        Example(fine="Leave nothing behind in the van. Which seat was yours?"),
        Example(fine="Skip any question that you do not want to answer. How old are you?"),
        Example(fine="You do not have to answer every question. How old are you?"),
        Example(fine="Did we answer all of your questions?"),
        Example(fine="Please do not leave any doors open. Who has the key?"),
        Example(fine="Do you have questions that must be answered today?"),
    ),
)

CUES = later(
    r"\bdo not (?:skip any\b|leave (?:any|a|an)\b(?=[^.?!]*\b(?:blank|empty|unanswered)\b))[^.?!]*"
    r"|\b(?:incomplete|unfinished) (?:forms?|applications?|surveys?) (?:will (?:not be|be)"
    r"|cannot be|are not)\b"
    r"|\b(?:cannot|can't|will not be able to|unable to) (?:continue|go on|proceed"
    r"|submit)[^.?!]* (?:without|until|unless)\b"
    r"|\bleave (?:nothing|no \w+)(?: \w+)? (?:blank|empty|open|unanswered)\b"
    r"|\b(?:all|each|every) (?:fields?|items?|lines?|questions?) (?:are|is) (?:mandatory|required)"
    r"(?=\W*$|[.!] )"
    r"|\b(?:all|each|every)(?: of)?(?: (?:our|the|these))?(?: [\w-]+){0,2} (?:blanks?"
    r"|box(?:es)?|fields?"
    r"|items?|lines?|questions?)(?: \w+){0,4} (?:has to|have to|must|needs? to) be (?:answered"
    r"|completed|filled)\b(?=[^?]*$)"
    r"|\banswer (?:all|each|every)\b[^.?!]{0,40} to (?:enter|get|keep|qualify|receive|see|stay)\b"
    r"|\bno (?:questions?|items?|fields?|lines?) (?:may|can|should) be (?:skipped|left)\b",
    re.IGNORECASE,
)
NEEDS = (CUES,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield instructions that make every question required."""
    text = parsed.plain
    if match := CUES.search(text):
        yield Hit(match.start(), match.end())
