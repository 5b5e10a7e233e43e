"""Where a text holds e-mail addresses, phone numbers and numbers that identify a person.

A form asks for such details; its blanks, labels and example formats are no details. Every pattern
is bounded and needs a digit or an @, and what stands around a hit is read within a fixed distance,
so that the time taken grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.intake.kinds import AROUND, Found, Kind
from nlp.quick.later import later

EXAMPLE = later(  # "e.g. 312-555-0100", "(format: 01/31/1990)"
    r"(?:\be\.?\s?g\.?|\bex(?:ample)?\.?|\bsuch as|\bformat(?:ted)?(?: as| is)?|\blike)"
    r"[\s:,(“\"]*$",
    re.I,
)
OURS = later(  # the office's own: "call us at 555-0187", "Questions? E-mail"
    r"\b(?:call|text|contact|reach|e-?mail|write(?: to)?|visit|find|see) (?:us|our)\b"
    r"[^.?!\n\d@]{0,30}$|"
    r"\bour (?:office|main|front|phone|intake|number|e-?mail|address|agency|team|program|staff)\b"
    r"[^.?!\n\d@]{0,30}$|"
    r"\b(?:questions|concerns|information|help)\W{1,3}(?:please )?(?:call|text|e-?mail|contact)"
    r"\W{1,3}(?:at )?$",
    re.I,
)
EMAIL = later(
    r"(?<![\w.+%-])(?P<local>[\w.+%-]{1,64})@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}"
    r"(?![\w-])"
)
NOBODY = later(  # a mailbox that is an office's, or stands for the reader's own
    r"info|help|hello|contact|intake|office|admin|support|referrals?|team|mail|email|e-mail|"
    r"privacy|you|your|your[._-]?(?:name|e?mail)|name|username|user|someone|somebody|example|x{2,20}|"
    r"first(?:name)?[._-]?last(?:name)?",
    re.I,
)
CARD = later(r"(?<![\w-])(?:\d{4}(?:[ -]\d{4}){3}|\d{4}[ -]\d{6}[ -]\d{5}|\d{13,19})(?![\w-])")
SSN = later(
    r"(?<![\w-])(?:\d{3}|[xX*•]{3})(?P<dash>[-‐‑–. ])(?:\d{2}|[xX*•]{2})(?P=dash)(?P<last>\d{4})"
    r"(?![\w-])"
)
SSN_NAMED = later(
    r"\b(?:ssn|social(?: security)?(?: number| no\.?)?) {0,2}(?:\(?last (?:4|four)(?: digits)?\)?)?"
    r" {0,2}(?:[:#=]|\bis\b|\bwas\b|\b(?:ends|ending) (?:in|with):?)?[ \t]{0,3}"
    r"(?P<nine>\d{9}|(?:(?<=[:#=])|(?<=[:#=] )|(?<= in )|(?<= with ))\d{4})"
    r"(?![\w-])|"
    r"\blast (?:4|four)(?: digits)?(?: of)?(?: (?:the|their|her|his|my))? (?:ssn|social)"
    r"(?: security)?(?: number)? {0,2}(?:[:#=]|\bis\b|\bare\b)? {0,3}(?P<last>\d{4})(?![\w-])",
    re.I,
)
CASE = later(
    r"(?<!question )(?<!item )(?<!field )(?<!form )(?<!survey )(?<!variable )(?<!meeting )"
    r"(?<!session )(?<!event )"
    r"\b(?:case|file|client|member|patient|participant|student|inmate|booking|badge|docket|claim|"
    r"policy|account|acct\.?|record|chart|mrn|medicaid|medicare|medi-cal|snap|ebt|hmis|recipient|"
    r"beneficiary|voucher|passport|licen[cs]e|state id|alien|uscis|routing|permit|warrant|"
    r"citation|id)(?:[ -](?:id|card|case|file|record))?[ -]{0,2}"
    r"(?:numbers?\b|no\b\.?|num\b\.?|nr\b\.?|#|id\b|(?P<bare>(?=:))) {0,2}(?:[:#=]|\bis\b|\bwas\b)?"
    r"[ \t]{0,3}#?(?P<value>[A-Za-z]{0,4}[- ]?\d[\w-]{2,24}(?:[ -]\d{2,6}\b){0,4})",
    re.I,
)
ALIEN = later(r"(?<![\w-])A[- #]?(?P<value>(?:\d{3}[- ]?){2}\d{2,3})(?![\w-])")
YEARS = later(r"(?:19|20)\d{2}(?:[ -](?:19|20)?\d{2})?")
BETWEEN = "[ \u00a0.‐‑–-]"
PHONE = later(
    rf"(?<![\w$#/+-])(?<!\d\.)(?:\+?1{BETWEEN}{{0,2}})?"
    rf"(?:\([2-9]\d{{2}}\){BETWEEN}{{0,2}}|[2-9]\d{{2}}(?:{BETWEEN}|/){{1,2}})"
    rf"[2-9]\d{{2}}{BETWEEN}{{1,2}}\d{{4}}(?!\w|-\d)"
    r"(?:,? {1,2}(?:ext|extension|x)\.? ?\d{1,6}\b)?|"
    r"(?<![\w$#/+-])(?<!\d\.)(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?!\w|-\d)",
    re.I,
)
ABROAD = later(
    rf"(?<![\w+])(?:\+|011[ -])(?P<rest>[1-9](?:\d|{BETWEEN}|[()/]){{6,24}}\d)(?!\w|-\d)"
)
LOCAL = later(
    r"\b(?:phone|cell|mobile|tel|telephone|call|text|fax|reach(?:ed)?)\b[\w\s:,.()#-]{0,20}?"
    r"(?<![\w-])(?P<value>[2-9]\d{2}[-‐‑–. ]\d{4})(?![\w-])",
    re.I,
)
TOLL_FREE = later(r"(?:\+?1[^\d]{0,2})?\(?8(?:00|88|77|66|55|44|33)(?:\b|\d{7}$)")
HELP_LINE_IS = later(
    r"\b(?:(?:hot|help|life|warm|quit|tip)[ -]?|crisis (?:text )?|support )lines?\b"
    r"(?:[\s:,()–—-]|\b(?:is|at|number|phone|call|text|or|by calling|24/7|1)\b){0,12}$",
    re.I,
)


def numbers(text: str) -> Iterator[Found]:
    """Yield where personal addresses and numbers stand, those first that win an overlap."""
    for finder in (_emails, _cards, _security_numbers, _case_numbers, _phones):
        for start, end, kind in finder(text):
            ours = kind in (Kind.EMAIL, Kind.PHONE) and is_ours(text, start)
            if not ours and not is_example(text, start):
                yield start, end, kind


def is_example(text: str, at: int) -> bool:
    """Tell whether "e.g." or "format:" stands before a place."""
    return bool(EXAMPLE.search(text[max(0, at - AROUND) : at]))


def is_ours(text: str, at: int) -> bool:
    """Tell whether what stands at a place is how people reach the office that asks."""
    return bool(OURS.search(text[max(0, at - AROUND) : at]))


def _emails(text: str) -> Iterator[Found]:
    for found in EMAIL.finditer(text):
        if not NOBODY.fullmatch(found["local"]):
            yield *found.span(), Kind.EMAIL


def _cards(text: str) -> Iterator[Found]:
    for found in CARD.finditer(text):
        if _luhn([int(sign) for sign in found.group() if sign.isdecimal()]):
            yield *found.span(), Kind.CARD


def _luhn(digits: list[int]) -> bool:
    """Tell whether a card number's check digit fits (ISO/IEC 7812-1, annex B)."""
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return len(set(digits)) > 1 and (sum(doubled) + sum(digits[-1::-2])) % 10 == 0


def _security_numbers(text: str) -> Iterator[Found]:
    for found in SSN.finditer(text):
        if not _is_filler(found.group()):
            yield *found.span(), Kind.SSN
    for found in SSN_NAMED.finditer(text):
        name = "nine" if found["nine"] else "last"
        if not _is_filler(found[name]):
            yield *found.span(name), Kind.SSN


def _case_numbers(text: str) -> Iterator[Found]:
    for found in chain(CASE.finditer(text), ALIEN.finditer(text)):
        bare = found.groupdict().get("bare") is not None  # "Account: 401k", with a colon alone
        digits = sum(sign.isdecimal() for sign in found["value"])
        plain = digits == len(found["value"])
        telling = digits > 2 + bare + (bare and plain)
        if telling and not YEARS.fullmatch(found["value"]) and not _is_filler(found["value"]):
            yield *found.span("value"), Kind.CASE


def _phones(text: str) -> Iterator[Found]:
    for found in PHONE.finditer(text):
        if not _is_filler(found.group()) and not _is_public(text, *found.span()):
            yield *found.span(), Kind.PHONE
    for found in ABROAD.finditer(text):
        if 7 < sum(sign.isdecimal() for sign in found["rest"]) < 16:
            yield *found.span(), Kind.PHONE
    for found in LOCAL.finditer(text):
        start, end = found.span("value")
        if not _is_filler(found["value"]) and not _is_public(text, start, end):
            yield start, end, Kind.PHONE


def _is_public(text: str, start: int, end: int) -> bool:
    """Tell a number that is nobody's own: toll-free, or named as a help line's."""
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    return bool(TOLL_FREE.match(text, start, end) or HELP_LINE_IS.search(before))


def _is_filler(number: str) -> bool:
    """Tell digits that only show the format: all the same, or counting up, and no letters."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    if any(sign.isalpha() and sign not in "xX" for sign in number):
        return False
    return len(set(digits)) < 2 or digits in "012345678901234567890"
