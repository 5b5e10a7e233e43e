"""Validated or mandated questions: recognised, named and left word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nlp.cues import Cue, CueIndex, find, index, read_cues
from nlp.notation import Slot, Slots, in_order
from nlp.yamlfile import LEXICONS, load

EXACT, PART = 2, 1  # the weights of a whole cue and of a part of one
SHORTEST = 7  # words that a cue needs for a part of it to be telling


@dataclass(frozen=True, slots=True)
class Instrument:
    """A scale or mandated question, and what it measures, in our words."""

    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """An instrument that a question belongs to; `exact` is False where its wording was changed."""

    instrument: Instrument
    exact: bool


@dataclass(frozen=True, slots=True)
class Instruments:
    """Every known instrument, with its cues."""

    by_name: Mapping[str, Instrument]
    cues: CueIndex

    def of(self, text: str) -> Recognised | None:
        """Return the instrument that a question's words belong to, or None."""
        found = find(self.cues, text)
        best = max(found, key=lambda one: one.cue.weight, default=None)
        if best is None:
            return None
        return Recognised(self.by_name[best.cue.label], best.cue.weight == EXACT)


def load_instruments(path: Path = LEXICONS / "instruments.yaml") -> Instruments:
    """Read instruments.yaml."""
    rows = load(path)
    whole = [
        cue for row in rows for notation in row["cues"]
        for cue in read_cues(notation, row["name"], EXACT)
    ]  # fmt: skip
    parts = [part for cue in whole for part in parts_of(cue)]
    named = {row["name"]: Instrument(row["name"], row["what"]) for row in rows}
    return Instruments(named, index([*whole, *parts]))


def parts_of(cue: Cue) -> list[Cue]:
    """Return the first and last two thirds of a long cue: close to the item, but changed."""
    if len(cue.slots) < SHORTEST:
        return []
    length = -(-len(cue.slots) * 2 // 3)
    halves = (cue.slots[:length], cue.slots[-length:])
    last = [words for kind, words in cue.slots if kind == Slot.WORD][-1]
    return [
        Cue(cue.label, PART, slots, in_order({last, *_words(slots)}))
        for slots in halves
        if slots[0][0] == slots[-1][0] == Slot.WORD
    ]


def _words(slots: Slots) -> Iterator[frozenset[str]]:
    return (words for kind, words in slots if kind == Slot.WORD)
