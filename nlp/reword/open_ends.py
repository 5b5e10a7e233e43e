"""Open ends for ranges: an answer for whoever is below the first or above the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import Edit, Protected, Question
from nlp.quick.later import later
from nlp.reword.answers import add_option
from nlp.reword.ledger import apply
from nlp.sense.ranges import FAR

ROOM = "leaves room for those below and above the ranges"
ANOTHER_AGE = "Another age: ____"
ADULT = 18
AGE = later(r"\b(?:age|ages|how old)\b", re.IGNORECASE)
# What has a highest number that everybody knows: a share, a scale, the days of a week.
ENDS = later(r"\b(?:grades?|out of|percent\w*|ratings?|scale|score|stars)\b|%", re.IGNORECASE)
DAYS = later(r"\bhow (?:many|often)\b[^?]*\b(?:days?|mornings|nights?)\b", re.IGNORECASE)
PERIOD = later(
    r"\b(?:a|each|last|past|per|the|this) (?P<many>\d+ )?(?P<unit>week|month|days)\b", re.IGNORECASE
)
COUNTED = later(r"\bhow many\b(?![^?.]*\b(?:stay|stayed|wait|waited|take|took)\b)", re.IGNORECASE)
MEASURED = later(r"\bhow many (?:\w+ )?(?:dollars|hours|miles|minutes)\b", re.IGNORECASE)
# Whoever answers counts too, or needs some: the number is never none.
SOME = later(
    r"\bhow many (?:adults|family members|individuals|people|persons)\b(?! (?:besides|other))[^?.]*"
    r"\b(?:home|household|apartment|family|group|party)\b"
    r"(?![^?]*\b(?:not counting|besides|other than)\b)"
    r"|\bhow many [\w ]+ (?:do|does|did|will|would) \w+(?: \w+)? (?:like|need|require|want)\b",
    re.IGNORECASE,
)
LOWEST = 2
HIGHEST = {"week": 7, "month": 31}
FOUR_WEEKS = 28  # from here on a list means the whole month, though some have more days
OPEN = later(r"_|\b(?:another|other|else)\b", re.IGNORECASE)
ENDED = later(r"(?P<sign>\$?)(?P<number>\d[\d,]*)(?P<unit>\D*)$")
BEGUN = later(r"(?P<sign>\$?)(?P<number>\d[\d,]*)\D")

Bounds = tuple[int, int] | None


def opened(
    question: Question, edits: tuple[Edit, ...], bounds: Sequence[Bounds], asked: str
) -> tuple[Edit, ...]:
    """Return the edits that mend ranges, with answers for those below and above all of them.

    `bounds` are the lowest and highest number of each option as `edits` leave them, None for an
    answer in words; `asked` is the question's plain text.
    """
    texts = texts_after(question, edits)
    ends = _with_ends(texts, bounds, asked)
    return edits if not edits or ends == texts else _rewritten(question, ends)


def texts_after(question: Question, edits: Sequence[Edit]) -> list[str]:
    """Return the texts of all response options once edits are made."""
    last = len(question.options)
    kept = [apply(one.text, edits, number) for number, one in enumerate(question.options)]
    return [*kept, *(edit.new for edit in edits if edit.option == last)]


def _with_ends(texts: list[str], bounds: Sequence[Bounds], asked: str) -> list[str]:
    """Add "Another age: ____", or "Less than …" and "More than …" in the list's own style."""
    known = [(number, bound) for number, bound in enumerate(bounds) if bound]
    if not known or any(map(OPEN.search, texts)):
        return texts
    (first, (low, _)), (last, (_, high)) = known[0], known[-1]
    if AGE.search(asked):
        closed = high < FAR or low > ADULT
        return [*texts[: last + 1], ANOTHER_AGE, *texts[last + 1 :]] if closed else texts
    if ENDS.search(asked):
        return texts
    below = _below(texts[first], low, asked) if first == 0 else ""
    top = min(FAR, _highest(asked))
    if top == HIGHEST["month"] and FOUR_WEEKS <= high < top:
        texts = [*texts[:last], _to_the_end(texts[last], high), *texts[last + 1 :]]
        high = top
    above = _more(texts[last]) if high < top else ""
    more = [*texts[: last + 1], *filter(None, [above]), *texts[last + 1 :]]
    return [below, *more] if below else more


def _highest(asked: str) -> int:
    """Return from which number of days on there can be no more, by the time they are asked of."""
    period = PERIOD.search(asked) if DAYS.search(asked) else None
    if period is None:
        return FAR
    many = int(period["many"] or 1)
    return HIGHEST.get(period["unit"].lower(), 1) * many


def may_be_none(asked: str) -> bool:
    """Tell whether what is counted may well be none: not a stay's nights, nor who is at home."""
    return COUNTED.search(asked) is not None and SOME.search(asked) is None


def _below(text: str, low: int, asked: str) -> str:
    """Return the answer for those below the lowest range: "None", "1", "Fewer than 10"."""
    counted = COUNTED.search(asked) is not None and not MEASURED.search(asked)
    none = may_be_none(asked)
    if low == 1:
        return "None" if none else ""
    if counted and low == LOWEST:
        return "None or 1" if none else "1"
    return _less(text, "Fewer" if counted else "Less") if low > 1 else ""


def _less(text: str, less: str) -> str:
    start, end = BEGUN.match(text), ENDED.search(text)
    if start is None or end is None:
        return ""
    return f"{less} than {start['sign']}{start['number']}{end['unit']}"


def _more(text: str) -> str:
    end = ENDED.search(text)
    return f"More than {end['sign']}{end['number']}{end['unit']}" if end else ""


def _to_the_end(text: str, high: int) -> str:
    """Let the last range of a month's days end with its last one: "20-30" -> "20-31"."""
    start, _, end = text.rpartition(str(high))
    return f"{start}{HIGHEST['month']}{end}"


def _rewritten(question: Question, texts: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits that put these texts in the place of the response options."""
    last = len(question.options)
    kept = (
        Edit(0, len(one.text), one.text, text, ROOM, frozenset(Protected), option=at)
        for at, (one, text) in enumerate(zip(question.options, texts, strict=False))
        if one.text != text
    )
    return (*kept, *(add_option(question, text, ROOM) for text in texts[last:]))
