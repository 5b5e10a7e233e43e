"""What the look across a draft goes by, from lexicons/survey.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from nlp.cues import CueIndex, index, read_cues
from nlp.model import Category, Level
from nlp.stems import stem
from nlp.why.lines import Lines, load_lines
from nlp.yamlfile import LEXICONS, LexiconError, line_of, load

KEYS = (
    "small",
    "minutes",
    "hard_topics",
    "late_topics",
    "run",
    "cues",
    "same",
    "filler",
    "thin",
    "findings",
)
CUES = ("identifying", "open", "support", "warning", "strengths", "problems", "sharing_back",
        "access", "protection", "safe_way", "welcomes", "invites", "pressure")  # fmt: skip
FINDINGS = ("order-sensitive-first", "order-hard-run", "order-hard-ending", "repeated",
            "no-introduction", "nothing-optional", "no-support", "unsafe-contact", "only-problems",
            "no-sharing-back", "false-promise", "pressure", "few-optional", "too-long")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """How a finding across the draft is worded; `message` may hold {numbers}, {match} and more."""

    category: Category
    level: Level
    message: str
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """Cues, times and wordings. `seconds` holds low and high for one question of a kind."""

    small: int
    run: int
    most_minutes: int
    seconds: Mapping[str, tuple[int, int]]
    hard_topics: frozenset[str]
    late_topics: frozenset[str]
    cues: Mapping[str, CueIndex]
    same: Mapping[str, str]
    filler: frozenset[str]
    thin: frozenset[str]
    findings: Mapping[str, Wording]
    lines: Lines


@lru_cache(maxsize=1)
def default_guide() -> Guide:
    """Return the project's own guide; read once, on first call."""
    return load_guide(LEXICONS / "survey.yaml", load_lines(LEXICONS / "why-lines.yaml"))


def load_guide(path: Path, lines: Lines) -> Guide:
    """Read survey.yaml; raise `LexiconError` ("file:line: what and how to mend it")."""
    data = load(path)
    _need(path, data, KEYS)
    _need(path, data, CUES, "cues")
    _need(path, data, FINDINGS, "findings")
    for name in FINDINGS:
        _need(path, data, ("category", "level", "message", "why", "sources"), "findings", name)
    minutes = data["minutes"]
    return Guide(
        small=data["small"],
        run=data["run"],
        most_minutes=minutes["most"],
        seconds={kind: tuple(minutes[kind]) for kind in ("choice", "row", "open")},
        hard_topics=frozenset(data["hard_topics"]),
        late_topics=frozenset(data["late_topics"]),
        cues={name: _index(path, data, name) for name in CUES},
        same={stem(word): stem(words[0]) for words in data["same"] for word in words},
        filler=frozenset(stem(word) for word in data["filler"].split()),
        thin=frozenset(stem(word) for word in data["thin"].split()),
        findings={name: _wording(path, name, data["findings"][name]) for name in FINDINGS},
        lines=lines,
    )


def _need(path: Path, data: Any, keys: tuple[str, ...], *under: str) -> None:
    for name in under:
        data = data[name]
    for key in keys:
        if not isinstance(data, dict) or key not in data:
            raise LexiconError(
                f"{path.name}:{line_of(path, *under)}: there is no '{key}'. You could add it."
            )


def _index(path: Path, data: Mapping[str, Any], name: str) -> CueIndex:
    cues = []
    for at, text in enumerate(data["cues"][name]):
        try:
            cues += read_cues(str(text), name)
        except ValueError as error:
            where = line_of(path, "cues", name, at)
            raise LexiconError(f"{path.name}:{where}: {error}") from error
    return index(cues)


def _wording(path: Path, name: str, row: Mapping[str, Any]) -> Wording:
    try:
        category, level = Category(row["category"]), Level(row["level"])
    except ValueError as error:
        where = line_of(path, "findings", name)
        raise LexiconError(f"{path.name}:{where}: {error}. You could use a known one.") from error
    return Wording(category, level, row["message"], row["why"], tuple(row["sources"]))
