"""The note behind a question ("(be exact)", "(names too)"): part of what is asked, out of reach."""

from __future__ import annotations

from dataclasses import replace

from nlp.model import Category, Hit
from nlp.quick.later import later

ASKED_IN_NOTES = frozenset({
    Category.COERCIVE, Category.RECALL_BURDEN, Category.SAFETY, Category.STIGMA,
    Category.THIRD_PARTY, Category.TRAUMA,
    Category.UNNECESSARY,
})  # fmt: skip
LONG_NOTE = 300  # characters: what is longer was pasted in by mistake
NOTE_WORDS = later(r"[A-Za-z]{2,}")


def on_question(hit: Hit, text: str, end: int) -> Hit:
    """Return a hit in a question with its note as one on the question, which ends at `end`."""
    if hit.end <= end:
        return replace(hit, ways=())
    return replace(hit, start=0, end=end, ways=(), said=text[hit.start : hit.end])


def says_more(note: str) -> bool:
    """Tell whether a note holds a few words at least, and not only a blank or a format."""
    return len(note) < LONG_NOTE and sum(word.isalpha() for word in NOTE_WORDS.findall(note)) > 1
