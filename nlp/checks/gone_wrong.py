"""How somebody came to lose something, and what became of what they got: a loss put on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import token_at
from nlp.words import words

CHECK = Check(
    id="gone-wrong",
    category=Category.BLAME,
    level=Level.CARE,
    message="“{match}” puts on the person what went wrong.",
    why="Losses mostly have causes that nobody chose. You could ask what happened, or what would "
    "help now, without counting what has been given.",
    sources=("hopeandsafety", "havenprogram", "uofl_power"),
    examples=(
        Example(before="How did you come to lose your voucher?"),
        Example(before="How did he end up breaking his lease?"),
        Example(before="Tell us how you got yourself thrown out.", also=("own-doing",)),
        Example(before="How is it that your son is still without a coat?"),
        Example(before="This is your third box in June. What happened to the others?"),
        Example(before="We gave you diapers on Monday. How come they are gone?"),
        Example(fine="How did you come to choose this class?"),
        Example(fine="How did you end up in this city?"),
        Example(fine="We gave you diapers on Monday. Was the size right?"),
        Example(fine="This is your third visit. What do you like best?"),
        Example(fine="We paid for the bus. How was the ride?"),
    ),
)

WHO = r"(?:you|he|she|they|(?:the|your) \w+)"
LANDED = later(
    rf"\bhow (?:did |has |have )?{WHO} (?:ever )?(?:c[ao]me to|end(?:ed)? up|get to|got to|manage"
    r"(?:d)? to"
    r"|wind up|wound up) (?:be |get |getting )?(?P<verb>[\w-]+)",
    re.IGNORECASE,
)
ONESELF = later(
    rf"\b{WHO} got (?:her|him|them|your)sel(?:f|ves) (?:arrested|banned|barred|dropped|evicted"
    r"|expelled"
    r"|fired|hurt|in(?:to)? (?:debt|trouble|this)|kicked|pregnant|put|removed|suspended|thrown)\b",
    re.IGNORECASE,
)
HOW_IS_IT = later(
    rf"\bhow (?:is|was) it (?:possible )?that {WHO}\b[^.?!]*?(?:\b(?:again|behind|keeps?|late"
    r"|miss\w*|never"
    r"|no|not|still|unable|without)\b|n't\b)",
    re.IGNORECASE,
)
GOT = (
    r"(?:our (?:files?|log|notes|records?) (?:says?|shows?)|this is (?:already )?your (?:\w+th"
    r"|second|third)"
    r"|we (?:already |just )*(?:bought|caught|gave|helped|paid|see|sent)|you (?:already |just )*"
    r"(?:came back"
    r"|got|received|were given))"
)
CALLED = (
    r"(?:(?:please )?(?:account for|explain|tell us) (?:how|what became|what happened|where|why)"
    r"|how come"
    r"|walk us through|what (?:became of|did you do with|happened (?:to|with))|where (?:did|has"
    r"|have|is|are)"
    r" (?:all|it|that|the|they|those)|why (?:(?:are|is|do|does) (?:it|that|they|you)|did(?:n't"
    r"| not)"
    r"|do you need|was(?:n't| not)))"
)
SPENT = later(
    rf"\b{GOT}\b[^.?!]*[.!;] (?:so |and |but )?(?P<asks>{CALLED}\b[^.?!]*)"
    r"|(?P<gift>\b(?:how come|what happened (?:to|with)|where (?:did|is|are)|why (?:did|is"
    r"|are))\b[^.?!]{2,30}"
    r"\b(?:that )?we (?:already |just )?(?:bought|gave|got|paid)\b)(?! (?:late|wrong))",
    re.IGNORECASE,
)
LOSING = frozenset({
    "behind", "broke", "evict", "evicted", "expelled", "fired", "forget", "homeless", "jailed",
    "overdraw", "run", "running", "suspended", "terminated", "arrested", "kicked", "thrown",
})  # fmt: skip
OFTEN_CHOSEN = frozenset({"drop", "gain", "keep", "leave", "resist", "stop", "wait"})
NEEDS = (LANDED, ONESELF, HOW_IS_IT, SPENT)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield how a loss came about, or what became of help that was given."""
    text = parsed.plain
    if (landed := LANDED.search(text)) and _loses(parsed, landed.start("verb")):
        yield Hit(*landed.span(), others=("what-was-going-on",))
    elif match := ONESELF.search(text) or HOW_IS_IT.search(text):
        yield Hit(*match.span(), others=("what-was-going-on",))
    elif match := SPENT.search(text):
        yield Hit(*match.span("asks" if match["asks"] else "gift"), others=("what-was-going-on",))


def _loses(parsed: Parsed, offset: int) -> bool:
    """Tell whether the verb at an offset is a loss or a fault."""
    token = token_at(parsed.doc, offset)
    if token is None:
        return False
    forms = {token.lower_, token.lemma_.lower()}
    return bool(forms & (LOSING | (words("blaming-verb") - OFTEN_CHOSEN)))
