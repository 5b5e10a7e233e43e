"""Social Security and other ID numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.sentences import offers_help, reassures, sentence_at

CHECK = Check(
    id="id-numbers",
    category=Category.UNNECESSARY,
    level=Level.CARE,
    message="“{match}” asks for a number that can be stolen, and that some people do not have.",
    why="Families give up on help that they could get when a form asks for such a number.",
    sources=("uswds_ssn", "triagency"),
    examples=(
        Example(before="What is your Social Security number?"),
        Example(before="SSN:"),
        Example(before="Please enter your driver's license number."),
        Example(before="What is your A-number or passport number?"),
        Example(before="Show us your passport. What number is on it?"),
        Example(fine="Many forms want a Social Security number. Ours does not. Any questions?"),
        Example(fine="Bring a photo ID if you have one. Which number should we call?"),
        Example(before="Soc. Sec. no. of each guest:"),
        Example(before="Tax ID of all tenants:"),
        Example(before="What is the PIN for your bank card?", also=("unneeded-facts",)),
        Example(before="Veteran ID #:"),
        Example(fine="Would you like help to get a copy of your birth certificate?"),
        Example(fine="Which pin for your badge would you like?"),
        Example(fine="What is the number on your locker?"),
        Example(fine="Do you get Social Security?"),
        Example(fine="You do not need to give your Social Security number. What is your name?"),
        Example(fine="Would you like help getting a Social Security number?"),
        Example(fine="Do you have a driver's license?"),
        Example(fine="What phone number is best for you?"),
        Example(fine="Did a caller ask for your Social Security number?"),
    ),
)

NUMBER = r"(?:numbers?|nos?\b\.?|#)"
IDENTIFIER = later(
    rf"\bssns?\b|\bs\.s\.n\.?|\bsoc\.? ?sec\b|\b(?:her|his|the|their|your) soc\b(?!\.? \w)"
    r"|\btax(?:payer)? (?:id|identification)s?\b|\bpin(?: code| number)? (?:for|of|on|to) (?:all"
    r"|any|each"
    r"|every|her|his|the|their|your)\b[^.?!]{0,16}\b(?:accounts?|cards?|phone)\b"
    rf"|\b(?:military|tribal|welfare|veteran) (?:enrollment|id|identification) ?{NUMBER}"
    rf"|\baccount {NUMBER} (?:for|to|where)\b[^.?!]{{0,30}}\b(?:deposit|pay|payment|refund|send"
    r"|stipend)\w*\b"
    r"|\b(?:atm|bank|card|debit|ebt|phone) pin\b"
    rf"|\bsocial security ?{NUMBER}|\bsocial(?: security)?(?=\s*(?::|#|_"
    r"|\(?required|\(?last (?:4|four)))"
    r"|\blast (?:4|four)(?: digits)? of (?:(?:your|the|their) )?social\b"
    r"|\b(?:your(?: \w+'s)?|his|her|their) social(?=\s*[?.]|$)"
    r"|\bcop(?:y|ies) of [^.?!]{0,20}(?:driver'?s'? licen[cs]e|passport|photo id|state id)\b"
    r"|\bss ?(?:#|no\b|num)|\b(?:attach|bring|cop(?:y|ies) of|provide|show"
    r"|submit)\b[^.?!]{0,40}\bsocial security cards?|\ba-?#"
    rf"|\bdriver(?:'?s)?'? licen[cs]e(?: (?:and|or) state id)? ?{NUMBER}"
    rf"|\bpassport ?{NUMBER}|\bstate id(?: card)? ?{NUMBER}"
    rf"|\balien (?:registration )?{NUMBER}|\b(?:a-|(?:your|the) a )(?:registration )?{NUMBER}"
    rf"|\balien registration\b|\bgreen card ?{NUMBER}"
    rf"|\bvisa ?{NUMBER}|\bi-?94\b|\bitin\b"
    rf"|\bnumber (?:is )?(?:on|of) your (?:green card|passport|driver'?s licen[cs]e|state id"
    rf"|visa)\b"
    r"|\b(?:full|last four(?: digits)? of(?: your)?|your) (?:social|ssn)(?= *(?:[?.,:]|$)| (?:so"
    r"|to|when)\b)"
    rf"|\b(?:bank )?account (?:and|&|/|or) routing(?: {NUMBER})?|\brouting (?:(?:and|&|/"
    rf"|or) account )?{NUMBER}"
    rf"|\b(?:bank|checking|savings|(?:credit|debit|ebt|atm)(?: card)?) (?:account )?{NUMBER}"
    rf"|\b(?:inmate|doc|booking|prisoner)(?:[/ ](?:id|doc))* ?{NUMBER}"
    r"|\b(?:medicaid|medicare|consular) ids?\b|\b(?:tax(?:payer)?|government(?:[- ]issued)?"
    r"|national|federal|medicaid|medicare) (?:(?:id|identification)"
    rf"(?: card)? ?)?{NUMBER}",
    re.IGNORECASE,
)
DOCUMENT = (
    r"(?:birth certificate|citizenship (?:card|papers)|consular (?:card|id)"
    r"|driver['’]?s?['’]? licen[cs]e"
    r"|(?:benefit|ebt|medicaid|medicare|resident|social security) card|green card|id(?:entity)?"
    r"(?: cards?)?"
    r"|i-?94|passport|(?:photo|school|state|tribal)(?: photo)? id|visa|work (?:authorization"
    r"|permit))s?"
)
NUMBERED = later(
    r"\b(?:digits?|numbers?)\b(?: (?:is|are|printed|shown|that is|they have|written))*"
    rf" (?:at|from|in|of|off|on)\b[^.?!]{{0,40}}?\b{DOCUMENT}\b"
    rf"|(?<!library )\b{DOCUMENT}\b(?! card)[^?]{{0,60}}[.!:] [^.!]{{0,40}}\b(?:digits"
    r"|(?:all|each|its|the|their|what|which) (?:\w+ )?numbers?)\b"
    r"(?! (?:can|do|may|should) (?:i|we)\b)",
    re.IGNORECASE,
)
PHONED = later(r"\b(?:call|phone|reach|text)\b", re.IGNORECASE)
CUES = frozenset({
    "military", "tribal", "copy", "photo", "photos", "picture", "pictures", "scan", "soc", "pin",
    "tax", "taxpayer", "digit", "digits", "passports", "permit", "licenses",
    "certificate", "certificates",
    "ss", "account", "atm", "bank", "booking", "consular", "doc", "inmate", "prisoner",
    "routing",
    "94", "alien", "card", "i94", "id", "identification", "itin", "licence", "license", "medicaid",
    "medicare", "number", "numbers", "passport", "s", "social", "ssn", "ssns", "visa",
})  # fmt: skip
ASKED_ELSEWHERE = later(
    r"\b(?:has|have|did|does) (?:a |an |any ?one|some ?one|the |your )[^.?!]*\b(?:ask|call|tell"
    r"|told"
    r"|take|took|steal|stole)\w*\b",
    re.IGNORECASE,
)
UNASKED = later(
    r"\b(?:ours|this form|we) (?:do|does)(?: not|n't)(?: ask| need| want)?\b", re.IGNORECASE
)
HAVING = later(
    r"\b(?:do|does) (?:you|he|she|they|your \w+|anyone)\b.{0,30}\bhave (?:an?|their own"
    r"|your own)\s*$",
    re.IGNORECASE,
)
STATUS = later(r"\b(?:alien|a-?number|a-?#|green card|visa)", re.IGNORECASE)
CHILDREN = later(r"\b(?:child(?:ren)?|children's|child's|student's|kids)\b", re.IGNORECASE)
ACCOUNT = later(r"\b(?:account|bank|card|checking|routing|savings)\b", re.IGNORECASE)
DROP = (
    "You could leave this out, unless a rule for this service asks for the number. If one does, "
    "you could ask only the person who applies, late, and say which rule it is."
)
NEEDS = (a_word_of(CUES | {"#"}), NUMBERED)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first ID number that is asked for."""
    plain = parsed.plain
    if CUES.isdisjoint(words_in(plain)) and "#" not in plain:
        return
    match = IDENTIFIER.search(plain) or _numbered(plain)
    if match is None or HAVING.search(plain[: match.start()]):
        return
    sentence = sentence_at(plain, match.start())
    if not (
        offers_help(sentence)
        or reassures(sentence)
        or ASKED_ELSEWHERE.search(sentence)
        or UNASKED.search(plain)
    ):
        whom = YOU if CHILDREN.search(plain) else ""
        yield Hit(*match.span(), others=_instead(match.group(), sentence), whom=whom, drop=DROP)


def _numbered(text: str) -> re.Match[str] | None:
    """Match the number that stands on a document, also one that was named a sentence before."""
    match = NUMBERED.search(text)
    return None if match is None or PHONED.search(match.group()) else match


def _instead(number: str, sentence: str) -> tuple[str, ...]:
    """Return what does without the number: nothing stands in for an account to pay into."""
    if "emergency contact" in sentence.lower():
        return ("emergency-call",)
    if STATUS.search(number):
        return ("immigration-help",)
    return () if ACCOUNT.search(number) else ("photo-id", "find-my-record")
