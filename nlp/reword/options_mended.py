"""Mending the response options that a review finds wanting, where one way fits every form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlp.model import Edit, Question
from nlp.parse import Parsed
from nlp.reword.answers import added, first
from nlp.reword.ledger import kinds_in
from nlp.reword.open_ends import may_be_none, opened, texts_after
from nlp.reword.ranges_mended import apart, filled, or_more
from nlp.reword.scales_mended import between, evened, opposite
from nlp.sense.left_out import NO_MORE, NO_NONE, TOO_FEW
from nlp.sense.ranges import BARE_NUMBER, GAP, OVERLAP, compared, touching, whole
from nlp.sense.tones import EXTREMES, LOPSIDED, ONLY_YES

ADDITIONS = {ONLY_YES: "No", TOO_FEW: "Something else: ____"}
PAID = frozenset({"employed", "full-time", "part-time", "full time", "part time"})


def mended(parsed: Parsed, number: int, why: str) -> tuple[Edit, ...]:
    """Return the edits that mend the options, where one way fits every form."""
    question = parsed.question
    offered = [compared(option.text) for option in question.options]
    bounds = [bound for text in offered if (bound := whole(text))]
    gap = any(low > high + 1 for (_, high), (low, _) in pairwise(bounds))
    if why == OVERLAP and not gap:
        return _with_open_ends(parsed, apart(question, touching(offered)))
    if why in (GAP, OVERLAP):
        full = filled(question, [whole(text) for text in offered], may_be_none(parsed.plain))
        return _with_open_ends(parsed, full)
    if why == LOPSIDED:
        return evened(question) or opposite(question)
    if why == EXTREMES:
        return between(question)
    if why == NO_MORE:
        return or_more(question, number)
    if why == NO_NONE:
        return _none_first(question, offered)
    if why == TOO_FEW and PAID.issuperset(offered):
        return (*added(question, "Not working right now"), *added(question, ADDITIONS[why]))
    return added(question, ADDITIONS[why]) if why in ADDITIONS else ()


def _with_open_ends(parsed: Parsed, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits that mend ranges, with an answer for those below and above all of them."""
    texts = texts_after(parsed.question, edits)
    bounds = [whole(compared(text)) for text in texts]
    return opened(parsed.question, edits, bounds, parsed.plain)


def _none_first(question: Question, offered: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits that begin the answers with "None", and end bare numbers with "or more"."""
    edits = first(question, "None")
    if all(map(BARE_NUMBER.fullmatch, offered)):
        new = f"{edits[-1].new} or more"
        edits = (*edits[:-1], replace(edits[-1], new=new, declares=kinds_in(new)))
    return edits
