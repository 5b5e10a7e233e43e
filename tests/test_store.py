"""The store: what is promised holds in the database itself, whatever calls it."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.records import Concern, Deed, Entry, Item, Paste, Role, Standing, State
from bot.store import Store, decisions, doubts, drafts, inbox, items, outbox, people, privacy, spots
from bot.store.base import NotUsable
from bot.store.decisions import Outcome
from bot.store.inbox import Delivery, Lane
from bot.store.outbox import Method, Parcel
from bot.store.schema import migrations
from bot.store.spots import Spot
from nlp.model import Category, Level, Option, Question, WhyStatus

TEAM, ANA, BEN, GUEST, CHANNEL = "T1", "U1", "U2", "U3", "C1"
NOW = 1_800_000_000.0
DAY = 24 * 3600.0
CARE = Concern("housing-labels", "homeless", Category.STIGMA, Level.CARE, "It may hurt.")
READY = Standing((), WhyStatus.COMPLETE)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "askwell.db")
    with made.write() as tx:
        people.name(tx, TEAM, BEN, Role.REVIEWER)
        people.learn(tx, TEAM, GUEST, Role.GUEST, "", NOW)
    return made


def question(text: str = "Where did you sleep?") -> Question:
    return Question(text, 0, len(text), options=(Option("At home", 0, 0), Option("", 0, 0)))


def kept(store: Store, standing: Standing = READY, state: State = State.IN_REVIEW) -> Item:
    """Keep a draft with one shared question and return it."""
    paste = Paste(items.fresh_id(), TEAM, ANA, NOW, masked=("a name",))
    item = Item(
        items.fresh_id(), paste.id, TEAM, ANA, 0.0, question(), "Where?", state=state,
        channel=CHANNEL, standing=standing, touched=NOW,
    )  # fmt: skip
    with store.write() as tx:
        drafts.save(tx, paste, [item])
        items.log(tx, item.id, Entry(NOW, ANA, Deed.ASKED))
    return item


def now_in(store: Store, item: Item) -> Item:
    with store.read() as tx:
        found = items.item(tx, item.id, TEAM)
    assert found is not None
    return found


def approve(store: Store, item: Item, who: str = BEN, version: int | None = None) -> Outcome:
    with store.write() as tx:
        seen = item.version if version is None else version
        return decisions.approve(tx, item.id, seen, TEAM, who, NOW)


def test_an_item_comes_back_as_it_was_kept(store: Store) -> None:
    item = kept(store, Standing((CARE,), WhyStatus.VAGUE))
    assert now_in(store, item) == item


def test_a_ready_question_is_approved_by_a_reviewer(store: Store) -> None:
    item = kept(store)
    assert approve(store, item) is Outcome.DONE
    assert now_in(store, item).state is State.APPROVED


@pytest.mark.parametrize(
    ("standing", "who", "version", "outcome"),
    [
        (Standing((), WhyStatus.DRAFT), BEN, 1, Outcome.NO_PURPOSE),
        (Standing((), WhyStatus.VAGUE), BEN, 1, Outcome.NO_PURPOSE),
        (Standing((), WhyStatus.MISSING), BEN, 1, Outcome.NO_PURPOSE),
        (Standing((CARE,), WhyStatus.COMPLETE), BEN, 1, Outcome.CARE),
        (READY, BEN, 2, Outcome.STALE),
        (READY, GUEST, 1, Outcome.NOT_ALLOWED),
        (READY, "U9", 1, Outcome.NOT_ALLOWED),
    ],
)
def test_what_is_missing_keeps_a_question_from_being_approved(
    store: Store, standing: Standing, who: str, version: int, outcome: Outcome
) -> None:
    item = kept(store, standing)
    assert approve(store, item, who, version) is outcome
    assert now_in(store, item) == item


def test_an_author_approves_alone_only_where_a_steward_allowed_it(store: Store) -> None:
    item = kept(store)
    with store.write() as tx:
        people.name(tx, TEAM, ANA, Role.REVIEWER)
    assert approve(store, item, ANA) is Outcome.OWN
    with store.write() as tx:
        people.put_setting(tx, TEAM, people.ALONE, True, BEN, NOW)
    assert approve(store, item, ANA) is Outcome.DONE


def test_of_two_decisions_at_once_one_counts(store: Store) -> None:
    item = kept(store)
    outcomes: list[Outcome] = []
    start = threading.Barrier(8)

    def race() -> None:
        start.wait()
        outcomes.append(approve(store, item))

    threads = [threading.Thread(target=race) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == sorted([Outcome.DONE] + [Outcome.STALE] * 7)


def test_another_workspace_sees_and_changes_nothing(store: Store) -> None:
    item = kept(store)
    with store.write() as tx:
        assert items.item(tx, item.id, "T2") is None
        assert drafts.find(tx, item.draft, "T2") is None
        people.name(tx, "T2", BEN, Role.STEWARD)
        outcome = decisions.approve(tx, item.id, 1, "T2", BEN, NOW)
        assert outcome is Outcome.GONE
        assert not items.change(tx, replace(item, team="T2"), ANA, NOW)


def test_a_change_of_an_old_version_changes_nothing(store: Store) -> None:
    item = kept(store)
    new = replace(item, question=question("What would help?"))
    with store.write() as tx:
        assert items.change(tx, new, ANA, NOW)
        assert not items.change(tx, replace(new, question=question("Lost?")), ANA, NOW)
    assert now_in(store, item).question.text == "What would help?"
    assert now_in(store, item).version == 2


@pytest.mark.parametrize(("who", "may"), [(ANA, True), (BEN, False), (GUEST, False)])
def test_a_private_question_is_changed_by_its_author_alone(
    store: Store, who: str, may: bool
) -> None:
    item = kept(store, state=State.PRIVATE)
    with store.write() as tx:
        assert items.change(tx, item, who, NOW) is may


@pytest.mark.parametrize(("who", "may"), [(ANA, True), (BEN, True), (GUEST, False)])
def test_a_shared_question_is_changed_by_those_who_decide(
    store: Store, who: str, may: bool
) -> None:
    item = kept(store)
    with store.write() as tx:
        assert items.change(tx, item, who, NOW) is may


def delivery(key: str = "k", **fields: object) -> Delivery:
    return Delivery(key, "event:message", Lane.SLOW, TEAM, ANA, fields)


def test_the_same_delivery_is_kept_once_and_forgotten_when_done(store: Store) -> None:
    with store.write() as tx:
        assert inbox.put(tx, delivery(text="private words"), NOW)
        assert not inbox.put(tx, delivery(text="private words"), NOW)
        taken = inbox.take(tx, Lane.SLOW, NOW)
        assert taken is not None
        assert taken.fields == {"text": "private words"}
        assert inbox.take(tx, Lane.SLOW, NOW) is None
        inbox.done(tx, "k", NOW)
        assert b"private words" not in _bytes(tx)
        assert not inbox.put(tx, delivery(text="again"), NOW)


def _bytes(tx: Database) -> bytes:
    return "\n".join(tx.conn.iterdump()).encode()


def test_a_lease_that_ran_out_is_taken_by_another(store: Store) -> None:
    with store.write() as tx:
        inbox.put(tx, delivery(), NOW)
        assert inbox.take(tx, Lane.SLOW, NOW)
        assert inbox.take(tx, Lane.SLOW, NOW + inbox.LEASES[Lane.SLOW] - 1) is None
        again = inbox.take(tx, Lane.SLOW, NOW + inbox.LEASES[Lane.SLOW] + 1)
        assert again is not None
        assert again.attempts == 2


def test_a_row_that_keeps_failing_is_given_up_visibly(store: Store) -> None:
    with store.write() as tx:
        inbox.put(tx, delivery(), NOW)
        tries = 0
        at = NOW
        while True:
            at += 10_000
            taken = inbox.take(tx, Lane.SLOW, at)
            assert taken is not None
            tries += 1
            if not inbox.again(tx, taken, at):
                break
    assert tries == inbox.ATTEMPTS


def test_a_row_too_old_is_handed_out_for_an_apology(store: Store) -> None:
    with store.write() as tx:
        inbox.put(tx, delivery(text="private"), NOW)
        assert [one.user for one in inbox.expire(tx, NOW + inbox.KEPT + 1)] == [ANA]
        assert inbox.expire(tx, NOW + inbox.KEPT + 1) == []
        assert b"private" not in _bytes(tx)


def post(channel: str = CHANNEL, once: str = "") -> Parcel:
    return Parcel(Method.POST, {"text": "secret"}, TEAM, ANA, channel, "a note", once)


def test_posts_in_one_channel_keep_their_distance(store: Store) -> None:
    with store.write() as tx:
        for _ in range(3):
            outbox.add(tx, post(), NOW)
        outbox.add(tx, post("C2"), NOW)
        dues = [row["due"] - NOW for row in tx.query("select due from outbox order by id")]
    assert dues == pytest.approx([0, outbox.PACE, 2 * outbox.PACE, 0])


def test_equal_parcels_wait_once(store: Store) -> None:
    with store.write() as tx:
        assert outbox.add(tx, post(once="card:1"), NOW)
        assert not outbox.add(tx, post(once="card:1"), NOW)
        assert outbox.take(tx, NOW)
        assert outbox.add(tx, post(once="card:1"), NOW)


@pytest.mark.parametrize(
    ("parcel", "unsure"),
    [
        (post(), 1),
        (Parcel(Method.EPHEMERAL, {}, TEAM, ANA), 1),
        (Parcel(Method.RESPOND, {"replace_original": False}, TEAM, ANA), 1),
        (Parcel(Method.RESPOND, {"replace_original": True}, TEAM, ANA), 0),
        (Parcel(Method.UPDATE, {}, TEAM, ANA), 0),
        (Parcel(Method.HOME, {"id": ANA}, TEAM, ANA), 0),
    ],
)
def test_after_a_crash_only_what_may_be_repeated_is_sent_again(
    store: Store, parcel: Parcel, unsure: int
) -> None:
    with store.write() as tx:
        outbox.add(tx, parcel, NOW)
        outbox.take(tx, NOW)
        assert doubts.recover(tx, NOW) == []
        doubtful = doubts.recover(tx, NOW + outbox.LEASE + 1)
        assert len(doubtful) == unsure
        assert len(doubts.doubts(tx, TEAM, ANA)) == unsure
        assert (outbox.take(tx, NOW + outbox.LEASE + 1) is None) == bool(unsure)


def test_a_doubt_is_settled_by_its_owner_alone(store: Store) -> None:
    with store.write() as tx:
        number = outbox.add(tx, post(), NOW)
        taken = outbox.take(tx, NOW)
        assert taken
        doubts.unsure(tx, taken)
        assert not doubts.send_again(tx, number, TEAM, BEN, NOW)
        assert doubts.send_again(tx, number, TEAM, ANA, NOW)
        assert not doubts.send_again(tx, number, TEAM, ANA, NOW)


def test_what_was_sent_is_forgotten(store: Store) -> None:
    with store.write() as tx:
        outbox.add(tx, post(), NOW)
        taken = outbox.take(tx, NOW)
        assert taken
        outbox.sent(tx, taken, "1.2")
        assert b"secret" not in _bytes(tx)


def test_a_draft_is_erased_ninety_days_after_it_was_last_touched(store: Store) -> None:
    item = kept(store)
    with store.write() as tx:
        assert privacy.purge(tx, NOW + 89 * DAY) == 0
        assert privacy.purge(tx, NOW + 91 * DAY) == 1
        assert items.item(tx, item.id, TEAM) is None
        assert items.history(tx, item.id) == ()


def test_what_is_purged_is_gone_from_the_file(store: Store) -> None:
    kept(store)
    with store.write() as tx:
        privacy.purge(tx, NOW + 91 * DAY)
    store.squeeze()
    for path in store.path.parent.glob("askwell.db*"):
        assert b"Where did you sleep" not in path.read_bytes()


def test_a_person_who_asks_is_forgotten_and_the_team_keeps_its_work(store: Store) -> None:
    private, shared = kept(store, state=State.PRIVATE), kept(store)
    with store.write() as tx:
        spots.keep(tx, Spot(url="private"), TEAM, ANA, NOW)
        privacy.forget(tx, TEAM, ANA, NOW)
        assert items.item(tx, private.id, TEAM) is None
        found = items.item(tx, shared.id, TEAM)
        assert found is not None
        assert found.author == privacy.FORMER
        assert {entry.who for entry in items.history(tx, shared.id)} == {privacy.FORMER}
        assert ANA.encode() not in _bytes(tx)


def test_a_workspace_that_leaves_takes_everything_along(store: Store) -> None:
    kept(store)
    with store.write() as tx:
        privacy.forget_workspace(tx, TEAM)
        assert b"sleep" not in _bytes(tx)


def test_a_code_names_one_steward_once(store: Store) -> None:
    with store.write() as tx:
        code = people.new_code(tx, NOW)
        assert not people.claim(tx, TEAM, ANA, "00000000", NOW)
        assert not people.claim(tx, TEAM, ANA, code, NOW + 2 * DAY)
    with store.write() as tx:
        code = people.new_code(tx, NOW)
        assert people.claim(tx, TEAM, ANA, f" {code} ", NOW)
        assert not people.claim(tx, TEAM, BEN, code, NOW)
        assert people.named(tx, TEAM, Role.STEWARD) == (ANA,)


def test_an_error_in_a_transaction_leaves_nothing_behind(store: Store) -> None:
    def half() -> None:
        with store.write() as tx:
            inbox.put(tx, delivery(), NOW)
            raise KeyError

    with pytest.raises(KeyError):
        half()
    with store.read() as tx:
        assert not inbox.any_due(tx, Lane.SLOW, NOW)


def test_an_empty_and_an_older_file_are_brought_up_to_date(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with Database(old) as db:
        migrations.apply(db, stop_before="people")
    Store.open(old)
    Store.open(tmp_path / "new.db")
    tables = [
        {row[0] for row in sqlite3.connect(path).execute("select name from sqlite_master")}
        for path in (old, tmp_path / "new.db")
    ]
    assert tables[0] == tables[1]


def test_a_file_that_is_no_database_is_refused_kindly(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"These are my notes, not a database." * 100)
    with pytest.raises(NotUsable, match="ASKWELL_DATABASE"):
        Store.open(path)


def test_the_file_is_its_owners_alone(store: Store) -> None:
    assert store.path.stat().st_mode & 0o077 == 0
