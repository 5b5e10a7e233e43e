"""Review -> the words that people read, in reading order, before any layout.

The terminal and the Markdown report lay out the same outline, so they cannot say different things.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.report import across, phrases
from bot.report.parts import Item, Part, Tone
from nlp.model import Level, OtherQuestion, Question, QuestionReview, Review, Rewording

LAST_WORD = "These are offers. You know the people you ask: keep what serves them."


@dataclass(frozen=True, slots=True)
class Card:
    """One question: its label, its text, the flagged words as spans of the text, and its parts.

    `line` stands instead of parts where nothing is flagged.
    """

    label: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    options: str = ""
    parts: tuple[Part, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report. `sources` are for layouts that have room for links."""

    summary: str
    cards: tuple[Card, ...]
    closing: tuple[Part, ...]
    sources: Part
    last_word: str = LAST_WORD


def outline(review: Review, target_grade: int = 6) -> Outline:
    """Return a review's outline."""
    cards = tuple(_card(one, position) for position, one in enumerate(review.questions, 1))
    closing = across.parts(review, target_grade)
    return Outline(phrases.summary(review), cards, closing, across.sources(review))


def _card(review: QuestionReview, position: int) -> Card:
    question = review.question
    label = phrases.label(position, question)
    if not review.flagged:
        return Card(label, question.text, line=phrases.at_rest(review))
    marks = tuple(
        (finding.start, finding.end)
        for finding in review.findings
        if finding.level != Level.NOTE and finding.option is None
    )
    options = phrases.options(tuple(option.text for option in question.options))
    return Card(label, question.text, marks, options, _parts(review))


def _parts(review: QuestionReview) -> tuple[Part, ...]:
    """Return a flagged question's parts: what may hurt first, then what to do about it."""
    parts = (
        _findings(review, Level.CARE, "What may hurt", Tone.CARE),
        _findings(review, Level.CLARITY, "What may confuse", Tone.CLARITY),
        _best(review),
        Part("Other ways", Tone.PLAIN, _ways(review)),
        Part("Something different to ask instead", Tone.PLAIN, _others(review)),
        Part("You could also leave it out or move it", Tone.PLAIN, _items(review.drop)),
        Part("Why we ask", Tone.WHY, phrases.why_items(review.why_we_ask)),
        Part("Reading", Tone.QUIET, phrases.reading_items(review)),
        Part("Note", Tone.QUIET, tuple(Item(note) for note in phrases.notes(review))),
    )
    return tuple(part for part in parts if part.items)


def _findings(review: QuestionReview, level: Level, title: str, tone: Tone) -> Part:
    """Return the findings of one level, each with its reason and who says so."""
    items = tuple(
        Item(phrases.finding(finding, review.question), (phrases.reason(finding),))
        for finding in phrases.told_once(review.findings)
        if finding.level == level
    )
    return Part(title, tone, items)


def _best(review: QuestionReview) -> Part:
    """Return the best rewording and what it changed, or a word on why there is none."""
    best = next((rewording for rewording in review.rewordings if rewording.best), None)
    if best:
        items = _wording(best, review.question, strong=True)
        return Part("You could ask", Tone.BEST, items, _changes(best, review))
    if review.rewordings or review.other_questions or review.drop:
        return Part("You could ask", Tone.BEST, ())
    return Part("You could ask", Tone.BEST, (Item(phrases.NO_REWORDING),))


def _wording(rewording: Rewording, asked: Question, *, strong: bool = False) -> tuple[Item, ...]:
    """Return each text of a rewording; options that changed stand under the last."""
    *first, last = rewording.texts
    same = rewording.options == tuple(option.text for option in asked.options)
    options = "" if same else phrases.options(rewording.options)
    items = [Item(text, strong=strong) for text in first]
    return (*items, Item(last, (options,) if options else (), strong=strong))


def _changes(rewording: Rewording, review: QuestionReview) -> tuple[str, ...]:
    """Say what changed, edit by edit; a reason that stands above already is not said twice."""
    given = {finding.why for finding in review.findings}
    edits = (replace(edit, reason="") if edit.reason in given else edit for edit in rewording.edits)
    return tuple(phrases.edit(edit) for edit in edits)


def _ways(review: QuestionReview) -> tuple[Item, ...]:
    rest = [rewording for rewording in review.rewordings if not rewording.best]
    return tuple(item for rewording in rest for item in _wording(rewording, review.question))


def _others(review: QuestionReview) -> tuple[Item, ...]:
    return tuple(_other(other) for other in review.other_questions)


def _other(other: OtherQuestion) -> Item:
    under = (phrases.options(other.options), f"This asks something different. {other.why}".strip())
    return Item(other.text, tuple(line for line in under if line))


def _items(text: str) -> tuple[Item, ...]:
    return (Item(text),) if text else ()
