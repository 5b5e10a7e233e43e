"""From dates, or from a question without a stretch of time, to when the last was.

"On what dates did you see a dentist?" becomes "When did you last see a dentist, if ever?": the last
time is one event with a date, so that nobody has to choose how far to look back (Tourangeau, Rips
and Rasinski 2000, The psychology of survey response). Where it is a count, a rate says more.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.as_count import as_count
from nlp.reword.as_rate import as_rate, by_rates
from nlp.reword.grammar import article, singular
from nlp.reword.verb_phrase import BACK, SEVERAL, UNSAID, after_verb, base_of, text_of
from nlp.sense.counted import HAPPENS, OFTEN, verb_of
from nlp.sense.lapses import lapse_in
from nlp.sense.periods import names_a_period
from nlp.sense.private import private_or_painful
from nlp.sense.syntax import token_at
from nlp.sense.whole_life import UNIVERSAL

LAST = (
    "In the last 7 days", "8 to 30 days ago", "1 to 12 months ago", "More than 12 months ago",
    "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
ONE_EVENT = "It asks for the last time alone, so nobody has to choose how far to look back."
LOOSE = frozenset({
    "anything", "concern", "concerns", "issue", "issues", "problem", "problems", "progress",
    "services",
})  # fmt: skip
MET = frozenset({"attend", "call", "contact", "meet", "see", "speak", "talk", "visit"})
DATES = later(
    r"^\W*(?:on )?(?:what|which) (?:\w+ )?(?:dates?|days?)\b[^?]*?\b(?P<aux>did|have|has)\b",
    re.IGNORECASE,
)


def in_time(parsed: Parsed) -> OtherQuestion | None:
    """Return how often by rates, or when last, for a question without a period; None if unsure."""
    if private_or_painful(parsed):
        return None
    if OFTEN.search(parsed.plain) or HAPPENS.search(parsed.plain):
        return by_rates(parsed)
    if told := as_count(parsed) or as_rate(parsed):
        return told
    text = _of_dates(parsed) or _of_yes(parsed)
    return OtherQuestion("last-time", text, LAST, ONE_EVENT) if text else None


def of_late(parsed: Parsed) -> OtherQuestion | None:
    """Return when last, for "Have you … recently?"; None where unsure."""
    verb = verb_of(parsed, 0)
    yes = parsed.doc[0].lower_ in ("did", "has", "have")
    yes = yes and LOOSE.isdisjoint(words_in(parsed.plain))
    if verb is None or not yes or private_or_painful(parsed):
        return None
    text = _when(parsed.doc[1 : verb.i].text, verb, "")
    return OtherQuestion("last-time", text, LAST, ONE_EVENT) if text else None


def _of_dates(parsed: Parsed) -> str:
    """ "On what dates did you see a dentist?" -> "When did you last see a dentist, if ever?"."""
    match = DATES.match(parsed.plain)
    verb = verb_of(parsed, match.start("aux")) if match else None
    aux = token_at(parsed.doc, match.start("aux")) if match else None
    if match is None or verb is None or aux is None or verb.lemma_ not in MET:
        return ""
    return _when(parsed.doc[aux.i + 1 : verb.i].text, verb, "")


def _of_yes(parsed: Parsed) -> str:
    """ "Have you ever felt lonely?", "Do you skip meals?" -> "When did you last …, if ever?"."""
    yes = lapse_in(parsed) or UNIVERSAL.search(parsed.plain)
    verb = verb_of(parsed, 0)
    if yes is None or verb is None or yes.start():
        return ""
    return _when(parsed.doc[1 : verb.i].text, verb, "")


def _when(who: str, verb: Token, thing: str) -> str:
    """Return "When did … last …, if ever?"; "" where a part does not fit."""
    base, rest = base_of(verb), list(after_verb(verb))
    said = [word for word in who.split() if word.lower() not in UNSAID]
    unsure = "'re" in who or "not" in said or any(token.text in ",;:(" for token in rest)
    unsure = unsure or any(one.head == verb and one.dep_ == "conj" for one in rest)
    if not base or not said or unsure or SEVERAL.search(thing):
        return ""
    if said[-1] == "been":
        return _when_been(said[:-1], verb, BACK.sub("", text_of(rest)))
    particle = rest.pop(0).text if rest and rest[0].dep_ == "prt" else ""
    one = _one(singular(thing)) if thing else _one_of(rest)
    after = BACK.sub("", text_of(rest))
    if names_a_period(after):
        return ""
    spoken = [*said, "last", base, particle, one, after]
    return f"When did {' '.join(part for part in spoken if part)}, if ever?"


def _when_been(who: list[str], verb: Token, rest: str) -> str:
    """Return "When were you last seen …, if ever?" for "been seen …"; "" where unsure."""
    if not who or verb.tag_ != "VBN" or names_a_period(rest):
        return ""
    be = "were" if who[-1] in ("they", "you") else "was"
    return f"When {be} {' '.join(who)} last {verb.lower_} {rest}".rstrip() + ", if ever?"


def _one(thing: str) -> str:
    return f"{article(thing)} {thing}"


def _one_of(rest: list[Token]) -> str:
    """Take "any appointments" off what follows the verb, and return "an appointment"."""
    bare = rest[1:] if rest and rest[0].lower_ in ("any", "some") else rest
    if not bare or bare[0].tag_ != "NNS" or bare[0].lower_ == "meds":
        return ""
    one = _one(singular(bare[0].text))
    del rest[: len(rest) - len(bare) + 1]
    return one
