"""The engine: a pasted draft in, a review out. `Engine._reviews` is the pipeline."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from nlp.analysis import Analysis, Analyst
from nlp.checks import structural_checks
from nlp.draft import split
from nlp.lexicon import Lexicon, load_lexicon
from nlp.model import Draft, Preferences, Question, QuestionReview, Review, Rewording, Survey
from nlp.notation import readings
from nlp.others.another import left_out, other_questions
from nlp.parse import english, parse
from nlp.quick.later import keep_wanted
from nlp.reading import read
from nlp.reading.passage import grades
from nlp.reword.rounds import reword
from nlp.reword.stays import ideas
from nlp.rough import Rough, in_full
from nlp.survey import survey
from nlp.survey.guide import default_guide
from nlp.why.purposes import PurposeLines, section_lines
from nlp.wording import cited, worded

CHUNK = 256  # questions that go through the rounds together

Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """Report no progress."""


@dataclass(frozen=True, slots=True)
class Place:
    """What stands around a question: its section's purpose line, and the introduction."""

    line: str
    introduction: str


@dataclass(frozen=True, slots=True)
class Engine:
    """Reviews drafts. Built once from the model and the lexicon; holds no state of its own."""

    lexicon: Lexicon
    analyst: Analyst
    purposes: PurposeLines

    @classmethod
    def default(cls) -> Engine:
        """Build it from the project's own lexicon; raise `LexiconError`, `ModelMissing`."""
        gc.freeze()  # what lives as long as the process, the collector need not look through
        english()
        gc.freeze()
        lexicon = load_lexicon()
        engine = cls(lexicon, Analyst(lexicon, structural_checks()), PurposeLines.load())
        default_guide()
        readings().keep()
        keep_wanted(ideas())
        gc.freeze()
        return engine

    def review(
        self, text: str, preferences: Preferences = Preferences(), progress: Progress = _silent
    ) -> Review:
        """Review one draft. Pure: the same text and preferences give the same review."""
        return self.review_draft(split(text), preferences, progress)

    def review_draft(
        self, draft: Draft, preferences: Preferences = Preferences(), progress: Progress = _silent
    ) -> Review:
        """Review a draft that is already split; `progress` gets questions done and in all."""
        questions = draft.questions
        reviews: list[QuestionReview] = []
        for at in range(0, len(questions), CHUNK):
            reviews += self.reviews_of(questions[at : at + CHUNK], draft, preferences)
            progress(len(reviews), len(questions))
        return Review(draft, tuple(reviews), self.across(draft, reviews, preferences))

    def across(
        self, draft: Draft, reviews: Sequence[QuestionReview], preferences: Preferences
    ) -> Survey:
        """Look across a draft whose questions are reviewed."""
        found = survey(draft, reviews, preferences.target_grade)
        text = " ".join(
            as_sentence(question.text) for question in draft.questions if question.english
        )
        findings = tuple(
            replace(one, sources=cited(one.sources, self.lexicon)) for one in found.findings
        )
        return replace(found, findings=findings, formulas=grades(text))

    def review_lines(
        self, lines: Iterable[str], preferences: Preferences = Preferences()
    ) -> Iterator[Review]:
        """Review each line as a draft of its own, many at a time; yields them in order."""
        batch: list[Draft] = []
        for line in lines:
            batch.append(split(line, lines=True))
            if len(batch) == CHUNK:
                yield from self._review_batch(batch, preferences)
                batch = []
        yield from self._review_batch(batch, preferences)

    def reviews_of(
        self, questions: Sequence[Question], draft: Draft, preferences: Preferences
    ) -> list[QuestionReview]:
        """Review some questions of a draft together."""
        return list(self._reviews([(question, draft) for question in questions], preferences))

    def _reviews(
        self, asked: Sequence[tuple[Question, Draft]], preferences: Preferences
    ) -> Iterator[QuestionReview]:
        """Parse, find, reword, and say why we ask: the pipeline, for all questions together."""
        read = [in_full(question) for question, _ in asked]
        analyses = list(self.analyse((one.question for one in read), preferences))
        rewordings = reword(analyses, partial(self.analyse, preferences=preferences))
        drafts = {id(draft): draft for _, draft in asked}
        lines = {key: section_lines(draft) for key, draft in drafts.items()}
        for analysis, found, rough, (question, draft) in zip(
            analyses, rewordings, read, asked, strict=True
        ):
            place = Place(lines[id(draft)].get(question.start, ""), draft.introduction)
            review = self._assemble(analysis, found, place, preferences)
            yield as_written(review, rough) if rough.edits else review

    def analyse(
        self, questions: Iterable[Question], preferences: Preferences
    ) -> Iterator[Analysis]:
        """Parse questions in one batch and find what may hurt or confuse in each."""
        return (self.analyst.analyse(parsed, preferences) for parsed in parse(questions))

    def _review_batch(self, drafts: list[Draft], preferences: Preferences) -> Iterator[Review]:
        """Take the questions of many small drafts through the pipeline together."""
        asked = [(question, draft) for draft in drafts for question in draft.questions]
        reviews = self._reviews(asked, preferences)
        for draft in drafts:
            own = list(islice(reviews, len(draft.questions)))
            yield Review(draft, tuple(own), self.across(draft, own, preferences))

    def _assemble(
        self,
        analysis: Analysis,
        rewordings: tuple[Rewording, ...],
        place: Place,
        preferences: Preferences,
    ) -> QuestionReview:
        parsed, question = analysis.parsed, analysis.question
        topics, sensitivity = self.purposes.topics_of(question)
        return QuestionReview(
            question=question,
            findings=tuple(worded(found, parsed, self.lexicon) for found in analysis.found),
            rewordings=rewordings,
            other_questions=other_questions(
                analysis, topics, self.lexicon.other_questions, rewordings
            ),
            drop=left_out(analysis, rewordings),
            reading=read(
                parsed.doc, question.text, preferences.target_grade, self.lexicon.plain_words
            ),
            topics=topics,
            sensitivity=sensitivity,
            why_we_ask=self.purposes.why_we_ask(
                question, topics, sensitivity, place.line, place.introduction, preferences.facts
            ),
            instrument=analysis.instrument,
        )


def as_sentence(text: str) -> str:
    """Return a question with a mark at its end, so that formulas count it as a sentence."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def as_written(review: QuestionReview, rough: Rough) -> QuestionReview:
    """Return the review of a question in full as one of the question as it was written."""
    return replace(
        review,
        question=rough.written,
        findings=tuple(map(rough.finding, review.findings)),
        rewordings=tuple(map(rough.reworded, review.rewordings)),
        reading=rough.read(review.reading),
    )
