"""What a change to the settings would do to past questions, before it takes effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.cards.settings_preview import Effect, Forecast
from bot.desk import Desk
from bot.records import Item
from bot.store import items, wishes
from bot.store.preferences import place_of
from bot.wishes import Cell, Wish, laid_over, preferences_of
from nlp.model import Draft, Level, QuestionReview

LATEST = 40
EXAMPLES = 3


def forecast(desk: Desk, team: str, user: str, cells: Sequence[Cell], place: str) -> Forecast:
    """Review the latest questions that somebody may see with and without a change."""
    with desk.store.read() as tx:
        now = wishes.wishes(tx, team)
        found = items.lately(tx, team, user, place, LATEST)
    after = laid_over(now, cells)
    by_place: dict[str, list[Item]] = defaultdict(list)
    for item in found:
        by_place[place_of(item)].append(item)
    pairs = [
        pair
        for where, group in by_place.items()
        for pair in zip(
            _reviews(desk, group, now, where), _reviews(desk, group, after, where), strict=True
        )
    ]
    return compared(pairs)


def _reviews(
    desk: Desk, group: Sequence[Item], held: Sequence[Wish], place: str
) -> tuple[QuestionReview, ...]:
    questions = [item.question for item in group]
    around = Draft("", tuple(questions))
    return desk.reviews.questions(questions, around, preferences_of(held, place))


def compared(pairs: Sequence[tuple[QuestionReview, QuestionReview]]) -> Forecast:
    """Count what is flagged, left alone and reworded anew, with the plainest examples first."""
    flagged = [pair for pair in pairs if _flags(pair[1]) - _flags(pair[0])]
    quiet = [pair for pair in pairs if _flags(pair[0]) - _flags(pair[1])]
    reworded = [pair for pair in pairs if _best(pair[1]) not in ("", _best(pair[0]))]
    shown = list({id(pair): pair for pair in (*reworded, *flagged, *quiet)}.values())
    examples = tuple(
        Effect(new.question.text, _best(new) if (old, new) in reworded else "")
        for old, new in shown[:EXAMPLES]
    )
    return Forecast(len(pairs), len(flagged), len(quiet), len(reworded), examples)


def _flags(review: QuestionReview) -> frozenset[tuple[str, str, int]]:
    return frozenset(
        (one.check, one.entry, one.start) for one in review.findings if one.level != Level.NOTE
    )


def _best(review: QuestionReview) -> str:
    return next((" ".join(one.texts) for one in review.rewordings if one.best), "")
