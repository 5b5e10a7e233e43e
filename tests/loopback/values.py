"""What the parts of the counterpart hand to each other."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Json = dict[str, Any]
Kind = Literal["events_api", "slash_commands", "interactive"]

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Answer:
    """How the app answered one delivery; `body` is the acknowledgement's payload, if it had one."""

    acked: bool
    body: Json | str | None = None
    seconds: float = 0.0
    status: int | None = None
    why: str = ""

    @property
    def fields(self) -> Json:
        """Return the payload as a mapping, empty when there was none."""
        return self.body if isinstance(self.body, dict) else {}


@dataclass(frozen=True, slots=True)
class Delivered:
    """One delivery to the app, as it was sent, and what came of it."""

    kind: Kind
    payload: Json
    attempt: int
    answer: Answer


class Delivery(Protocol):
    """A way to bring payloads to the app: Socket Mode or signed HTTP."""

    def send(
        self,
        kind: Kind,
        payload: Json,
        *,
        attempt: int = 0,
        reason: str | None = None,
        timeout: float = 3.0,
    ) -> Answer:
        """Deliver once and wait for the acknowledgement, `timeout` seconds at most."""
        ...


class Clock:
    """The real clock with a lead that a test may enlarge; seconds since the epoch."""

    def __init__(self) -> None:
        self._lead = 0.0

    def now(self) -> float:
        """Return the counterpart's time."""
        return time.time() + self._lead

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass at once, so that triggers and response_urls expire."""
        self._lead += seconds


class Ids:
    """Fresh identifiers in Slack's shapes, the same ones for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        self._count = 0

    def _word(self, length: int) -> str:
        with self._lock:
            return "".join(self._random.choices(ALPHABET, k=length))

    def new(self, prefix: str) -> str:
        """Return an id such as U0A1B2C3D4 for a prefix such as U."""
        return prefix + self._word(10)

    def secret(self, prefix: str) -> str:
        """Return a token such as xoxb-... made up for this run."""
        return f"{prefix}{self._word(24).lower()}"

    def ts(self, now: float) -> str:
        """Return a message timestamp that nothing else has."""
        with self._lock:
            self._count += 1
            return f"{int(now)}.{self._count:06d}"

    def hash(self, now: float) -> str:
        """Return a view's hash."""
        return f"{int(now)}.{self._word(8)}"

    def trigger(self) -> str:
        """Return a trigger_id: two numbers and a word (views.open, "expected format")."""
        with self._lock:
            self._count += 1
            numbers = f"{self._count}.{self._random.randrange(10**11)}"
        return f"{numbers}.{self._word(32).lower()}"

    def envelope(self) -> str:
        """Return an envelope_id or client_msg_id: a UUID."""
        word = (
            self._word(32)
            .lower()
            .translate(str.maketrans("ghijklmnopqrstuvwxyz", "abcdef" * 3 + "ab"))
        )
        return "-".join((word[:8], word[8:12], word[12:16], word[16:20], word[20:]))
