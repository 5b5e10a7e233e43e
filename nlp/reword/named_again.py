"""What "it" and "they" stand for in a second question, where only one thing can be meant.

"Did you get the form and was it clear?" -> "the form". Everything unclear gives nothing: silence
is better than the wrong thing named.
"""

from __future__ import annotations

from spacy.tokens import Token

from nlp.sense.joined import word_before
from nlp.sense.syntax import SUBJECTS, is_person
from nlp.words import words

GIVING = frozenset({"bring", "give", "hand", "offer", "provide", "send", "serve"})
PLACES = frozenset({  # qualities of the giver as well as of the thing given
    "accessible", "busy", "clean", "close", "closed", "crowded", "far", "friendly", "loud", "near",
    "open", "quiet", "safe", "welcoming",
})  # fmt: skip
KEPT = frozenset({"the", "this", "that", "these", "those"})
PEOPLE = frozenset({"staff", "people", "police"})
YOU = frozenset({"you", "your", "our", "we", "us"})
LAST = frozenset({"enough", "you", "for"})


def named_again(joiner: Token, pronoun: Token) -> str:
    """Return the noun phrase that "it" or "they" after "and" stands for; empty where unsure."""
    if pronoun.lower_ in ("he", "she", "they") and (one := _one_person(joiner)):
        return one
    if pronoun.lower_ == "they":
        return _subject(joiner)
    return _object(joiner, pronoun) if pronoun.lower_ == "it" else ""


def _one_person(joiner: Token) -> str:
    """Return the one person whom the first question is about ("your daughter"), if any."""
    first = joiner.doc[joiner.sent.start : joiner.i]
    people = [token for token in first if is_person(token) and token.lower_ not in YOU]
    if len(people) != 1 or people[0].tag_ != "NN" or people[0].dep_ not in SUBJECTS:
        return ""
    phrase = joiner.doc[people[0].left_edge.i : people[0].i + 1]
    owned = len(phrase) == 2 and phrase[0].lower_ in KEPT | {"your"}
    return phrase.text if owned and not _goes_on(people[0], joiner) else ""


def _subject(joiner: Token) -> str:
    """Return what the first question is about, where nobody else is named."""
    first = joiner.doc[joiner.sent.start : joiner.i]
    many = [token for token in first if token.tag_ == "NNS" or token.lower_ in PEOPLE]
    if len(many) != 1:
        return ""
    people = many[0]
    if any(is_person(token) and token.i != people.i and token.lower_ not in YOU for token in first):
        return ""
    if people.left_edge.tag_ in ("WDT", "WP", "WRB"):  # "how many people": who they are is asked
        return ""
    helped = first[0].lower_ in words("auxiliary") and people.left_edge.i == first.start + 1
    plain = people.dep_ in SUBJECTS or helped
    return _phrase(people) if plain and not _goes_on(people, joiner) else ""


def _object(joiner: Token, pronoun: Token) -> str:
    """Return the thing named last, where nothing else can be fresh, clear or of help."""
    thing = word_before(joiner)
    if thing.tag_ != "NN" or thing.dep_ not in ("dobj", "obj") or is_person(thing):
        return ""
    quality = _quality(pronoun)
    if quality is None:
        return ""
    verb = thing.head
    others = [
        token
        for token in joiner.doc[joiner.sent.start : thing.left_edge.i]
        if token.pos_ in ("NOUN", "PROPN") and not is_person(token)
    ]
    clear = not others or (verb.lemma_ in GIVING and quality.lower_ not in PLACES)
    return _phrase(thing) if clear else ""


def _quality(pronoun: Token) -> Token | None:
    """Return the adjective or verb that "was it" or "did it" ends in, if nothing else follows.

    "Was it hard to get through?" may be about anything, so it has none.
    """
    rest = [token for token in pronoun.doc[pronoun.i + 1 :] if not token.is_punct]
    while rest and rest[-1].lower_ in LAST:
        rest.pop()
    while len(rest) > 1 and rest[0].pos_ == "ADV":
        rest.pop(0)
    return rest[0] if len(rest) == 1 and rest[0].pos_ in ("ADJ", "VERB") else None


def _goes_on(noun: Token, joiner: Token) -> bool:
    """Tell whether a phrase after a noun belongs to it ("staff at the front desk")."""
    after = (child for child in noun.children if noun.i < child.i < joiner.i)
    return any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in after)


def _phrase(noun: Token) -> str:
    """Return the noun with its modifiers, and "the" for "a", "any" or "enough"."""
    phrase = list(noun.doc[noun.left_edge.i : noun.i + 1])
    first = phrase[0]
    if first.dep_ == "poss" or first.lower_ in KEPT or noun.lower_ in PEOPLE:
        return " ".join(token.text for token in phrase)
    described = [t for t in phrase if t.dep_ != "det" and t.lower_ not in ("enough", "any", "some")]
    if noun.tag_ == "NNS" and len(described) == len(phrase):
        return " ".join(token.text for token in phrase)
    return " ".join(["the", *(token.text for token in described)])
