"""The approved questions as Markdown, to copy into a form or a grant application."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.cards.blocks import line, rich, verbatim
from bot.cards.forms import modal
from bot.cards.wording import unlabelled
from bot.ids import View
from bot.limits import MARKDOWN, size
from bot.records import Item, State

SPECIAL = re.compile(r"([\\`*_\[\]#|~])")
BLOCK = 2_900
MOST = 40
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def approved_markdown(items: Sequence[Item], limit: int = MARKDOWN) -> tuple[str, ...]:
    """Return the approved questions with options and purpose lines, in parts within `limit`.

    Everything that people wrote is escaped, so that it can mention nobody and mark up nothing.
    """
    approved = [item for item in items if item.state is State.APPROVED]
    written = [_written(number, item) for number, item in enumerate(approved, 1)]
    return tuple(packed(written, limit))


def _written(number: int, item: Item) -> str:
    question = item.question
    parts = [f"{number}. {_escaped(question.text)}"]
    parts += [f"   - {_escaped(option.text)}" for option in question.options]
    why = _escaped(unlabelled(question.why_line))
    return "\n".join(parts) + (f"\n\n   *Why we ask:* {why}" if why else "")


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()).translate(ESCAPES))


def packed(pieces: Sequence[str], limit: int) -> Iterator[str]:
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


def approved_set(parts: Sequence[str], metadata: str = "") -> dict[str, Any]:
    """Return a modal with the approved questions to copy, from `approved_markdown`."""
    pieces = [
        piece for part in parts for piece in packed(part.split("\n\n"), BLOCK) if piece.strip()
    ]
    blocks = [rich(line("These are approved. Copy them as they are; it is plain Markdown."))]
    blocks += [rich(verbatim(piece)) for piece in pieces[:MOST]]
    if not pieces:
        blocks = [rich(line("Nothing is approved yet."))]
    if len(pieces) > MOST:
        blocks.append(rich(line("There is more than fits here: `askwell export` has all of it.")))
    return modal(View.APPROVED, "The approved set", blocks, metadata=metadata)
