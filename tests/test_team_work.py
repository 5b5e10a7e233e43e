"""What a team sees of shared questions: cards that keep up, purpose lines that travel along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from slack_sdk import WebClient

from bot.config import Config
from bot.desk import Desk, Finish, Install
from bot.lost import IN_HOME, Lost
from bot.records import Deed, Entry, Item, Paste, Role, Standing, State
from bot.reviews import Reviews, with_lines
from bot.store import Store, Tx, drafts, items, outbox, people, privacy
from bot.store.inbox import Delivery, Lane
from bot.store.outbox import PACE, Method, Parcel
from bot.store.privacy import FORMER
from bot.work import current, home, places, team
from nlp.model import Question, Unread, WhyStatus

TEAM, ANA, BEN, CHANNEL = "T1", "U1", "U2", "C1"
NOW = 1_800_000_000.0
HOUR = 3600.0
LINE = "We ask so we can find you a bed."
READY = Standing((), WhyStatus.COMPLETE)
SECTION = (
    Unread("Housing", 0, 7, "heading"),
    Unread(LINE, 8, 30, "section why line"),
    Unread("About you", 60, 69, "heading"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    reviews, slack = cast("Reviews", None), cast("WebClient", None)
    store = Store.open(tmp_path / "askwell.db")
    with store.write() as tx:
        people.name(tx, TEAM, BEN, Role.REVIEWER)
    return Desk(store, reviews, slack, Config(), Install(), lambda: NOW)


def shared(tx: Tx, count: int = 3, card: str = "1.0") -> tuple[Paste, list[Item]]:
    """Keep a shared draft: two questions under a section's purpose line, the others under none."""
    paste = Paste("d1", TEAM, ANA, NOW, unread=SECTION, channel=CHANNEL, card=card)
    kept = [
        Item(
            f"i{n}", "d1", TEAM, ANA, float(n), Question(f"What is question {n}?", 31 + 15 * n, 99),
            "", state=State.IN_REVIEW, channel=CHANNEL, card=card and f"{n}.5", standing=READY,
            touched=NOW,
        )
        for n in range(count)
    ]  # fmt: skip
    drafts.save(tx, paste, kept)
    for one in kept:
        items.log(
            tx, one.id, Entry(NOW, ANA, Deed.SHARED, "Please look by Friday." * (one.place == 0))
        )
    return paste, kept


def pressed(kind: str, who: str = BEN, **fields: object) -> Delivery:
    return Delivery(kind, kind, Lane.QUICK, TEAM, who, {"url": "https://x", **fields})


def told(tx: Tx) -> list[Parcel]:
    """Return all that the outbox holds, in the order in which it is sent."""
    found = []
    while parcel := outbox.take(tx, NOW + HOUR):
        found.append(parcel)
        outbox.sent(tx, parcel)
    return found


def run(
    desk: Desk, handler: Callable[[Desk, Delivery], Finish], delivery: Delivery
) -> list[Parcel]:
    finish = handler(desk, delivery)
    with desk.store.write() as tx:
        finish(tx)
        return told(tx)


def due_of(tx: Tx, once: str) -> float:
    row = tx.execute("select due from outbox where once = ?", (once,)).fetchone()
    return float(row[0]) - NOW


def test_a_sections_purpose_line_goes_along_with_its_approved_questions(desk: Desk) -> None:
    with desk.store.write() as tx:
        paste, kept = shared(tx)
        for one in kept:
            items.change(tx, replace(one, state=State.APPROVED), ANA, NOW)
        lined = with_lines(paste, items.items_of(tx, "d1"))
    assert [one.question.why_line for one in lined] == [LINE, LINE, ""]
    (answer,) = run(desk, team.show_approved, pressed("show", value="d1"))
    assert str(answer.args["text"]).count(LINE) == 2


def test_a_set_without_an_approved_question_says_so(desk: Desk) -> None:
    with desk.store.write() as tx:
        shared(tx)
    (answer,) = run(desk, team.show_approved, pressed("show", value="d1"))
    assert answer.args["text"] == team.NONE_APPROVED
    (answer,) = run(desk, team.show_approved, pressed("show", value="gone"))
    assert answer.args["text"] == current.GONE


def test_what_changes_a_card_does_not_queue_behind_new_cards(desk: Desk) -> None:
    with desk.store.write() as tx:
        shared(tx, 1)
        for number in range(50):
            desk.send(tx, places.card(TEAM, ANA, f"new{number}", CHANNEL))
        desk.send(tx, places.card(TEAM, ANA, "i0", CHANNEL))
        assert due_of(tx, "card:new49") == pytest.approx(49 * PACE)
        assert due_of(tx, "card:i0") == 0
        desk.send(tx, places.card(TEAM, ANA, "new50", CHANNEL))
        assert due_of(tx, "card:new50") == pytest.approx(50 * PACE)


def test_a_change_that_waits_comes_as_soon_as_somebody_asks(desk: Desk) -> None:
    with desk.store.write() as tx:
        _, kept = shared(tx, 30)
        current.redraw_all(desk, tx, kept)
        assert due_of(tx, "card:i29") == pytest.approx(29 * PACE)
        desk.send(tx, places.card(TEAM, ANA, "i29", CHANNEL))
        assert due_of(tx, "card:i29") == 0
        assert len([one for one in told(tx) if one.method == Method.CARD]) == 30


def test_a_split_moves_on_the_numbers_of_later_cards(desk: Desk) -> None:
    with desk.store.write() as tx:
        _, kept = shared(tx, 4)
        second = items.split_off(kept[1], kept[2].place)
        items.insert(tx, second, NOW)
        assert [one.id for one in items.cards_after(tx, second)] == ["i2", "i3"]


def test_cards_no_longer_name_somebody_who_erased_their_data(desk: Desk) -> None:
    with desk.store.write() as tx:
        _, kept = shared(tx, 2)
        other = replace(kept[0], id="j", author=BEN, card="9.9")
        items.insert(tx, other, NOW)
        items.log(tx, "j", Entry(NOW, ANA, Deed.COMMENTED, "Could it be shorter?"))
        items.insert(tx, replace(other, id="k", card="9.8"), NOW)
    drawn = run(desk, home.delete_mine, pressed("delete", ANA))
    assert {one.args["id"] for one in drawn if one.method == Method.CARD} == {"i0", "i1", "j"}
    assert {one.args["id"] for one in drawn if one.method == Method.SET} == {"d1"}


def test_a_shared_question_keeps_its_sections_purpose_line_without_its_author(desk: Desk) -> None:
    with desk.store.write() as tx:
        shared(tx)
        privacy.forget(tx, TEAM, ANA, NOW)
        paste = drafts.find(tx, "d1", TEAM)
        assert paste is not None
        lined = with_lines(paste, items.items_of(tx, "d1"))
    assert [one.question.why_line for one in lined] == [LINE, LINE, ""]
    assert "Housing" not in {one.text for one in paste.unread}


def test_cards_on_their_way_are_posted_although_their_author_is_forgotten(desk: Desk) -> None:
    with desk.store.write() as tx:
        shared(tx, 2, card="")
        desk.send(
            tx, places.card(TEAM, ANA, "i0", CHANNEL), places.whisper(pressed("x", ANA), "Hi")
        )
        privacy.forget(tx, TEAM, ANA, NOW)
        assert [(one.method, one.user) for one in told(tx)] == [(Method.CARD, FORMER)]


def test_words_that_could_not_be_whispered_are_written_to_the_person(desk: Desk) -> None:
    whispered = places.whisper(pressed("x"), "Approving is for reviewers here.")
    review = replace(whispered, about="a review of yours")
    with desk.store.write() as tx:
        Lost(desk)(tx, whispered, "expired_url")
        Lost(desk)(tx, review, "expired_url")
        assert [one.args["text"] for one in told(tx)] == [whispered.args["text"], IN_HOME]


def test_a_note_to_the_reviewers_stands_with_what_is_shared(desk: Desk) -> None:
    with desk.store.write() as tx:
        shared(tx)
        assert drafts.note_on(tx, "d1") == "Please look by Friday."


def test_a_decision_or_a_comment_keeps_a_draft(desk: Desk) -> None:
    day = 24 * HOUR
    with desk.store.write() as tx:
        shared(tx)
        items.log(tx, "i0", Entry(NOW + 80 * day, BEN, Deed.COMMENTED, "Fine by me."))
        assert privacy.purge(tx, NOW + 100 * day) == 0
        paste = drafts.find(tx, "d1", TEAM)
        assert paste is not None
        assert paste.touched == NOW + 80 * day
        assert privacy.purge(tx, NOW + 171 * day) == 1
