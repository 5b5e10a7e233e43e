"""What stewards fill in: looked at while Slack waits, tried on past questions, then kept.

A form that changes what is flagged shows first what it would do; the change waits as a proposal
until it is confirmed. Whether somebody may change settings is checked again where it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.cards import settings as pages
from bot.cards.settings import FACTS
from bot.cards.settings_preview import preview as preview_window
from bot.desk import Desk, Finish
from bot.ids import Field
from bot.records import Role
from bot.report import phrases
from bot.store import Tx, people, wishes
from bot.store.inbox import Delivery
from bot.store.wishes import ON, Outcome
from bot.wish_faults import tidy
from bot.wishes import (
    COMMUNITIES,
    Cell,
    Fact,
    Kind,
    Value,
    Wanted,
    differing,
    term,
)
from bot.work import known, places, settings
from bot.work.forecast import forecast
from bot.work.settings import SORRY, View, is_steward, page_of
from bot.work.settings_checks import facts_of, names_of

SAME = "That is how it is already, so there is nothing to change."


def own_term(desk: Desk, delivery: Delivery) -> Finish:
    """Show what a term would do."""
    match = tidy(places.words(delivery, Field.MATCH))
    value = term(
        match, tidy(places.words(delivery, Field.INSTEAD)),
        tidy(places.words(delivery, Field.BECAUSE)), places.ticked(delivery, Field.FORM)[0],
    )  # fmt: skip
    return _tried(desk, delivery, {(Kind.TERM, match.lower()): value}, f"Notice “{match}”")


def suggestion(desk: Desk, delivery: Delivery) -> Finish:
    """Show what other words for an entry would do."""
    key = places.note_of(delivery).ref.id
    instead = tidy(places.words(delivery, Field.INSTEAD))
    title = _title(desk, key)
    value = {"instead": instead, "title": title}
    keys = known.family(desk, key)
    wanted = {(Kind.SUGGESTION, one): value for one in keys}
    return _tried(desk, delivery, wanted, f"{title}: suggest “{instead}”")


def mute(desk: Desk, delivery: Delivery) -> Finish:
    """Show what muting would do."""
    key = places.note_of(delivery).ref.id
    why = tidy(places.words(delivery, Field.BECAUSE))
    title = _title(desk, key)
    wanted = {(Kind.MUTE, one): {"why": why, "title": title} for one in known.family(desk, key)}
    return _tried(desk, delivery, wanted, f"Mute {title}: {why}")


def _title(desk: Desk, key: str) -> str:
    one = known.of(desk, key)
    return one.title if one else key


def style(desk: Desk, delivery: Delivery) -> Finish:
    """Show what another reading level, words of identity or names would do."""
    grade = (places.ticked(delivery, Field.GRADE) or ("usual",))[0]
    chosen = places.ticked(delivery, Field.IDENTITY)
    wanted: dict[tuple[Kind, str], Value] = {
        (Kind.IDENTITY, one): {"first": "identity"} for one in COMMUNITIES if one in chosen
    }
    wanted |= {(Kind.NAME, name.lower()): {"text": name} for name in names_of(delivery)}
    if grade.isdigit():
        wanted[Kind.GRADE, ""] = {"grade": grade}
    return _tried(desk, delivery, wanted, "", whole=(Kind.IDENTITY, Kind.NAME, Kind.GRADE))


def _tried(
    desk: Desk,
    delivery: Delivery,
    wanted: Wanted,
    words: str,
    whole: Sequence[Kind] = (),
) -> Finish:
    """Show what settings would do; of the kinds in `whole` only those given would stay."""
    place = places.note_of(delivery).ref.choice
    with desk.store.read() as tx:
        page = page_of(desk, tx, delivery, place)
    cells = differing(page.wishes, wanted, whole, place)
    told = words or worded(cells)
    seen = forecast(desk, delivery.team, delivery.user, cells, place)

    def finish(tx: Tx) -> None:
        view: View = pages.notice(SAME)
        if cells and is_steward(tx, delivery):
            name = wishes.propose(tx, delivery.team, delivery.user, cells, told, desk.now())
            view = preview_window(told, seen, place, settings.note(name, 0, place))
        desk.send(tx, settings.in_place(delivery, view))

    return finish


def worded(cells: Sequence[Cell]) -> str:
    """Return what changes, in a line for people."""
    said = [SAYS[cell.kind](cell) for cell in cells if cell.kind in SAYS]
    more = [f"{len(said) - 4} more"] if len(said) > 4 else []
    line = phrases.listed([*said[:4], *more])
    return line[:1].upper() + line[1:]


def _grade(cell: Cell) -> str:
    return f"aim for grade {cell.after['grade']}" if cell.after else "aim for the usual grade"


def _identity(cell: Cell) -> str:
    how = "follow" if cell.after else "no longer follow"
    return f"{how} the own words of {COMMUNITIES.get(cell.key, cell.key)}"


def _name(cell: Cell) -> str:
    value, again = (cell.after, "") if cell.after else (cell.before or {}, "no longer ")
    return f"{again}leave “{value['text']}” alone"


def _fact(cell: Cell) -> str:
    label = FACTS[Fact(cell.key)]
    return f"{label}: “{cell.after['text']}”" if cell.after else f"{label}: open again"


SAYS: Mapping[Kind, Callable[[Cell], str]] = {
    Kind.GRADE: _grade, Kind.IDENTITY: _identity, Kind.NAME: _name, Kind.FACT: _fact,
}  # fmt: skip


def preview(desk: Desk, delivery: Delivery) -> Finish:
    """Make a change that was previewed."""
    ref = places.note_of(delivery).ref

    def finish(tx: Tx) -> None:
        found = wishes.proposed(tx, ref.id, delivery.team, delivery.user, desk.now())
        cells = found.cells if found else ()
        words = found.words if found else ""
        wishes.settle(tx, ref.id)
        _keep(desk, tx, delivery, cells, words, ref.choice)

    return finish


def facts(desk: Desk, delivery: Delivery) -> Finish:
    """Keep facts for purpose lines."""
    place = places.note_of(delivery).ref.choice
    wanted: dict[tuple[Kind, str], Value] = {
        (Kind.FACT, str(fact)): {"text": text} for fact, text in facts_of(delivery).items() if text
    }

    def finish(tx: Tx) -> None:
        page = page_of(desk, tx, delivery, place)
        cells = differing(page.wishes, wanted, (Kind.FACT,), place)
        _keep(desk, tx, delivery, cells, worded(cells), place)

    return finish


def named(desk: Desk, delivery: Delivery) -> Finish:
    """Keep who is steward and reviewer, and whether authors approve their own."""
    stewards = places.ticked(delivery, Field.STEWARDS)
    roles = dict.fromkeys(places.ticked(delivery, Field.REVIEWERS), Role.REVIEWER)
    roles |= dict.fromkeys(stewards, Role.STEWARD)
    alone = bool(places.ticked(delivery, Field.ALONE))

    def finish(tx: Tx) -> None:
        cells = _role_cells(tx, delivery.team, roles)
        was = people.alone_allowed(tx, delivery.team)
        if was != alone:
            cells.append(Cell(Kind.ALONE, "", ON if was else None, ON if alone else None))
        words = f"authors may {'' if alone else 'no longer '}approve their own questions"
        said = ["changed who is steward or reviewer"] * any(cell.key for cell in cells)
        said += [words] if was != alone else []
        _keep(desk, tx, delivery, cells, phrases.listed(said).capitalize(), "")

    return finish


def _role_cells(tx: Tx, team: str, roles: Mapping[str, Role]) -> list[Cell]:
    """Return what differs between the roles that were given and those that are wanted."""
    now = {
        one: role for role in (Role.STEWARD, Role.REVIEWER) for one in people.named(tx, team, role)
    }
    return [
        Cell(Kind.ROLE, one, _role(now.get(one)), _role(roles.get(one)))
        for one in dict.fromkeys([*roles, *now])
        if now.get(one) != roles.get(one)
    ]


def _role(role: Role | None) -> Value | None:
    return {"role": str(role)} if role else None


def _keep(
    desk: Desk, tx: Tx, delivery: Delivery, cells: Sequence[Cell], words: str, place: str
) -> None:
    """Make a change and show the settings as they are then, or say why it was not made."""
    told = SAME
    if cells:
        outcome = wishes.change(tx, delivery.team, delivery.user, cells, words, desk.now())
        told = settings.DONE if outcome == Outcome.DONE else SORRY[outcome]
    desk.send(tx, *settings.behind(desk, tx, delivery, place, told))
    desk.send(tx, places.home(delivery.team, delivery.user))
