"""Adjectives before a noun that become a description after it.

"homeless veterans" -> "veterans experiencing homelessness". What else belongs to the noun ("under
5", "and women") stays with it; where it cannot be told what is described, there is no safe way.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.match.use import Use
from nlp.reword.owner import of_owner, owns
from nlp.reword.placing import Way, place, with_article
from nlp.reword.predicate import graded
from nlp.sense.joined import coordinated
from nlp.sense.roles import TIMES, is_plural, misses_verb, noun_head
from nlp.sense.syntax import BE_FORMS, end_of, is_person

SOMEBODY = frozenset({"individual", "person"})
STATES = frozenset({"experiencing", "living", "without"})
AGE_LIMITS = frozenset({"under", "over", "aged"})


def before_noun(use: Use, new: str) -> Way:
    """ "homeless veterans" -> "veterans experiencing homelessness"; `new` holds `{head}`."""
    span = use.span
    head = noun_head(span[-1])
    if head is None or coordinated(span[-1]) or graded(span) or _modifies_more(span, head):
        return ()
    last = _last_of_noun(head)
    if last is None or _misread(head, new) or _after_comma(span):
        return ()
    noun = " ".join(use.text[span.end_char : end_of(last)].split())
    start, text = with_article(span, new.replace("{head}", noun))
    if noun.lower() in SOMEBODY and new.split()[1] in STATES and _said_of_one(head):
        text = new.removeprefix("{head} ")  # "Are you a homeless person?"
    way = (place(use, start, end_of(last), text),)
    return of_owner(use, head, way) if owns(head) else way


def _said_of_one(head: Token) -> bool:
    """Tell whether "Are you …" or "Is she …" says it of one known person, and no more."""
    subjects = {child.lower_ for child in head.head.children if child.dep_ == "nsubj"}
    return (
        head.dep_ == "attr" and not list(head.rights) and set() < subjects <= {"he", "she", "you"}
    )


def _modifies_more(span: Span, head: Token) -> bool:
    """Tell whether it cannot be told whose label it is ("disabled veteran benefits")."""
    doc = span.doc
    if head.i + 1 < len(doc) and _goes_with(doc[head.i + 1]):
        return True  # "homeless youth you serve": the clause belongs to the noun
    return any(
        token.pos_ in ("NOUN", "PROPN") and token.nbor(1).text != "-" and token.nbor(-1).text != "-"
        for token in doc[span.end : head.i]
    )


def _goes_with(following: Token) -> bool:
    """Tell whether what follows belongs to the noun: "youth you serve", "veterans event"."""
    if following.tag_ in ("NN", "NNS"):
        return following.lower_ not in TIMES and not misses_verb(following)
    return following.tag_ == "PRP"


def _last_of_noun(head: Token) -> Token | None:
    """Return the word after which a noun's new description may stand; None where there is none.

    An age, "with children" and other people named beside the noun stay with it: "children under 5
    with disabilities". Other phrases with "of" or "with" would take the description for theirs.
    """
    doc = head.doc
    following = doc[head.i + 1 : head.i + 4]
    words = [token.lower_ for token in following]
    if list(head.conjuncts) and words and words[0] in ("and", "or", ","):
        return _last_beside(head)
    if not words or words[0] not in AGE_LIMITS | {"of", "with"}:
        return head
    if len(words) < 3 or words[0] == "of" or words[2] in ("and", "or", "to", "-", ",", "years"):
        return None
    fits = following[1].like_num if words[0] in AGE_LIMITS else _bare_people(following)
    return following[1] if fits else None


def _bare_people(following: Span) -> bool:
    """Tell whether "with" is followed by people and no more ("with children")."""
    person, after = following[1], following[2]
    return is_person(person) and is_plural(person) and after.lower_ not in ("with", "who", "under")


def _last_beside(head: Token) -> Token | None:
    """Return the last of the people named together: "homeless men and women".

    Those with a word of their own ("and their children") are not described; where it cannot be
    told, there is none.
    """
    beside = [token for token in head.conjuncts if token.i > head.i]
    own = {child.dep_ for token in beside for child in token.lefts} - {"cc", "punct", "conj"}
    if own & {"det", "poss"} or not beside:
        return head
    last = beside[-1]
    plain = all(is_person(token) for token in beside) and not own
    ended = last.i + 1 == len(head.doc) or last.nbor(1).lower_ not in AGE_LIMITS | {"of", "with"}
    return last if plain and ended else None


def _after_comma(span: Span) -> bool:
    """Tell whether a comma joins the adjective to one before it ("an old, homeless man")."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return len(before) == 2 and before[0].pos_ == "ADJ" and before[1].text == ","


def _misread(head: Token, new: str) -> bool:
    """Tell whether "Is your mother experiencing homelessness safe?" would come of it."""
    described = new.replace("{head} ", "").split()[0]
    opener = head.sent[0]
    return (
        (described.endswith("ing") or described == "without")
        and opener.lower_ in BE_FORMS
        and head.dep_ in ("nsubj", "nsubjpass")
        and head.head.i == opener.i
        and any(child.dep_ == "poss" for child in head.children)
    )
