"""Eating well, drinking a lot, a long time: each person measures these with another ruler."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="vague-amount",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” means something different to each person.",
    why="One person's a lot is another person's a little. You could ask how much or how often, "
    "with answers to choose from.",
    sources=("devaus_checklist", "gryczynski"),
    examples=(
        Example(before="Do you eat well?", also=("vague-point",)),
        Example(before="Does your child watch too much TV?"),
        Example(before="Do you smoke a lot?"),
        Example(before="Do you see your relatives a lot?"),
        Example(before="Have you been out of work for a long time?"),
        Example(before="Do you have a lot of debt?"),
        Example(before="Are you financially stable?"),
        Example(before="Do you get out much?", options=("Yes", "No")),
        Example(fine="How much do you smoke a day, if at all?"),
        Example(fine="Does the shower work well?"),
        Example(fine="Did you eat well at the holiday dinner?"),
        Example(fine="Do you need a lot of boxes?"),
        Example(fine="Do you read a lot of books to your child?"),
        Example(fine="How well does your child sleep?"),
        Example(fine="Did you have to wait a long time?"),
        Example(
            fine="Do you exercise a lot?",
            options=("Never", "1 or 2 days a week", "3 or more days a week"),
        ),
    ),
)

WHO = (
    r"(?:you|he|she|they|(?:your|the|this) (?:baby|child|client|daughter|family|kids?|children"
    r"|mother|father|partner|resident|son|spouse|student|teen))"
)
DOES = rf"^(?:do|does|are|is|have|has) {WHO} (?:usually |generally |normally |now )?"
MUCH = (
    r"(?:a (?:great deal|little|(?:whole )?lot)|lots|(?:too |very )?much|heavily|moderately"
    r"|in moderation"
    r"|quite a bit|excessively|to excess|plenty)"
)
ACTS = (
    r"(?:argue|call|cook|cry|drink|eat|exercise|fight|gamble|game|get out|get up|go out|move"
    r"|party|play"
    r"|read|see|shop|sleep|smoke|snack|socialize|spend|talk|travel|use|vape|visit|walk|watch"
    r"|work out"
    r"|worry)"
)
FITLY = r"(?:decently|healthily|healthy|normally|properly|right|well)"
OF_MANY = r"(?:(?:a lot|lots|plenty) of|few|many|much|(?:a )?little)"
OWNED = (
    r"(?:anxiety|clothes|debt|energy|experience|free time|friends|income|money|pain"
    r"|(?:\w+ )?problems|relatives|responsibilities|savings|skills|stress|support|visitors|worries)"
)
AMOUNT = later(
    rf"{DOES}(?:{ACTS}\b[^?.,]{{0,30}}?\b{MUCH}"
    rf"|(?:behave|cope|dress|drive|eat|live|manage) {FITLY})"
    r"(?=\s*(?:[?.,]|$)| (?:at|in|on|when|with|tv|television"
    r"|(?:of )?(?:alcohol|beer|coffee|fast food|junk food|money|salt|soda|sugar|sweets|time"
    r"|wine))\b)"
    rf"|{DOES}(?:exercise|read|rest|sleep|study|work out) enough(?=\s*[?.,]|$)"
    r"|^(?:are|is) (?:your|the) \w+ in (?:bad|decent|fair|good|poor|reasonable) (?:condition"
    r"|shape)(?=\s*[?.,]|$)"
    rf"|{DOES}have (?:bad|decent|good|poor) health\b"
    rf"|^(?:are|is) {WHO} (?:basically|generally|mostly) (?:fine|happy|healthy|ok|okay|well)\b"
    rf"|^(?:have|has) {WHO} (?:had|held|lived in|lost|made) (?:a lot of|lots of|many|several"
    r"|too many) (?:\w+ )?(?:accidents|addresses|apartments|fights|homes|illnesses|injuries|jobs"
    r"|landlords|moves|partners|places|problems|relationships|schools|surgeries)\b"
    rf"|{DOES}have (?:very |so |too )?{OF_MANY} {OWNED}\b"
    rf"|{DOES}(?:eat|drink|get|have|keep|live) an? (?:balanced|good|healthy|normal|proper"
    r"|reasonable) (?:amount|appetite|diet|lifestyle|weight)\b"
    rf"|^(?:have|has) {WHO} (?!wait)[^?.,]{{3,40}}? for (?:a (?:long|short) time|a while"
    r"|(?:quite )?some time)\b"
    rf"|^(?:are|is) {WHO} (?:generally |currently )?(?:financially (?:secure|stable)|in (?:bad|good"
    r"|great|poor) shape|well[- ](?:adjusted|behaved|fed|off))(?=\s*[?.,]|$)"
    rf"|^(?:do|does) {WHO} [^?.,]{{3,40}}? (?:every so often|from time to time|now and then"
    r"|once in a while)\b",
    re.IGNORECASE,
)
MEASURED = later(r"\b(?:never|none|not at all|\d+|every|once|twice)\b", re.IGNORECASE)
NEEDS = (AMOUNT,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield an amount or quality that nothing measures, in a yes-or-no question about a person."""
    text = parsed.plain
    if parsed.question.kind is Kind.STATEMENT:
        return
    match = AMOUNT.search(text)
    if match is None or any(MEASURED.search(option.text) for option in parsed.question.options):
        return
    yield Hit(match.start(), match.end())
