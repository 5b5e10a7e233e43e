"""What a handler gets to work with, and what it gives back.

A handler reads, thinks and may ask Slack something; it returns a `Finish`, which is run in one
transaction together with marking the delivery as done: all of it happens, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Condition
from typing import Any, Protocol

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from bot.config import Config
from bot.records import Item, Paste, Role, Seen
from bot.reviews import Reviews
from bot.store import Store, Tx, outbox, people, preferences
from bot.store.inbox import Delivery
from bot.store.outbox import Method, Parcel

Finish = Callable[[Tx], None]
GUESTS = ("is_restricted", "is_ultra_restricted")
OUTSIDE = ("is_stranger", "is_bot", "deleted")


class Handler(Protocol):
    """Handles one kind of delivery."""

    def __call__(self, desk: Desk, delivery: Delivery, /) -> Finish:
        """Do what takes time, and return what to change and send."""


@dataclass(frozen=True, slots=True)
class Bell:
    """Wakes sleeping workers when there is something to do."""

    condition: Condition = field(default_factory=Condition)

    def ring(self) -> None:
        """Wake everybody who waits."""
        with self.condition:
            self.condition.notify_all()

    def wait(self, seconds: float) -> None:
        """Sleep until the bell rings, or for so many seconds."""
        with self.condition:
            self.condition.wait(seconds)


@dataclass(frozen=True, slots=True)
class Install:
    """What `auth.test` said at the start: who we are, and which optional scopes were granted."""

    team: str = ""
    bot_user: str = ""
    scopes: frozenset[str] = frozenset()
    team_url: str = ""

    @property
    def files(self) -> bool:
        """Tell whether files may be read."""
        return "files:read" in self.scopes

    @property
    def users(self) -> bool:
        """Tell whether people's guest status and time zone may be looked up."""
        return "users:read" in self.scopes


@dataclass(frozen=True, slots=True)
class Desk:
    """The bot's parts. `now` gives the time in seconds since 1970."""

    store: Store
    reviews: Reviews
    slack: WebClient
    config: Config
    install: Install
    now: Callable[[], float]
    inbox_bell: Bell = field(default_factory=Bell)
    outbox_bell: Bell = field(default_factory=Bell)

    def send(self, tx: Tx, *parcels: Parcel, wait: float = 0.0) -> None:
        """Write parcels down as part of a transaction; they are sent once it is kept.

        They wait so many seconds. A Home that nobody looked at lately is not drawn.
        """
        for parcel in parcels:
            if parcel.method != Method.HOME or people.home_seen(
                tx, parcel.team, parcel.user, self.now()
            ):
                outbox.add(tx, parcel, self.now(), wait)

    def send_now(self, *parcels: Parcel) -> None:
        """Send something ahead of the work's end, such as "reading 64 questions…"."""
        with self.store.write() as tx:
            self.send(tx, *parcels)
        self.outbox_bell.ring()

    def seen(self, paste: Paste, shown: Sequence[Item]) -> tuple[Seen, ...]:
        """Return some of a draft's questions with what the engine makes of them now."""
        with self.store.read() as tx:
            wishes = preferences.preferences(tx, paste.team, paste.channel)
        return self.reviews.seen(paste, shown, wishes)

    def link(self, item: Item) -> str:
        """Return the permalink of a question's card; "" where it has none."""
        base = self.install.team_url.rstrip("/")
        ts = item.card.replace(".", "")
        return f"{base}/archives/{item.channel}/p{ts}" if base and ts else ""

    def learn(self, team: str, user: str) -> None:
        """Ask Slack who somebody is, where we may and do not know it yet."""
        with self.store.read() as tx:
            if not people.to_learn(tx, team, user, self.now()):
                return
        try:
            learned, zone = self._looked_up(team, user)
        except (SlackClientError, OSError):
            return  # what was known stays, and is asked again next time
        with self.store.write() as tx:
            people.learn(tx, team, user, learned, zone, self.now())

    def look_up(self, team: str, user: str) -> tuple[Role, str]:
        """Return a role and a time zone; unknown where Slack does not say, or may not."""
        try:
            return self._looked_up(team, user)
        except (SlackClientError, OSError):
            return Role.UNKNOWN, ""

    def _looked_up(self, team: str, user: str) -> tuple[Role, str]:
        """Ask Slack about somebody, where we may."""
        if not self.install.users:
            return Role.UNKNOWN, ""
        answer = self.slack.users_info(user=user)
        found: Mapping[str, Any] = answer.get("user") or {}
        teams = [found.get("team_id"), *(found.get("enterprise_user") or {}).get("teams", ())]
        home = team in teams or not any(teams)
        outsider = not home or any(found.get(name) for name in OUTSIDE)
        guest = any(found.get(name) for name in GUESTS)
        role = Role.OUTSIDER if outsider else Role.GUEST if guest else Role.MEMBER
        return role, str(found.get("tz") or "")


def nothing(tx: Tx) -> None:
    """Finish without changing anything."""
