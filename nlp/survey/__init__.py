"""What shows only across a whole draft: order, length, what is never said, what is said twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import ceil
from statistics import median

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
from nlp.survey.finding import finding
from nlp.survey.guide import Guide, default_guide
from nlp.survey.repeats import repeats
from nlp.survey.scorecard import scorecard
from nlp.survey.tone import pressure, promises
from nlp.survey.voice import cue_in, general_voice, voice, words_of
from nlp.why.lines import Part, said_in

Reviews = Sequence[QuestionReview]
HARD = 3


def survey(draft: Draft, reviews: Reviews, target: int, guide: Guide | None = None) -> Survey:
    """Look across a draft. `grade` is the median of the questions' estimates, None without any.

    A draft of fewer than `guide.small` questions is not asked for an introduction and the like.
    `target` is the grade that the writer aims at; `formulas` is left for the caller. Without a
    `guide`, lexicons/survey.yaml is the guide.
    """
    guide = guide or default_guide()
    spent = minutes([review.question for review in reviews], guide)
    findings = [finding("repeated", guide, at) for at in repeats(reviews, guide)]
    findings += [*promises(draft, reviews, guide), *pressure(draft, guide)]
    if len(reviews) >= guide.small:
        findings += _findings(draft, reviews, guide, spent)
    grades = [review.reading.grade for review in reviews]
    return Survey(
        findings=tuple(findings),
        minutes=spent,
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


def _findings(
    draft: Draft, reviews: Reviews, guide: Guide, spent: tuple[int, int]
) -> list[DraftFinding]:
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
        *_too_long(spent, guide),
    ]


def _sensitive_first(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    """Find a private opening where something easier could have come first."""
    easiest_later = min((review.sensitivity for review in reviews[2:]), default=HARD)
    opening = [(at, one) for at, one in enumerate(reviews[:2]) if not _welcomes(one, guide)]
    early = [at for at, review in opening if review.sensitivity >= HARD]
    if not early and opening[:1] and opening[0][0] == 0:
        late = opening[0][1].sensitivity > 1 and guide.late_topics & set(opening[0][1].topics[:1])
        early = [0] if late else []
    if not early or easiest_later >= reviews[early[0]].sensitivity:
        return []
    return [finding("order-sensitive-first", guide, early)]


def _welcomes(review: QuestionReview, guide: Guide) -> bool:
    """Tell whether a question is a kind opening: the name a person likes, a safe way to call."""
    text = review.question.text
    return bool(cue_in(text, "welcomes", guide) or cue_in(text, "safe_way", guide))


def _hard_run(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    found = []
    for hard, group in groupby(enumerate(reviews), key=lambda pair: pair[1].sensitivity >= HARD):
        at = [position for position, _ in group]
        if hard and len(at) >= guide.run:
            found.append(finding("order-hard-run", guide, at))
    return found


def _hard_ending(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    last = reviews[-1]
    all_hard = all(review.sensitivity >= HARD for review in reviews)
    words_after = any(start >= last.question.end for start, _ in voice(draft))
    if last.sensitivity < HARD or all_hard or words_after or _is_strength(last, guide):
        return []
    return [finding("order-hard-ending", guide, [len(reviews) - 1])]


def _no_introduction(draft: Draft, guide: Guide) -> list[DraftFinding]:
    """Look for words to the person before the first question: a note to a colleague is none."""
    first = draft.questions[0].start
    said = any(_introduces(text, guide) for start, text in voice(draft) if start < max(first, 1))
    return [] if said else [finding("no-introduction", guide)]


def _introduces(text: str, guide: Guide) -> bool:
    parts = said_in(text, guide.lines).keys() - {Part.KEPT}
    return len(words_of(text)) > 3 and bool(parts or cue_in(text, "invites", guide))


def _nothing_optional(draft: Draft, reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    private = [at for at, review in enumerate(reviews) if review.sensitivity > 1]
    said = [text for _, text in general_voice(draft)] + _asked(draft)
    if any(Part.SKIP in said_in(text, guide.lines) for text in said):
        return []
    can_decline = [at for at in range(len(reviews)) if _declines(reviews[at], guide)]
    if private and set(private) <= set(can_decline):
        return []
    if can_decline:
        return [finding("few-optional", guide, can_decline)]
    return [finding("nothing-optional", guide, level=None if private else Level.NOTE)]


def _asked(draft: Draft) -> list[str]:
    return [f"{question.section}\n{question.text}" for question in draft.questions]


def _all_words(draft: Draft) -> list[str]:
    return [text for _, text in voice(draft)] + _asked(draft)


def _declines(review: QuestionReview, guide: Guide) -> bool:
    """Tell whether an option, the question's note or its purpose line says that one may skip."""
    own = [review.question.note, review.question.why_line, review.why_we_ask.covered_by]
    said = [option.text for option in review.question.options] + own
    return any(Part.SKIP in said_in(text, guide.lines) for text in said)


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
    return [finding("no-support", guide, hard[:1])]


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
    return [finding("unsafe-contact", guide, reaching)]


def _only_problems(reviews: Reviews, guide: Guide) -> list[DraftFinding]:
    if any(_is_strength(review, guide) for review in reviews):
        return []
    problems = [at for at, review in enumerate(reviews) if _is_problem(review, guide)]
    return [finding("only-problems", guide, problems)] if len(problems) >= guide.small else []


def _is_strength(review: QuestionReview, guide: Guide) -> bool:
    return bool(cue_in(review.question.text, "strengths", guide))


def _is_problem(review: QuestionReview, guide: Guide) -> bool:
    deficit = any(finding.category is Category.DEFICIT for finding in review.findings)
    return deficit or bool(cue_in(review.question.text, "problems", guide))


def _no_sharing_back(draft: Draft, guide: Guide) -> list[DraftFinding]:
    said = any(cue_in(text, "sharing_back", guide) for text in _all_words(draft))
    return [] if said else [finding("no-sharing-back", guide)]


def _too_long(spent: tuple[int, int], guide: Guide) -> list[DraftFinding]:
    low, high = spent
    if (low + high) / 2 <= guide.most_minutes:
        return []
    return [finding("too-long", guide, low=low, high=high)]
