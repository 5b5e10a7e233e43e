"""Who may do what, as a table: every action and every role, held to by the store itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.delivery import from_elsewhere
from bot.records import Item, KeepReason, Kept, Paste, Role, Standing, State
from bot.store import Store, Tx, decisions, drafts, items, kept, people, privacy, wishes
from bot.store.decisions import Outcome as Decided
from bot.store.wishes import ON, Outcome
from bot.wishes import Cell, Kind
from nlp.model import Question, WhyStatus

TEAM, OTHER, CHANNEL, NOW = "T1", "T2", "C1", 1_800_000_000.0
AUTHOR = "UAUTHOR"
ROLES = ("steward", "reviewer", "member", "guest", "outsider", "unknown", "author")
WHO = {name: f"U{name.upper()}" for name in ROLES}
ANYBODY = frozenset(ROLES)
DECIDERS = frozenset({"steward", "reviewer", "member"})
STEWARDS = frozenset({"steward"})
MUTE = Cell(Kind.MUTE, "blame", None, {"why": "We talked about it."})
READY = Standing((), WhyStatus.COMPLETE)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "askwell.db")
    with made.write() as tx:
        people.name(tx, TEAM, WHO["steward"], Role.STEWARD)
        for name in ("reviewer", "outsider"):  # the outsider was named before it was known
            people.name(tx, TEAM, WHO[name], Role.REVIEWER)
        for name, role in (("member", Role.MEMBER), ("guest", Role.GUEST)):
            people.learn(tx, TEAM, WHO[name], role, "", NOW)
        people.outside(tx, TEAM, WHO["outsider"], NOW)
    return made


def shared(tx: Tx, state: State = State.IN_REVIEW, author: str = AUTHOR) -> Item:
    paste = Paste(items.fresh_id(), TEAM, author, NOW)
    question = Question("Are you homeless?", 0, 17)
    channel = "" if state == State.PRIVATE else CHANNEL
    item = Item(items.fresh_id(), paste.id, TEAM, author, 0.0, question, question.text,
                state=state, channel=channel, standing=READY, touched=NOW)  # fmt: skip
    drafts.save(tx, paste, [item])
    return item


def approve(tx: Tx, who: str) -> bool:
    item = shared(tx)
    return decisions.approve(tx, item.id, 1, TEAM, who, NOW) == Decided.DONE


def ask_changes(tx: Tx, who: str) -> bool:
    item = shared(tx)
    return decisions.decide(tx, item.id, 1, State.CHANGES, TEAM, who, NOW) == Decided.DONE


def drop(tx: Tx, who: str) -> bool:
    item = shared(tx)
    return decisions.decide(tx, item.id, 1, State.DROPPED, TEAM, who, NOW) == Decided.DONE


def reopen(tx: Tx, who: str) -> bool:
    item = shared(tx, State.APPROVED)
    return decisions.reopen(tx, item.id, 1, TEAM, who, NOW) == Decided.DONE


def reword_shared(tx: Tx, who: str) -> bool:
    return items.change(tx, shared(tx), who, NOW)


def reword_private(tx: Tx, who: str) -> bool:
    return items.change(tx, shared(tx, State.PRIVATE), who, NOW)


def share(tx: Tx, who: str) -> bool:
    item = shared(tx, State.PRIVATE)
    return items.change(tx, replace(item, state=State.IN_REVIEW, channel=CHANNEL), who, NOW)


def keep_for_channel(tx: Tx, who: str) -> bool:
    _keep(tx, shared(tx), who)
    return bool(wishes.wishes(tx, TEAM, [CHANNEL], [Kind.KEPT]))


def _keep(tx: Tx, item: Item, who: str) -> None:
    one = Kept("housing-labels", "homeless-people", KeepReason.FUNDER, "", who, NOW)
    kept.remember(tx, item, (one,), who, NOW)


def delete_draft(tx: Tx, who: str) -> bool:
    item = shared(tx, State.PRIVATE)
    privacy.delete_draft(tx, item.draft, TEAM, who)
    return items.item(tx, item.id, TEAM) is None


def change_settings(tx: Tx, who: str) -> bool:
    return wishes.change(tx, TEAM, who, [MUTE], "", NOW) == Outcome.DONE


def allow_alone(tx: Tx, who: str) -> bool:
    cell = Cell(Kind.ALONE, "", None, ON)
    return wishes.change(tx, TEAM, who, [cell], "", NOW) == Outcome.DONE


def name_reviewer(tx: Tx, who: str) -> bool:
    cell = Cell(Kind.ROLE, "UNEW", None, {"role": "reviewer"})
    done = wishes.change(tx, TEAM, who, [cell], "", NOW) == Outcome.DONE
    assert people.role(tx, TEAM, "UNEW").may_decide == done
    return done


def undo(tx: Tx, who: str) -> bool:
    wishes.put(tx, TEAM, "askwell", [MUTE], "", NOW)
    return wishes.undo(tx, TEAM, who, wishes.version(tx, TEAM), NOW) == Outcome.DONE


def lift(tx: Tx, who: str) -> bool:
    _keep(tx, shared(tx), WHO["reviewer"])
    [held] = wishes.wishes(tx, TEAM, [CHANNEL], [Kind.KEPT])
    cell = Cell(held.kind, held.key, held.value, None, CHANNEL)
    return wishes.change(tx, TEAM, who, [cell], "", NOW) == Outcome.DONE


def lift_own(tx: Tx, who: str) -> bool:
    _keep(tx, shared(tx, State.PRIVATE), AUTHOR)
    [held] = wishes.wishes(tx, TEAM, [AUTHOR], [Kind.KEPT])
    cell = Cell(held.kind, held.key, held.value, None, AUTHOR)
    return wishes.change(tx, TEAM, who, [cell], "", NOW) == Outcome.DONE


Action = Callable[[Tx, str], bool]
TABLE: dict[Action, frozenset[str]] = {
    approve: DECIDERS,
    ask_changes: DECIDERS,
    drop: DECIDERS | {"author"},
    reopen: DECIDERS | {"author"},
    reword_shared: DECIDERS | {"author"},
    reword_private: frozenset({"author"}),
    share: frozenset({"author"}),
    keep_for_channel: DECIDERS,
    delete_draft: frozenset({"author"}),
    change_settings: STEWARDS,
    allow_alone: STEWARDS,
    name_reviewer: STEWARDS,
    undo: STEWARDS,
    lift: STEWARDS,
    lift_own: frozenset({"author"}),
}
CASES = [(action, role, role in may) for action, may in TABLE.items() for role in ROLES]


@pytest.mark.parametrize(
    ("action", "role", "may"),
    CASES,
    ids=[f"{action.__name__}-{role}" for action, role, _ in CASES],
)
def test_who_may_do_what(store: Store, action: Action, role: str, may: bool) -> None:
    with store.write() as tx:
        assert action(tx, WHO[role]) == may


@pytest.mark.parametrize("action", TABLE, ids=lambda action: action.__name__)
def test_a_role_elsewhere_is_no_role_here(store: Store, action: Action) -> None:
    with store.write() as tx:
        people.name(tx, OTHER, "UELSE", Role.STEWARD)
        assert not action(tx, "UELSE")


def test_an_author_who_may_decide_approves_alone_only_where_that_is_allowed(store: Store) -> None:
    with store.write() as tx:
        mine = shared(tx, author=WHO["member"])
        who = WHO["member"]
        assert decisions.approve(tx, mine.id, 1, TEAM, who, NOW) == Decided.OWN
        wishes.change(tx, TEAM, WHO["steward"], [Cell(Kind.ALONE, "", None, ON)], "", NOW)
        assert decisions.approve(tx, mine.id, 1, TEAM, who, NOW) == Decided.DONE


def role(who: str, before: Role | None, after: Role | None) -> Cell:
    def value(one: Role | None) -> dict[str, str] | None:
        return {"role": str(one)} if one else None

    return Cell(Kind.ROLE, who, value(before), value(after))


def test_the_last_steward_stays_until_another_is_named(store: Store) -> None:
    ana = WHO["steward"]
    leave = role(ana, Role.STEWARD, None)
    with store.write() as tx:
        assert wishes.change(tx, TEAM, ana, [leave], "", NOW) == Outcome.LAST
        down = role(ana, Role.STEWARD, Role.REVIEWER)
        assert wishes.change(tx, TEAM, ana, [down], "", NOW) == Outcome.LAST
        assert people.role(tx, TEAM, ana) == Role.STEWARD
        hand_on = [leave, role("UNEW", None, Role.STEWARD)]
        assert wishes.change(tx, TEAM, ana, hand_on, "", NOW) == Outcome.DONE
        assert people.named(tx, TEAM, Role.STEWARD) == ("UNEW",)


def test_two_stewards_who_remove_each_other_leave_one(store: Store) -> None:
    ana, ben = WHO["steward"], "UBEN"
    with store.write() as tx:
        people.name(tx, TEAM, ben, Role.STEWARD)
    with store.write() as tx:
        first = wishes.change(tx, TEAM, ana, [role(ben, Role.STEWARD, None)], "", NOW)
    with store.write() as tx:
        second = wishes.change(tx, TEAM, ben, [role(ana, Role.STEWARD, None)], "", NOW)
    assert (first, second) == (Outcome.DONE, Outcome.NOT_ALLOWED)


def test_the_only_steward_who_is_erased_stays_steward(store: Store) -> None:
    with store.write() as tx:
        privacy.forget(tx, TEAM, WHO["steward"], NOW)
        assert people.named(tx, TEAM, Role.STEWARD) == (WHO["steward"],)
        people.name(tx, TEAM, "UNEW", Role.STEWARD)
        privacy.forget(tx, TEAM, WHO["steward"], NOW)
        assert people.named(tx, TEAM, Role.STEWARD) == ("UNEW",)


def test_what_an_author_who_may_not_decide_keeps_holds_once_it_is_approved(store: Store) -> None:
    with store.write() as tx:
        item = shared(tx)
        _keep(tx, item, AUTHOR)
        assert kept.known(tx, item, CHANNEL) == ()
        _keep(tx, item, WHO["reviewer"])
        [one] = kept.known(tx, item, CHANNEL)
        assert (one.check, one.entry, one.reason) == (
            "housing-labels", "homeless-people", KeepReason.FUNDER
        )  # fmt: skip
        assert kept.known(tx, item, "C2") == ()


@pytest.mark.parametrize(
    ("body", "elsewhere"),
    [
        ({"user": {"id": "U1", "team_id": "T1"}}, False),
        ({"user": {"id": "U1", "team_id": "T9"}}, True),
        ({"user": {"id": "U1"}}, False),
        ({"user": {"id": "U1", "team_id": "T9"}, "enterprise": {"id": "E1"}}, False),
        ({"event": {"user": "U1", "user_team": "T9"}}, True),
        ({"event": {"user": "U1", "user_team": "T1"}}, False),
        ({"user_id": "U1", "team_id": "T1"}, False),
    ],
)
def test_people_of_other_workspaces_are_told_from_ours(
    body: dict[str, object], elsewhere: bool
) -> None:
    assert from_elsewhere(body, "T1") == elsewhere


def test_what_slack_says_of_an_outsider_takes_a_role_away(store: Store) -> None:
    with store.write() as tx:
        people.learn(tx, TEAM, WHO["reviewer"], Role.OUTSIDER, "", NOW)
        assert not people.role(tx, TEAM, WHO["reviewer"]).may_decide
        people.learn(tx, TEAM, WHO["steward"], Role.GUEST, "", NOW)
        assert people.role(tx, TEAM, WHO["steward"]) == Role.STEWARD
