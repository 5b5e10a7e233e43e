"""The real `askwell start` process against a Slack on loopback; one for all tests of a module."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.loopback import Slack
from tests.loopback.model import Channel
from tests.loopback.person import Person
from tests.loopback.process import Bot

NAMES = count(1)
LONG = bool(os.environ.get("ASKWELL_LONG"))
WAYS_IN = ("test_review",)


@dataclass(frozen=True, slots=True)
class Office:
    """A workspace with the bot in it, and people who are new in every test."""

    slack: Slack
    bot: Bot

    def person(self, *, guest: bool = False) -> Person:
        """Return somebody who was never here before."""
        return self.slack.person(f"person {next(NAMES)}", guest=guest)

    def channel(self, *people: Person, bot: bool = True) -> Channel:
        """Return a new channel with these people in it."""
        return self.slack.channel(f"team-{next(NAMES)}", *people, bot=bot)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the ways in over both transports; what comes after them over HTTP in the long runs."""
    if "office" in metafunc.fixturenames:
        both = metafunc.module.__name__.endswith(WAYS_IN)
        modes = ["socket", "http"] if both else ["http" if LONG else "socket"]
        metafunc.parametrize("office", modes, indirect=True, scope="module")


@pytest.fixture(scope="module")
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory,
           no_network: None) -> Iterator[Office]:  # fmt: skip
    """The bot in a workspace, over Socket Mode and over HTTP."""
    path = tmp_path_factory.mktemp("office") / "askwell.db"
    with running(path, http=request.param == "http") as found:
        yield found


class running:  # noqa: N801
    """A workspace with a bot that runs; a context manager."""

    def __init__(self, database: Path, *, http: bool = False) -> None:
        self.slack = Slack()
        self.slack.space.scopes |= {"files:read", "users:read"}
        self.bot = Bot(self.slack, database, http=http)
        self.bot.extra["ASKWELL_FILES_URL"] = self.slack.web.api_url.removesuffix("/api/")

    def __enter__(self) -> Office:
        self.bot.start()
        return Office(self.slack, self.bot)

    def __exit__(self, *error: object) -> None:
        self.bot.kill()
        self.slack.close()
        assert not self.bot.leaks()
