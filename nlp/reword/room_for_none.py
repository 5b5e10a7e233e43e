"""Room for whoever has none: "If you have children, …", "…, if any", "or guardians"."""

from __future__ import annotations

import re

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.reword.grammar import article
from nlp.reword.way_out import ROOM, at_end, if_at_all
from nlp.sense.syntax import replace

DECLARES = (Protected.QUANTIFIER, Protected.PERSON)
MANY = {"does": "do", "has": "have"}
HAD = frozenset({"baby", "child", "job"})


def fronted(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "How do your children feel" -> "If you have children, how do they feel"."""
    text = parsed.question.text
    if text.count("?") != 1 or text.rstrip()[-1:] != "?" or " and your" in text:
        return ()
    whom = match["who"].split()[-1]
    front = replace(parsed, 0, 1, f"If you have {whom}, {text[0].lower()}", ROOM, *DECLARES)
    who = "them" if match.re.pattern.startswith("^who ") else "they"
    return front, replace(parsed, *match.span("who"), who, ROOM, *DECLARES)


def or_guardians(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "What do your parents think" -> "What do your parents or guardians think"."""
    end = match.end("who")
    return (replace(parsed, end, end, " or guardians", ROOM, *DECLARES),)


def how_if_at_all(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "How has your family helped" -> "How, if at all, has your family helped"."""
    return (if_at_all(parsed, match.end("way")),)


def if_any(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Which relative can you stay with" -> "Which relative, if any, can you stay with"."""
    end = match.end("who")
    return (replace(parsed, end, end, ", if any,", ROOM, *DECLARES),)


def _at_end(parsed: Parsed, match: re.Match[str], room: str) -> tuple[Edit, ...]:
    edit = at_end(parsed, match.end(), room)
    return (edit,) if edit else ()


def if_anywhere(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Where did you go on vacation" -> "Where did you go on vacation, if anywhere"."""
    return _at_end(parsed, match, "if anywhere")


def if_celebrated(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Where will you spend Easter" -> "Where will you spend Easter, if you celebrate it"."""
    return _at_end(parsed, match, "if you celebrate it")


def if_one(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "How often does your sponsor call" -> "If you have a sponsor, how often do they call"."""
    text, whom = parsed.question.text, match["who"].removeprefix("your ")
    asked, helper = text[: match.start("who")].split()[:-1], text[: match.start("who")].split()[-1]
    if text.count("?") != 1:
        return ()
    opening = " ".join((asked[0].lower(), *asked[1:], MANY.get(helper, helper)))
    new = f"If you have {article(whom)} {whom}, {opening} they"
    return (replace(parsed, 0, match.end("who"), new, ROOM, *DECLARES),)


def if_had(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "When did you have your first job" -> "…, if you have had one"; nothing for a first kiss."""
    return _at_end(parsed, match, "if you have had one") if match["what"].lower() in HAD else ()


def no_way(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """Return no edits: no room makes the question fair."""
    return ()
