"""What gentler words do not mend: ideas for which one would not send a wording as it stands.

Those in words are in lexicons/kept.yaml, each named as it reads after "it keeps ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.quick.later import later
from nlp.yamlfile import LEXICONS, load

KEPT = LEXICONS / "kept.yaml"
NAMED = later(r"<([a-z-]+)>")
MISSPELLED = later(
    r"\b(?:acheive\w*|accomodat\w+|adress\w*|apartement|appartment|appoint?ement\w*|beleive\w*"
    r"|compleat\w*|definately|dependant on|goverment|gaurdian\w*|greatful|independant\w*|marraige"
    r"|medecine\w*|neccess?ar\w+|nieghbor\w*|occur(?:ed|ence\w*)|oppurtunit\w+|persue\w*"
    r"|priviledge\w*"
    r"|reciev\w*|recom+end(?:ed|ation)s?(?<!recommended)(?<!recommendation)(?<!recommendations)"
    r"|recomend\w*|refered|relevent|resturant\w*|seperat\w*|succes+full?(?<!successful)"
    r"|tommorow|untill|wether|wich|writting)\b",
    re.IGNORECASE,
)
PRAISES = later(
    r"(?:(?:really|so|very) )?(?:amazing|awesome|excellent|fabulous|fantastic|great|incredible"
    r"|life-changing|outstanding|perfect|superb|terrific|wonderful)",
    re.IGNORECASE,
)
PLAIN_GOOD = later(r"good|fine|okay|ok|(?:very )?satisfied", re.IGNORECASE)
WORN = later(
    r"(?:an? )?(?:addict|alcoholic|alien|con|criminal|drunk|druggie|felon|illegal|junkie|loser"
    r"|normal|prostitute|user|\*?required.*|.*\*required.*)",
    re.IGNORECASE,
)
GROUP = later(
    r"\b(?:african|american indian|asian|black|caucasian|hispanic|latin[aeox]|native|pacific"
    r" islander|spanish|white)\b|(?<!african )(?<!african-)(?<!asian )(?<!native )\bamericans?\b"
    r"(?! indian)",
    re.IGNORECASE,
)
ROOM = later(r"\b(?:another|describe|else|prefer\w*|self)\b|_", re.IGNORECASE)
# "18-25", "Under $15,000": an answer that a paste left without its question.
BRACKET = later(
    r"(?:(?:over|under|less than|more than|up to) )?\$?\d[\d,]*(?: ?(?:-|–|to) ?\$?\d[\d,]*)?"
    r"(?: ?(?:\+|and (?:over|up)|or (?:less|more)|years?))?",
    re.IGNORECASE,
)
GOOD = later(
    r"(?:(?:completely|extremely|fairly|mostly|quite|somewhat|very) )?(?:amazing|awesome"
    r"|excellent|good|great|happy"
    r"|outstanding|perfect|pleased|satisfied|wonderful)",
    re.IGNORECASE,
)
POOR = later(
    r"(?:(?:completely|extremely|fairly|mostly|quite|somewhat|very) )?(?:awful|bad|dissatisfied"
    r"|fair|poor|terrible"
    r"|unhappy|unsatisfied)",
    re.IGNORECASE,
)
SLEPT = later(r"where (?:did|do|does|has|have)\b.*\b(?:live|sleep|slept|stay)", re.IGNORECASE)
HOMES = later(r"\b(?:apartment|else|elsewhere|home|house|other|own|rent\w*)\b|_", re.IGNORECASE)
HANDFUL = 20  # of more, the gates cannot tell whether any could match


# A note of the form that a paste put among the answers: "We use it only to plan."
NOTE = later(
    r"\b(?:(?:it|question|this) is optional|we (?:\w+ )?(?:ask|collect|keep|need|share|use)"
    r" (?:it|that|these|this)|your answers? (?:do|does|is|will))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def ideas() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each idea of lexicons/kept.yaml with an expression for each handful that says it."""
    data = load(KEPT)
    phrases: dict[str, str] = data["phrases"]
    return tuple(
        (row["idea"], later(_spelled_out("|".join(says), phrases), re.IGNORECASE))
        for row in data["ideas"]
        for says in _handfuls(row["says"])
    )


def _handfuls(says: list[str]) -> Iterator[list[str]]:
    return (says[at : at + HANDFUL] for at in range(0, len(says), HANDFUL))


def _spelled_out(says: str, phrases: dict[str, str]) -> str:
    return NAMED.sub(lambda name: phrases.get(name[1], name[0]), says)


def kept_ideas(text: str, options: Sequence[str]) -> Iterator[str]:
    """Yield what stays in a wording, or in its answers, that no gentler word has mended."""
    yield from dict.fromkeys(idea for idea, sign in ideas() if sign.search(text))
    if MISSPELLED.search(text):
        yield "a misspelled word"
    yield from _among_answers(text, [option.strip().lower() for option in options])
    if BRACKET.fullmatch(text.strip(" ?:")):
        yield "an answer in the place of a question"
    groups = {found.lower() for found in GROUP.findall(" / ".join((text, *options)))}
    if len(groups) > 1 and not ROOM.search(" / ".join(options)):
        yield "a short list of groups to be put in"


def _among_answers(text: str, offered: Sequence[str]) -> Iterator[str]:
    """Yield what stays among the answers, all in lower case."""
    if any(one.endswith("?") for one in offered) or (len(offered) == 1 and text.endswith(":")):
        yield "a question among the answers"
    if any(map(NOTE.search, offered)):
        yield "a note among the answers"
    if any(map(WORN.fullmatch, offered)):
        yield "an answer that labels"
    if sum(map(bool, map(PRAISES.fullmatch, offered))) > 1 and not any(
        map(PLAIN_GOOD.fullmatch, offered)
    ):
        yield "answers that praise"
    if "transgender" in offered and _two_sexes(offered):
        yield "an answer that sets people apart"
    if (
        sum(map(bool, map(GOOD.fullmatch, offered)))
        > sum(map(bool, map(POOR.fullmatch, offered))) + 1
    ):
        yield "more praise than blame among the answers"
    if len(offered) > 1 and SLEPT.match(text) and not HOMES.search(" / ".join(offered)):
        yield "a list of places without a home"


def _two_sexes(offered: Sequence[str]) -> bool:
    said = frozenset(offered)
    return not (said.isdisjoint({"man", "male", "m"}) or said.isdisjoint({"woman", "female", "f"}))
