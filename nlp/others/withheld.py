"""Where no other question is needed, although something is flagged."""

from __future__ import annotations

import re

from nlp.analysis import Analysis, Found
from nlp.model import Category
from nlp.others.fidelity import asked_alone, themes_in
from nlp.others.purpose import purposes_of
from nlp.others.put_to import asked_of_a_group
from nlp.quick.later import later

LABELS = frozenset({Category.OUTDATED_IDENTITY, Category.STIGMA})
OF_OTHERS = later(r"\b(?:fellow|other|such|those) $", re.IGNORECASE)
OFFERED = later(r"\W*(?:would you (?:like|prefer)|do you want)\b", re.IGNORECASE)


def needs_none(analysis: Analysis) -> bool:
    """Tell whether a question offers help as it stands, or only a promise before it is at fault,
    or what others are called.
    """
    return _kind_offer(analysis) or _promised_besides(analysis) or _others_called(analysis)


def _others_called(analysis: Analysis) -> bool:
    """Tell whether only others get a name that hurts: "Would you talk to the other ex-cons?"."""
    flagged = [one for one in analysis.found if one.flags]
    return bool(flagged) and all(
        one.check.category in LABELS and one.hit.option is None and _of_others(one, analysis)
        for one in flagged
    )


def _of_others(found: Found, analysis: Analysis) -> bool:
    parsed = analysis.parsed
    if OF_OTHERS.search(parsed.plain[: found.hit.start]) is not None:
        return True
    said = (one for one in parsed.doc if found.hit.start <= one.idx < found.hit.end)
    return any(asked_of_a_group(one) for one in said)


def _kind_offer(analysis: Analysis) -> bool:
    """Tell whether it already offers help, and is flagged for its hard subject alone."""
    flagging = {one.check.category for one in analysis.found if one.flags}
    return (
        len(flagging) == 1
        and flagging <= {Category.TRAUMA, Category.BLAME}
        and OFFERED.match(analysis.parsed.plain) is not None
    )


def _promised_besides(analysis: Analysis) -> bool:
    """Tell whether a promise of help alone is flagged, and what is asked after it has no theme."""
    flagging = {one.check.category for one in analysis.found if one.flags}
    plain = analysis.parsed.plain
    if flagging != {Category.FALSE_PROMISE}:
        return False
    if any("privacy-first" in one.hit.others for one in analysis.found):
        return False  # secrecy was promised: what is asked may be hard to tell
    if purposes_of(analysis):
        return False
    asked = asked_alone(plain).strip()
    apart = "?" in asked and len(asked) < len(plain)
    return apart and not themes_in(asked)
