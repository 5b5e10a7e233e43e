"""Agree and disagree: a scale that some people answer with yes whatever the statement."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

CHECK = Check(
    id="agree-scale",
    category=Category.AGREE_SCALE,
    level=Level.NOTE,
    message="“{match}” asks people to agree or disagree.",
    why="Some people tend to agree, most of all with those who help them. You could ask the thing "
    "itself: how often, how much, how easy.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="Staff treat me with respect.", options=("Strongly agree", "Agree", "Disagree")
        ),
        Example(before="The hours are good for me.", options=("Agree", "Disagree")),
        Example(
            before="The classes help me.",
            options=("Strongly agree", "Agree", "Neutral", "Strongly disagree"),
        ),
        Example(
            fine="How often do staff treat you with respect?",
            options=("Always", "Sometimes", "Never"),
        ),
        Example(fine="Staff treat me with respect.", options=("Always", "Sometimes", "Never")),
        Example(fine="Do you and your partner agree on money?"),
        Example(fine="Do you agree to get texts from us?", options=("I agree", "No, thank you")),
    ),
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield questions whose options run from agree to disagree; at most one a question."""
    offered = [option.text.lower() for option in parsed.question.options]
    if any("disagree" in option for option in offered):
        yield Hit(0, len(parsed.question.text))
