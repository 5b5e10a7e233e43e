"""Money to the dollar, account by account, where a range or a best guess would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.reword.best_guess import AMOUNT_OF, EXACT, SUM, TO_THE_CENT, best_guess
from nlp.sense.prying import PRYING, VICES
from nlp.sense.sentences import offers_help, reassures, sentence_at

CHECK = Check(
    id="money-detail",
    category=Category.UNNECESSARY,
    level=Level.CLARITY,
    message="“{match}” asks for more about money than most people know, or want to tell.",
    why="Exact amounts are hard to know and private. You could ask for a range or a best guess, "
    "and only for what decides who qualifies.",
    sources=("cfa_income", "census_income"),
    examples=(
        Example(
            before="What is your exact income?",
            after=("About how much is your income?",),
        ),
        Example(
            before="How much do you owe in child support, to the dollar?",
            after=("About how much, if anything, do you owe in child support?",),
        ),
        Example(
            before="Monthly income from all sources, to the dollar:",
            after=("Monthly income from all sources (a best guess is fine):",),
        ),
        Example(
            before="Enter the dollar amount of your SSI check.",
            also=("coercive-command",),
            after=("About how much is your SSI check?",),
        ),
        Example(before="List the balance of each bank account.", also=("coercive-command",)),
        Example(before="How much cash do you have on you?"),
        Example(before="How much do you spend on takeout each week?"),
        Example(before="How much do you get in SNAP, SSI and cash aid?"),
        Example(before="What did your family pay to get you to this country?"),
        Example(before="Total value of all cars and property you own:"),
        Example(before="What did you earn at your last three jobs?"),
        Example(before="Attach bank statements for the last six months."),
        Example(before="Monthly income (list all sources, be exact):"),
        Example(before="How much do you receive in food stamps each month?"),
        Example(before="What does your ex pay you each month?"),
        Example(before="Monthly pay of each renter:"),
        Example(before="How much did you pay for that phone?"),
        Example(before="How much did he inherit?"),
        Example(before="Say how much your truck is worth."),
        Example(fine="What did you make at the craft table?"),
        Example(fine="What do you get in the food stamps class?"),
        Example(fine="Monthly income:"),
        Example(fine="About how much do you pay for rent?"),
        Example(fine="Which range is closest to your income last month?"),
        Example(fine="Do you have exact change for the bus?"),
        Example(fine="How much back rent do you owe?"),
        Example(fine="Would you like help to find out how much you owe?"),
        Example(fine="How much does the class cost?"),
        Example(fine="What was lost in the fire: furniture, clothes or papers?"),
        Example(fine="What is the balance on your copy card?"),
        Example(fine="How many dollars off should the coupon give?"),
        Example(fine="What is the exact date of the class?"),
        Example(fine="Bring a pay stub, if you have one. What day suits you?"),
    ),
)

MONEY_VERB = (
    r"(?:borrow|cost|earn|earned|get|have|lose|lost|made|make|owe|owed|owes|paid|pay|receive|save"
    r"|send|spend|spent|win|won)"
)
EXACTLY = later(
    rf"\b{EXACT} (?:[\w-]+ ){{0,3}}{SUM}\b|\b{EXACT} (?:amounts?|dollars?|figures?|sums?|totals?)\b"
    rf"|\b{AMOUNT_OF}\b|\b{EXACT} (?:\w+ )?(?:values?|worth) of (?:all|each|every|your)\b"
    rf"|\b{EXACT} how much\b(?=[^.?!]*\b(?:{MONEY_VERB}|{SUM})\b)|\bhow much,? exactly\b"
    rf"(?=[^.?!]*\b(?:{MONEY_VERB}|{SUM})\b)"
    rf"|\bhow much\b(?=[^.?!]*\b{MONEY_VERB}\b)[^.?!]*\b(?:exactly|precisely)(?= *[?.]|$)"
    rf"|\b{TO_THE_CENT}"
    r"|\bbe (?:as )?(?:exact|precise|specific)\b|\bdo(?: not|n['’]t) (?:estimate|round)\b"
    r"|\bno estimates\b|\bgive (?:all )?(?:the )?amounts?\b",
    re.IGNORECASE,
)
CENT = later(r"\b(?:cents?|dollars?|penny|values?|worth)\b", re.IGNORECASE)
MONEY = later(
    rf"\b(?:{SUM}|dollars?|owe[ds]?|earn(?:ed|s)?|spen[dt]|much (?:did|do|does) \w+ make)\b|\$",
    re.IGNORECASE,
)
DEBT = later(
    r"\bhow (?:much|far)(?: money| total)?(?: in total)? (?:do|does|are|is) (?:you|he|she|they"
    r"|your (?:family|household)|the \w+) (?:\w+ )?(?:owe|in debt|behind)\b"
    r"(?![^.?!]*\b(?:back rent|rent|landlord|electric\w*|gas|utilit\w+|water|tuition|fees?"
    r"|library)\b)"
    r"|\b(?:total )?(?:amounts?|money|debts?|sum) (?:you )?(?:owed?|owing)\b(?! (?:to )?(?:me"
    r"|you)\b)(?![^.?!]*\b(?:rent|electric\w*|gas|utilit\w+|water|tuition)\b)",
    re.IGNORECASE,
)
MOVING = later(r"\b(?:coyote|smuggler|cross|this country|here|into)\b", re.IGNORECASE)
PURPOSES = (
    (
        later(r"\b(?:alcohol|beer|booze|drugs|gambling|liquor|lottery|weed)\b", re.IGNORECASE),
        ("substance-support",),
    ),
    (later(rf"\b(?:for|on) {VICES}\b|\bsen[dt]|\bwire", re.IGNORECASE), ("money-stretch",)),
    (later(r"\bchild support\b", re.IGNORECASE), ("child-support-help",)),
    (
        later(r"\b(?:debts?|expenses|ow(?:e[ds]?|ing)|bills?|rent|spen[dt])\b", re.IGNORECASE),
        ("bills-help",),
    ),
    (
        later(
            r"\b(?:earn\w*|incomes?|paid|pay|pay ?stubs?|salar\w+|snap|ssd?i|ssi|wages?"
            r"|tax returns?)\b",
            re.IGNORECASE,
        ),
        ("income-range",),
    ),
)
ABOUT = later(
    r"\b(?:about|approximate(?:ly)?|around|best guess|bracket|close(?:st)?|estimated?|guess|range"
    r"|rough(?:ly)?|if you (?:have|know)|such as|is fine"
    r"|change for|(?:bus|coffee|copy|fare|game|gym|library|print\w*|punch|transit) (?:pass|card)"
    r"|to the nearest (?:ten|hundred|thousand|\d+)|we|our|class|course|ticket|raise"
    r"|donat\w+|fare card|gift card|library)\b",
    re.IGNORECASE,
)
BEGINNINGS = frozenset({
    "accou", "amoun", "asset", "attac", "balan", "bank", "bill", "bills", "break", "bring",
    "cash", "cents", "cost",
    "debt", "debts", "dolla", "earn", "earne", "exact", "expen", "histo", "incom", "itemi",
    "money", "much", "no",
    "owe", "owed", "owes", "paid", "pay", "penny", "preci", "purch", "salar", "savin", "send",
    "speci", "spend", "spent",
    "submi", "uploa", "value", "wage", "wages", "worth", "actua", "stubs", "provi", "in", "stub",
    "lose", "lost", "won", "win", "give", "gives", "bet",
})  # fmt: skip
DROP = "You could leave this out, or ask only for what decides whether somebody qualifies."
NEEDS = (PRYING, EXACTLY, DEBT)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first request for money in more detail than a service can need."""
    if BEGINNINGS.isdisjoint(beginnings_in(parsed.plain)):
        return
    asked = parsed.plain
    if ABOUT.search(asked):
        return
    if (match := PRYING.search(asked)) and not _offered(asked, match):
        yield Hit(*match.span(), others=_others(match.group(), asked), drop=DROP)
    elif (match := _exactly(asked)) and not offers_help(sentence_at(asked, match.start())):
        way = best_guess(parsed)
        others = _others(match.group(), asked)
        yield Hit(*match.span(), ways=(way,) if way else (), others=others, drop=DROP)


def _others(said: str, asked: str) -> tuple[str, ...]:
    """Return what may be asked instead, by what the money is for."""
    if MOVING.search(said):
        return ("immigration-help",)
    return next((others for sign, others in PURPOSES if sign.search(asked)), ("money-stretch",))


def _offered(asked: str, match: re.Match[str]) -> bool:
    sentence = sentence_at(asked, match.start())
    return offers_help(sentence) or reassures(sentence)


def _exactly(asked: str) -> re.Match[str] | None:
    """Return where exactness or a debt is asked for; "exact" alone is not yet about money."""
    match = EXACTLY.search(asked)
    if match is not None and (MONEY.search(asked) or CENT.search(match.group())):
        return match
    return DEBT.search(asked)
