"""The very thing asked in another form, where that is all a question needs."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.analysis import Analysis
from nlp.model import Category, Level, OtherQuestion, Rewording
from nlp.others.asked_for import AskedFor
from nlp.others.each import each_on_its_own
from nlp.others.waited import how_long_waited
from nlp.quick.glance import words_in
from nlp.reword.asked_straight import asked_straight
from nlp.reword.chosen_few import of_list
from nlp.reword.item_specific import item_specific
from nlp.reword.last_time import in_time, of_late

TWO_IN_ONE = "double-barreled"
LOOKING_BACK = frozenset({"long-lookback", "no-period", "recall-period"})


def itself_in_another_form(
    analysis: Analysis, rewordings: Sequence[Rewording], purpose: AskedFor | None
) -> OtherQuestion | None:
    """Return the very thing asked in another form, where that is all a question needs.

    A statement to agree with is asked outright, unless it hurts as it stands; a tangle of negatives
    straight; a count without a stretch of time in time, but no heading of a report.
    """
    hurts = any(one.flags and one.level is Level.CARE for one in analysis.found)
    if not hurts and any(one.check.category is Category.AGREE_SCALE for one in analysis.found):
        itself = item_specific(analysis.parsed)
        if itself is not None:
            return itself
    if rewordings:
        return None
    if (itself := _by_its_own_words(analysis)) is not None:
        return itself
    spoken = purpose is None or not {"you", "your"}.isdisjoint(words_in(analysis.parsed.plain))
    flagged = {one.check.id for one in analysis.found if one.flags}
    if not spoken or not flagged:
        return None
    if flagged <= LOOKING_BACK:
        return in_time(analysis.parsed) or of_list(analysis.parsed)
    if flagged == {"vague"}:
        return of_late(analysis.parsed)
    listed = flagged & LOOKING_BACK and flagged <= LOOKING_BACK | {"coercive-command"}
    return of_list(analysis.parsed) if listed else None


def _by_its_own_words(analysis: Analysis) -> OtherQuestion | None:
    """Return a tangle asked straight, two things each on its own, or a wait in steps."""
    if any(one.check.category is Category.NEGATION for one in analysis.found):
        straight = asked_straight(analysis.parsed)
        if straight is not None:
            return straight
    if {one.check.id for one in analysis.found if one.flags} == {TWO_IN_ONE}:
        each = each_on_its_own(analysis.parsed)
        if each is not None:
            return each
    return how_long_waited(analysis.parsed.plain)
