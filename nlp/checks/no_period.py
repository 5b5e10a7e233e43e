"""How often, how many times, how much: over what stretch of time, nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.others.model_questions import HOUSEHOLD
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.answers import RATES, by_rate, per_event, per_period
from nlp.sense.address import whom_asked_about
from nlp.sense.counted import (
    FAILS,
    HAPPENS,
    LONG,
    MANY,
    NUMBER,
    OFTEN,
    PAST,
    WISHES,
    first_phrase,
    happens_over_time,
    last_noun,
    verb_of,
)
from nlp.sense.lapses import lapse_in
from nlp.sense.periods import is_timed
from nlp.sense.syntax import end_of, token_at
from nlp.words import words

CHECK = Check(
    id="no-period",
    category=Category.RECALL_BURDEN,
    level=Level.CLARITY,
    message="“{match}” could mean this week to one person and a whole life to another.",
    why="Without a stretch of time, answers cannot be compared. You could name one that your help "
    "depends on, in numbers, and put it first; or give answers that name one.",
    sources=("gryczynski", "wright_frequency"),
    examples=(
        Example(before="How many nights have you slept outside?"),
        Example(before="How many times has your daughter's worker visited?"),
        Example(before="Number of job interviews you have had:"),
        Example(before="How many trips did you need a driver for?"),
        Example(
            before="How many hours do you spend looking for work?",
            after=("How many hours do you spend looking for work?",),
            after_options=(
                "____ a day",
                "____ a week",
                "____ a month",
                "None",
                "Not sure",
                "Prefer not to answer",
            ),
        ),
        Example(fine="How many trips do you need a driver for?"),
        Example(before="Do you miss doses of your medicine?"),
        Example(before="Have you had trouble sleeping?"),
        Example(
            before="How often do you cook at home?",
            after=("How often do you cook at home?",),
            after_options=RATES,
        ),
        Example(
            before="How much do you spend on groceries?",
            after=("How much do you spend on groceries?",),
            after_options=(
                "$____ a week",
                "$____ a month",
                "Nothing",
                "Not sure",
                "Prefer not to answer",
            ),
        ),
        Example(before="How often do you fall?", options=("Never", "Sometimes", "Often")),
        Example(before="Did you have trouble paying the electric bill?"),
        Example(before="Did you fall behind on the gas bill?"),
        Example(fine="Did you have trouble opening the attachment?"),
        Example(fine="Did you have trouble paying the electric bill in the past 12 months?"),
        Example(fine="How often do you fall?", options=("Never", "Every week", "Every month")),
        Example(fine="How often do you wear a seat belt?", options=("Always", "Sometimes")),
        Example(fine="In the last 12 months, how many times did you move?"),
        Example(fine="How many hours a week do you work?"),
        Example(fine="How many children live with you?"),
        Example(fine="How many rooms do you have?"),
        Example(fine="How many bags would you like?"),
        Example(fine="How many visits do you have left?"),
        Example(fine="How often does the bus run?"),
        Example(fine="How often do you get paid?"),
        Example(fine="How many times is this that you come to the fair?"),
        Example(fine="How many people do you share meals with?"),
        Example(fine="How many hours have you committed to the phone bank for May?"),
        Example(fine="How many bars of signal do you get at home?"),
        Example(before="How many times have you been to the dentist?"),
        Example(before="Number of times client has called the hotline:"),
        Example(before="Did the heat go off? If yes, how many times?"),
        Example(
            before="How often do you feel rushed before you leave?", options=("Often", "Never")
        ),
        Example(fine="Last winter, did the heat go off? If yes, how many times?"),
        Example(fine="Do you have children? If yes, how many?"),
        Example(fine="If yes, how many times did you call?"),
        Example(fine="Do you miss your old neighborhood?"),
        Example(fine="Did you miss the bus?"),
        Example(fine="Have you had trouble opening the link?"),
        Example(fine="Number of children:"),
        Example(before="# of nosebleeds: ____"),
        Example(before="How often was the hot water off?"),
        Example(before="Minutes of homework:"),
        Example(before="How many times has the power gone out?"),
        Example(before="Count of late arrivals and absences:"),
        Example(before="How much TV have your kids watched?"),
        Example(fine="How often is the library open?"),
        Example(fine="Minutes of the meeting:"),
        Example(fine="Did the copier run out of paper?"),
        Example(fine="Amount you paid at the bake sale:"),
        Example(fine="Number of meals you need:"),
    ),
)

EVENT = later(
    r"(?:did|has|have) (?:(?:the|your) )?(?:ambulance|boss|bus|heat|landlord|neighbors?|police"
    r"|power|school|van"
    r"|water|worker)\b",
    re.IGNORECASE,
)  # what happens to people, and is nobody's doing here
CUES = frozenset({
    "absent", "accident", "count", "accidents", "amount", "arguments", "cut", "days", "difficulty",
    "emergency", "fall", "fallen", "falls", "fights", "forget", "forgo", "forgotten",
    "frequently", "gone", "headache", "headaches", "hospital", "hospitalizations", "hospitalized",
    "hours", "minutes", "hungry", "late", "many", "miss", "missed", "much", "nightmare",
    "nightmares",
    "nights", "number", "often", "panic", "problems", "ran", "run", "seizure", "seizures", "skip",
    "skipped", "time", "times", "trouble", "urgent", "without",
})  # fmt: skip
AND_HOW_OFTEN = later(
    r"^[^?]*\b(?:did|do|does|had|has|have|was|were)\b[^?]{3,}\? *\W*(?:(?:if (?:so|yes)|and),? )?"
    r"(?P<how>how (?:many times|often|frequently|many (?:days|nights|cigarettes|drinks|packs"
    r"|beers|pills)|much (?:time|alcohol)))\s*[?):]",
    re.IGNORECASE,
)
MUCH = later(
    r"\bhow much(?: [^?.,;: ]+){0,2}? (?P<aux>do|does|has|have)\b(?= )",
    re.IGNORECASE,
)
FIELD = later(
    r"^(?:total )?(?:amount (?:(?:he|she|they|you) )?(?:earn|earned|paid|pay|spend|spent)"
    r"(?! (?:at|for|to|toward) (?:the|this|that)\b)"
    r"|(?:days|hours|nights)(?: of \w+)? (?:absent|missed|slept|volunteered|worked)"
    r"|(?:hours|minutes) (?:of|spent (?:on|with)?) ?(?:care|caregiving|exercise|gam(?:es|ing)"
    r"|homework|overtime|play|reading|screens?|study\w*|tv|video|walking)"
    r"|times (?:(?:client|resident|student) )?(?:absent|late|tardy)|times (?:(?:he|she|they|you"
    r"|your \w+|client|child) )?(?:has |have |was |were )?(?:arrested"
    r"|called|fell|hospitalized|hurt|missed|moved|suspended|visited))\b",
    re.IGNORECASE,
)
TAKEN = later(r"\b(?:brush|drink|eat|pray|smoke|take|use|wake|wash)\b", re.IGNORECASE)
TIMES = later(r"times (?!(?:a|is|per|to|we)\b)\w", re.IGNORECASE)
TIME = frozenset({"days", "hours", "minutes", "time"})  # is spent, too
MONEY = frozenset({"bet", "earn", "expend", "gamble", "make", "pay", "save", "send", "spend"})
ASKED_FOR = later(
    r"\b(?:allowed|attending|available|delivered|expected|held|left|needed|needs?|offered|planned"
    r"|provided|remaining|requested|required|scheduled|served|stayed|wants?|wanted|wish|would"
    r"|you'd like)\b",
    re.IGNORECASE,
)
WEEKDAY = later(
    r"\b(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b|\bweek(?:days?|ends?)\b", re.IGNORECASE
)
DAYS = later(r"\bhow many (?:\w+ )?(?:days|evenings|mornings|nights)\b", re.IGNORECASE)
NEEDS = (a_word_of(CUES | {"#"}),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first count, frequency or amount that nothing gives a stretch of time."""
    text = parsed.plain
    if (CUES.isdisjoint(words_in(text)) and text[:1] != "#") or is_timed(parsed):
        return
    if again := AND_HOW_OFTEN.search(text):
        yield Hit(*again.span("how"))
        return
    fails = FAILS.search(text)
    hit = (
        Hit(*fails.span())
        if fails
        else _often(parsed) or _many(parsed) or _number(parsed) or _much(parsed)
    )
    if hit is not None:
        yield hit
    elif lapse := lapse_in(parsed):
        yield Hit(*lapse.span("all"))


def _often(parsed: Parsed) -> Hit | None:
    """Return the hit for "How often do you …?", with answers by rate where that is all it needs."""
    text = parsed.plain
    happens = HAPPENS.search(text)
    if happens and len(text) > happens.end() - happens.start() + 8:
        return Hit(*happens.span())
    match = OFTEN.search(text)
    verb = verb_of(parsed, match.start("aux")) if match else None
    if match is None or verb is None or verb.lemma_ in WISHES | words("set-by-others"):
        return None
    daily = _is_habit(parsed, match) and not WEEKDAY.search(parsed.plain)
    ways = (by_rate(parsed.question),) if daily else ()
    return Hit(match.start(), end_of(verb), ways=ways)


def _many(parsed: Parsed) -> Hit | None:
    """Return the hit for "How many times have you …?": what is counted happens, or passes."""
    match = MANY.search(parsed.plain)
    if match and match["what"].lower() == "times" and EVENT.match(parsed.plain, match.start("aux")):
        return Hit(match.start(), match.end("aux"))
    verb = verb_of(parsed, match.start("aux")) if match else None
    noun = last_noun(parsed, *match.span("what")) if match else None
    if match is None or verb is None or noun is None:
        return None
    if not happens_over_time(noun, verb, past=match["aux"].lower() in PAST):
        return None
    ways = _each_period(parsed, verb) if _is_habit(parsed, match) else ()
    return Hit(match.start(), end_of(verb), ways=ways)


def _number(parsed: Parsed) -> Hit | None:
    """Return the hit for "Number of visits:"."""
    if field := FIELD.match(parsed.plain):
        return Hit(*field.span())
    match = NUMBER.search(parsed.plain)
    noun = _numbered(parsed, match) if match and not ASKED_FOR.search(parsed.plain) else None
    if match is None or noun is None or noun.lemma_.lower() not in words("occasion"):
        return None
    after = [token.lower_ for token in parsed.doc[noun.i + 1 :] if token.text.strip("_")]
    lasting = noun.lemma_.lower() in LONG
    if lasting and not any(after):
        return None
    habit = lasting and after[0] == "you" and not PAST.intersection(after)
    often = TIMES.match(match["what"]) is not None and TAKEN.search(parsed.plain) is None
    way = per_event(parsed.question) if often else per_period(parsed.question, money=False)
    ways = (way,) if habit else ()
    return Hit(match.start(), end_of(noun), ways=ways)


def _numbered(parsed: Parsed, match: re.Match[str]) -> Token | None:
    """Return the noun that a field counts: "visits" of "number of visits"."""
    if TIMES.match(match["what"]):
        return token_at(parsed.doc, match.start("what"))
    return last_noun(parsed, *first_phrase(parsed, match))


UNMEASURED = later(r"how much (?!(?:cash|money|rent|time)\b)[a-z]+ (?:do|does) ", re.IGNORECASE)


def _much(parsed: Parsed) -> Hit | None:
    """Return the hit for "How much do you spend on …?", with answers that name the period."""
    match = MUCH.search(parsed.plain)
    verb = verb_of(parsed, match.start("aux")) if match else None
    if match is None or verb is None or verb.lemma_ not in words("spent"):
        return None
    if verb.lemma_ == "pay" and re.search(r"\brent\b|\bmortgage\b", parsed.plain, re.IGNORECASE):
        return None  # by custom a month's
    ways = _each_period(parsed, verb) if _is_habit(parsed, match) else ()
    return Hit(match.start(), end_of(verb), ways=ways)


def _is_habit(parsed: Parsed, match: re.Match[str]) -> bool:
    """Tell whether answers can hold the period: an open question about what somebody does now."""
    now = match["aux"].lower() not in PAST and not parsed.question.options
    return now and whom_asked_about(parsed) not in ("", HOUSEHOLD)


def _each_period(parsed: Parsed, verb: Token) -> tuple[tuple[Edit, ...], ...]:
    """Return the way that lets each person name the stretch of time with the amount."""
    if verb.lemma_ == "sleep":
        return ()  # by custom a night's
    if UNMEASURED.match(parsed.plain):
        return ()  # "How much water": by the cup, or by the gallon?
    money = verb.lemma_ in MONEY and TIME.isdisjoint(words_in(parsed.plain))
    daily = DAYS.search(parsed.plain) is None
    return (per_period(parsed.question, money=money, daily=daily),)
