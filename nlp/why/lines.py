"""What a purpose line or an introduction says, and promises it cannot keep (why-lines.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from nlp.cues import Cue, CueIndex, Found, find, index, read_cues
from nlp.quick.later import later
from nlp.stems import stem
from nlp.yamlfile import LexiconError, line_of, load

ENOUGH = 2
_SENTENCE = later(r"(?:[^.!?;\n]|(?<=\bM[rs]|\bDr|\bSt)\.|(?<=\bMrs)\.)+(?:[.!?;\n]+|$)")
_NOBODY = later(r"\bso (?:that )?(?:nobody|no one)\b", re.IGNORECASE)
_SO_WE_ASK = later(r"(?:so|why) (?:we|i) (?:also )?(?:ask|need|want)\b", re.IGNORECASE)
_OF_SEVERAL = later(r"\b(?:which|how many)\b", re.IGNORECASE)
_WORD = later(r"[a-z0-9']+")
NEEDED = ("parts", "does", "funder", "counts", "generic", "concrete", "promises", "choice",
          "not_a_claim", "reporting", "named_law")  # fmt: skip


class Part(StrEnum):
    """What a purpose line can say."""

    USE = "use"
    WHO_SEES = "who_sees"
    SKIP = "skip"
    SKIPPING = "skipping"
    LIMITS = "limits"
    KEPT = "kept"


APART = (Part.SKIP, Part.SKIPPING, Part.LIMITS)
OTHERS = (Part.WHO_SEES, Part.SKIP, Part.SKIPPING, Part.LIMITS)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise that cannot be kept; if `identifying`, only where a name or number is asked."""

    id: str
    why: str
    identifying: bool
    unless: CueIndex


@dataclass(frozen=True, slots=True)
class Lines:
    """The cues for a line's parts and for promises."""

    parts: CueIndex
    does: CueIndex
    funder: CueIndex
    counts: CueIndex
    generic: frozenset[str]
    concrete: frozenset[str]
    promise_cues: CueIndex
    promises: Mapping[str, Promise]
    choice: CueIndex
    not_a_claim: frozenset[str]
    reporting: frozenset[str]
    named_law: re.Pattern[str]


def load_lines(path: Path) -> Lines:
    """Read why-lines.yaml; raise `LexiconError` ("file:line: what and how to mend it")."""
    data = load(path)
    for key in NEEDED:
        if not isinstance(data, dict) or not data.get(key):
            raise LexiconError(f"{path.name}:1: there is no '{key}'. You could add it.")
    for name in data["parts"]:
        if name not in set(Part):
            where = line_of(path, "parts", name)
            known = ", ".join(Part)
            raise LexiconError(f"{path.name}:{where}: '{name}' is not a part. Use one of: {known}.")
    promises = [_promise(path, at, row) for at, row in enumerate(data["promises"])]
    return Lines(
        parts=index(_parts(path, data)),
        does=_index(path, data, "does"),
        funder=_index(path, data, "funder"),
        counts=_index(path, data, "counts"),
        generic=_stems(data["generic"]),
        concrete=_stems(data["concrete"]),
        promise_cues=index(_promise_cues(path, data)),
        promises={promise.id: promise for promise in promises},
        choice=_index(path, data, "choice"),
        not_a_claim=frozenset(data["not_a_claim"]),
        reporting=frozenset(data["reporting"]),
        named_law=re.compile(data["named_law"].replace(" ", "").replace("\n", "")),
    )


def parts_of(text: str, lines: Lines) -> frozenset[Part]:
    """Return the parts that a text says. A use counts only where it is specific."""
    said = said_in(text, lines)
    return frozenset(said)


def said_in(text: str, lines: Lines) -> dict[Part, str]:
    """Return the parts that a text says, each with the sentence that says it."""
    if not text:
        return {}
    said: dict[Part, str] = {}
    for sentence in (match.group() for match in _SENTENCE.finditer(text)):
        found = find(lines.parts, sentence)
        for one in found:
            part = Part(one.cue.label)
            if part is not Part.USE:
                said.setdefault(part, sentence.strip())
        if _specific_use(sentence, text, found, lines):
            said.setdefault(Part.USE, sentence.strip())
    if Part.USE not in said and _funder_use(text, lines):
        said[Part.USE] = text.strip()
    return said


def false_promises(text: str, identifying: bool, lines: Lines) -> list[tuple[int, int, str]]:
    """Return the promises that a text cannot keep: offsets into it, and why.

    `identifying` says that the same form asks for a name, phone number or the like.
    """
    promised: list[tuple[int, int, str]] = []
    for one in find(lines.promise_cues, text):
        promise = lines.promises[one.cue.label]
        if promise.identifying and not identifying:
            continue
        if _is_claim(text, one, promise, lines) and not _overlaps(promised, one):
            promised.append((one.start, one.end, promise.why))
    return promised


def _is_claim(text: str, one: Found, promise: Promise, lines: Lines) -> bool:
    """Tell whether the words promise something, rather than offer, deny or limit it."""
    sentence = next(part for part in _SENTENCE.finditer(text) if part.end() > one.start)
    before = _WORD.findall(text[sentence.start() : one.start].lower())[-3:]
    after = _WORD.findall(text[one.end : sentence.end()].lower())[:4]
    asks = sentence.group().rstrip().endswith("?")
    if asks or lines.not_a_claim & set(before) or find(promise.unless, sentence.group()):
        return False
    if promise.id == "by-law":
        named = lines.named_law.search(text)
        return not named and not lines.reporting & set(after)
    if promise.id == "anonymous":
        return not find(lines.choice, text[sentence.start() : one.start])
    return True


def _overlaps(promised: Sequence[tuple[int, int, str]], one: Found) -> bool:
    return any(start < one.end and one.start < end for start, end, _ in promised)


def _specific_use(sentence: str, text: str, found: Sequence[Found], lines: Lines) -> bool:
    """Tell whether a sentence says what will be done, in more than general words."""
    openers = [one for one in found if one.cue.label == Part.USE and not _said_to_us(sentence, one)]
    said = (_said_after(opener, sentence, text, found) for opener in openers)
    return any(_is_specific(words, ENOUGH, lines) for words in said) or _plain_use(
        sentence, found, lines
    )


def _said_after(opener: Found, sentence: str, text: str, found: Sequence[Found]) -> str:
    """Return what an opener such as "so we" leads in, up to the words for another part."""
    if _SO_WE_ASK.match(sentence, opener.start) and opener.start:  # the reason stands before it
        return text.partition(sentence)[0] + sentence
    hidden_from = _NOBODY.search(sentence)
    if hidden_from:  # what nobody should see is the aim, and says nothing of who does
        return sentence[hidden_from.start() :]
    if "reason" in sentence[opener.start : opener.end].lower():
        return text
    others = [one for one in found if one.cue.label in OTHERS and one.first > opener.last + 2]
    end = min((one.start for one in others), default=len(sentence))
    return sentence[opener.start : end]


def _plain_use(sentence: str, found: Sequence[Found], lines: Lines) -> bool:
    """Tell whether a sentence only says what is done, such as "We count who came by bus."."""
    if any(one.cue.label in APART for one in found):
        return False
    doing = find(lines.does, sentence)
    seen = any(one.cue.label == Part.WHO_SEES for one in found)
    return bool(doing) and _is_specific(sentence[doing[0].start :], ENOUGH + seen, lines)


def _is_specific(said: str, enough: int, lines: Lines) -> bool:
    stems = {stem(word) for word in _WORD.findall(said.lower())} - lines.generic
    enough -= bool(_OF_SEVERAL.search(said))  # "which days": a choice is named
    return len(stems) >= enough or bool(stems & lines.concrete)


def _said_to_us(sentence: str, one: Found) -> bool:
    """Tell whether the words are "you tell us", which gives no reason."""
    return sentence[: one.start].lower().split()[-1:] == ["you"]


def _funder_use(text: str, lines: Lines) -> bool:
    """Tell whether a line says plainly that a funder asks, and that it sees only counts."""
    return bool(find(lines.funder, text) and find(lines.counts, text))


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


def _parts(path: Path, data: Mapping[str, Any]) -> Iterator[Cue]:
    for part, texts in data["parts"].items():
        for at, text in enumerate(texts):
            yield from _read(path, text, part, "parts", part, at)


def _promise_cues(path: Path, data: Mapping[str, Any]) -> Iterator[Cue]:
    for at, row in enumerate(data["promises"]):
        for place, text in enumerate(row["cues"]):
            yield from _read(path, text, row["id"], "promises", at, "cues", place)


def _promise(path: Path, at: int, row: Mapping[str, Any]) -> Promise:
    if not all(row.get(key) for key in ("id", "why", "cues")):
        where = line_of(path, "promises", at)
        raise LexiconError(f"{path.name}:{where}: a promise has an 'id', a 'why' and 'cues'.")
    unless = [
        cue
        for place, text in enumerate(row.get("unless", ()))
        for cue in _read(path, text, "unless", "promises", at, "unless", place)
    ]
    return Promise(row["id"], row["why"], row.get("identifying", False), index(unless))


def _index(path: Path, data: Mapping[str, Any], key: str) -> CueIndex:
    rows = enumerate(data[key])
    return index(cue for at, text in rows for cue in _read(path, text, key, key, at))


def _read(path: Path, text: object, label: str, *keys: str | int) -> list[Cue]:
    try:
        return read_cues(str(text), label)
    except ValueError as error:
        raise LexiconError(f"{path.name}:{line_of(path, *keys)}: {error}") from error
