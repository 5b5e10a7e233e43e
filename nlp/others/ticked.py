"""What support to offer where people are asked to tick what they are called."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.analysis import Analysis
from nlp.model import Category, Level, OtherQuestion
from nlp.others.model_questions import YOU, ModelQuestion
from nlp.sense.things import any_of

LABELS_HELP = "labels-help"
HURTFUL = frozenset({Category.DEFICIT, Category.STIGMA})
SEVERAL = 2


def support_named(
    analysis: Analysis, whom: str, known: Mapping[str, ModelQuestion]
) -> OtherQuestion | None:
    """Return which of the things named would be good to have support with; None for one label."""
    ticked = {
        one.hit.option
        for one in analysis.found
        if one.flags and one.level is Level.CARE and one.check.category in HURTFUL
    } - {None}
    if len(ticked) < SEVERAL or LABELS_HELP not in known:
        return None
    if any_of(known[LABELS_HELP].not_near).search(analysis.parsed.plain) is not None:
        return None
    listed = (analysis.parsed.plain, *(option.text for option in analysis.question.options))
    alone = len(analysis.parsed.plain.split()) == 1  # a name over the others: "Veteran"
    return known[LABELS_HELP].put_to(YOU if alone or not whom else whom, " / ".join(listed))
