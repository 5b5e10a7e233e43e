"""From all that somebody ever had to those that matter: "List every job" -> "Which jobs…"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.reword.grammar import plural, singular
from nlp.sense.private import private_or_painful
from nlp.sense.whole_life import told_every

CHOSEN = ("These: ____", "None right now", "Not sure", "Prefer not to answer")
CHOICE = "It lets people choose what matters here, so that nobody has to list a whole life."
SKIPPED = frozenset({
    "different", "of", "our", "past", "previous", "prior", "single", "the", "your",
})  # fmt: skip
TIMES = frozenset({
    "address", "date", "day", "detail", "event", "incident", "instance", "meal", "month", "name",
    "occasion", "time", "week", "year", "kind", "sort", "type",
})  # fmt: skip


def of_list(parsed: Parsed) -> OtherQuestion | None:
    """Return which of them matter, for all that somebody ever had; None where unsure."""
    every = told_every(parsed)
    if every is None or private_or_painful(parsed):
        return None
    named = _named(every)
    if not named or named[-1].pos_ != "NOUN" or singular(named[-1].lower_) in TIMES:
        return None
    things = " ".join(_many([token.text for token in named]))
    text = f"Which {things} would you like us to know about, if any?"
    return OtherQuestion("those-that-matter", text, CHOSEN, CHOICE)


def _named(every: Token) -> list[Token]:
    """Return the words of "foster homes" in "all of your foster homes, with dates"."""
    named: list[Token] = []
    for token in every.doc[every.i + 1 :]:
        if token.lower_ in SKIPPED and not named:
            continue
        if token.pos_ not in ("ADJ", "CCONJ", "NOUN"):
            unsure = token.pos_ in ("PROPN", "VERB") and token.tag_ != "VBN"
            return [] if unsure else named
        named.append(token)
    return named


def _many(named: list[str]) -> Iterator[str]:
    """Yield nouns, each last one of a group in the plural: "school nurses and teachers"."""
    for at, word in enumerate(named):
        last = at + 1 == len(named) or named[at + 1] in ("and", "or")
        yield plural(singular(word)) if last and word not in ("and", "or") else word
