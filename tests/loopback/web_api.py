"""Slack's Web API on loopback: an HTTP server over a Workspace, with faults and a record."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .faults import Fault, Faults
from .other_methods import call
from .response_urls import respond
from .values import Json
from .workspace import Workspace

LOGIN_PAGE = b"<!DOCTYPE html><html><head><title>Sign in to Slack</title></head></html>"
ENCODED = ("blocks", "view", "metadata", "attachments")  # JSON inside a form


@dataclass(slots=True)
class Call:
    """One call that came in; `reply` is None while it is under way or when it was lost."""

    method: str
    token: str | None
    args: Json
    at: float  # the counterpart's time
    reply: Json | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request, read whole."""

    path: str
    query: str
    token: str | None
    content_type: str
    body: bytes

    def args(self) -> Json:
        """Decode the arguments: from the query, a form, or JSON."""
        found: Json = dict(parse_qsl(self.query, keep_blank_values=True))
        text = self.body.decode("utf-8")
        if "json" in self.content_type:
            found |= json.loads(text or "{}")
        else:
            found |= dict(parse_qsl(text, keep_blank_values=True))
        decode = [key for key in ENCODED if isinstance(found.get(key), str)]
        return found | {key: json.loads(found[key]) for key in decode}


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP reply."""

    status: int
    headers: dict[str, str]
    body: bytes


class WebApi:
    """The server; `address` is http://127.0.0.1:PORT, the API is below /api/."""

    def __init__(self, space: Workspace) -> None:
        self.space, self.faults = space, Faults()
        self.calls: list[Call] = []
        self.one_post_a_second = False
        self._posts: dict[str, float] = {}
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.address = space.web_address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def api_url(self) -> str:
        """Return the base URL that a WebClient takes."""
        return f"{self.address}/api/"

    def close(self) -> None:
        """Stop serving; slow answers end at once."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    def made(self, method: str, **args: Any) -> list[Call]:
        """Return the calls of a method, those with these arguments."""
        with self.space.lock:
            return [
                each
                for each in self.calls
                if each.method == method and args.items() <= each.args.items()
            ]

    def answer(self, request: Request) -> Reply | None:
        """Answer one request; None closes the connection without a word."""
        what, rest = _route(request.path)
        made = Call(rest if what == "api" else what, request.token, {}, self.space.clock.now())
        if what != "file":
            made.args = request.args()
            made.token = made.token or made.args.pop("token", None)
        with self.space.lock:
            self.calls.append(made)
        self.space.changed()
        reply = self._with_fault(self.faults.take(made.method), what, rest, made)
        self.space.changed()
        return reply

    def _with_fault(self, fault: Fault, what: str, rest: str, made: Call) -> Reply | None:
        if fault.arrived:
            fault.arrived()
        self._closing.wait(fault.before)
        if fault.drop == "before":
            return None
        if fault.instead:
            status, headers, body = fault.instead
            made.status, made.reply = status, body
            return _json(status, body, headers)
        reply = self._served(what, rest, made)
        self.space.changed()
        if fault.replying:
            fault.replying()
        self._closing.wait(fault.after)
        return None if fault.drop == "after" else reply

    def _served(self, what: str, rest: str, made: Call) -> Reply:
        if what == "file":
            return self._file(rest, made)
        if what == "response_url":
            made.status, made.reply = respond(self.space, rest, made.args)
            return _json(made.status, made.reply)
        if what != "api":
            return Reply(404, {"Content-Type": "text/html"}, b"not found")
        if self._too_soon(made):
            made.status, made.reply = 429, {"ok": False, "error": "ratelimited"}
            return _json(429, made.reply, {"Retry-After": "1"})
        made.status, made.reply = 200, call(self.space, rest, made.token, made.args)
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self.space.scopes))}
        return _json(200, made.reply, scopes)

    def _too_soon(self, made: Call) -> bool:
        if not self.one_post_a_second or made.method != "chat.postMessage":
            return False
        channel, now = str(made.args.get("channel")), self.space.clock.now()
        with self.space.lock:
            soon = now - self._posts.get(channel, 0.0) < 1.0
            if not soon:
                self._posts[channel] = now
        return soon

    def _file(self, file_id: str, made: Call) -> Reply:
        """Serve a file's bytes; without token or scope Slack shows its sign-in page instead."""
        made.args, made.status = {"file": file_id}, 200
        stored = self.space.files.get(file_id)
        allowed = made.token == self.space.bot_token and "files:read" in self.space.scopes
        if stored and stored.redirect:
            return Reply(302, {"Location": stored.redirect}, b"")
        if stored is None or not allowed or self.space.dead:
            return Reply(200, {"Content-Type": "text/html; charset=utf-8"}, LOGIN_PAGE)
        return Reply(200, {"Content-Type": stored.fields["mimetype"]}, stored.content)


def _route(path: str) -> tuple[str, str]:
    parts = path.strip("/").split("/")
    if parts[0] == "api" and len(parts) == 2:
        return "api", parts[1]
    if parts[0] == "files-pri" and len(parts) > 2:
        return "file", parts[1].partition("-")[2]
    if parts[0] in ("commands", "actions", "app") and len(parts) == 4:
        return "response_url", parts[3]
    return "unknown", path


def _json(status: int, body: Json, headers: dict[str, str] | None = None) -> Reply:
    kind = {"Content-Type": "application/json; charset=utf-8"}
    return Reply(status, kind | (headers or {}), json.dumps(body).encode())


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet about clients that were killed while they waited."""


def _handler(api: WebApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            bearer = self.headers.get("Authorization") or ""
            split = urlsplit(self.path)
            token = bearer.removeprefix("Bearer ") or None
            kind = self.headers.get("Content-Type") or ""
            reply = api.answer(Request(split.path, split.query, token, kind, body))
            if reply is not None:
                self._send(reply)

        def do_GET(self) -> None:
            self.do_POST()

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Write nothing to the terminal."""

    return Handler
