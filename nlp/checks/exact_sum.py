"""What somebody earns, gets or owes, asked as one sum where a range or a best guess would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.best_guess import best_guess
from nlp.sense.sentences import offers_help, reassures, sentence_at
from nlp.words import words

CHECK = Check(
    id="exact-sum",
    category=Category.UNNECESSARY,
    level=Level.CLARITY,
    message="“{match}” asks for one sum where a range or a best guess would do.",
    why="What comes in changes from month to month and is private. A range is easier to know and "
    "to tell, and most rules only ask above or below which line somebody is.",
    sources=("cfa_income", "census_income"),
    examples=(
        Example(
            before="What is your yearly salary?",
            after=("About how much is your yearly salary?",),
        ),
        Example(
            before="What does your disability check come to?",
            after=("About how much does your disability check come to?",),
        ),
        Example(
            before="How much child support do you pay each month?",
            after=("About how much child support, if any, do you pay each month?",),
        ),
        Example(
            before="Weekly take-home pay: $____",
            after=("Weekly take-home pay (a best guess is fine):",),
        ),
        Example(before="Wages of parent 1: $______ Parent 2: $______"),
        Example(before="What do you make an hour?", after=("About how much do you make an hour?",)),
        Example(before="Put down the total on your latest pay stub."),
        Example(fine="Write the date on your latest pay stub."),
        Example(
            before="What did he make last year?",
            after=("About how much, if anything, did he make last year?",),
        ),
        Example(fine="What do you earn?"),
        Example(fine="Monthly income:"),
        Example(fine="About how much is your income each month?"),
        Example(
            fine="What is your income?",
            options=("Under $1,000", "$1,000 or more", "Prefer not to say"),
        ),
        Example(fine="How much rent do you owe?"),
        Example(fine="Monthly rent: $____"),
        Example(fine="Donation: $____"),
        Example(fine="What do you make for dinner?"),
        Example(fine="How much does the benefit concert cost?"),
        Example(fine="What is your main source of income?"),
        Example(fine="Would you like help to find out what your pension comes to?"),
    ),
)

WHO = (
    r"(?:you|he|she|they|(?:your|his|her|their|the|each|this) \w+|client|applicant|participant)"
    r"(?: and (?:your|his|her|their|the) \w+)?"
)
WHOSE = (
    r"(?:(?:your|his|her|their|each|every|the|my)(?: \w+['’]s)?|[\w/]+['’]s|(?:client|applicant)s?)"
)
SPAN = (
    r"(?:(?:adjusted|after-tax|annual|average|base|combined|current|daily|estimated|family|first"
    r"|full|gross|household|individual|joint|last|monthly|net|own|past|personal|pre-tax"
    r"|present|previous|regular|starting|take-home|total|usual|weekly|yearly) )*"
)
AID = (
    r"(?:disability|public assistance|retirement|social security|spousal|ssd?i|tanf|unemployment"
    r"|va|veterans?['’]?|welfare|workers['’]? comp(?:ensation)?)"
)
COMES_IN = (
    rf"(?:{AID} (?:benefits?|check|income|money|payment|pension)s?|alimony|child support"
    r"(?: payments?)?|earnings|income|paychecks?|pay|pension|salar(?:y|ies)|ssd?i|tips|wages?)"
)
OWNED = (
    r"(?:savings|401\(?k\)?|equity|ira|retirement (?:accounts?|funds?)|(?:credit card |medical "
    r"|student )?(?:debts?|loans?)|net worth|social security)"
)
SUM = rf"(?:{COMES_IN}|{OWNED})"
# "What is your income?" may be asked roughly; a salary, a check or a debt is one sum.
ONE_SUM = (
    rf"(?:{AID} (?:benefits?|check|money|payment|pension)s?|alimony|child support(?: payments?)?"
    r"|paychecks?|pension|salar(?:y|ies)|tips|hourly (?:pay|wages?)|net worth"
    r"|(?:credit card |medical |student )?(?:debts?|loans?))"
)
PER = (
    r"(?:(?:an?|each|every|per) (?:day|hour|month|week|year)|at (?:work|your \w*job)|in all|last "
    r"(?:month|week|year))"
)
ENDS = rf"(?=[?.,:(]| {PER}| (?:after|before|now|right now|last|this|in \d{{4}})\b|$)"
ASKED = later(
    r"\bwhat(?:['’]s| is| are| was| were) (?:the (?:amount|size"
    rf"|total) of )?{WHOSE} {SPAN}{ONE_SUM}"
    rf"{ENDS}"
    rf"|\bhow (?:much|big|large) (?:is|are|was|were) {WHOSE} {SPAN}{ONE_SUM}\b"
    rf"|\bwhat (?:do|does|did) {WHOSE} {SPAN}{SUM} (?:add up|amount|come) to\b"
    rf"|\b(?:how much|what) (?:money )?(?:do|does|did) {WHO} (?:\w+ )?"
    rf"(?:bring home|clear|draw|earn(?= (?:an|each|every|per) hour)|make|take home)(?: {PER}|"
    r"(?= *[?]))"
    rf"|\bhow much (?:money )?(?:do|does|did) {WHO} (?:\w+ )?(?:bring home|take home)\b"
    rf"|\b(?:how much|what) (?:money )?(?:do|does|did) {WHO} (?:\w+ )?(?:collect|draw|get|receive)"
    rf" (?:\w+ ){{0,3}}?(?:from|in|for) (?:\w+ )?{AID}\b"
    rf"|\b(?:how much|what) (?:are|is|was|were) {WHO} (?:being )?paid\b(?! (?:back|by|for with))"
    rf"|\bhow (?:much|many) (?:\w+ )?(?:alimony|{AID}|child support|debt|equity) (?:are|do|does"
    r"|did|is)"
    rf" {WHO}\b|\bhow much (?:are|is) {WHO} (?:\w+ )?(?:behind|in arrears) (?:in|on) (?:alimony"
    r"|child support)\b"
    r"|\bhow much (?:money )?(?:do|does) [\w ]{2,20} owe (?:in|on|for) [\w, ]{0,30}"
    r"(?:bail|court|debts?|fines|loans?|taxes|tickets)\b",
    re.IGNORECASE,
)
RECORD = (
    r"(?:bank (?:account|book|slip|statement)s?|checking(?: account)?|pay ?(?:check|day|slip"
    r"|stub)s?|w-?2s?"
    r"|(?:benefit|child support|disability|pension|support|welfare) (?:check|payment)s?|tax "
    r"(?:form|return)s?)"
)
# "Copy the sum on your last pay stub": the figure itself, from a paper that shows it.
COPIED = later(
    r"\b(?:amounts?|cents|dollars|figures?|how much|net|gross|sums?|totals?|took home|take home"
    r"|what was)\b"
    rf"[^.?!]{{0,12}}\b(?:for|from|in|of|on)\b[^.?!]{{0,30}}?\b{RECORD}\b"
    rf"|\b(?:each|every|last|latest|recent)(?: \w+){{0,2}} {RECORD}\b[^.?!]{{0,30}}\b(?:amounts?"
    r"|how much|sums?)\b"
    r"|\b(?:list|record|write)\b[^.?!]{0,12}\b(?:all|each"
    r"|every) (?:\w+ )?checks?\b[^.?!]*\bhow much\b",
    re.IGNORECASE,
)
FIELD = later(
    rf"^(?:(?:amount|total) (?:in|of) )?(?:{WHOSE} )?{SPAN}(?:{SUM}|(?:child support|alimony"
    r"|401\(?k)[^:$?]*)"
    rf"(?: (?:amount|earned|received|of|for|from|before|after)\b[^:$?]{{0,30}})?(?: \([^)]*\))?"
    r"(?= *:? *(?:\$|$))"
    r"|^[^:$?]*\bbalances?(?= *: *(?:\$|$))|^(?:total )?(?:value|worth) of [^:$?]{3,30}(?= *: *"
    r"(?:\$|$))"
    r"|\b(?:beer|cigarettes|eating out|liquor|lottery|takeout|tobacco)(?= *:? *\$)",
    re.IGNORECASE,
)
ROW = later(
    r"\b(?:pay|spend)\b[^.!]{0,60}\? (?:[\w ]+\? )*(?:on |for )?(?:alcohol|beer|cigarettes|eating "
    r"out|entertainment|liquor|lottery|takeout|tobacco)\b",
    re.IGNORECASE,
)
ROUGHLY = later(
    r"\b(?:about|approximate(?:ly)?|around|best guess|estimated?|exact\w*|guess|precise\w*|ranges?"
    r"|rough(?:ly)?|if you (?:know|wish)|(?:a|the) (?:class|event|grant|job|position|raise)"
    r"|our|we|us|like to (?:earn|make)|hope|expect)\b",
    re.IGNORECASE,
)
CUES = frozenset({
    "amount", "amounts", "sum", "sums", "total", "figure", "figures", "dollars",
    "alimony", "balance", "balances", "beer", "benefit", "benefits", "big", "check", "checks",
    "cigarettes", "debt",
    "debts",
    "401", "401(k)", "401k", "equity", "paid", "retirement", "earn", "earnings", "income",
    "lottery", "make", "much", "net", "pay", "paycheck", "paychecks",
    "pension", "salaries", "salary", "savings", "ssi", "ssdi", "support", "tips", "value", "wage",
    "wages", "what", "worth", "take", "tobacco", "takeout", "out",
})  # fmt: skip
OTHERS = ("income-range",)
OWING = later(r"\b(?:alimony|child support)\b", re.IGNORECASE)
SPENT = later(r"\b(?:debts?|loans?|ow(?:e|ing)|bills?|spend|fines|tickets)\b", re.IGNORECASE)
DROP = "You could leave this out, or ask only for what decides whether somebody qualifies."
NEEDS = (a_word_of(CUES),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a request for one sum of what somebody earns, gets, has or owes."""
    asked = parsed.plain
    said = words_in(asked)
    if CUES.isdisjoint(said) or (ROUGHLY.search(asked) and not _to_the_letter(asked)):
        return
    match = ROW.search(asked) or (None if parsed.question.options else _one_sum(parsed))
    if match is None or not said.isdisjoint(words("near-person")):
        return
    sentence = sentence_at(asked, match.start())
    if not (offers_help(sentence) or reassures(sentence)):
        way = best_guess(parsed) if said.isdisjoint(words("kin")) else ()
        yield Hit(*match.span(), ways=(way,) if way else (), others=_others(asked), drop=DROP)


def _to_the_letter(asked: str) -> bool:
    """Tell whether the exact figure on a paper is to be copied."""
    return "exact" in asked.lower() and COPIED.search(asked) is not None


def _one_sum(parsed: Parsed) -> re.Match[str] | None:
    match = ASKED.search(parsed.plain) or COPIED.search(parsed.plain)
    if match is None and (parsed.question.note.startswith("$") or "$" in parsed.plain):
        return FIELD.search(parsed.plain)
    return match


def _others(asked: str) -> tuple[str, ...]:
    """Return what may be asked instead, by what the sum is of."""
    if OWING.search(asked):
        return ("child-support-help",)
    return ("bills-help",) if SPENT.search(asked) else OTHERS
