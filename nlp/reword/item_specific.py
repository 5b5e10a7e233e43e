"""From a statement to agree with to a question about the thing itself, with answers that fit it.

"I feel hopeful about the future" becomes "How hopeful do you feel about the future?". To agree is
easier than to say no, whatever is said; answers about the thing itself are truer (Saris, Krosnick
and Shaeffer 2005, Comparing questions with agree/disagree and construct-specific response options).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc, Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed, english
from nlp.quick.later import later
from nlp.reword.asked_how import (
    TIMES,
    how,
    how_easy,
    how_made,
    how_safe_a_place,
    how_treated,
    how_well,
)
from nlp.reword.asked_how_much import (
    how_much_learned,
    how_much_of_it,
    how_often_done,
    more_or_less,
    much_or_often,
)
from nlp.reword.put_to_you import put_to_you
from nlp.reword.scales import CHANGED, PARTLY, Asked
from nlp.reword.turned import as_question
from nlp.sense.joined import coordinated
from nlp.sense.periods import names_a_period
from nlp.sense.stated import stated
from nlp.sense.syntax import is_negated, is_person
from nlp.words import words

ITEM_SPECIFIC = "item-specific"
WHY = "It asks for the thing itself, with answers that fit it. To agree is easier than to say no."
BETTER = " for the better"
THINKING = frozenset({"believe", "feel", "find", "know", "say", "think"})
PUSHED = later(
    r"\b(?:absolutely|completely|genuinely|really|totally|truly) (?=\w)", re.IGNORECASE
)  # it leans one way
PRAISES = later(
    r"\babove and beyond\b|\b(?:bad|better|good|great) (?:dad|father|mom|mother|parent)\b", re.I
)  # whatever the answer, it would still praise or grade somebody
OWN = later(r"\bmy\b", re.IGNORECASE)  # "We" with it is the family, and not the staff
TOGETHER = later(r"\b(?:we|us|our)\b", re.IGNORECASE)
WITH_OTHERS = {"we": "you", "us": "you", "our": "your"}
FRAME = later(
    r"((?:at|during|for|in|over|since|thinking (?:about|back|of|over)|within)\b[^,:.?!]*),\s",
    re.IGNORECASE,
)


def item_specific(parsed: Parsed) -> OtherQuestion | None:
    """Return the question that asks what a statement says; None where no plain form fits."""
    said = PUSHED.sub("", stated(parsed))
    if not said or PRAISES.search(said):
        return None
    doc = english()(said)
    verb = _judged(doc)
    if verb is None:
        return None
    subject = _subject(verb)
    if subject is None or coordinated(verb) or any(is_negated(token) for token in doc):
        return None
    if any(token.lemma_.lower() in words("self-charge") for token in doc):
        return None  # "How responsible are you for the situation you are in" would be no kinder
    for ask in ASKS:
        found = ask(doc, subject, verb, len(doc) - 1)
        if found is not None:
            text, options = found
            text = TOGETHER.sub(_put, text) if OWN.search(said) else text
            text = f"{_time_frame(parsed.plain, said)}{text[0].lower()}{text[1:]}?"
            return OtherQuestion(ITEM_SPECIFIC, f"{text[0].upper()}{text[1:]}", options, WHY)
    return None


def _put(word: re.Match[str]) -> str:
    return WITH_OTHERS[word[0].lower()]


def _time_frame(plain: str, said: str) -> str:
    """Return "Thinking about your visits this year, " where what is said does not hold it."""
    match = FRAME.match(plain)
    if match is None or match[1].lower() in said.lower() or not names_a_period(match[1]):
        return ""
    return f"{match[1]}, "


def _judged(doc: Doc) -> Token | None:
    """Return the verb of what is said: "treats" in "I feel that staff treats me well"."""
    sents = list(doc.sents)
    verb = sents[0].root
    if len(sents) != 1 or doc[-1].text != ".":
        return None
    inner = next((one for one in verb.children if one.dep_ == "ccomp"), None)
    thinks = verb.lemma_ in THINKING and verb.i == 1 and doc[0].lower_ == "i"
    if inner is not None and thinks and inner.pos_ in ("AUX", "VERB"):
        return inner if inner.i > verb.i else None
    return verb


def _subject(verb: Token) -> Token | None:
    """Return what a verb is said of, where that stands first, or right after "I feel (that)"."""
    subject = next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    before = [token.lower_ for token in verb.doc[: subject.left_edge.i] if token.lower_ != "that"]
    return subject if not before or (len(before) == 2 and before[0] == "i") else None


def _whether(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My plan reflects my goals" -> "Does my plan reflect my goals"; no verdict on oneself."""
    first = doc[subject.left_edge.i]
    known = subject.lower_ == "i" or first.lower_ in ("my", "our", "the", "these", "this")
    label = any(one.dep_ == "attr" and is_person(one) for one in verb.children)
    told = any(one.tag_ == "MD" and one.lower_ != "can" for one in verb.children)
    if not known or label or told or any(token.lower_ in TIMES for token in doc):
        return None
    asked = put_to_you(as_question(doc, first, doc[end].idx, doc.text))
    if asked.endswith(BETTER):
        asked = asked.removesuffix(BETTER)
        return f"How, if at all, {asked[0].lower()}{asked[1:]}", CHANGED
    return (asked, PARTLY) if asked else None


ASKS: tuple[Callable[[Doc, Token, Token, int], Asked | None], ...] = (
    how_often_done, how_easy, more_or_less, how, how_safe_a_place, how_made, how_treated, how_well,
    how_much_learned, how_much_of_it, much_or_often, _whether,
)  # fmt: skip
