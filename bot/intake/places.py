"""Where a text holds exact dates and street addresses of somebody.

Dates that a form sets itself ("Since January 1, 2024…", "On the night of January 22, 2025, where
did you sleep?") are part of its questions and stay; blanks and formats hold no digits to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.intake.kinds import AROUND, Found, Kind
from bot.intake.numbers import is_example, is_ours
from bot.intake.words import words as words_of
from nlp.quick.later import later

SENTENCE = 300  # characters in which a sentence ends

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = later(
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<sep>[/.‐‑–-])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})"
    r"(?![\w/-])|(?<![\w/.-])(?:19|20)\d{2}(?P<iso>[/.-])\d{1,2}(?P=iso)\d{1,2}(?![\w/-])|"
    rf"\b{MONTH} {{1,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{1,2}}(?:19|20)\d{{2}}\b|"
    rf"(?<![\w/.-])\d{{1,2}}(?:st|nd|rd|th)? {{1,2}}(?:of )?{MONTH},? {{1,2}}(?:19|20)\d{{2}}\b",
    re.I,
)
LIMIT = later(  # a date that people are before or after, so not one of theirs
    r"\b(?:since|between|before|after|until|till|by|through|prior to|as of|on or)"
    r"(?: (?:the date|on|after|before))?[\s:,(]{0,3}$|"
    r"\b(?:between|from)\b[^?!\n]{0,40}\b(?:and|to)\s$",
    re.I,
)
FRAME = later(  # a date that belongs to the form
    r"\b(?:from|to|thru|of|due|revised|updated|version|draft(?:ed)?|effective|expires?|starting|"
    r"start|starts|beginning|ending|ends?|deadline|clos(?:es?|ing)|week|night|period|reviewed|"
    r"approved|printed|last|form|page)(?: (?:of|on|date|is))?[\s:,(]{0,3}$|[\da-z] ?[-–—] ?$|"
    r"\b(?:sent|date): ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? $",  # a mail's
    re.I,
)
GOES_ON = later(r" ?(?:[-–—]|to|through|thru) ?[\da-z]", re.I)
ON = later(r"\b(?:on|date)[\s:]{1,3}$", re.I)
BORN = later(
    r"\b(?:d\.?o\.?b\b\.?|born|birth(?:s|day|date)?|birth[ -]date|b-?day)\b[^?!.\n\d]{0,30}$|"
    r"\bd\.o\.b\.[^?!.\n\d]{0,30}$",
    re.I,
)
BORN_AFTER = later(r"[\s,;:()–—-]{0,4}(?:d\.?o\.?b\b|birth ?da(?:y|te)\b|date of birth)", re.I)
EVENT = later(  # what happened to a person on a day
    r"\b(?:died|death|deceased|arrest(?:ed)?|incident|assault(?:ed)?|admi(?:tted|ssion)|"
    r"discharged?|hospitali[sz]ed|evicted|removed|released|deported|diagnosed|seen|married|"
    r"divorced|enrolled|moved (?:in|out)|convicted|sentenced)\b[^?!.\n\d]{0,25}$",
    re.I,
)
ENDING = later(r"[?!\n]|\.(?=\s|$)")

ADDRESS = later(
    r"(?<![\w$#.,/-])(?<!\d:)(?P<number>\d{1,6}[A-Za-z]?(?:-\d{1,4})?) {1,2}"
    r"(?P<street>(?:(?:[^\W\d_][\w’'.-]{0,20}|\d{1,3}(?:st|nd|rd|th)) {1,2}){1,4}?)"
    r"(?P<suffix>street|str?|avenue|ave?|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|"
    r"pl|way|terrace|ter|circle|cir|parkway|pkwy|highway|hwy|square|sq|trail|trl|loop|alley)\b\.?"
    r"(?: (?:[NSEW]{1,2}|north|south|east|west)\b)?"
    r"(?:,? {1,2}(?:(?:apt|apartment|unit|suite|ste|fl|floor|room|rm)\b\.? ?#?|# ?)[\w-]{1,6})?"
    r"(?:,? {1,2}[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2},? {1,2}(?-i:[A-Z]{2})\b"
    r"(?: {1,2}\d{5}(?:-\d{4})?\b)?)?",
    re.I,
)
BOX = later(
    r"\bp\.? ?o\.? ?box {1,2}#?\d{1,6}\b|\b(?:RR|rural route) \d{1,4},? box \d{1,5}\b", re.I
)
SURE_SUFFIXES = frozenset(
    {
        "street", "st", "str", "avenue", "ave", "av", "road", "rd", "boulevard", "blvd", "drive",
        "dr", "lane", "ln", "pkwy", "parkway",
    }
)  # fmt: skip


def dates(text: str) -> Iterator[Found]:
    """Yield exact dates that are somebody's: of birth, of an event, or told in a statement."""
    for found in DATE.finditer(text):
        start, end = found.span()
        if is_example(text, start) or not _is_day(found):
            continue
        before = text[max(0, start - AROUND) : start]
        if LIMIT.search(before):
            continue
        if BORN.search(before) or BORN_AFTER.match(text, end, end + AROUND):
            yield start, end, Kind.BIRTH
        elif EVENT.search(before) or _told(text, found, before):
            yield start, end, Kind.DATE


def addresses(text: str) -> Iterator[Found]:
    """Yield street addresses with a number, and mail boxes."""
    streets = (found for found in ADDRESS.finditer(text) if _is_street(found))
    for found in chain(streets, BOX.finditer(text)):
        if not is_ours(text, found.start()) and not is_example(text, found.start()):
            yield *found.span(), Kind.ADDRESS


def _is_day(found: re.Match[str]) -> bool:
    """Tell a day from any three numbers: one may be a month and the other a day."""
    if found["one"] is None:
        return True
    low, high = sorted((int(found["one"]), int(found["two"])))
    return 0 < low <= 12 and high <= 31


def _told(text: str, found: re.Match[str], before: str) -> bool:
    """Tell a date in a statement from one that a question or the form itself sets.

    Two digits for the year are taken for one only where "on" or "date" says so; a date alone on
    its line is the draft's own.
    """
    end = found.end()
    if FRAME.search(before) or GOES_ON.match(text, end):
        return False
    if found["year"] and len(found["year"]) < 4 and not ON.search(before):
        return False
    after = text[end : end + SENTENCE]
    if not before.rpartition("\n")[2].strip() and not after.partition("\n")[0].strip(" .,"):
        return False
    ending = ENDING.search(after)
    return ending is None or ending.group() != "?"


def _is_street(found: re.Match[str]) -> bool:
    """Tell "12 Elm Street" and "12 elm st" from "30 days street outreach" and "5 Safe Place"."""
    words = found["street"].split()
    if words_of("no-street").intersection(word.lower() for word in words):
        return False
    if all(word[0].isupper() or word[0].isdecimal() for word in (*words, found["suffix"])):
        return True
    sure = found["suffix"].lower() in SURE_SUFFIXES
    return sure and len(words) < 3 and len(found["number"]) > 1
