"""The calls that we make to Slack's Web API, each with one of four endings. No call retries itself.

Retrying belongs to the outbox: a lost answer to a post must never become a second post.
"""

from __future__ import annotations

import http.client
import json
import socket
import urllib.error
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.store.outbox import Method

TIMEOUT = 20  # seconds; shorter than the outbox's lease
TOO_MANY = 429
SERVER_ERROR = 500
BAD_REQUEST = 400
# docs.slack.dev, "chat.postMessage", errors: "the operation may have partly succeeded"
DOUBTFUL_CODES = frozenset(
    {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
)
CALM = {"unfurl_links": False, "unfurl_media": False}


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived; `ts` is the new message's, where it made one."""

    ts: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """It surely did not arrive; try again after so many seconds (None: as you think best)."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack will not have it, and trying again will not help; `code` says why."""

    code: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Nobody knows whether it arrived."""


Ending = Sent | Later | Refused | Doubtful


def client(token: str | None, url: str) -> WebClient:
    """Return a client that never repeats a call by itself."""
    return WebClient(token=token, base_url=url, timeout=TIMEOUT, retry_handlers=[])


def send(slack: WebClient, method: Method, args: Mapping[str, Any]) -> Ending:
    """Make one call, and say how it ended."""
    try:
        if method == Method.RESPOND:
            return _respond(args)
        calm = CALM if method == Method.POST else {}
        answer = slack.api_call(APIS[method], json={**args, **calm})
        return Sent(str(answer.get("ts") or ""))
    except SlackApiError as error:
        return _refusal(error)
    except urllib.error.URLError as error:
        return _unreached(error.reason)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _unreached(error)


APIS: Mapping[Method, str] = {
    Method.POST: "chat.postMessage",
    Method.EPHEMERAL: "chat.postEphemeral",
    Method.UPDATE: "chat.update",
    Method.OPEN: "views.open",
    Method.PUSH: "views.push",
    Method.VIEW: "views.update",
    Method.HOME: "views.publish",
}


def _respond(args: Mapping[str, Any]) -> Ending:
    """Answer through a response_url, which tells of errors by its status only."""
    body = {name: value for name, value in args.items() if name not in ("url", "otherwise")}
    hook = WebhookClient(str(args["url"]), timeout=TIMEOUT, retry_handlers=[])
    answer = hook.send_dict(body)
    if answer.status_code == TOO_MANY:
        return Later(_seconds(answer.headers))
    if answer.status_code >= SERVER_ERROR:
        return Doubtful()
    ok = answer.status_code < BAD_REQUEST
    code = _code(answer.body)
    return Refused(code or f"status_{answer.status_code}") if code or not ok else Sent()


def _code(body: str) -> str:
    """Return the error code of an answer, "" where it is well: JSON, or a bare word."""
    try:
        data = json.loads(body)
    except ValueError:
        return "" if body.strip() in ("ok", "") else "refused"
    if not isinstance(data, dict) or data.get("ok"):
        return ""
    return str(data.get("error") or "refused")


def _refusal(error: SlackApiError) -> Ending:
    answer = error.response
    status = getattr(answer, "status_code", 0)
    code = str(answer.get("error", "")) if hasattr(answer, "get") else ""
    if status == TOO_MANY or code in ("ratelimited", "rate_limited"):
        return Later(_seconds(getattr(answer, "headers", {})))
    if status >= SERVER_ERROR or code in DOUBTFUL_CODES:
        return Doubtful()
    return Refused(code or f"status_{status}")


def _seconds(headers: Mapping[str, Any]) -> float | None:
    """Return what Retry-After says; the SDK gives header values as text or as a list."""
    for name, value in headers.items():
        if name.lower() == "retry-after":
            first = str(value[0] if isinstance(value, list) else value).strip()
            return float(first) if first.isdecimal() else None
    return None


def _unreached(reason: object) -> Ending:
    """Tell a call that never left from one whose answer was lost."""
    if isinstance(reason, (ConnectionRefusedError, socket.gaierror)):
        return Later()
    return Doubtful()
