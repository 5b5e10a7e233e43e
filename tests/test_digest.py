"""What a digest says, how it is drawn within Slack's limits, and the command that prints it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from bot.__main__ import cli
from bot.cards.blocks import Message
from bot.cards.digest import LISTED, PAGE, as_text, digest_message, everything, preview
from bot.cards.digest_settings import DigestWindow, confirmed, digest_settings
from bot.digest import zones
from bot.digest.content import KINDS, digest
from bot.digest.values import Approved, Digest, Facts, Line, Mark, Plan, Shared, Step, Tip
from bot.digest.when import Schedule, known
from bot.records import Concern, Deed, Entry, Item, Paste, Role, Standing, State
from bot.store import Store, digest_facts, digests, drafts, items, pack, people
from nlp.model import Category, Level, Question, WhyStatus
from tests import card_samples as samples
from tests.test_cards import FOLDER, SLOW, holds, payload

DAY = 86400.0
NOW = 1_795_000_000.0
PLAN = Plan("T1", "C012ABC", Schedule(0, 9, "America/New_York"), who="U012ABC")
LABEL = Concern("housing-labels", "homeless-people", Category.STIGMA, Level.CARE, "a label.")
BOTH = Concern("two", "", Category.DOUBLE_BARRELED, Level.CLARITY, "asks two things.")
LINK = "https://example.slack.com/archives/C012ABC/p1700000000000000"


def question(
    name: str,
    days: float = 0,
    state: State = State.IN_REVIEW,
    open_: tuple[Concern, ...] = (),
    why: WhyStatus = WhyStatus.COMPLETE,
    text: str = "Where did you sleep last night?",
    **more: Any,
) -> Shared:
    """Return a question that a channel has seen for some days."""
    item = Item(name, "d1", "T1", "U034DEF", 1.0, Question(text, 0, len(text)), text, state=state,
                channel="C012ABC", card="1.1", standing=Standing(open_, why))  # fmt: skip
    return Shared(item, NOW - days * DAY, **more)


def made(*shared: Shared, links: dict[str, str] | None = None, **more: Any) -> Digest:
    oldest_first = tuple(sorted(shared, key=lambda one: one.since))
    facts = Facts(PLAN, oldest_first, **more)
    return digest(facts, "2026-W47", NOW, links or {}, lambda check, entry: f"{check}: why")


def test_each_open_question_has_its_next_step() -> None:
    found = made(
        question("a", 9, State.CHANGES),
        question("b", 8, open_=(LABEL,), why=WhyStatus.MISSING),
        question("c", 7, open_=(BOTH,), why=WhyStatus.VAGUE),
        question("d", 6, open_=(BOTH,)),
        question("e", 5),
        question("f", 4, State.APPROVED, decided=NOW - DAY),
    )
    steps = [(one.id, one.step) for one in found.open]
    assert steps == [
        ("a", Step.EDIT), ("b", Step.WAYS), ("c", Step.PURPOSE), ("d", Step.WAYS), ("e", Step.LOOK),
    ]  # fmt: skip
    assert found.flagged == 3
    assert [one.days for one in found.open] == [9, 8, 7, 6, 5]
    assert found.open[4].lacks == "It waits for a decision."
    assert len(found.approved) == 1


def test_approved_counts_from_the_last_digest() -> None:
    early = question("a", 20, State.APPROVED, decided=NOW - 10 * DAY)
    late = question("b", 20, State.APPROVED, decided=NOW - 3 * DAY)
    assert len(made(early, late).approved) == 1
    assert len(made(early, late, last=NOW - 14 * DAY).approved) == 2
    assert len(made(early, late, last=NOW - 2 * DAY).approved) == 0
    assert len(made(early, late, last=NOW + 2 * DAY).approved) == 1  # a clock that was wrong


def test_the_kind_that_came_up_most_has_the_teams_own_example() -> None:
    mark = Mark(Category.STIGMA, "housing-labels", "homeless-people")
    better = question("a", 9, State.APPROVED, text="Are you experiencing homelessness?",
                      decided=NOW - DAY, marks=(mark,))  # fmt: skip
    better = replace(better, item=replace(better.item, original="Are you homeless?"))
    found = made(better, question("b", open_=(LABEL,)), question("c", open_=(BOTH,)))
    assert found.kind == KINDS[Category.STIGMA]
    assert found.tip == Tip("Are you homeless?", "Are you experiencing homelessness?")
    kept = replace(better, marks=(replace(mark, changed=False),))
    assert made(kept, question("b", open_=(LABEL,))).tip == Tip(why="housing-labels: why")
    assert made(question("c")).kind == ""


def test_what_can_hurt_comes_first_where_two_kinds_are_level() -> None:
    found = made(question("a", open_=(BOTH,)), question("b", open_=(LABEL,)))
    assert found.kind == KINDS[Category.STIGMA]
    twice = made(*(question(name, open_=(BOTH,)) for name in "ab"), question("c", open_=(LABEL,)))
    assert twice.kind == KINDS[Category.DOUBLE_BARRELED]


def test_every_category_has_plain_words() -> None:
    assert set(KINDS) == set(Category)


@pytest.mark.parametrize(
    ("weeks", "flagged", "said"),
    [
        ((), 2, ""),
        ((("2026-W46", 2),), 2, "2, 2. That is as many as a week ago."),
        ((("2026-W46", 1), ("2026-W44", 5)), 2, "5, not counted, 1, 2. That is fewer than three"),
        (tuple((f"2026-W{n}", 50 - n) for n in range(46, 35, -1)), 2,
         "10, 9, 8, 7, 6, 5, 4, 2. That is fewer than seven weeks ago."),
        ((("2026-W40", 0),), 2, "0, not counted, not counted, not counted, not counted, "),
        ((("2026-W39", 9),), 2, ""),
    ],
)  # fmt: skip
def test_the_trend_is_a_sentence(
    weeks: tuple[tuple[str, int], ...], flagged: int, said: str
) -> None:
    shared = [question(str(n), open_=(LABEL,)) for n in range(flagged)]
    trend = made(*shared, weeks=weeks).trend
    assert said in trend
    assert bool(trend) == bool(said)


def test_the_trend_goes_on_over_new_year() -> None:
    facts = Facts(PLAN, (), (("2026-W53", 3), ("2026-W52", 4)))
    found = digest(facts, "2027-W01", NOW, {}, lambda *_: "")
    assert found.trend.startswith("Flagged questions, week by week: 4, 3, 0.")


def test_nobody_is_named() -> None:
    shown = json.dumps(digest_message(rich_digest()).payload())
    assert "U034DEF" not in shown
    assert "U012ABC" not in shown


def rich_digest(count: int = 12) -> Digest:
    mark = Mark(Category.STIGMA, "housing-labels", "homeless-people")
    better = question("z", 20, State.APPROVED, text="Are you experiencing homelessness?",
                      decided=NOW - DAY, marks=(mark,))  # fmt: skip
    better = replace(better, item=replace(better.item, original="Are you homeless?"))
    opened = [
        question(f"q{n}", count - n, open_=(LABEL,) * (n % 3 == 0), why=list(WhyStatus)[n % 4])
        for n in range(count)
    ]
    weeks = tuple((f"2026-W{n}", n - 38) for n in range(46, 39, -1))
    links = {f"q{n}": LINK for n in range(count)}
    return made(better, *opened, links=links, weeks=weeks, last=NOW - 7 * DAY)


lines = st.builds(
    Line,
    id=st.text(alphabet="abcXYZ-_09", min_size=12, max_size=12),
    version=st.integers(1, 10**6),
    words=samples.texts,
    days=st.sampled_from([0, 1, 400]),
    lacks=st.just("It has no “why we ask” line yet."),
    step=st.sampled_from(Step),
    link=st.sampled_from(["", LINK]),
)
found_digests = st.builds(
    Digest,
    plan=st.just(PLAN),
    period=st.just("2026-W47"),
    open=samples.many(lines),
    flagged=st.integers(0, 40),
    approved=samples.many(st.builds(Approved, samples.texts, st.sampled_from(["", LINK]))),
    first=st.booleans(),
    kind=st.sampled_from(["", *KINDS.values()]),
    tip=st.builds(Tip, samples.texts, samples.texts, samples.texts),
    trend=st.sampled_from(["", "Flagged questions, week by week: 1, 2. That is more."]),
)


@SLOW
@given(found_digests, st.sampled_from([0, 7, 20, 10**6, -3]))
def test_any_digest(found: Digest, first: int) -> None:
    holds(digest_message(found))
    holds(preview(found))
    holds(everything(found, first))
    assert as_text(found).startswith("Weekly digest:")


def test_ten_are_listed_and_all_can_be_reached() -> None:
    found = rich_digest(2 * PAGE + 3)
    text = json.dumps(digest_message(found).payload())
    assert text.count("digest_step") + text.count('"go"') == LISTED
    assert f"And {2 * PAGE + 3 - LISTED} more." in text
    ids = {one.id for one in found.open}
    for first in (0, PAGE, 2 * PAGE):
        shown = json.dumps(everything(found, first))
        ids -= {one.id for one in found.open if f"{one.id}:{one.version}:" in shown}
    assert all(one.step == Step.LOOK for one in found.open if one.id in ids)


windows = st.builds(
    DigestWindow,
    plans=samples.many(
        st.builds(
            Plan,
            team=st.just("T1"),
            channel=st.sampled_from(["C012ABC", "<!channel>"]),
            schedule=st.builds(
                Schedule,
                day=st.integers(0, 6),
                hour=st.integers(0, 23),
                zone=st.sampled_from(["UTC", "Asia/Baku", "Pacific/Apia"]),
            ),
            paused=st.booleans(),
        )
    ),
    channel=st.sampled_from(["", "C012ABC", "<!channel>"]),
    zone=st.sampled_from(["", "UTC", "Asia/Baku"]),
    may=st.booleans(),
    preview=st.booleans(),
    now=st.just(NOW),
    notice=samples.texts,
)


@SLOW
@given(windows)
def test_any_settings_window(window: DigestWindow) -> None:
    holds(digest_settings(window))


def test_every_zone_on_offer_is_known() -> None:
    offered = zones.offered("Asia/Baku")
    assert len(offered) <= 100
    assert all(known(zone) for zone, _ in offered)
    assert len({label for _, label in offered}) == len(offered)


def test_the_first_one_is_named_when_it_is_set_up() -> None:
    assert "first on Monday, November 23" in confirmed(PLAN, NOW)


CARDS: dict[str, Callable[[], Message | dict[str, Any]]] = {
    "digest": lambda: digest_message(rich_digest()),
    "digest-quiet": lambda: digest_message(made(last=NOW - 28 * DAY)),
    "view-digest": lambda: digest_settings(
        DigestWindow((PLAN,), "C012ABC", "", True, True, NOW), "note"
    ),
    "view-digest-look": lambda: digest_settings(DigestWindow((PLAN,), "C012ABC", preview=True)),
    "view-digest-all": lambda: everything(rich_digest(2 * PAGE), PAGE),
}


@pytest.mark.parametrize("name", CARDS)
def test_golden_card(name: str, golden: Callable[[Path, str], str]) -> None:
    shown = CARDS[name]()
    holds(shown)
    text = json.dumps(payload(shown), ensure_ascii=False, indent=1) + "\n"
    assert text == golden(FOLDER / f"{name}.json", text)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    store = Store.open(tmp_path / "askwell.db")
    monkeypatch.setenv("ASKWELL_DATABASE", str(store.path))
    return store


def test_the_command_prints_what_would_be_sent(database: Store) -> None:
    mine = question("b", state=State.PRIVATE, text="Mine?")
    shared = [question("a", why=WhyStatus.MISSING), mine]
    with database.write() as tx:
        people.name(tx, "T1", "U1", Role.STEWARD)
        drafts.save(tx, Paste("d1", "T1", "U2", NOW), [one.item for one in shared])
        digests.save(tx, PLAN, "U1", NOW)
        digests.save(tx, replace(PLAN, channel="C9"), "U1", NOW)
    whole = CliRunner().invoke(cli, ["digest", "--preview"])
    assert whole.exit_code == 0
    assert "Where did you sleep last night?" in whole.output
    assert "Mine?" not in whole.output
    one = CliRunner().invoke(cli, ["digest", "--preview", "--channel", "C9"])
    assert "Weekly digest: nothing is open" in one.output
    assert "Where did you sleep" not in one.output
    with database.read() as tx:
        assert tx.execute("select count(*) from runs").fetchone()[0] == 0


def test_the_command_says_what_is_missing(database: Store) -> None:
    assert "--preview" in CliRunner().invoke(cli, ["digest"]).output
    assert "No weekly digest" in CliRunner().invoke(cli, ["digest", "--preview"]).output
    database.path.unlink()
    assert "no database" in CliRunner().invoke(cli, ["digest", "--preview"]).output


def test_facts_come_from_one_channel_alone(database: Store) -> None:
    mark = pack.marks_out([LABEL, BOTH])
    with database.write() as tx:
        there = question("a")
        private = question("b", state=State.PRIVATE)
        other = replace(there.item, id="c", channel="C9")
        dropped = replace(there.item, id="d", state=State.DROPPED)
        drafts.save(tx, Paste("d1", "T1", "U2", NOW), [there.item, private.item, other, dropped])
        items.log(tx, "a", Entry(NOW - 3 * DAY, "U2", Deed.REWORDED, "x"), mark)
        items.log(tx, "a", Entry(NOW - 2 * DAY, "U2", Deed.SHARED))
        found = digest_facts.facts(tx, PLAN)
    assert [one.item.id for one in found.shared] == ["a"]
    assert found.shared[0].since == NOW - 2 * DAY
    assert [one.category for one in found.shared[0].marks] == [LABEL.category, BOTH.category]
    assert pack.marks_in("") == ()
    assert pack.marks_in("gone:x/y,stigma:x/") == ((Category.STIGMA, "x", ""),)
