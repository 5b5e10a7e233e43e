"""From two negatives to a question that is asked straight, with answers that fit it.

"I would not be unwilling to move" becomes "How willing are you to move?". Where a yes could be read
both ways, asking how much or how often leaves nothing to untangle (Converse and Presser 1986).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from nlp.model import OtherQuestion
from nlp.parse import Parsed, english
from nlp.quick.later import later
from nlp.reword.put_to_you import put_to_you
from nlp.reword.scales import EASY, HOW, MUCH, NO_WORD, OFTEN, Asked
from nlp.reword.turned import as_question
from nlp.sense.syntax import end_of

ID = "asked-straight"
WHY = "It asks straight what the two negatives were about, so that each answer means one thing."
OPEN = ("____", *NO_WORD)
YES_NO = ("Yes", "No", *NO_WORD)

NOT = r"(?:not|never|n't)"
UN = (
    r"(?:un(?P<un>comfortable|clear|fair|friendly|happy|healthy|helpful|important|interested|kind"
    r"|likely|pleasant|reasonable|safe|satisfied|welcome|willing)|dis(?P<dis>honest|respectful"
    r"|satisfied)|im(?P<im>patient|polite|portant)|in(?P<in>convenient))"
)
WHO = r"(?P<who>you|I|we|(?:my|our|the|these|this|your) [\w'-]+(?: [\w'-]+){0,2}?)"
BE = r"(?P<be>am|are|is|was|were)"
TAIL = later(
    r"(?:,? (?:correct|is that (?:correct|right|true)|or not|right|true or false|yes or no))?[.?!]?"
    r"\s*(?:\([^()]*\)|(?:yes|true|agree)\b ?[/|].*|agree or disagree\?|true or false\?)?$",
    re.IGNORECASE,
)
NEGATIVE = later(
    r"\b(?:no|nobody|none|never|not|nothing|without|un(?:able|fair|happy|safe|willing))\b|n't\b|,",
    re.IGNORECASE,
)
SENTENCES = later(r"[.?!:;]\s")
FELT = later(
    rf"^(?:(?P<do>do|did) you {NOT} feel|(?P<dont>do|did)n't you feel"
    rf"|I (?P<did>do|did) ?{NOT} feel) {UN}(?P<rest>.*)$",
    re.IGNORECASE,
)
GRADED = later(
    rf"^(?:{BE} {WHO} {NOT} {UN}(?P<rest>.*)|{WHO.replace('who', 'who2')}"
    rf" (?:{BE.replace('be', 'be2')}|would) ?{NOT} (?:be )?{UN.replace('<', '<x')}(?P<rest2>.*))$",
    re.IGNORECASE,
)
SAID = later(
    rf"^(?:(?:I|you) (?:would|do|did) ?{NOT} (?:say|think|feel|believe)|(?:do|would) you (?:deny"
    rf"|disagree|dispute|doubt)) (?:that )?{WHO} {BE} {UN}"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)
COMMON = later(
    rf"^(?:is it {NOT}|it(?: i|')s {NOT}|isn't it) (?:rare|uncommon|unusual) for (?:me|you) to"
    r" (?:not )?(?P<rest>.*)$",
    re.IGNORECASE,
)
LIKELY = later(
    rf"^is it unlikely that (?P<who>you|your \w+) will {NOT} (?P<rest>.*)$", re.IGNORECASE
)
DISLIKED = later(
    rf"^(?P<do>do|does|did) {WHO} {NOT} dis(?P<felt>like|trust) (?P<rest>.*)$", re.IGNORECASE
)
FALSE_THAT = later(
    r"^is(?:n't)? it (?:false|not true|true|untrue) that (?:no one|nobody)(?: has)?"
    r" (?P<done>\w+ed|told) (?P<rest>.*)$",
    re.IGNORECASE,
)
NO_DAY = later(
    r"^(?:are|is|was|were) there (?:never an?|no) (?:day|night|time|week)s? (?:that|when) you"
    rf" (?:(?P<be>are|were) (?:{NOT} able|unable) to|(?P<do>can|could|did|do) ?{NOT})"
    r" (?P<rest>.*)$",
    re.IGNORECASE,
)
TICKED = later(
    rf"^(?:please )?(?:check|initial|mark|tick)(?: \w+)?(?: \w+)? if you (?:do|would) ?{NOT}"
    r" (?:care|like|want|wish) (?P<us>us )?(?:not to|to not) (?P<rest>.*)$",
    re.IGNORECASE,
)
MINDED = later(
    rf"^would you (?:be upset|mind|object) if we (?:did|do) ?{NOT} (?P<rest>.*)$", re.IGNORECASE
)
ABLE = later(rf"^{BE} {WHO} {NOT} unable to (?P<rest>.*)$", re.IGNORECASE)
POSSIBLE = later(
    rf"^(?:is it {NOT}|it(?: i|')s {NOT}) impossible for (?:me|you) to (?P<rest>.*)$", re.IGNORECASE
)
AGAINST = later(
    r"^(?:do|would) you (?:be against|be opposed to|object to|oppose) not (?P<rest>\w+ing\b.*)$",
    re.IGNORECASE,
)
NOBODY = later(
    r"^(?P<be>did|do|does|has|have|is|was|will) (?:no one|nobody)(?: here)?(?: ever)?"
    r" (?:fail(?:ed)? to (?P<did>explain|help|tell|show|offer|call|answer|listen)"
    r"|(?P<rest>refused? .*|den(?:y|ied) .*))(?P<more>.*)$",
    re.IGNORECASE,
)
THAT = later(
    r"^(?:do|would) you (?:not|never) (?:deny|disagree|doubt) that (?P<rest>.*)$", re.IGNORECASE
)
THINK = later(
    r"^I (?:do not|don't|would not|wouldn't) (?:believe|feel|say|think) (?:that )?(?P<rest>.*)$",
    re.IGNORECASE,
)
DONE = {"tell": "told", "show": "shown"}


def asked_straight(parsed: Parsed) -> OtherQuestion | None:
    """Return what a tangle of negatives asks, asked straight; None where no plain form fits."""
    text = TAIL.sub("", parsed.plain.strip()).rstrip(" ?!")
    text = text if text.endswith(".m.") else text.rstrip(".")
    if SENTENCES.search(text):
        return None
    for asked, options in _ways(text):
        if NEGATIVE.search(asked):
            return None
        asked = re.sub(r"\s+", " ", asked).strip()
        return OtherQuestion(ID, f"{asked[0].upper()}{asked[1:]}?", options, WHY)
    return None


def _ways(text: str) -> Iterator[Asked]:
    for pattern, ask in ASKS:
        if match := pattern.match(text):
            yield from ask(match)
            return


def _good(match: re.Match[str]) -> str:
    """Return "safe" for the "unsafe" that a match holds."""
    return next(
        value
        for name, value in match.groupdict().items()
        if value and name.lstrip("x") in ("un", "dis", "im", "in")
    ).lower()


def _you(who: str) -> str:
    return "you" if who.lower() in ("i", "we", "you") else put_to_you(who[0].lower() + who[1:])


def _are(be: str | None, who: str) -> str:
    """Return the form of "be" for whom it is put to: "am" of "I" is "are" of "you"."""
    be = (be or "are").lower()
    if who != "you":
        return be
    return "were" if be in ("was", "were") else "are"


def _felt(match: re.Match[str]) -> Iterator[Asked]:
    do = (match["do"] or match["dont"] or match["did"]).lower()
    yield f"how {_good(match)} {do} you feel{put_to_you(match['rest'])}", HOW


def _graded(match: re.Match[str]) -> Iterator[Asked]:
    who = _you(match["who"] or match["who2"])
    rest = match["rest"] if match["rest"] is not None else match["rest2"]
    yield (
        f"how {_good(match)} {_are(match['be'] or match['be2'], who)} {who}{put_to_you(rest)}",
        HOW,
    )


def _said(match: re.Match[str]) -> Iterator[Asked]:
    who = _you(match["who"])
    yield f"how {_good(match)} {_are(match['be'], who)} {who}{put_to_you(match['rest'])}", HOW


def _common(match: re.Match[str]) -> Iterator[Asked]:
    yield f"how often do you {put_to_you(match['rest'])}", OFTEN


def _likely(match: re.Match[str]) -> Iterator[Asked]:
    are = "are" if match["who"].lower() == "you" else "is"
    yield f"how likely {are} {_you(match['who'])} to {match['rest']}", HOW


def _disliked(match: re.Match[str]) -> Iterator[Asked]:
    asked = f"how much {match['do'].lower()} {_you(match['who'])} {match['felt'].lower()}"
    yield f"{asked} {put_to_you(match['rest'])}", MUCH


def _false_that(match: re.Match[str]) -> Iterator[Asked]:
    yield f"has anyone {match['done'].lower()} {match['rest']}", YES_NO


def _no_day(match: re.Match[str]) -> Iterator[Asked]:
    able = " able to" if match["be"] else ""
    yield f"how often {(match['be'] or match['do']).lower()} you{able} {match['rest']}", OFTEN


def _ticked(match: re.Match[str]) -> Iterator[Asked]:
    yield f"would you like {match['us'] or ''}to {match['rest']}", YES_NO


def _minded(match: re.Match[str]) -> Iterator[Asked]:
    yield f"would you like us to {match['rest']}", YES_NO


def _able(match: re.Match[str]) -> Iterator[Asked]:
    who = _you(match["who"])
    yield f"how often {_are(match['be'], who)} {who} able to {put_to_you(match['rest'])}", OFTEN


def _possible(match: re.Match[str]) -> Iterator[Asked]:
    yield f"how easy or hard is it for you to {put_to_you(match['rest'])}", EASY


def _against(match: re.Match[str]) -> Iterator[Asked]:
    yield f"what do you think about {match['rest']}", OPEN


def _nobody(match: re.Match[str]) -> Iterator[Asked]:
    ever = "" if match["be"].lower() in ("is", "will") else " ever"
    if match["rest"]:
        yield f"{match['be']} anyone{ever} {match['rest']}{match['more']}", YES_NO
    elif match["be"].lower() in ("has", "have"):
        did = match["did"].lower()
        done = DONE.get(did) or (f"{did}ed" if not did.endswith("e") else f"{did}d")
        yield f"{match['be']} anyone {done}{match['more']}", YES_NO


def _that(match: re.Match[str]) -> Iterator[Asked]:
    yield from _turned(match["rest"])


def _think(match: re.Match[str]) -> Iterator[Asked]:
    """ "I do not think staff were not fair" -> "Were staff fair"."""
    said, count = re.subn(r"(?<=\w) (?:not|never)\b|n't\b", "", match["rest"], flags=re.IGNORECASE)
    if count == 1:
        yield from _turned(said)


def _turned(said: str) -> Iterator[Asked]:
    doc = english()(f"{said[0].upper()}{said[1:]}.")
    asked = put_to_you(as_question(doc, doc[0], end_of(doc[-2]), doc.text))
    if asked and said[0].islower():
        asked = re.sub(rf"\b{re.escape(doc[0].text)}\b", doc[0].lower_, asked, count=1)
    if asked:
        yield asked, YES_NO


ASKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Asked]]], ...] = (
    (FELT, _felt), (GRADED, _graded), (SAID, _said), (COMMON, _common), (ABLE, _able),
    (LIKELY, _likely), (DISLIKED, _disliked), (FALSE_THAT, _false_that), (NO_DAY, _no_day),
    (TICKED, _ticked), (MINDED, _minded), (POSSIBLE, _possible), (AGAINST, _against),
    (NOBODY, _nobody), (THAT, _that), (THINK, _think),
)  # fmt: skip
