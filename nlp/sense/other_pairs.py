"""Two things asked at once in other shapes: several counts, lists, crossed pairs, deed or deed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Span, Token

from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.shared_words import KINDS
from nlp.reword.split import shown
from nlp.sense.asking import (
    asks,
    closed,
    conditional,
    graded,
    informs,
    offers,
    question_word,
    rates,
    yes_or_no,
)
from nlp.sense.joined import Pair, first_conjunct, pairs
from nlp.sense.sentences import is_question
from nlp.sense.syntax import WH_TAGS, end_of, is_person, verb_above
from nlp.sense.two_things import (
    TELLING,
    buys_more,
    fixed,
    is_thing,
    modifies,
    own_thing,
    said_as_one,
)
from nlp.words import words

HOW_OFTEN = later(r"\bhow (?:many|often)\b[^?.]*\bor\b", re.IGNORECASE)
ABLE = frozenset({"able", "comfortable", "confident", "difficult", "easy", "hard", "prepared",
                  "ready"})  # fmt: skip
REACHING = frozenset({"call", "come", "email", "mail", "meet", "send", "speak", "stop", "talk",
                      "text", "visit", "write"})  # fmt: skip
HOLDING = frozenset({"get", "have", "own", "receive"})  # "Do you have a bed, a stove and a table?"
OTHER_NAMES = frozenset({"other", "others", "something", "similar"})
TROUBLE = frozenset({"difficulty", "problem", "trouble"})
HAS_OR_NEEDS = frozenset({"have", "need"})
_LEARNING = frozenset({"explain", "inform", "know", "learn", "show", "teach", "tell", "understand"})
TWO_HOWS = later(
    r"\bhow (?P<both>(?!much|many|often|long|do|is|are|can|to)[\w-]+ (?:and|&) (?:how )?[\w-]+)"
    r" (?:are|did|do|is|our|the|was|were|you|your)\b",
    re.IGNORECASE,
)


def crossed(people: Pair, parsed: Parsed) -> Token | None:
    """Return the end of "you or your child … asthma or trouble sleeping": four questions in one."""
    named = people.right.lemma_.lower() in words("relative")
    if not (named and closed(people.left)) or question_word(people.left.sent):
        return None
    for joiner in parsed.doc[people.right.i + 1 : people.right.sent.end - 2]:
        if joiner.lower_ != "or" or parsed.plain[: joiner.idx].count("("):
            continue
        left, right = joiner.nbor(-1), joiner.nbor()
        what = {left.pos_, right.pos_} <= {"NOUN", "VERB"} and not fixed(left, right)
        if what and not (is_person(left) or is_person(right)) and right.lower_ not in OTHER_NAMES:
            return right
    return None


def _either_deed(parsed: Parsed) -> tuple[int, int] | None:
    """Return "asking for help or telling staff" under one "Are you comfortable": two abilities."""
    for pair in pairs(parsed.doc):
        deeds = pair.left, pair.right
        if pair.joiner.lower_ != "or" or pair.left.tag_ != pair.right.tag_:
            continue
        own = all(any(one.dep_ in ("dobj", "prep") for one in deed.children) for deed in deeds)
        reach = {deed.lemma_ for deed in deeds} <= REACHING
        if (
            own
            and not reach
            and not fixed(*deeds)
            and pair.left.tag_ in ("VB", "VBG")
            and _of_ability(pair.left)
        ):
            return shown(pair)
    return None


def _of_ability(deed: Token) -> bool:
    """Tell whether a yes-or-no question asks how able somebody is to do a deed."""
    opener = deed.sent[0].lower_
    judged = any(one.lemma_.lower() in ABLE for one in deed.doc[deed.sent.start : deed.i])
    return judged and opener in ("are", "do", "does", "is") and is_question(deed.sent)


def otherwise(parsed: Parsed) -> tuple[int, int] | None:
    """Return where two things are asked at once in none of the common shapes."""
    return (
        _otherwise_two(parsed)
        or _either_deed(parsed)
        or _unlike_under_yes(parsed)
        or _beside(parsed)
    )


def _unlike_under_yes(parsed: Parsed) -> tuple[int, int] | None:
    """Return "pets or trouble sleeping", "own a bike or need a ride" over one yes and one no."""
    if not yes_or_no(parsed):
        return None
    for pair in pairs(parsed.doc):
        left, right = pair.left, pair.right
        if pair.joiner.lower_ != "or" or question_word(left.sent) or offers(left.sent):
            continue
        troubled = right.lemma_ in TROUBLE and (
            right.nbor().tag_ == "VBG" or right.nbor().lower_ == "with"
        )
        apart = troubled and left.pos_ == "NOUN" and left.lemma_.lower() not in _aches()
        if apart or {verb_above(left).lemma_, right.lemma_} == HAS_OR_NEEDS:
            return shown(pair)
    return None


def _aches() -> frozenset[str]:
    """Return the troubles that are asked about in one breath with more trouble."""
    return (words("ailment") - {"allergy"}) | TROUBLE | {"asthma", "disability", "injury"}


def _otherwise_two(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of a count of two things, of "and how to", or of a list of three."""
    if counted := _two_counted(parsed):
        return shown(counted)
    if (second := _and_how(parsed)) is not None:
        return second.nbor(-1).idx, end_of(second)
    listed = next(_graded_lists(parsed), None)
    return (listed[0].idx, end_of(listed[-1])) if listed else None


def _two_counted(parsed: Parsed) -> Pair | None:
    """Return "anxious or unable to sleep" where one count is asked of both; None for none."""
    if not HOW_OFTEN.search(parsed.plain):
        return None
    for pair in pairs(parsed.doc):
        if pair.joiner.lower_ != "or" or not asks(parsed, pair):
            continue
        own = any(child.dep_ in ("xcomp", "dobj") for child in pair.right.children)
        has = pair.right.lemma_ == "have" and pair.left.lemma_ != "have"
        if own and (has or (pair.left.tag_ == pair.right.tag_ == "JJ")):
            return pair
    return None


def _graded_lists(parsed: Parsed) -> Iterator[list[Token]]:
    """Yield three or more things under one grade, or three qualities under one yes."""
    for joiner in parsed.doc:
        if joiner.dep_ != "cc" or joiner.lower_ not in ("and", "&"):
            continue
        first = first_conjunct(joiner.head)
        listed = [first, *first.conjuncts]
        alike = {KINDS.get(token.pos_) for token in listed}
        if len(listed) < 3 or not asks(parsed, Pair(first, joiner, listed[-1])):
            continue
        degrees = rates(first.sent) or (question_word(first.sent) == "how" and graded(first.sent))
        said = first.dep_ == "acomp" or (first.dep_ == "amod" and first.head.i < first.i)
        qualities = alike == {"adjective"} and said and closed(first)
        alike_done = first.tag_ == listed[-1].tag_ == "VB" or _have_done(first, listed)
        actions = alike == {"verb"} and alike_done and _done(first)
        held = verb_above(first).lemma_ in HOLDING and closed(first) and first.dep_ == "dobj"
        held = held and not any(said_as_one(one, two) for one, two in combinations(listed, 2))
        things = (degrees or held) and alike == {"noun"} and not modifies(first, listed[-1])
        if things or qualities or actions:
            yield sorted(listed, key=lambda token: token.i)


def _done(verb: Token) -> bool:
    """Tell whether a yes-or-no question asks whether several things were done."""
    return closed(verb) and question_word(verb.sent) == "" and verb.lemma_ not in TELLING


def _have_done(verb: Token, listed: list[Token]) -> bool:
    """Tell whether it is asked if somebody has done three things: "found a job, kept it, …"."""
    opened = verb.sent[0].lower_ in ("had", "has", "have")
    return opened and all(one.tag_ in ("VBD", "VBN") for one in listed)


def _and_how(parsed: Parsed) -> Token | None:
    """Return the verb of "your rights and how to file a complaint", after "Do you know"."""
    for token in parsed.doc[1:-4]:
        how = token.nbor()
        if token.lower_ == "and" and how.tag_ in WH_TAGS and how.nbor().lower_ == "to":
            knows = any(one.lemma_ in _LEARNING for one in token.sent)
            if token.nbor(-1).pos_ == "NOUN" and knows and question_word(token.sent) == "":
                return how.nbor(2)
    return None


def _in_a_row(token: Token) -> bool:
    """Tell whether a verb opens "shop, cook and clean" under one yes or no."""
    row = list(token.doc[token.i : token.i + 6])
    if len(row) == 6 and row[3].text == ",":
        del row[3]  # "shop, cook, and clean"
    if len(row) < 5 or row[1].text != "," or row[3].lower_ != "and":
        return False
    deeds = row[0], row[2], row[4]
    own = sum(one.lower_ in words("own-task") for one in deeds) > 1  # the model misreads "dress"
    return own or all(one.tag_ == "VB" for one in deeds)


def _beside(parsed: Parsed) -> tuple[int, int] | None:
    """Return two targets side by side that the parse does not join, by their words alone."""
    if hows := TWO_HOWS.search(parsed.plain):
        return hows.span("both")
    row = next((one for one in parsed.doc[2:-4] if _in_a_row(one)), None)
    able = row is not None and _own_ability(row)
    if row is not None and (able or _measures(row.sent)) and not conditional(row):
        return int(row.idx), end_of(row.nbor(4))
    for joiner in parsed.doc[2:-1]:
        if joiner.lower_ not in ("and", "&"):
            continue
        left, right = joiner.nbor(-1), _first_word(joiner)
        if right is not None and own_thing(left, right):
            right = left.head  # "reliable transportation and child care"
        if right is None or not asks(parsed, Pair(left, joiner, right)):
            continue
        if _measures(joiner.sent) and _unlike(left, joiner, right):
            return int(left.idx), end_of(right)
    return None


def _own_ability(deed: Token) -> bool:
    """Tell whether "Can you dress …" asks what somebody can do for themselves: no request."""
    return deed.sent[0].lower_ == "can" and deed.lower_ in words("own-task")


def _first_word(joiner: Token) -> Token | None:
    """Return the noun, adjective or verb that follows "and", past "how", "the" and adverbs."""
    for token in joiner.doc[joiner.i + 1 : joiner.i + 5]:
        if token.tag_ in WH_TAGS or token.pos_ in ("ADV", "DET", "PART") or token.tag_ == "PRP$":
            continue
        return token if token.pos_ in ("ADJ", "NOUN", "VERB") else None
    return None


def _measures(sent: Span) -> bool:
    """Tell whether one yes, one no or one grade is expected, and nothing is offered."""
    word = question_word(sent)
    if word == "how":
        return graded(sent)
    return word == "" and is_question(sent) and not offers(sent) and not informs(sent.text)


def _unlike(left: Token, joiner: Token, right: Token) -> bool:
    """Tell whether a quality stands beside a deed, or a thing beside another with its own "the"."""
    if fixed(left, right) or conditional(left) or buys_more(right):
        return False
    if left.pos_ == "ADJ" and right.tag_ == "VBN":
        return True
    if own_thing(left, right.nbor(-1)):
        return verb_above(right).lemma_ in HOLDING
    own = joiner.nbor().pos_ == "DET" or joiner.nbor().tag_ == "PRP$"
    graded = question_word(left.sent) == "how"
    return graded and own and left.pos_ == right.pos_ == "NOUN" and is_thing(left)
