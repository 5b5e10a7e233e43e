"""What every split needs: whether a text is one plain question, and the edit that ends it."""

from __future__ import annotations

import re

from nlp.model import Edit, Kind, Protected
from nlp.parse import Parsed
from nlp.reword.ledger import kinds_in

REASON = "each part can have its own answer"
LEANS = frozenset({Protected.PERSON, Protected.SENTENCES})


def single(parsed: Parsed) -> bool:
    """Tell whether the text is one plain question, or one plain statement to judge."""
    text = parsed.question.text.strip()
    judged = parsed.question.kind is Kind.STATEMENT and text.endswith(".")
    return (judged or text.endswith("?")) and not re.search(r"[(;:?!\"“]|\.\s", text[:-1])


def split_edit(text: str, start: int, end: int, new: str) -> Edit:
    """Return the edit that ends one text and begins another: a newline in `new` parts them."""
    declares = kinds_in(new) | {Protected.SENTENCES}
    return Edit(start, end, text[start:end], new, REASON, declares)
