"""The settings window: opening it and its parts, taking something away, taking a change back."""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards import settings as pages
from bot.cards import settings_forms as forms
from bot.cards import settings_lists as lists
from bot.cards.settings import SettingsPage
from bot.cards.settings_words import families, said
from bot.desk import Desk, Finish
from bot.ids import Part, Ref
from bot.records import Role
from bot.store import Tx, feedback, people, wishes
from bot.store.inbox import Delivery
from bot.store.outbox import Method, Parcel
from bot.store.wishes import Outcome
from bot.wishes import Cell, Kind
from bot.work import known, places
from bot.work.places import Note

View = Mapping[str, object]
EVERYWHERE, MINE = "everywhere", "me"
ALL = 200  # changes that can be looked through
SORRY = {
    Outcome.NOT_ALLOWED: "Settings are for stewards, so nothing was changed.",
    Outcome.STALE: "Somebody changed this a moment earlier, so nothing was changed.",
    Outcome.FULL: "There are as many as Askwell can hold here. You could take one away first.",
    Outcome.LAST: "There has to be a steward. You could name another one first.",
    Outcome.GONE: "This was settled already, so nothing was changed.",
}
DONE = "Done. It holds from now on."
BACK = "Taken back: it is as it was before."
TAKEN = "Done. Under “Latest changes” it can be taken back."
LIFTED = "Done. It can be flagged again."


def page_of(desk: Desk, tx: Tx, delivery: Delivery, place: str, notice: str = "") -> SettingsPage:
    """Return what the window shows of a place."""
    team = delivery.team
    return SettingsPage(
        place=place,
        version=wishes.version(tx, team),
        wishes=wishes.wishes(tx, team, [place]),
        stewards=people.named(tx, team, Role.STEWARD),
        reviewers=people.named(tx, team, Role.REVIEWER),
        alone=people.alone_allowed(tx, team),
        members=desk.install.users,
        mine=len(wishes.wishes(tx, team, [delivery.user], [Kind.KEPT])),
        changes=wishes.changes(tx, team, pages.LATEST + 1),
        notice=notice,
    )


def is_steward(tx: Tx, delivery: Delivery) -> bool:
    """Tell whether somebody may change settings."""
    return people.role(tx, delivery.team, delivery.user) == Role.STEWARD


def refusal(tx: Tx, delivery: Delivery) -> View:
    """Return the window for somebody who is no steward."""
    mine = len(wishes.wishes(tx, delivery.team, [delivery.user], [Kind.KEPT]))
    return pages.refused(people.named(tx, delivery.team, Role.STEWARD), mine)


def opened(desk: Desk, delivery: Delivery) -> Finish:
    """Open the settings of everywhere."""
    return lambda tx: desk.send(tx, places.modal(delivery, window(desk, tx, delivery, "")))


def window(desk: Desk, tx: Tx, delivery: Delivery, place: str, notice: str = "") -> View:
    """Return the settings window for a steward, a kind word for anybody else."""
    if not is_steward(tx, delivery):
        return refusal(tx, delivery)
    return pages.settings(page_of(desk, tx, delivery, place, notice), note("", 0, place))


def placed(desk: Desk, delivery: Delivery) -> Finish:
    """Show the settings of another place in the same window."""
    chosen = places.ref_of(delivery).id
    place = "" if chosen == EVERYWHERE else chosen
    return lambda tx: desk.send(tx, in_place(delivery, window(desk, tx, delivery, place)))


def note(key: str, version: int, place: str) -> str:
    """Return what a window of the settings remembers."""
    return str(Note(Ref(key, version, place)))


def in_place(delivery: Delivery, view: View, view_id: str = "") -> Parcel:
    """Return the parcel that draws a window anew where it is."""
    args = {"view_id": view_id or places.text(delivery, "view"), "view": view}
    return places.mine(delivery, Method.VIEW, args, about="your settings")


def behind(desk: Desk, tx: Tx, delivery: Delivery, place: str, notice: str) -> list[Parcel]:
    """Return what draws the settings window behind a form anew, if it is open; else a note."""
    root = places.text(delivery, "root")
    if not root or root == places.text(delivery, "view"):
        return [places.whisper(delivery, notice)] if notice else []
    return [in_place(delivery, window(desk, tx, delivery, place, notice), root)]


def part(desk: Desk, delivery: Delivery) -> Finish:
    """Open a part of the settings: on top of the window, or in place of another list."""
    ref = places.ref_of(delivery)
    place, _, first = ref.choice.partition("/")

    def finish(tx: Tx) -> None:
        view = _part(desk, tx, delivery, Part(ref.id), place, int(first or 0))
        desk.send(tx, _over(delivery, view))

    return finish


def _over(delivery: Delivery, view: View) -> Parcel:
    """Return the parcel that shows a window on top of the first one, or in place of a second."""
    root = places.text(delivery, "root")
    second = root and root != places.text(delivery, "view")
    return in_place(delivery, view) if second else places.modal(delivery, view)


def _part(
    desk: Desk, tx: Tx, delivery: Delivery, wanted: Part, place: str, first: int, told: str = ""
) -> View:
    """Return a part's window; of what is not the reader's to see a kind word."""
    steward = is_steward(tx, delivery)
    if wanted == Part.KEPT and (place == MINE or not steward):
        shown = wishes.wishes(tx, delivery.team, [delivery.user], [Kind.KEPT])
        return lists.wishes(wanted, MINE, shown[::-1], first, told, mine=True)
    if not steward:
        return refusal(tx, delivery)
    if wanted in LISTED:
        shown = families(wishes.wishes(tx, delivery.team, [place], LISTED[wanted]))
        return lists.wishes(wanted, place, shown[::-1], first, told)
    if wanted == Part.HISTORY:
        return lists.history(wishes.changes(tx, delivery.team, ALL), first, told)
    if wanted == Part.RECEPTION:
        received = feedback.received(tx, delivery.team)
        by_key = {one.key: one for one in known.known(desk)}
        return lists.reception(received, by_key, first, wishes.version(tx, delivery.team))
    page = page_of(desk, tx, delivery, place)
    return FORMS[wanted](page, note(wanted, page.version, place))


LISTED = {
    Part.TERMS: (Kind.TERM,),
    Part.CHANGED: (Kind.SUGGESTION, Kind.MUTE),
    Part.KEPT: (Kind.KEPT,),
}
FORMS = {
    Part.TERM: forms.term,
    Part.FIND: forms.find,
    Part.STYLE: forms.style,
    Part.FACTS: forms.facts,
    Part.PEOPLE: forms.people,
}


def take_away(desk: Desk, delivery: Delivery) -> Finish:
    """Take one setting away, or lift what somebody keeps."""
    ref = places.ref_of(delivery)
    name, _, place = ref.choice.partition("/")
    where = delivery.user if place == MINE else place

    def finish(tx: Tx) -> None:
        held = wishes.wishes(tx, delivery.team, [where])
        named = {one.family for one in held if one.id == ref.id}
        gone = [one for one in held if one.family in named]
        outcome = Outcome.GONE
        if gone:
            cells = [Cell(one.kind, one.key, one.value, None, where) for one in gone]
            words = f"Took away: {said(gone[0].kind, gone[0].key, gone[0].value)}"
            outcome = wishes.change(tx, delivery.team, delivery.user, cells, words, desk.now())
        done = LIFTED if place == MINE else TAKEN
        told = done if outcome == Outcome.DONE else SORRY[outcome]
        view = _part(desk, tx, delivery, Part(name), place, 0, told)
        desk.send(tx, in_place(delivery, view))
        if place != MINE:
            desk.send(tx, *behind(desk, tx, delivery, place, ""))

    return finish


def undo(desk: Desk, delivery: Delivery) -> Finish:
    """Take a change back."""
    number = places.ref_of(delivery).id
    place = places.note_of(delivery).ref.choice
    in_list = places.text(delivery, "root") != places.text(delivery, "view")

    def finish(tx: Tx) -> None:
        outcome = wishes.undo(tx, delivery.team, delivery.user, int(number), desk.now())
        told = BACK if outcome == Outcome.DONE else SORRY[outcome]
        if in_list:
            view = _part(desk, tx, delivery, Part.HISTORY, "", 0, told)
            desk.send(tx, in_place(delivery, view))
            desk.send(tx, *behind(desk, tx, delivery, place, ""))
        else:
            desk.send(tx, in_place(delivery, window(desk, tx, delivery, place, told)))

    return finish


def suggest(desk: Desk, delivery: Delivery) -> Finish:
    """Open the form for other words than an entry suggests."""
    return _about(desk, delivery, Kind.SUGGESTION)


def mute(desk: Desk, delivery: Delivery) -> Finish:
    """Open the form to mute an entry or check."""
    return _about(desk, delivery, Kind.MUTE)


def _about(desk: Desk, delivery: Delivery, kind: Kind) -> Finish:
    ref = places.ref_of(delivery)
    one = known.of(desk, ref.id)

    def finish(tx: Tx) -> None:
        if not is_steward(tx, delivery):
            view = refusal(tx, delivery)
        elif one is None:
            view = pages.notice(SORRY[Outcome.GONE])
        else:
            page = page_of(desk, tx, delivery, ref.choice)
            held = {wish.key: wish.value for wish in page.of(kind)}.get(one.key, {})
            make = forms.suggestion if kind == Kind.SUGGESTION else forms.mute
            now = held.get("instead" if kind == Kind.SUGGESTION else "why", "")
            view = make(page, one, now, note(one.key, page.version, ref.choice))
        desk.send(tx, _over(delivery, view))

    return finish
