"""What is asked of a parsed text again and again, answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc

Answer = TypeVar("Answer")


def once_a_text(ask: Callable[[Doc], Answer]) -> Callable[[Doc], Answer]:
    """Let a function of a parsed text keep its answer with the text; it must not be changed."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def kept(doc: Doc) -> Answer:
        if name not in doc.user_data:
            doc.user_data[name] = ask(doc)
        answer: Answer = doc.user_data[name]
        return answer

    return kept
