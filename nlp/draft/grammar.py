"""Sentences and their shapes, told without a parser: a draft is split before it is parsed."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.model import Kind
from nlp.quick.later import later

# Those that a capital letter may follow within a sentence; before a small letter none is needed.
ABBREVIATION = later(
    r"e\.g|i\.e|vs|cf|dr|mr|mrs|ms|prof|st|gov|rep|sen|lt|sgt|capt|rev|hon|approx|dept|apt|ext|"
    r"ph\.d|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:[a-z]\.)*[a-z]"
)
QUOTED = later(r"\([^()\n]{0,300}\)|\[[^\[\]\n]{0,300}\]|\"[^\"]{1,300}\"|“[^“”]{1,300}”")
STOP = later(r"[.?!…？！]+[\"”’')\]]*(?=\s|$)|[?？](?=[A-Z¿]|__)|[؟。]")
ANSWERED = later(  # "y/n  If yes, when?"
    r"(?:y|yes)\s?/\s?(?:n|no)\b[^?\n]{0,60}?\s(?:(?-i:[A-Z])|if\b)[^?\n]{2,150}(?:\?|:\s?__)", re.I
)
OPENED = later(r"[\s\"“”'‘’(\[*•¿-]+")

WH = "what|which|who|whom|whose|when|where|why|how"
AUX = (
    "is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|"
    "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|cannot|couldn't|"
    "won't|wouldn't|shouldn't"
)
SUBJECT = (
    "i|you|he|she|it|we|they|there|this|that|these|those|your|his|her|its|our|their|my|the|a|an|"
    "any|anyone|anybody|someone|somebody|everyone|people|child|children|client|he/she|s/he|one|all"
)
LED_BY = later(
    rf"(?:(?:and|or|so|also|if [^,]{{1,80}},|please|currently|overall|in general),?\s+)?(?:"
    rf"any(?:thing|one|body) else\b|"
    rf"(?:{WH})(?:'s|\s+(?:{AUX}|many|much|often|long|old|far|else))\b|"
    rf"(?:{WH})(?!\s+(?:i|you|he|she|it|we|they|the|your|my|our|this|"
    rf"that)\b)(?:\s+[\w/'-]+){{1,5}}?\s+"
    rf"(?:{AUX})\s+[a-z]|(?:who|what|which)\s+(?:\w{{3,}}(?:s|ed)|made|brought|led|got|kept|drew)\s|"
    rf"(?:{AUX})\s+(?:{SUBJECT}|(?!not\b|been\b|to\b|no\b|never\b|well\b)[a-z]+)\b)",
    re.I,
)
EMOJI = later(r":[a-z0-9_+-]{2,40}:")
TOLD = later(r"[.!]\s?(?:\([^()]*\))?$")
TO_YOU = later(
    rf"(?:{AUX}|(?:{WH})(?:\s+\w+){{0,4}}?\s+(?:{AUX}))\s+(?:you|your|he|she|they|the client|"
    rf"he/she)\b",
    re.I,
)
TO_SOMEBODY = later(
    rf"{TO_YOU.pattern}|(?:(?:{WH})(?:\s+\w+){{0,4}}?\s+)?(?:is|are|was|were|does|did|can|could|"
    r"will|would|should) (?:an?|the|their|his|her|u|baby|client|child|patient|pt|mom|dad|youth|"
    r"tenant|caller|someone|anyone|we|there) \w|how many \w|who \w{3,12}s the \w",
    re.I,
)
LATER_INVERSION = later(
    rf"[,:–—-]\s*(?:(?:{WH})(?:\s+\w+){{0,4}}?\s+)?(?:{AUX})\s+(?:{SUBJECT})\b|,\s*(?:{WH})\s", re.I
)
COMMANDS = (
    "list|describe|explain|specify|provide|enter|give|tell|name|state|identify|indicate|share|"
    "report|rate|rank|write|upload|attach|sign|select|choose|check|mark|circle|tick|pick|complete|"
    "fill|answer|include|think|consider|note|read|use|add|put|record|document|ask|verify|confirm|"
    "submit|return|imagine|estimate|discuss|show|count|print|type|detail|outline|compare"
)
COMMAND = later(
    rf"(?:if [^,]{{1,80}},\s*|(?:and|then|next|briefly|kindly)\s+)?(?:please,?\s+|kindly\s+)?"
    rf"(?:briefly\s+|do not\s+|don't\s+)?(?:(?:specify|describe|explain|provide|indicate|"
    rf"identify)\b|"
    rf"(?:{COMMANDS})(?!\s*(?:of\b|:|$))\b)",
    re.I,
)
PRONOUN_LED = later(
    r"(?:i|you|we|they|he|she|it|there|he/she|s/he|i'm|i've|i'll|i'd|you're|we're|they're|"
    r"it's|we'll|you'll|we've|you've|here's)\s+\S",
    re.I,
)
OWNER_LED = later(r"(?:my|our|your|the|this|these|most|all|some|many|people)\s", re.I)
FINITE = later(
    r"\S(?<!\band)(?<!\bor)(?<!\bof)(?<!\bfor)\s+(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|shall|should|may|"
    r"might|must|cannot|can't|don't|doesn't|isn't|aren't|feel|feels|make|makes|help|helps|get|gets|"
    r"need|needs|know|knows|want|wants|like|likes|cares?|supports?|treats?|listens?|respects?)\b",
    re.I,
)
RELATIVE = later(r"\b(?:who|that|which|when|where|whom|how|if|you|he|she|they|we|i)\b", re.I)


# Words and one mark at the end: whatever they say, no layout can tell more of them.
PLAINLY = later(r"[A-Z][A-Za-zÀ-ž0-9 ,'’\"“”/$-]*\?")


def asks_plainly(text: str) -> bool:
    """Tell whether a text is words and one question mark behind them, with nothing apart."""
    return PLAINLY.fullmatch(text) is not None and "  " not in text and " - " not in text


@lru_cache(maxsize=1_024)  # several rules look at the same line, and all lines at the end again
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences, never cutting at abbreviations, decimals or in quotes."""
    shielded = [found.span() for found in QUOTED.finditer(text)]
    spans: list[tuple[int, int]] = []
    start = shield = 0
    for found in STOP.finditer(text):
        while shield < len(shielded) and shielded[shield][1] < found.end():
            shield += 1
        inside = shield < len(shielded) and shielded[shield][0] < found.start()
        if inside and not _closes_own_quote(text, start, shielded[shield], found.end()):
            continue
        if not _ends_sentence(text, start, found):
            continue
        spans.append((start, found.end()))
        start = found.end()
        start += len(text[start : start + 200]) - len(text[start : start + 200].lstrip())
    if text[start:].strip():
        spans.append((start, len(text)))
    return tuple(spans)


def _closes_own_quote(text: str, start: int, quote: tuple[int, int], end: int) -> bool:
    """Tell whether a quotation that is the whole sentence ends here."""
    return quote[0] == start and quote[1] <= end and text[start] in '"“'


def _ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    after = text[found.end() : found.end() + 200].lstrip()
    if not after:
        return True
    if after[0].islower():
        return found.group()[0] == "?" and bool(ANSWERED.match(after))
    if found.group()[0] != ".":
        return True
    before = text[max(start, found.start() - 20) : found.start()].split()
    word = before[-1].strip("(\"'“‘[").lower() if before else ""
    return not ABBREVIATION.fullmatch(word)


@lru_cache(maxsize=64)  # like `sentences`
def asks(text: str) -> bool:
    """Tell whether a sentence ends with a question mark, closing quotes aside."""
    if text.strip().lower() in ("questions?", "need help?"):
        return False
    return text.rstrip(" \t\"”’')]*_.!").endswith(("?", "？", "؟", ";?"))


def asks_you(text: str) -> bool:
    """Tell whether a text surely begins as a question to somebody ("Do you", "What is your")."""
    return bool(TO_YOU.match(_plain(text)))


def asks_somebody(text: str) -> bool:
    """Tell whether a text begins as a question to or about somebody ("Does the client")."""
    return bool(TO_SOMEBODY.match(_plain(text)))


def inverted(text: str) -> bool:
    """Tell whether a text begins as a question does, or turns into one after a comma."""
    text = _plain(text)
    text = EMOJI.sub("", text) if text.count(":") > 1 else text
    if LED_BY.match(text):
        return not _tells_on(text)
    return bool(LATER_INVERSION.search(text[:300])) and not TOLD.search(text)


def _tells_on(text: str) -> bool:
    """Tell "When a guest is leaving I talk with her. Please don't hurry." from a question."""
    told = text.endswith((".", "!")) and "?" not in text and not TO_YOU.match(text)
    return told and len(sentences(text)) > 1


def _plain(text: str) -> str:
    return OPENED.sub("", text[:1]) + text[1:].replace("’", "'").replace("‘", "'")


FIRST_PERSON = later(r"(?:i|i'm|i’m|i've|i’ve|my|we|our)\s", re.I)


def kind_of(text: str) -> Kind:
    """Tell the grammatical shape of an item, by its last sentences and first words."""
    if asks_plainly(text) and asks(text):
        return Kind.QUESTION
    parts = [text[start:end] for start, end in sentences(text)] or [text]
    if any(asks(part) for part in parts):
        return Kind.QUESTION
    last = _plain(parts[-1].strip())
    if COMMAND.match(last):
        return Kind.COMMAND
    if inverted(last):
        return Kind.QUESTION
    return Kind.STATEMENT if _states(last) else Kind.PHRASE


def _states(text: str) -> bool:
    """Tell whether a text without a question is a full sentence rather than a label."""
    words = len(text.split())
    if words < 3:
        return False
    if PRONOUN_LED.match(text):
        return True
    if text.rstrip(" _").endswith(":"):
        return False
    verb = FINITE.search(text)
    if verb and not RELATIVE.search(text[: verb.end()]):
        return True
    return bool(text.endswith((".", "!")) or (OWNER_LED.match(text) and words >= 4 and verb))
