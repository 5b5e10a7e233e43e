"""A kinder word in an unchanged sentence: sent only where the sentence says little else.

Readers who had not seen the rules sent 9 of 10 wordings that turn, split or open a whole question,
but 1 of 3 where one word was changed in a long sentence: what else stands there judges as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from nlp.analysis import Analysis, Found
from nlp.model import Edit, Level
from nlp.quick.later import later
from nlp.words import words

SAYS = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"})
LITTLE = 2  # words that say something, besides those that were changed
TWO_THINGS = later(r"\bor\b(?! (?:any(?:body|one)\b|guardian|someone\b))|[,;(\[]|[.?!] +\w")


def says_more(before: Analysis, edits: Sequence[Edit]) -> bool:
    """Tell whether a sentence whose words were swapped says more than a reader would let pass."""
    swapped = [found for found in before.found if _swaps(found, edits)]
    if not swapped:
        return False
    spans = [(edit.start, edit.end) for edit in edits if edit.option is None]
    left = _outside(before.question.text, spans)
    if TWO_THINGS.search(left.rstrip(" .?!:_)")):
        return True
    said = [token for token in before.parsed.doc if _tells(token) and not _within(token, spans)]
    return len(said) > LITTLE


def _outside(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text without these stretches of it."""
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(text[at:start])
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _tells(token: Token) -> bool:
    """Tell whether a word says what a question is about: no helper, and nobody it is put to."""
    if token.pos_ not in SAYS or token.is_stop or token.lemma_.lower() in words("frame"):
        return False
    return token.i + 1 == len(token.doc) or token.nbor().text != "-"  # "long-term": one word


def _within(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def _swaps(found: Found, edits: Sequence[Edit]) -> bool:
    """Tell whether a term that can hurt was replaced by other words in the stem."""
    hit = found.hit
    if not hit.entry or hit.option is not None or found.level is not Level.CARE:
        return False
    new = [edit for edit in edits if edit.option is None and edit.old and edit.new]
    return any(edit.start < hit.end and hit.start < edit.end for edit in new)
