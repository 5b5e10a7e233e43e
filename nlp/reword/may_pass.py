"""A way not to answer, where a wording asks about a grave thing that a yes or a no would tell.

"Have you experienced human trafficking?" with nothing beside it presses for an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Edit, Question
from nlp.quick.later import later
from nlp.reword.answers import SAY_NO, add_option
from nlp.reword.ledger import apply
from nlp.sense.passing import may_pass as may_pass_already

GRAVE = later(
    r"\b(?:abus\w+|addict\w*|afraid of|alcohol\w*|arrest\w*|assault\w*|asylum|beaten"
    r"|citizen\w*|convict\w+|crim(?:es?|inal)|deport\w*|drugs?(?! ?stores?\b)|felon\w*"
    r"|firearms?|gangs?|guns?|harass\w*|harm\w*|hiv|(?:hit|hurt) (?:by|you|yourself)|immigra\w+"
    r"|jail|kill\w*|molest\w*|overdos\w*|parole|prison|probation(?! officer)|rape\w*|recovery"
    r"|robb\w+|self-harm|sex|sexual(?:ly)?(?! orientation)|stalk\w*|substances?|suicid\w+|threat\w+"
    r"|traffick\w+|undocumented|unsafe|violen\w+|weapons?)\b",
    re.IGNORECASE,
)
YES_NO = later(
    r"(?!(?:how|wh\w+)\b)(?:[^?]*, )?(?:are|can|could|did|do|does|has|have|is|was|were) [^?]*\?",
    re.IGNORECASE,
)
EITHER = later(r"\bor\b(?! (?:any|both|more|other|some)\w*\b)", re.IGNORECASE)
FREE = later(
    r"\b(?:optional|skip|prefer not|if you (?:want|wish|like|feel comfortable)"
    r"|will you|would you|may we|should|do you (?:agree|like|need|offer|prefer"
    r"|provide|run|serve|think|want)|your (?:agency|clinic|organization|program|project|team))\b",
    re.IGNORECASE,
)
ILL = later(
    r"\b(?:autism|bipolar|cancer|dementia|depression|diagnos\w+|disabilit\w+|epilepsy|pregnan\w+"
    r"|ptsd|schizophrenia|stroke)\b",
    re.IGNORECASE,
)
WHO = later(r"\b(?:gender|pronouns?|religion|sexual orientation)\b", re.IGNORECASE)
STAFF = later(
    r"\b(?:applicant|child|client|consumer|guest|participant|patient|resident|student|tenant"
    r"|veteran|youth)\b",
    re.IGNORECASE,
)
YOU = later(r"\byour?\b", re.IGNORECASE)


def may_pass(question: Question, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """Yield the edits that give a yes-or-no question about a grave thing its answers."""
    asked = [line.strip() for line in apply(question.text, edits).split("\n") if line.strip()]
    if question.options:
        yield from _one_more(question, edits, " ".join(asked))
        return
    if any(edit.option is not None for edit in edits):
        return
    if not all(map(YES_NO.fullmatch, asked)) or not any(map(GRAVE.search, asked)):
        return
    if FREE.search(f"{' '.join(asked)} {question.note}") or any(map(EITHER.search, asked)):
        return
    for text in ("Yes", "No", "Not sure", _prefer(asked[0])):
        yield add_option(question, text, SAY_NO)


def _one_more(question: Question, edits: tuple[Edit, ...], asked: str) -> Iterator[Edit]:
    """Yield the edit that lets people pass in a list about a grave thing, or who they are."""
    kept = (apply(one.text, edits, at) for at, one in enumerate(question.options))
    added = (edit.new for edit in edits if edit.option == len(question.options))
    offered = [text.lower() for text in (*kept, *added)]
    sore = GRAVE.search(asked) or ILL.search(asked)
    grave = sore is not None and offered[0].startswith(("yes", "no"))
    theirs = WHO.search(asked) is not None and _theirs(asked)
    if len(offered) < 2 or not (grave or theirs):
        return
    if not may_pass_already(offered) and not FREE.search(f"{asked} {question.note}"):
        yield add_option(question, _prefer(asked), SAY_NO)


def _prefer(asked: str) -> str:
    return "Prefers not to answer" if _theirs(asked) else "Prefer not to answer"


def _theirs(asked: str) -> bool:
    """Tell whether staff write down what somebody else answers."""
    return STAFF.search(asked) is not None and not YOU.search(asked)


def in_their_voice(question: Question, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits with what staff write down of somebody: "Prefers not to answer"."""
    if not _theirs(apply(question.text, edits)):
        return edits
    return tuple(
        replace(edit, new="Prefers not to answer") if edit.new == "Prefer not to answer" else edit
        for edit in edits
    )
