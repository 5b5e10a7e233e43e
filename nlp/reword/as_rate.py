"""From a count without a stretch of time to a rate, with answers that name the stretches.

"How many times have you called us?" becomes "How often do you call us, if at all?". How many jobs
or homes is another matter: there the writer has a stretch of time to name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.answers import RATES
from nlp.reword.grammar import plural, singular
from nlp.reword.verb_phrase import BACK, SEVERAL, UNSAID, after_verb, base_of, text_of
from nlp.sense.counted import LONG, MANY, REPEATED, last_noun, verb_of
from nlp.sense.lapses import lapse_in
from nlp.sense.periods import names_a_period
from nlp.sense.syntax import token_at
from nlp.words import words

STEPS = (
    "Every week or more often", "Every month, but not every week", "A few times a year",
    "Once a year or less often", "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
YEARS = (
    "Every few months or more often", "About twice a year", "About once a year", "Less often",
    "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
STEPPED = "It asks how often, as the count would; its answers name weeks, months and years."
RATED = "Its answers name how often in days and weeks, so they mean the same to everybody."
EARLIER = later(r"^(?:different|other|past|previous|prior|total) ", re.IGNORECASE)
SELDOM = frozenset({
    "be", "become", "enroll", "graduate", "leave", "live", "lose", "marry", "move", "start", "stop",
    "tell", "try",
})  # fmt: skip
EARLIER_ON = frozenset({"could", "had", "would"})
LASTS = frozenset({"hour", "mile", "minute"})  # a sum of these is no rate
HAVE = frozenset({"have", "had", "'ve"})
MEETINGS = frozenset({"appointment", "call", "contact", "meeting", "session", "visit"})
DAILY = later(
    r"\b(?:appl(?:y|ications?)|dose|drink|eat|exercise|feel|meals?|medicines?|medications?|pills?|read"
    r"|skip|sleep|smoke|snacks?|worry)\b",
    re.IGNORECASE,
)
JUDGED = later(
    r"\b(?:adequate|appropriate|balanced|decent|enough|good|healthy|normal|proper(?:ly)?|real"
    r"|reasonable|right|well)\b",
    re.IGNORECASE,
)
SELDOM_MET = later(
    r"\b(?:appointments?|check-?ups?|clinics?|dentists?|doctors?|emergenc(?:y|ies)|er|falls?"
    r"|hospitals?|lawyers?|mov(?:e|ed)|nurses?|police|surger(?:y|ies)|therapists?|visits?)\b",
    re.IGNORECASE,
)
YEARLY = later(
    r"\b(?:dentist|dental|eye (?:doctor|exam)|check-?ups?|physicals?|mammograms?)\b", re.IGNORECASE
)
LOOKS_BACK = later(r"how often (?:did|has|have)\b", re.IGNORECASE)
YEARS_TOLD = "It asks how often, as the count would; its answers name months and years."


def as_rate(parsed: Parsed) -> OtherQuestion | None:
    """Return "How often …?" for a count or a lapse; None where unsure."""
    rate = rate_of_count(parsed) or _of_habit(parsed)
    return OtherQuestion("how-often", rate, *_steps(rate)) if rate else None


def _steps(rate: str) -> tuple[tuple[str, ...], str]:
    """Return the answers for how often something is done, and why these."""
    if YEARLY.search(rate):
        return YEARS, YEARS_TOLD
    return (RATES, RATED) if DAILY.search(rate) else (STEPS, STEPPED)


def by_rates(parsed: Parsed) -> OtherQuestion | None:
    """Return "How often …?" with steps that fit it; None for words that judge or say little."""
    if not parsed.question.options or JUDGED.search(parsed.plain):
        return None
    seldom = SELDOM_MET.search(parsed.plain) is not None
    rates, why = (STEPS, STEPPED) if seldom else (RATES, RATED)
    text = parsed.question.text
    if LOOKS_BACK.match(text):
        since = "In the past 12 months, " if seldom else "In the past month, "
        text = f"{since}{text[0].lower()}{text[1:]}"
    return OtherQuestion("how-often", text, rates, why)


def rate_of_count(parsed: Parsed) -> str:
    """Return "How often …?" for "How many times …?"; "" where unsure."""
    match = MANY.search(parsed.plain)
    verb = verb_of(parsed, match.start("aux")) if match else None
    aux = token_at(parsed.doc, match.start("aux")) if match else None
    noun = last_noun(parsed, *match.span("what")) if match else None
    if match is None or verb is None or aux is None or noun is None:
        return ""
    counted = noun.lemma_.lower()
    if counted not in words("occasion") and verb.lemma_ not in REPEATED:
        return ""
    if counted in LASTS or (counted in LONG and verb.lemma_ in ("have", "spend", "take")):
        return ""
    what = BACK.sub("", match["what"])
    thing = "" if counted in LONG or counted == "time" else what
    return _rate(aux, verb, thing)


def _of_habit(parsed: Parsed) -> str:
    """ "Do you skip meals?" -> "How often do you skip meals, if at all?"."""
    lapse, verb = lapse_in(parsed), verb_of(parsed, 0)
    if lapse is None or verb is None or lapse.start() or parsed.doc[0].lower_ not in ("do", "does"):
        return ""
    return _rate(parsed.doc[0], verb, "")


def _rate(aux: Token, verb: Token, thing: str) -> str:
    """Return "How often do you …, if at all?"; "" where a part does not fit."""
    said = [one for one in verb.doc[aux.i + 1 : verb.i] if one.lower_ not in UNSAID | HAVE]
    does = {"has": "does", "have": "do"}.get(aux.lower_, aux.lower_ if aux.pos_ == "AUX" else "do")
    after = list(after_verb(verb))
    particle = after.pop(0).text if after and after[0].dep_ == "prt" else ""
    base, rest = base_of(verb), BACK.sub("", text_of(after))
    if does == "did" and text_of(said) == "you" and BACK.search(verb.doc.text):
        does = "do"  # what the stretch of years is left out of
    if does not in ("did", "do", "does") or _unsure(said, after, thing):
        return ""
    if (
        not base
        or base in SELDOM
        or rest.startswith("away")
        or any(one in rest for one in ",;:(")
        or names_a_period(rest)
    ):
        return ""
    things = plural(singular(thing)) if thing else ""
    if things and len(after) == 1 and after[0].pos_ == "ADP":
        things, rest = f"{rest} {things}", ""  # "jobs have you applied for"
    spoken = ("How often", does, text_of(said), base, particle, things, rest)
    return " ".join(part for part in spoken if part) + ", if at all?"


def _unsure(said: Sequence[Token], after: Sequence[Token], thing: str) -> bool:
    """Tell whether nobody is asked, or a negation, a pronoun or an earlier time would be lost."""
    if not said or {"been", "not", "n't"} & {one.lower_ for one in said} or SEVERAL.search(thing):
        return True
    if thing and after and after[0].pos_ == "PRON":
        return True
    return any(one.tag_ == "VBD" or one.lower_ in EARLIER_ON for one in after)
