"""The bot as a process of its own, wired to the counterpart: start, kill, restart, read its logs.

What it is told goes through the environment alone: ASKWELL_SLACK_URL (the Web API's base URL),
ASKWELL_BOT_TOKEN, ASKWELL_APP_TOKEN, ASKWELL_SIGNING_SECRET, ASKWELL_DATABASE.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from .slack import MANIFEST, Slack

ROOT = MANIFEST.parent
START = (sys.executable, "-m", "bot", "start")
LEFT_OUT = ("SLACK_", "ASKWELL_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "PYTEST_")
READY = re.compile(r"out .*\bready\b", re.IGNORECASE)
SHORT = 12  # what people say in fewer characters is in any log by chance


class NotReady(RuntimeError):
    """The process ended, or said nothing of being ready, in the time it had."""


def free_port() -> int:
    """Return a port that nothing listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


class Bot:
    """A command run as a child process; use it as a context manager, which kills what is left."""

    def __init__(
        self, slack: Slack, database: Path, argv: tuple[str, ...] = START, *, http: bool = False
    ) -> None:
        self.slack, self.database, self.argv, self.http = slack, database, argv, http
        self.extra: dict[str, str] = {}  # further variables for the next start
        self.port = free_port() if http else 0
        self._lines: list[str] = []
        self._process: subprocess.Popen[str] | None = None
        self._readers: list[threading.Thread] = []

    def __enter__(self) -> Bot:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    def environment(self) -> dict[str, str]:
        """Return what the process is told: the counterpart's addresses and tokens."""
        kept = {k: v for k, v in os.environ.items() if not k.upper().startswith(LEFT_OUT)}
        space = self.slack.space
        return (
            kept
            | {
                "PYTHONUNBUFFERED": "1",
                "ASKWELL_SLACK_URL": self.slack.web.api_url,
                "ASKWELL_BOT_TOKEN": space.bot_token,
                "ASKWELL_APP_TOKEN": space.app_token,
                "ASKWELL_SIGNING_SECRET": space.signing_secret,
                "ASKWELL_DATABASE": str(self.database),
            }
            | self.extra
        )

    def start(self, within: float = 60.0) -> Bot:
        """Start it and wait until it says "ready" and, in Socket Mode, is connected."""
        mark, before = len(self._lines), len(self.slack.socket.open)
        argv = [*self.argv, "--http", str(self.port)] if self.http else list(self.argv)
        self._process = process = subprocess.Popen(
            argv, cwd=ROOT, env=self.environment(), text=True, errors="replace",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._readers = [self._follow("out", process.stdout), self._follow("err", process.stderr)]
        self.slack.wait(lambda: self._ready(mark) or process.poll() is not None, within)
        if not self.running:
            self._read_to_the_end()
        if not self._ready(mark):
            raise NotReady(f"exit status {process.poll()}:\n{self.log}")
        self._wire(before, within)
        return self

    def _ready(self, mark: int) -> bool:
        lines = self._lines[mark:]
        return any(READY.match(line) for line in lines)

    def _wire(self, before: int, within: float) -> None:
        if self.http:
            self.slack.over_http(f"http://127.0.0.1:{self.port}/slack/events")
        elif not self.slack.socket.wait_open(before + 1, within):
            raise NotReady(f"it said that it is ready, and has not connected:\n{self.log}")

    def _follow(self, name: str, stream: IO[str] | None) -> threading.Thread:
        def follow() -> None:
            for line in stream or ():
                self._lines.append(f"{name} {line.rstrip()}")
                self.slack.space.changed()

        thread = threading.Thread(target=follow, daemon=True)
        thread.start()
        return thread

    @property
    def log(self) -> str:
        """Return all it has written, over restarts, each line marked `out` or `err`."""
        return "\n".join(self._lines)

    @property
    def running(self) -> bool:
        """Say whether the process lives."""
        return self._process is not None and self._process.poll() is None

    def terminate(self, within: float = 15.0) -> int:
        """Ask it to stop (SIGTERM) and return its exit status; TimeoutExpired if it lingers."""
        assert self._process is not None
        self._process.terminate()
        return self._ended(within)

    def kill(self) -> None:
        """Kill it (SIGKILL); a hook may call this in the middle of a call."""
        if self._process is not None:
            self._process.kill()
            self._ended(10.0)

    def _ended(self, within: float) -> int:
        assert self._process is not None
        status = self._process.wait(within)
        self._read_to_the_end()
        self.slack.wait(lambda: not self.slack.socket.open, 1.0)
        return status

    def _read_to_the_end(self) -> None:
        for reader in self._readers:
            reader.join(5.0)

    def restart(self, within: float = 60.0) -> Bot:
        """Start it again with the same database, killing it first if it still runs."""
        self.kill()
        return self.start(within)

    def leaks(self) -> list[str]:
        """Return log lines that hold a token, a response_url, or what somebody said or typed."""
        space = self.slack.space
        secrets = [space.bot_token, space.app_token, space.signing_secret]
        secrets += [f"/{key}" for key in space.response_urls]
        said = [line.strip() for text in space.said for line in text.splitlines()]
        private = secrets + [line for line in said if len(line) >= SHORT]
        return [line for line in self._lines if any(each in line for each in private)]
