"""Words said of somebody made up: a role in a play, an alien in a cartoon, a witch in a game."""

from __future__ import annotations

import re

from nlp.quick.later import later

MEDIA = (
    r"(?:books?|cartoons?|comics?|costumes?|fairy tales?|films?|(?:board|card|video)? ?games?"
    r"|movies?"
    r"|musicals?|novels?|(?:fall|our|puppet|school|spring|stage|summer|the|winter) plays?|shows?"
    r"|songs?|stor(?:y|ies)|toys?)"
)
BEFORE = later(
    rf"\b(?:{MEDIA} (?:(?:that|which) (?:has|have) |about|called|featuring|of|starring|where|with)"
    r"|(?:characters?|costumes?|roles?) (?:as|of)|dress(?:ed|ing)? (?:up )?as|plays? the (?:part"
    r"|role) of)(?: [\w']+){0,3} ?$",
    re.IGNORECASE,
)
AFTER = later(
    rf"^(?:s|es)?(?: (?:character|costume|part|role))?(?: \w+)?(?: in| from)(?: \w+){{0,2}}"
    rf" {MEDIA}\b"
    r"|^ (?:character|costume|mask)s?\b",
    re.IGNORECASE,
)


def made_up(text: str, start: int, end: int) -> bool:
    """Tell whether the words from `start` to `end` are said of a figure in a story or a game."""
    return BEFORE.search(text[:start]) is not None or AFTER.search(text[end:]) is not None
