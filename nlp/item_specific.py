"""From a statement to agree with to a question about the thing itself, with answers that fit it.

"I feel hopeful about the future" becomes "How hopeful do you feel about the future?". To agree is
easier than to say no, whatever is said; answers about the thing itself are truer (Saris, Krosnick
and Shaeffer 2005, Comparing questions with agree/disagree and construct-specific response options).
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.reword.grammar import agree
from nlp.syntax import coordinated, is_negated, is_person

WHY = "It asks for the thing itself, with answers that fit it. To agree is easier than to say no."
HOW = ("Very", "Somewhat", "A little", "Not at all", "Not sure", "Prefer not to answer")
MUCH = ("A lot", "Some", "A little", "Not at all", "Not sure", "Prefer not to answer")
OFTEN = ("Always", "Often", "Sometimes", "Never", "Not sure", "Prefer not to answer")
YOURS = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are"}
FELT = frozenset({"enjoy", "like", "trust", "value"})
DONE = frozenset({
    "answer", "fix", "help", "listen", "respect", "respond", "return", "support", "treat",
})  # fmt: skip
GOT = frozenset({"get", "receive"})
UNGRADED = frozenset({"able", "aware", "here", "more", "most", "other", "own", "same", "there"})
BE = frozenset({"am", "are", "is", "was", "were"})
PAST = frozenset({"VBD", "VBN"})


def item_specific(parsed: Parsed) -> OtherQuestion | None:
    """Return the question that asks what a statement says; None where no plain form fits."""
    doc = parsed.doc
    sent = next(iter(doc.sents), None)
    if sent is None or sent[-1].text != "." or any(is_negated(token) for token in sent):
        return None
    verb = sent.root
    subject = next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge.i != sent.start or coordinated(verb):
        return None
    found = _how(doc, subject, verb, sent.end - 1) or _much_or_often(
        doc, subject, verb, sent.end - 1
    )
    if found is None:
        return None
    text, options = found
    return OtherQuestion("item-specific", f"{text[0].upper()}{text[1:]}?", options, WHY)


def _how(doc: Doc, subject: Token, verb: Token, end: int) -> tuple[str, tuple[str, ...]] | None:
    """ "I feel safe here" -> "How safe do you feel here"."""
    said = next((one for one in verb.children if one.dep_ in ("acomp", "oprd")), None)
    plain = said is not None and said.i == verb.i + 1 and said.pos_ == "ADJ"
    if said is None or not plain or coordinated(said) or said.lower_ in UNGRADED:
        return None
    who = _yours(doc, subject.left_edge.i, verb.i)
    rest = _yours(doc, said.i + 1, end)
    if verb.lower_ in BE:
        asked = f"How {said.lower_} {YOURS.get(verb.lower_, verb.lower_)} {who}"
    elif verb.lemma_ == "feel" and verb.i == subject.i + 1:
        asked = f"How {said.lower_} {_do(verb, subject)} {who} feel"
    else:
        return None
    return f"{asked} {rest}".rstrip(), HOW


def _much_or_often(
    doc: Doc, subject: Token, verb: Token, end: int
) -> tuple[str, tuple[str, ...]] | None:
    """ "I trust my doctor" -> "How much do you trust your doctor"; what others do, how often."""
    lemma = verb.lemma_.lower()
    felt = lemma in FELT and subject.lower_ == "i"
    often = lemma in (GOT if subject.lower_ == "i" else DONE)
    if verb.i != subject.i + 1 or not (felt or often):
        return None
    if any(token.lower_ in ("always", "never") for token in doc[verb.i : end]):
        return None
    who, rest = _yours(doc, subject.left_edge.i, verb.i), _yours(doc, verb.i + 1, end)
    asked = f"How {'much' if felt else 'often'} {_do(verb, subject)} {who} {lemma} {rest}"
    return asked.rstrip(), MUCH if felt else OFTEN


def _do(verb: Token, subject: Token) -> str:
    if verb.tag_ in PAST:
        return "did"
    return "does" if verb.tag_ == "VBZ" and subject.lower_ != "i" else agree("does", plural=True)


def _yours(doc: Doc, start: int, end: int) -> str:
    """Return words as they are put to the one who answers: "my doctor" -> "your doctor"."""
    pieces = []
    for token in doc[start:end]:
        word = YOURS.get(token.lower_, token.text)
        first = token.i == 0 and (token.pos_ != "PROPN" or is_person(token))
        pieces.append((word.lower() if first else word) + token.whitespace_)
    return "".join(pieces).strip()
