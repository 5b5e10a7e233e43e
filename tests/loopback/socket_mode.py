"""Socket Mode on loopback: a WebSocket server that hands envelopes to one connection each.

Messages follow docs.slack.dev/apis/events-api/using-socket-mode: `hello`, envelopes that wait for
an acknowledgement by `envelope_id`, `disconnect` with `warning` or `refresh_requested`.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from . import frames
from .values import Answer, Json, Kind
from .workspace import Workspace

Reason = Literal["warning", "refresh_requested", "link_disabled"]


class Connection:
    """One WebSocket of the app."""

    def __init__(self, server: SocketMode, sock: socket.socket) -> None:
        self.alive = False
        self.half_dead = False  # takes bytes in, answers nothing, passes nothing on
        self.pings = 0
        self.pongs: list[bytes] = []
        self._server, self._sock = server, sock
        self._stream = sock.makefile("rb")
        self._lock = threading.Lock()

    def run(self) -> None:
        """Shake hands, then read until the other side goes."""
        try:
            if self._opened():
                self._read()
        except (OSError, frames.Ended, ValueError):
            pass
        finally:
            self.alive = False
            with contextlib.suppress(OSError):
                self._sock.close()
            self._server.space.changed()

    def _opened(self) -> bool:
        path, headers = frames.read_handshake(self._stream)
        ticket = parse_qs(urlsplit(path).query).get("ticket", [""])[0]
        if not self._server.redeem(ticket):
            self._sock.sendall(frames.refuse("403 Forbidden"))
            return False
        self._sock.sendall(frames.accept(headers))
        self.alive = True
        self._server.greet(self)
        return True

    def _read(self) -> None:
        text = b""
        while True:
            frame = frames.read_frame(self._stream)
            if self.half_dead:
                continue
            if frame.opcode in (frames.TEXT, frames.CONTINUATION):
                text += frame.payload
                if frame.final:
                    self._server.heard(json.loads(text))
                    text = b""
            elif not self._control(frame):
                return

    def _control(self, frame: frames.Frame) -> bool:
        if frame.opcode == frames.PING:
            self.pings += 1
            self._send(frames.PONG, frame.payload)
        elif frame.opcode == frames.PONG:
            self.pongs.append(frame.payload)
            self._server.space.changed()
        elif frame.opcode == frames.CLOSE:
            self._send(frames.CLOSE, frame.payload)
        return frame.opcode != frames.CLOSE

    def _send(self, opcode: int, payload: bytes) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._sock.sendall(frames.encode(opcode, payload))

    def say(self, message: Json) -> None:
        """Send one JSON message."""
        self._send(frames.TEXT, json.dumps(message).encode())

    def ping(self, payload: bytes = b"are you there") -> None:
        """Ping the app; its answer lands in `pongs`."""
        self._send(frames.PING, payload)

    def close(self) -> None:
        """Say goodbye with a close frame, then hang up."""
        self._send(frames.CLOSE, struct.pack("!H", 1000))
        self._hang_up()

    def drop(self) -> None:
        """Break the connection without a word."""
        linger = struct.pack("ii", 1, 0)  # a reset, not an orderly end
        with contextlib.suppress(OSError):
            self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._hang_up()

    def _hang_up(self) -> None:
        self.alive = False
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)
        self._server.space.changed()


class SocketMode:
    """The server; a Delivery that sends each envelope to one of the open connections."""

    def __init__(self, space: Workspace) -> None:
        self.space = space
        self.everyone: list[Connection] = []  # every connection there ever was, oldest first
        self.acks: dict[str, tuple[float, Json]] = {}  # envelope_id -> when, payload
        self._turn = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        space.socket_address = f"ws://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection = Connection(self, sock)
            threading.Thread(target=connection.run, daemon=True).start()

    def close(self) -> None:
        """Drop everybody and stop listening."""
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self.open:
            connection.drop()

    @property
    def open(self) -> list[Connection]:
        """Return the connections that are open now."""
        with self.space.lock:
            return [each for each in self.everyone if each.alive]

    def wait_open(self, count: int = 1, timeout: float = 10.0) -> bool:
        """Wait until at least `count` connections are open."""
        return self.space.wait(lambda: len(self.open) >= count, timeout)

    def redeem(self, ticket: str) -> bool:
        """Take a ticket of apps.connections.open; each is good for one connection."""
        with self.space.lock:
            known = ticket in self.space.tickets
            self.space.tickets.discard(ticket)
            return known

    def greet(self, connection: Connection) -> None:
        """Send `hello` to a connection that has just opened."""
        with self.space.lock:
            self.everyone.append(connection)
            count = len(self.open)
        debug = {"host": "loopback", "build_number": 1, "approximate_connection_time": 18060}
        info = {"app_id": self.space.app_id}
        hello = {"type": "hello", "num_connections": count, "connection_info": info}
        connection.say(hello | {"debug_info": debug})
        self.space.changed()

    def disconnect(self, connection: Connection, reason: Reason = "refresh_requested") -> None:
        """Ask the app to reconnect; Slack closes the old connection unless it only warns."""
        debug = {"host": "loopback"}
        connection.say({"type": "disconnect", "reason": reason, "debug_info": debug})
        if reason != "warning":
            connection.close()

    def heard(self, message: Json) -> None:
        """Take an acknowledgement, whichever connection it came by."""
        with self.space.lock:
            payload = message.get("payload") or {}
            self.acks.setdefault(str(message.get("envelope_id")), (time.monotonic(), payload))
        self.space.changed()

    def send(
        self,
        kind: Kind,
        payload: Json,
        *,
        attempt: int = 0,
        reason: str | None = None,
        timeout: float = 3.0,
    ) -> Answer:
        """Send one envelope to one connection and wait for its acknowledgement."""
        connection = self._next()
        if connection is None:
            return Answer(False, why="no connection is open")
        envelope = self._envelope(kind, payload, attempt, reason)
        began, name = time.monotonic(), envelope["envelope_id"]
        connection.say(envelope)
        self.space.wait(lambda: name in self.acks or not connection.alive, timeout)
        if name not in self.acks:
            why = "timeout" if connection.alive else "the connection was lost"
            return Answer(False, seconds=time.monotonic() - began, why=why)
        when, answer = self.acks[name]
        return Answer(True, answer, when - began)

    def _next(self) -> Connection | None:
        with self.space.lock:
            ready = self.open
            self._turn += 1
            return ready[self._turn % len(ready)] if ready else None

    def _envelope(self, kind: Kind, payload: Json, attempt: int, reason: str | None) -> Json:
        envelope: Json = {
            "envelope_id": self.space.ids.envelope(), "payload": payload, "type": kind,
            "accepts_response_payload": kind != "events_api",
        }  # fmt: skip
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason or ""}
        return envelope
