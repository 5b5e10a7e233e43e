"""Leaving out a sentence that threatens or over-promises, where the question stands without it.

"No answer, no food. Who else stays with you?" asks for the same thing without its first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Container

from spacy.tokens import Span

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.found_by_others import found_by_others
from nlp.reword.ledger import kinds_in
from nlp.sense.syntax import end_of, replace
from nlp.words import words

REASON = "leaves out what is not part of the question"
HOLDS_ON = later(
    r"\b(?:about you\?|agree\w*|accept\w*|allow\w*|arrived?|attend|come|comply|consent\w*|go back"
    r"|happened"
    r"|initials?|join|okay|permission|promise\w*|reasons?:|return|sign\w*|status|still|submit"
    r"|there|this|that|these|those|together|understand|yes"
    r"|enough\?|do you think\?|do you\?|did you\?|are you\?|have you\?|can you\?|will you\b)",
)
CHOSEN_FROM = later(r"^which\b|\b(?:any|one|some)\s*\?$")
ANSWERING = later(
    r"\b(?:answer\w*|anonymous|between us|blanks?|confidential\w*"
    r"|fill(?:ed|ing)? (?:it|this) (?:in|out)|find out|form|forms|guarantee\w*"
    r"|honest\w*|information|know|lie|lies|lying|page|pages|private|promise\w*|questions?|risk"
    r"|say|see"
    r"|section|secret|share\w*|skip\w*|survey|tell|truth\w*|write)\b"
)
# A rule on what is to be told: "Residents are required to tell staff about any relationship."
MUST_TELL = later(
    r"\b(?:(?:expected|obliged|required) to|has to|have to|must|shall) (?:disclose|inform|notify"
    r"|report|tell)\b[^.!]*\b(?:about|any|of)\b",
    re.IGNORECASE,
)
# What tells who somebody is: no promise of namelessness is true where it is asked.
NAMELESS = later(r"\b(?:anonym\w*|no names?|nameless)\b", re.IGNORECASE)
TELLS_WHO = later(
    r"\b(?:address|apartment|birth ?(?:date|day)|date of birth|e-?mail|license|name|phone|room"
    r"|social security|street|unit|zip)\b",
    re.IGNORECASE,
)
ASKED_AFTER = later(
    r", (?:so |then )?(?P<rest>(?:are|can|could|did|do|does|has|have|how|is|should|was|were|what"
    r"|when"
    r"|where|which|who|will|would)\b[^,]*\b(?:you|your)\b)",
    re.IGNORECASE,
)
# What a sentence is about, where that is said first: "As you know, our counselors are …".
ABOUT = later(
    r"(?:as you (?:may |probably )?know, |of course, )?(?P<it>(?:our|the|these|this|your)"
    r" (?:[\w'-]+ ){0,2}[\w'-]+) (?P<be>are|has|have|help|helps|is|was|were|work|works)\b",
    re.IGNORECASE,
)
BACK = later(r"\b(?:com(?:e|ing)|go(?:ing)?|went) back\b(?! to)")
FEWEST = 3  # words that a question needs to be one by itself; a field with a colon may have fewer


def without_lead_in(parsed: Parsed, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edit that leaves out a threat or promise at `start`; empty where it has to stay.

    What follows has to be one question or field that leans on nothing before it.
    """
    return _without_sentence(parsed, start, end, about_answering=True)


def without_praise(parsed: Parsed, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edit that leaves out what hints at an answer before the question itself."""
    opening = without_opening(parsed, start, end)
    alone = opening or _without_sentence(parsed, start, end, about_answering=False)
    return alone or found_by_others(parsed)


def _without_sentence(
    parsed: Parsed, start: int, end: int, *, about_answering: bool
) -> tuple[Edit, ...]:
    sentences = list(parsed.doc.sents)
    held = [sent for sent in sentences if sent.start_char < end and start < sent.end_char]
    if len(held) != 1 or held[0].text.rstrip()[-1:] not in (".", "!"):
        return ()
    if about_answering and MUST_TELL.search(held[0].text):
        return ()  # without it, the question is no less an order
    if about_answering and not ANSWERING.search(held[0].text.lower()):
        return ()  # a rule of the house may say what the question is about
    rest = sentences[sentences.index(held[0]) + 1 :]
    if not rest:
        return ()
    again = () if about_answering else _named_again(parsed, held[0], rest)
    if NAMELESS.search(held[0].text) and TELLS_WHO.search(rest[-1].text):
        return ()
    if not _stands_alone(rest[-1], {edit.start for edit in again}):
        return ()
    text = parsed.question.text
    left, right = held[0].start_char, rest[0].start_char
    old = text[left:right]
    declares = kinds_in(old) | {Protected.SENTENCES, Protected.NAME}
    return (Edit(left, right, old, "", REASON, declares), *again)


def _named_again(parsed: Parsed, held: Span, rest: list[Span]) -> tuple[Edit, ...]:
    """Return the edit that says for "it" or "them" what the sentence left out was about."""
    about = ABOUT.match(held.text)
    pronouns = [token for token in rest[0] if token.lower_ in ("it", "them")]
    if about is None or len(rest) > 1 or len(pronouns) != 1:
        return ()
    one, what = pronouns[0], about["it"]
    if (one.lower_ == "it") != (about["be"].lower() in ("has", "helps", "is", "was", "works")):
        return ()
    text = what if what.startswith("I ") else what[0].lower() + what[1:]
    return (replace(parsed, one.idx, end_of(one), text, REASON, Protected.PERSON),)


def without_opening(parsed: Parsed, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edit that leaves out the words before the comma that opens the real question.

    "Like any good parent, do you read to your child?" -> "Do you read to your child?". Empty
    where what is left is no whole question, or leans on what is left out.
    """
    plain, text = parsed.plain, parsed.question.text
    if start > 0 or parsed.plain.count("?") != 1 or not plain.rstrip().endswith("?"):
        return ()
    comma = ASKED_AFTER.search(plain, max(0, end - 1))
    if comma is None or len(plain[comma.start("rest") :].split()) < FEWEST + 2:
        return ()
    if any(mark in plain[: comma.start()] for mark in ".;:!"):
        return ()
    rest = plain[comma.start("rest") :].lower()
    leaning = "|".join(sorted(words("leaning")))
    if re.search(rf"\b(?:{leaning})\b", rest) or BACK.search(rest):
        return ()
    at = comma.start("rest") + 1
    old = text[:at]
    declares = kinds_in(old) | {Protected.NAME}
    return (Edit(0, at, old, old[-1].upper(), REASON, declares),)


def _stands_alone(sent: Span, named: Container[int] = frozenset()) -> bool:
    """Tell whether a sentence is a question or field by itself, but for what is `named` again."""
    said = sent.text.strip().lower()
    if (
        HOLDS_ON.search(said)
        or CHOSEN_FROM.search(said)
        or any(token.lower_ in words("leaning") and token.idx not in named for token in sent)
    ):
        return False
    field = said.rstrip("_ ").endswith(":")
    asks = said.endswith("?") and len(said.split()) >= FEWEST
    return field or (asks and any(token.lower_ in ("you", "your") for token in sent))
