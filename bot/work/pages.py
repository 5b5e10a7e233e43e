"""The private review: turning its pages, taking a wording, and opening what is one click away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.cards import modals, reasons
from bot.cards.blocks import Message
from bot.cards.review import apology, question_page
from bot.cards.why import why_line
from bot.desk import Desk, Finish
from bot.ids import More, Ref
from bot.received import Reception
from bot.records import Deed, Entry, Item, Seen
from bot.reviews import with_wording
from bot.store import Tx, feedback, items, preferences, spots
from bot.store.inbox import Delivery
from bot.store.outbox import Parcel
from bot.store.spots import Spot
from bot.work import current, places
from bot.work.current import CHANGED, Found, NotHere
from bot.work.places import Note
from nlp.model import Rewording

Offered = TypeVar("Offered")
NO_WAY = "That wording is not offered any more. This is how the question stands now."


def turn(desk: Desk, delivery: Delivery) -> Finish:
    """Show another question of the draft, in the same place."""
    ref = places.ref_of(delivery)
    return _shown(desk, delivery, current.page_at(desk, delivery, ref.id, ref.choice))


def overview(desk: Desk, delivery: Delivery) -> Finish:
    """Show the draft's overview, in the same place; `choice` is the first question listed."""
    ref = places.ref_of(delivery)
    first = int(ref.choice) if ref.choice.isdigit() else 0
    return _shown(desk, delivery, current.draft_page(desk, delivery, ref.id, first))


def _shown(desk: Desk, delivery: Delivery, page: Message) -> Finish:
    parcel = places.show(delivery, places.spot_of(delivery), page)
    return lambda tx: desk.send(tx, parcel)


def use(desk: Desk, delivery: Delivery) -> Finish:
    """Put a suggested wording in place; a split becomes two questions."""
    picked = _picked(desk, delivery, _chosen)
    if isinstance(picked, Message):
        return _shown(desk, delivery, picked)
    found, way = picked
    options = way.options or None
    question = with_wording(found.item.question, way.texts[0], options)
    item = current.changed(desk, found, question)
    second = _second(desk, found, way) if len(way.texts) > 1 else None
    return _used(desk, delivery, found, item, second, way)


def _picked(
    desk: Desk, delivery: Delivery, choose: Callable[[Seen, Ref], Offered | None]
) -> tuple[Found, Offered] | Message:
    """Return a question and what was picked for it; a page where that is not there any more."""
    ref = places.ref_of(delivery)
    try:
        found = current.find(desk, delivery, ref.id)
    except NotHere as error:
        return apology(str(error))
    seen = found.seen(desk)
    chosen = choose(seen, ref)
    if found.item.version != ref.version or chosen is None:
        stale = CHANGED if found.item.version != ref.version else NO_WAY
        return question_page(seen, stale)
    return found, chosen


def _chosen(seen: Seen, ref: Ref) -> Rewording | None:
    """Return the rewording that a button means: by number, or the best one."""
    ways = seen.review.rewordings
    return _at(ways, ref) if ref.choice else next((way for way in ways if way.best), None)


def _at(offered: Sequence[Offered], ref: Ref) -> Offered | None:
    """Return what stands at the place that a button names; None where nothing does."""
    place = int(ref.choice) if ref.choice.isdigit() else len(offered)
    return offered[place] if place < len(offered) else None


def _second(desk: Desk, found: Found, way: Rewording) -> Item:
    """Return the item for the second of two questions."""
    question = with_wording(found.item.question, way.texts[1], way.options or None)
    with desk.store.read() as tx:
        after = items.next_place(tx, found.item)
    item = items.split_off(found.item, after)
    return current.changed(desk, replace(found, item=item), question)


def _used(
    desk: Desk, delivery: Delivery, found: Found, item: Item, second: Item | None, way: Rewording
) -> Finish:
    """Return what keeps the new wording and shows it where the old one was."""
    fixed = [one for one in found.item.standing.open if one.check in way.fixes]
    used = [(one.check, one.entry) for one in fixed]
    total = found.total + (second is not None)
    after = replace(found, item=replace(item, version=item.version + 1), total=total)
    page = question_page(after.seen(desk), _told(second, found))

    def finish(tx: Tx) -> None:
        shown = page
        if current.keep(desk, tx, item, Deed.REWORDED, delivery.user, item.question.text, fixed):
            feedback.note(tx, item.team, used, Reception.USED, desk.now(), item=item.id)
            if second is not None:
                _split(desk, tx, second, delivery.user)
        else:
            shown = current.page_now(desk, tx, delivery, item.id)
        desk.send(tx, *_everywhere(desk, tx, delivery, shown))

    return finish


def _split(desk: Desk, tx: Tx, second: Item, who: str) -> None:
    """Keep the second of two questions; those after it move on by one, also on their cards."""
    items.insert(tx, second, desk.now())
    items.log(tx, second.id, Entry(desk.now(), who, Deed.SPLIT, second.question.text))
    current.redraw(desk, tx, second)
    current.redraw_all(desk, tx, items.cards_after(tx, second))


def _everywhere(desk: Desk, tx: Tx, delivery: Delivery, page: Message) -> list[Parcel]:
    """Return what shows a page where it was pressed, and behind the modal it was pressed in."""
    behind = places.spot_behind(tx, desk, delivery)
    here = [places.show(delivery, places.spot_of(delivery), page)]
    return [*here, *current.refresh(delivery, behind, page)]


def _told(second: Item | None, found: Found) -> str:
    if second is None:
        return "Done: this is the wording now."
    return f"Done: it is two questions now. The other one is question {found.position + 1}."


def use_other(desk: Desk, delivery: Delivery) -> Finish:
    """Ask another question instead, because the person chose to; `choice` is its place."""
    picked = _picked(desk, delivery, lambda seen, ref: _at(seen.review.other_questions, ref))
    if isinstance(picked, Message):
        return _shown(desk, delivery, picked)
    found, other = picked
    question = with_wording(found.item.question, other.text, other.options)
    item = current.changed(desk, found, question)
    after = replace(found, item=replace(item, version=item.version + 1))
    page = question_page(after.seen(desk), "Done: this question stands there instead now.")

    def finish(tx: Tx) -> None:
        kept = current.keep(desk, tx, item, Deed.REPLACED, delivery.user, other.text)
        shown = page if kept else current.page_now(desk, tx, delivery, item.id)
        desk.send(tx, *_everywhere(desk, tx, delivery, shown))

    return finish


Window = Callable[[Seen, str], Mapping[str, object]]

WINDOWS: Mapping[More, Window] = {
    More.WHY: reasons.findings,
    More.KEEP: modals.keep,
    More.EDIT: lambda seen, note: modals.edit(seen, metadata=note),
    More.SHARE: lambda seen, note: modals.share(seen, whole=False, metadata=note),
    More.UNHELPFUL: modals.unhelpful,
}


def more(desk: Desk, delivery: Delivery) -> Finish:
    """Open what somebody chose from a page's overflow menu."""
    choice, _, rest = places.text(delivery, "value").partition(":")
    return opened(desk, delivery, Ref.read(rest), More(choice))


def ways(desk: Desk, delivery: Delivery) -> Finish:
    """Open the other wordings of a question, and the other questions."""
    return _open(desk, delivery, places.ref_of(delivery), modals.ways)


def why_we_ask(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window for a question's purpose line."""
    return opened(desk, delivery, places.ref_of(delivery), More.PURPOSE)


def edit(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window for one's own wording."""
    return opened(desk, delivery, places.ref_of(delivery), More.EDIT)


def opened(
    desk: Desk, delivery: Delivery, ref: Ref, choice: More, from_card: bool = False
) -> Finish:
    """Open one of the windows about a question; behind a team's card no private page is drawn."""
    window = purpose_window(desk, delivery) if choice == More.PURPOSE else WINDOWS[choice]
    return _open(desk, delivery, ref, window, from_card)


def purpose_window(desk: Desk, delivery: Delivery) -> Window:
    """Return the window for a purpose line; it knows whether facts are confirmed."""
    with desk.store.read() as tx:
        facts = preferences.preferences(tx, delivery.team).facts
    return lambda seen, note: why_line(seen, bool(facts), note)


def across(desk: Desk, delivery: Delivery) -> Finish:
    """Open what shows only across the whole draft."""
    view = current.across(desk, delivery, places.ref_of(delivery).id)
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def _open(
    desk: Desk, delivery: Delivery, ref: Ref, window: Window, from_card: bool = False
) -> Finish:
    try:
        found = current.find(desk, delivery, ref.id)
    except NotHere as error:
        page = apology(str(error))
        return lambda tx: desk.send(tx, places.modal(delivery, modals.as_modal(page, "")))
    seen = found.seen(desk)
    spot = Spot() if from_card else places.spot_of(delivery)

    def finish(tx: Tx) -> None:
        spot_id = spots.keep(tx, spot, delivery.team, delivery.user, desk.now())
        note = Note(Ref(found.item.id, found.item.version), spot_id)
        desk.send(tx, places.modal(delivery, window(seen, str(note))))

    return finish
