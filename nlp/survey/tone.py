"""What a draft says around its questions that it should not: promises too large, and pressure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.cues import find
from nlp.model import Draft, DraftFinding, QuestionReview
from nlp.survey.finding import finding
from nlp.survey.guide import Guide
from nlp.survey.voice import voice
from nlp.why.lines import false_promises


def promises(
    draft: Draft, reviews: Sequence[QuestionReview], guide: Guide
) -> Iterator[DraftFinding]:
    """Yield the promises that the draft cannot keep, in its order."""
    said = [text for _, text in voice(draft)]
    identifying = bool(said) and any(
        find(guide.cues["identifying"], one.question.text) for one in reviews
    )
    for text in said:
        for start, end, why in false_promises(text, identifying, guide.lines):
            yield finding("false-promise", guide, why=why, match=text[start:end])


def pressure(draft: Draft, guide: Guide) -> Iterator[DraftFinding]:
    """Yield the words around the questions that threaten or force, one finding a piece of text."""
    for _, text in voice(draft):
        found = find(guide.cues["pressure"], text)
        if found:
            words = text[found[0].start : found[0].end]
            yield finding("pressure", guide, match=" ".join(words.split()))
