"""Shared questions: sharing them, deciding on them, talking about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.cards import decisions as decision_forms
from bot.cards import modals
from bot.cards.approved import approved_markdown
from bot.cards.review import apology
from bot.cards.team import set_summary
from bot.desk import Desk, Finish
from bot.ids import Field, More, Ref
from bot.records import Deed, Entry, Item, Paste, State
from bot.reviews import around, standing
from bot.store import Tx, decisions, items, kept, preferences, spots
from bot.store.decisions import Outcome
from bot.store.inbox import Delivery
from bot.store.outbox import Parcel
from bot.work import current, pages, places
from bot.work.answers import FINE, Answer
from bot.work.current import CHANGED, NotHere
from bot.work.forms import EMPTY
from bot.work.places import Note
from nlp.model import Preferences

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
NO_CHANNEL = "You could choose the channel where your team looks at questions together."
NO_WORDS = "A sentence on what you would change helps its author."


def open_share(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to share a whole draft."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        paste = items.paste(tx, ref.id, delivery.team)
    if paste is None or paste.author != delivery.user:
        page = modals.as_modal(apology(current.GONE), "")
        return lambda tx: desk.send(tx, places.modal(delivery, page))
    spot = places.spot_of(delivery)

    def finish(tx: Tx) -> None:
        spot_id = spots.keep(tx, spot, delivery.team, delivery.user, desk.now())
        note = Note(Ref(paste.id, 0, "draft"), spot_id)
        desk.send(tx, places.modal(delivery, modals.share(paste, whole=True, metadata=str(note))))

    return finish


def check_share(desk: Desk, delivery: Delivery) -> Answer:
    """Look at where a question is to be shared."""
    if not places.ticked(delivery, Field.CHANNEL):
        return Answer({Field.CHANNEL: NO_CHANNEL})
    return FINE


def share(desk: Desk, delivery: Delivery) -> Finish:
    """Share one question, or its whole draft as a set, in a channel."""
    note = places.note_of(delivery)
    channel = places.ticked(delivery, Field.CHANNEL)[0]
    whole = note.ref.choice == "draft" or "draft" in places.ticked(delivery, Field.SCOPE)
    told = places.words(delivery, Field.WORDS)
    _read_ahead(desk, delivery, note.ref, whole, channel)

    def finish(tx: Tx) -> None:
        for_set = note.ref.choice == "draft"
        item = None if for_set else items.item(tx, note.ref.id, delivery.team)
        paste_id = note.ref.id if for_set else item.draft if item else ""
        paste = items.paste(tx, paste_id, delivery.team)
        if paste is None or paste.author != delivery.user:
            desk.send(tx, places.whisper(delivery, current.GONE))
            return
        chosen = items.items_of(tx, paste.id) if whole else ([item] if item else [])
        if whole and len(chosen) > 1 and not paste.card:
            items.set_posted(tx, paste.id, channel, "")
            parcel = places.summary(delivery.team, delivery.user, paste.id, channel)
            desk.send(tx, parcel)
        for one in chosen:
            if one.state == State.PRIVATE:
                _share(desk, tx, in_channel(desk, tx, paste, one, channel), delivery.user, told)
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def _read_ahead(desk: Desk, delivery: Delivery, ref: Ref, whole: bool, channel: str) -> None:
    """Review what is to be shared by a channel's words, before the database is held for it."""
    with desk.store.read() as tx:
        item = items.item(tx, ref.id, delivery.team)
        paste = items.paste(tx, item.draft if item else ref.id, delivery.team)
        if paste is None or paste.author != delivery.user:
            return
        chosen = items.items_of(tx, paste.id) if whole or item is None else (item,)
        wishes = _without_kept(tx, delivery.team, channel)
    desk.reviews.questions([one.question for one in chosen], around(paste, chosen), wishes)


def _without_kept(tx: Tx, team: str, channel: str) -> Preferences:
    """Return a channel's words without what is kept there, which is shown with its reason."""
    return replace(preferences.preferences(tx, team, channel), kept=())


def in_channel(desk: Desk, tx: Tx, paste: Paste, item: Item, channel: str) -> Item:
    """Return a private question as it stands by a channel's words, and by what is kept there.

    What is kept is shown with its reason, so that nothing is passed over unseen.
    """
    review = desk.reviews.again(paste, item, _without_kept(tx, item.team, channel))
    known = {(one.check, one.entry) for one in item.kept}
    hit = {(one.check, one.entry) for one in review.findings}
    remembered = tuple(
        one for one in kept.known(tx, item, channel)
        if (one.check, one.entry) in hit - known
    )  # fmt: skip
    settled = (*item.kept, *remembered)
    return replace(
        item, state=State.IN_REVIEW, channel=channel, kept=settled,
        standing=standing(review, settled),
    )  # fmt: skip


def _share(desk: Desk, tx: Tx, shared: Item, who: str, told: str) -> None:
    """Put one private question into review in a channel."""
    if items.change(tx, shared, who, desk.now()):
        items.log(tx, shared.id, Entry(desk.now(), who, Deed.SHARED, told))
        desk.send(tx, places.card(shared.team, who, shared.id, shared.channel))


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
        return _whispered(desk, delivery, str(error))
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
        desk.send(tx, places.whisper(delivery, NOT_DONE[outcome] + _yours(words)))
    if item is not None:
        current.redraw(desk, tx, item)


def _yours(words: str) -> str:
    """Return somebody's own words, so that they are not lost."""
    return f" Your words were: {words}" if words else ""


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
            desk.send(tx, places.whisper(delivery, str(error) + _yours(words)))
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
        return _whispered(desk, delivery, str(error))
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
        paste = items.paste(tx, ref.id, delivery.team)
        shared = items.shared_of(tx, paste) if paste else ()
    if paste is None or not shared:
        return _whispered(desk, delivery, current.GONE)
    first = int(ref.choice) if ref.choice.isdigit() else 0
    links = {item.id: desk.link(item) for item in shared if item.card}
    message = set_summary(paste, desk.seen(paste, shared), links, first)
    parcel = places.show(delivery, places.spot_of(delivery), message)
    return lambda tx: desk.send(tx, parcel)


def show_approved(desk: Desk, delivery: Delivery) -> Finish:
    """Show the approved questions of a draft, purpose lines included, to whoever asks."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        paste = items.paste(tx, ref.id, delivery.team)
        kept = items.items_of(tx, ref.id) if paste else ()
    parts = approved_markdown([item for item in kept if item.state == State.APPROVED])
    return lambda tx: desk.send(tx, *_markdown(delivery, parts))


def _markdown(delivery: Delivery, parts: Sequence[str]) -> list[Parcel]:
    """Return an answer a part, with Slack's own Markdown block and the same words as fallback."""
    return [places.markdown(delivery, part) for part in parts]


def _stale(desk: Desk, delivery: Delivery, item: Item) -> Finish:
    def finish(tx: Tx) -> None:
        desk.send(tx, places.whisper(delivery, CHANGED))
        current.redraw(desk, tx, item)

    return finish


def _whispered(desk: Desk, delivery: Delivery, words: str) -> Finish:
    return lambda tx: desk.send(tx, places.whisper(delivery, words))
