"""A second process for long drafts. It loads the model anew, which pays in long drafts only.

The first process works from the front, the second from the back, until they meet.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from nlp.model import Draft, Preferences, Question, QuestionReview

if TYPE_CHECKING:
    from nlp.review import Engine

WORTH_IT = 1_500  # questions; below, loading the model a second time takes longer than it saves

Chunk = Sequence[Question]
Reviews = list[QuestionReview]


@contextmanager
def second_process() -> Iterator[Executor]:
    """Start a second process that loads the engine while the first one works already."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=own_engine) as pool:
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


@lru_cache(maxsize=1)
def own_engine() -> Engine:
    """Return this process's engine."""
    from nlp.review import Engine

    return Engine.default()


def review_chunk(chunk: Chunk, draft: Draft, preferences: Preferences) -> Reviews:
    """Review some questions of a draft in the second process."""
    return own_engine().reviews_of(chunk, draft, preferences)


def both_ends(
    chunks: Sequence[Chunk],
    here: Callable[[Chunk], Reviews],
    there: Callable[[Chunk], Future[Reviews]],
) -> Iterator[Reviews]:
    """Yield the reviews of all chunks in order: the first ones made here, the last ones there."""
    waiting = deque(chunks)
    sent: list[Future[Reviews]] = []
    while waiting:
        if not sent or sent[-1].done():
            sent.append(there(waiting.pop()))
        if waiting:
            yield here(waiting.popleft())
    for future in reversed(sent):
        yield future.result()
