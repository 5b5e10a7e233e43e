"""What every test shares: no network, and golden files that `--update` rewrites."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from nlp.review import Engine
    from tests.loopback import Slack
    from tests.loopback.person import Person

# A slow or busy machine is no reason for a test to fail.
settings.register_profile("askwell", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("askwell")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files and tables")


class NetworkUsed(RuntimeError):
    """A test, or what it tests, reached for the network. Askwell works without one."""


def is_loopback(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a local socket file
    host = str(address[0]).partition("%")[0]
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection and look-up beyond this machine, from the first fixture on."""

    def guarded(real: Callable[..., object]) -> Callable[..., object]:
        def connect(self: socket.socket, address: object) -> object:
            if not is_loopback(address):
                raise NetworkUsed("a connection beyond this machine was tried")
            return real(self, address)

        return connect

    look_up = socket.getaddrinfo

    def getaddrinfo(host: object, *args: object, **kwargs: object) -> object:
        if host is not None and not is_loopback((host,)):
            raise NetworkUsed("a host name was looked up")
        return look_up(host, *args, **kwargs)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield


@pytest.fixture(scope="session")
def engine() -> Engine:
    """Return the engine as it is installed, built once for all tests."""
    from nlp.review import Engine

    return Engine.default()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], str]:
    """Return the golden text for `path`; with --update, write the new text there first."""

    def compare(path: Path, text: str) -> str:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slack]:
    """A Slack of our own on loopback, which no proxy stands before."""
    from tests.loopback import Slack

    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    with Slack() as slack:
        yield slack


@pytest.fixture
def ana(slack: Slack) -> Person:
    """Somebody in that Slack."""
    return slack.person("Ana")
