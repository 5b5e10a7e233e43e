"""The pieces that a report is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a part should feel; layouts turn it into colour, never into meaning."""

    CARE = "care"
    CLARITY = "clarity"
    BEST = "best"
    WHY = "why"
    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said, and the quieter lines under it."""

    text: str
    under: tuple[str, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A titled group of items; `after` are quieter lines below them all."""

    title: str
    tone: Tone
    items: tuple[Item, ...]
    after: tuple[str, ...] = ()
