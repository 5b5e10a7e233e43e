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
GUSHING = later(
    r"^(?:absolutely |so )?(?:amazing|awesome|delicious|fabulous|fantastic|life-changing|perfect"
    r"|wonderful|(?:i )?lov(?:e|ed) (?:it|them))\W*$"
)
PLAIN_GOOD = later(r"good|fine|okay|ok|(?:very )?satisfied", re.IGNORECASE)
WORN = later(
    r"^(?:an? )?(?:(?:ex|former|recovering)[- ]\w+|addict"
    r"|alcoholic|alien|con|criminal|drunk|druggie|felon|illegal|junkie|loser"
    r"|normal|prostitute|user|\*?required.*|.*\*required.*)$",
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
# "Safe", "Very safe", "Extremely safe" and then "Not safe".
BEST = later(
    r"(?:(?:completely|extremely|mostly|really|totally|very) )?(?:clear|comfortable|confident|easy"
    r"|friendly|happy|helpful|important|likely|safe|satisfied|useful|welcome)"
)
BETWEEN = later(
    r"(?:a little|a bit|average|fair|kind of|neither|neutral|okay|ok|somewhat|sort of)\b"
)
SLEPT = later(r"where (?:did|do|does|has|have)\b.*\b(?:live|sleep|slept|stay)", re.IGNORECASE)
HOMES = later(r"\b(?:apartment|else|elsewhere|home|house|other|own|rent\w*)\b|_", re.IGNORECASE)
PRONOUNS = later(r"\bpronouns?\b", re.IGNORECASE)
HANDFUL = 20  # of more, the gates cannot tell whether any could match


# A note of the form that a paste put among the answers: "We use it only to plan."
NOTE = later(
    r"\b(?:(?:it|question|this) is optional|we (?:\w+ )?(?:ask|collect|keep|need|share|use)"
    r" (?:it|that|these|this)|your answers? (?:do|does|is|will))\b",
    re.IGNORECASE,
)


AN_ANSWER = (
    (NOTE, "a note among the answers"),
    (GUSHING, "an answer that gushes"),
    (WORN, "an answer that labels"),
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
    yield from (idea for sign, idea in AN_ANSWER if any(map(sign.search, offered)))
    if sum(map(bool, map(PRAISES.fullmatch, offered))) > 1 and not any(
        map(PLAIN_GOOD.fullmatch, offered)
    ):
        yield "answers that praise"
    if PRONOUNS.search(text) and len(offered) > 1 and "they" not in " ".join(offered):
        yield "a list of pronouns that leaves people out"
    if "transgender" in offered and _two_sexes(offered):
        yield "an answer that sets people apart"
    if (
        sum(map(bool, map(GOOD.fullmatch, offered)))
        > sum(map(bool, map(POOR.fullmatch, offered))) + 1
    ):
        yield "more praise than blame among the answers"
    best = [one for one in offered if BEST.fullmatch(one)]
    if len(best) > 2 and not any(map(BETWEEN.match, offered)) and _one_worst(offered):
        yield "a scale with one step down"
    if len(offered) > 1 and SLEPT.match(text) and not HOMES.search(" / ".join(offered)):
        yield "a list of places without a home"


def _one_worst(offered: Sequence[str]) -> bool:
    return sum(one.startswith(("not ", "un", "dis")) for one in offered) == 1


def _two_sexes(offered: Sequence[str]) -> bool:
    said = frozenset(offered)
    return not (said.isdisjoint({"man", "male", "m"}) or said.isdisjoint({"woman", "female", "f"}))
