"""From a statement to how much, how often, whether more or less."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from nlp.reword.asked_how import TIMES
from nlp.reword.put_to_you import auxiliary, yours
from nlp.reword.scales import MUCH, NO_WORD, OFTEN, Asked
from nlp.sense.joined import coordinated

FELT = frozenset({"enjoy", "like", "trust", "value"})
CARED = frozenset({"care", "help", "support"})
DONE = frozenset({
    "answer", "ask", "fix", "help", "keep", "knock", "listen", "respect", "respond",
    "return", "support", "treat",
})  # fmt: skip
GOT = frozenset({"get", "receive"})
WHOLLY = frozenset({"absolutely", "completely", "fully", "totally"})


def how_often_done(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I always eat lunch" -> "How often do you eat lunch"."""
    at = subject.right_edge.i + 1
    if doc[at].lower_ not in TIMES or verb.i != at + 1 or verb.pos_ != "VERB":
        return None
    who, rest = yours(doc, subject.left_edge.i, at), yours(doc, verb.i + 1, end)
    asked = f"How often {auxiliary(verb, subject)} {who} {verb.lemma_.lower()} {rest}"
    return asked.rstrip(), OFTEN


def much_or_often(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I trust my doctor" -> "How much do you trust your doctor"; what others do, how often."""
    lemma = verb.lemma_.lower()
    own = subject.lower_ == "i"
    felt = lemma in FELT if own else lemma in CARED and _about_me(verb)
    often = lemma in (GOT if own else DONE)
    if verb.i != subject.right_edge.i + 1 or not (felt or often):
        return None
    if any(token.lower_ in TIMES or token.tag_ in ("JJR", "RBR") for token in doc[verb.i : end]):
        return None
    end -= doc[end - 1].lower_ in WHOLLY
    who, rest = yours(doc, subject.left_edge.i, verb.i), yours(doc, verb.i + 1, end)
    way = "How often"
    if felt:
        way = "How much" if own or lemma == "care" else "How much, if at all,"
    asked = f"{way} {auxiliary(verb, subject)} {who} {lemma} {rest}"
    return asked.rstrip(), MUCH if felt else OFTEN


def _about_me(verb: Token) -> bool:
    """Tell whether it is me whom somebody cares about, helps or supports."""
    return any(token.lower_ in ("me", "my", "us") for token in verb.doc[verb.i + 1 : verb.i + 3])


def how_much_learned(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I learned a lot in this class" -> "How much did you learn in this class"."""
    lot = [token.lower_ for token in doc[verb.i + 1 : verb.i + 3]]
    if verb.i != subject.i + 1 or lot != ["a", "lot"] or doc[verb.i + 3].lower_ == "of":
        return None
    who, rest = yours(doc, subject.left_edge.i, verb.i), yours(doc, verb.i + 3, end)
    return f"How much {auxiliary(verb, subject)} {who} {verb.lemma_} {rest}".rstrip(), MUCH


def more_or_less(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I feel more ready because of this class" -> "Because of this class, do you feel more …"."""
    more = doc[verb.i + 1]
    because = next((one for one in doc[verb.i :] if one.lower_ in ("because", "since")), None)
    if verb.lemma_ != "feel" or more.lower_ != "more" or subject.lower_ != "i" or because is None:
        return None
    said = doc[more.i + 1]
    if said.pos_ != "ADJ" or coordinated(said) or because.i < said.i:
        return None
    why = yours(doc, because.i, end)
    about = yours(doc, said.i, because.i)
    asked = f"{why}, do you feel more {about}, less {said.lower_}, or about the same"
    return asked, (f"More {said.lower_}", "About the same", f"Less {said.lower_}", *NO_WORD)


def how_much_of_it(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "It gives me everything I need" -> "How much of what you need does it give you"."""
    whole = next((one for one in doc[verb.i + 1 : verb.i + 3] if one.lower_ == "everything"), None)
    if whole is None or verb.i != subject.right_edge.i + 1 or doc[end - 1].lemma_ != "need":
        return None
    needed = yours(doc, whole.i + 1, end)
    who, got = yours(doc, subject.left_edge.i, verb.i), yours(doc, verb.i + 1, whole.i)
    asked = f"How much of what {needed} {auxiliary(verb, subject)} {who} {verb.lemma_} {got}"
    return asked.rstrip(), ("All of it", "Most of it", "Some of it", "None of it", *NO_WORD)
