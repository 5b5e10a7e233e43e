"""What stewards fill in: looked at while Slack waits, tried on past questions, then kept.

A form that changes what is flagged shows first what it would do; the change waits as a proposal
until it is confirmed. Whether somebody may change settings is checked again where it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.cards import settings as pages
from bot.cards import settings_forms as forms
from bot.cards.settings import FACTS
from bot.desk import Desk, Finish
from bot.ids import Field, Part
from bot.records import Role
from bot.report import phrases
from bot.store import Tx, people, wishes
from bot.store.inbox import Delivery
from bot.store.wishes import ON, Outcome
from bot.wishes import (
    COMMUNITIES,
    Cell,
    Fact,
    Kind,
    Value,
    Wanted,
    differing,
    fact_fault,
    instead_fault,
    name_fault,
    term,
    term_faults,
    tidy,
    why_fault,
)
from bot.work import known, places, settings
from bot.work.answers import FINE, Answer
from bot.work.forecast import forecast
from bot.work.settings import SORRY, View, is_steward, page_of, refusal

SAME = "That is how it is already, so there is nothing to change."
MEANWHILE = "Somebody changed the settings meanwhile. What you filled in is still here."
NAMED = 12  # people who are looked up while Slack waits
NO_STEWARD = "There has to be a steward. You could name another one before you leave."
NOT_HERE = (
    "Somebody here is a bot, or belongs to another workspace. They can read and comment on what is "
    "shared with them; approving and settings stay with your own workspace."
)
NO_GUEST = "A guest can be a reviewer, but settings need a full member of the workspace."
PARTS = {
    "match": Field.MATCH, "instead": Field.INSTEAD, "why": Field.BECAUSE, "form": Field.FORM,
}  # fmt: skip


# Looking at a form, while Slack waits


def check_term(desk: Desk, delivery: Delivery) -> Answer:
    """Look at a term."""
    faults = term_faults(
        tidy(places.words(delivery, Field.MATCH)), tidy(places.words(delivery, Field.INSTEAD)),
        tidy(places.words(delivery, Field.BECAUSE)), places.ticked(delivery, Field.FORM)[0],
    )  # fmt: skip
    return _looked_at(desk, delivery, {PARTS[part]: said for part, said in faults.by_part.items()})


def check_suggestion(desk: Desk, delivery: Delivery) -> Answer:
    """Look at other words for an entry."""
    instead = tidy(places.words(delivery, Field.INSTEAD))
    fault = instead_fault(instead) if instead else "One word is enough. To leave it, close this."
    return _looked_at(desk, delivery, {Field.INSTEAD: fault})


def check_mute(desk: Desk, delivery: Delivery) -> Answer:
    """Look at why something is muted."""
    fault = why_fault(tidy(places.words(delivery, Field.BECAUSE)))
    return _looked_at(desk, delivery, {Field.BECAUSE: fault})


def check_style(desk: Desk, delivery: Delivery) -> Answer:
    """Look at the reading level, words of identity, and names."""
    faults = (name_fault(name) for name in _names(delivery))
    fault = next((one for one in faults if one), "")
    return _stale(desk, delivery, Part.STYLE) or _looked_at(desk, delivery, {Field.NAMES: fault})


def check_facts(desk: Desk, delivery: Delivery) -> Answer:
    """Look at facts for purpose lines."""
    faults = {Field(fact): fact_fault(text) for fact, text in _facts(delivery).items()}
    return _stale(desk, delivery, Part.FACTS) or _looked_at(desk, delivery, faults, shown=False)


def check_find(desk: Desk, delivery: Delivery) -> Answer:
    """Answer with what was found."""
    asked = tidy(places.words(delivery, Field.MATCH))
    if sum(sign.isalpha() for sign in asked) < 2:
        return Answer({Field.MATCH: "One word is enough, such as “homeless”."})
    place = places.note_of(delivery).ref.choice
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
        page = page_of(desk, tx, delivery, place)
    view = forms.found(page, asked, known.find(desk, asked), settings.note("", 0, place))
    return Answer(view=view)


def check_people(desk: Desk, delivery: Delivery) -> Answer:
    """Look at who is named: somebody has to be steward, nobody from elsewhere can be anything."""
    stewards = places.ticked(delivery, Field.STEWARDS)
    reviewers = places.ticked(delivery, Field.REVIEWERS)
    if not stewards:
        return Answer({Field.STEWARDS: NO_STEWARD})
    with desk.store.read() as tx:
        given = {one: people.given(tx, delivery.team, one) for one in (*stewards, *reviewers)}
    fresh = [one for one, role in given.items() if role is None][:NAMED]
    found = {one: desk.look_up(delivery.team, one)[0] for one in fresh}
    faults = {
        field: _named_fault([found[one] for one in named if one in found], field)
        for field, named in ((Field.STEWARDS, stewards), (Field.REVIEWERS, reviewers))
    }
    return _stale(desk, delivery, Part.PEOPLE) or _looked_at(desk, delivery, faults, shown=False)


def _named_fault(found: Sequence[Role], field: Field) -> str:
    if Role.OUTSIDER in found:
        return NOT_HERE
    return NO_GUEST if field == Field.STEWARDS and Role.GUEST in found else ""


def check_preview(desk: Desk, delivery: Delivery) -> Answer:
    """Look whether a change that was previewed can still be made."""
    name = places.note_of(delivery).ref.id
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
        if wishes.proposed(tx, name, delivery.team, delivery.user, desk.now()) is None:
            return Answer(view=pages.notice(SORRY[Outcome.GONE]))
    return FINE


def _looked_at(
    desk: Desk, delivery: Delivery, faults: Mapping[Field, str], shown: bool = True
) -> Answer:
    """Answer with what is amiss; else go on, and show that past questions are looked at."""
    amiss = {str(field): words for field, words in faults.items() if words}
    if amiss:
        return Answer(amiss)
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
    return Answer(view=forms.looking(), work=True) if shown else FINE


def _stale(desk: Desk, delivery: Delivery, part: Part) -> Answer | None:
    """Return a form anew that shows whole lists, where somebody changed them meanwhile."""
    ref = places.note_of(delivery).ref
    with desk.store.read() as tx:
        if not is_steward(tx, delivery) or wishes.version(tx, delivery.team) == ref.version:
            return None
        page = page_of(desk, tx, delivery, ref.choice, MEANWHILE)
    return Answer(view=settings.FORMS[part](page, settings.note(part, page.version, ref.choice)))


# Trying a change on past questions, or keeping it


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
    wanted |= {(Kind.NAME, name.lower()): {"text": name} for name in _names(delivery)}
    if grade.isdigit():
        wanted[Kind.GRADE, ""] = {"grade": grade}
    return _tried(desk, delivery, wanted, "", whole=(Kind.IDENTITY, Kind.NAME, Kind.GRADE))


def _names(delivery: Delivery) -> list[str]:
    lines = places.words(delivery, Field.NAMES).splitlines()
    return list(dict.fromkeys(tidy(one) for one in lines if one.strip()))


def _facts(delivery: Delivery) -> dict[Fact, str]:
    return {fact: tidy(places.words(delivery, Field(fact))) for fact in FACTS}


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
            view = forms.preview(told, seen, place, settings.note(name, 0, place))
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
        (Kind.FACT, str(fact)): {"text": text} for fact, text in _facts(delivery).items() if text
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
