"""The approved questions as Markdown, to copy into a form or a grant application."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.cards.wording import unlabelled
from bot.limits import MARKDOWN, size
from bot.records import Item, State

SPECIAL = re.compile(r"([\\`*_\[\]#|~])")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def approved_markdown(items: Sequence[Item], limit: int = MARKDOWN) -> tuple[str, ...]:
    """Return the approved questions with options and purpose lines, in parts within `limit`.

    Everything that people wrote is escaped, so that it can mention nobody and mark up nothing.
    """
    approved = [item for item in items if item.state is State.APPROVED]
    written = [_written(number, item) for number, item in enumerate(approved, 1)]
    return tuple(_packed(written, limit))


def _written(number: int, item: Item) -> str:
    question = item.question
    parts = [f"{number}. {_escaped(question.text)}"]
    parts += [f"   - {_escaped(option.text)}" for option in question.options]
    why = _escaped(unlabelled(question.why_line))
    return "\n".join(parts) + (f"\n\n   *Why we ask:* {why}" if why else "")


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()).translate(ESCAPES))


def _packed(pieces: Sequence[str], limit: int) -> Iterator[str]:
    """Yield pieces joined by blank lines, as many as fit in `limit`; one too long is cut up."""
    held = ""
    for piece in (part for whole in pieces for part in _cut(whole, limit)):
        joined = f"{held}\n\n{piece}" if held else piece
        if size(joined) > limit:
            yield held
            joined = piece
        held = joined
    if held:
        yield held


def _cut(text: str, limit: int) -> Iterator[str]:
    """Yield a text in parts within `limit`, cut at blanks where there are any."""
    while size(text) > limit:
        end = limit // 2 if size(text[:limit]) > limit else limit
        blank = max(text.rfind(" ", end // 2, end), text.rfind("\n", end // 2, end))
        end = blank if blank > 0 else end
        yield text[:end]
        text = text[end:].lstrip()
    if text:
        yield text
