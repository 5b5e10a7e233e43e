"""`askwell lexicon try`: why a sentence is flagged or left alone, for the people who curate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.explain import Explanation, Match
    from nlp.model import QuestionReview


def told(explanation: Explanation) -> Iterator[str]:
    """Yield what spoke in a question, what stayed silent and why, and how it was read."""
    review = explanation.review
    yield f"{review.question.text}"
    yield from _heading("flagged" if review.flagged else "not flagged", _findings(review))
    yield from _heading("in the lexicon", map(_match, explanation.matches))
    yield from _heading("rewordings", _wordings(review))
    yield from _heading("read as", iter(explanation.words))


def _heading(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield a title with its lines, or nothing where there are none."""
    found = [f"    {line}" for line in lines]
    if found or title.endswith("flagged"):
        yield from ("", f"  {title}", *found)


def _findings(review: QuestionReview) -> Iterator[str]:
    for found in review.findings:
        name = f"{found.check}/{found.entry}" if found.entry else found.check
        yield f"{found.level}  {name} ({found.category}): “{found.match}”"


def _match(match: Match) -> str:
    about = f" about “{match.about}”" if match.about else ""
    ending = f"silent, because {match.silent}" if match.silent else "speaks"
    return f"{match.entry}: “{match.words}”, {match.role}{about}: {ending}"


def _wordings(review: QuestionReview) -> Iterator[str]:
    for rewording in review.rewordings:
        yield f"{'best ' if rewording.best else 'other'}  {' | '.join(rewording.texts)}"
