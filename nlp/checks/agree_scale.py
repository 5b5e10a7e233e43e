"""Agree and disagree: a scale that some people answer with yes whatever the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

CHECK = Check(
    id="agree-scale",
    category=Category.AGREE_SCALE,
    level=Level.CLARITY,
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
        Example(before="The food is good. Strongly agree / Agree / Disagree / Strongly disagree"),
        Example(before="Please rate your level of agreement: I know my rights."),
        Example(before="How much do you agree that the rules are fair?"),
        Example(
            fine="How often do staff treat you with respect?",
            options=("Always", "Sometimes", "Never"),
        ),
        Example(fine="Staff treat me with respect.", options=("Always", "Sometimes", "Never")),
        Example(fine="Do you and your partner agree on money?"),
        Example(fine="Do you agree to get texts from us?", options=("I agree", "No, thank you")),
    ),
)


SCALE = later(
    r"\bstrongly (?:dis)?agree\b|\b(?:dis)?agree strongly\b|\blevel of agreement\b"
    r"|\b(?:rate|mark|show) (?:your|how much you) agree(?:ment)?\b|\bagree or disagree\b"
    r"|\bagree ?[/|,]? disagree\b|\bagree/disagree\b|\bSA\W+A\W+(?:[NU]\W+)?D\W+SD\b",
    re.IGNORECASE,
)
HOW_MUCH = later(r"\b(?:how much|how strongly|to what extent) (?:do|did|would) you agree\b", re.I)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a scale from agree to disagree, in the options or the text; at most one a question.

    "How much do you agree" with no scale is a note.
    """
    text = parsed.question.text
    if any("disagree" in option.text.lower() for option in parsed.question.options):
        yield Hit(0, len(text))
    elif match := SCALE.search(text):
        yield Hit(*match.span())
    elif match := HOW_MUCH.search(text):
        yield Hit(*match.span(), level=Level.NOTE)
