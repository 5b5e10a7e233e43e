""" "For a senior, are you still sharp?": surprise at what somebody of an age or a body can do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.syntax import replace

CHECK = Check(
    id="surprise",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” sounds surprised at what people like that can do.",
    why="It expects little of a whole group, and the person hears that they are an exception. The "
    "question alone asks the same.",
    sources=("reframing_aging", "media_takes_aging", "ncran_aging"),
    examples=(
        Example(
            before="For an older person, how well do you manage the stairs?",
            after=("How well do you manage the stairs?",),
        ),
        Example(
            before="For your age, can you still drive?",
            after=("Can you drive?",),
            also=("mind-and-body-talk",),
        ),
        Example(
            before="Even though you are blind, do you like movies?",
            after=("Do you like movies?",),
        ),
        Example(before="You look good for a senior. What is your secret?"),
        Example(before="How does a person your age find a job?"),
        Example(before="You are spry for 75! How did you get here?", also=("old-names",)),
        Example(before="Is there an able adult who can sign?", also=()),
        Example(fine="Is there a healthy snack you like?"),
        Example(fine="Is there anybody at home who can sign for the box?"),
        Example(fine="For a senior discount, which card do you have?"),
        Example(fine="Even though you are new here, do you know where to find us?"),
        Example(fine="For a child of three, which coat fits?"),
        Example(fine="Which games do people your age like to play?"),
        Example(fine="Do you still need a ride?"),
    ),
)

BODY = (
    r"(?:blind|deaf|disabled|elderly|foreign|handicapped|hard of hearing|older|old|overweight"
    r"|retired)"
)
GROUP = (
    r"(?:elder|foreigner|grand(?:father|ma|mother|pa)|immigrant|refugee|retiree|senior"
    r"(?: citizen)?"
    rf"|wheelchair user|{BODY} (?:adult|gentleman|guy|lady|man|person|woman)|(?:gentleman|lady"
    r"|man|person"
    r"|woman|someone|somebody) (?:(?:of )?your (?:age|size|weight|years)|in a wheelchair|with "
    r"(?:an? |your )"
    r"[\w ]{3,24}|who (?:is|has|can) [\w ]{3,24}))"
)
SOMEBODY = r"(?:an? |somebody |someone )(?:in a wheelchair|your age|{group})".replace(
    "{group}", GROUP
)
TRAIT = (
    r"(?:advanced years|age|condition|disability|handicap|illness|limitations?|old age|size"
    r"|years)"
)
ASIDE = later(
    rf"(?:^|(?<=[.?!] ))(?P<aside>(?:for (?:{SOMEBODY}|your (?:age|size))|(?:despite|even with"
    r"|given|in spite"
    rf" of|notwithstanding) your (?:\w+ )?{TRAIT}|(?:al|even )?though you(?:'re| are) (?:an? )?"
    rf"(?:{BODY}"
    r"|in a wheelchair)), )(?=(?P<asked>[^.?!]*\b(?:you|your)\b[^.!]*\?))?",
    re.IGNORECASE,
)
YEARS = (
    r"(?:(?:(?:being |somebody |someone )?(?:past )?(?:[5-9]\d)s?)|an? (?:grandma|grandmother"
    r"|grandpa|grandfather|old\w*(?: \w+)?|senior))"
)
PRAISED = (
    r"(?:active|agile|amazing|articulate|fast|fit|good|great|independent|lively|quick|sharp|smart"
    r"|spry|strong|well"
    r"|with it|young)"
)
# "You're sharp for 80!", "Amazing that you live alone at 90."
FOR_YEARS = later(
    r"\byou(?:['’]re|['’]ve| are| did| do| look| move| seem| speak)?"
    rf"(?: \w+){{0,3}}? {PRAISED}\b[^.?!,]{{0,16}}\b"
    rf"(?:at|for) (?:{YEARS}|(?:an? |some(?:body|one) )?(?:\w+ )?(?:of )?your (?:age|years))\b"
    r"|\b(?:amazing|impressive|incredible|remarkable|surprising|wonderful) (?:how|that"
    r"|you)\b[^.?!]*\bat"
    r" (?:[6-9]\d|your age)\b"
    r"|\bat your age, who\b",
    re.IGNORECASE,
)
# "Is there anybody healthy who can answer for you?": whoever is ill or old is passed over.
INSTEAD = later(
    r"\b(?:is there|do you have|can we (?:reach|speak to|talk to)|may we (?:speak|talk) (?:to"
    r"|with)|is|who is)\b[^.?!]{0,12}"
    r"\b(?:(?:any|some)(?:body|one) (?:(?:\w+ )?(?:able|abled|capable|competent|hearing|healthy"
    r"|normal|younger|well))"
    r"|(?:an?|the) (?:able|capable|competent|healthy|hearing|normal|younger|sighted)(?: \w+)? "
    r"(?:adult|person|man|relative|woman|one))\b"
    r"[^.?!]{0,80}?\b(?:answer|decide|decisions|explain|read|reply|sign|speak|talk|understand)\b"
    r"|^who (?:answers|talks|thinks) for (?:you|him|her)\b",
    re.IGNORECASE,
)
AT_THE_END = later(
    r"\byou(?:'re| are| do| look| move| seem| speak)?(?: \w+){0,2}? (?:active|agile|articulate"
    r"|fit|good"
    r"|great|independent|quick|sharp|smart|strong|well)\b"
    rf"[^.?!,]{{0,16}}\bfor {SOMEBODY}(?= *[.?!])"
    r"|\bhow (?:can|could|do|does|would) (?:an? )?(?:man|people|person|woman) (?:of )?your age\b",
    re.IGNORECASE,
)
STILL = later(r"^(?:are|can|could|do) you (?P<still>still )", re.IGNORECASE)
CUES = frozenset(
    {
        "able",
        "capable",
        "competent",
        "healthy",
        "hearing",
        "normal",
        "sighted",
        "younger",
        "well",
        "at",
        "for",
        "despite",
        "even",
        "given",
        "spite",
        "though",
        "although",
        "age",
    }
)
REASON = "asks the same without the surprise"
LEDGER = (Protected.PERSON, Protected.QUANTIFIER, Protected.NAME, Protected.NEGATION)
NEEDS = (ASIDE, AT_THE_END, FOR_YEARS, INSTEAD)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the clause that is surprised, and the question without it."""
    text = parsed.plain
    if CUES.isdisjoint(words_in(text)):
        return
    if match := ASIDE.search(text):
        way = tuple(_without(parsed, match)) if match["asked"] else ()
        yield Hit(match.start("aside"), match.end("aside") - 2, ways=(way,) if way else ())
    elif match := AT_THE_END.search(text) or FOR_YEARS.search(text) or INSTEAD.search(text):
        yield Hit(*match.span())


def _without(parsed: Parsed, match: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits that leave out the clause, and "still" after it."""
    start, end = match.span("aside")
    first = parsed.question.text[end].upper()
    yield replace(parsed, start, end + 1, first, REASON, *LEDGER)
    if still := STILL.match(parsed.plain[end:]):
        yield replace(
            parsed, end + still.start("still"), end + still.end("still"), "", REASON, *LEDGER
        )
