"""Two answers to what has many: "How do you get to work?" by bus or by car, and no other way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.reword.answers import added
from nlp.sense.passing import may_pass

CHECK = Check(
    id="few-answers",
    category=Category.OPTIONS,
    level=Level.CLARITY,
    message="“{match}” has more answers than these.",
    why="Whoever does something else has to skip the question or say what is not so. You could "
    "add the other common answers, and a line for one's own.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="How do you get to work?",
            options=("Bus", "My car"),
            after=("How do you get to work?",),
            after_options=("Bus", "My car", "Something else: ____"),
        ),
        Example(
            before="Who lives with you?",
            options=("My husband", "My children"),
            after=("Who lives with you?",),
            after_options=("My husband", "My children", "Someone else: ____"),
        ),
        Example(
            before="What language do you speak at home?",
            options=("Spanish", "English"),
            after=("What language do you speak at home?",),
            after_options=("Spanish", "English", "Something else: ____"),
        ),
        Example(fine="How would you like to get there?", options=("Bus", "Van")),
        Example(fine="How did you get here?", options=("Bus", "Car", "Another way")),
        Example(fine="How do you get to work?", options=("By myself", "With others")),
        Example(fine="Where do you pick up your box?", options=("Gym", "Library")),
    ),
)

WHO = r"(?:you|he|she|they|(?:the|your) \w+|most of you|people)"
MANY_WAYS = later(
    rf"^how (?:do|does|did) {WHO} (?:usually |mostly )?(?:(?:come|get|travel) (?:around|here|home"
    r"|there|to)|find out|first hear|hear|learn) ?[^?]*"
    rf"|^how (?:do|does|did) {WHO} (?:usually |mostly )?(?:commute|pay for|spend)\b[^?]*"
    rf"|^who (?:do|does) {WHO} live with|^who lives (?:at home |in your home )?with you"
    rf"|^what (?:do|does) {WHO} (?:usually |mostly )?(?:do for (?:fun|work)|eat|drink with)\b[^?]*"
    rf"|^(?:what|which) languages? (?:do|does) {WHO} (?:mostly |usually )?(?:read|speak|use)[^?]*"
    rf"|^where (?:do|does|did) {WHO} (?:usually |mostly )?(?:get (?:your|their) (?:food|groceries"
    r"|news)|live|sleep|stay)\b[^?]*"
    rf"|^how (?:do|does) {WHO} (?:heat|support)\b[^?]*|^who (?:looks after|takes care of|watches)"
    r" [^?]*|^what (?:kind of|type of) (?:home|housing|insurance|job|pet|work) [^?]*",
    re.IGNORECASE,
)
BOTH_SIDES = later(
    r"\b(?:alone|another|any|both|else|elsewhere|inside|myself|neither|no|none|not|nobody|other"
    r"|others|on my own|outside|somebody|someone|something|with|without)\b|_"
)
TWO = 2


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield an everyday matter with many answers of which two are offered; none that are sides."""
    options = [plain(one.text).lower() for one in parsed.question.options]
    if len(options) != TWO or any(map(BOTH_SIDES.search, options)):
        return
    match = MANY_WAYS.match(parsed.plain)
    if match and not may_pass(options):
        way = _one_more(parsed)
        yield Hit(*match.span(), ways=(way,) if way else ())


def _one_more(parsed: Parsed) -> tuple[Edit, ...]:
    """Return the edit that adds a line for an answer of one's own."""
    who = parsed.plain.lower().startswith("who")
    return added(parsed.question, f"{'Someone' if who else 'Something'} else: ____")
