"""What a question is after, where it decides which other questions may stand in for it.

A request for proof, a house rule or a heading of a report shares its topic with questions that
would miss its point: lexicons/asked-for.yaml says what serves each, if anything does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from nlp.cues import CueIndex, find, index, read_cues
from nlp.model import Kind
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.things import any_of
from nlp.yamlfile import LEXICONS, LexiconError, line_of, load

SIGNED = later(
    r"\b(?:initials?|signature|name|okay|ok|agreed|do you (?:understand|agree|accept))\?\s*$",
    re.IGNORECASE,
)  # what stands under a notice asks nothing
KEYS = frozenset({"cue", "unless", "statement", "with", "you", "ask", "drop"})


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What a question is after: the only other questions for it, or what to do with it."""

    id: str
    ask: tuple[str, ...]
    drop: str = ""
    unless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    statement: bool = False
    you: bool = False

    def holds(self, parsed: Parsed) -> bool:
        """Tell whether it can be what a text that has one of its cues is after."""
        if self.statement and "?" in SIGNED.sub("", parsed.plain):
            return False
        if self.statement and parsed.question.kind is Kind.QUESTION and _asks(parsed):
            return False
        said = " / ".join((parsed.plain, *(one.text for one in parsed.question.options)))
        if self.beside and any_of(self.beside).search(said) is None:
            return False
        return not self.unless or any_of(self.unless).search(parsed.plain) is None


def asked_for(parsed: Parsed) -> tuple[AskedFor, ...]:
    """Return what a question is after: what holds, in the order of the file; () for no more."""
    known, cues = _known()
    found = {one.cue.label for one in find(cues, parsed.plain)}
    return tuple(one for one in known if one.id in found and one.holds(parsed))


def _asks(parsed: Parsed) -> bool:
    return parsed.plain[:1].isupper() and parsed.doc[0].tag_ in ("WP", "WRB", "WDT", "WP$")


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[AskedFor, ...], CueIndex]:
    rows: Mapping[str, Mapping[str, Any]] = load(_FILE)
    cues = [cue for key, row in rows.items() for said in row["cue"] for cue in read_cues(said, key)]
    return tuple(_read(key, row) for key, row in rows.items()), index(cues)


def _read(key: str, row: Mapping[str, Any]) -> AskedFor:
    unknown = sorted(set(row) - KEYS)
    if unknown:
        raise LexiconError(
            f"{_FILE.name}:{line_of(_FILE, key)}: '{key}' has an unknown key '{unknown[0]}'. "
            f"The keys are: {', '.join(sorted(KEYS))}."
        )
    return AskedFor(
        id=key,
        ask=tuple(row["ask"]),
        drop=row.get("drop", ""),
        unless=tuple(map(str, row.get("unless", ()))),
        you=bool(row.get("you")),
        beside=tuple(map(str, row.get("with", ()))),
        statement=bool(row.get("statement")),
    )


_FILE = LEXICONS / "asked-for.yaml"
