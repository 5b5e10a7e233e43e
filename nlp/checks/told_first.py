"""Who tells more comes first, or everybody tells: pressure by what is said before the question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="told-first",
    category=Category.COERCIVE,
    level=Level.CARE,
    message="“{match}” leaves no real choice about telling.",
    why="When help comes sooner to those who tell, or everybody else tells, a no feels costly. "
    "You could say that skipping changes nothing.",
    sources=("pulse_for_good", "ohrp_consent"),
    examples=(
        Example(before="Guests who fill in every line are fed first. What pills do you take?"),
        Example(
            before="A complete answer moves you up the list. What did you lose?",
            after=("What did you lose?",),
        ),
        Example(before="Everybody tells their story at dinner. What will you tell?"),
        Example(before="Each new guest gives a urine sample. When did you last eat?"),
        Example(before="What time can we come in to inspect your bedroom?"),
        Example(before="On which day should our nurse look around your kitchen?"),
        Example(fine="Guests who arrive by six are fed first. When will you come?"),
        Example(fine="Guests who use a wheelchair board first. Do you use one?"),
        Example(fine="Everybody tells a joke at dinner. What is yours?"),
        Example(fine="What time can we come in to fix your sink?"),
        Example(fine="Would you like us to look around your kitchen for hazards?"),
        Example(fine="Each guest gets a locker. Do you need one?"),
    ),
)

TELLS = (
    r"(?:agrees?|answers?|completes?|discloses?|fills? (?:in|out)|finish(?:es)?|gives? (?:us )?"
    r"(?:all"
    r"|every|full|more|the)|joins?|lists?|open(?:s)? up|shares?|signs? (?:the|up for)|tells?"
    r"|writes?)"
)
AHEAD = (
    r"(?:ahead|at the (?:front|top)|better (?:beds?|rooms?|shifts?|spots?)|bigger (?:box(?:es)?"
    r"|rooms?)|extra|first|(?:in )?the front|priority|sooner|to the (?:front|top)|up (?:in "
    r"|on )?the"
    r" (?:line|list))"
)
STORY = (
    r"(?:about (?:her|his|the|their|what)|(?:her|his|their)(?: \w+)? (?:past|secrets?|stor(?:y|ies)"
    r"|struggles?|testimon(?:y|ies)|trauma)|how they (?:came|got|ended)|(?:a )?(?:blood|urine) "
    r"(?:sample|test)"
    r"|what (?:brought|happened|they)|why they)"
)
FIRST = later(
    rf"\b(?:that|who|if you|when you)(?:['’]d| will)? {TELLS}\b[^.?!]{{0,80}}?\b{AHEAD}\b"
    rf"|\b{AHEAD} (?:to|for) [^.?!]{{2,24}} who {TELLS}\b[^.?!]{{0,80}}"
    r"|\b(?:complete|detailed|full(?:er)?|honest|longer|open) (?:answers?|forms?|stor(?:y|ies))\b"
    rf"[^.?!]{{2,40}}?\b{AHEAD}\b",
    re.IGNORECASE,
)
ALL_TELL = later(
    r"\b(?:all|each|every|everybody|everyone)\b(?: (?!is\b|gets?\b|can\b|may\b)\w+){0,3}? "
    r"(?:describes?|gives?"
    r"|opens? up|reads?|reveals?|says?|shares?|talks?"
    rf"|tells?)\b[^.?!]{{0,24}}?\b{STORY}\b[^.?!]{{0,80}}[.!]",
    re.IGNORECASE,
)
OWN_ROOM = (
    r"your (?:\w+ )?(?:apartment|bags?|bathroom|bed ?rooms?|belongings|cabinets?|closets?"
    r"|cupboards?"
    r"|fridge|home|house|kitchen|phone|place|purse|rooms?|things|trailer|unit)"
)
LOOKS_IN = later(
    r"\b(?:how soon|(?:on )?(?:what|which) (?:date|day|hour|morning|time)|when) (?:can|could|may"
    r"|shall|should|will) (?:we|i|(?:our|the|your) (?:\w+ )?\w+) (?:\w+ ){0,4}?(?:check|examine|go"
    r" through|inspect|look (?:around|at|in|inside|over|through)|search|see (?:around|inside)|walk"
    rf" through) (?:in |inside |all |all of |around )?{OWN_ROOM}\b(?! (?:for|so)\b)",
    re.IGNORECASE,
)
INVITED = later(r"\bif you (?:like|want|wish)|\b(?:optional|no is fine|would you like)\b", re.I)
NEEDS = (FIRST, ALL_TELL, LOOKS_IN)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first such pressure; none where the person may just as well not."""
    text = parsed.plain
    if INVITED.search(text):
        return
    match = FIRST.search(text) or ALL_TELL.search(text) or LOOKS_IN.search(text)
    if match is not None and "?" in text:
        yield Hit(*match.span(), others=("own-choice",))
