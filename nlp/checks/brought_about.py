"""What somebody did "that led to" a loss: "Describe the choices that resulted in your eviction"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="brought-about",
    category=Category.BLAME,
    level=Level.CARE,
    message="“{match}” can sound as if it was the person's fault.",
    why="It starts from the idea that they brought it about; what was happening around them tells "
    "you more.",
    sources=("hopeandsafety", "uofl_power"),
    examples=(
        Example(before="Tell us what you did (or did not do) that led to the loss of your bed."),
        Example(before="Describe the actions you took that resulted in your termination."),
        Example(before="Which of your actions brought about the closing?"),
        Example(before="Reason client failed to keep the last job:"),
        Example(before="Has she taken responsibility for the choices that led to the removal?"),
        Example(before="What part did you play in the eviction?", also=("blame-phrases",)),
        Example(before="Which habits of yours got you into trouble at work?", also=("own-doing",)),
        Example(fine="What part did you play in the concert?"),
        Example(fine="What choices led you to nursing?"),
        Example(fine="Describe the steps you took that led to your success."),
        Example(fine="Tell us what you did at camp that made you smile."),
        Example(fine="Has the landlord taken responsibility for repairs?"),
        Example(fine="Which of our decisions led to longer waits?"),
        Example(fine="Has our office failed to call you back?"),
        Example(fine="What led you to volunteer with us?"),
        Example(fine="Who takes responsibility for the keys?"),
    ),
)

WHO = (
    r"(?:applicant|caregiver|child|client|consumer|customer|family|father|guardian|he|her|him"
    r"|member"
    r"|mother|parents?|participant|patient|resident|she|student|teen|tenant|they|veteran|you|youth)"
)
DEEDS = r"(?:actions?|behaviou?rs?|choices?|conduct|decisions?|habits|mistakes|lifestyle)"
LED = (
    r"(?:(?:that|to|which)? ?(?:(?:has|have|helped|may have|might have) )?(?:bring about|brought"
    r"|caused?"
    r"|contributed? to|cost|created?|end(?:ed)? (?:in|up)|g[eo]t (?:her|him|them|you) (?:in"
    r"|into|to)|le(?:a)?d (?:up )?to|le(?:a)?d (?:her|him|them|you) to (?:be|become|drop|end"
    r"|leave|lose|losing|need|needing|this|use|using|your?)\b|made|leading to"
    r"|result(?:ed|ing)? in))"
)
ASIDE = r"(?: ?\([^()]*\))?"
DID = later(
    rf"\b(?:what|anything|something|things) (?:{WHO}|(?:have|did|has) {WHO}) (?:did|do|done"
    r"|have done"
    rf"|has done){ASIDE} {LED}\b"
    r"|\b(?:the|any|which|what|your|his|her|their)(?: \w+)?(?: of (?:your|his|her|their"
    r"|the \w+['’]s))?"
    rf" {DEEDS}(?: of (?:hers|his|theirs|yours))?(?: (?:that )?(?:{WHO}) (?:have "
    rf"|has )?(?:made|took|taken))? {LED}\b",
    re.IGNORECASE,
)
GOOD = later(
    r"\b(?:achiev\w+|award|better|calm|choos\w+|chose|comfortable|good|graduat\w+|grow\w*|happ"
    r"(?:y|ier)"
    r"|help\w*|improv\w+|join\w*|laugh|our|proud|recover\w*|safer?|smile|stronger|succe\w+"
    r"|us|volunteer\w*|well|win|won)\b",
    re.IGNORECASE,
)
LOSS = (
    r"(?:abuse|argument|arrest|conflict|crime|divorce|eviction|failure|fight|harm|incident|injury"
    r"|loss"
    r"|neglect|problem|removal|relapse|situation|suspension|violence|what happened)"
)
OWNS_UP = later(
    rf"\bwhat (?:part|role) (?:did|do|does|has|have) {WHO} (?:have|play|played) in (?:(?:her"
    rf"|his|the"
    rf"|their|this|your) )?(?:{LOSS}|losing\b|(?:\w+ ){{1,2}}being \w+ed|being \w+ed)|"
    rf"\b(?:{WHO}|(?:has|have|is|does|do) (?:the |your )?{WHO})\b[^.?!]{{0,25}}?\b(?:accept"
    r"|acknowledge"
    r"|admit|assume|own|recognize|see|take|taken|took)(?:d|s|ed|ing|ted)? (?:up to )?(?:(?:\w+ )?"
    r"(?:accountability|ownership|responsibility) (?:for|of)"
    rf"|(?:her|his|their|your) (?:own )?(?:fault|part|role|share) in (?:the |this |your )?{LOSS})\b"
    rf"|\b{WHO} [^.?!]{{0,25}}?\b(?:held|hold) [^.?!]{{0,12}}accountable for\b",
    re.IGNORECASE,
)
CARED_FOR = later(
    r"\b(?:chores?|dog|garden|homework|key|keys|laundry|pets?|plants?|pick(?:ing)? up|repairs?"
    r"|tools?)\b",
    re.IGNORECASE,
)
FAILED = later(
    rf"(?<!ever )(?<!has )(?<!have )\b{WHO}(?:['’]s)? (?P<did>(?:failed|neglected) to \w+)",
    re.IGNORECASE,
)  # as staff write it; asked with "did" or "have", the lexicon has it
NEEDS = (DID, OWNS_UP, FAILED)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first wording by which somebody brought about a loss, or has to own up to it."""
    text = parsed.plain
    did = DID.search(text)
    if did and not GOOD.search(text, did.end()):
        yield Hit(*did.span(), others=("what-was-going-on",))
    elif (owns := OWNS_UP.search(text)) and not CARED_FOR.search(text):
        yield Hit(*owns.span(), others=("what-was-going-on",))
    elif failed := FAILED.search(text):
        yield Hit(*failed.span("did"), others=("what-made-it-hard",))
