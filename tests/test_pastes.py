"""A draft that comes in: what is said at once, and what is no draft at all."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from slack_sdk import WebClient

from bot.config import Config
from bot.desk import Desk, Install
from bot.ids import Command, Event, Shortcut
from bot.reviews import Reviews
from bot.store import Store, outbox
from bot.store.inbox import Delivery, Lane
from bot.store.outbox import Method, Parcel
from bot.work import pastes
from bot.work.handlers import handlers
from nlp.review import Engine

NOW = 1_800_000_000.0
DRAFT = "\n".join(f"{n}. Where did you sleep on day {n}?" for n in range(1, 21))


@pytest.fixture
def desk(tmp_path: Path, engine: Engine) -> Desk:
    store = Store.open(tmp_path / "askwell.db")
    slack = cast("WebClient", None)
    return Desk(store, Reviews(engine), slack, Config(), Install(), lambda: NOW)


def sent(desk: Desk) -> list[Parcel]:
    found = []
    with desk.store.write() as tx:
        while parcel := outbox.take(tx, NOW + 60):
            found.append(parcel)
            outbox.sent(tx, parcel)
    return found


def said(desk: Desk, kind: str, words: str) -> str:
    """Return the text that some words are answered with."""
    fields = {"text": words, "channel": "C1", "ts": "1.0", "thread": "1.0", "url": "https://x"}
    finish = handlers()[kind](desk, Delivery("k", kind, Lane.SLOW, "T1", "U1", fields, 1))
    with desk.store.write() as tx:
        finish(tx)
    return str(sent(desk)[-1].args["text"])


@pytest.mark.parametrize(
    "kind", [f"command:{Command.ASKWELL}", f"event:{Event.MENTION}", f"event:{Event.MESSAGE}"]
)
def test_small_talk_is_no_draft(desk: Desk, kind: str) -> None:
    assert said(desk, kind, "Help!") == pastes.HELP
    assert said(desk, kind, "Thank you.") == pastes.WELCOME
    assert "Are you okay?" in said(desk, kind, "Are you okay?")


def test_a_message_opens_its_window_at_once_and_then_shows_the_review_there(desk: Desk) -> None:
    kind = f"shortcut:{Shortcut.REVIEW_MESSAGE}"
    fields = {"text": DRAFT, "trigger": "1.2.x"}
    first = Delivery("k", kind, Lane.QUICK, "T1", "U1", fields, 1)
    finish = pastes.shortcut_message(desk, first)
    opened, *_ = before = sent(desk)
    assert [one.method for one in before] == [Method.OPEN]
    with desk.store.write() as tx:
        finish(tx)
    (shown,) = sent(desk)
    view = cast("dict[str, object]", opened.args["view"])
    assert (shown.method, shown.args["external_id"]) == (Method.VIEW, view["external_id"])
    assert "I found 20 questions" in str(shown.args["view"])
    assert shown.channel == opened.channel  # so that neither overtakes the other
