"""Whether two words joined by "and" or "or" are two things under one answer, or one thing."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from nlp.reword.shared_words import KINDS
from nlp.sense.asking import closed, offers, question_word
from nlp.sense.joined import Pair
from nlp.sense.syntax import SUBJECTS, is_person, verb_above
from nlp.words import words

MODIFIES = frozenset({"amod", "compound", "nmod", "nummod", "poss", "advmod", "quantmod", "det"})
ARRIVALS = frozenset({"go", "come", "try", "stop", "sit", "wait", "call", "stay"})
TELLING = frozenset(
    {"tell", "share", "describe", "explain", "list", "give", "provide", "say", "write"}
)
OPEN_WORDS = frozenset({"what", "which", "who", "whom", "whose", "where", "why", "when"})


def two_targets(pair: Pair) -> bool:
    """Tell a real pair of targets from a fixed expression, a modifier or a list."""
    left, right = pair.left, pair.right
    if pair.joiner.lower_ not in ("and", "&", "as"):
        return False
    if left.lower_ == "you":
        return _each_feels(pair)
    if _both_graded(left, right):
        return True
    if fixed(left, right) or said_as_one(left, pair.joiner.nbor()) or buys_more(right):
        return False
    kind = _kind(pair)
    if kind is None or modifies(left, right):
        return False
    if kind == "verb":
        return _two_actions(pair)
    if kind == "noun":
        return _two_things(pair)
    return closed(left) and (kind == "adjective" or bool(list(left.children)))


def _both_graded(left: Token, right: Token) -> bool:
    """ "The rooms are clean and the staff are kind": two grades, each of its own."""
    each = ({child.dep_ for child in one.children} for one in (left, right))
    return left.lemma_ == right.lemma_ == "be" and all({"nsubj", "acomp"} <= deps for deps in each)


def own_thing(left: Token, right: Token) -> bool:
    """Tell whether a noun with its own adjective only seems to describe what follows "and"."""
    seems = left.dep_ == "nmod" and left.pos_ == "NOUN" and left.nbor(-1).pos_ == "ADJ"
    return seems and right.pos_ == "NOUN" and left.head.i == right.i + 1


def is_thing(token: Token) -> bool:
    """Tell whether a noun is neither a person nor a name."""
    return not is_person(token) and token.ent_type_ == ""


def buys_more(right: Token) -> bool:
    """ "food and money to buy more": the second is there to get the first."""
    after = [token.lower_ for token in right.doc[right.i + 1 : right.i + 5]]
    return after[:1] == ["to"] and not {"it", "more", "them"}.isdisjoint(after)


def _each_feels(pair: Pair) -> bool:
    """ "Do you and your children feel safe?": each may feel otherwise."""
    verb = verb_above(pair.left)
    feels = verb.lemma_ == "feel" or any(child.dep_ == "acomp" for child in verb.children)
    return feels and is_person(pair.right) and question_word(pair.left.sent) == ""


def _kind(pair: Pair) -> str | None:
    left, right = (KINDS.get(token.pos_) for token in (pair.left, pair.right))
    if {left, right} == {"adjective", "verb"}:
        other = pair.left if left == "verb" else pair.right
        return "adjective" if other.tag_ in ("VBN", "VBD", "VBG") else None
    if {left, right} == {"adjective", "preposition"}:
        beside = pair.left.dep_ in ("acomp", "prep") or _said_first(pair.left)
        return "adjective" if beside else None
    return left if left == right else None


def _said_first(left: Token) -> bool:
    """Tell whether an adjective ends what is said of the subject: "Was the soup hot and on …"."""
    opened = left.sent[0].lemma_ == "be" and left.pos_ == "ADJ"
    return opened and left.head.i == left.i - 1 and left.nbor().lower_ in ("and", "&")


def fixed(left: Token, right: Token) -> bool:
    """Tell whether two words belong together: a set phrase, or a word that leans on the first."""
    if right.lower_ in words("leaning") or left.lower_ in words("leaning"):
        return True
    if right.lemma_ == left.lemma_ and left.pos_ not in ("ADP", "VERB"):
        return True
    if any(token.like_num or token.pos_ in ("PRON", "NUM", "PROPN") for token in (left, right)):
        return True
    if any(
        child.lower_ in ("other", "others", "both", "between")
        for child in (*left.children, *right.children)
    ):
        return True
    return said_as_one(left, right)


def said_as_one(left: Token, right: Token) -> bool:
    """Tell whether two words are a fixed pair: "peace and quiet", "room and board"."""
    names = [{token.lemma_.lower(), token.lower_} for token in (left, right)]
    return any(frozenset((a, b)) in _binomials() for a in names[0] for b in names[1])


@lru_cache(maxsize=1)
def _binomials() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in words("binomial"))


def modifies(left: Token, right: Token) -> bool:
    """ "group and individual counseling": two modifiers of one noun."""
    return left.dep_ in MODIFIES and left.head.i > right.i


def _two_actions(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    between = [one for one in left.doc[left.i + 1 : pair.joiner.i] if one.tag_ not in ("RP", "RB")]
    alone = right.i - left.i == 2
    if (not between and left.lemma_ in ARRIVALS) or left.i == left.sent.start:
        return False
    if left.lemma_ in TELLING and offers(left.sent):
        return False
    word = question_word(left.sent)
    if word in OPEN_WORDS and any(token.tag_ == "MD" for token in left.sent):
        return False  # "Where can you rest and feel safe?"
    return word not in OPEN_WORDS or word in ("where", "when") or not alone


def _two_things(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    verb = verb_above(left)
    taking_part = left.dep_ in ("dobj", *SUBJECTS) and verb.lemma_ in words("mutual")
    if taking_part or (verb.lemma_.lower() in TELLING and offers(left.sent)):
        return False
    relation = left.head.lower_ if left.dep_ == "pobj" else ""
    if relation in ("between", "among", "than", "like", "as"):
        return False
    if relation == "about" and verb.lemma_ in ("know", "hear", "learn", "talk", "like"):
        return False
    if any(token.text[0].isupper() for token in (left, right)):
        return False
    word = question_word(left.sent)
    if word == "what":
        opined = relation in ("about", "of") and verb.lemma_ == "think"
        return opined or _own_facts(left, right)
    own = any(child.lower_ in ("a", "an") for child in right.children)
    return closed(left) or (own and left.sent.text.lower().startswith("would you like"))


def _own_facts(left: Token, right: Token) -> bool:
    """ "What is your age and income?": two facts about the person."""
    mine = any(child.dep_ == "poss" for child in left.children)
    return mine and left.tag_ == right.tag_ == "NN" and left.head.lemma_ == "be"
