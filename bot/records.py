"""What the bot remembers: drafts, their questions as they stand now, decisions and who made them.

Frozen values without logic beyond small derived facts. Times are seconds since 1970 (UTC). People,
channels and workspaces are Slack's ids. Text in them is masked before it gets here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from nlp.model import Audience, Category, Level, Question, QuestionReview, Unread, WhyStatus


class State(StrEnum):
    """Where a question stands. `PRIVATE` is its author's alone."""

    PRIVATE = "private"
    IN_REVIEW = "in review"
    APPROVED = "approved"
    CHANGES = "changes asked"
    DROPPED = "dropped"


class Deed(StrEnum):
    """What somebody did with a question: the kinds of lines in its history."""

    ASKED = "asked for a review"
    REWORDED = "used a suggested wording"
    SPLIT = "made two questions of one"
    REPLACED = "asked another question instead"
    EDITED = "changed the wording"
    PURPOSE = "wrote why we ask"
    KEPT = "kept the wording"
    SHARED = "shared it for review"
    APPROVED = "approved"
    CHANGES = "asked for changes"
    DROPPED = "dropped"
    COMMENTED = "commented"
    REOPENED = "opened it again"


class KeepReason(StrEnum):
    """Why a wording is kept as it is."""

    LEGAL = "legal term"
    FUNDER = "funder's wording"
    INSTRUMENT = "validated instrument"
    COMMUNITY = "the community's own choice"
    NAME = "name of an agency or program"
    OTHER = "another reason"


class Role(StrEnum):
    """What somebody may do. Members may approve where the workspace can tell them from guests.

    An outsider belongs to another workspace (a shared channel), or is a bot.
    """

    STEWARD = "steward"
    REVIEWER = "reviewer"
    MEMBER = "member"
    GUEST = "guest"
    OUTSIDER = "outsider"
    UNKNOWN = "unknown"

    @property
    def may_decide(self) -> bool:
        """Tell whether this person may approve, ask for changes, or drop."""
        return self in (Role.STEWARD, Role.REVIEWER, Role.MEMBER)


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding that somebody chose to keep as it is, and why. `entry` may be empty."""

    check: str
    entry: str
    reason: KeepReason
    words: str
    who: str
    at: float


@dataclass(frozen=True, slots=True)
class Concern:
    """A finding that is still open: small enough for lists, gates and digests."""

    check: str
    entry: str
    category: Category
    level: Level
    message: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What is still open about a wording: findings nobody fixed or kept, and its purpose line."""

    open: tuple[Concern, ...] = ()
    why: WhyStatus = WhyStatus.MISSING

    @property
    def care(self) -> tuple[Concern, ...]:
        """Return the open findings that can hurt or shame."""
        return tuple(one for one in self.open if one.level == Level.CARE)

    @property
    def flagged(self) -> bool:
        """Tell whether a care or clarity finding is open."""
        return any(one.level != Level.NOTE for one in self.open)

    @property
    def ready(self) -> bool:
        """Tell whether the question may be approved."""
        return not self.care and self.why == WhyStatus.COMPLETE


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a question's history. `words` are a comment, a reason, or the new wording."""

    at: float
    who: str
    deed: Deed
    words: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a draft as it stands now.

    `question` holds the current wording, options and purpose line; `original` what was pasted.
    `version` rises with every change, and every change names the version that it was made from.
    `place` orders the items of a draft. `card` is the message in `channel`, once it is posted.
    """

    id: str
    draft: str
    team: str
    author: str
    place: float
    question: Question
    original: str
    version: int = 1
    state: State = State.PRIVATE
    channel: str = ""
    card: str = ""
    kept: tuple[Kept, ...] = ()
    standing: Standing = field(default_factory=Standing)
    touched: float = 0.0


@dataclass(frozen=True, slots=True)
class Paste:
    """A draft that somebody asked about: who, from where, and what stood around its questions.

    `channel`, `card` are the set's summary message, where the whole draft was shared.
    """

    id: str
    team: str
    author: str
    created: float
    introduction: str = ""
    audience: Audience = Audience.PERSON
    unread: tuple[Unread, ...] = ()
    masked: tuple[str, ...] = ()
    channel: str = ""
    card: str = ""
    touched: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """An item with what the engine makes of it now: what pages and cards are drawn from.

    `position` counts from 1 among `total` questions of the draft.
    """

    item: Item
    review: QuestionReview
    position: int = 1
    total: int = 1


@dataclass(frozen=True, slots=True)
class Unsure:
    """A message of which nobody knows whether it was sent. `about` says in words what it was."""

    id: int
    channel: str
    about: str
    at: float
