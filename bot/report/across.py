"""What closes a report: purpose lines and notes gathered, the draft as a whole, the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from bot.report import phrases
from bot.report.parts import Item, Part, Tone
from nlp.model import Level, QuestionReview, Review, Seen, Standard, WhyStatus

MARKS = {Seen.SEEN: "Seen", Seen.NOT_SEEN: "Not seen", Seen.CANNOT_TELL: "Cannot tell"}
ORDER = {Level.CARE: 0, Level.CLARITY: 1, Level.NOTE: 2}


def parts(review: Review, target: int) -> tuple[Part, ...]:
    """Return the closing parts with something to say; one question is not judged as a draft."""
    several = len(review.questions) > 1
    closing = (
        Part("Lines that say why we ask", Tone.WHY, _why(review)),
        Part("Small notes", Tone.QUIET, _grouped(review, _small)),
        Part("Across the draft", Tone.PLAIN, _draft(review, target) if several else _found(review)),
        Part("Data justice standards", Tone.PLAIN, _scorecard(review) if several else ()),
        Part("Kept, but not read as questions", Tone.QUIET, _unread(review)),
    )
    return tuple(part for part in closing if part.items)


def _why(review: Review) -> tuple[Item, ...]:
    """Return the unfinished purpose lines of questions at rest, one for all that share it."""
    groups: dict[Item, list[int]] = {}
    for position, question in enumerate(review.questions, 1):
        why = question.why_we_ask
        finished = why.status == WhyStatus.COMPLETE or bool(why.covered_by)
        if question.flagged or finished or not question.question.english:
            continue
        for item in phrases.why_items(why):
            groups.setdefault(item, []).append(position)
    return tuple(
        Item(f"{_questions(shared)}: {item.text}", item.under) for item, shared in groups.items()
    )


def _small(review: QuestionReview) -> tuple[str, ...]:
    """Return what may be said of a question at rest beyond its one line."""
    if review.flagged or not review.question.english:
        return ()
    lines = list(phrases.notes(review))
    if review.drop:
        lines.append(f"You could leave it out or move it. {review.drop}")
    lines += (
        f"{phrases.quote(other.text)} is something different to ask instead. {other.why}".strip()
        for other in review.other_questions
    )
    lines += (phrases.hard_word(word) for word in review.reading.hard_words)
    return (*lines, *review.reading.notes)


def _grouped(
    review: Review, lines: Callable[[QuestionReview], tuple[str, ...]]
) -> tuple[Item, ...]:
    """Return each line once, with the questions that it is about."""
    groups: dict[str, list[int]] = {}
    for position, question in enumerate(review.questions, 1):
        for line in lines(question):
            groups.setdefault(line, []).append(position)
    if len(review.questions) == 1:
        return tuple(Item(line) for line in groups)
    return tuple(Item(f"{_questions(shared)}: {line}") for line, shared in groups.items())


def _questions(positions: Sequence[int]) -> str:
    """Return "Question 2" or "Questions 2 and 5"."""
    numbers = phrases.listed([str(position) for position in positions])
    return f"Question{'s' if len(positions) > 1 else ''} {numbers}"


def _draft(review: Review, target: int) -> tuple[Item, ...]:
    """Return time, reading grade, and what shows only across the draft."""
    return (Item(phrases.minutes(*review.survey.minutes)), *_grade(review, target), *_found(review))


def _found(review: Review) -> tuple[Item, ...]:
    """Return the findings across the draft, care first; their messages name the questions."""
    found = sorted(review.survey.findings, key=lambda finding: ORDER[finding.level])
    return tuple(
        Item(one.message, tuple(line for line in (phrases.reason(one),) if line)) for one in found
    )


def _grade(review: Review, target: int) -> tuple[Item, ...]:
    survey = review.survey
    if survey.grade is None:
        return ()
    text = f"{phrases.middle_grade(survey.grade)}; your target is {target}."
    formulas = ", ".join(f"{name} {round(grade)}" for name, grade in survey.formulas.items())
    return (Item(text, (f"By published formulas: {formulas}.",) if formulas else ()),)


def _scorecard(review: Review) -> tuple[Item, ...]:
    ordered = sorted(review.survey.scorecard, key=lambda line: list(Seen).index(line.seen))
    return tuple(Item(_standard(standard)) for standard in ordered)


def _standard(standard: Standard) -> str:
    before = "" if standard.seen == Seen.SEEN else "see "
    words = f" ({before}{phrases.quote(standard.words)})" if standard.words else ""
    return f"{MARKS[standard.seen]} · {standard.name}{words}"


def _unread(review: Review) -> tuple[Item, ...]:
    """Return what was not understood in full, and what was understood as no question by kind."""
    unread = review.draft.unread
    items = [Item(phrases.quote(piece.text)) for piece in unread if piece.reason == phrases.LOST]
    kinds = Counter(piece.reason for piece in unread if piece.reason != phrases.LOST)
    known = ", ".join(f"{kind} ({number})" for kind, number in kinds.items())
    return (*items, *((Item(f"Taken for something else: {known}."),) if known else ()))


def sources(review: Review) -> Part:
    """Return every publication that a flag rests on, once, in full."""
    found = (one for question in review.questions for one in question.findings)
    flags = [one.sources for one in found if one.level != Level.NOTE]
    across = [one.sources for one in review.survey.findings] if len(review.questions) > 1 else []
    cited = sorted({source for own in (*flags, *across) for source in own})
    return Part("Who says so", Tone.QUIET, tuple(Item(source) for source in cited))
