"""Questions that take an experience, a family or a faith for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.answers import RATES
from nlp.sense.amounts import amounts
from nlp.sense.mates import families
from nlp.sense.syntax import token_at
from nlp.words import words

CHECK = Check(
    id="presumption",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="People whom the question does not fit have to skip it, make something up or feel unseen.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(
            before="How many cigarettes do you smoke per day?",
            after=("How many cigarettes do you smoke per day, if any?",),
        ),
        Example(
            before="How many drinks do you have per day?",
        ),
        Example(
            before="How often do you smoke?",
            after=("How often, if at all, do you smoke?",),
            after_options=RATES,
            also=("no-period",),
        ),
        Example(
            before="Is your husband employed?",
            after=("If you have a spouse or partner, are they employed?",),
        ),
        Example(
            before="Do your mother and father know that you are here?",
            after=("Do your parents or guardians know that you are here?",),
        ),
        Example(
            before="What is your religion?",
            after=("What is your religion, if any?",),
            also=(),
        ),
        Example(before="How did losing your home affect you?"),
        Example(fine="How has being part of the choir changed you?"),
        Example(fine="How did the storm affect your home?"),
        Example(before="When did you stop using drugs?", also=("assumed-history",)),
        Example(
            before="What do your mom and dad do for a living?",
            after=("What do your parents or guardians do for a living?",),
            also=("two-boxes",),
        ),
        Example(before="What is your drug of choice?", also=("substance-words",)),
        Example(fine="How often do you drink water?", also=("no-period",)),
        Example(fine="How many drinks do you have per day, if any?"),
        Example(fine="What is your husband's name (if married)?"),
        Example(fine="Is your husband coming with you to the appointment?"),
        Example(fine="Does your spouse or partner work?"),
        Example(fine="You said that you drink. How often do you drink?", also=("no-period",)),
        Example(fine="What drugs are you allergic to?"),
        Example(fine="How often do you smoke?", options=("Every day", "Some days", "Never")),
        Example(fine="How many people live in your home?"),
    ),
)

AFFECTING = frozenset({
    "affect", "affected", "change", "changed", "hurt", "impact", "impacted", "influence",
    "influenced", "shape", "shaped",
})  # fmt: skip
AFFECTED = later(
    r"^how (?:did|do|does|has|have|is|was) (?P<what>(?P<going>\w+ing)\b[^.?!,]{2,60}?) (?:affect\w*"
    r"|change[ds]?|hurt|impact\w*|influence[ds]?|shape[ds]?)\b",
    re.IGNORECASE,
)
OURS = later(
    r"\b(?:class|course|group|here|member|mentor|our|part of|program|training|with us)\b", re.I
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for each thing taken for granted."""
    yield from families(parsed)
    if not AFFECTING.isdisjoint(words_in(parsed.plain)):
        yield from _lived(parsed)
    yield from amounts(parsed)


def _lived(parsed: Parsed) -> Iterator[Hit]:
    """Yield "How did losing your home affect you?": that it was lost has not been said."""
    match = AFFECTED.search(parsed.plain)
    verb = token_at(parsed.doc, match.start("going")) if match else None
    if match is None or verb is None or OURS.search(match.group()):
        return
    if verb.lemma_.lower() in words("hard-going"):
        yield Hit(*match.span("what"), others=("support-now",))
