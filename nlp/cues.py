"""Cues: a small notation for the wordings an idea may take, and a quick way to find them.

A cue is a row of words in lower case. A word stands for its regular inflections too.

    safe place to sleep|stay      either word
    ran|run out of (the|our) food the word in brackets may be missing
    parole|background_check       an alternative of two words
    my|your @relative             any word of a class in lexicons/word-lists.yaml
    afraid .. partner             `..` stands for up to four words of the same sentence
    ^ phone $                     `^` the text begins here, `$` it ends here
    see the body ?                `?` a sentence ends here, whatever its mark

A cue cannot begin with a gap or with a word that may be missing. `a|b c` is "a c" or "b c".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from nlp.notation import Needed, Slot, Slots, readings
from nlp.quick.later import later
from nlp.stems import END, stem

GAP = 4
_WORD = later(r"[a-z0-9]+(?:'[a-z]+)?|#|(?<=[^\W_]{2})[.?!](?=\s|$)|[\n;]")
_STRAIGHT = str.maketrans("\u2018\u2019\u00a0", "'' ")


Read = tuple[list[re.Match[str]], list[str], Mapping[str, list[int]], frozenset[str]]


class Cue(NamedTuple):
    """A cue's slots, what it speaks for, and how much it weighs; `first`: it must open the text.

    `needed` are the words that a text must have for it, the likely rarest first. A cue that is cut
    from a longer one needs the last of the longer one's too.
    """

    label: str
    weight: int
    slots: Slots
    needed: Needed
    first: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A cue and where it stands: offsets into the text, and positions among its words."""

    cue: Cue
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class CueIndex:
    """Cues by the words of the place that few texts are likely to fill.

    A text is then tried against few cues, though most of them begin with "what" or "your". With
    each go the other places that it needs, since most cues lack one.
    """

    by_stem: Mapping[str, tuple[tuple[Cue, Needed], ...]]


def read_cues(notation: str, label: str, weight: int = 1) -> list[Cue]:
    """Read one notation; raise `ValueError` with the remedy where it cannot be read.

    An alternative of several words makes a cue of its own, hence a list.
    """
    first, rows = readings().of(notation)
    return [Cue(label, weight, slots, needed, first) for slots, needed in rows]


def index(cues: Iterable[Cue]) -> CueIndex:
    """Index cues by the first of their needed places."""
    by_stem: dict[str, list[tuple[Cue, Needed]]] = defaultdict(list)
    for cue in cues:
        rarest, *others = cue.needed
        place = (cue, tuple(others))
        for word in rarest:
            by_stem[word].append(place)
    return CueIndex({word: tuple(cues) for word, cues in by_stem.items()})


def find(cues: CueIndex, text: str) -> list[Found]:
    """Return every cue in a text, in its order, with offsets into it."""
    if not text:
        return []
    matches, stems, places, said = _read(text)
    found = []
    for cue in _candidates(cues, said):
        for at in (at for word in cue.slots[0][1] & said for at in places[word]):
            end = 0 if cue.first and at else _end(cue.slots, 1, stems, at + 1)
            if end:
                found.append(Found(cue, matches[at].start(), matches[end - 1].end(), at, end))
    found.sort(key=lambda one: (one.first, one.last, one.cue.label))
    return found


def _candidates(cues: CueIndex, said: frozenset[str]) -> Iterable[Cue]:
    """Return the cues all of whose words are among the stems of a text."""
    lacks = said.isdisjoint  # a dictionary's keys take twice as long
    candidates = {}
    for word in said:
        for cue, needed in cues.by_stem.get(word, ()):
            for words in needed:
                if lacks(words):
                    break
            else:
                candidates[id(cue)] = cue
    return candidates.values()


@lru_cache(maxsize=4_096)  # several indexes look at all texts of a round, or of a draft, in turn
def _read(text: str) -> Read:
    """Return a text's words, their stems, where each stem stands, and all stems."""
    matches = list(_WORD.finditer(_plain(text)))
    stems = [stem(match.group()) for match in matches]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(stems):
        places.setdefault(word, []).append(at)
    return matches, stems, places, frozenset(places)


def _plain(text: str) -> str:
    """Return the text in lower case with plain quotes; its length does not change."""
    plain = text.translate(_STRAIGHT)
    lower = plain.lower()
    return (lower if len(lower) == len(plain) else plain).replace("e-mail", " email")


def _end(slots: Slots, slot: int, stems: list[str], at: int) -> int:
    """Return the position after the match of the slots from `slot` on, or 0."""
    if slot == len(slots):
        return at
    kind, words = slots[slot]
    if kind == Slot.LAST:
        return at if all(word == END for word in stems[at:]) else 0
    if kind == Slot.GAP:
        return _after_gap(slots, slot + 1, stems, at)
    if at < len(stems) and stems[at] in words:
        end = _end(slots, slot + 1, stems, at + 1)
        if end:
            return end
    return _end(slots, slot + 1, stems, at) if kind == Slot.MAYBE else 0


def _after_gap(slots: Slots, slot: int, stems: list[str], at: int) -> int:
    for start in range(at, min(at + GAP + 1, len(stems))):
        end = _end(slots, slot, stems, start)
        if end:
            return end
        if stems[start] == END:
            break
    return 0
