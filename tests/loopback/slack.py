"""The whole counterpart: a workspace with its Web API, Socket Mode and people."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from .http_delivery import HttpDelivery
from .model import Channel, Message
from .payloads import Payloads
from .person import Person
from .socket_mode import SocketMode
from .values import Answer, Delivered, Delivery, Json, Kind
from .web_api import WebApi
from .workspace import Workspace

MANIFEST = Path(__file__).resolve().parents[2] / "app.json"


class Slack:
    """A Slack that listens on loopback; use it as a context manager."""

    def __init__(self, manifest: Path = MANIFEST, seed: int = 1) -> None:
        self.space = Workspace(manifest, seed)
        self.web = WebApi(self.space)
        self.socket = SocketMode(self.space)
        self.payloads = Payloads(self.space)
        self.delivery: Delivery = self.socket
        self.deliveries: list[Delivered] = []

    def __enter__(self) -> Slack:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop both servers."""
        self.socket.close()
        self.web.close()

    def over_http(self, url: str) -> HttpDelivery:
        """Deliver to a request URL from now on, as with Socket Mode turned off."""
        self.delivery = delivery = HttpDelivery(self.space, url)
        return delivery

    def over_socket(self) -> None:
        """Deliver over Socket Mode from now on."""
        self.delivery = self.socket

    def person(self, name: str, *, guest: bool = False, team: str | None = None) -> Person:
        """Let somebody join: a member, a guest, or a member of another team (Slack Connect)."""
        return Person(self, self.space.add_user(name, guest=guest, team=team))

    def channel(
        self, name: str, *people: Person, bot: bool = True, private: bool = False
    ) -> Channel:
        """Open a channel with these people in it."""
        members = (person.id for person in people)
        return self.space.add_channel(name, *members, bot=bot, private=private)

    def wait(self, holds: Callable[[], bool], timeout: float = 5.0) -> bool:
        """Wait until `holds()`; say whether it came true."""
        return self.space.wait(holds, timeout)

    def settle(self, quiet: float = 0.3, timeout: float = 10.0) -> bool:
        """Wait until nothing has changed for `quiet` seconds, to see that nothing more comes."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            if not self._stirs(self.space.revision, quiet):
                return True
        return False

    def _stirs(self, revision: int, within: float) -> bool:
        return self.wait(lambda: self.space.revision != revision, within)

    def deliver(self, kind: Kind, payload: Json, attempts: int = 1, pause: float = 0.0) -> Answer:
        """Bring a payload to the app; an event may be retried until it is acknowledged.

        Slack retries events three times: at once, after a minute, after five
        (docs.slack.dev/apis/events-api). Here the pause is the test's. Nothing else is retried.
        """
        answer = Answer(False)
        for attempt in range(attempts if kind == "events_api" else 1):
            reason = "http_timeout" if attempt else None
            if attempt:
                time.sleep(pause)
            answer = self.delivery.send(kind, payload, attempt=attempt, reason=reason)
            with self.space.lock:
                self.deliveries.append(Delivered(kind, payload, attempt, answer))
            if answer.acked:
                break
        return answer

    def event(self, payload: Json, attempts: int = 1, pause: float = 0.0) -> Answer:
        """Deliver an event that the manifest subscribes to; LookupError for another one."""
        event = payload["event"]
        suffix = f".{event['channel_type']}" if event["type"] == "message" else ""
        name = event["type"] + suffix
        if name not in self.space.manifest["settings"]["event_subscriptions"]["bot_events"]:
            raise LookupError(f"the manifest does not subscribe to {name}")
        return self.deliver("events_api", payload, attempts, pause)

    def echo(self, message: Message, before: str | None = None) -> Answer:
        """Tell the app of its own direct message, as message.im does; changed from `before`."""
        if before is None:
            return self.event(self.payloads.direct_message(message))
        return self.event(self.payloads.message_changed(message, before))

    def uninstall(self) -> Answer:
        """Uninstall the app: its token stops working, then it is told."""
        self.space.dead = "account_inactive"
        self.event(self.payloads.tokens_revoked())
        return self.event(self.payloads.uninstalled())
