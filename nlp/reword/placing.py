"""Putting new words into a question: capitals, and the "a" or "an" before them."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from nlp.match.use import Use
from nlp.model import Edit
from nlp.parse import titled
from nlp.quick.later import later
from nlp.reword.grammar import article, match_case

Way = tuple[Edit, ...]
ARTICLE = later(r"^an? ")


def place(use: Use, start: int, end: int, new: str) -> Edit:
    """Return the edit that puts `new` from `start` to `end`, in the capitals that are due there."""
    old = use.text[start:end]
    if use.titled and not old.isupper():
        new = titled(new)
    elif old.isupper() or start == _sentence_start(use.span.doc, start) or _field(use.text, start):
        new = match_case(old, new)
    return Edit(start, end, old, new, use.entry.why)


def _field(text: str, offset: int) -> bool:
    """Tell whether a field of a form begins at an offset: after a colon or a line to write on."""
    return text[:offset].rstrip().endswith((":", "_"))


def _sentence_start(doc: Doc, offset: int) -> int:
    """Return the offset of the first word of the sentence that holds an offset."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    sent = span[0].sent if span is not None else doc[:]
    words = [token for token in sent if not token.is_punct and not token.is_space]
    return int(words[0].idx) if words else int(sent.start_char)


def swap(use: Use, new: str) -> Way:
    """Replace the words, in the case that they had."""
    old = use.text[use.start : use.end]
    new = titled(new) if use.titled and not old.isupper() else match_case(old, new)
    return (Edit(use.start, use.end, old, new, use.entry.why),)


def with_article(span: Span, new: str) -> tuple[int, str]:
    """Return where a replacement starts and how it reads once its "a" or "an" agrees.

    After a possessive or another determiner there is no room for one: "his intellectual …".
    """
    start = int(span.start_char)
    if span.start == 0:
        return start, new
    before = span.doc[span.start - 1]
    if before.lower_ in ("a", "an"):
        return int(before.idx), f"{article(new)} {new}"
    if before.tag_ in ("DT", "POS", "PRP$"):
        return start, ARTICLE.sub("", new)
    return start, new
