"""Changes to settings: who, when, taken back; kept wordings; how suggestions were received."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.own import as_examples, as_table
from bot.received import Case, Received, Reception
from bot.records import Item, KeepReason, Kept, Paste, Role, State
from bot.store import Store, drafts, feedback, items, kept, people, privacy, wishes
from bot.store.preferences import preferences
from bot.store.wishes import Outcome
from bot.wishes import MOST, Cell, Kind
from nlp.model import Question

TEAM, ANA, BEN, NOW = "T1", "UANA", "UBEN", 1_800_000_000.0
DAY = 24 * 3600.0


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "askwell.db")
    with made.write() as tx:
        people.name(tx, TEAM, ANA, Role.STEWARD)
    return made


def mute(key: str = "blame", why: str = "So.", before: str = "", place: str = "") -> Cell:
    return Cell(Kind.MUTE, key, {"why": before} if before else None, {"why": why}, place)


def change(store: Store, *cells: Cell, who: str = ANA, at: float = NOW) -> Outcome:
    with store.write() as tx:
        return wishes.change(tx, TEAM, who, cells, "Mute it", at)


def mutes(store: Store, place: str = "") -> frozenset[str]:
    with store.read() as tx:
        return preferences(tx, TEAM, place).mutes


def test_a_change_holds_and_says_who_and_when(store: Store) -> None:
    assert change(store, mute()) == Outcome.DONE
    assert mutes(store) == mutes(store, "C1") == {"blame"}
    with store.read() as tx:
        [one] = wishes.changes(tx, TEAM)
    assert (one.who, one.at, one.words, one.cells) == (ANA, NOW, "Mute it", (mute(),))


def test_it_is_taken_back_once_and_that_can_be_taken_back(store: Store) -> None:
    change(store, mute(), mute("leading"))
    with store.write() as tx:
        number = wishes.version(tx, TEAM)
        assert wishes.undo(tx, TEAM, ANA, number, NOW) == Outcome.DONE
        assert wishes.undo(tx, TEAM, ANA, number, NOW) == Outcome.GONE
    assert mutes(store) == frozenset()
    with store.write() as tx:
        assert wishes.undo(tx, TEAM, ANA, wishes.version(tx, TEAM), NOW) == Outcome.DONE
    assert mutes(store) == {"blame", "leading"}


def test_what_changed_since_is_not_overwritten(store: Store) -> None:
    change(store, mute())
    assert change(store, mute(why="Another.")) == Outcome.STALE
    assert change(store, mute(why="Another.", before="So.")) == Outcome.DONE
    with store.write() as tx:
        first = wishes.changes(tx, TEAM)[-1].id
        assert wishes.undo(tx, TEAM, ANA, first, NOW) == Outcome.STALE
    assert mutes(store) == {"blame"}


def test_a_change_happens_whole_or_not_at_all(store: Store) -> None:
    change(store, mute())
    assert change(store, mute("leading"), mute()) == Outcome.STALE
    assert mutes(store) == {"blame"}


def test_settings_are_bounded(store: Store) -> None:
    most = MOST[Kind.MUTE]
    assert change(store, *(mute(f"check-{n}") for n in range(most))) == Outcome.DONE
    assert change(store, mute("one-more")) == Outcome.FULL
    assert change(store, mute("one-more", place="C1")) == Outcome.DONE


def test_a_proposal_is_its_makers_and_a_day_old_at_most(store: Store) -> None:
    with store.write() as tx:
        name = wishes.propose(tx, TEAM, ANA, [mute()], "Mute it", NOW)
        found = wishes.proposed(tx, name, TEAM, ANA, NOW + DAY / 2)
        assert found
        assert found.cells == (mute(),)
        assert wishes.proposed(tx, name, TEAM, BEN, NOW) is None
        assert wishes.proposed(tx, name, "T2", ANA, NOW) is None
        assert wishes.proposed(tx, name, TEAM, ANA, NOW + 2 * DAY) is None
        wishes.settle(tx, name)
        assert wishes.proposed(tx, name, TEAM, ANA, NOW) is None


def item(author: str, channel: str = "", text: str = "Are you homeless?") -> Item:
    question = Question(text, 0, len(text))
    state = State.IN_REVIEW if channel else State.PRIVATE
    return Item(items.fresh_id(), "d1", TEAM, author, 0.0, question, text, state=state,
                channel=channel)  # fmt: skip


def keep(store: Store, one: Item, who: str, at: float = NOW) -> None:
    why = Kept("housing-labels", "homeless-people", KeepReason.LEGAL, "It is in the law.", who, at)
    with store.write() as tx:
        kept.remember(tx, one, (why,), who, at)


def texts(store: Store, place: str) -> list[str]:
    with store.read() as tx:
        return [one.text for one in preferences(tx, TEAM, place).kept]


def test_what_is_kept_holds_where_it_was_kept(store: Store) -> None:
    keep(store, item(BEN, "C1"), ANA)
    keep(store, item(BEN, text="Are you poor?"), BEN)
    assert texts(store, "C1") == ["Are you homeless?"]
    assert texts(store, BEN) == ["Are you poor?"]
    assert texts(store, "C2") == texts(store, ANA) == texts(store, "") == []


def test_keeping_never_fails_and_never_grows_without_end(store: Store) -> None:
    for n in range(MOST[Kind.KEPT] + 5):
        keep(store, item(ANA, "C1", f"Are you homeless, number {n}?"), ANA, NOW + n)
    held = texts(store, "C1")
    assert len(held) == MOST[Kind.KEPT]
    assert held[0] == "Are you homeless, number 5?"


def test_what_somebody_keeps_alone_is_nobody_elses(store: Store) -> None:
    keep(store, item(BEN), BEN)
    with store.write() as tx:
        [held] = wishes.wishes(tx, TEAM, [BEN])
        cell = Cell(held.kind, held.key, held.value, None, BEN)
        assert wishes.change(tx, TEAM, ANA, [cell], "", NOW) == Outcome.NOT_ALLOWED
        assert wishes.change(tx, TEAM, BEN, [cell], "", NOW) == Outcome.DONE
        assert wishes.changes(tx, TEAM) == ()  # their words are in nobody's log


def test_time_and_erasing_take_what_is_private(store: Store) -> None:
    keep(store, item(BEN), BEN)
    keep(store, item(BEN, "C1"), ANA)
    change(store, mute())
    with store.write() as tx:
        privacy.purge(tx, NOW + 91 * DAY)
        assert wishes.changes(tx, TEAM) == ()
    assert texts(store, BEN) == []
    assert texts(store, "C1") == ["Are you homeless?"]
    keep(store, item(BEN), BEN)
    with store.write() as tx:
        privacy.forget(tx, TEAM, BEN, NOW)
        privacy.forget(tx, TEAM, ANA, NOW)
        assert {one.who for one in wishes.wishes(tx, TEAM)} == {"former"}
    assert texts(store, BEN) == []
    with store.write() as tx:
        privacy.forget_workspace(tx, TEAM)
        assert wishes.wishes(tx, TEAM) == ()


def note(store: Store, deed: Reception, count: int, item: str = "") -> None:
    with store.write() as tx:
        for n in range(count):
            name = item or f"{deed}-{n}"
            feedback.note(tx, TEAM, [("blame", "late")], deed, NOW, item=name)


def test_a_question_counts_once_however_often_somebody_presses(store: Store) -> None:
    note(store, Reception.UNHELPFUL, 9, item="q1")
    with store.read() as tx:
        [one] = feedback.received(tx, TEAM)
    assert (one.unhelpful, one.cases, one.mute) == (1, 1, False)


@pytest.mark.parametrize(
    ("used", "edited", "kept_", "unhelpful", "fair"),
    [
        (0, 0, 0, 0, False),
        (0, 0, 3, 4, False),  # too few
        (0, 0, 4, 4, True),
        (4, 0, 3, 3, False),  # hardly more than half
        (3, 1, 20, 20, True),
        (40, 5, 2, 3, False),
    ],
)
def test_muting_is_suggested_only_where_that_is_fair(
    used: int, edited: int, kept_: int, unhelpful: int, fair: bool
) -> None:
    assert Received("blame", "", used, edited, kept_, unhelpful).mute == fair


def test_the_share_is_wilsons_lower_bound() -> None:
    assert Received("x", "", used=2, unhelpful=8).unwelcome == pytest.approx(0.5409, abs=1e-3)


def test_the_least_welcome_comes_first(store: Store) -> None:
    note(store, Reception.USED, 2)
    note(store, Reception.UNHELPFUL, 8)
    with store.write() as tx:
        feedback.note(tx, TEAM, [("leading", "")], Reception.USED, NOW, item="q9")
        received = feedback.received(tx, TEAM)
        assert feedback.received(tx, "T2") == ()
    assert [one.key for one in received] == ["blame/late", "leading"]
    lines = list(as_table(received))
    assert "you could mute it" in lines[1]
    assert "you could mute it" not in lines[2]


def test_an_example_is_exported_as_one_and_goes_in_time(store: Store) -> None:
    cases = [
        Case("blame", "late", "flag", "Why were you late: bus or car?"),
        Case("blame", "late", "wording", "Why didn't you come?", "What\nhappened?"),
        Case("", "", "missed", "# not a comment"),
    ]
    with store.write() as tx:
        feedback.give(tx, TEAM, BEN, cases, NOW)
        lines = list(as_examples(feedback.cases(tx, TEAM)))
    assert lines == [
        "# missed",
        "- before: '# not a comment'",
        "",
        "# blame/late",
        "- fine: 'Why were you late: bus or car?'",
        "- before: Why didn't you come?  # could be: What happened?",
    ]
    with store.write() as tx:
        feedback.give(tx, TEAM, ANA, cases[:1], NOW)
        privacy.forget(tx, TEAM, BEN, NOW)
        assert len(feedback.cases(tx, TEAM)) == 1
        privacy.purge(tx, NOW + 91 * DAY)
        assert feedback.cases(tx, TEAM) == ()


def test_the_latest_questions_are_those_that_somebody_may_see(store: Store) -> None:
    def save(author: str, channel: str, at: float) -> str:
        state = State.IN_REVIEW if channel else State.PRIVATE
        paste = Paste(items.fresh_id(), TEAM, author, at)
        one = Item(items.fresh_id(), paste.id, TEAM, author, 0.0, Question("Why?", 0, 4), "Why?",
                   state=state, channel=channel)  # fmt: skip
        drafts.save(tx, paste, [one])
        return one.id

    with store.write() as tx:
        mine, seen = save(ANA, "", NOW), save(BEN, "C1", NOW + 1)
        save(BEN, "", NOW + 2)
        unseen = save(BEN, "C2", NOW + 3)
        people.been_in(tx, TEAM, ANA, "C1", NOW)
        lately = [one.id for one in items.lately(tx, TEAM, ANA, "", 40)]
        there = [one.id for one in items.lately(tx, TEAM, ANA, "C2", 40)]
    assert lately == [seen, mine]
    assert there == [unseen, mine]
