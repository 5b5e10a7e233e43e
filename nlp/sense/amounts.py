"""Habits and faiths asked about as if everybody had them: how much, since when, which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Edit, Hit, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.answers import added, first
from nlp.reword.way_out import ROOM, at_end, how_many, if_at_all, leaves_room, none_offered
from nlp.sense.habits import habit_words, is_habit, is_substance
from nlp.sense.syntax import end_of, replace, token_at
from nlp.words import words

LITTLE = later(r"(?:a little|a bit|hardly|not much|occasionally|rarely|seldom)\b", re.IGNORECASE)
HOW = later(r"\bhow (?P<much>often|frequently|many|much)\b", re.IGNORECASE)
WHICH_DRUGS = later(
    r"\b(?:what|which)(?: (?:kinds?|types?) of| of (?:the following|these))?(?: (?:illegal"
    r"|illicit|street|other"
    r"|recreational))? "
    r"(?:drugs?|substances?|alcohol)\b(?= (?:do|does|did|have|has|are))"
    r"(?![^.?!]*\b(?:allerg\w*|plan|store)\b)",
    re.IGNORECASE,
)
LAST_USE = later(
    r"\b(?:when (?:did you (?:last|first)|was the last time (?:that )?you|was your last)"
    r"|(?:at what age did you|how old were you when you)(?: first)?(?: start(?:ed)?)?)\b",
    re.IGNORECASE,
)
STOPPED = later(
    r"\b(?:when did (?:you|he|she|they) (?:stop|quit|start|begin)|have you (?:stopped|quit)"
    r"|how long have you been)\b "
    r"(?P<doing>drinking|smoking|vaping|using(?=\s*(?:[?.,]|$)| (?:alcohol|drugs|substances))"
    r"|gambling|hitting|getting high|beating|yelling"
    r"|abusing)\b",
    re.IGNORECASE,
)
CHOICE = later(r"\byour (?:drugs? of choice|(?:main|primary) (?:drug|substance))\b", re.IGNORECASE)
HAVING = later(
    r"\bwhat(?:'s|’s| is| are) your (?:(?:religious|tribal|church|faith) (?:affiliation"
    r"|preference|denomination|background|community)"
    r"|religion(?: or belief)?|faith|denomination|church|place of worship|tribe"
    r"|(?:mental health )?diagnos[ei]s"
    r"|disabilit(?:y|ies)|mental illness"
    r"|addictions?)(?=\s*(?:[?.]|$))",
    re.IGNORECASE,
)
CHURCH = later(
    r"\b(?:what|which) (?P<place>church|mosque|temple|synagogue) (?:do|does) (?:you|your \w+)"
    r" (?:attend|go to|belong to)\b",
    re.IGNORECASE,
)
DRINKS = frozenset({
    "alcohol", "beer", "cocktail", "drink", "drinking", "liquor", "vodka", "whiskey", "wine",
})  # fmt: skip
SMOKED = frozenset({
    "cigar", "cigarette", "nicotine", "pack", "smoke", "smoking", "tobacco", "vape", "vaping",
})  # fmt: skip
AMOUNTS = frozenset({"frequently", "many", "much", "often"})
NAMED = frozenset({
    "addiction", "addictions", "affiliation", "alcohol", "background", "choice", "church",
    "community", "denomination", "diagnoses", "diagnosis", "disabilities", "disability",
    "drug", "drugs", "faith", "illness", "mosque", "preference", "religion", "substance",
    "substances", "synagogue",
    "temple", "tribe", "worship",
})  # fmt: skip
TURNS = frozenset({"begin", "first", "last", "long", "quit", "start", "started", "stop", "stopped"})
DOING = frozenset({"abusing", "beating", "hitting", "using", "yelling"})
COUNTABLE = (
    "addiction", "church", "community", "diagnosis", "disability", "illness", "tribe", "worship",
)  # fmt: skip


# How much of what
def amounts(parsed: Parsed) -> Iterator[Hit]:
    """Yield habits, faiths and diagnoses that are asked about with no room for none."""
    said = words_in(parsed.plain)
    habit = not habit_words().isdisjoint(said)
    amount = habit and not AMOUNTS.isdisjoint(said)
    turn = not TURNS.isdisjoint(said) and (habit or not DOING.isdisjoint(said))
    named = turn or not NAMED.isdisjoint(said)
    if not (amount or named) or leaves_room(parsed.plain) or none_offered(parsed):
        return
    if amount:
        yield from _amount(parsed)
    if named:
        yield from _named(parsed)


def _amount(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for "How often do you drink?" and the like."""
    match = HOW.search(parsed.question.text)
    how = token_at(parsed.doc, match.start()) if match else None
    if match is None or how is None or how.i + 2 >= len(parsed.doc):
        return
    about = next((token for token in how.sent if token.i > how.i and is_habit(token)), None)
    if about is None:
        return
    end = end_of(about)
    often = match["much"].lower() in ("often", "frequently")
    if any(token.lemma_.lower() in words("harm") for token in parsed.doc):
        yield Hit(match.start(), end)  # how often somebody is hurt is not for this to smooth over
        return
    edit = if_at_all(parsed, match.end()) if often else how_many(parsed, how)
    ways = ((edit, *_none_too(parsed, often)),) if edit else ()
    yield Hit(match.start(), end, ways, _filter(str(about.lemma_).lower(), about))


def _none_too(parsed: Parsed, often: bool) -> tuple[Edit, ...]:
    """Return the edits that add an answer for none to answers in words; none beside numbers."""
    texts = [option.text for option in parsed.question.options]
    if len(texts) < 2 or any(re.search(r"\d", text) for text in texts):
        return ()
    put = first if LITTLE.match(texts[0].strip()) else added
    return put(parsed.question, "Never" if often else "Not at all")


def _filter(lemma: str, about: Token | None = None) -> tuple[str, ...]:
    """Return the question that asks whether before how much: no wider than what is asked."""
    if lemma in DRINKS:
        return ("drinks-a-day", "alcohol-filter")
    named = about is not None and is_substance(about) and lemma not in SMOKED
    return ("substance-filter",) if named or lemma in ("using", "high") else ()


def _named(parsed: Parsed) -> Iterator[Hit]:
    """Yield hits for what a fixed wording takes for granted."""
    text = parsed.question.text
    if match := WHICH_DRUGS.search(text):
        room = replace(parsed, match.end(), match.end(), ", if any,", ROOM, Protected.QUANTIFIER)
        yield Hit(*match.span(), ways=((room,),))
    elif match := CHURCH.search(text):
        yield _any_worship(parsed, match)
    elif match := HAVING.search(text):
        yield _room(parsed, match, _having(match.group()))
    elif match := CHOICE.search(text):
        yield Hit(*match.span(), others=("substance-filter",))
    elif match := STOPPED.search(text):
        yield Hit(*match.span(), others=_filter(match["doing"].lower().split()[-1]))
    elif (match := LAST_USE.search(text)) and _use_follows(parsed, match.end()):
        noun = match.group().lower().endswith("was your last")
        yield _room(parsed, match, "if any" if noun else "if ever")


def _any_worship(parsed: Parsed, match: re.Match[str]) -> Hit:
    """ "What church do you attend?" -> "What place of worship do you attend, if any?"."""
    room = at_end(parsed, match.end(), "if any")
    place = replace(parsed, *match.span("place"), "place of worship", "fits every kind of family")
    return Hit(*match.span(), ways=((place, room),) if room else ())


def _having(asked: str) -> str:
    return "if you have one" if asked.lower().endswith(COUNTABLE) else "if any"


def _use_follows(parsed: Parsed, start: int) -> bool:
    token = token_at(parsed.doc, start + 1)
    return token is not None and any(is_habit(word) for word in parsed.doc[token.i : token.i + 3])


def _room(parsed: Parsed, match: re.Match[str], way_out: str) -> Hit:
    """Return the hit for a match, with a way out at the end of its sentence where that fits."""
    edit = at_end(parsed, match.end(), way_out)
    return Hit(*match.span(), ways=((edit,),) if edit else ())
