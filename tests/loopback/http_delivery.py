"""Deliveries over HTTP: JSON events, form-encoded commands, interactions under `payload=`.

Each is signed as docs.slack.dev/authentication/verifying-requests-from-slack says: v0, with a
timestamp. A retry carries X-Slack-Retry-Num and X-Slack-Retry-Reason.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import time
from typing import Literal
from urllib.parse import urlencode, urlsplit

from .values import Answer, Json, Kind
from .workspace import Workspace

Signature = Literal["good", "bad", "stale", "missing"]
STALE = 6 * 60  # Slack's window is five minutes


class HttpDelivery:
    """A Delivery to the app's request URL, such as http://127.0.0.1:PORT/slack/events."""

    def __init__(self, space: Workspace, url: str) -> None:
        self.space, self.url = space, url
        self.signature: Signature = "good"

    def send(
        self,
        kind: Kind,
        payload: Json,
        *,
        attempt: int = 0,
        reason: str | None = None,
        timeout: float = 3.0,
    ) -> Answer:
        """Post one delivery and wait for the response."""
        content_type, body = _encoded(kind, payload)
        headers = {"Content-Type": content_type} | self._signed(body)
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason or ""}
        return self.post(body, headers, timeout)

    def verify_url(self) -> Answer:
        """Ask the app to prove its URL; it must answer with the challenge."""
        challenge = {"type": "url_verification", "challenge": self.space.ids.new("")}
        return self.send("events_api", challenge)

    def post(self, body: str, headers: dict[str, str], timeout: float) -> Answer:
        """Post any body with any headers."""
        began, parts = time.monotonic(), urlsplit(self.url)
        connection = http.client.HTTPConnection(str(parts.netloc), timeout=timeout)
        try:
            connection.request("POST", parts.path, body.encode(), headers)
            response = connection.getresponse()
            text = response.read().decode()
        except OSError as error:
            return Answer(False, seconds=time.monotonic() - began, why=str(error) or "timeout")
        except http.client.HTTPException as error:
            return Answer(False, seconds=time.monotonic() - began, why=repr(error))
        finally:
            connection.close()
        acked = 200 <= response.status < 300
        kind = response.headers.get("Content-Type") or ""
        seconds = time.monotonic() - began
        return Answer(acked, _decoded(kind, text), seconds, response.status)

    def _signed(self, body: str) -> dict[str, str]:
        if self.signature == "missing":
            return {}
        now = int(time.time()) - (STALE if self.signature == "stale" else 0)
        secret = self.space.signing_secret if self.signature != "bad" else "somebody else's"
        base = f"v0:{now}:{body}".encode()
        digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": str(now), "X-Slack-Signature": f"v0={digest}"}


def _encoded(kind: Kind, payload: Json) -> tuple[str, str]:
    if kind == "events_api":
        return "application/json", json.dumps(payload)
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form)


def _decoded(content_type: str, text: str) -> Json | str | None:
    if "json" in content_type and text:
        found: Json = json.loads(text)
        return found
    return text or None
