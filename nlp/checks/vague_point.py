"""The system, things, involved, enough services: the very point could mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.model import Category, Check, Edit, Example, Hit, Kind, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.said_loosely import (
    BARE,
    CARE,
    EATING,
    ENOUGH,
    FITTING,
    INVOLVED,
    ISSUES,
    LOOSE,
    MET,
    STATE,
    SYSTEM,
    THINGS,
)
from nlp.sense.syntax import replace

CHECK = Check(
    id="vague-point",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” could mean many things, so two people would answer about different ones.",
    why="You could name what you mean: which service, which part of life, which change.",
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(before="Have you had problems with the system?"),
        Example(before="How do you feel about the system?"),
        Example(before="How are things going?"),
        Example(before="Are things at school OK?"),
        Example(before="Have things improved for your family?"),
        Example(before="Do you get enough services?"),
        Example(before="Do you have a strong support network?"),
        Example(before="Are your basic needs met?"),
        Example(before="Do you take reasonable precautions?"),
        Example(before="Was your experience with the office acceptable?"),
        Example(before="Do you eat healthy food most of the time?", also=("vague",)),
        Example(
            before="Are you involved in your child's education?",
            after=("How, if at all, are you involved in your child's education?",),
        ),
        Example(before="Are you doing well?"),
        Example(before="Any problems?"),
        Example(before="Everything okay?"),
        Example(before="Is stuff OK at home?"),
        Example(fine="Is the heat OK at home?"),
        Example(fine="Any problems with the elevator?"),
        Example(fine="Any questions?"),
        Example(before="Do you feel connected to your community?"),
        Example(before="Is your living situation OK these days?"),
        Example(before="Did the client make meaningful progress on key goals?"),
        Example(before="How has the system treated you?"),
        Example(before="Have you been having any problems lately?", also=("vague",)),
        Example(fine="Have you had any problems with the stove lately?", also=("vague",)),
        Example(fine="Do you have any concerns?"),
        Example(fine="Did the system help you log in?"),
        Example(fine="Is your phone working OK these days?"),
        Example(fine="How are things at home?"),
        Example(fine="Is everything OK with your order?"),
        Example(fine="Is the phone system working?"),
        Example(fine="Did the system let you log in?"),
        Example(fine="Are your things at the front desk?"),
        Example(fine="How are things going with the new stove?"),
        Example(fine="Which things would you like to bring?"),
        Example(fine="Were you involved in the bake sale?"),
        Example(fine="Do you get enough notice of schedule changes?"),
        Example(before="Do you get enough support from the community?"),
        Example(before="Does he take part in activities?"),
        Example(fine="Do you get enough mail from the community garden?"),
        Example(fine="Do you have enough forks?"),
        Example(fine="Is this time OK for you?"),
        Example(fine="Was the room temperature acceptable?"),
        Example(fine="Does your child need support with reading?"),
    ),
)

MACHINE = later(
    r"\b(?:account|alarm|app|button|computer|device|error|heat\w*|kiosk|log|login|online|password"
    r"|phone|portal|press|print\w*|screen|sign|software|speaker|sprinkler|tablet|website|wifi)\b",
    re.IGNORECASE,
)
HELPED = later(
    r"\b(?:assistance|care|coping|doing|getting by|help|managing|needs|resources|services"
    r"|support\w*)\b",
    re.IGNORECASE,
)
PROGRAM = later(r"\b(?:class|group|program|services?|since|training)\b", re.IGNORECASE)
CHANGE = later(r"\b(?:better|changed|different|easier|improved?|worse)\b", re.IGNORECASE)
REASON = "lets each person say how"
DECLARES = (Protected.QUESTION_WORD, Protected.PERSON, Protected.QUANTIFIER)
NEEDS = (INVOLVED, SYSTEM, THINGS, ENOUGH, MET, STATE, BARE, ISSUES, CARE, FITTING, EATING, LOOSE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the words on which everything hangs and that each person takes otherwise."""
    text = parsed.plain
    if parsed.question.kind is Kind.STATEMENT:
        return
    if involved := INVOLVED.match(text):
        yield Hit(*involved.span("how"), ways=_openly(parsed, involved))
    elif (system := SYSTEM.search(text)) and not MACHINE.search(text):
        yield Hit(*system.span())
    elif things := THINGS.search(text):
        yield Hit(*things.span(), others=(_measured(things.group(), text),))
    elif found := _first_of((ENOUGH, MET, STATE), text):
        helped = HELPED.search(found.group())
        yield Hit(*found.span(), others=("support-enough", "turn-to") if helped else ())
    elif found := _first_of((BARE, ISSUES, CARE, FITTING, EATING, LOOSE), text):
        yield Hit(*found.span())


def _measured(things: str, text: str) -> str:
    """Return the question that measures the same: a change, or how things are."""
    if CHANGE.search(things) is None:
        return "all-in-all"
    return "what-changed" if PROGRAM.search(text) else "things-compared"


def _first_of(patterns: Sequence[re.Pattern[str]], text: str) -> re.Match[str] | None:
    """Return what the first pattern that matches has found."""
    return next((found for one in patterns if (found := one.search(text))), None)


def _openly(parsed: Parsed, match: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """ "Are you involved in …?" -> "How, if at all, are you involved in …?"."""
    if parsed.question.options or not parsed.question.text.rstrip().endswith("?"):
        return ()
    opening = f"how, if at all, {match['be'].lower()}"
    return ((replace(parsed, *match.span("be"), opening, REASON, *DECLARES),),)
