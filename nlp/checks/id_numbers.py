"""Social Security and other ID numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
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
        Example(fine="Do you get Social Security?"),
        Example(fine="You do not need to give your Social Security number. What is your name?"),
        Example(fine="Would you like help getting a Social Security number?"),
        Example(fine="Do you have a driver's license?"),
        Example(fine="What phone number is best for you?"),
    ),
)

NUMBER = r"(?:numbers?|nos?\b\.?|#)"
IDENTIFIER = re.compile(
    rf"\bssns?\b|\bs\.s\.n\.?|\bsocial security ?{NUMBER}|\bsocial(?: security)?(?=\s*(?::|#|_"
    r"|\(?required|\(?last (?:4|four)))"
    r"|\blast (?:4|four)(?: digits)? of (?:(?:your|the|their) )?social\b|\byour social(?=\s*[?.]"
    r"|$)"
    rf"|\bdriver(?:['’]?s)?(?:['’])? licen[cs]e(?: (?:and|or) state id)? ?{NUMBER}"
    rf"|\bpassport ?{NUMBER}|\bstate id(?: card)? ?{NUMBER}"
    rf"|\b(?:alien|a)[- ](?:registration )?{NUMBER}|\balien registration\b|\bgreen card ?{NUMBER}"
    rf"|\bvisa ?{NUMBER}|\bi-?94\b|\bitin\b"
    rf"|\b(?:tax(?:payer)?|government|national|federal) (?:id|identification)(?: card)? ?{NUMBER}",
    re.IGNORECASE,
)
HAVING = re.compile(
    r"\b(?:do|does) (?:you|he|she|they|your \w+|anyone)\b.{0,30}\bhave (?:an?|their own"
    r"|your own)\s*$",
    re.IGNORECASE,
)
DROP = (
    "You could leave this out, unless a rule for this service asks for the number. If one does, "
    "you could ask only the person who applies, late, and say which rule it is."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first ID number that is asked for."""
    text = parsed.question.text
    match = IDENTIFIER.search(text)
    if match is None or HAVING.search(text[: match.start()]):
        return
    sentence = sentence_at(text, match.start())
    if not offers_help(sentence) and not reassures(sentence):
        yield Hit(*match.span(), others=("photo-id",), drop=DROP)
