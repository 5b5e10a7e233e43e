"""Values to JSON and back, for the columns that hold whole values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.records import Concern, KeepReason, Kept
from nlp.model import Category, Kind, Level, Option, Question, Unread


def question_out(question: Question) -> str:
    """Return a question as JSON."""
    return json.dumps(asdict(question))


def question_in(text: str) -> Question:
    """Read a question back."""
    data: dict[str, Any] = json.loads(text)
    options = tuple(Option(**option) for option in data.pop("options"))
    return Question(**{**data, "kind": Kind(data["kind"]), "options": options})


def unread_out(pieces: Sequence[Unread]) -> str:
    """Return the pieces around the questions as JSON."""
    return json.dumps([asdict(piece) for piece in pieces])


def unread_in(text: str) -> tuple[Unread, ...]:
    """Read the pieces back."""
    return tuple(Unread(**piece) for piece in json.loads(text))


def kept_out(kept: Sequence[Kept]) -> str:
    """Return what was kept, and why, as JSON."""
    return json.dumps([asdict(one) for one in kept])


def kept_in(text: str) -> tuple[Kept, ...]:
    """Read back what was kept."""
    return tuple(Kept(**{**one, "reason": KeepReason(one["reason"])}) for one in json.loads(text))


def concerns_out(concerns: Sequence[Concern]) -> str:
    """Return open findings as JSON."""
    return json.dumps([asdict(one) for one in concerns])


def concerns_in(text: str) -> tuple[Concern, ...]:
    """Read open findings back."""
    return tuple(_concern(one) for one in json.loads(text))


def _concern(data: Mapping[str, Any]) -> Concern:
    level, category = Level(data["level"]), Category(data["category"])
    return Concern(**{**data, "level": level, "category": category})


def marks_out(concerns: Sequence[Concern]) -> str:
    """Return which checks a change was about: "category:check/entry", with commas between."""
    found = (f"{one.category}:{one.check}/{one.entry}" for one in concerns)
    return ",".join(dict.fromkeys(found))


def marks_in(text: str) -> tuple[tuple[Category, str, str], ...]:
    """Read the checks back, as category, check and entry; what is none of ours is left out."""
    known = set(Category)
    parts = (one.partition(":") for one in text.split(","))
    pairs = ((category, key.partition("/")) for category, _, key in parts)
    return tuple((Category(name), key[0], key[2]) for name, key in pairs if name in known)
