"""From what somebody must tell to a question: "You must list your jobs" -> "What are your jobs"."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.model import Category, Edit, Hit
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.open_question import open_questions
from nlp.sense.syntax import token_at
from nlp.words import words

TOLD = frozenset({
    "describe", "disclose", "give", "identify", "indicate", "list", "name", "provide", "report",
    "share", "specify", "state", "tell",
})  # fmt: skip
MUST = later(r"^you (?:must|shall|(?:have|need) to|are (?:expected|required) to) (?=\w)")


def asked_openly(parsed: Parsed, hit: Hit, category: Category) -> tuple[tuple[Edit, ...], ...]:
    """Return the ways to ask for what one must tell; none about harm, or with more around it."""
    match = MUST.match(parsed.plain.lower())
    if category is not Category.COERCIVE or match is None or hit.start > match.end():
        return ()
    verb = token_at(parsed.doc, match.end())
    if verb is None or verb.lower_ not in TOLD or _more_around(parsed, verb):
        return ()
    return open_questions(parsed, verb, int(parsed.doc[0].idx))


def _more_around(parsed: Parsed, verb: Token) -> bool:
    rest = parsed.doc[verb.i + 1 :]
    marks = [token for token in rest[:-1] if token.text in (".", "?", "!", ";", ":")]
    return bool(marks) or any(token.lemma_.lower() in words("harm") for token in rest)
