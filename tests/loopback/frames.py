"""WebSocket frames, as much of RFC 6455 as a Socket Mode server needs."""

from __future__ import annotations

import base64
import hashlib
import struct
from dataclasses import dataclass
from typing import IO

TEXT, BINARY, CLOSE, PING, PONG, CONTINUATION = 0x1, 0x2, 0x8, 0x9, 0xA, 0x0
MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # section 1.3


class Ended(Exception):
    """The other side has gone, or broke the protocol."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame, unmasked."""

    final: bool
    opcode: int
    payload: bytes


def read_handshake(stream: IO[bytes]) -> tuple[str, dict[str, str]]:
    """Read the opening request; return its path and its headers in lower case."""
    first = stream.readline(8192).decode("latin-1").split()
    headers: dict[str, str] = {}
    while (line := stream.readline(8192).strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    if len(first) != 3 or "sec-websocket-key" not in headers:
        raise Ended("not a WebSocket handshake")
    return first[1], headers


def accept(headers: dict[str, str]) -> bytes:
    """Return the answer that opens the connection (section 4.2.2)."""
    digest = hashlib.sha1((headers["sec-websocket-key"] + MAGIC).encode()).digest()
    lines = (
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def refuse(status: str) -> bytes:
    """Return an answer that refuses the connection."""
    return f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()


def encode(opcode: int, payload: bytes) -> bytes:
    """Return one whole frame from the server, which never masks (section 5.1)."""
    size = len(payload)
    if size < 126:
        head = struct.pack("!BB", 0x80 | opcode, size)
    elif size < 65536:
        head = struct.pack("!BBH", 0x80 | opcode, 126, size)
    else:
        head = struct.pack("!BBQ", 0x80 | opcode, 127, size)
    return head + payload


def read_frame(stream: IO[bytes]) -> Frame:
    """Read one frame from a client, which always masks (section 5.1)."""
    first, second = _exactly(stream, 2)
    size = second & 0x7F
    if size == 126:
        (size,) = struct.unpack("!H", _exactly(stream, 2))
    elif size == 127:
        (size,) = struct.unpack("!Q", _exactly(stream, 8))
    if not second & 0x80:
        raise Ended("a client's frame must be masked")
    mask = _exactly(stream, 4)
    data = _exactly(stream, size)
    whole = (mask * (size // 4 + 1))[:size]
    plain = (int.from_bytes(data) ^ int.from_bytes(whole)).to_bytes(size)
    return Frame(bool(first & 0x80), first & 0x0F, plain)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise Ended("the connection has ended")
    return data
