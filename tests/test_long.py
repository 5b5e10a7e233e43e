"""A long draft is reviewed by two processes as by one, and by one where there can be no second."""

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from bot.cli import long
from nlp.model import Preferences, Review
from nlp.review import Engine

DRAFT = "\n".join(
    f"{number}. Are homeless people able to get {thing} here?"
    for number, thing in enumerate(
        ("food", "milk", "soap", "shoes", "coats", "socks", "tents", "books", "water"), 1
    )
)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nine questions be many, and two a share."""
    monkeypatch.setattr(long, "LONG", 9)
    monkeypatch.setattr(long, "SHARE", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def reviewed(engine: Engine) -> tuple[Review, list[tuple[int, int]]]:
    heard: list[tuple[int, int]] = []
    found = long.review(engine, DRAFT, Preferences(), lambda done, of: heard.append((done, of)))
    return found, heard


def test_two_processes_find_what_one_finds(engine: Engine) -> None:
    found, heard = reviewed(engine)
    assert found == engine.review(DRAFT)
    assert heard == [(2, 9), (4, 9), (6, 9), (8, 9), (9, 9)]


def refused(*_: object, **__: object) -> ProcessPoolExecutor:
    raise OSError("no process for you")


def broken(*_: object, **__: object) -> Review:
    raise BrokenProcessPool("it is gone")


@pytest.mark.parametrize(
    ("name", "fault"), [("ProcessPoolExecutor", refused), ("_from_both_ends", broken)]
)
def test_one_process_does_it_all_where_there_is_no_second(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str, fault: Callable[..., object]
) -> None:
    monkeypatch.setattr(long, name, fault)
    assert reviewed(engine)[0] == engine.review(DRAFT)


def test_a_short_draft_begins_no_process(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long, "LONG", 10)
    monkeypatch.setattr(long, "_from_both_ends", refused)
    assert reviewed(engine)[0].flagged == 9
