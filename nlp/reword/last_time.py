"""From a count without a stretch of time to a rate, and from dates to when the last was.

"How many times have you called us?" becomes "How often do you call us, if at all?", with answers
that name weeks, months and years. "On what dates did you see a dentist?" becomes "When did you last
see a dentist, if ever?": the last time is one event with a date, so that nobody has to choose how
far to look back (Tourangeau, Rips and Rasinski 2000, The psychology of survey response). How many
jobs or homes is another matter: there the writer has a stretch of time to name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from nlp.checks.missing_optout import SENSITIVE
from nlp.checks.recall_period import DECADES, LIFE, SPAN, UNIVERSAL, told_every
from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.answers import RATES
from nlp.reword.grammar import article, plural, singular
from nlp.sense.counted import (
    HAPPENS,
    LONG,
    MANY,
    NUMBER,
    OFTEN,
    REPEATED,
    first_phrase,
    last_noun,
    verb_of,
)
from nlp.sense.lapses import lapse_in
from nlp.sense.periods import names_a_period
from nlp.sense.syntax import token_at
from nlp.tables.forms import Form, verb_variants
from nlp.words import words

LAST = (
    "In the last 7 days", "8 to 30 days ago", "1 to 12 months ago", "More than 12 months ago",
    "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
STEPS = (
    "Every week or more often", "Every month, but not every week", "A few times a year",
    "Once a year or less often", "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
YEARS = (
    "Every few months or more often", "About twice a year", "About once a year", "Less often",
    "Never", "Not sure", "Prefer not to answer",
)  # fmt: skip
STEPPED = "It asks how often, as the count would; its answers name weeks, months and years."
WHY = "It asks for the last time alone, so nobody has to choose how far to look back."
RATED = "Its answers name how often in days and weeks, so they mean the same to everybody."
CHOSEN = ("These: ____", "None right now", "Not sure", "Prefer not to answer")
CHOICE = "It lets people choose what matters here, so that nobody has to list a whole life."
SKIPPED = frozenset({
    "different", "of", "our", "past", "previous", "prior", "single", "the", "your",
})  # fmt: skip
TIMES = frozenset({
    "address", "date", "day", "detail", "event", "incident", "instance", "meal", "month", "name",
    "occasion", "time", "week", "year",
})  # fmt: skip
SEVERAL = later(r"\b(?:different|other|separate|total)\b", re.IGNORECASE)
EARLIER = later(r"^(?:different|other|past|previous|prior|total) ", re.IGNORECASE)
BACK = later(rf",? ?\b(?:{LIFE}|{DECADES}|{SPAN})\b", re.IGNORECASE)
HARD = ("harm", "harm-act", "harm-to-someone", "hard-count")
LATE = frozenset({"lately", "recently"})
LOOSE = frozenset({
    "anything", "concern", "concerns", "issue", "issues", "problem", "problems", "progress",
    "services",
})  # fmt: skip
MET = frozenset({"attend", "call", "contact", "meet", "see", "speak", "talk", "visit"})
SELDOM = frozenset({
    "be", "become", "enroll", "graduate", "leave", "live", "lose", "marry", "move", "start", "stop",
    "tell", "try",
})  # fmt: skip
EARLIER_ON = frozenset({"could", "had", "would"})
LASTS = frozenset({"hour", "mile", "minute"})  # a sum of these is no rate
HAVE = frozenset({"have", "had", "'ve"})
MEETINGS = frozenset({"appointment", "call", "contact", "meeting", "session", "visit"})
DATES = later(
    r"^\W*(?:on )?(?:what|which) (?:\w+ )?(?:dates?|days?)\b[^?]*?\b(?P<aux>did|have|has)\b",
    re.IGNORECASE,
)
DAILY = later(
    r"\b(?:appl(?:y|ications?)|drink|eat|exercise|feel|meals?|read|skip|sleep|smoke|snacks?"
    r"|worry)\b",
    re.IGNORECASE,
)
JUDGED = later(
    r"\b(?:adequate|appropriate|balanced|decent|enough|good|healthy|normal|proper(?:ly)?|real"
    r"|reasonable|right|well)\b",
    re.IGNORECASE,
)
SELDOM_MET = later(
    r"\b(?:appointments?|check-?ups?|clinics?|dentists?|doctors?|emergenc(?:y|ies)|er"
    r"|hospitals?|lawyers?|mov(?:e|ed)|police|therapists?|visits?)\b",
    re.IGNORECASE,
)
YEARLY = later(
    r"\b(?:dentist|dental|eye (?:doctor|exam)|check-?ups?|physicals?|mammograms?)\b", re.IGNORECASE
)
YEARS_TOLD = "It asks how often, as the count would; its answers name months and years."
UNSAID = LATE | frozenset(
    {"again", "ever", "exactly", "just", "often", "sometimes", "still", "usually"}
)


def in_time(parsed: Parsed) -> OtherQuestion | None:
    """Return how often by rates, or when last, for a question without a period; None if unsure."""
    if SENSITIVE.search(parsed.plain) or _hard(parsed):
        return None
    if OFTEN.search(parsed.plain) or HAPPENS.search(parsed.plain):
        return _by_rates(parsed)
    rate = _of_count(parsed) or _of_number(parsed) or _of_habit(parsed)
    if rate:
        return OtherQuestion("how-often", rate, *_steps(rate))
    text = _of_dates(parsed) or _of_yes(parsed)
    return OtherQuestion("last-time", text, LAST, WHY) if text else None


def _steps(rate: str) -> tuple[tuple[str, ...], str]:
    """Return the answers for how often something is done, and why these."""
    if YEARLY.search(rate):
        return YEARS, YEARS_TOLD
    return (RATES, RATED) if DAILY.search(rate) else (STEPS, STEPPED)


def _by_rates(parsed: Parsed) -> OtherQuestion | None:
    """Return "How often …?" with steps that fit it; None for words that judge or say little."""
    if not parsed.question.options or JUDGED.search(parsed.plain):
        return None
    seldom = SELDOM_MET.search(parsed.plain) is not None
    rates, why = (STEPS, STEPPED) if seldom else (RATES, RATED)
    return OtherQuestion("how-often", parsed.question.text, rates, why)


def of_list(parsed: Parsed) -> OtherQuestion | None:
    """Return which of them matter, for all that somebody ever had; None where unsure."""
    every = told_every(parsed)
    if every is None or SENSITIVE.search(parsed.plain) or _hard(parsed):
        return None
    named = _named(every)
    if not named or named[-1].pos_ != "NOUN" or singular(named[-1].lower_) in TIMES:
        return None
    things = " ".join(_many([token.text for token in named]))
    text = f"Which {things} would you like us to know about, if any?"
    return OtherQuestion("those-that-matter", text, CHOSEN, CHOICE)


def _named(every: Token) -> list[Token]:
    """Return the words of "foster homes" in "all of your foster homes, with dates"."""
    named: list[Token] = []
    for token in every.doc[every.i + 1 :]:
        if token.lower_ in SKIPPED and not named:
            continue
        if token.pos_ not in ("ADJ", "CCONJ", "NOUN"):
            unsure = token.pos_ in ("PROPN", "VERB") and token.tag_ != "VBN"
            return [] if unsure else named
        named.append(token)
    return named


def _many(named: list[str]) -> Iterator[str]:
    """Yield nouns, each last one of a group in the plural: "school nurses and teachers"."""
    for at, word in enumerate(named):
        last = at + 1 == len(named) or named[at + 1] in ("and", "or")
        yield plural(singular(word)) if last and word not in ("and", "or") else word


def _hard(parsed: Parsed) -> bool:
    lemmas = {token.lemma_.lower() for token in parsed.doc} - {"happen"}
    return any(lemmas & words(name) for name in HARD)


def of_late(parsed: Parsed) -> OtherQuestion | None:
    """Return when last, for "Have you … recently?"; None where unsure."""
    verb = verb_of(parsed, 0)
    yes = parsed.doc[0].lower_ in ("did", "has", "have")
    yes = yes and LOOSE.isdisjoint(words_in(parsed.plain))
    if verb is None or not yes or SENSITIVE.search(parsed.plain) or _hard(parsed):
        return None
    text = _when(parsed.doc[1 : verb.i].text, verb, "")
    return OtherQuestion("last-time", text, LAST, WHY) if text else None


def _of_count(parsed: Parsed) -> str:
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


def _of_number(parsed: Parsed) -> str:
    match = NUMBER.match(parsed.plain)
    noun = last_noun(parsed, *first_phrase(parsed, match)) if match else None
    if match is None or noun is None or noun.lemma_.lower() in LONG:
        return ""
    after = [token for token in parsed.doc[noun.i + 1 :] if not token.is_punct]
    thing = EARLIER.sub("", parsed.plain[match.start("what") : noun.idx + len(noun.text)])
    if after and after[0].lower_ == "you":
        verb = next((token for token in after if token.pos_ == "VERB"), None)
        return _rate(noun, verb, thing) if verb is not None else ""
    if after or noun.lemma_.lower() not in MEETINGS:
        return ""
    return f"How often do you have {plural(singular(thing))}, if at all?"


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
    after = list(_rest(verb))
    particle = after.pop(0).text if after and after[0].dep_ == "prt" else ""
    base, rest = _base(verb), BACK.sub("", _text(after))
    if does == "did" and _text(said) == "you" and BACK.search(verb.doc.text):
        does = "do"  # what the stretch of years is left out of
    lost = {"been", "not", "n't"} & {one.lower_ for one in said}
    unsure = not said or bool(lost) or does not in ("did", "do", "does")
    unsure = unsure or bool(thing and after and after[0].pos_ == "PRON")
    unsure = unsure or bool(SEVERAL.search(thing))
    unsure = unsure or any(one.tag_ == "VBD" or one.lower_ in EARLIER_ON for one in after)
    if not base or unsure or base in SELDOM or any(one in rest for one in ",;:("):
        return ""
    if names_a_period(rest):
        return ""
    things = plural(singular(thing)) if thing else ""
    if things and len(after) == 1 and after[0].pos_ == "ADP":
        things, rest = f"{rest} {things}", ""  # "jobs have you applied for"
    spoken = ("How often", does, _text(said), base, particle, things, rest)
    return " ".join(part for part in spoken if part) + ", if at all?"


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
    base, rest = _base(verb), list(_rest(verb))
    said = [word for word in who.split() if word.lower() not in UNSAID]
    unsure = "'re" in who or "not" in said or any(token.text in ",;:(" for token in rest)
    unsure = unsure or any(one.head == verb and one.dep_ == "conj" for one in rest)
    if not base or not said or unsure or SEVERAL.search(thing):
        return ""
    if said[-1] == "been":
        return _when_been(said[:-1], verb, BACK.sub("", _text(rest)))
    particle = rest.pop(0).text if rest and rest[0].dep_ == "prt" else ""
    one = _one(singular(thing)) if thing else _one_of(rest)
    after = BACK.sub("", _text(rest))
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


def _base(verb: Token) -> str:
    """Return the base form of a verb that is plainly a form of it; "" for "be" and the unsure."""
    lemma = str(verb.lemma_.lower())
    forms = {form for one in Form for form in verb_variants(lemma, one)}
    return lemma if lemma != "be" and verb.lower_ in forms | {lemma} else ""


def _rest(verb: Token) -> Span:
    end = next((t.i for t in verb.doc[verb.i :] if t.text in "?.:"), len(verb.doc))
    last = verb.doc[end - 1]
    return verb.doc[verb.i + 1 : end - (last.lower_ in LATE)]


def _text(tokens: list[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()
