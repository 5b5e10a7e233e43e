"""Questions of a whole life: "ever", "since you were born", "every place where you have lived"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Kind
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.periods import look_back
from nlp.sense.syntax import end_of
from nlp.words import words

THEIR = r"(?:your|his|her|their)"
YOUNG = r"(?:an? (?:baby|boy|child|girl|kid|teen\w*)|born|little|small|young|\d+)"
NO_SCALE = r"(?![01] ?(?:-|–|to|through) ?\d)"  # "from 1 to 5" is no age
SINCE_YOUNG = (
    rf"(?:(?:since|from)(?: the)?(?: age(?: of)?)? (?:{NO_SCALE}\d{{1,2}}\b(?! ?%)|childhood|birth"
    rf"|(?:you|he|she|they|your \w+|the \w+) (?:(?:were|was|turned) {YOUNG}|came of age"
    r"|finished (?:high )?school|left home)|kindergarten|(?:first|second) grade|(?:arriving"
    r"|coming|getting|moving)"
    r" (?:here|in|to) (?:(?:the|this) )?(?:america|country|states|u\.?s\.?)|(?:finishing"
    r"|leaving) (?:high school|home|school))"
    r"|between (?:the )?ages (?:of )?\d+ and \d+)"
)
WHOLE = (
    rf"(?:at any (?:age|point|time) in {THEIR} li(?:fe|ves)|(?:across|during|over|throughout)"
    rf" (?:the (?:course|whole) of )?{THEIR} (?:adult |entire |whole )?li(?:fe(?:time)?|ves)"
    rf"|in {THEIR} (?:adult |entire |whole )li(?:fe(?:time)?|ves)|{SINCE_YOUNG})"
)
LIFE = rf"(?:(?<!if )ever|in {THEIR} life(?:time)?|lifetime|{WHOLE})"
YOUNGER = (
    r"(?:as an? (?:boy|child|girl|kid|teen\w*)|before (?:the age of|age|you turned) \d+"
    r"|when you were (?:little|small|young|an? (?:boy|child|girl|kid|teen\w*)))"
)
DECADES = (
    r"(?:(?:during|for|in|over|within) the (?:last|past|previous) (?:[5-9]|[1-9]\d|five|six|seven"
    r"|eight|nine|ten|fifteen|twenty|several) years|(?:during|for|in|over|within) the (?:last|past)"
    r" (?:few |several |two )?decades?)"
)
SPAN = (
    r"(?:(?:during|for|in|over|within) (?:the|this) (?:last|past|previous|whole|entire)"
    r" (?:\w+ )?(?:months?|years?))"
)
UNIVERSAL = later(
    r"^(?:have|has) (?:you|he|she|they|anyone|your \w+|the \w+) ever (?:been|felt|gotten)"
    r" (?:a little |a bit |really |so |too |very )?(?:alone|angry|annoyed|anxious|bored|confused"
    r"|disappointed|down|embarrassed|exhausted|frustrated|impatient|irritable|irritated"
    r"|lonely|mad|moody|nervous|overwhelmed|sad|stressed(?: out)?|tense|tired|uncomfortable"
    r"|unhappy|unsure|upset|worried)(?=\s*(?:[?.,]|$)| (?:about|at|for|or|with)\b)"
    r"|^(?:have|has) (?:you|he|she|they|your \w+) ever (?:(?:missed|skipped) (?:an?|any|your) "
    r"(?:\w+ )?(?:bill|dose|meal|payment)|run (?:out|short) of (?:food|money|medicine)"
    r"|(?:been|fallen|gotten) (?:behind|late|short) (?:in|on|with)|gone (?:hungry|without)"
    r"|(?:had (?:any )?(?:a hard time|difficulty|problems|trouble)|been unable|struggled)"
    r" (?:to )?(?:afford|feed|find|get|keep|pay)(?:t?ing)?\b(?![^.?!]*\b(?:door|form|here|open"
    r"|our|site|website)\b)"
    r"|lost (?:an?|your) (?:apartment|home|house|housing|job)|argued|complained|cried|disagreed"
    r"|fibbed"
    r"|forgotten|lied|lost your temper|made a mistake|raised your voice|worried)\b",
    re.IGNORECASE,
)
DATED = later(
    r"\b(?:all|each|every)\b(?! (?:\w+ )?(?:appointment|class|event|meeting|shift|trip)(?:e?s)?\b)"
    r"[^?.]*\b(?:and|with|including|the) (?:\w+ ){0,2}dates?\b"
    r"|\bdates?,? (?:and (?:\w+ )?\w+ )?(?:for|of) (?:all|each|every)\b",
    re.IGNORECASE,
)
SINCE = later(
    r"\bever\b|\bsince (?:age|birth|childhood|(?:high )?school|leaving|turning|you|\d)"
    r"|\bfrom birth\b|\bin (?:your|his|her|their) (?:entire |whole )?(?:childhood|life|lifetime"
    r"|past)\b",
    re.IGNORECASE,
)
EVER = frozenset({"ever", "had", "has", "have", "held", "'ve"})


def all_of_a_life(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of "every coach who has worked with", told to be listed; None for none."""
    every = told_every(parsed)
    if every is None or look_back(parsed.plain):
        return None
    if dated := DATED.search(parsed.plain) or SINCE.search(parsed.plain, every.idx):
        return int(every.idx), dated.end()
    done = next(_done(every), None)
    return (int(every.idx), end_of(done)) if done else None


def told_every(parsed: Parsed) -> Token | None:
    """Return the "every" or "all" of what a question tells people to list; None for none."""
    if parsed.question.kind is Kind.STATEMENT:
        return None
    start = 1 if parsed.doc[0].lower_ in ("please", "kindly") else 0
    if parsed.doc[start : start + 1].text.lower() not in words("tell-verb") | {"give", "include"}:
        return None
    return next((one for one in parsed.doc if one.lower_ in ("all", "each", "every")), None)


def _done(every: Token) -> Iterator[Token]:
    """Yield the verbs of what has been done: "every coach who has worked"."""
    for token in every.doc[every.i + 1 : every.i + 14]:
        if token.text in ".?;:":
            return
        if token.lower_ in EVER and token.i + 1 < len(every.doc):
            after = token.nbor()
            after = after.nbor() if after.lower_ in ("ever", "been") else after
            if after.tag_ in ("VBN", "VBD"):
                yield after
