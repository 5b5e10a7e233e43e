"""What a question asks outright: the thing that its verb or its label names.

A theme or a setting shares words with many questions. What is asked for by name, such as diapers,
a voucher or a call back, has to be in the other question too, or its answer tells nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from nlp.analysis import Analysis
from nlp.model import Category, OtherQuestion
from nlp.others.fidelity import Span, asked_apart
from nlp.others.model_questions import ModelQuestion
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.sense.periods import look_back, names_a_period
from nlp.words import words

TOLD_IN_NO_WAY = frozenset(
    {
        Category.CONSENT,
        Category.JARGON,
        Category.SAFETY,
        Category.TRAUMA,
    }
)  # nobody should answer these as they stand, or their very nouns are at fault
UNCLEAR = frozenset({Category.JARGON, Category.READING_LEVEL, Category.VAGUE})
LEFT_ALONE = frozenset({
    "binary-gender", "convictions", "identity-guess", "immigration", "race-options",
})  # fmt: skip
ASIDE = frozenset({"after", "at", "before", "by", "during", "in", "on", "since", "within"})
CLAUSES = frozenset({"advcl", "npadvmod"})
THREATS = frozenset({"cost", "forfeit", "lose"})  # "will lose passes"
TOGETHER = later(
    r"\b(?:any(?:one|body)?|each|every(?:one|body)?|some(?:one|body)|which|who)\b(?: [\w'-]+){0,7}?"
    r" (?:at|in|of|with) (?:the|this|your) (?:apartment|building|dorm|family|group|home|house"
    r"|household|party|unit)\b",
    re.IGNORECASE,
)
TO_YOU = later(r"\b(?:harm|hit|hurt|scare|threaten|touch|yell at)(?:e?s)? you\b", re.IGNORECASE)
OF_HOME = later(r"\b(?:anyone (?:in|you)|child(?:ren)?|family|home|household)\b", re.IGNORECASE)
LABEL = 5  # words of a finding that are a name or a saying
CLAIMED = frozenset({Category.BLAME, Category.COERCIVE, Category.DEFICIT, Category.PRESUMPTION})


def speaking_of_it(
    analysis: Analysis, known: Mapping[str, ModelQuestion]
) -> Mapping[str, ModelQuestion]:
    """Return the model questions that name what is asked for outright, where no theme knows it.

    Of anybody in a home or a group, only what speaks of those there.
    """
    if _nobody_should_answer(analysis):
        return known
    asked = frozenset(_things(analysis))
    plain = analysis.parsed.plain
    there = TOGETHER.search(plain) is not None and TO_YOU.search(plain) is None
    if not asked and not there:
        return known
    return {
        key: one
        for key, one in known.items()
        if (one.named or asked <= one.words)
        and (not there or one.household or OF_HOME.search(one.text) is not None)
    }


def loses_time(analysis: Analysis, other: OtherQuestion) -> bool:
    """Tell whether a stretch of time would be lost from what is only put unclearly."""
    unclear = all(one.check.category in UNCLEAR for one in analysis.found if one.flags)
    return unclear and bool(look_back(analysis.parsed.plain)) and not names_a_period(other.text)


def _nobody_should_answer(analysis: Analysis) -> bool:
    return any(
        one.check.category in TOLD_IN_NO_WAY or one.check.id in LEFT_ALONE
        for one in analysis.found
        if one.flags
    )


def _things(analysis: Analysis) -> Iterator[str]:
    plain = analysis.parsed.plain
    common = words("person") | words("names-no-topic")
    nouns = [one for one in analysis.parsed.doc if _is_word(one) and _asked(one)]
    nouns = [one for one in nouns if singular(one.lower_) not in common]
    if not nouns:
        return
    asking, apart = asked_apart(plain)
    apart = (*apart, *_labels(analysis))
    for noun in nouns:
        if _in(noun.idx, asking) and not _in(noun.idx, apart):
            yield singular(noun.lower_)


def _labels(analysis: Analysis) -> Iterator[Span]:
    """Yield the names and sayings at fault: another question would not have them."""
    for one in analysis.found:
        said = analysis.parsed.plain[one.hit.start : one.hit.end]
        named = one.flags and one.hit.option is None and one.check.category not in CLAIMED
        if named and len(said.split()) <= LABEL:
            yield one.hit.start, one.hit.end


def _in(at: int, spans: Iterable[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_word(token: Token) -> bool:
    """Tell whether it is a noun that says something: no letters for more, no part of a word."""
    last = token.i + 1 == len(token.doc)
    heading = not last and token.nbor().text in "-:" and token.i + 2 < len(token.doc)
    return token.pos_ in ("NOUN", "PROPN") and token.is_alpha and not (token.is_upper or heading)


def _asked(token: Token) -> bool:
    """Tell whether a noun stands where a question says what it wants to know."""
    verb = token.head
    if token.dep_ == "pobj":
        if token.head.lower_ in ASIDE:
            return False
        verb = token.head.head
    elif token.dep_ not in ("attr", "dobj", "nsubj", "nsubjpass", "oprd", "ROOT"):
        return False
    threat = verb.lemma_ in THREATS and any(one.tag_ == "MD" for one in verb.children)
    return not threat and not any(one.dep_ in CLAUSES for one in (verb, *verb.ancestors))
