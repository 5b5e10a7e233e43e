"""Shared questions: deciding on them, and talking about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.cards import decisions as decision_forms
from bot.cards.approved import approved_markdown
from bot.cards.blocks import escape
from bot.cards.whole_draft import set_summary
from bot.desk import Desk, Finish
from bot.ids import Field, More, Ref
from bot.records import Deed, Entry, Item, State
from bot.reviews import with_lines
from bot.store import Tx, decisions, drafts, items, kept
from bot.store.decisions import Outcome
from bot.store.inbox import Delivery
from bot.store.outbox import Parcel
from bot.work import current, pages, places
from bot.work.answers import FINE, Answer, yours
from bot.work.current import CHANGED, NotHere
from bot.work.forms import EMPTY
from bot.work.places import Note

NOT_DONE = {
    Outcome.STALE: "Somebody was a moment quicker; the card shows how the question stands now.",
    Outcome.NO_PURPOSE: (
        "Almost: this question has no complete “why we ask” line yet. “Write why we ask” in its "
        "menu helps with that."
    ),
    Outcome.CARE: (
        "Almost: something in this question may still hurt. It could be reworded, or kept with a "
        "reason, from its menu."
    ),
    Outcome.OWN: (
        "You wrote this question, so somebody else's eyes would help. A steward can allow authors "
        "to approve their own in Settings, for a team of one."
    ),
    Outcome.NOT_ALLOWED: (
        "Approving is for reviewers here. A steward can name you in Askwell's Home, under "
        "Settings. You can always comment."
    ),
    Outcome.NOT_OPEN: "This question is decided already. “Open it again” is in its menu.",
    Outcome.GONE: current.GONE,
}
NONE_APPROVED = "None of these questions is approved just now; they may have been opened again."
NO_WORDS = "A sentence on what you would change helps its author."


def approve(desk: Desk, delivery: Delivery) -> Finish:
    """Approve a question; the store refuses where something is missing, and that is said."""
    ref = places.ref_of(delivery)
    desk.learn(delivery.team, delivery.user)
    _check_anew(desk, delivery, ref.id)

    def finish(tx: Tx) -> None:
        outcome = decisions.approve(
            tx, ref.id, ref.version, delivery.team, delivery.user, desk.now()
        )
        _tell(desk, tx, delivery, ref.id, outcome, Deed.APPROVED, "")
        approved = items.item(tx, ref.id, delivery.team)
        if outcome == Outcome.DONE and approved:
            kept.remember(tx, approved, approved.kept, delivery.user, desk.now())

    return finish


def _check_anew(desk: Desk, delivery: Delivery, item_id: str) -> None:
    """Look at a question once more before it is approved: the word lists may know more by now."""
    try:
        found = current.find(desk, delivery, item_id)
    except NotHere:
        return
    fresh = current.changed(desk, found, found.item.question)
    if fresh.standing != found.item.standing:
        with desk.store.write() as tx:
            items.restand(tx, fresh)


def open_changes(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to say what to change."""
    return _open(desk, delivery, decision_forms.ask_changes)


def open_drop(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to drop a question, with a reason."""
    return _open(desk, delivery, decision_forms.drop)


def _open(
    desk: Desk, delivery: Delivery, window: Callable[[Item, str], Mapping[str, object]]
) -> Finish:
    ref = places.ref_of(delivery)
    try:
        found = current.find(desk, delivery, ref.id)
    except NotHere as error:
        return places.whispered(desk, delivery, str(error))
    if found.item.version != ref.version:
        return _stale(desk, delivery, found.item)
    view = window(found.item, str(Note(Ref(found.item.id, found.item.version))))
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def check_changes(desk: Desk, delivery: Delivery) -> Answer:
    """Look at what somebody would change."""
    return FINE if places.words(delivery, Field.WORDS) else Answer({Field.WORDS: NO_WORDS})


def check_comment(desk: Desk, delivery: Delivery) -> Answer:
    """Look at a comment."""
    return FINE if places.words(delivery, Field.WORDS) else Answer({Field.WORDS: EMPTY})


def changes(desk: Desk, delivery: Delivery) -> Finish:
    """Ask for changes."""
    return _decided(desk, delivery, State.CHANGES, Deed.CHANGES)


def drop(desk: Desk, delivery: Delivery) -> Finish:
    """Drop a question."""
    return _decided(desk, delivery, State.DROPPED, Deed.DROPPED)


def _decided(desk: Desk, delivery: Delivery, state: State, deed: Deed) -> Finish:
    ref = places.note_of(delivery).ref
    words = places.words(delivery, Field.WORDS)
    desk.learn(delivery.team, delivery.user)

    def finish(tx: Tx) -> None:
        outcome = decisions.decide(
            tx, ref.id, ref.version, state, delivery.team, delivery.user, desk.now()
        )
        _tell(desk, tx, delivery, ref.id, outcome, deed, words)

    return finish


def _tell(
    desk: Desk, tx: Tx, delivery: Delivery, item_id: str, outcome: Outcome, deed: Deed, words: str
) -> None:
    """Record a decision and draw the card; or say kindly why it was not made."""
    item = items.item(tx, item_id, delivery.team)
    if outcome == Outcome.DONE:
        items.log(tx, item_id, Entry(desk.now(), delivery.user, deed, words))
    else:
        desk.send(tx, places.whisper(delivery, NOT_DONE[outcome] + escape(yours(words))))
    if item is not None:
        current.redraw(desk, tx, item)


def reopen(desk: Desk, delivery: Delivery, ref: Ref) -> Finish:
    """Put a decided question back in review."""
    desk.learn(delivery.team, delivery.user)

    def finish(tx: Tx) -> None:
        outcome = decisions.reopen(
            tx, ref.id, ref.version, delivery.team, delivery.user, desk.now()
        )
        _tell(desk, tx, delivery, ref.id, outcome, Deed.REOPENED, "")

    return finish


def comment(desk: Desk, delivery: Delivery) -> Finish:
    """Add a comment to a question's card."""
    ref = places.note_of(delivery).ref
    words = places.words(delivery, Field.WORDS)

    def finish(tx: Tx) -> None:
        try:
            item = current.found_in(tx, delivery.team, delivery.user, ref.id).item
        except NotHere as error:
            desk.send(tx, places.whisper(delivery, str(error) + escape(yours(words))))
            return
        items.log(tx, ref.id, Entry(desk.now(), delivery.user, Deed.COMMENTED, words))
        current.redraw(desk, tx, item)

    return finish


def more(desk: Desk, delivery: Delivery) -> Finish:
    """Do what somebody chose from a card's overflow menu."""
    choice, _, rest = places.text(delivery, "value").partition(":")
    ref = Ref.read(rest)
    desk.learn(delivery.team, delivery.user)  # who may decide may also change what is shared
    if choice == More.REOPEN:
        return reopen(desk, delivery, ref)
    if choice in (More.COMMENT, More.HISTORY):
        return _about(desk, delivery, ref, More(choice))
    return pages.opened(desk, delivery, ref, More(choice), from_card=True)


def _about(desk: Desk, delivery: Delivery, ref: Ref, choice: More) -> Finish:
    try:
        found = current.find(desk, delivery, ref.id)
    except NotHere as error:
        return places.whispered(desk, delivery, str(error))
    note = str(Note(Ref(found.item.id, found.item.version)))
    if choice == More.COMMENT:
        view = decision_forms.comment(found.item, note)
    else:
        with desk.store.read() as tx:
            view = decision_forms.history(found.seen(desk), items.history(tx, ref.id), note)
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def turn_set(desk: Desk, delivery: Delivery) -> Finish:
    """Show other open questions of a shared draft's summary, in its message."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        paste = drafts.find(tx, ref.id, delivery.team)
        shared = items.shared_of(tx, paste) if paste else ()
        note = drafts.note_on(tx, ref.id)
    if paste is None or not shared:
        return places.whispered(desk, delivery, current.GONE)
    first = int(ref.choice) if ref.choice.isdigit() else 0
    links = {item.id: desk.link(item) for item in shared if item.card}
    message = set_summary(paste, desk.seen(paste, shared), links, first, note)
    parcel = places.show(delivery, places.spot_of(delivery), message)
    return lambda tx: desk.send(tx, parcel)


def show_approved(desk: Desk, delivery: Delivery) -> Finish:
    """Show the approved questions of a draft, purpose lines included, to whoever asks."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        paste = drafts.find(tx, ref.id, delivery.team)
        kept = items.items_of(tx, ref.id) if paste else ()
    if paste is None:
        return places.whispered(desk, delivery, current.GONE)
    parts = approved_markdown(with_lines(paste, kept))
    if not parts:
        return places.whispered(desk, delivery, NONE_APPROVED)
    return lambda tx: desk.send(tx, *_markdown(delivery, parts))


def _markdown(delivery: Delivery, parts: Sequence[str]) -> list[Parcel]:
    """Return an answer a part, with Slack's own Markdown block and the same words as fallback."""
    return [places.markdown(delivery, part) for part in parts]


def _stale(desk: Desk, delivery: Delivery, item: Item) -> Finish:
    def finish(tx: Tx) -> None:
        desk.send(tx, places.whisper(delivery, CHANGED))
        current.redraw(desk, tx, item)

    return finish
