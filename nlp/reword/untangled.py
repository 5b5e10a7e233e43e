"""A question without its two negatives: "Is it untrue that you were not paid?" asks "Were you"."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import end_of, is_person, token_at

REASON = "asks it straight, with no negative to work out"
OPENS = later(
    r"(?:is it (?:false|not (?:the case|true)|untrue)|(?:do|would|don't|wouldn't) you (?:not )?"
    r"(?:deny|disagree|dispute|doubt)|(?:do|would) you not agree|(?:don't|wouldn't) you agree)"
    r"(?: that)? (?=\w)"
)
HELPERS = frozenset({
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "should", "was",
    "were", "will", "would",
})  # fmt: skip
# What rules let people do: "Should residents have guests?" would make it a duty.
LET = frozenset({
    "bring", "come", "cook", "drink", "eat", "enter", "go", "have", "invite", "keep", "own", "park",
    "play", "share", "sleep", "smoke", "stay", "use", "visit", "watch", "wear",
})  # fmt: skip
LEDGER = (Protected.NEGATION, Protected.PERSON, Protected.TIME_FRAME)


def without_both(parsed: Parsed) -> tuple[Edit, ...]:
    """Return the edit that asks a denied "not" straight; none where a second "not" would stay."""
    text, doc = parsed.question.text, parsed.doc
    opening = OPENS.match(parsed.plain.lower())
    if opening is None or text.count("?") != 1 or not text.rstrip().endswith("?"):
        return ()
    first = token_at(doc, opening.end())
    rest = [token for token in doc if first is not None and token.i >= first.i]
    negated = [token for token in rest if token.lower_ in ("not", "n't", "never")]
    if first is None or len(negated) != 1 or any(token.text == "," for token in rest):
        return ()
    return _straight(parsed, first, negated[0])


def _straight(parsed: Parsed, first: Token, negation: Token) -> tuple[Edit, ...]:
    text = parsed.question.text
    helper = negation.nbor(-1)
    if helper.lower_ not in HELPERS or helper.i <= first.i:
        return ()
    subject = text[first.idx : end_of(helper.nbor(-1))]
    who = subject if first.pos_ == "PROPN" else subject[0].lower() + subject[1:]
    ever = " ever" if negation.lower_ == "never" else ""
    new = f"{helper.text.capitalize()} {who}{ever}{_allowed(helper, negation)}"
    end = end_of(negation)
    return (Edit(0, end, text[:end], new, REASON, frozenset(LEDGER)),)


def _allowed(helper: Token, negation: Token) -> str:
    """Return " be allowed to" where a rule says what people should not do; else nothing."""
    ruled = helper.lower_ == "should" and is_person(helper.nbor(-1))
    verb = negation.nbor(1)
    duty = verb.lower_ == "have" and verb.nbor(1).lower_ == "to"
    return " be allowed to" if ruled and verb.lower_ in LET and not duty else ""
