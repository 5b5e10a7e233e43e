"""Events from two areas of a life under one yes: "missed meals or been bullied"."""

from __future__ import annotations

import re

from nlp.parse import Parsed
from nlp.quick.later import later

AREAS = {
    "food": "breakfast dinner food groceries hungry lunch meal meals",
    "school": "bullied expelled fight fights suspended",
    "home": "evicted eviction homeless rent",
    "work": "fired job laid unemployed",
    "body": "er hospital hospitalized sick sickness surgery",
    "mood": "anxious depressed hopeless lonely panicked sad",
    "law": "arrested jail jailed",
}
AREA_OF = {word: area for area, named in AREAS.items() for word in named.split()}
DEED = (
    r"(?:been|being|eaten|felt|feel|fallen|fall|found|get|gone|go|got|gotten|had|have|left|leave"
    r"|lose|lost|miss|missed|run|skip|skipped|spent|stayed|was|were)"
)
EITHER = later(
    rf"(?:^|, )(?:did|has|have) (?:he|she|they|you|your \w+)(?: (?:ever|or \w+ \w+))? "
    rf"(?P<one>{DEED} [^?,;]{{2,40}}?) or (?P<two>{DEED} [^?,;]{{2,40}})\?",
    re.IGNORECASE,
)
WORD = later(r"[a-z]+", re.IGNORECASE)


def of_two_areas(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of two deeds or events that belong to different areas of a life."""
    if (match := EITHER.search(parsed.plain)) is None:
        return None
    one, two = _areas(match["one"]), _areas(match["two"])
    return (match.start("one"), match.end("two")) if one and two and not one & two else None


def _areas(said: str) -> set[str]:
    return {AREA_OF[word] for word in WORD.findall(said.lower()) if word in AREA_OF}
