"""A way not to answer, where a wording asks about a grave thing that a yes or a no would tell.

"Have you experienced human trafficking?" with nothing beside it presses for an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Edit, Question
from nlp.quick.later import later
from nlp.reword.answers import SAY_NO, add_option
from nlp.reword.ledger import apply

GRAVE = later(
    r"\b(?:abus\w+|addict\w*|afraid of|alcohol\w*|arrest\w*|assault\w*|asylum|beaten"
    r"|citizen\w*|convict\w+|crim(?:es?|inal)|deport\w*|drugs?(?! ?stores?\b)|felon\w*"
    r"|firearms?|gangs?|guns?|harass\w*|harm\w*|hiv|hurt (?:by|you|yourself)|immigra\w+|jail"
    r"|kill\w*|molest\w*|overdos\w*|parole|prison|probation(?! officer)|rape\w*|recovery|robb\w+"
    r"|self-harm|sex|sexual(?:ly)?(?! orientation)|stalk\w*|substances?|suicid\w+|threat\w+"
    r"|traffick\w+|undocumented|unsafe|violen\w+|weapons?)\b",
    re.IGNORECASE,
)
YES_NO = later(
    r"(?!(?:how|wh\w+)\b)(?:[^?]*, )?(?:are|can|could|did|do|does|has|have|is|was|were) [^?]*\?",
    re.IGNORECASE,
)
EITHER = later(r"\bor\b(?! (?:any|both|more|other|some)\w*\b)", re.IGNORECASE)
FREE = later(
    r"\b(?:optional|skip|prefer not|if you (?:want|wish|like|feel comfortable)|would you|may we"
    r"|do you (?:agree|like|need|prefer|think|want)|should)\b",
    re.IGNORECASE,
)
STAFF = later(
    r"\b(?:applicant|child|client|consumer|guest|participant|patient|resident|student|tenant"
    r"|veteran|youth)\b",
    re.IGNORECASE,
)
YOU = later(r"\byour?\b", re.IGNORECASE)


def may_pass(question: Question, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """Yield the edits that give a yes-or-no question about a grave thing its answers."""
    if question.options or any(edit.option is not None for edit in edits):
        return
    asked = [line.strip() for line in apply(question.text, edits).split("\n") if line.strip()]
    if not all(map(YES_NO.fullmatch, asked)) or not any(map(GRAVE.search, asked)):
        return
    if FREE.search(f"{' '.join(asked)} {question.note}") or any(map(EITHER.search, asked)):
        return
    theirs = STAFF.search(asked[0]) and not YOU.search(asked[0])
    prefer = "Prefers" if theirs else "Prefer"
    for text in ("Yes", "No", "Not sure", f"{prefer} not to answer"):
        yield add_option(question, text, SAY_NO)
