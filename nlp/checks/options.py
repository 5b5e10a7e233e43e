"""Response options that overlap, leave a gap, repeat, or offer good answers only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nlp.model import Category, Check, Edit, Example, Hit, Level, Question
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.reword.answers import added, apart, between, evened, filled, first, opposite, or_more
from nlp.reword.ledger import kinds_in
from nlp.reword.open_ends import FAR, may_be_none, opened, texts_after
from nlp.sense.durations import gap_in
from nlp.sense.tones import EXTREMES, LOPSIDED, ONLY_YES, tone

CHECK = Check(
    id="options",
    category=Category.OPTIONS,
    level=Level.CLARITY,
    message="“{match}” leaves somebody with two answers, or with none.",
    why="Answers need even steps that do not overlap and leave no gap.",
    sources=("pew_wording", "devaus_checklist", "diabetes_lang"),
    examples=(
        Example(
            before="How old are you?",
            options=("18-25", "25-35", "35 or older"),
            after=("How old are you?",),
            after_options=("18-24", "25-34", "35 or older"),
        ),
        Example(
            before="How old are you?",
            options=("18-25", "25-35", "35-50"),
            after=("How old are you?",),
            after_options=("18-24", "25-34", "35-50", "Another age: ____"),
        ),
        Example(
            before="How far do you live from the bus?",
            options=("1 to 3 blocks", "3 to 5 blocks", "5 to 10 blocks"),
            after=("How far do you live from the bus?",),
            after_options=(
                "1 to 2 blocks",
                "3 to 4 blocks",
                "5 to 10 blocks",
                "More than 10 blocks",
            ),
        ),
        Example(
            before="How far is the pantry from your home?",
            options=("Less than 5 miles", "5 to 10 miles", "10 to 20 miles"),
            after=("How far is the pantry from your home?",),
            after_options=(
                "Less than 5 miles",
                "5 to under 10 miles",
                "10 to 20 miles",
                "More than 20 miles",
            ),
        ),
        Example(
            before="How much rent do you pay each month?",
            options=("$200-$500", "$500-$900", "Not sure"),
            after=("How much rent do you pay each month?",),
            after_options=(
                "Less than $200",
                "$200-$499",
                "$500-$900",
                "More than $900",
                "Not sure",
            ),
        ),
        Example(
            before="How was our service?",
            options=("Excellent", "Very good", "Good", "Fair"),
            after=("How was our service?",),
            after_options=("Excellent", "Very good", "Good", "Fair", "Poor"),
        ),
        Example(
            before="How was the food?",
            options=("Excellent", "Very good", "Good", "Nice", "Not good"),
        ),
        Example(
            fine="How was the food?", options=("Excellent", "Very good", "Good", "Fair", "Poor")
        ),
        Example(
            before="How long did you wait?",
            options=("0 to 10 minutes", "15 to 30 minutes", "Over 30 minutes"),
            after=("How long did you wait?",),
            after_options=(
                "0 to 10 minutes",
                "11 to 14 minutes",
                "15 to 30 minutes",
                "Over 30 minutes",
            ),
        ),
        Example(
            before="How was your visit?",
            options=("Excellent", "Very good", "Good"),
            after=("How was your visit?",),
            after_options=("Excellent", "Very good", "Good", "Fair", "Poor"),
        ),
        Example(
            before="Do you feel safe?",
            options=("Always", "Never"),
            after=("Do you feel safe?",),
            after_options=("Always", "Often", "Sometimes", "Rarely", "Never"),
        ),
        Example(
            before="How have you been feeling?",
            options=("Good", "Bad"),
            after=("How have you been feeling?",),
            after_options=("Good", "Fair", "Bad"),
        ),
        Example(
            before="Did you like the class?",
            options=("Yes, very much", "Yes", "Sort of"),
            after=("Did you like the class?",),
            after_options=("Yes, very much", "Yes", "Sort of", "No"),
        ),
        Example(fine="Did the form work?", options=("Yes", "Partly", "No")),
        Example(fine="Are you coming?", options=("Yes, in person", "Yes, by phone", "No")),
        Example(before="Which day?", options=("Monday", "Tuesday", "Monday")),
        Example(
            before="How many children do you have?",
            options=("1", "2", "3 or more"),
            after=("How many children do you have?",),
            after_options=("None", "1", "2", "3 or more"),
        ),
        Example(
            before="How many jobs have you had this year?",
            options=("0", "1", "2"),
            after=("How many jobs have you had this year?",),
            after_options=("0", "1", "2 or more"),
        ),
        Example(
            before="What is your job status?",
            options=("Full-time", "Part-time"),
            after=("What is your job status?",),
            after_options=(
                "Full-time",
                "Part-time",
                "Not working right now",
                "Something else: ____",
            ),
        ),
        Example(
            before="What is your housing?",
            options=("Own", "Rent"),
            after=("What is your housing?",),
            after_options=("Own", "Rent", "Something else: ____"),
        ),
        Example(
            before="How long have you lived here?",
            options=("Less than 1 month", "3-6 months", "Over 1 year"),
        ),
        Example(
            before="Main reason you left the class:",
            options=("Too hard", "Forgot"),
            after=("Main reason you left the class:",),
            after_options=("Too hard", "Forgot", "Something else: ____"),
        ),
        Example(
            fine="How long have you lived here?",
            options=("Less than 6 months", "6-11 months", "1-2 years", "Over 2 years"),
        ),
        Example(fine="How long a class do you want?", options=("30 minutes", "1-2 hours")),
        Example(
            fine="Can we help? You don't have to give a reason.", options=("Yes", "No", "Later")
        ),
        Example(fine="Main reason you came:", options=("Food", "Clothes", "Both")),
        Example(
            fine="How old are you?", options=("Under 18", "18 to 24", "25 to 64", "65 or older")
        ),
        Example(before="How is the new bunk?", options=("Love it", "Hate it")),
        Example(before="Is the trip fun?", options=("Wonderful", "Horrible")),
        Example(fine="Was the map useful?", options=("Useful", "Not useful")),
        Example(fine="How was your visit?", options=("Excellent", "Good", "Fair", "Poor")),
        Example(
            fine="How much comes in each month?",
            options=("Less than $1,500", "$1,500 to $2,999", "$3,000 or more", "Not sure"),
        ),
        Example(
            before="How often do you go to a meeting?",
            options=("Never", "Once a week", "Every day"),
        ),
        Example(
            fine="How often do you go to a meeting?",
            options=("Never", "A few times a month", "Once a week", "Every day"),
        ),
        Example(fine="How much did it help?", options=("A lot", "Some", "A little", "Not at all")),
        Example(
            fine="How hard is it to pay for food?",
            options=("Very hard", "Hard", "Somewhat hard", "Not hard"),
        ),
        Example(
            fine="How many calls did you make today?", options=("None", "1", "2 or 3", "4 or more")
        ),
        Example(
            before="How many pets live with you?",
            options=("1", "2-3", "5 or more"),
            after=("How many pets live with you?",),
            after_options=("None", "1", "2-3", "4", "5 or more"),
        ),
        Example(fine="How many bedrooms do you need?", options=("1", "2", "3")),
        Example(fine="How many children do you have?", options=("None", "1", "2 or more")),
        Example(fine="Is your housing safe?", options=("Yes", "No")),
        Example(fine="Which times work for you?", options=("9 to 10", "10 to 11", "1 to 2")),
    ),
)

OVERLAP = (
    "Someone right on the edge has two answers here. You could end one range just below the next."
)
GAP = (
    "Some answers fall between two ranges here. You could start each range where the last one ends."
)
GAP_IN_TIME = (
    "Some lengths of time fall between two answers here. You could start each where the last ends."
)
NO_NONE = "Nothing here fits when the answer is none. You could start the answers at “0” or “None”."
NO_MORE = "Nothing here fits a higher number. You could end the answers with “or more”."
TOO_FEW = (
    "Many people are in another situation. You could add the other common ones, and a way to "
    "describe one's own."
)
ADDITIONS = {ONLY_YES: "No", TOO_FEW: "Something else: ____"}
REPEATED = "The same answer is here twice."
LASTED = later(
    r"\b(?:how (?:long|soon)|length of (?:stay|time)|months|time since|weeks|when (?:did|was|were)"
    r"|years)\b(?![^?]*\b(?:like|prefer|want|wish)\b)",
    re.IGNORECASE,
)
LEFT_OUT = later(
    r"\breasons?\b|\bwhy (?:\w+ )?(?:the )?(?:client|family|he|participant|resident|she|student"
    r"|tenant|they|you|your)\b|\bwhy \w+n't (?:he|she|the client|they|you|your)\b",
    re.IGNORECASE,
)
NOT_DONE = later(
    r"\b(?:absen\w+|behind|cancel\w*|drop\w*|late|leav\w+|left|miss(?:ed|es|ing)?|no longer|non|not"
    r"|quit\w*|refus\w+|stop\w*|unable|withdr\w+)\b|n't\b",
    re.IGNORECASE,
)  # a reason of their own has to fit somewhere
OWN_WORDS = later(r"_|\b(?:another|any|describe|else|explain|listed|other|own|specify|these)\b")
NUMBER = r"\$?(\d[\d,]*)(?![\d.:/])"
OF_DAY = later(r"\b(?:shift|slot|time of day|what time|when)\b", re.IGNORECASE)
RANGE = later(rf"^{NUMBER}\s*(?:-|–|—|to|through|and|or)\s*(under )?{NUMBER}\b")
UNDER = later(
    rf"^(?:under|less than|fewer than|below|younger than)\s*{NUMBER}|^{NUMBER}[\w ]*? or (?:less"
    rf"|fewer|under|younger)"
)
OVER = later(
    rf"^(?:over|more than|above|older than)\s*{NUMBER}|^{NUMBER}\s*(?:\+|[\w ]*? ?(?:or"
    rf"|and) (?:more|older|over|above|up))"
)
UNITS = later(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b")
TIMES = later(
    r"\b(?:what time|which times?|when|time of day|appointment|slot|a\.?m|p\.?m)\b", re.IGNORECASE
)

COUNTED = later(
    r"\bhow many (?:\w+ )?(?:accidents|arrests|adults|cars|children|cigarettes|credit cards|drinks"
    r"|evictions|grandchildren|hospital stays|jobs|kids|marriages|meals|pets|relapses"
    r"|sons|daughters|times"
    r"|vehicles)\b(?! (?:are|will|would))",
    re.IGNORECASE,
)
NONE = later(r"\b(?:0|don't|don’t|do not|less|fewer|never|no|none|not|other|under|up to|zero)\b|^<")
OPEN_ENDED = later(r"\+|\b(?:above|at least|more|over|other|up|not|many|every|all)\b|_")
BARE_NUMBER = later(r"(\d+)(?: \w+)?")
PAID = frozenset({"employed", "full-time", "part-time", "full time", "part time"})
PAIRS = (
    (later(r"\b(?:home|house|housing|living (?:arrangement|situation))\b", re.IGNORECASE),
     frozenset({"own", "rent", "owner", "renter", "owned", "rented", "homeowner"})),
    (later(r"\b(?:employ|job|work)\w*\b", re.IGNORECASE),
     frozenset({"employed", "unemployed", "full-time", "part-time", "full time", "part time"})),
    (later(r"\b(?:education|school|schooling)\b", re.IGNORECASE),
     frozenset({"college", "high school", "high school diploma", "college degree"})),
    (later(r"\b(?:faith|religion|religious)\b", re.IGNORECASE),
     frozenset({"catholic", "christian", "jewish", "muslim", "protestant"})),
)  # fmt: skip

SCHOOL_YEARS = (1900, 2100)  # "2024-2025, 2025-2026" share a year by custom

Bounds = tuple[float, float]


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first trouble with the response options; hits stand in the option concerned."""
    options = parsed.question.options
    if len(options) < 2:
        return
    offered = [plain(option.text).lower().strip(" .:") for option in options]
    found = (
        _repeated(offered)
        or _ranges(parsed, offered)
        or _lengths(parsed.plain, offered)
        or tone(offered)
        or _missing(parsed.plain, offered)
    )
    if found is not None:
        number, why = found
        way = _way(parsed, number, why)
        yield Hit(0, len(options[number].text), (way,) if way else (), why=why, option=number)


def _way(parsed: Parsed, number: int, why: str) -> tuple[Edit, ...]:
    """Return the edits that mend the options, where one way fits every form."""
    question = parsed.question
    offered = [plain(option.text).lower().strip(" .:") for option in question.options]
    bounds = [bound for text in offered if (bound := _whole(text))]
    gap = any(low > high + 1 for (_, high), (low, _) in pairwise(bounds))
    if why == OVERLAP and not gap:
        return _with_open_ends(parsed, apart(question, _touching(offered)))
    if why in (GAP, OVERLAP):
        mended = filled(question, [_whole(text) for text in offered], may_be_none(parsed.plain))
        return _with_open_ends(parsed, mended)
    if why == LOPSIDED:
        return evened(question) or opposite(question)
    if why == EXTREMES:
        return between(question)
    if why == NO_MORE:
        return or_more(question, number)
    if why == NO_NONE:
        return _none_first(question, offered)
    if why == TOO_FEW and PAID.issuperset(offered):
        return (*added(question, "Not working right now"), *added(question, ADDITIONS[why]))
    return added(question, ADDITIONS[why]) if why in ADDITIONS else ()


def _with_open_ends(parsed: Parsed, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits that mend ranges, with an answer for those below and above all of them."""
    texts = texts_after(parsed.question, edits)
    bounds = [_whole(plain(text).lower().strip(" .:")) for text in texts]
    return opened(parsed.question, edits, bounds, parsed.plain)


def _whole(option: str) -> tuple[int, int] | None:
    """Return the bounds of a range or of a bare number; no end is taken as very far away."""
    if bare := BARE_NUMBER.fullmatch(option):
        return int(bare[1]), int(bare[1])
    bounds = _bounds(option)
    return (int(bounds[0]), int(min(bounds[1], FAR))) if bounds else None


def _none_first(question: Question, offered: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits that begin the answers with "None", and end bare numbers with "or more"."""
    edits = first(question, "None")
    if all(map(BARE_NUMBER.fullmatch, offered)):
        new = f"{edits[-1].new} or more"
        edits = (*edits[:-1], replace(edits[-1], new=new, declares=kinds_in(new)))
    return edits


def _touching(offered: Sequence[str]) -> list[int]:
    """Return the ranges that end where the next one begins."""
    known = sorted(
        ((*pair, number) for number, one in enumerate(offered) if (pair := _bounds(one))),
        key=lambda one: one[:2],
    )
    return [number for (_, high, number), (low, _, _) in pairwise(known) if low == high]


def _repeated(offered: Sequence[str]) -> tuple[int, str] | None:
    for number, option in enumerate(offered):
        if option in offered[:number] and len(option) > 1 and option.strip("_"):
            return number, REPEATED
    return None


def _ranges(parsed: Parsed, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option where two ranges touch or leave a gap; ranges in one unit only."""
    bounds = [(number, _whole(option)) for number, option in enumerate(offered)]
    known = sorted(((*pair, number) for number, pair in bounds if pair), key=lambda one: one[:2])
    units = {unit.group().rstrip("s") for option in offered if (unit := UNITS.search(option))}
    if (
        not any(map(_bounds, offered))
        or len(known) < 2
        or len(units) > 1
        or TIMES.search(parsed.question.text)
        or OF_DAY.search(parsed.question.text)
    ):
        return None
    for (_, high, _), (low, _, number) in pairwise(known):
        if low <= high:
            return None if SCHOOL_YEARS[0] <= low <= SCHOOL_YEARS[1] else (number, OVERLAP)
        if low > high + 1:
            return number, GAP
    return None


def _lengths(text: str, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option where lengths of time in several units leave a gap."""
    number = gap_in(offered) if LASTED.search(text) else None
    return None if number is None else (number, GAP_IN_TIME)


def _bounds(option: str) -> Bounds | None:
    """Return the lowest and highest whole number that an option covers."""
    if match := RANGE.match(option):
        low, high = _number(match[1]), _number(match[3]) - bool(match[2])
        return (low, high) if low <= high else None
    if match := UNDER.match(option):
        return (0, _number(match[1]) - 1) if match[1] else (0, _number(match[2]))
    if match := OVER.match(option):
        return (
            (_number(match[1]) + 1, float("inf")) if match[1] else (_number(match[2]), float("inf"))
        )
    return None


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _left_out(text: str) -> bool:
    """Tell whether the reason is asked for which somebody left, missed or did not do something."""
    return LEFT_OUT.search(text) is not None and NOT_DONE.search(text) is not None


def _missing(text: str, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option beside which an answer for none, for more or for others is missing."""
    if COUNTED.search(text) and all(any(mark.isdigit() for mark in one) for one in offered[:2]):
        if not any(NONE.search(one) for one in offered):
            return 0, NO_NONE
        counted = [one for one in offered if one not in ("none", "0")]
        if all(map(BARE_NUMBER.fullmatch, counted)) and not OPEN_ENDED.search(counted[-1]):
            return offered.index(counted[-1]), NO_MORE
    whole = {"yes", "no"}.issubset(offered)
    if _left_out(text) and not whole and not any(map(OWN_WORDS.search, offered)):
        return len(offered) - 1, TOO_FEW
    for about, few in PAIRS:
        if few.issuperset(offered) and about.search(text):
            return len(offered) - 1, TOO_FEW
    return None
