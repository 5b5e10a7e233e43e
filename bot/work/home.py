"""Home: my drafts, what waits, what Askwell keeps, and erasing it."""

from __future__ import annotations

from bot.cards import decisions, modals
from bot.desk import Desk, Finish, nothing
from bot.ids import Field
from bot.store import Tx, doubts, items, people, privacy, wishes
from bot.store.inbox import Delivery
from bot.work import current, pastes, places

EXAMPLE = "Are you homeless?"
WRONG_CODE = "That code is not valid any more. “askwell start” prints a new one."
WELCOME = "You are a steward of Askwell now: settings and reviewers are in its Home tab."
CLAIMED = "Became a steward, with the code"
ERASED = (
    "Done. Your drafts are erased, and your name is taken out of the team's records. What you "
    "shared with your team stays, without your name; cards may take a moment to catch up."
)


def opened(desk: Desk, delivery: Delivery) -> Finish:
    """Draw Home for somebody who looks at it."""
    desk.learn(delivery.team, delivery.user)

    def finish(tx: Tx) -> None:
        people.home_opened(tx, delivery.team, delivery.user, desk.now())
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def page(desk: Desk, delivery: Delivery) -> Finish:
    """Turn to another page of Home's drafts."""
    ref = places.ref_of(delivery)
    first = int(ref.choice) if ref.choice.isdigit() else 0
    parcel = places.home(delivery.team, delivery.user, first)
    return lambda tx: desk.send(tx, parcel)


def open_draft(desk: Desk, delivery: Delivery) -> Finish:
    """Open a draft in a window."""
    shown = current.draft_page(desk, delivery, places.ref_of(delivery).id)
    view = modals.as_modal(shown, str(places.Note()))
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def example(desk: Desk, delivery: Delivery) -> Finish:
    """Review the worked example, so that somebody sees what a review is like."""
    return pastes.in_window(desk, delivery, EXAMPLE)


def delete_draft(desk: Desk, delivery: Delivery) -> Finish:
    """Erase one of one's own drafts; what was shared stays with the team."""
    ref = places.ref_of(delivery)

    def finish(tx: Tx) -> None:
        privacy.delete_draft(tx, ref.id, delivery.team, delivery.user)
        current.redraw_all(desk, tx, [one for one in items.items_of(tx, ref.id) if one.card])
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def ask_delete_mine(desk: Desk, delivery: Delivery) -> Finish:
    """Ask once more before everything of a person is erased."""
    return lambda tx: desk.send(tx, places.modal(delivery, decisions.delete_mine()))


def delete_mine(desk: Desk, delivery: Delivery) -> Finish:
    """Erase a person's data."""

    def finish(tx: Tx) -> None:
        named = items.cards_naming(tx, delivery.team, delivery.user)
        privacy.forget(tx, delivery.team, delivery.user, desk.now())
        people.home_opened(tx, delivery.team, delivery.user, desk.now())
        desk.send(tx, places.whisper(delivery, ERASED), places.home(delivery.team, delivery.user))
        still = (items.item(tx, one.id, one.team) for one in named)
        current.redraw_all(desk, tx, [one for one in still if one])

    return finish


def send_again(desk: Desk, delivery: Delivery) -> Finish:
    """Send a message of which nobody knows whether it arrived, because its owner asked."""
    number = places.ref_of(delivery).id

    def finish(tx: Tx) -> None:
        if number.isdigit():
            doubts.send_again(tx, int(number), delivery.team, delivery.user, desk.now())
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def it_is_fine(desk: Desk, delivery: Delivery) -> Finish:
    """Leave such a message as it is, because its owner saw that it arrived."""
    number = places.ref_of(delivery).id

    def finish(tx: Tx) -> None:
        if number.isdigit():
            doubts.settle(tx, int(number), delivery.team, delivery.user)
        desk.send(tx, places.home(delivery.team, delivery.user))

    return finish


def ask_code(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window for the one-time code that names the first steward."""
    return lambda tx: desk.send(tx, places.modal(delivery, decisions.claim_steward()))


def claim(desk: Desk, delivery: Delivery) -> Finish:
    """Name somebody steward for the right code."""
    code = places.words(delivery, Field.CODE)

    def finish(tx: Tx) -> None:
        known = people.claim(tx, delivery.team, delivery.user, code, desk.now())
        if known:
            wishes.log(tx, delivery.team, delivery.user, (), CLAIMED, desk.now())
        desk.send(
            tx,
            places.whisper(delivery, WELCOME if known else WRONG_CODE),
            places.home(delivery.team, delivery.user),
        )

    return finish


def uninstalled(desk: Desk, delivery: Delivery) -> Finish:
    """Erase everything of a workspace that took Askwell out."""
    return lambda tx: privacy.forget_workspace(tx, delivery.team)


def unanswered(desk: Desk, delivery: Delivery) -> Finish:
    """Take note of something that needs no answer."""
    return nothing
