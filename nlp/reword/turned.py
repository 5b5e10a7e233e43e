"""From a statement to a question: "The class helped you" -> "Did the class help you"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from nlp.sense.syntax import SUBJECTS, end_of, is_negated

LONG = {"'ve": "have", "'re": "are", "'ll": "will"}


def as_question(doc: Doc, first: Token, end: int, text: str) -> str:
    """Return "Did the class help you" for "the class helped you"; empty where unsure.

    The statement begins at `first` and ends at the offset `end` of `text`. Unsure: no plain subject
    and verb at its start, or a negation in it.
    """
    subject = next((t for t in doc[first.i :] if t.dep_ in SUBJECTS and t.idx < end), None)
    if subject is None or subject.left_edge.i != first.i or subject.tag_ in ("WP", "WDT", "EX"):
        return ""
    verb = subject.head
    inside = doc[first.i : max(subject.right_edge.i, verb.i) + 1]
    if verb.pos_ not in ("VERB", "AUX") or is_negated(verb) or any(t.text == "," for t in inside):
        return ""
    after = subject.right_edge.i + 1
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass") and t.i >= after]
    finite = helpers[0] if helpers else verb
    adverbs = doc[after : finite.i]
    if finite.i < after or any(token.pos_ != "ADV" for token in adverbs):
        return ""
    if "'" in finite.text and finite.lower_ not in LONG:
        return ""
    opening, rest = _turned(finite, bool(helpers))
    if not opening:
        return ""
    who = text[first.idx : end_of(subject.right_edge)]
    if first.pos_ != "PROPN" and first.text != "I":
        who = who[0].lower() + who[1:]
    pieces = (
        opening,
        who,
        text[doc[after].idx : finite.idx].strip(),
        rest + text[end_of(finite) : end],
    )
    return " ".join(piece.strip() for piece in pieces if piece.strip())


def _turned(finite: Token, helps: bool) -> tuple[str, str]:
    """Return the word that opens the question, and what stays behind of the verb."""
    if helps or finite.lemma_ == "be":
        return LONG.get(finite.lower_, finite.lower_), ""
    support = {"VBZ": "does", "VBP": "do", "VBD": "did"}.get(finite.tag_)
    return (support, finite.lemma_.lower()) if support else ("", "")
