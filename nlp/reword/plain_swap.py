"""Other words put plainly in the place of a match."""

from __future__ import annotations

from nlp.match.use import Use
from nlp.reword.grammar import forms
from nlp.reword.owner import may_own, of_owner, owns
from nlp.reword.placing import Way, place, with_article
from nlp.sense.roles import is_plural
from nlp.sense.syntax import end_of


def plain_swap(use: Use, new: str) -> Way:
    """Replace the words; "a" or "an" before them and "'s" after them follow."""
    start, text = with_article(use.span, new)
    last = use.span[-1]
    if owns(last) and may_own(new):
        mark = last.nbor(1)
        text += use.text[mark.idx] + ("" if new.endswith("s") and is_many(use) else "s")
        return (place(use, start, end_of(mark), text),)
    way = (place(use, start, use.end, text),)
    return of_owner(use, last, way) if owns(last) else way


def is_many(use: Use) -> bool:
    """Tell whether a noun that matched is plural: its written form says so better than a tag."""
    written = use.span.text.lower().replace("-", " ")
    terms = [term.lower().replace("-", " ") for pos, term in use.entry.terms if pos == "noun"]
    if written not in terms and any(written in forms(term, "noun") for term in terms):
        return True
    return is_plural(use.span[-1])
