"""The engine, shared by the bot's threads: reads drafts piece by piece, remembers nothing of them.

spaCy is used by one thread at a time; a long draft lets others in between its pieces.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.records import Concern, Item, Kept, Paste, Seen, Standing
from nlp.draft import split
from nlp.model import (
    Draft,
    Level,
    Option,
    Preferences,
    Question,
    QuestionReview,
    Review,
    Survey,
)
from nlp.review import Engine

PIECE = 16  # questions that are read before another thread gets its turn

Progress = Callable[[int, int], None]


def _quietly(done: int, total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True)
class Reviews:
    """Reviews drafts and single questions. `lock` keeps the model to one thread at a time."""

    engine: Engine
    lock: threading.Lock = field(default_factory=threading.Lock)

    def draft(self, text: str) -> Draft:
        """Split a pasted text."""
        with self.lock:
            return split(text)

    def questions(
        self,
        questions: Sequence[Question],
        around: Draft,
        preferences: Preferences,
        progress: Progress = _quietly,
    ) -> tuple[QuestionReview, ...]:
        """Review questions of a draft, a few at a time."""
        found: list[QuestionReview] = []
        for at in range(0, len(questions), PIECE):
            with self.lock:
                found += self.engine.reviews_of(questions[at : at + PIECE], around, preferences)
            progress(len(found), len(questions))
        return tuple(found)

    def review(self, draft: Draft, preferences: Preferences, progress: Progress) -> Review:
        """Review a whole draft."""
        found = self.questions(draft.questions, draft, preferences, progress)
        return Review(draft, found, self.across(draft, found, preferences))

    def across(
        self, draft: Draft, found: Sequence[QuestionReview], preferences: Preferences
    ) -> Survey:
        """Look across a draft whose questions are reviewed."""
        with self.lock:
            return self.engine.across(draft, found, preferences)

    def again(self, paste: Paste, item: Item, preferences: Preferences) -> QuestionReview:
        """Review one question as it stands now, within its draft."""
        return self.questions([item.question], around(paste, [item]), preferences)[0]

    def seen(
        self, paste: Paste, items: Sequence[Item], preferences: Preferences
    ) -> tuple[Seen, ...]:
        """Review a draft's questions as they stand now."""
        draft = around(paste, items)
        found = self.questions([item.question for item in items], draft, preferences)
        total = len(items)
        return tuple(
            Seen(item, review, position, total)
            for position, (item, review) in enumerate(zip(items, found, strict=True), 1)
        )


def around(paste: Paste, items: Sequence[Item]) -> Draft:
    """Return the draft that items make now. Places are their offsets; its text is not kept."""
    questions = tuple(item.question for item in items)
    return Draft("", questions, paste.unread, paste.introduction, paste.audience)


def standing(review: QuestionReview, kept: Sequence[Kept] = ()) -> Standing:
    """Return what is still open about a question, leaving out what somebody kept for a reason."""
    kept_checks = {(one.check, one.entry) for one in kept}
    concerns = tuple(
        Concern(one.check, one.entry, one.category, one.level, one.message)
        for one in review.findings
        if one.level != Level.NOTE
        and (one.check, one.entry) not in kept_checks
        and (one.check, "") not in kept_checks
    )
    return Standing(tuple(dict.fromkeys(concerns)), review.why_we_ask.status)


def with_wording(question: Question, text: str, options: Sequence[str] | None = None) -> Question:
    """Return the question with another wording, and other response options where given."""
    if options is None:
        return replace(question, text=text)
    return replace(question, text=text, options=tuple(Option(one, 0, 0) for one in options))
