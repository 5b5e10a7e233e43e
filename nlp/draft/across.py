"""Read a form from the answers that came in: each column's name is a question, in one row."""

from __future__ import annotations

import re

from nlp.draft.cells import records
from nlp.draft.grammar import asks, inverted
from nlp.draft.text import Clean, Span
from nlp.quick.later import later

META = later(  # what a tool adds to each answer
    r"timestamp|(?:start|end|recorded|submission|submitted|completion|last modified) ?(?:date|time|"
    r"at|on)?|(?:response|respondent|submission|collector|recipient|record|entry) ?id|id|score|"
    r"user ?name|ip ?address|duration.{0,20}|finished|progress|status|"
    r"(?:user|response) ?(?:language|type)|network id|#",
    re.I,
)
ADDRESS = later(r"e-?mail(?: address)?", re.I)
FEWEST, TOP = 4, 8


def questions_across(clean: Clean) -> tuple[list[Span], list[Span]] | None:
    """Return the cells of the first row that ask, and the other cells; None if it does not ask.

    It asks if it has four cells or more, half of them sentences that ask, and the rows below have
    none, or if it begins with a timestamp.
    """
    at = clean.text.find("\t")
    at = clean.text.rfind("\n", 0, at) + 1 if at >= 0 else -1
    if at < 0 or clean.text.count("\n", 0, at) > TOP:
        return None
    first, *below = (
        [c for c in row if c[0] < c[1]] for row in records(clean.text, at, len(clean.text), "\t")
    )
    words = [clean.words(*cell) for cell in first]
    asking = sum(asks(word.split("[")[0].rstrip()) or inverted(word) for word in words)
    stamped = bool(words) and words[0].lower() == "timestamp"
    below = [row for row in below if row]
    answered = all(
        len(row) > 1 and not any(asks(clean.words(*cell)) for cell in row) for row in below
    )
    if (
        len(words) < FEWEST
        or not (asking * 2 >= len(words) or (stamped and asking))
        or not answered
    ):
        return None
    meta = [
        bool(META.fullmatch(word) or (stamped and n < 3 and ADDRESS.fullmatch(word)))
        for n, word in enumerate(words)
    ]
    told = [cell for cell, off in zip(first, meta, strict=True) if off]
    kept = [cell for cell, off in zip(first, meta, strict=True) if not off]
    return kept, told + [cell for row in below for cell in row]
