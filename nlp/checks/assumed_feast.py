"""Feasts and family visits that not everybody has: "Who is taking you out for Mother's Day?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.reword.way_out import none_offered
from nlp.sense.grounds import FEASTS, room_for
from nlp.words import words

CHECK = Check(
    id="assumed-feast",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes a feast or a family for granted.",
    why="Some people keep other feasts or none, or have nobody to go to. You could ask whether "
    "first, or leave room for none.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(before="When you visit your grandparents, how do you get there?"),
        Example(before="When you go home for winter break, who picks you up?"),
        Example(before="Who is baking you a cake for Father's Day?"),
        Example(before="Which of your brother's friends do you like?"),
        Example(fine="When you go home after class, do you take the bus?"),
        Example(fine="When you call your caseworker, who answers?"),
        Example(fine="Will you come to our Mother's Day lunch?"),
        Example(fine="If you visit your parents this summer, who will feed your cat?"),
    ),
)

AT_HOME = later(
    r"^(?:how|what|where|which|who)\b[^.?!]*\b(?P<said>(?:at|in) your (?:home|house|place"
    r"|table)\b[^.?!]*"
    rf"\b(?:at|during|for|on|over) (?:the )?(?:{'|'.join(FEASTS)}))\b",
    re.IGNORECASE,
)
HOME = later(
    r"\b(?P<said>when(?:ever)? you(?:['’]re)? (?:next )?(?:(?:call|go (?:back )?(?:home )?to|see"
    r"|stay with"
    r"|talk to|visit) your (?:\w+ )??(?P<kin>[\w-]+)(?!['’\w-])|(?:(?:are|come|go) )?(?:back )?home"
    r" (?:at|for|on|over)(?: the| your)?(?: \w+)? ?\b(?:break|christmas|holidays?|summer"
    r"|thanksgiving"
    r"|weekends?|winter)))\b(?=[^.?!]*,[^?]*\?)"
    r"|^(?:what|where|which|who)\b[^?]*(?P<also>when you (?:see|stay with|visit) your"
    r" (?P<near>[\w-]+)(?!['’\w-]))",
    re.IGNORECASE,
)
GIFT_DAY = later(
    r"^(?:how|what|where|which|who)\b[^.?!]*\b(?:you|your)\b[^.?!]*(?P<said>\b(?:for|on) (?:father|"
    r"grandparent|mother|valentine)['’]?s['’]? day)\b(?! (?:at|box|brunch|card|class|crafts?|event"
    r"|here|lunch|party|sale|tea|with us))",
    re.IGNORECASE,
)
OF_KIN = later(r"\b(?P<said>which(?: one)? of your (?P<kin>[\w-]+?)(?:s['’]|['’]s))", re.IGNORECASE)
ROOM = room_for("celebrate|do|go|have|keep|observe|see|visit")
CUES = frozenset({*FEASTS, "day", "holidays", "home", "of", "when", "whenever"})
PARENTS = frozenset({"child", "family", "folk", "parent"})
WISHED = later(r"\b(?:need|prefer|want|would)\b", re.IGNORECASE)
NEEDS = (AT_HOME, GIFT_DAY, HOME, OF_KIN)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first feast, visit or relative that a question counts on."""
    text = parsed.plain
    if CUES.isdisjoint(words_in(text)) or ROOM.search(text) or none_offered(parsed):
        return
    match = AT_HOME.search(text) or GIFT_DAY.search(text) or _kin(text)
    if match is not None and not WISHED.search(text):
        yield Hit(*match.span("also" if match.re is HOME and match["also"] else "said"))


def _kin(text: str) -> re.Match[str] | None:
    """Return a visit home, or to a relative whom not everybody has or has near."""
    for pattern in (HOME, OF_KIN):
        if match := pattern.search(text):
            named = match["kin"] or (match["near"] if pattern is HOME else None)
            kin = singular(named.lower()) if named else ""
            if not named or kin in words("not-all-near") | PARENTS:
                return match
    return None
