"""lexicons/topics.yaml, read and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nlp.cues import Cue, index, read_cues
from nlp.why.topics import NEUTRAL, NOT, STRONG, TELLING, WEAK, NeverClaim, Topic, Topics
from nlp.yamlfile import LexiconError, line_of, load

CUES = (("strong", STRONG), ("telling", TELLING), ("weak", WEAK), ("not", NOT))
LISTS = ("strong", "telling", "weak", "not", "options", "purposes", "gentler", "sources")
KEYS = ("key", "name", "sensitivity", *LISTS, "raises", "never_claim", "ask_first", "leads")
NEEDED = ("key", "name", "sensitivity", "strong", "purposes", "never_claim", "gentler", "sources")


def load_topics(path: Path) -> Topics:
    """Read topics.yaml; raise `LexiconError` ("file:line: what and how to mend it")."""
    data = load(path)
    rows = data.get("topics") if isinstance(data, dict) else None
    if not isinstance(rows, list) or not rows:
        raise LexiconError(f"{path.name}:1: there are no topics. You could add a list 'topics:'.")
    for at, row in enumerate(rows):
        _check(path, at, row)
    topics = tuple(_topic(row, data.get("ask_first", "")) for row in rows)
    _check_keys(path, topics)
    return Topics(
        topics,
        {topic.key: topic for topic in topics},
        cues=index([*_neutral(path, data), *_cues(path, rows)]),
        options=index(_option_cues(path, rows)),
        raises=index(_raises(path, rows)),
        claims=index(_claims(path, rows)),
    )


def _topic(row: Mapping[str, Any], ask_first: str) -> Topic:
    return Topic(
        key=row["key"],
        name=row["name"],
        sensitivity=row["sensitivity"],
        purposes=tuple(row["purposes"]),
        never_claim=tuple(
            NeverClaim(claim["say"], claim.get("depends", False)) for claim in row["never_claim"]
        ),
        gentler=tuple(row["gentler"]),
        ask_first=row.get("ask_first", ask_first),
        sources=tuple(row["sources"]),
        leads=row.get("leads", False),
    )


def _neutral(path: Path, data: Mapping[str, Any]) -> list[Cue]:
    phrases = data.get("neutral", [])
    return [
        cue
        for at, text in enumerate(phrases)
        for cue in _read(path, text, "", NEUTRAL, "neutral", at)
    ]


def _cues(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for name, weight in CUES:
            for place, text in enumerate(row.get(name, ())):
                yield from _read(path, text, row["key"], weight, "topics", at, name, place)


def _option_cues(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for place, text in enumerate(row.get("options", ())):
            yield from _read(path, f"^ {text}", row["key"], WEAK, "topics", at, "options", place)


def _raises(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for level, texts in row.get("raises", {}).items():
            for text in texts:
                yield from _read(path, text, f"{row['key']}:{level}", WEAK, "topics", at, "raises")


def _claims(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for place, claim in enumerate(row["never_claim"]):
            for text in claim.get("cues", ()):
                label = f"{row['key']}:{place}"
                yield from _read(path, text, label, WEAK, "topics", at, "never_claim", place)


def _read(path: Path, text: object, label: str, weight: int, *keys: str | int) -> list[Cue]:
    try:
        if not isinstance(text, str):
            raise ValueError(f"the cue {text!r} is not text. You could put quotes around it.")
        return read_cues(text, label, weight)
    except ValueError as error:
        raise LexiconError(f"{path.name}:{line_of(path, *keys)}: {error}") from error


def _check(path: Path, at: int, row: object) -> None:
    problem, keys = _problem(row)
    if problem:
        raise LexiconError(f"{path.name}:{line_of(path, 'topics', at, *keys)}: {problem}")


def _problem(row: object) -> tuple[str, tuple[str, ...]]:
    """Return what is wrong with a topic and where, or an empty text."""
    if not isinstance(row, dict):
        return "this topic is not a set of keys. You could begin with 'key:'.", ()
    name = row.get("key", "without a key")
    for key in row:
        if key not in KEYS:
            return f"topic '{name}' has an unknown key '{key}'. Use one of: {', '.join(KEYS)}.", (
                key,
            )
    for key in NEEDED:
        if not row.get(key):
            return f"topic '{name}' has no '{key}'. You could add it.", ()
    if row["sensitivity"] not in (1, 2, 3):
        return f"topic '{name}': sensitivity is 1, 2 or 3.", ("sensitivity",)
    for key in LISTS:
        if not isinstance(row.get(key, []), list):
            return f"topic '{name}': '{key}' is a list. You could put it in [ ].", (key,)
    if not all(isinstance(claim, dict) and claim.get("say") for claim in row["never_claim"]):
        return f"topic '{name}': each never_claim has a 'say' and 'cues'.", ("never_claim",)
    return "", ()


def _check_keys(path: Path, topics: Sequence[Topic]) -> None:
    for key, count in Counter(topic.key for topic in topics).items():
        if count > 1:
            at = max(at for at, topic in enumerate(topics) if topic.key == key)
            where = line_of(path, "topics", at, "key")
            raise LexiconError(f"{path.name}:{where}: two topics are called '{key}'. Rename one.")
