"""How far back, and how exactly, somebody has to remember."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.sense.exactly import asked_exactly
from nlp.sense.syntax import token_at
from nlp.sense.whole_life import DECADES, LIFE, UNIVERSAL, WHOLE, YOUNGER, all_of_a_life
from nlp.words import words

CHECK = Check(
    id="recall-period",
    category=Category.RECALL_BURDEN,
    level=Level.CLARITY,
    message="“{match}” asks people to look back further, or more exactly, than they can.",
    why="Counting over a whole life is hard, and looking back may hurt. You could name a shorter "
    "time.",
    sources=("gryczynski", "memory_errors"),
    examples=(
        Example(before="How many times in your life have you moved?"),
        Example(before="How many jobs have you had since childhood?"),
        Example(before="Over the past 10 years, how many doctor visits have you had?"),
        Example(before="How many times have you ever been to a hospital?"),
        Example(before="Number of cars you have owned, ever:"),
        Example(before="In the past 12 months, how many times did you forget your keys?"),
        Example(before="How old were you, to the month, when you first rode a bike?"),
        Example(before="At what age did you first feel this way?"),
        Example(before="What was the exact date you moved in?", also=("long-lookback",)),
        Example(before="What doctors have you ever seen?"),
        Example(before="What rent assistance did you get in your lifetime?"),
        Example(before="Have you ever felt tired?"),
        Example(before="Have you ever been late on a bill?"),
        Example(before="Have you ever had trouble paying rent?"),
        Example(before="On exactly what date did your knee pain begin?"),
        Example(before="What day did your cough start?"),
        Example(before="How many days of class has he missed since kindergarten?"),
        Example(before="What was the date of your first migraine?"),
        Example(before="On which weekday did your cough begin?"),
        Example(before="Write the steps you walked on each of the last 20 days."),
        Example(fine="How many of the last 20 days were you in class?"),
        Example(fine="In the past 12 months, how many times did you move? You can skip this."),
        Example(fine="What date did your lease start?"),
        Example(fine="Have you ever had trouble getting the front door open?"),
        Example(before="Give the name of every coach who has worked with your son."),
        Example(
            before="Name all of your schools, with start and end dates.",
            also=("coercive-command",),
        ),
        Example(fine="In the last 12 months, how many times did you move?"),
        Example(fine="Have you ever served in the US military, National Guard or Reserve?"),
        Example(fine="How often do you exercise?", options=("Every day", "Some days", "Never")),
        Example(fine="How many children live with you?"),
        Example(fine="Have you ever visited our office?"),
        Example(fine="In what year did you first come to our program?"),
        Example(fine="On a scale from 1 to 5 how safe did you feel here?"),
        Example(fine="From 0 to 10, how much did your back hurt today?"),
        Example(fine="What is the exact date of the picnic?"),
        Example(fine="Name every guest who has a ticket.", also=("coercive-command",)),
        Example(before="Have you, at any point in your life, owned a bike?"),
        Example(before="Since you were 18, how many places have you lived?"),
        Example(before="Think back over all your years. How many jobs have you held?"),
        Example(fine="Over the summer, how many days can you volunteer?"),
        Example(
            before="Exactly how many miles did you walk in the past three months?",
            also=("long-lookback",),
        ),
        Example(
            before="How many hours did you read each night in the past six months?",
            also=("long-lookback",),
        ),
        Example(before="How many servings of fruit did you have in 2022?"),
        Example(before="How much did you spend on bus fares over the past two years?"),
        Example(before="How long was the wait on each of your last six visits?"),
        Example(fine="How much did you spend on bus fares last week?"),
        Example(before="How many schools did you go to before the age of 12?"),
        Example(before="What was the first day your knee hurt?"),
        Example(fine="How many hours did you volunteer last week?"),
        Example(fine="Exactly how many chairs do you need for the past members?"),
        Example(fine="At any point in the tour, did you need a seat?"),
    ),
)

HARM = (
    "A whole life is a long time to look back on. You could ask about a time that your help "
    "depends on."
)
SMALL = (
    "Small things like this are soon forgotten, so people guess. You could ask about the last week "
    "or month."
)
EXACT = "Few people know this so exactly. You could say that a best guess is fine."
EVERYBODY = (
    "Nearly everybody has, at some time, so a yes says little. You could name a stretch of time."
)
ALL = "Nobody keeps such a record, so people guess or give up. You could ask for the last few."

CUES = frozenset({
    "age", "ages", "all", "birth", "born", "childhood", "date", "dates", "each", "ever", "every",
    "exact",
    "decade", "decades", "exactly", "from", "first", "child", "kid", "young", "little", "life",
    "lifetime", "lives", "month", "months", "old",
    "precisely",
    "precise", "since", "year", "years",
    "birthday", "day", "weekday", "early", "hour", "time", "turned",
}) | {str(year) for year in range(1930, 2040)}  # fmt: skip
COUNT = r"(?:how (?:many|much|often)|(?:number|#) of|count of)"
DONE = (
    r"(?:did|has|have|had|(?:list|name|give|write|describe)(?: \w+)? (?:all|any|each|every|the)"
    r"|were|was)"
)
AT_ALL = later(
    rf"\b{WHOLE},? [^?.]*?\b{DONE}\b|^{DONE}\b[^?.]*?\b{WHOLE}\b", re.IGNORECASE
)  # "since you were 18, how many": it may stand first
WHOLE_LIFE = later(
    rf"\b{COUNT}\b[^?.]*?\b(?:{LIFE}|{DECADES}|{YOUNGER})\b"
    rf"|\b(?:{DECADES}|in your (?:whole |entire )?life(?:time)?),? (?:about |roughly )?{COUNT}\b"
    rf"|\b(?:all (?:of )?your years|over the years|back (?:on|over) your (?:entire |whole )?(?:life"
    rf"|years)(?: so far)?)[.,;:]? {COUNT}\b|\b(?:add up|tally) (?:all|each"
    rf"|every)\b[^?.]*?\bever\b",
    re.IGNORECASE,
)
HARMS = later(
    r"\bever\b[^.?!]*\b(?:hurt|abused?|assaulted|attacked|hit|threatened|forced|arrested|jailed"
    r"|convicted|evicted"
    r"|drugs?|overdosed?|suicid\w+|homeless|incarcerated|raped?|beaten)\b",
    re.IGNORECASE,
)
WHICH = later(
    r"\b(?:what|which) (?!of )(?!(?:\w+ )?(?:languages?|skills?|vaccines?)\b)[^?.,]{3,40},?"
    rf"(?: if any,)? (?:did|has|have) (?:he|she|they|you|your \w+)\b[^?.]*?\b{LIFE}\b"
    r"|\b(?:all|any|every)\b[^?.]{3,60}\bin (?:your|his|her|their) (?:entire |whole )?lifetime\b",
    re.IGNORECASE,
)
MONTHS = later(
    r"\b(?:(?:last|past|previous) (?:(?:6|9|1[0-9]|2[0-4]|six|nine|ten|twelve|eighteen) months"
    r"|(?:calendar |school |whole )?year|(?:[2-4]|two|three|four|couple of|few) years)"
    r"|(?:this|the whole|the entire|all) year)\b|\b(?:during|in) (?:19|20)\d\d\b|\bsince "
    r"(?:january|last (?:fall|spring|summer"
    r"|winter|year))\b",
    re.IGNORECASE,
)
HOW_MANY = later(r"\bhow many (?P<what>[^?.]{3,50}?)(?=,| (?:in|over|did|do|have|has)\b)", re.I)
SPENT = later(
    r"\bhow much (?:cash |money )?(?:did|do|does|has|have) (?:he|she|they|you|your \w+) (?:pay"
    r"|paid|spend|spent) (?:for|on) (?!(?:your )?(?:child ?care|day ?care|heat\w*|insurance|medical"
    r"|mortgage|rent|tuition)\b)",
    re.IGNORECASE,
)
DAYS = frozenset({"day", "night"})
NEEDS = (a_word_of(CUES),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield what is asked of a whole life or too exactly (clarity); "ever" with harm is a note."""
    text = parsed.plain
    if match := WHOLE_LIFE.search(text):
        yield Hit(*match.span())
    elif match := WHICH.search(text):
        yield Hit(*match.span(), why=ALL)
    elif match := AT_ALL.search(text):
        yield Hit(*match.span())
    elif match := HARMS.search(text):
        yield Hit(*match.span(), level=Level.NOTE, why=HARM)
    elif match := _small_over_long(parsed):
        yield Hit(*match.span(), why=SMALL)
    elif match := asked_exactly(parsed):
        yield Hit(*match.span(), why=EXACT)
    elif match := UNIVERSAL.search(text):
        yield Hit(*match.span(), why=EVERYBODY)
    elif span := all_of_a_life(parsed):
        yield Hit(*span, why=ALL)


def _small_over_long(parsed: Parsed) -> re.Match[str] | None:
    """Return the count of something small ("forget a pill") over half a year or more."""
    match = HOW_MANY.search(parsed.plain)
    if not MONTHS.search(parsed.plain):
        return None
    if match is None:
        return SPENT.search(parsed.plain)
    counted = token_at(parsed.doc, match.start())
    said = counted.sent if counted is not None else ()
    return match if any(one.lemma_.lower() in words("soon-forgotten") for one in said) else None
