"""Fetching files: from Slack alone, the token to nobody else, one kind sentence for the rest."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.intake.download import BUSY, ELSEWHERE, GONE, NOT_ALLOWED, TOO_LARGE, download
from bot.intake.refusal import NotReadable

TOKEN = "xoxb-not-a-token"


class Files(BaseHTTPRequestHandler):
    """Answers as Slack's file host does, or as it should not."""

    def do_GET(self) -> None:
        heard: list[tuple[str, str | None]] = self.server.heard  # type: ignore[attr-defined]
        heard.append((self.path, self.headers.get("Authorization")))
        if self.path.isdecimal() or self.path[1:].isdecimal():
            self.answer(int(self.path[1:]), b"")
        elif self.path == "/redirect":
            self.answer(302, b"", Location="/draft")
        elif self.path == "/login":
            self.answer(200, b"<html>Sign in</html>", "text/html; charset=utf-8")
        elif self.path == "/short":
            self.answer(200, b"Are", length=10)
        elif self.path == "/claims":
            self.answer(200, b"Are", length=10**9)
        elif self.path == "/endless":
            self.drip(b"a" * 1000, 0.0)
        elif self.path == "/slow":
            self.drip(b"a", 0.05)
        else:
            self.answer(200, b"Are you well?")

    def answer(
        self, code: int, body: bytes, kind: str = "text/plain", length: int = 0, **more: str
    ) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length or len(body)))
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, piece: bytes, seconds: float) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(2000):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(seconds)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served() -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Files)
    server.heard = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.heard  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


def fetched(path: str, **limits: float) -> bytes:
    with served() as (origin, _):
        return download(origin + path, TOKEN, origins=frozenset({origin}), **limits)  # type: ignore[arg-type]


def test_a_file_is_fetched_with_the_token() -> None:
    with served() as (origin, heard):
        assert download(f"{origin}/draft", TOKEN, origins=frozenset({origin})) == b"Are you well?"
    assert heard == [("/draft", f"Bearer {TOKEN}")]


@pytest.mark.parametrize(
    ("path", "says", "passing"),
    [
        ("/redirect", NOT_ALLOWED, False),
        ("/login", NOT_ALLOWED, False),
        ("/401", NOT_ALLOWED, False),
        ("/403", NOT_ALLOWED, False),
        ("/404", GONE, False),
        ("/410", GONE, False),
        ("/429", BUSY, True),
        ("/503", BUSY, True),
        ("/short", BUSY, True),
        ("/claims", TOO_LARGE, False),
    ],
)
def test_every_failure_is_one_kind_sentence(path: str, says: str, passing: bool) -> None:
    with pytest.raises(NotReadable) as refusal:
        fetched(path)
    assert str(refusal.value) == says
    assert refusal.value.passing is passing
    assert refusal.value.__cause__ is None


def test_a_redirect_is_not_followed() -> None:
    with served() as (origin, heard), pytest.raises(NotReadable):
        download(f"{origin}/redirect", TOKEN, origins=frozenset({origin}))
    assert [path for path, _ in heard] == ["/redirect"]


def test_size_is_limited_while_reading() -> None:
    with pytest.raises(NotReadable, match="larger than the 20 megabytes"):
        fetched("/endless", largest=100_000)
    assert len(fetched("/endless", largest=2_000_000)) == 2_000_000


def test_time_is_limited_while_reading() -> None:
    began = time.monotonic()
    with pytest.raises(NotReadable) as refusal:
        fetched("/slow", seconds=0.3)
    assert refusal.value.passing
    assert time.monotonic() - began < 3


def test_silence_and_closed_doors_are_passing() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        origin = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(NotReadable) as refusal:
            download(f"{origin}/draft", TOKEN, origins=frozenset({origin}), seconds=0.2)
    with pytest.raises(NotReadable) as closed:
        download(f"{origin}/draft", TOKEN, origins=frozenset({origin}), seconds=0.2)
    assert refusal.value.passing
    assert closed.value.passing


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://files.slack.com/a",
        "ftp://files.slack.com/a",
        "file:///etc/passwd",
        "https://files.slack.com.example/a",
        "https://files.slack.com:8443/a",
        "https://files.slack.com@example.org/a",
        "https://me:x@files.slack.com/a",
        "https://example.org/files.slack.com",
        "https://example.org\\@files.slack.com/a",
        "https://files.slack.com\\.example.org/a",
        "https://files.slack.com\n.example.org/a",
        "https://files.slack.com /a",
        "https://ﬁles.slack.com/a",
        "https://[files.slack.com/a",
        "//files.slack.com/a",
        "https:files.slack.com/a",
    ],
)
def test_no_other_address_is_ever_asked(url: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        download(url, TOKEN)
    assert str(refusal.value) == ELSEWHERE


@pytest.mark.parametrize("token", ["", "xoxb secret", "xoxb\r\nX: y"])
def test_a_broken_token_is_never_told(token: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        download("https://files.slack.com/a", token)
    assert str(refusal.value) == NOT_ALLOWED
