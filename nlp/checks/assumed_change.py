"""Changes that nobody has told of: "How much did your drinking go down after the class?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.reword.way_out import leaves_room, none_offered
from nlp.words import words

CHECK = Check(
    id="assumed-change",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes a trouble and a change for granted.",
    why="It says that there was something to change, and that it did. You could ask what has "
    "changed, if anything.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(before="By how much has your gambling dropped since group?"),
        Example(before="How much less anger do you feel after group?"),
        Example(before="How much weight did you lose in our class?"),
        Example(before="How far have your nightmares gone down?"),
        Example(fine="How much did your rent go down?"),
        Example(fine="How much has your pain eased, if at all?"),
        Example(fine="How many fewer chairs do you need?"),
        Example(fine="How much did the bus fare drop?"),
    ),
)

LESS = (
    r"(?:c[ao]me down|decreas\w+|drop\w*|ease[ds]?|fall(?:en)?|fell|go(?:ne)? (?:away|down)"
    r"|improv\w+|less(?:en\w*)|reduc\w+|shr[aiu]nk|went (?:away|down)|lift(?:ed)?|calm\w* down)"
)
CHANGED = later(
    r"\b(?:by )?how (?:far|much)\b[^.?!]{0,16}?\b(?P<said>(?:his|her|their|your) (?:\w+ )?"
    rf"(?P<what>[\w-]+)(?: (?:at|in) \w+)? (?:has |have )?{LESS})\b",
    re.IGNORECASE,
)
FEWER = later(
    r"\b(?P<said>how much less (?P<what>[\w-]+) (?:are|did|do|does|have) (?:he|she|they|you))\b"
    r"|\b(?P<loss>how (?:many|much) (?:pounds|weight) (?:did|have) (?:he|she|they|you)"
    r" (?:lose|lost))\b",
    re.IGNORECASE,
)
HABITS = frozenset({
    "beer", "behavior", "cigarette", "drink", "eating", "fighting", "shouting", "smoking", "temper",
    "use", "using", "vaping", "weight", "yelling", "spending", "screen",
})  # fmt: skip
NEEDS = (CHANGED, FEWER)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the amount by which a trouble is said to have grown less."""
    text = parsed.plain
    if leaves_room(text) or none_offered(parsed):
        return
    if (changed := CHANGED.search(text)) and _troubles(changed["what"]):
        yield Hit(*changed.span("said"), others=("what-changed",))
    elif (fewer := FEWER.search(text)) and (fewer["loss"] or _troubles(fewer["what"])):
        yield Hit(*fewer.span(), others=("what-changed",))


def _troubles(named: str) -> bool:
    """Tell whether a noun names a habit, an ailment or a trouble."""
    name = named.lower()
    known = words("ailment") | words("trouble") | words("hard-count") | HABITS
    return bool({name, singular(name)} & known)
