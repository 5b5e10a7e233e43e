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
from nlp.sense.lapses import lapse_in
from nlp.sense.periods import names_a_period
from nlp.sense.syntax import end_of, is_person, token_at
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
        Example(fine="Did the copier run out of paper?"),
        Example(fine="Amount you paid at the bake sale:"),
        Example(fine="Number of meals you need:"),
    ),
)

CUES = frozenset({
    "absent", "accident", "accidents", "amount", "arguments", "cut", "days", "difficulty",
    "emergency", "fall", "fallen", "falls", "fights", "forget", "forgo", "forgotten",
    "frequently", "gone", "headache", "headaches", "hospital", "hospitalizations", "hospitalized",
    "hours", "hungry", "late", "many", "miss", "missed", "much", "nightmare", "nightmares",
    "nights", "number", "often", "panic", "problems", "ran", "run", "seizure", "seizures", "skip",
    "skipped", "time", "times", "trouble", "urgent", "without",
})  # fmt: skip
FOLLOWS = later(
    r"^\W*(?:if (?:yes|so|you (?:answered|did|do|have|said))\b|(?:how (?:many times|often))\W*$)",
    re.IGNORECASE,
)  # what it follows may have named the stretch of time
AND_HOW_OFTEN = later(
    r"^[^?]*\b(?:did|do|does|had|has|have|was|were)\b[^?]{3,}\? *(?P<all>\W*(?:(?:if (?:so|yes)"
    r"|and),? )?"
    r"(?P<how>how (?:many times|often|frequently|many (?:days|nights|cigarettes|drinks|packs"
    r"|beers|pills)|much"
    r" (?:time|alcohol)))\s*)[?):]",
    re.IGNORECASE,
)
AT_A_MOMENT = later(
    r"^(?P<asked>how (?:often|frequently),?(?: if (?:at all|ever),?)? (?:do|does|are|is)\b[^?,]*?)"
    r" (?:before|after|when|while|during|between)\b[^?]*",
    re.IGNORECASE,
)  # says on which occasions, not over what stretch of time
RATE = later(
    r"\b(?:always|daily|weekly|monthly|yearly|once|twice|(?:days?|hours?|nights?|weeks?|months?"
    r"|years?|visits?|sessions?|meals?))\b",
    re.IGNORECASE,
)  # an answer that names its own stretch of time, or a share of all the times
OFTEN = later(
    r"\bhow (?P<often>often|frequently),?(?: if (?:at all|ever),?)? (?P<aux>are|did|do|does|had|has"
    r"|have|is|was|were)\b",
    re.IGNORECASE,
)
HAPPENS = later(
    r"\bhow (?:often|frequently) (?:did|do|does|has|have) (?:it|that|these|these things|this)"
    r" (?:happen|occur)",
    re.IGNORECASE,
)
MANY = later(
    r"\bhow many (?P<what>(?!of )[^?.,;:]{3,40}?),? (?P<aux>did|do|does|had|has|have|was|were)\b",
    re.IGNORECASE,
)
MUCH = later(
    r"\bhow much(?: [^?.,;: ]+){0,2}? (?P<aux>do|does|has|have)\b(?= )",
    re.IGNORECASE,
)
NUMBER = later(
    r"^(?:the |total |approximate )*(?:number|#|no\.) of (?P<what>[^?.;]{3,60})", re.IGNORECASE
)
FIELD = later(
    r"^(?:total )?(?:amount (?:(?:he|she|they|you) )?(?:earn|earned|paid|pay|spend|spent)"
    r"(?! (?:at|for|to|toward) (?:the|this|that)\b)"
    r"|(?:days|hours|nights)(?: of \w+)? (?:absent|missed|slept|volunteered|worked)"
    r"|times (?:(?:client|resident|student) )?(?:absent|late|tardy)|times (?:(?:he|she|they|you"
    r"|your \w+|client|child) )?(?:has |have |was |were )?(?:arrested"
    r"|called|fell|hospitalized|hurt|missed|moved|suspended|visited))\b",
    re.IGNORECASE,
)
TAKEN = later(r"\b(?:brush|drink|eat|pray|smoke|take|use|wake|wash)\b", re.IGNORECASE)
TIMES = later(r"times (?!(?:a|is|per|to|we)\b)\w", re.IGNORECASE)
WISHES = frozenset({"expect", "hope", "like", "need", "plan", "prefer", "remember", "think",
                    "want", "wish"})  # fmt: skip
SET_BY_OTHERS = frozenset(
    {
        "administer",
        "collect",
        "conduct",
        "get",
        "give",
        "hold",
        "offer",
        "pay",
        "receive",
        "send",
        "update",
    }
)  # "How often do you get paid?", "How often do you update this list?"
LASTING = frozenset(
    {"accrue", "be", "build", "earn", "get", "have", "last", "live", "stay", "take", "wait"}
)
BOOKED = frozenset(
    {
        "appointment",
        "attempt",
        "interview",
        "meeting",
        "ride",
        "session",
        "shift",
        "trip",
        "visit",
    }
)
REPEATED = frozenset({"apply", "attend", "contact", "miss", "send", "skip", "visit"})
OVER_A_LIFE = frozenset({
    "address", "boss", "counselor", "employer", "home", "job", "landlord", "marriage", "place",
    "placement", "pregnancy", "relationship", "school", "surgery", "therapist", "worker",
})  # fmt: skip
ONCE_A_LIFE = frozenset({"divorced", "married", "pregnant", "widowed"})
SPENT = frozenset({
    "bet", "drink", "eat", "earn", "exercise", "expend", "gamble", "make", "pay", "save", "send",
    "sleep", "smoke", "spend", "vape", "volunteer", "walk", "work",
})  # fmt: skip
MONEY = frozenset({"bet", "earn", "expend", "gamble", "make", "pay", "save", "send", "spend"})
LONG = frozenset({"day", "evening", "hour", "mile", "minute", "night"})
OURS = frozenset({"i", "our", "us", "we"})
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
PAST = frozenset({"did", "had", "has", "have", "was", "were"})
NEEDS = (a_word_of(CUES | {"#"}),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first count, frequency or amount that nothing gives a stretch of time."""
    text = parsed.plain
    if (CUES.isdisjoint(words_in(text)) and text[:1] != "#") or _timed(parsed):
        return
    if again := AND_HOW_OFTEN.search(text):
        yield Hit(*again.span("how"))
        return
    hit = _often(parsed) or _many(parsed) or _number(parsed) or _much(parsed)
    if hit is not None:
        yield hit
    elif lapse := lapse_in(parsed):
        yield Hit(*lapse.span("all"))


def _timed(parsed: Parsed) -> bool:
    """Tell whether the question, its surroundings or its answers name a stretch of time."""
    question = parsed.question
    moment = AT_A_MOMENT.match(parsed.plain)
    said = moment["asked"] if moment else parsed.plain
    around = f"{said}\n{question.note}\n{question.section}\n{question.period}"
    if names_a_period(around) or FOLLOWS.search(parsed.plain):
        return True
    return any(RATE.search(option.text) for option in question.options)


def _often(parsed: Parsed) -> Hit | None:
    """Return the hit for "How often do you …?", with answers by rate where that is all it needs."""
    text = parsed.plain
    happens = HAPPENS.search(text)
    if happens and len(text) > happens.end() - happens.start() + 8:
        return Hit(*happens.span())
    match = OFTEN.search(text)
    verb = verb_of(parsed, match.start("aux")) if match else None
    if match is None or verb is None or verb.lemma_ in WISHES | SET_BY_OTHERS:
        return None
    daily = _is_habit(parsed, match) and not WEEKDAY.search(parsed.plain)
    ways = (by_rate(parsed.question),) if daily else ()
    return Hit(match.start(), end_of(verb), ways=ways)


def _many(parsed: Parsed) -> Hit | None:
    """Return the hit for "How many times have you …?": what is counted happens, or passes."""
    match = MANY.search(parsed.plain)
    verb = verb_of(parsed, match.start("aux")) if match else None
    noun = last_noun(parsed, *match.span("what")) if match else None
    if match is None or verb is None or noun is None or (verb.lemma_ in WISHES - _needed(match)):
        return None
    counted = noun.lemma_.lower()
    past = match["aux"].lower() in PAST
    whole_life = (
        past and counted in OVER_A_LIFE and verb.lemma_ in ("attend", "have", "hold", "live")
    )
    happens = (
        counted in words("occasion")
        or whole_life
        or (past and verb.lemma_ in REPEATED and not is_person(noun))
    )
    if not happens or (counted in LONG and (verb.lemma_ in LASTING or verb.pos_ == "ADP")):
        return None
    booked = counted in BOOKED and verb.lemma_ in ("be", "get", "have") and not past
    if booked or verb.lower_ in ONCE_A_LIFE:
        return None
    ways = _each_period(parsed, verb) if _is_habit(parsed, match) else ()
    return Hit(match.start(), end_of(verb), ways=ways)


def _needed(match: re.Match[str]) -> frozenset[str]:
    """Return what is no wish in the past: "How many rides did you need?" counts what was had."""
    return frozenset({"need"}) if match["aux"].lower() in PAST else frozenset()


def _number(parsed: Parsed) -> Hit | None:
    """Return the hit for "Number of visits:"."""
    if field := FIELD.match(parsed.plain):
        return Hit(*field.span())
    match = NUMBER.search(parsed.plain)
    if match is None or ASKED_FOR.search(parsed.plain):
        return None
    noun = last_noun(parsed, *first_phrase(parsed, match))
    if TIMES.match(match["what"]):
        noun = token_at(parsed.doc, match.start("what"))
    if noun is None or noun.lemma_.lower() not in words("occasion"):
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


def first_phrase(parsed: Parsed, match: re.Match[str]) -> tuple[int, int]:
    """Return the span of "job interviews" in "job interviews you have had"."""
    start, end = match.span("what")
    first = token_at(parsed.doc, start)
    for token in parsed.doc[first.i if first else 0 :]:
        if token.idx > start and (token.pos_ in ("PRON", "ADP", "VERB", "AUX", "PUNCT")):
            return start, min(int(token.idx), end)
    return start, end


def _much(parsed: Parsed) -> Hit | None:
    """Return the hit for "How much do you spend on …?", with answers that name the period."""
    match = MUCH.search(parsed.plain)
    verb = verb_of(parsed, match.start("aux")) if match else None
    if match is None or verb is None or verb.lemma_ not in SPENT:
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
    money = verb.lemma_ in MONEY and "time" not in words_in(parsed.plain)
    daily = DAYS.search(parsed.plain) is None
    return (per_period(parsed.question, money=money, daily=daily),)


def verb_of(parsed: Parsed, start: int) -> Token | None:
    """Return the verb of the person asked about, after the auxiliary at an offset."""
    aux = token_at(parsed.doc, start)
    person = False
    if aux is None:
        return None
    for token in parsed.doc[aux.i + 1 : aux.i + 9]:
        if token.lower_ in OURS:
            return None
        if person and token.pos_ in ("VERB", "ADJ") and token.lower_ not in ("been", "own"):
            return token
        if person and token.pos_ == "AUX" and token.lower_ not in ("been", "be"):
            return token
        person = person or is_person(token) or _own_body(token)
        placed = aux.lemma_ == "be" or token.nbor(-1).lower_ == "been"
        if (
            person
            and placed
            and OURS.isdisjoint(one.lower_ for one in parsed.doc[token.i :])
            and token.pos_ in ("ADP", "ADV")
        ):
            return token  # "How often are you in pain?", "have you been to the hospital"
    return None


def _own_body(noun: Token) -> bool:
    """Tell whether a noun is what hurts: "How often does your back hurt?"."""
    after = noun.doc[noun.i + 1 : noun.i + 2].text.lower()
    return noun.nbor(-1).tag_ == "PRP$" and after in (
        "ache",
        "aches",
        "bleed",
        "hurt",
        "hurts",
        "swell",
    )


def last_noun(parsed: Parsed, start: int, end: int) -> Token | None:
    """Return the last noun between two offsets, before any preposition."""
    named: list[Token] = []
    for token in parsed.doc:
        if token.idx >= end or (named and token.pos_ == "ADP"):
            break
        if token.idx >= start and (token.pos_ in ("NOUN", "PROPN") or token.tag_ == "VBZ"):
            named.append(token)
    return named[-1] if named else None
