"""What shows only across a whole draft: order, length, what is never said, what is said twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import ceil
from statistics import median

from nlp.cues import find
from nlp.model import (
    Category,
    Draft,
    DraftFinding,
    Kind,
    Level,
    Question,
    QuestionReview,
    Survey,
)
from nlp.survey.guide import Guide, default_guide
from nlp.survey.repeats import repeats
from nlp.survey.scorecard import scorecard
from nlp.survey.voice import cue_in, voice, words_of
from nlp.why.lines import Part, false_promises, said_in

Reviews = Sequence[QuestionReview]
HARD = 3


def survey(draft: Draft, reviews: Reviews, target: int, guide: Guide | None = None) -> Survey:
    """Look across a draft. `grade` is the median of the questions' estimates, None without any.

    A draft of fewer than `guide.small` questions is not asked for an introduction and the like.
    `target` is the grade that the writer aims at; `formulas` is left for the caller. Without a
    `guide`, lexicons/survey.yaml is the guide.
    """
    guide = guide or default_guide()
    findings = [_finding("repeated", guide, at) for at in repeats(reviews, guide)]
    findings += _false_promises(draft, reviews, guide)
    if len(reviews) >= guide.small:
        findings += _findings(draft, reviews, guide)
    grades = [review.reading.grade for review in reviews]
    return Survey(
        findings=tuple(findings),
        minutes=minutes([review.question for review in reviews], guide),
        grade=round(median(grades)) if grades else None,
        scorecard=scorecard(draft, reviews, target, guide),
    )


def minutes(questions: Sequence[Question], guide: Guide) -> tuple[int, int]:
    """Return how many minutes the questions may take, low and high.

    Seconds for a kind of question come from published rules of survey houses; survey.yaml names
    them. Text that has to be read, and looking things up, are not counted.
    """
    times = [guide.seconds[_kind(question, guide)] for question in questions]
    low, high = sum(low for low, _ in times), sum(high for _, high in times)
    return (max(1, round(low / 60)), ceil(high / 60)) if times else (0, 0)


def _kind(question: Question, guide: Guide) -> str:
    if question.kind is Kind.STATEMENT:
        return "row"
    if not question.options and cue_in(question.text, "open", guide):
        return "open"
    return "choice"


def _findings(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    return [
        *_sensitive_first(reviews, guide),
        *_hard_run(reviews, guide),
        *_hard_ending(draft, reviews, guide),
        *_no_introduction(draft, guide),
        *_nothing_optional(draft, reviews, guide),
        *_no_support(draft, reviews, guide),
        *_unsafe_contact(draft, reviews, guide),
        *_only_problems(reviews, guide),
        *_no_sharing_back(draft, guide),
        *_too_long(reviews, guide),
    ]


def _finding(
    name: str, guide: Guide, at: Iterable[int] = (), level: Level | None = None, **words: object
) -> DraftFinding:
    wording = guide.findings[name]
    at = tuple(at)
    message = wording.message.format(numbers=_numbers(at), **words)
    message = message[:1].upper() + message[1:]
    level = level or wording.level
    return DraftFinding(name, wording.category, level, message, wording.why, wording.sources, at)


def _numbers(at: Sequence[int]) -> str:
    """Return "question 2", "questions 2 and 7" or "questions 2, 3 and 7", counted from 1."""
    names = [str(position + 1) for position in at]
    if len(names) < 2:
        return f"question {''.join(names)}"
    return f"questions {', '.join(names[:-1])} and {names[-1]}"


def _sensitive_first(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    """Find a private opening where something easier could have come first."""
    easiest_later = min((review.sensitivity for review in reviews[2:]), default=HARD)
    early = [at for at, review in enumerate(reviews[:2]) if review.sensitivity >= HARD]
    if not early and reviews[0].sensitivity > 1 and guide.late_topics & set(reviews[0].topics[:1]):
        early = [0]
    if not early or easiest_later >= reviews[early[0]].sensitivity:
        return []
    return [_finding("order-sensitive-first", guide, early)]


def _hard_run(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    found = []
    for hard, group in groupby(enumerate(reviews), key=lambda pair: pair[1].sensitivity >= HARD):
        at = [position for position, _ in group]
        if hard and len(at) >= guide.run:
            found.append(_finding("order-hard-run", guide, at))
    return found


def _hard_ending(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    last = reviews[-1]
    all_hard = all(review.sensitivity >= HARD for review in reviews)
    words_after = any(start >= last.question.end for start, _ in voice(draft))
    if last.sensitivity < HARD or all_hard or words_after or _is_strength(last, guide):
        return []
    return [_finding("order-hard-ending", guide, [len(reviews) - 1])]


def _no_introduction(draft: Draft, guide: Guide) -> list[DraftFinding]:
    """Look for words to the person before the first question: a note to a colleague is none."""
    first = draft.questions[0].start
    said = any(_introduces(text, guide) for start, text in voice(draft) if start < max(first, 1))
    return [] if said else [_finding("no-introduction", guide)]


def _introduces(text: str, guide: Guide) -> bool:
    parts = said_in(text, guide.lines).keys() - {Part.KEPT}
    return len(words_of(text)) > 3 and bool(parts or cue_in(text, "invites", guide))


def _nothing_optional(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    private = [review for review in reviews if review.sensitivity > 1]
    said = any(Part.SKIP in said_in(text, guide.lines) for text in _all_words(draft))
    can_decline = [review for review in private if _declines(review.question, guide)]
    if said or (private and len(can_decline) == len(private)):
        return []
    return [_finding("nothing-optional", guide, level=None if private else Level.NOTE)]


def _all_words(draft: Draft) -> list[str]:
    questions = [f"{question.section}\n{question.text}" for question in draft.questions]
    return [text for _, text in voice(draft)] + questions


def _declines(question: Question, guide: Guide) -> bool:
    return any(Part.SKIP in said_in(option.text, guide.lines) for option in question.options)


def _no_support(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    hard = [at for at, review in enumerate(reviews) if guide.hard_topics & set(review.topics)]
    hard = [at for at in hard if reviews[at].sensitivity >= HARD]
    if not hard:
        return []
    start = reviews[hard[0]].question.start
    later = [text for at, text in voice(draft) if at >= start]
    later += [review.question.text for review in reviews[hard[0] + 1 :]]
    if any(cue_in(text, "support", guide) for text in later):
        return []
    return [_finding("no-support", guide, hard[:1])]


def _unsafe_contact(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    if not any("violence" in review.topics for review in reviews):
        return []
    contact = [
        at
        for at, review in enumerate(reviews)
        if "contact" in review.topics and cue_in(review.question.text, "identifying", guide)
    ]
    reaching = [at for at in contact if "name" not in words_of(reviews[at].question.text)]
    if not reaching or any(cue_in(text, "safe_way", guide) for text in _all_words(draft)):
        return []
    return [_finding("unsafe-contact", guide, reaching)]


def _only_problems(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    if any(_is_strength(review, guide) for review in reviews):
        return []
    problems = [at for at, review in enumerate(reviews) if _is_problem(review, guide)]
    return [_finding("only-problems", guide, problems)] if len(problems) >= guide.small else []


def _is_strength(review: QuestionReview, guide: Guide) -> bool:
    return bool(cue_in(review.question.text, "strengths", guide))


def _is_problem(review: QuestionReview, guide: Guide) -> bool:
    deficit = any(finding.category is Category.DEFICIT for finding in review.findings)
    return deficit or bool(cue_in(review.question.text, "problems", guide))


def _no_sharing_back(draft: Draft, guide: Guide) -> list[DraftFinding]:
    said = any(cue_in(text, "sharing_back", guide) for text in _all_words(draft))
    return [] if said else [_finding("no-sharing-back", guide)]


def _too_long(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    low, high = minutes([review.question for review in reviews], guide)
    if (low + high) / 2 <= guide.most_minutes:
        return []
    return [_finding("too-long", guide, low=low, high=high)]


def _false_promises(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    said = [text for _, text in voice(draft)]
    if not said:
        return []
    identifying = any(find(guide.cues["identifying"], one.question.text) for one in reviews)
    found = []
    for text in said:
        for start, end, why in false_promises(text, identifying, guide.lines):
            one = _finding("false-promise", guide, match=text[start:end])
            found.append(_because(one, why))
    return found


def _because(finding: DraftFinding, why: str) -> DraftFinding:
    return DraftFinding(finding.check, finding.category, finding.level, finding.message, why,
                        finding.sources, finding.questions)  # fmt: skip
