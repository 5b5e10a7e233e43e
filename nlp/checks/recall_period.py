"""How far back somebody has to look: no period named, or a whole life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

CHECK = Check(
    id="recall-period",
    category=Category.RECALL_BURDEN,
    level=Level.NOTE,
    message="“{match}” may need a shorter, or a clearer, stretch of time.",
    why="Each person picks a different stretch of time. You could name one, and use it throughout.",
    sources=("gryczynski", "hvs"),
    examples=(
        Example(before="How many times in your life have you moved?"),
        Example(before="How many jobs have you had since childhood?"),
        Example(before="Over the past 10 years, how many doctor visits have you had?"),
        Example(before="How many times have you ever been to a hospital?"),
        Example(fine="In the last 12 months, how many times did you move?"),
        Example(fine="Have you ever served in the US military, National Guard or Reserve?"),
        Example(fine="How often do you exercise?", options=("Every day", "Some days", "Never")),
        Example(fine="How many children live with you?"),
        Example(fine="Have you ever visited our office?"),
    ),
)

LIFETIME = (
    "Counting over a whole life is hard, and looking back may hurt. You could name a shorter time."
)
HARM = (
    "A whole life is a long time to look back on. You could ask about a time that your help "
    "depends on."
)

CUES = later(
    r"\b(?:how (?:often|many|much)|ever|have you|has your|do you|did you|life|childhood)\b",
    re.IGNORECASE,
)
WHOLE_LIFE = later(
    r"\bhow many\b.*\b(?:in your (?:whole |entire )?(?:life|lifetime)|since (?:childhood|birth"
    r"|you were (?:born|a child))"
    r"|ever (?:been|had|used|gone|done|seen|moved|lost|tried|taken))\b"
    r"|\b(?:during|for|in|over|within) the (?:last|past) (?:[5-9]|\d\d|five|six|seven|eight|nine"
    r"|ten"
    r"|fifteen|twenty|several) years,? how (?:many|much|often)\b",
    re.IGNORECASE,
)
HARMS = later(
    r"\bever\b[^.?!]*\b(?:hurt|abused?|assaulted|attacked|hit|threatened|forced|arrested|jailed"
    r"|convicted|evicted"
    r"|drugs?|overdosed?|suicid\w+|homeless|incarcerated|raped?|beaten)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield lifetime counts (clarity), "ever" with harm and behavior without a period (notes)."""
    text = parsed.plain
    if not CUES.search(text):
        return
    if match := WHOLE_LIFE.search(text):
        yield Hit(match.start(), match.end(), level=Level.CLARITY, why=LIFETIME)
    elif match := HARMS.search(text):
        yield Hit(match.start(), match.end(), why=HARM)
