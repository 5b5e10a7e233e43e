"""What would help with the very thing that somebody is blamed for losing, in the question's words.

"What did you do to lose your food stamps?" becomes "What would help you with your food stamps, if
anything?": what is asked about stays, and the blame goes.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.analysis import Analysis
from nlp.model import Category, Level, OtherQuestion
from nlp.others.model_questions import YOU, ModelQuestion
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.sense.syntax import token_at
from nlp.words import words

HELP_WITH = "help-with"
LOST = later(
    r"\b(?:los(?:e|es|ing|t)|run(?:s|ning)? out of|give up|let|lets|letting)"
    r" (?=(?:his|her|its|the|their|your) )",
    re.IGNORECASE,
)
LAPSED = later(
    r"\blet (?:(?:her|his|the|their|your) )?(?P<thing>[\w-]+(?: [\w-]+)?)"
    r" (?:expire|lapse|run out)\b",
    re.IGNORECASE,
)
GRAVE = frozenset({Category.SAFETY, Category.TRAUMA})
THEIRS = frozenset({"her", "his", "its", "their"})
LONGEST = 4  # words


def help_with_it(
    analysis: Analysis, whom: str, model: ModelQuestion | None
) -> OtherQuestion | None:
    """Return what would help with what was lost; None where nobody is blamed, or it is unsure."""
    flagged = [one for one in analysis.found if one.flags and one.level is Level.CARE]
    kinds = {one.check.category for one in flagged}
    if model is None or Category.BLAME not in kinds or kinds & GRAVE:
        return None
    thing = _lapsed(analysis, whom) or _lost(analysis)
    if not thing or (whom == YOU) != thing.startswith(("your ", "the ")):
        return None
    return model.put_to(whom, analysis.parsed.plain, thing)


def _lapsed(analysis: Analysis, whom: str) -> str:
    """Return "your bus pass" from "Why did you let the bus pass run out?"; else ""."""
    found = LAPSED.search(analysis.parsed.plain)
    last = singular(found["thing"].rsplit(" ", 1)[-1].lower()) if found else ""
    if found is None or last in words("person") | words("names-no-topic"):
        return ""
    return f"{'your' if whom == YOU else 'their'} {found['thing'].lower()}"


def _lost(analysis: Analysis) -> str:
    """Return "your food stamps" from "What did you do to lose your food stamps?"; else ""."""
    found = LOST.search(analysis.parsed.plain)
    first = token_at(analysis.parsed.doc, found.end()) if found else None
    noun = first.head if first is not None and first.dep_ in ("det", "poss") else None
    if first is None or noun is None or noun.pos_ != "NOUN" or not _may_be_kept(noun):
        return ""
    said = [token.lower_ for token in first.doc[first.i + 1 : noun.i + 1]]
    whose = "their" if first.lower_ in THEIRS else first.lower_
    return " ".join((whose, *said)) if 0 < len(said) <= LONGEST else ""


def _may_be_kept(noun: Token) -> bool:
    thing = singular(noun.lower_)
    return thing not in words("person") | words("names-no-topic") | words("relative")
