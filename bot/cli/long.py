"""A long draft, reviewed by two processes: each starts at one end, and they meet.

The second one has to load the model first, which takes as long as some hundred questions do.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing import get_context

from bot.cli import ready
from nlp.draft import split
from nlp.model import Draft, Preferences, QuestionReview, Review
from nlp.review import Engine

LONG = 1_000  # questions from which on a second process pays
SHARE = 125  # questions that a process takes at a time

Heard = Callable[[int, int], None]


def review(engine: Engine, text: str, preferences: Preferences, heard: Heard) -> Review:
    """Review a draft, a long one in two processes; `heard` gets questions done and in all."""
    draft = split(text)
    if len(draft.questions) >= LONG and (os.cpu_count() or 1) > 1:
        try:
            return _from_both_ends(engine, draft, preferences, heard)
        except (BrokenProcessPool, NotImplementedError, OSError):
            pass  # no second process can be had here: the first does it all
    return engine.review_draft(draft, preferences, heard)


def _from_both_ends(engine: Engine, draft: Draft, preferences: Preferences, heard: Heard) -> Review:
    """Take shares from the front, while the second process takes them from the back."""
    shares = [slice(at, at + SHARE) for at in range(0, len(draft.questions), SHARE)]
    found: list[QuestionReview] = []
    second = ProcessPoolExecutor(1, get_context("spawn"), initializer=_deaf_to_interrupts)
    try:
        given = [second.submit(_reviewed, draft, preferences, share) for share in shares[::-1]]
        for share, handed in zip(shares, given[::-1], strict=True):
            untouched = handed.cancel()
            found += _of(engine, draft, preferences, share) if untouched else handed.result()
            heard(len(found), len(draft.questions))
    finally:
        second.shutdown(wait=False, cancel_futures=True)
    return Review(draft, tuple(found), engine.across(draft, found, preferences))


def _of(
    engine: Engine, draft: Draft, preferences: Preferences, share: slice
) -> list[QuestionReview]:
    return engine.reviews_of(draft.questions[share], draft, preferences)


# what runs in the second process


def _deaf_to_interrupts() -> None:
    """Leave Ctrl-C to the first process, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@lru_cache(maxsize=1)
def _engine() -> Engine:
    return ready.engine()


def _reviewed(draft: Draft, preferences: Preferences, share: slice) -> list[QuestionReview]:
    return _of(_engine(), draft, preferences, share)
