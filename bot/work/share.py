"""Sharing a question, or a whole draft as a set, in a channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import modals
from bot.cards.review import apology
from bot.desk import Desk, Finish
from bot.ids import Field, Ref
from bot.records import Deed, Entry, Item, Paste, State
from bot.report import phrases
from bot.reviews import around, standing
from bot.store import Tx, drafts, items, kept, outbox, preferences, spots
from bot.store.inbox import Delivery
from bot.work import current, places
from bot.work.answers import FINE, Answer
from bot.work.places import Note
from nlp.model import Preferences

NO_CHANNEL = "You could choose the channel where your team looks at questions together."
ALREADY = "That is shared already{where}. Its card there shows how it stands."


def open_share(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to share a whole draft."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        paste = drafts.find(tx, ref.id, delivery.team)
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
        paste = drafts.find(tx, paste_id, delivery.team)
        if paste is None or paste.author != delivery.user:
            desk.send(tx, places.whisper(delivery, current.GONE))
            return
        chosen = items.items_of(tx, paste.id) if whole else ([item] if item else [])
        private = [one for one in chosen if one.state == State.PRIVATE]
        if not private:
            desk.send(tx, places.whisper(delivery, _already(chosen)))
            return
        if whole and len(chosen) > 1 and not paste.card and not outbox.has_summary(tx, paste.id):
            drafts.posted(tx, paste.id, channel, "")
            parcel = places.summary(delivery.team, delivery.user, paste.id, channel)
            desk.send(tx, parcel)
        for number, one in enumerate(private):  # of a set, the note stands on the summary
            shared = in_channel(desk, tx, paste, one, channel)
            _share(desk, tx, shared, delivery.user, told if number == 0 else "")
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def _already(chosen: Sequence[Item]) -> str:
    """Return where it is that somebody wanted to share once more."""
    rooms = dict.fromkeys(f"<#{one.channel}>" for one in chosen if one.channel)
    return ALREADY.format(where=f", in {phrases.listed(list(rooms))}" if rooms else "")


def _read_ahead(desk: Desk, delivery: Delivery, ref: Ref, whole: bool, channel: str) -> None:
    """Review what is to be shared by a channel's words, before the database is held for it."""
    with desk.store.read() as tx:
        item = items.item(tx, ref.id, delivery.team)
        paste = drafts.find(tx, item.draft if item else ref.id, delivery.team)
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
