"""Immigration status, citizenship and country of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.syntax import offers_help, reassures, sentence_at

CHECK = Check(
    id="immigration",
    category=Category.UNNECESSARY,
    level=Level.CARE,
    message="“{match}” can make people afraid that they will be reported.",
    why="That fear keeps families away from food, health care and school, and a file can be "
    "demanded by others.",
    sources=("triagency", "swtp_ceus"),
    examples=(
        Example(before="Are you a U.S. citizen?"),
        Example(before="What is your immigration status?"),
        Example(before="Country of birth:"),
        Example(before="When did you come to the United States?"),
        Example(before="What type of visa do you have?"),
        Example(fine="Would you like help finding advice about your immigration status?"),
        Example(fine="Does the citizen science group meet near you?"),
        Example(fine="We will not ask about your immigration status. What is your first name?"),
        Example(fine="Did the Office of Immigration Services send you a letter?"),
        Example(fine="Would a Visa gift card or a store card suit you better?"),
        Example(fine="What country's food do you like to cook?"),
    ),
)

HERE = r"(?:the )?(?:us|u\.s\.?a?\.?|usa|united states|america|states|(?:this )?country)"
STATUS = re.compile(
    rf"\b(?:immigration|immigrant|citizenship|residency|alien|visa|legal|documentation) status\b"
    r"|(?<!senior )(?<!good )(?<!older )\b(?:non-?)?citizens?\b(?! (?:group|council|advis"
    r"|academy|science|of the (?:month|year)))|\bcitizenship\b"
    r"|\bgreen cards?\b|\bpermanent residents?\b|\bwork (?:permit|visa)\b|\b(?:type"
    r"|kind) of visa\b|\bvisa (?:type|category|class)\b"
    r"|\bundocumented\b|\billegal (?:immigrant|alien|resident)s?\b|\b(?:are|is) (?:you|he|she"
    r"|they|your \w+|anyone[^.?!]*) (?:here )?(?:il)?legal(?:ly)?\b(?! guardian| name| parent"
    r"| auth| able| elig| allow| marr| sep| adult| repr)"
    rf"|\b(?:in|entered|enter|come to|live in) {HERE} (?:il)?legally\b"
    r"|\blegal residents?\b(?! of (?:the|this|our) (?:county|city|state))"
    rf"|\b(?:are|is) (?:you|your \w+|he|she|they) an? (?:immigrant|refugee|asylee|migrant)\b"
    rf"|\bdaca\b|\basylum (?:seeker|status|case)\b|\bnaturali[sz]ed\b|\bnationality\b",
    re.IGNORECASE,
)
WORK = re.compile(
    rf"\b(?:authori[sz]ed|eligible|allowed|legally able) to work in {HERE}", re.IGNORECASE
)
ORIGIN = re.compile(
    r"\b(?:country|place) of (?:birth|origin)\b|\bwh(?:ere|at country|ich country) (?:were"
    r"|was) (?:you|he|she|your \w+|the \w+) born\b"
    rf"|\b(?:were|was) (?:you|your \w+) born in {HERE}|\b(?:in )?(?:what|which) country (?:were"
    r"|are) you (?:born|from)\b|\bbirth country\b"
    r"|\bwhen did (?:you|your family|he|she|they) (?:first )?(?:come|move|immigrate|arrive"
    rf"|enter)(?: to| in| into)? {HERE}\b"
    rf"|\bhow long have you (?:been|lived) in {HERE}\b|\b(?:date|year) of (?:entry|arrival)\b"
    rf"|\bhow did you (?:enter|come to|get to) {HERE}\b"
    rf"|\bport of entry\b|\bimmigrated\b",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:immigration|citizenship|naturali[sz]ation) (?:\w+ )?(?:class(?:es)?|clinic|workshop"
    r"|lawyer|attorney|services?|help|legal|test|advice|court)\b"
    r"|\b(?:teach|class|learn)\w* (?:about )?citizenship\b",
    re.IGNORECASE,
)
CUES = (
    "immigra", "citizen", "status", "legal", "visa", "green card", "resident", "permit", "document",
    "daca", "asyl", "naturali", "national", "work in", "birth", "born", "country", "when did",
    "how long have", "of entry", "of arrival", "how did", "refugee", "alien", "migrant", "origin",
)  # fmt: skip
STATUS_OTHERS = ("language-wanted", "immigration-help")
ORIGIN_OTHERS = ("language-wanted", "traditions")
DROP = (
    "You could leave this out, unless the law behind a benefit asks for it. If it does, you could "
    "ask only the person who applies, and keep the answer apart from other notes."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first question about status or origin."""
    text = parsed.question.text
    lower = text.lower()
    if not any(cue in lower for cue in CUES):
        return
    for pattern, others, level in (
        (STATUS, STATUS_OTHERS, None),
        (WORK, STATUS_OTHERS, Level.CLARITY),
        (ORIGIN, ORIGIN_OTHERS, None),
    ):
        match = pattern.search(text)
        if match is None:
            continue
        sentence = sentence_at(text, match.start())
        if not (offers_help(sentence) or reassures(sentence) or SERVICE.search(sentence)):
            yield Hit(*match.span(), others=others, drop=DROP, level=level)
            return
