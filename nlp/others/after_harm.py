"""Support to offer where somebody is asked to tell what hurt, whatever else a question names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nlp.analysis import Analysis
from nlp.model import Category, Level, OtherQuestion
from nlp.others.model_questions import ModelQuestion
from nlp.others.put_to import whom_of
from nlp.sense.things import any_of

SUPPORT = "hard-times-support"


def after_harm(
    analysis: Analysis, whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield an offer of support for what nobody should have to tell, whatever else it names."""
    plain, offer = analysis.parsed.plain, known.get(SUPPORT)
    told = (one for one in analysis.found if one.flags and one.level is Level.CARE)
    told = (one for one in told if one.check.category is Category.TRAUMA)
    found = next((one for one in told if SUPPORT in one.hit.others), None)
    if offer is None or found is None or any_of(offer.not_near).search(plain) is not None:
        return
    if put := offer.put_to(whom_of(found, whom, analysis), plain):
        yield put
