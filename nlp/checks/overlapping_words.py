"""Answers in words that overlap, such as "often" beside "fairly often"."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.reword.scales_mended import evened

CHECK = Check(
    id="overlapping-words",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” means about the same as another answer here.",
    why="Nobody can tell where one answer ends and the next begins. You could use numbers, such as "
    "days a week, or words with clear steps between them.",
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(
            before="How often do you see family?",
            also=("no-period",),
            options=("Frequently", "Often", "Rarely"),
            after=("How often do you see family?",),
            after_options=("Always", "Often", "Sometimes", "Rarely", "Never"),
        ),
        Example(
            before="Do you often cook?",
            options=("Sometimes", "Occasionally", "Never"),
            also=("vague",),
        ),
        Example(before="How much pain is there?", options=("A lot", "Quite a bit", "None")),
        Example(
            fine="How often do you feel rested?",
            options=("Never", "Rarely", "Sometimes", "Often", "Always"),
        ),
        Example(
            fine="How much does pain get in the way?",
            options=("Not at all", "A little bit", "Somewhat", "Quite a bit", "Very much"),
        ),
        Example(
            fine="In the last month, how often did you feel ready?",
            options=("Never", "Almost never", "Sometimes", "Fairly often", "Very often"),
        ),
        Example(fine="How much did it help?", options=("A lot", "Some", "A little", "Not at all")),
    ),
)

BANDS = (
    frozenset({"often", "fairly often", "quite often", "pretty often", "frequently", "regularly",
               "a lot", "lots", "quite a bit", "quite a lot", "a good deal", "a great deal", "much",
               "commonly", "most of the time", "usually", "mostly", "many times"}),
    frozenset({"sometimes", "occasionally", "at times", "now and then", "from time to time",
               "once in a while", "now and again", "some of the time", "every so often"}),
    frozenset({"rarely", "seldom", "hardly ever", "almost never", "infrequently", "not often",
               "not very often"}),
    frozenset({"some", "somewhat", "moderately", "fairly", "a fair amount", "a moderate amount"}),
    frozenset({"a little", "a little bit", "a bit", "slightly", "not much", "a small amount"}),
)  # fmt: skip
HIGH_STEPS = (
    frozenset({"often", "most of the time"}), frozenset({"often", "usually"}),
    frozenset({"often", "mostly"}), frozenset({"frequently", "usually"}),
    frozenset({"frequently", "most of the time"}), frozenset({"regularly", "usually"}),
)  # fmt: skip


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first option that says about the same as one before it."""
    offered = [plain(option.text).lower().strip(" .:_") for option in parsed.question.options]
    for number, option in enumerate(offered):
        band = next((band for band in BANDS if option in band), frozenset())
        for before in offered[:number]:
            if before in band and before != option and {before, option} not in HIGH_STEPS:
                way = evened(parsed.question)
                end = len(parsed.question.options[number].text)
                yield Hit(0, end, (way,) if way else (), option=number)
                return
