"""A question as it stands now, and changing it: check again, keep, draw it where it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.cards import modals, reasons
from bot.cards.blocks import Message
from bot.cards.overview import overview
from bot.cards.review import apology, question_page
from bot.desk import Desk
from bot.records import Concern, Deed, Entry, Item, Paste, Seen, State
from bot.reviews import around, standing
from bot.store import Tx, drafts, items, pack, people, preferences
from bot.store.inbox import Delivery
from bot.store.outbox import PACE, Parcel
from bot.store.privacy import FORMER
from bot.store.spots import Spot
from bot.work import places
from nlp.model import Preferences, Question

GONE = (
    "This question is not here any more. Drafts are erased 90 days after they were last touched, "
    "or when their author deletes them."
)
CHANGED = "This question changed a moment ago. This is how it stands now."
NOT_YOURS = "Only its author, or somebody who may approve it, can change a shared question."
THEIRS = "This question is its author's alone until they share it."


@dataclass(frozen=True, slots=True)
class Found:
    """A question that was looked up, with its draft, its place there, and the team's wishes."""

    paste: Paste
    item: Item
    position: int
    total: int
    wishes: Preferences

    def seen(self, desk: Desk) -> Seen:
        """Return it with what the engine makes of it now."""
        review = desk.reviews.again(self.paste, self.item, self.wishes)
        return Seen(self.item, review, self.position, self.total)


class NotHere(Exception):
    """It was erased, or is not this person's to see; the text says so kindly."""


def find(desk: Desk, delivery: Delivery, item_id: str) -> Found:
    """Look a question up, for somebody who may see it; raise `NotHere`."""
    with desk.store.read() as tx:
        return found_in(tx, delivery.team, delivery.user, item_id)


def found_in(tx: Tx, team: str, user: str, item_id: str) -> Found:
    """Look a question up within a transaction; raise `NotHere`."""
    item = items.item(tx, item_id, team)
    paste = drafts.find(tx, item.draft, team) if item else None
    if item is None or paste is None:
        raise NotHere(GONE)
    if item.state == State.PRIVATE and item.author != user:
        raise NotHere(THEIRS)
    position, total = items.place_of(tx, item)
    wishes = preferences.preferences(tx, team, preferences.place_of(item))
    return Found(paste, item, position, total, wishes)


def page_now(desk: Desk, tx: Tx, delivery: Delivery, item_id: str) -> Message:
    """Return a question's page as it stands now, for somebody who was a moment too late."""
    try:
        found = found_in(tx, delivery.team, delivery.user, item_id)
    except NotHere as error:
        return apology(str(error))
    may = may_change(tx, found.item, delivery.user)
    return question_page(found.seen(desk), CHANGED if may else NOT_YOURS)


def page_at(desk: Desk, delivery: Delivery, paste_id: str, position: str) -> Message:
    """Return the page of a draft's question by its position, from 1; or a kind word."""
    try:
        paste, kept, wishes = _draft(desk, delivery, paste_id)
    except NotHere as error:
        return apology(str(error))
    at = min(max(int(position) if position.isdigit() else 1, 1), len(kept))
    found = Found(paste, kept[at - 1], at, len(kept), wishes)
    return question_page(found.seen(desk))


def draft_page(
    desk: Desk, delivery: Delivery, paste_id: str, first: int = 0, notice: str = ""
) -> Message:
    """Return a draft's overview, or its one question, as they stand now."""
    try:
        paste, kept, wishes = _draft(desk, delivery, paste_id)
    except NotHere as error:
        return apology(str(error))
    seen = desk.reviews.seen(paste, kept, wishes)
    if len(seen) == 1:
        return question_page(seen[0], notice)
    survey = desk.reviews.across(around(paste, kept), [one.review for one in seen], wishes)
    return overview(paste, seen, survey, notice, first)


def across(desk: Desk, delivery: Delivery, paste_id: str) -> Mapping[str, object]:
    """Return the window on what shows only across a whole draft."""
    try:
        paste, kept, wishes = _draft(desk, delivery, paste_id)
    except NotHere as error:
        return modals.as_modal(apology(str(error)), "")
    seen = desk.reviews.seen(paste, kept, wishes)
    survey = desk.reviews.across(around(paste, kept), [one.review for one in seen], wishes)
    return reasons.across(paste, survey)


def _draft(
    desk: Desk, delivery: Delivery, paste_id: str
) -> tuple[Paste, tuple[Item, ...], Preferences]:
    """Look one of a person's own drafts up; raise `NotHere`."""
    with desk.store.read() as tx:
        paste = drafts.find(tx, paste_id, delivery.team)
        kept = items.items_of(tx, paste_id)
        wishes = preferences.preferences(tx, delivery.team, delivery.user)
    if paste is None or not kept:
        raise NotHere(GONE)
    if paste.author != delivery.user:
        raise NotHere(GONE if paste.author == FORMER else THEIRS)
    return paste, kept, wishes


def may_change(tx: Tx, item: Item, user: str) -> bool:
    """Tell whether somebody may change a question: its author, or for shared ones who decides."""
    if item.author == user:
        return True
    return item.state != State.PRIVATE and people.role(tx, item.team, user).may_decide


def changed(desk: Desk, found: Found, question: Question) -> Item:
    """Return the item with another wording or purpose line, checked again.

    What was approved or sent back goes into review again.
    """
    item = replace(found.item, question=question)
    review = desk.reviews.again(found.paste, item, found.wishes)
    state = item.state
    if state in (State.APPROVED, State.CHANGES):
        state = State.IN_REVIEW
    return replace(item, state=state, standing=standing(review, item.kept))


def keep(
    desk: Desk,
    tx: Tx,
    item: Item,
    deed: Deed,
    who: str,
    words: str = "",
    about: Sequence[Concern] = (),
) -> bool:
    """Keep a changed item, with a line in its history; False where somebody was quicker.

    `about` are the findings that the change was made for.
    """
    if not items.change(tx, item, who, desk.now()):
        return False
    items.log(tx, item.id, Entry(desk.now(), who, deed, words), pack.marks_out(about))
    redraw(desk, tx, item)
    return True


def redraw(desk: Desk, tx: Tx, item: Item) -> None:
    """Draw a question's card anew, and all that counts it."""
    if item.state != State.PRIVATE and item.channel:
        desk.send(tx, places.card(item.team, item.author, item.id, item.channel))
        paste = drafts.find(tx, item.draft, item.team)
        if paste and paste.card:
            desk.send(tx, places.summary(item.team, item.author, paste.id, paste.channel))
    desk.send(tx, places.home(item.team, item.author))


def redraw_all(desk: Desk, tx: Tx, cards: Sequence[Item]) -> None:
    """Draw many cards anew, one after the other, and the summaries that count them."""
    for number, item in enumerate(cards):
        parcel = places.card(item.team, item.author, item.id, item.channel)
        desk.send(tx, parcel, wait=number * PACE)
    for draft in dict.fromkeys((item.draft, item.team) for item in cards):
        paste = drafts.find(tx, *draft)
        if paste and paste.card:
            desk.send(tx, places.summary(paste.team, paste.author, paste.id, paste.channel))


def refresh(delivery: Delivery, spot: Spot | None, message: Message) -> list[Parcel]:
    """Return what draws a private page anew; nothing where it cannot be reached any more."""
    return [] if spot is None or spot == Spot() else [places.show(delivery, spot, message)]
