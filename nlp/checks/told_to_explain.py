"""A disability or a mental health condition that people are told to explain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.later import later

CHECK = Check(
    id="told-to-explain",
    category=Category.UNNECESSARY,
    level=Level.CLARITY,
    message="“{match}” asks people to explain a diagnosis before they know what it is for.",
    why="What would help somebody take part is mostly all that a program needs, and people can "
    "say it without naming a condition.",
    sources=("reald", "uofl_power"),
    examples=(
        Example(
            before="Do you have any disabilities or mental illness? (please explain)",
        ),
        Example(before="Do you have a mental health diagnosis? If yes, list."),
        Example(before="Any disabilities? (specify)"),
        Example(before="Nature of disability:"),
        Example(
            before="What is the exact diagnosis of your disability?",
            also=("presumption",),
        ),
        Example(fine="Do you have a disability? If yes, please describe any help you would like."),
        Example(fine="Do you have a disability? If you like, tell us more."),
        Example(fine="Do you have any food allergies? Please list."),
        Example(
            fine="Has the disability parking sign been painted? If not, please describe where."
        ),
        Example(fine="Does the disability group meet on Monday? Please list times that suit you."),
    ),
)

CONDITION = (
    r"(?:disabilit(?:y|ies)|disabling conditions?|disorders?|handicaps?|impairments?"
    r"|mental (?:health )?(?:condition|diagnos[ei]s|disorder|history|illness|issue|problem)(?:e?s)?"
    r"|mental health|psychiatric \w+|psychological \w+|HIV(?: status)?|addictions?)"
)
NAMED = later(
    r"(?:^|\b(?:any|current|diagnosed|had|has|have|history|known|suffer\w*|treated)\b)"
    rf"[^.?!]{{0,40}}\b{CONDITION}\b"
    r"(?! (?:benefit|check|court|group|income|insurance|lane|law|office|parking|payment"
    r"|placard|plate|program|ramp|service|sign|spot"
    r"|staff|train))",
    re.IGNORECASE,
)
TOLD = later(
    r"(?:^|[.?!(:;,]|--?|\bif (?:yes|so),?|\band|\bplease) ?(?:then )?(?:please )?"
    r"(?P<told>(?:be (?:exact|specific)|elaborate|explain|describe|list|specify"
    r"|name|give (?:the )?(?:details|diagnosis)|state|tell us|provide (?:the )?details?"
    r"|details)\b(?! (?:how|the time|what day|when|where|which)\b)[^.?!)]{0,40})",
    re.IGNORECASE,
)
NATURE = later(
    rf"\b(?:cause|description|details?|exact (?:diagnosis|name|nature)|extent|nature|severity"
    rf"|type|kind)s? of (?:your |the |his |her |their |any |\w+'s )?{CONDITION}\b"
    rf"|\b(?:describe|explain|specify) (?:your |the |his |her |their |any |\w+'s )?{CONDITION}\b",
    re.IGNORECASE,
)
SERVES = later(
    r"\b(?:accommodat\w*|adjust\w*|comfortable|easier|help\w*|if you (?:like|want|wish|would)"
    r"|if you'd|interpreter|need\w*|optional|only if|support\w*|take part|would like|would you)\b",
    re.IGNORECASE,
)
OTHERS = (
    (later(r"\b(?:mental|psych|emotion)", re.IGNORECASE), ("feeling-support",)),
    (later(r"\bHIV\b"), ("health-to-know",)),
    (later(r"\baddiction", re.IGNORECASE), ("substance-support",)),
)
NEEDS = (NAMED,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield where a condition has to be explained, and nothing says that it is for help."""
    text, note = parsed.plain, plain(parsed.question.note)
    named = NAMED.search(text)
    if named is None or SERVES.search(f"{text} {note}"):
        return
    told = NATURE.search(text) or TOLD.search(text, named.end())
    if told is not None:
        span = told.span("told") if "told" in told.re.groupindex else told.span()
        yield Hit(*span, others=_others(text))
    elif TOLD.search(f"({note}"):
        yield Hit(*named.span(), others=_others(text))


def _others(text: str) -> tuple[str, ...]:
    if "disab" in text.lower():
        return ("take-part",)
    fitting = (others for about, others in OTHERS if about.search(text))
    return next(fitting, ("take-part",))
