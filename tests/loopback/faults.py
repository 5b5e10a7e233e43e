"""What can go wrong between an app and Slack, scripted call by call."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .values import Json

Hook = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """How one call goes wrong; the defaults let it pass.

    `arrived` runs when the call has come in, `replying` when it has taken effect and the reply is
    about to go out. `drop` closes the connection without a reply, before or after the effect.
    `before` and `after` are seconds of waiting on either side of the effect. `instead` answers
    with an HTTP status and body while nothing takes effect.
    """

    arrived: Hook | None = None
    replying: Hook | None = None
    before: float = 0.0
    after: float = 0.0
    drop: Literal["before", "after"] | None = None
    instead: tuple[int, dict[str, str], Json] | None = None


def passes() -> Fault:
    """Let one call pass, so that a later one fails."""
    return Fault()


def rate_limited(seconds: int = 1) -> Fault:
    """Answer 429 with Retry-After (docs.slack.dev/apis/web-api/rate-limits)."""
    reply = {"ok": False, "error": "ratelimited"}
    return Fault(instead=(429, {"Retry-After": str(seconds)}, reply))


def server_error(status: int = 500) -> Fault:
    """Answer with a server error."""
    return Fault(instead=(status, {}, {"ok": False, "error": "internal_error"}))


def error(code: str) -> Fault:
    """Answer `ok: false` with any of Slack's error codes."""
    return Fault(instead=(200, {}, {"ok": False, "error": code}))


def slow(seconds: float) -> Fault:
    """Take effect at once and answer late; longer than the client waits, it is a timeout."""
    return Fault(after=seconds)


def lost_call() -> Fault:
    """Close the connection before anything takes effect."""
    return Fault(drop="before")


def lost_reply() -> Fault:
    """Let the call take effect and close the connection without saying so."""
    return Fault(drop="after")


def on_arrival(hook: Hook) -> Fault:
    """Run `hook` when the call comes in, then lose it: nothing takes effect."""
    return Fault(arrived=hook, drop="before")


def before_reply(hook: Hook) -> Fault:
    """Run `hook` when the call has taken effect, then lose the reply."""
    return Fault(replying=hook, drop="after")


class Faults:
    """A queue of faults for each method; each call takes the next one."""

    def __init__(self) -> None:
        self._queues: dict[str, list[Fault]] = defaultdict(list)
        self._lock = threading.Lock()

    def add(self, method: str, *faults: Fault) -> None:
        """Queue faults for the next calls of a method, or of "response_url" or "file"."""
        with self._lock:
            self._queues[method].extend(faults)

    def take(self, method: str) -> Fault:
        """Return the fault of the call that has just come in."""
        with self._lock:
            queue = self._queues[method]
            return queue.pop(0) if queue else Fault()

    def clear(self) -> None:
        """Forget what is queued: from now on all goes well."""
        with self._lock:
            self._queues.clear()

    def left(self, method: str) -> int:
        """Count the faults of a method that no call has met yet."""
        with self._lock:
            return len(self._queues[method])
