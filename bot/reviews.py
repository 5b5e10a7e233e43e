"""The engine, shared by the bot's threads: reads drafts piece by piece.

spaCy is used by one thread at a time; a long draft lets others in between its pieces. What was
read lately is remembered in memory, so that turning pages costs nothing.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
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
from nlp.why.purposes import section_lines

PIECE = 16  # questions that are read before another thread gets its turn
REMEMBERED = 4_000  # questions, some tens of megabytes

Progress = Callable[[int, int], None]


def _quietly(done: int, total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The latest reviews, by everything that they depend on."""

    size: int = REMEMBERED
    held: OrderedDict[Hashable, QuestionReview] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable) -> QuestionReview | None:
        """Return what is remembered."""
        with self.lock:
            if key in self.held:
                self.held.move_to_end(key)
            return self.held.get(key)

    def put(self, key: Hashable, review: QuestionReview) -> None:
        """Remember a review, and forget the one that was not asked for longest."""
        with self.lock:
            self.held[key] = review
            while len(self.held) > self.size:
                self.held.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Reviews:
    """Reviews drafts and single questions. `lock` keeps the model to one thread at a time."""

    engine: Engine
    lock: threading.Lock = field(default_factory=threading.Lock)
    memory: Memory = field(default_factory=Memory)

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
        place = (around.introduction, around.unread, repr(preferences))
        known = {one: self.memory.get((one, place)) for one in questions}
        unread = [one for one, review in known.items() if review is None]
        for at in range(0, len(unread), PIECE):
            piece = unread[at : at + PIECE]
            with self.lock:
                found = self.engine.reviews_of(piece, around, preferences)
            for question, fresh in zip(piece, found, strict=True):
                known[question] = fresh
                self.memory.put((question, place), fresh)
            progress(at + len(piece), len(unread))
        return tuple(review for one in questions if (review := known[one]) is not None)

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


def with_lines(paste: Paste, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return a draft's items with the purpose line that holds for each: its own, or its section's.

    Copied out of its draft, a question has no section around it any more.
    """
    lines = section_lines(around(paste, items))
    return tuple(
        replace(item, question=replace(item.question, why_line=lines[item.question.start]))
        if not item.question.why_line.strip()
        else item
        for item in items
    )


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
