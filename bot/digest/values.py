"""What the digest is made from and kept as: frozen values, without SQL, clocks or Slack."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.digest.when import Schedule
from bot.records import Item
from nlp.model import Category


@dataclass(frozen=True, slots=True)
class Plan:
    """A channel's digest as it was set up, by whom, and whether it rests."""

    team: str
    channel: str
    schedule: Schedule
    paused: bool = False
    who: str = ""


class RunState(StrEnum):
    """What became of a period. `quiet`: nothing was open, so nothing was said."""

    QUIET = "quiet"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One period of one channel, claimed `at` a time. `asked`: somebody wanted it at once."""

    id: int
    team: str
    channel: str
    period: str
    at: float
    state: RunState
    asked: bool = False
    flagged: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """What was flagged in a question when somebody changed or kept its wording.

    `changed`: the wording was reworded for it, rather than kept.
    """

    category: Category
    check: str
    entry: str
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Shared:
    """A question that a channel sees: `since` when, when it was `decided` (0: not yet)."""

    item: Item
    since: float
    decided: float = 0.0
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a channel's digest is made from.

    `weeks` are the flagged questions of earlier periods; `last` is when the last digest came (0:
    there was none).
    """

    plan: Plan
    shared: tuple[Shared, ...] = ()
    weeks: tuple[tuple[str, int], ...] = ()
    last: float = 0.0


class Step(StrEnum):
    """What would bring a question on: the button beside it."""

    EDIT = "edit"
    PURPOSE = "purpose"
    WAYS = "ways"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Line:
    """An open question in the digest: `lacks` says what it waits for; `link` may be empty."""

    id: str
    version: int
    words: str
    days: int
    lacks: str
    step: Step
    link: str = ""


@dataclass(frozen=True, slots=True)
class Approved:
    """A question that was approved since the last digest."""

    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Tip:
    """What could be done about a kind of wording: an approved example, or else the reason."""

    before: str = ""
    after: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """What a digest says. `kind` is in plain words; empty parts are left out of the message."""

    plan: Plan
    period: str
    open: tuple[Line, ...] = ()
    flagged: int = 0
    approved: tuple[Approved, ...] = ()
    first: bool = False
    kind: str = ""
    tip: Tip = field(default_factory=Tip)
    trend: str = ""
