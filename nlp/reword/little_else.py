"""A kinder word in an unchanged sentence: sent only where the sentence says little else.

Readers who had not seen the rules sent 9 of 10 wordings that turn, split or open a whole question,
but 1 of 3 where one word was changed in a long sentence: what else stands there judges as well.
Brackets, and sentences beside the one that was changed, are read elsewhere (nlp/reword/whole.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from nlp.analysis import Analysis, Found
from nlp.model import Category, Edit
from nlp.quick.later import later
from nlp.reword.whole import BRACKET
from nlp.words import words

SAYS = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"})
# Troubles that one word makes, and another word mends.
SWAPPED = frozenset({
    Category.DEFICIT, Category.OUTDATED_IDENTITY, Category.STIGMA, Category.TRAUMA,
})  # fmt: skip
SPELLED_OUT = "acronyms"
LITTLE = 3  # words that say something, besides those that were changed
TWO_THINGS = later(r"\bor\b(?! (?:any(?:body|one)\b|guardian|less|more|someone\b))|[,;]")


def says_more(before: Analysis, edits: Sequence[Edit]) -> bool:
    """Tell whether a sentence whose words were swapped says more than a reader would let pass."""
    swapped = [found for found in before.found if _swaps(found, edits)]
    if not swapped:
        return False
    changed = [(edit.start, edit.end) for edit in edits if edit.option is None]
    apart = [found.span() for found in BRACKET.finditer(before.question.text)]
    read = [
        token
        for sentence in before.parsed.doc.sents
        if any(_within(token, changed) for token in sentence)
        for token in sentence
        if not _within(token, apart)
    ]
    left = [token for token in read if not _within(token, changed)]
    unchanged = " ".join(token.text if token in left else "_" for token in read)
    two = TWO_THINGS.search(unchanged.rstrip(" .?!:_")) is not None
    return sum(map(_tells, left)) > (LITTLE - two)


def _tells(token: Token) -> bool:
    """Tell whether a word says what a question is about: no helper, and nobody it is put to."""
    if token.pos_ not in SAYS or token.is_stop or token.lemma_.lower() in words("frame"):
        return False
    return token.i + 1 == len(token.doc) or token.nbor().text != "-"  # "long-term": one word


def _within(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def _swaps(found: Found, edits: Sequence[Edit]) -> bool:
    """Tell whether a term was replaced by other words in the stem."""
    hit = found.hit
    term = (hit.entry and found.check.category in SWAPPED) or found.check.id == SPELLED_OUT
    if hit.option is not None or not term:
        return False
    new = [edit for edit in edits if edit.option is None and edit.old and edit.new]
    return any(edit.start < hit.end and hit.start < edit.end for edit in new)
