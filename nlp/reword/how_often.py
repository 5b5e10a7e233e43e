"""From a yes-or-no question with "always" or "often" in it to one that asks how often."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.sense.joined import coordinated
from nlp.sense.syntax import end_of

OPENERS = frozenset({"do", "does", "did", "are", "is", "was", "were", "have", "has"})
NO_SUBJECTS = frozenset({"it", "n't", "not", "there"})  # "Is it not true that you never …"


def how_often(
    parsed: Parsed, adverb: Token, reason: str, answers: tuple[Edit, ...] = ()
) -> tuple[Edit, ...]:
    """Return the edits that ask how often: "Do you always eat lunch?" -> "How often do you…".

    `answers` are the edits that give it answers, since "often" alone has no measure. Empty where
    the question is not a plain yes-or-no one, or has response options of its own.
    """
    doc, text = parsed.doc, parsed.question.text
    if parsed.question.options or not _plain(parsed, adverb) or coordinated(adverb):
        return ()
    opener = doc[0]
    start, end = adverb.idx, doc[adverb.i + 1].idx
    if doc[adverb.i + 1].is_punct:
        start, end = end_of(doc[adverb.i - 1]), end_of(adverb)
    declares = frozenset({Protected.QUANTIFIER, Protected.QUESTION_WORD, Protected.NEGATION})
    first = Edit(0, len(opener.text), opener.text, f"How often {opener.lower_}", reason, declares)
    return (first, Edit(start, end, text[start:end], "", reason, declares), *answers)


def _plain(parsed: Parsed, adverb: Token) -> bool:
    """Tell whether it is one yes-or-no question with one verb, and goes on after the adverb."""
    doc, text = parsed.doc, parsed.question.text.rstrip()
    if doc[0].lower_ not in OPENERS or not doc[0].is_title or text.count("?") != 1:
        return False
    if not text.endswith("?") or adverb.i + 1 >= len(doc) or doc[1].lower_ in NO_SUBJECTS:
        return False
    before = doc[1 : adverb.i]
    verbs = [one for one in before if one.pos_ in ("AUX", "VERB") and one.text != "been"]
    # "Do you agree that violence is never …": the adverb belongs to an inner clause.
    return len(verbs) < 2 and all(one.lower_ != "that" for one in before)
