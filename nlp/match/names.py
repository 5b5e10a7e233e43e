"""Whether words are part of a name or a title: a listed one, or a run of capitals."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from nlp.match.use import Use
from nlp.sense.titles import in_title, runs_into_title

JOINERS = frozenset({"of", "the", "for", "and", "with", "in", "on", "&", "-"})


def in_name(span: Span, named: list[Span]) -> bool:
    """Tell whether a span is part of a name: a listed one, or a run of capitalised words."""
    if any(name.start < span.end and span.start < name.end for name in named):
        return True
    doc = span.doc
    if not any(token.text[:1].isupper() for token in span):
        return False
    if _capitalised(_neighbour(doc, span.start, -1)) or _capitalised(
        _neighbour(doc, span.end - 1, 1)
    ):
        return True
    first = span[0]
    return not _opens(first) and not span.text.isupper()


def _opens(token: Token) -> bool:
    """Tell whether a capital is due here anyway: first word, or after a colon or quotation mark."""
    if token.i == 0 or token.is_sent_start:
        return True
    return token.nbor(-1).text in (":", '"', "(", "/", ".", "?", "!", "-", "•")


def _neighbour(doc: Doc, index: int, step: int) -> Token | None:
    """Return the next word on one side, looking past one small joining word."""
    here = index + step
    if 0 <= here < len(doc) and doc[here].lower_ in JOINERS:
        here += step
    return doc[here] if 0 <= here < len(doc) else None


def _capitalised(token: Token | None) -> bool:
    if token is None or token.is_punct or token.lower_ in ("i", "i'm"):
        return False
    return token.text[:1].isupper() and not _opens(token)


def only_titled(use: Use) -> bool:
    """Tell whether an idea's words stand in a title or a name, or only reach into one."""
    where = use.plain, use.start, use.end
    return in_title(*where) or runs_into_title(*where)
