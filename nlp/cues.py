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
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import product

from nlp.later import later
from nlp.words import words as word_class
from nlp.yamlfile import LexiconError

GAP = 4
END = "."
_WORD = later(r"[a-z0-9]+(?:'[a-z]+)?|#|(?<=[^\W_]{2})[.?!](?=\s|$)|[\n;]")
_STRAIGHT = str.maketrans("\u2018\u2019\u00a0", "'' ")
_LOST_E = later(
    r"[vc]$|u$|[^n]g$|chang$|ur$|[aei]s$|[^o]us$|^[^aeiou]*os$|^[^aeiou]*[aeiou][^aeiouwxy]$"
)
_KEEP = frozenset([
    "this", "was", "has", "does", "is", "us", "yes", "news", "always", "across", "less", "bus",
    "gas", "plus", "status", "aids",
])  # fmt: skip

# Most questions hold one of these, so a cue is looked up by another of its words where it has one.
_EVERYWHERE = frozenset([
    "a", "an", "and", "any", "are", "at", "be", "can", "do", "does", "did", "for", "from", "has",
    "have", "how", "i", "in", "is", "it", "many", "my", "of", "on", "or", "our", "the", "this",
    "to", "us", "was", "we", "were", "what", "when", "where", "which", "who", "will", "with",
    "would", "you", "your",
])  # fmt: skip
_IN_MOST = 1_000


class Slot(IntEnum):
    """What a place in a cue accepts."""

    WORD = 0
    MAYBE = 1
    GAP = 2
    LAST = 3


Slots = tuple[tuple[Slot, frozenset[str]], ...]
Needed = tuple[frozenset[str], ...]  # the places of a cue that are never empty


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's slots, what it speaks for, and how much it weighs; `first`: it must open the text.

    `last` is its last needed word. A cue that is cut from a longer one keeps the longer one's.
    """

    label: str
    weight: int
    slots: Slots
    last: frozenset[str]
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
    """Cues by their rarest word: the stems of one place that few cues share.

    A text is then tried against few cues, though most of them begin with "what" or "your". With
    each go the words that it needs besides, the rarest first, since most cues lack one.
    """

    by_stem: Mapping[str, tuple[tuple[Cue, Needed], ...]]


def read_cues(notation: str, label: str, weight: int = 1) -> list[Cue]:
    """Read one notation; raise `ValueError` with the remedy where it cannot be read.

    An alternative of several words makes a cue of its own, hence a list.
    """
    first, rows = _rows(notation)
    return [Cue(label, weight, slots, last, first) for slots, last in rows]


@lru_cache(maxsize=8_192)  # a lexicon's cues are read to check them, and again to find them
def _rows(notation: str) -> tuple[bool, tuple[tuple[Slots, frozenset[str]], ...]]:
    first, parts = _opening(notation.lower().split())
    rows = []
    for parts_of_one in product(*map(_alternatives, parts)):
        slots = tuple(_slot(word) for words in parts_of_one for word in words)
        if not slots or slots[0][0] is not Slot.WORD:
            raise ValueError(
                f"the cue '{notation}' has to begin with a word that is always there. "
                "You could leave out a '..' or brackets at its start."
            )
        last = [words for kind, words in slots if kind is Slot.WORD][-1]
        rows.append((slots, last))
    return first, tuple(rows)


def index(cues: Iterable[Cue]) -> CueIndex:
    """Index cues by their rarest word."""
    kept = tuple(cues)
    shared: Counter[str] = Counter()
    for words, times in Counter(words for cue in kept for words in _needed(cue)).items():
        shared.update(dict.fromkeys(words, times))
    shared.update(dict.fromkeys(_EVERYWHERE & shared.keys(), _IN_MOST))
    commonness = lru_cache(maxsize=None)(lambda words: sum(shared[word] for word in words))
    by_stem: dict[str, list[tuple[Cue, Needed]]] = defaultdict(list)
    for cue in kept:
        rarest, *others = sorted(dict.fromkeys(_needed(cue)), key=commonness)
        place = (cue, tuple(others))
        for word in rarest:
            by_stem[word].append(place)
    return CueIndex({word: tuple(cues) for word, cues in by_stem.items()})


def _needed(cue: Cue) -> Needed:
    return (*(words for kind, words in cue.slots if kind is Slot.WORD), cue.last)


def find(cues: CueIndex, text: str) -> list[Found]:
    """Return every cue in a text, in its order, with offsets into it."""
    if not text:
        return []
    matches, stems = _read(text)
    places = _places(text)
    found = []
    for cue in _candidates(cues, places):
        for at in (at for word in cue.slots[0][1].intersection(places) for at in places[word]):
            end = 0 if cue.first and at else _end(cue.slots, 1, stems, at + 1)
            if end:
                found.append(Found(cue, matches[at].start(), matches[end - 1].end(), at, end))
    found.sort(key=lambda one: (one.first, one.last, one.cue.label))
    return found


def _candidates(cues: CueIndex, places: Mapping[str, tuple[int, ...]]) -> Iterable[Cue]:
    """Return the cues all of whose words stand somewhere in the text."""
    lacks = places.keys().isdisjoint
    candidates = {}
    for word in places.keys() & cues.by_stem.keys():
        for cue, needed in cues.by_stem[word]:
            for words in needed:
                if lacks(words):
                    break
            else:
                candidates[id(cue)] = cue
    return candidates.values()


@lru_cache(maxsize=64)
def _places(text: str) -> Mapping[str, tuple[int, ...]]:
    """Return where each stem of a text stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(_read(text)[1]):
        places[word].append(at)
    return {word: tuple(at) for word, at in places.items()}


@lru_cache(maxsize=64)  # several indexes look at the same text, one after the other
def _read(text: str) -> tuple[list[re.Match[str]], list[str]]:
    matches = list(_WORD.finditer(_plain(text)))
    return matches, [stem(match.group()) for match in matches]


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return a word without its regular ending; the same for all its regular inflections.

    Only for comparing: "stories" and "story" share a stem, which need not be a word.
    """
    if word in ".?!;\n":
        return END
    if word == "#":  # "Case #"
        return "number"
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word in _KEEP:
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and word[-2] not in "su'i":
        word = word[:-1]
    if word in ("using", "used"):
        return "use"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _verb(word.removesuffix(ending))
    return word


def _verb(root: str) -> str:
    """Mend what -ing and -ed did to a verb: stopp -> stop, mov -> move; else leave it."""
    if not re.search("[aeiouy]", root):
        return root + "ing"
    if root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if root.endswith("i"):
        return root[:-1] + "y"
    if root.endswith(("iz", "re")):  # baptiz(ed), agre(ed)
        return root + "e"
    return root + "e" if _LOST_E.search(root) else root


def _plain(text: str) -> str:
    """Return the text in lower case with plain quotes; its length does not change."""
    plain = text.translate(_STRAIGHT)
    lower = plain.lower()
    return (lower if len(lower) == len(plain) else plain).replace("e-mail", " email")


def _opening(parts: list[str]) -> tuple[bool, list[str]]:
    return (True, parts[1:]) if parts[:1] == ["^"] else (False, parts)


@lru_cache(maxsize=8_192)
def _alternatives(part: str) -> list[list[str]]:
    """Return the rows of words that a part stands for: one, and one each that has a "_".

    A part in brackets may be missing; with a "_" in it, that is a row without words.
    """
    bracketed = part.startswith("(") and part.endswith(")")
    inner = part[1:-1] if bracketed else part
    words = [member for word in inner.split("|") for member in _members(word)]
    if "$" in words and part != "$":
        raise ValueError(f"'{part}' has a '$' among words. It stands alone, at the end of a cue.")
    joined = [word.split("_") for word in words if "_" in word]
    single = "|".join(word for word in words if "_" not in word)
    if bracketed and not joined:
        return [[f"({single})"]]
    missing: list[list[str]] = [[]] if bracketed else []
    return [*missing, *([[single]] if single else []), *joined]


def _members(word: str) -> Iterator[str]:
    """Yield a word, or the members of the class that "@name" stands for."""
    if not word.startswith("@"):
        yield word
        return
    try:
        yield from (member.replace(" ", "_") for member in sorted(word_class(word[1:])))
    except LexiconError as error:
        raise ValueError(str(error)) from error


@lru_cache(maxsize=8_192)
def _slot(part: str) -> tuple[Slot, frozenset[str]]:
    if part == "..":
        return Slot.GAP, frozenset()
    if part == "$":
        return Slot.LAST, frozenset()
    kind = Slot.MAYBE if part[0] == "(" and part[-1] == ")" else Slot.WORD
    words = part.strip("()").split("|")
    return kind, frozenset(stem(word) for word in words)


def _end(slots: Slots, slot: int, stems: list[str], at: int) -> int:
    """Return the position after the match of the slots from `slot` on, or 0."""
    if slot == len(slots):
        return at
    kind, words = slots[slot]
    if kind is Slot.LAST:
        return at if all(word == END for word in stems[at:]) else 0
    if kind is Slot.GAP:
        return _after_gap(slots, slot + 1, stems, at)
    if at < len(stems) and stems[at] in words:
        end = _end(slots, slot + 1, stems, at + 1)
        if end:
            return end
    return _end(slots, slot + 1, stems, at) if kind is Slot.MAYBE else 0


def _after_gap(slots: Slots, slot: int, stems: list[str], at: int) -> int:
    for start in range(at, min(at + GAP + 1, len(stems))):
        end = _end(slots, slot, stems, start)
        if end:
            return end
        if stems[start] == END:
            break
    return 0
