"""High praise to say yes or no to: "Was the food amazing?", "Did they do a great job?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import replace

CHECK = Check(
    id="praise-asked",
    category=Category.LEADING,
    level=Level.CLARITY,
    message="“{match}” puts the praise into the question.",
    why="Who had a middling time has no answer here, and who wants to be polite says yes. "
    "“How was it?” leaves room for both.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(before="Was the food amazing?", after=("How was the food?",)),
        Example(before="Were our home visitors wonderful?", after=("How were our home visitors?",)),
        Example(before="Was your stay with us great?", after=("How was your stay with us?",)),
        Example(
            before="Did the outreach team treat you great?",
            after=("How did the outreach team treat you?",),
        ),
        Example(
            before="Did our volunteers do an excellent job?",
            after=("How did our volunteers do?",),
        ),
        Example(before="Is our new clinic awesome?", after=("How is our new clinic?",)),
        Example(fine="Was the food warm when it came?"),
        Example(fine="Did the volunteers treat you well?"),
        Example(fine="Is there a great need for diapers on your block?"),
        Example(fine="Did the great flood reach your home?"),
        Example(fine="Was the room big enough?"),
    ),
)

PRAISE = (
    r"(?:(?:absolutely|just|really|simply|so|truly) )?(?:amazing|awesome|brilliant|excellent"
    r"|exceptional|fabulous|fantastic|great|incredible|outstanding|perfect|phenomenal|superb"
    r"|terrific|wonderful)"
)
OURS = r"(?:our|the|these|this|your) [^,.;:?!]{3,48}?"
ASKED = (
    later(rf"^(?P<be>are|is|was|were) (?P<who>{OURS}) (?P<praise>{PRAISE})\W*$", re.IGNORECASE),
    later(
        rf"^did (?P<who>{OURS}) (?:treat|serve) (?:you|your (?:child|family)) (?P<praise>{PRAISE}"
        r"|amazingly|beautifully|perfectly|wonderfully)\W*$",
        re.IGNORECASE,
    ),
    later(rf"^did (?P<who>{OURS}) (?P<do>do) (?P<praise>an? {PRAISE} job)\W*$", re.IGNORECASE),
)
# Pain can be great, too; and a fit, a score or a match may well be perfect.
NOT_PRAISED = later(
    r"\b(?:cost|damage|distance|fear|fit|match|need|noise|pain|pressure|risk|score|stress|worry)\b",
    re.IGNORECASE,
)
REASON = "leaves room for any answer"
NEEDS = ASKED


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield high praise that people are to confirm, with the way that asks openly."""
    asked = next((found for one in ASKED if (found := one.match(parsed.plain))), None)
    if asked is None or NOT_PRAISED.search(asked["who"]):
        return
    open_way = parsed.question.options == ()
    yield Hit(*asked.span("praise"), ways=(_openly(parsed, asked),) if open_way else ())


def _openly(parsed: Parsed, asked: re.Match[str]) -> tuple[Edit, ...]:
    """ "Was the food amazing" -> "How was the food"."""
    first = parsed.plain.partition(" ")[0]
    opened = replace(parsed, 0, len(first), f"how {first.lower()}", REASON, Protected.QUESTION_WORD)
    cut = asked.start("praise") - 1
    return opened, replace(parsed, cut, asked.end("praise"), "", REASON, Protected.QUANTIFIER)
