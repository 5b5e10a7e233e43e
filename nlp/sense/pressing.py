"""Openers, tags and negative verbs that press for a yes: "don't you agree", "isn't it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace as replace_hit

from nlp.model import Edit, Hit, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.both_ways import both_ways
from nlp.reword.grammar import match_case
from nlp.reword.how_far import how_far
from nlp.reword.rated import GLOWING, rated
from nlp.reword.turned import as_question
from nlp.sense.syntax import token_at

REASON = "asks without hinting at an answer"
PRESSES = frozenset({"agree", "correct", "fair", "right", "say"})
PLAIN_FORMS = {
    "don't": "do", "doesn't": "does", "didn't": "did", "isn't": "is", "aren't": "are",
    "wasn't": "was", "weren't": "were", "haven't": "have", "hasn't": "has", "hadn't": "had",
    "can't": "can", "couldn't": "could", "won't": "will", "wouldn't": "would",
    "shouldn't": "should",
}  # fmt: skip
WHO = r"(?:he|i|it|our|she|that|the|there|they|this|we|you|your)"
URGED = r"(?:be|bother|feel|forget|hesitate|hurry|let|panic|rush|stress|worry)"  # "Don't worry"
FRONTED = later(
    rf"(?:(?:^|(?<=[.!?] ))(?:{'|'.join(PLAIN_FORMS)})(?= \w)(?! {URGED}\b)"
    rf"|(?<=, )(?:{'|'.join(PLAIN_FORMS)})(?= {WHO}\b))",
    re.IGNORECASE,
)
ASIDE = later(
    r"(?:don't you agree|wouldn't you (?:say|agree)|isn't it (?:true|the case|fair to say)"
    r"|would you say(?= (?:that )?(?:our|this|the) [^?]*\b(?:better|best|amazing|excellent|great"
    r"|helpful"
    r"|wonderful|changed your life|made a difference|saved you\w*)\b)"
    r"|would you agree|do you not agree|is it (?:not )?fair to say|do you agree)"
    r"(?: that)?(?= (?!or\b|with\b|to\b))",
    re.IGNORECASE,
)
# A name spelled, a time heard: there the person is to set it right, not to agree.
CONFIRMS = later(
    r"\b(?:have|heard|got|get) (?:it|that|you|your \w+)(?: \w+)? (?:correct(?:ly)?|down|right)\b"
    r"|\b(?:pronounced?|spell(?:ed|ing)?|to (?:check|confirm|make sure))\b[^?]*(?:, |: )",
    re.IGNORECASE,
)
TAG = later(
    r", (?:right|correct|yes|is that right|is that correct|don't you (?:think|agree)"
    r"|wouldn't you (?:say|agree)|(?:is|are|was|were|do|does|did|have|has|would|should|ca|wo)n't"
    r" (?:i|you|he|she|it|we|they|there))\?$",
    re.IGNORECASE,
)
YOURS = later(r"\b(?:i|our|you|your|we)\b", re.IGNORECASE)
LOOSE_TAG = later(
    r"^(?:it|our|she|that|the|they|this|we|you)\b[^,.?!]* (?P<tag>correct|right)\?$", re.IGNORECASE
)  # "You felt safe here right?"
NEGATIVE_TAG = later(
    r"(?:n't|\bnot|\bnever)\b[^.?!]*, (?:is|are|was|were|do|does|did|have|has|can|will|would"
    r"|should)"
    r" (?:i|you|he|she|it|we|they|there)\?$",
    re.IGNORECASE,
)
NEGATED = later(
    r"n't\b|\b(?:clear|obvious|time) (?:that|to)\b|\b(?:false|incorrect|never|no|not|untrue"
    r"|wrong)\b",
    re.IGNORECASE,
)
SHAMING = later(
    r"\b(?:do|would)n't you (?:care|love|want|wish)\b[^.?!]*\b(?:best|better|care|change|get well"
    r"|good|healthy|kids|child|children|recover|safe|succeed)\b",
    re.IGNORECASE,
)
PUSHING = later(
    r"\b(?:is|are) (?:best|better|essential|important|vital)\b|\byou (?:should|ought to)\b"
)
ACCUSES = later(
    r"\b(?:should|could|ought to)(?:n't)?(?:'ve| (?:\w+ ){0,3}?have| of)\b"
    r"|\b(?:know|knew|known) better\b|\bwhat(?:'s| is) (?:best|right) for\b",
    re.IGNORECASE,
)


def pressing(parsed: Parsed) -> Iterator[Hit]:
    """Yield what presses for a yes; with no way where praise or an accusation would stay."""
    plain = parsed.plain
    presses = "n't" in plain or ", " in plain or not PRESSES.isdisjoint(words_in(plain))
    if presses and plain.rstrip().endswith("?"):
        yield from _balanced(parsed, plain.rstrip())


def _balanced(parsed: Parsed, text: str) -> Iterator[Hit]:
    unfair = ACCUSES.search(text) is not None
    glowing = re.search(rf"\b(?:{GLOWING}|love)\b", text, re.IGNORECASE) is not None
    for pressed in _pressed(parsed, text):
        whole = parsed.question.text
        balanced = tuple(how_far(whole, both_ways(parsed.plain, way)) for way in pressed.ways)
        hit = replace_hit(pressed, ways=balanced)
        asked = rated(parsed, whole)
        if (glowing or asked) and not unfair:
            yield replace_hit(hit, ways=(asked,) if asked else ())
        else:
            yield (
                replace_hit(hit, ways=())
                if unfair or SHAMING.search(whole) or PUSHING.search(whole)
                else hit
            )


def _pressed(parsed: Parsed, text: str) -> Iterator[Hit]:
    """Yield an opener, a tag or a negative verb."""
    opener = ASIDE.search(text)
    if opener and (opener.start() == 0 or text[opener.start() - 2] in ".,!?"):
        yield Hit(*opener.span(), ways=_opener_ways(parsed, opener))
    elif CONFIRMS.search(text):
        return
    elif (tag := TAG.search(text)) and not _checks_a_fact(text, tag):
        way = _inverted(parsed, 0, tag.start())
        yield Hit(tag.start() + 2, tag.end() - 1, ways=(way,) if way else ())
    elif tag := LOOSE_TAG.search(text):
        way = _inverted(parsed, 0, tag.start("tag") - 1)
        yield Hit(*tag.span("tag"), ways=(way,) if way else ())
    elif tag := NEGATIVE_TAG.search(text):
        yield Hit(text.rindex(", ") + 2, tag.end() - 1)
    elif fronted := FRONTED.search(text):
        tangled = NEGATED.search(text, fronted.end()) is not None
        ways = () if tangled else ((_plain_form(parsed, fronted),),)
        yield Hit(*fronted.span(), ways=ways)


def _checks_a_fact(text: str, tag: re.Match[str]) -> bool:
    """Tell whether only a time or a number is checked: "The game starts at 5, right?"."""
    said = text[: tag.start()].lower()
    told = tag.group().endswith(("right?", "correct?"))
    return told and any(map(str.isdigit, said)) and YOURS.search(said) is None


def _plain_form(parsed: Parsed, match: re.Match[str]) -> Edit:
    """ "Don't you" -> "Do you"."""
    old = parsed.question.text[match.start() : match.end()]
    new = match_case(old, PLAIN_FORMS[match.group().lower()])
    return Edit(match.start(), match.end(), old, new, REASON, frozenset({Protected.NEGATION}))


def _opener_ways(parsed: Parsed, opener: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """Return the way that asks what follows the opener; none for "Do you agree that"."""
    if opener.group().lower().startswith(("do you", "would you", "is it")):
        return ()
    way = _inverted(
        parsed, opener.start(), len(parsed.question.text.rstrip()) - 1, opener.end() + 1
    )
    return (way,) if way else ()


def _inverted(parsed: Parsed, start: int, end: int, said: int | None = None) -> tuple[Edit, ...]:
    """Return the edit that turns a statement, from `said` to `end`, into a plain question.

    Empty where the statement has no plain subject and verb, or a negation in it.
    """
    text = parsed.question.text
    said = start if said is None else said
    if (start and said == start) or re.search(r"[.!?;:]\s", text[:end]):
        return ()
    first = token_at(parsed.doc, said)
    asked = as_question(parsed.doc, first, end, text) if first is not None else ""
    if not asked:
        return ()
    asked = asked[0].upper() + asked[1:] if start == 0 else asked
    old = text[start : len(text.rstrip()) - 1]
    declares = frozenset({Protected.NEGATION, Protected.PERSON})
    return (Edit(start, start + len(old), old, asked, REASON, declares),)
