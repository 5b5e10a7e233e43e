"""Often, regularly, recently: words that everyone measures differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.answers import RATES, by_rate
from nlp.reword.how_often import how_often
from nlp.sense.syntax import token_at

CHECK = Check(
    id="vague",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” means something different to each person.",
    why=(
        "For one person that is once a month and for another every day, so answers cannot be "
        "compared."
    ),
    sources=("devaus_checklist", "gryczynski"),
    examples=(
        Example(
            before="Do you exercise regularly?",
            after=("How often do you exercise?",),
            after_options=RATES,
        ),
        Example(
            before="Do you often feel tired after work?",
            after=("How often do you feel tired after work?",),
            after_options=RATES,
        ),
        Example(before="Have you been to the clinic recently?"),
        Example(before="Do you frequently skip dessert?", options=("Yes", "No")),
        Example(before="Do you feel rested most of the time?"),
        Example(fine="Which room do you use most of the time?"),
        Example(fine="What have you done lately that was fun?"),
        Example(fine="How often do you exercise?", also=("no-period",)),
        Example(fine="What has helped you feel better in the past?"),
        Example(fine="Do you see your friends as often as you want?"),
        Example(fine="I often feel tired.", options=("Never", "Sometimes", "Often")),
        Example(fine="When did you most recently see a dentist?"),
        Example(fine="Have you moved recently, in the last 3 months?"),
        Example(fine="Is the bus often late?", options=("Every day", "Some days", "Never")),
    ),
)

REASON = "lets each person say how often"
FREQUENCY = ("often", "regularly", "frequently", "occasionally", "rarely", "seldom")
CUES = later(
    r"\b(?:often|regularly|frequently|occasionally|rarely|seldom|recently|lately|latley"
    r"|(?:most|some) of the time(?=\s*[?.,])"
    r"|in recent (?:times|months|years)"
    r"|in the (?:recent )?past)\b(?! (?:\d|two|three|four|five|six|seven|ten|twelve|few|year"
    r"|month|week|day|asked))",
    re.IGNORECASE,
)
SCALED = later(
    r"(?:how|as|most|more|less|so|very|too|that) $|how (?:often|many|much|frequently|regularly"
    r"|recently)\b"
    r"|\bwhen\b|\bmost recently\b",
    re.IGNORECASE,
)
OPEN = later(r"\W*(?:how|what|where|which|who)\b", re.IGNORECASE)  # "What has helped…?"
WHICH_THING = later(r"\W*(?:what|where|which|who)\b", re.IGNORECASE)
PERIOD = later(
    r"\b(?:\d+|last|past|this|two|three|six|twelve) (?:\d+ )?(?:day|week|month|year)s?\b",
    re.IGNORECASE,
)
GRADED = later(
    r"\b(?:always|never|usually|often|sometimes|rarely|seldom|days?|times|weeks?|months?|once)\b"
    r"|\d",
    re.IGNORECASE,
)
NEEDS = (CUES,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield vague frequencies and periods in a question that no option or number makes exact."""
    text = parsed.plain
    match = CUES.search(text)
    if match is None or parsed.question.kind in (Kind.STATEMENT, Kind.PHRASE):
        return
    if SCALED.search(text[: match.start()]) or PERIOD.search(text):
        return
    if match.group().lower().endswith(("past", "of the time")) and OPEN.match(text):
        return
    if match.group().lower().endswith(("lately", "recently")) and WHICH_THING.match(text):
        return
    if any(GRADED.search(option.text) for option in parsed.question.options):
        return
    adverb = token_at(parsed.doc, match.start())
    if adverb is None or not adverb.sent.text.rstrip().endswith("?") or adverb.dep_ == "amod":
        return
    if any(parent.dep_ in ("relcl", "advcl", "acl") for parent in adverb.ancestors):
        return
    frequent = match.group().lower() in FREQUENCY
    way = how_often(parsed, adverb, REASON, by_rate(parsed.question)) if frequent else ()
    yield Hit(match.start(), match.end(), ways=(way,) if way else ())
