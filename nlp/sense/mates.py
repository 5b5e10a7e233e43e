"""Husbands, wives, and a mother and a father, that not everybody has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Edit, Hit, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.way_out import at_end, leaves_room
from nlp.sense.syntax import replace
from nlp.words import words

MATE = later(
    r"\byour (?P<mate>(?:boyfriend|girlfriend|husband|wife)"
    r"(?:(?: or |/)(?:your )?(?:boyfriend|girlfriend|husband|wife))*)\b",
    re.IGNORECASE,
)
MATE_SILENT = later(r"\b(?:partner|spouse|ex|late|former|married|fianc\w+)\b", re.IGNORECASE)
WELCOMED = later(
    r"\b(?:appointment|attend|bring|call|come|coming|contact|e-?mail|feel better|invit\w+"
    r"|join\w*|meet"
    r"|number|phone|pick|ride|text|visit\w*|welcome|with you)\b",
    re.IGNORECASE,
)  # said to somebody who is known: "Is your husband coming with you?"
BESIDES = later(r"\b(?:after|before|when|while) (?:he|she|they|you)\b.*", re.IGNORECASE)
HELPS = later(r"\b(?:help|support)\w*\b", re.IGNORECASE)
PLANNED = later(
    r"\b(?:going to|plans? to|will)\b", re.IGNORECASE
)  # is one of them to do it at all?
LIVES_WITH = later(r"\b(?:live|lives|living) with $", re.IGNORECASE)
TWO_OWNERS = later(r"['’]s (?:or|and) ")
OPENS = later(r"(?:are|did|do|does|has|have|how|is|was|what|where|which|who|will)\b", re.IGNORECASE)
HE_OR_SHE = later(r"\b(?:he|him|his|she|her|hers|himself|herself)\b", re.IGNORECASE)
PARENTS = later(
    r"\byour (?P<pair>(?:mother|mom|father|dad) (?P<link>and|or) (?:your )?(?:mother|mom|father"
    r"|dad))\b(?!['’])",
    re.IGNORECASE,
)
BY_BIRTH = later(
    r"\b(?:born|birth|biological|blood|genetic|alive|(?<!for a )living|die|died|dead|deceased"
    r"|pass(?:ed)? away|history of"
    r"|divorced|married|separated|guardian|stepparent|foster|adoptive)\b",
    re.IGNORECASE,
)
CHILDHOOD = later(
    r"\b(?:as a (?:child|kid)|childhood|grew up|growing up|rais(?:e|ed) you"
    r"|when you were (?:a (?:child|kid)|little|young|younger))\b",
    re.IGNORECASE,
)
AGREES = {
    "are": "are", "can": "can", "did": "did", "does": "do", "has": "have", "is": "are",
    "was": "were",
}  # fmt: skip
NOT_HAD = frozenset(
    {"day", "home", "income", "living", "month", "night", "time", "week", "work", "year"}
)
MATES = frozenset({"boyfriend", "boyfriend's", "girlfriend", "girlfriend's", "husband", "husband's",
                   "wife", "wife's"})  # fmt: skip
MOTHERS, FATHERS = frozenset({"mom", "mother"}), frozenset({"dad", "father"})
LONG = 10  # words: a question that has as many gets the shorter name for who it is about
FAMILY = "fits every kind of family"


def families(parsed: Parsed) -> Iterator[Hit]:
    """Yield a husband, wife, mother and father that not everybody has."""
    said = words_in(parsed.plain)
    if not MATES.isdisjoint(said):
        yield from _mate(parsed)
    if not (MOTHERS.isdisjoint(said) or FATHERS.isdisjoint(said)):
        yield from _parents(parsed)


def _mate(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    found = list(MATE.finditer(text))
    if not found or leaves_room(text) or MATE_SILENT.search(text):
        return
    if WELCOMED.search(BESIDES.sub("", text)):
        return
    edits = tuple(_neutral(parsed, match) for match in found)
    room = at_end(parsed, found[-1].end(), "if you have one")
    owns = any(text[match.end() : match.end() + 1] in ("'", "’") for match in found)
    harm = any(token.lemma_.lower() in words("harm") for token in parsed.doc)
    one = any(
        token.idx > found[-1].end()
        and token.tag_ in ("NN", "NNP", "NNS", "WRB")
        and token.lower_ not in NOT_HAD
        for token in parsed.doc
    )  # "share a car, if you have one" could mean the car
    lives = LIVES_WITH.search(text[: found[0].start()])
    if len(found) == 1 and lives and not owns:
        new = f"a {_mate_word(found[0])}"
        way: tuple[Edit, ...] = (replace(parsed, *found[0].span(), new, FAMILY, Protected.PERSON),)
        yield Hit(*found[0].span(), ways=(way,))
        return
    if HE_OR_SHE.search(text) or TWO_OWNERS.match(text, found[0].end()):
        way = ()
    elif _beside_you(text, found[0].start()):
        way = ()  # "What do you and your wife fight about": no way out fits there
    elif len(found) == 1 and (owns or harm):
        way = _whose(parsed, found[0]) if owns else _any_mate(parsed, found[0])
    else:
        way = () if owns or harm else _fronted(parsed, found[0])
        if not (way or owns or harm or one or room is None or PLANNED.search(text)):
            way = (*edits, room)
    yield Hit(*found[0].span(), ways=(way,) if way else ())


def _beside_you(text: str, start: int) -> bool:
    """Tell whether the mate is named beside the person: "you and your wife", "with your wife"."""
    return text[:start].lower().endswith(("you and ", " with "))


def _neutral(parsed: Parsed, match: re.Match[str]) -> Edit:
    return replace(parsed, *match.span("mate"), _mate_word(match), FAMILY)


def _mate_word(match: re.Match[str]) -> str:
    married = re.search("husband|wife", match["mate"], re.IGNORECASE)
    return "spouse or partner" if married else "partner"


def _any_mate(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Has your husband ever hit you" -> "Has a spouse or partner ever hit you"."""
    before = parsed.plain[: match.start()].lower().split()
    if len(before) != 1 or before[0] not in ("did", "does", "has", "have", "is", "was"):
        return ()  # "How has your husband hurt you?" takes more for granted than a husband
    new = f"a {_mate_word(match)}"
    return (replace(parsed, *match.span(), new, FAMILY, Protected.PERSON),)


def _whose(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "What is your wife's job?" -> "If you have a spouse or partner, what is their job?"."""
    text = parsed.question.text
    if match.start() == 0 and text.rstrip().endswith(":"):
        return _whose_field(parsed, match)
    if not OPENS.match(text) or text.count("?") != 1 or not text.rstrip().endswith("?"):
        return ()
    if re.search(r"\band\b", text[: match.start()]):
        return ()  # "your name and your wife's job": only one half is about them
    opening = f"If you have a {_mate_word(match)}, {text[0].lower()}"
    front = replace(parsed, 0, 1, opening, FAMILY, Protected.PERSON)
    owner = replace(parsed, match.start(), match.end() + 2, "their", FAMILY, Protected.PERSON)
    return front, owner


def _parents(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    match = PARENTS.search(text)
    if match is None or BY_BIRTH.search(text) or leaves_room(text):
        return
    both = match["link"].lower() == "and"
    start = match.start("pair") if both else match.start()
    new = "parents or guardians" if both else "a parent or guardian"
    edit = replace(parsed, start, match.end(), new, FAMILY, Protected.PERSON)
    unclear = HE_OR_SHE.search(text) is not None
    others = ("raised-by",) if CHILDHOOD.search(text) else ()
    yield Hit(*match.span(), ways=() if unclear else ((edit,),), others=others)


def _fronted(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Does your wife have a car?" -> "If you have a spouse or partner, do they have a car?"."""
    text = parsed.question.text
    helper = re.search(r"(\w+) $", text[: match.start()])
    known = OPENS.match(text) and helper and helper[1].lower() in AGREES
    if not (known and helper) or text.count("?") != 1 or "," in text[: match.start()]:
        return ()
    do = AGREES[helper[1].lower()]
    whom = _mate_word(match) if len(text.split()) < LONG else "partner"
    front = f"If you have a {whom}, "
    opening = text[: helper.start(1)]
    if opening.lower() == "how " and HELPS.search(text):
        return ()  # that they help is taken for granted as well
    new = f"{front}{opening[:1].lower()}{opening[1:]}{do} they"
    return (replace(parsed, 0, match.end(), new, FAMILY, Protected.PERSON),)


def _whose_field(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Your husband's name:" -> "Your spouse or partner's name, if you have one:"."""
    colon = parsed.question.text.rindex(":")
    room = replace(parsed, colon, colon, ", if you have one", FAMILY, Protected.PERSON)
    return _neutral(parsed, match), room
