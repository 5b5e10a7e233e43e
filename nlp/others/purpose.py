"""Which purpose of a question another one may serve."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.analysis import Analysis
from nlp.model import Category
from nlp.others.asked_for import AskedFor, asked_for
from nlp.others.model_questions import ModelQuestion

HOW_PUT = frozenset({
    Category.ABSOLUTE, Category.AGREE_SCALE, Category.DOUBLE_BARRELED, Category.LONG,
    Category.NEGATION, Category.PASSIVE, Category.RECALL_BURDEN, Category.VAGUE,
})  # fmt: skip


def purposes_of(analysis: Analysis) -> tuple[AskedFor, ...]:
    """Return what a question may be after, where that decides what may fit, the likeliest first.

    () where it may be asked, and only how it is put is at fault.
    """
    trouble = any(one.flags and one.check.category not in HOW_PUT for one in analysis.found)
    return asked_for(analysis.parsed) if trouble else ()


def purpose_served(analysis: Analysis, known: Mapping[str, ModelQuestion]) -> AskedFor | None:
    """Return the first purpose for which nothing may be asked, or something that speaks of all."""
    return next((one for one in purposes_of(analysis) if _may_serve(one, analysis, known)), None)


def _may_serve(purpose: AskedFor, analysis: Analysis, known: Mapping[str, ModelQuestion]) -> bool:
    if not purpose.ask:
        return True
    asked = (known[key] for key in purpose.ask if key in known)
    nearer = ({one.id, *one.closer} for one in asked)
    names = (one for some in nearer for one in some if one in known)
    return any(known[one].welcome(analysis.parsed.plain) for one in names)
