""" "Is it too loud, sweetie?": grown people talked to as if they were small."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import replace

CHECK = Check(
    id="pet-names",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” talks down to a grown person.",
    why="Sweet names and a nurse's “we” make people feel smaller and less able. Their own name, or "
    "none, is kinder.",
    sources=("ncran_aging", "va_neutral"),
    examples=(
        Example(before="Is the music too loud, sweetie?", after=("Is the music too loud?",)),
        Example(
            before="Honey, can you sign on this line for me?",
            after=("Can you sign on this line for me?",),
        ),
        Example(before="Did we take our walk today?"),
        Example(fine="Would you like tea with lemon, honey?"),
        Example(fine="Do you want milk, sugar, honey?"),
        Example(fine="How are we doing so far?"),
        Example(fine="Is your name Honey, or is it Hannah?"),
        Example(fine="Did we take our sign down in time?", also=()),
        Example(fine="Is the sweetie jar empty?"),
    ),
)

NAMES = (
    r"(?:my )?(?:boo|darling|dear|deary|dearie|gramps|granny|handsome|hon|honey|kiddo|little lady"
    r"|love|missy|old (?:boy|girl|man)|pops|pumpkin|sugar|sweet pea|sweetheart|sweetie(?: pie)?"
    r"|sweety|young (?:fella|fellow|lady|man))"
)
LAST = later(rf"(?<=\w)(?P<name>, {NAMES})(?=[.?!])", re.IGNORECASE)
CALLED = later(
    rf"\b(?:are you|doing|feeling|morning|now|today|tonight) (?P<name>{NAMES})(?=[?!,])",
    re.IGNORECASE,
)
FIRST = later(
    rf"(?:^|(?<=[.?!] ))(?P<name>(?:now |ok(?:ay)? |well |hello |hi )?{NAMES}, )(?=\w)", re.I
)
FOOD = later(
    r"\b(?:biscuit|bread|butter|coffee|jam|lemon|milk|oats|pie|sugar|syrup|tea|toast)\b", re.I
)
NURSE_WE = later(
    r"\bhow (?:are|did) we (?:eat|feel(?:ing)?|sleep)\b"
    r"|\b(?:can|did|do|have) we (?:brush|eat|eaten|finish|had|have|remember|take|taken|use|want)"
    r" (?:all )?(?:of )?our (?:bath|breakfast|dinner|lunch|meds|medicine|nap|pills|shower|teeth"
    r"|walk)\b",
    re.IGNORECASE,
)
REASON = "speaks as to any grown person"
NEEDS = (LAST, FIRST, CALLED, NURSE_WE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a pet name that calls to whoever answers, and the question without it."""
    text = parsed.plain
    if called := LAST.search(text):
        said = text[: called.start()].rpartition("?")[2]
        if "," not in said and not FOOD.search(said):
            edit = replace(parsed, *called.span(), "", REASON, Protected.PERSON)
            yield Hit(called.start() + 2, called.end(), ways=((edit,),))
    elif called := FIRST.search(text):
        letter = text[called.end()].upper()
        edit = replace(parsed, called.start(), called.end() + 1, letter, REASON, Protected.PERSON)
        yield Hit(called.start(), called.end() - 2, ways=((edit,),))
    elif called := CALLED.search(text):
        yield Hit(*called.span("name"))
    elif we := NURSE_WE.search(text):
        yield Hit(*we.span())
