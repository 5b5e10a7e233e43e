"""Titles and names: what a film, a law, a hotline or a button is called is said of nobody."""

from __future__ import annotations

from nlp.quick.later import later

QUOTED = later(r"\"([^\"]+)\"|(?<!\w)'([^']+)'(?!\w)")
WORD = later(r"[^\W\d_](?:[^\W\d_]|['-])*")
SMALL = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "with",
})  # fmt: skip
LABELLED = 4  # a button or a sign bears few words
ON_A_THING = later(
    r"\b(?:button|called|caption|entitled|icon|key|label(?:ed|led)?|link|marked|menu|named|sign"
    r"|sticker|tab|titled)\b",
)
PART = r"(?:[A-Z0-9][\w'.-]*|&|and|for|in|of|on|the|with)"
NAMED = later(
    rf"\b[A-Z0-9][\w'.-]* (?:{PART} ){{0,7}}?(?:Act|Alliance|Association|Avenue|Awareness"
    r"|Club|Coalition|Commission|Committee|Conference|Council|Day|Fair|Festival|Foundation|Fund|Hall"
    r"|Helpline|Hotline|Initiative|Institute|Law|League|Library|Lifeline|Line|March|Ministry"
    r"|Month|Museum|Network|Park|Project|Road|Run|Scouts?|Society|Street|Summit|Task Force|Team"
    r"|Training|Troop|Walk|Week|Workshop)\b"
    rf"|\b(?:[Oo]ur|[Tt]he|[Aa]t) (?:[A-Z][\w'.-]* (?:{PART} ){{0,5}}?)(?:Building|Center"
    r"|Church|Department|House|Office|Room|School|University)\b"
    r"|\b(?:book|film|game|magazine|movie|musical|novel|play|series|show|song) "
    rf"[A-Z][\w'-]*(?: (?:and|of|the|to|in|on|for|a|with))?(?: [A-Z][\w'-]*)*",
)


def in_title(text: str, start: int, end: int) -> bool:
    """Tell whether the words at these offsets stand in a name, or in a quoted title or label."""
    if any(name.start() <= start and end <= name.end() for name in NAMED.finditer(text)):
        return True
    return any(
        quote.start() < start < quote.end() and end <= quote.end() and _names(text, quote.group())
        for quote in QUOTED.finditer(text)
    )


def runs_into_title(text: str, start: int, end: int) -> bool:
    """Tell whether a row of words begins before a quoted title and ends inside it."""
    return any(
        start < quote.start() < end < quote.end() and _titled(quote.group())
        for quote in QUOTED.finditer(text)
    )


def _names(text: str, quote: str) -> bool:
    """Tell whether a quotation is a title in capitals, or what stands on a button or a sign."""
    if len(quote) >= len(text.strip()):
        return False
    few = len(WORD.findall(quote)) <= LABELLED
    around = text.replace(quote, "").lower()
    return _titled(quote) or (few and ON_A_THING.search(around) is not None)


def _titled(quote: str) -> bool:
    """Tell whether every word but the small ones has a capital; at least two have."""
    told = [word for word in WORD.findall(quote) if word not in SMALL]
    return len(told) > 1 and all(word[0].isupper() for word in told) and not quote.isupper()
