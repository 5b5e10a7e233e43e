"""Whether another question speaks of everything that a question asks about.

What a question names and another does not cover would be lost, so that one is not offered. The
name of a service and what an answer is needed for are left aside: they are not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.cues import CueIndex, Found, find, index, read_cues
from nlp.quick.later import later
from nlp.sense.things import thing_in
from nlp.yamlfile import LEXICONS, load

if TYPE_CHECKING:
    from nlp.others.model_questions import ModelQuestion

Span = tuple[int, int]
THING = "{thing}"  # stands for the noun that things.yaml has for what a question is about
NOTHING = "nothing"  # the row of themes.yaml for sayings that have a theme's word in them
SERVICE = (
    r"(?:agenc(?:y|ies)|center|class(?:es)?|clinic|club|drive|drop-in|hotline|house|kitchen|lab"
    r"|league|library|list|lunch|meeting|newsletter|office|outreach|pantry|program|project|roster"
    r"|sheet|shelter|supper|survey|team|trip|unit|van|workshop)s?"
)
BRACKETS = later(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
SENTENCE = later(r"[^.?!]+(?:[.?!]+(?=\s|$)|$|[.?!]+)")
NUMBER = later(r"\bno\.(?=\s*(?:$|[a-z&,:_/(]))", re.IGNORECASE)  # which ends no sentence
ASKS = later(
    r"\?|:[\s_]*$|^\W*(?:please )?(?:check|circle|describe|detail|enter|explain|give|identify|list"
    r"|mark|name|provide|rate|record|say|share|specify|state|tell|write)\b",
    re.IGNORECASE,
)
ASIDE = later(
    r"\b(?:in order )?to (?:be (?:able|eligible|considered)|book|borrow|enroll|enter"
    r"|get(?! (?:arrested|evicted|fired|high|hit|hurt|kicked|locked|pregnant|sober)\b)|join|keep"
    r"|pick up|qualify|receive|register|reserve|sign up|start|stay (?:here|in|on|tonight)|use)\b"
    r"(?:(?! and | you (?:have|must|need)| tell )[^.?!,;:])*"
    r"|\b(?:required|needed|necessary) (?:by|for|to)\b[^.?!,;:]*"
    r"|\b(?:as a condition of|in exchange for)\b[^.?!,;:]*"
    r"|^\W*by \w+ing\b[^.?!]*?(?=\byou (?:agree|allow|consent|permit)\b)"
    r"|^\W*to (?:help|show) (?:our|us)\b[^.?!,;:]*"
    r"|\bso (?:that )?(?:the|our|we)\b[^.?!,;:]*"
    r"|^\W*(?:apart from|as an? |before|if you want|since our|unless|while)\b[^.?!,;:]*[,:]"
    r"|\b(?:at|by|during|for|from|in|of|on|through|to|with) (?:our|the|this|your) "
    rf"(?:[\w'-]+ ){{0,3}}?{SERVICE}\b"
    r"|\b(?:an?|our|the|this|your) (?:[\w'-]+ ){1,2}"
    r"(?:center|clinic|hotline|newsletter|program|roster|survey|unit)\b",
    re.IGNORECASE,
)


def speaks_of_all(question: ModelQuestion, plain: str) -> bool:
    """Tell whether a model question covers every theme of a question (with plain quotes).

    One with `themes` needs one of these in the question too.
    """
    asked = themes_asked(plain)
    meets = not question.themes or not asked.isdisjoint(question.themes)
    return meets and asked <= covered(question, plain)


def covered(question: ModelQuestion, plain: str) -> frozenset[str]:
    """Return the themes that a model question covers: what it says, and what it declares."""
    said = " / ".join((question.text, question.about, question.parent, *question.options))
    thing = thing_in(plain) if THING in said else ""
    return themes_in(said.replace(THING, thing)) | question.covers | question.themes


@lru_cache(maxsize=4_096)
def themes_asked(plain: str) -> frozenset[str]:
    """Return what a question asks about; what its other sentences name, where it says nothing."""
    return next(filter(None, map(themes_in, _parts(plain))), frozenset())


def asked_alone(plain: str) -> str:
    """Return what a question asks without its asides: the first part of it that has words."""
    return next((one for one in _parts(plain) if one.strip(" .?!:")), plain)


def _parts(plain: str) -> Iterator[str]:
    """Yield what asks, the whole without brackets, and the whole, each without its asides."""
    bare = NUMBER.sub("number", BRACKETS.sub("", plain))
    asking = " ".join(one for one in SENTENCE.findall(bare) if ASKS.search(one))
    return (ASIDE.sub(" ", said) for said in (asking, bare, plain))


@lru_cache(maxsize=4_096)
def themes_in(plain: str) -> frozenset[str]:
    """Return the themes of lexicons/themes.yaml that a text names."""
    found = find(_themes(), plain)
    named = (one for one in found if not any(_within(one, other) for other in found))
    return frozenset(one.cue.label for one in named) - {NOTHING}


def asked_apart(plain: str) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return where a question asks, and what stands aside there or is a theme: spans of a text."""
    sentences = list(SENTENCE.finditer(plain))
    asking = [one for one in sentences if ASKS.search(one[0])] or sentences
    aside = (one.span() for one in (*ASIDE.finditer(plain), *BRACKETS.finditer(plain)))
    themes = ((one.start, one.end) for one in find(_themes(), plain))
    return [one.span() for one in asking], [*aside, *themes]


def for_themes(plain: str) -> Iterator[str]:
    """Yield the ids of model questions that serve what a question asks about, the gravest first."""
    asked = themes_asked(plain)
    for theme, ids in load(_SERVED).items():
        if theme in asked:
            yield from ids


def _within(one: Found, other: Found) -> bool:
    """Tell whether a theme is only a part of what is said: a search, in "job search"."""
    inside = other.first <= one.first and one.last <= other.last
    return inside and other.last - other.first > one.last - one.first


@lru_cache(maxsize=1)
def _themes() -> CueIndex:
    rows = load(_FILE).items()
    return index(cue for key, said in rows for one in said for cue in read_cues(one, str(key)))


_FILE = LEXICONS / "themes.yaml"
_SERVED = LEXICONS / "for-themes.yaml"
