"""From a count without a stretch of time to the same count over one, where a rate would lose it.

"How many jobs have you applied for?" becomes "In the past month, about how many jobs have you
applied for?", and so does a count of times that is over and done ("did you see"). A recent stretch
is told more truly than a whole life (Tourangeau, Rips and Rasinski 2000, The psychology of survey
response).
"""

from __future__ import annotations

import re

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.as_rate import EARLIER, MEETINGS, SELDOM_MET, YEARLY, rate_of_count
from nlp.reword.grammar import plural, singular
from nlp.reword.verb_phrase import BACK, base_of
from nlp.sense.counted import LONG, MANY, NUMBER, first_phrase, last_noun

NUMBERS = ("About: ____", "None", "Not sure", "Prefer not to answer")
WHY = (
    "It says how far to look back, and a rough number will do. You could choose another stretch of "
    "time."
)
EVER = later(r"\bever ", re.IGNORECASE)
RATED_BY = LONG | {"time"}  # of these a rate tells as much as the count


def as_count(parsed: Parsed) -> OtherQuestion | None:
    """Return "In the past …, about how many …?" for a count of things; None where unsure."""
    text = _of_things(parsed) or _of_number(parsed)
    return OtherQuestion("how-many", text, NUMBERS, WHY) if text else None


def _of_things(parsed: Parsed) -> str:
    match = MANY.match(parsed.plain)
    noun = last_noun(parsed, *match.span("what")) if match else None
    if match is None or noun is None or not rate_of_count(parsed):
        return ""
    done = match["aux"].lower()
    if done in ("do", "does") or (done != "did" and noun.lemma_.lower() in RATED_BY):
        return ""
    said = EVER.sub("", BACK.sub("", parsed.question.text)).strip()
    return f"In the past {_stretch(said)}, about {said[0].lower()}{said[1:]}"


def _of_number(parsed: Parsed) -> str:
    """Return how many "did you have" for "Number of ER visits:", or did with them; else ""."""
    match = NUMBER.match(parsed.plain)
    noun = last_noun(parsed, *first_phrase(parsed, match)) if match else None
    if match is None or noun is None or noun.lemma_.lower() in LONG:
        return ""
    after = [token for token in parsed.doc[noun.i + 1 :] if not token.is_punct]
    thing = EARLIER.sub("", parsed.plain[match.start("what") : noun.idx + len(noun.text)])
    many = f"In the past {_stretch(parsed.plain)}, about how many {plural(singular(thing))} did you"
    if not after and noun.lemma_.lower() in MEETINGS | {"fall"}:
        return f"{many} have?"
    done = len(after) == 2 and after[0].lower_ == "you" and after[1].tag_ in ("VBD", "VBN")
    return f"{many} {base_of(after[1])}?" if done and base_of(after[1]) else ""


def _stretch(said: str) -> str:
    """Return how far to look back: what few people do in a month is asked of a year."""
    return "12 months" if SELDOM_MET.search(said) or YEARLY.search(said) else "month"
