"""Answers that let somebody pass, under whichever name: "Prefer not to answer", "Pass", "Skip"."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.quick.later import later
from nlp.words import words

# "Pass" by itself, not "Bus pass"; codes of those who write down what was said.
PASSES = later(
    r"(?:i(?:['’]d| would| will|['’]ll)? )?(?:like to |rather )?pass(?: on (?:it|this)(?: one)?)?"
    r"|no comment|no response|undisclosed|not (?:disclosed|given|stated)|private"
    r"|(?:i(?:['’]ll| will)? )?keep (?:it|that|this) (?:private|to myself)"
)
AROUND = " .:_()[]'\"“”"


def passes(answer: str) -> bool:
    """Tell whether an answer, in lower case, lets somebody not answer."""
    return any(way in answer for way in words("opt-out")) or (
        PASSES.fullmatch(answer.strip(AROUND)) is not None
    )


def may_pass(answers: Iterable[str]) -> bool:
    """Tell whether one of the answers, in lower case, lets somebody not answer."""
    return any(map(passes, answers))
