"""Social Security and other ID numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.glance import words_in
from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.model_questions import YOU
from nlp.parse import Parsed
from nlp.syntax import offers_help, reassures, sentence_at

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
        Example(before="Birth certificate number:"),
        Example(before="Everybody must show a photo ID."),
        Example(before="No one gets groceries without a photo ID. ID number:"),
        Example(before="We scan your driver's license before you can use the lab. Is that fine?"),
        Example(before="Present two forms of identification to get a meal."),
        Example(fine="Bring a photo ID, if you have one. What day suits you?"),
        Example(fine="What is the number on your bus card?"),
        Example(fine="Library card number:"),
        Example(fine="Would you like help to replace a lost ID?"),
        Example(fine="What number is on your locker key?"),
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
    rf"\bssns?\b|\bs\.s\.n\.?|\bsocial security ?{NUMBER}|\bsocial(?: security)?(?=\s*(?::|#|_"
    r"|\(?required|\(?last (?:4|four)))"
    r"|\blast (?:4|four)(?: digits)? of (?:(?:your|the|their) )?social\b"
    r"|\b(?:your(?: \w+'s)?|his|her|their) social(?=\s*[?.]|$)"
    r"|\bcop(?:y|ies) of [^.?!]{0,20}(?:driver'?s'? licen[cs]e|passport|photo id|state id)\b"
    r"|\bss ?(?:#|no\b|num)|\b(?:attach|bring|cop(?:y|ies) of|provide|show"
    r"|submit)\b[^.?!]{0,40}\bsocial security cards?|\ba-?#"
    rf"|\bdriver(?:'?s)?'? licen[cs]e(?: (?:and|or) state id)? ?{NUMBER}"
    rf"|\b(?:alien|uscis|a) (?:file|case receipt|receipt|registration) ?{NUMBER}|\buscis\b[^.?!]{{0,16}}?{NUMBER}"
    rf"|\bbirth certificate ?{NUMBER}|\bmatr[ií]cula(?: consular)?(?: card)? ?{NUMBER}|\bconsular (?:card|id) ?{NUMBER}"
    rf"|\b(?:enrollment|tribal(?: enrollment| id)?|voter(?: registration)?|selective service|union"
    rf"|(?:veteran|military|government|state|foreign|federal)(?:[- ]issued)?,?(?: \w+)?(?: or \w+)?"
    rf" (?:id(?:entification)?))(?: card)? ?{NUMBER}|\b(?:veteran|military) id\b|\bdd-?214"
    rf"|\b(?:food stamps?|ebt|snap|medicare|medicaid|tanf|benefits?) (?:card|case|claim|id) ?{NUMBER}"
    rf"|\bwork (?:authorization|permit)(?: card)? ?{NUMBER}|\bemployment authorization(?: card)? ?{NUMBER}"
    rf"|\b(?:employer|tax) (?:id|identification) ?{NUMBER}|\btax ?{NUMBER}|\bs\.s\.? ?{NUMBER}"
    rf"|\blast (?:4|four)(?: digits)? of (?:(?:your|the|their) )?(?:ss|social|ssn)\b|\bnine[- ]digit\b[^.?!]{{0,24}}"
    rf"|\bid(?:entification)? (?:type and |type & )?{NUMBER}|\bcard ?{NUMBER} (?:and|&) (?:pin|expiration|cvv)"
    rf"|\b(?:licen[cs]e|licen[cs]e plate) {NUMBER}(?: and (?:state|vin))?"
    r"|\b(?:bank|debit|credit) card (?:details|info\w*|pin)\b|\bvin\b(?= of)"
    rf"|\bmember(?:ship)? ?{NUMBER} and group ?{NUMBER}|\bgroup ?{NUMBER} and member ?{NUMBER}"
    r"|\bgovernment number\b|\b(?:numbers?|no\.) (?:is |are )?(?:from|on|of|off) (?:(?:each|every|his|her|the"
    r"|their|your) (?:\w+['’]s? )?(?:current |state |valid )?(?:(?:id|identification|medicare"
    r"|social security|work) card|green card|id|identification|licen[cs]e|papers|passport|visa))\b"
    r"|\b(?:ids?|identification|licen[cs]es?|papers|passports?|visas?)\b[?.,]?[^?]{0,30}?\b(?:its number|(?:the )?"
    r"numbers? (?:on|from) (?:it|them)|type the numbers?)\b|\bssn\b"
    rf"|\bpassport ?{NUMBER}|\bstate id(?: card)? ?{NUMBER}"
    rf"|\balien (?:registration )?{NUMBER}|\b(?:a-|(?:your|the) a )(?:registration )?{NUMBER}"
    rf"|\balien registration\b|\bgreen card ?{NUMBER}"
    rf"|\bvisa ?{NUMBER}|\bi-?94\b|\bitin\b"
    rf"|\bnumber (?:is )?(?:on|of) your (?:green card|passport|driver'?s licen[cs]e|state id"
    rf"|visa)\b"
    rf"|\b(?:bank )?account (?:and|&|/|or) routing(?: {NUMBER})?|\brouting (?:(?:and|&|/"
    rf"|or) account )?{NUMBER}"
    rf"|\b(?:bank|checking|savings|(?:credit|debit|ebt|atm)(?: card)?) (?:account )?{NUMBER}"
    rf"|\b(?:inmate|doc|booking|prisoner)(?:[/ ](?:id|doc))* ?{NUMBER}"
    r"|\b(?:medicaid|medicare|consular) ids?\b|\b(?:tax(?:payer)?|government(?:[- ]issued)?"
    r"|national|federal|medicaid|medicare) (?:(?:id|identification)"
    rf"(?: card)? ?)?{NUMBER}",
    re.IGNORECASE,
)
PAPERS = (
    r"(?:birth certificates?|driver['’]?s['’]? licen[cs]es?|(?:(?:government|photo|school|state)[- ]?(?:issued )?)+"
    r"(?:ids?|identification)|green card|i-?ds?|identification|licen[cs]e|papers|passports?"
    r"|social security cards?|work permit)"
)
HELP = (
    r"(?:bed|blanket|box|class|clothes|coat|cold|come in|diapers?|door|eat|enter|food|groceries|help"
    r"|join|lab|lunch|meals?|pantry|receive|register|serve[d]?|services?|shelter|shower|stay|use)"
)
DEMANDED = later(
    rf"\b(?:copy|copies|photos?|pictures?|scans?|front and back)\b[^.?!]{{0,24}}?\b(?:of|from) (?:\w+ )?{PAPERS}\b"
    rf"|\b(?:copy|photocopy|scan|photograph|upload)\b (?:\w+ ){{0,6}}?(?:your|the|everyone['’]s|their) {PAPERS}\b"
    rf"|\b(?:attach|bring|give|hand over|leave|present|provide|show|submit|surrender)\b[^.?!]{{0,30}}\b{PAPERS}\b"
    rf"[^.?!]{{0,40}}\b(?:{HELP}|at the (?:desk|door|front|gate))\b"
    rf"|\b(?:everyone|everybody|each (?:adult|guest|person|visitor)|all (?:adults|guests|members|visitors))\b[^.?!]{{0,30}}\b"
    rf"(?:must|has to|have to|needs? to)\b[^.?!]{{0,20}}\b(?:bring|give|leave|present|show)\b[^.?!]{{0,16}}\b{PAPERS}\b"
    rf"|\bno {PAPERS},? no \w+|\b(?:two|three|2|3) (?:forms|kinds|types|pieces) of (?:\w+ )?(?:id|identification)\b"
    rf"|\b{PAPERS} (?:is|are) (?:needed|required|mandatory)\b[^.?!]{{0,40}}\b{HELP}\b"
    rf"|\b(?:cannot|can['’]?t|will not|won['’]?t|no one|nobody|do not|don['’]t|not be able to)\b[^.?!]{{0,50}}\b"
    rf"(?:without|who (?:don['’]t|do not|can['’]t|cannot)|unless)\b[^.?!]{{0,16}}?\b{PAPERS}\b"
    rf"|\b(?:may|can) (?:i|we) (?:see|have|copy|make a copy of) (?:\w+ )?(?:\w+ )?(?:papers|green card|passport)\b"
    r"|\bfingerprint(?:s|ed|ing)?\b(?=[^.?!]*(?:\btaken?\b|\bguest|\bagree\b|\bhand\b|\brequired\b))"
    r"|\bselfie\b[^.?!]{0,24}\b(?:id|license)\b|\b(?:id|license)\b[^.?!]{0,24}\bselfie\b",
    re.IGNORECASE,
)
DEMAND = frozenset({
    "attach", "bring", "copy", "everyone", "fingerprints", "fingerprint", "give", "leave", "no", "papers",
    "photo", "present", "required", "scan", "selfie", "show", "submit", "two", "upload", "without",
    "provide", "see", "photocopy", "picture", "have", "make",
})  # fmt: skip
CUES = frozenset({
    "birth", "certificate", "uscis", "alien", "matricula", "consular", "tribal", "voter", "selective", "union",
    "veteran", "military", "dd", "ebt", "snap", "claim", "permit", "authorization", "tax", "digit", "nine-digit",
    "vin", "member", "group", "government", "papers", "ids", "pin", "details", "dd214", "dd-214", "plate", "no", "ss",
    "ss", "a", "account", "atm", "bank", "booking", "consular", "doc", "inmate", "prisoner",
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


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first ID number that is asked for."""
    plain = parsed.plain
    said = words_in(plain)
    match = None if CUES.isdisjoint(said) else IDENTIFIER.search(plain)
    if match is None and not DEMAND.isdisjoint(said):
        match = DEMANDED.search(plain)
    if match is None or HAVING.search(plain[: match.start()]):
        return
    sentence = sentence_at(plain, match.start())
    if not (offers_help(sentence) or reassures(sentence) or ASKED_ELSEWHERE.search(sentence)):
        whom = YOU if CHILDREN.search(plain) else ""
        yield Hit(*match.span(), others=_instead(match.group()), whom=whom, drop=DROP)


def _instead(number: str) -> tuple[str, ...]:
    """Return what does without the number: nothing stands in for an account to pay into."""
    if STATUS.search(number):
        return ("immigration-help",)
    return () if ACCOUNT.search(number) else ("photo-id", "find-my-record")
