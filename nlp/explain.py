"""For curators: what matched in a question, what stayed silent and why, how it was read."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from nlp.draft import split
from nlp.match.use import Use, about
from nlp.model import Preferences, QuestionReview
from nlp.parse import parse
from nlp.review import Engine

# The parser's labels, in words that a curator knows.
LABELS = {
    "nsubj": "subject", "nsubjpass": "subject", "dobj": "object", "pobj": "object of",
    "attr": "label after be", "acomp": "described by", "amod": "describes", "compound": "part of",
    "poss": "owner of", "ROOT": "main word", "aux": "helping verb", "auxpass": "helping verb",
    "neg": "not", "prep": "preposition", "conj": "joined to", "advmod": "adverb",
    "det": "article or determiner", "relcl": "clause about", "advcl": "clause", "ccomp": "clause",
    "xcomp": "clause",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """One match of the lexicon: which entry, which words, which role, about whom, or why silent."""

    entry: str
    words: str
    role: str
    about: str
    silent: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one question was read, and what came of it."""

    review: QuestionReview
    matches: tuple[Match, ...]
    words: tuple[str, ...]


def explain(
    engine: Engine, text: str, preferences: Preferences = Preferences()
) -> tuple[Explanation, ...]:
    """Explain each question of a text, in order."""
    draft = split(text, lines=True)
    reviews = engine.reviews_of(draft.questions, draft, preferences)
    return tuple(
        Explanation(
            review,
            tuple(_match(use) for use in engine.analyst.uses(parsed, preferences)),
            tuple(_word(token) for token in parsed.doc if not token.is_punct),
        )
        for review, parsed in zip(reviews, parse(draft.questions), strict=True)
    )


def _match(use: Use) -> Match:
    target = about(use) if use.option is None else None
    return Match(
        use.entry.key, use.span.text, use.role.value, target.text if target else "", use.silent
    )


def _word(token: Token) -> str:
    label = LABELS.get(token.dep_, token.dep_)
    of = "" if token.dep_ == "ROOT" else f" of “{token.head.text}”"
    return f"{token.text} ({token.lemma_}, {token.pos_.lower()}): {label}{of}".replace(
        " of of", " of"
    )
