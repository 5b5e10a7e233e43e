"""What a draft says apart from its questions: introduction, instructions, notes, purpose lines."""

from __future__ import annotations

from nlp.cues import find
from nlp.model import Draft
from nlp.quick.later import later
from nlp.survey.guide import Guide

SILENT = frozenset(
    ["blank to fill in", "button", "header row", "mail header", "other column", "page mark"]
)
APART = SILENT | {"section why line"}  # a section's line speaks for that section alone
_WORD = later(r"[a-z0-9']+")
_SENTENCE = later(r"[^.!?\n]+(?:[.!?]+|\n|$)")


def general_voice(draft: Draft) -> list[tuple[int, str]]:
    """Return the pieces that speak to the person about more than one question."""
    pieces = [(piece.start, piece.text) for piece in draft.unread if piece.reason not in APART]
    return _with_introduction(pieces, draft)


def voice(draft: Draft) -> list[tuple[int, str]]:
    """Return the pieces that speak to the person, each with where it stands in the draft."""
    pieces = [(piece.start, piece.text) for piece in draft.unread if piece.reason not in SILENT]
    pieces = _with_introduction(pieces, draft)
    for question in draft.questions:
        pieces += [(question.start, question.note), (question.start, question.why_line)]
    return sorted({(start, text) for start, text in pieces if text.strip()})


def _with_introduction(pieces: list[tuple[int, str]], draft: Draft) -> list[tuple[int, str]]:
    if any(text in draft.introduction for _, text in pieces if text):
        return pieces
    return [*pieces, (0, draft.introduction)]


def cue_in(text: str, name: str, guide: Guide) -> str:
    """Return the sentence that holds one of a list's cues, or an empty text."""
    found = find(guide.cues[name], text)
    if not found:
        return ""
    start = found[0].start
    sentence = next(part for part in _SENTENCE.finditer(text) if part.end() > start)
    return sentence.group().strip()


def words_of(text: str) -> list[str]:
    """Return a text's words in lower case, with plain apostrophes."""
    return _WORD.findall(text.lower().replace("\u2019", "'"))
