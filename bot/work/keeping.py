"""Why a wording is kept as it is, and what a suggestion lacked that did not help."""

from __future__ import annotations

from dataclasses import replace

from bot.cards import modals
from bot.cards.review import question_page
from bot.desk import Desk, Finish, nothing
from bot.ids import Field
from bot.intake.masking import mask_people
from bot.received import Case, Reception
from bot.records import Deed, KeepReason, Kept
from bot.reviews import standing
from bot.store import Tx, feedback
from bot.store.inbox import Delivery
from bot.work import current, places
from bot.work.answers import FINE, Answer
from bot.work.current import Found, NotHere
from bot.work.filled_in import anew, kept_by, meanwhile, sought

NO_REASON = "A reason helps whoever reads this later. You could pick one, or write your own."


def check_keep(desk: Desk, delivery: Delivery) -> Answer:
    """Look at why a wording is kept."""
    if not places.ticked(delivery, Field.REASON):
        return Answer({Field.REASON: NO_REASON})
    other = places.ticked(delivery, Field.REASON)[0] == KeepReason.OTHER.name
    if other and not places.words(delivery, Field.WORDS):
        return Answer({Field.WORDS: NO_REASON})
    found = sought(desk, delivery)
    if isinstance(found, Answer):
        return found
    stale = anew(
        delivery, found, lambda note: modals.keep(found.seen(desk), note, meanwhile(found))
    )
    return stale or FINE


def keep(desk: Desk, delivery: Delivery) -> Finish:
    """Keep a wording as it is, because…"""
    note = places.note_of(delivery)
    try:
        found = current.find(desk, delivery, note.ref.id)
    except NotHere as error:
        return places.whispered(desk, delivery, str(error))
    reason = KeepReason[places.ticked(delivery, Field.REASON)[0]]
    told = places.words(delivery, Field.WORDS)
    pairs = _pairs(delivery, found)
    kept = tuple(
        Kept(check, entry, reason, told, delivery.user, desk.now()) for check, entry in pairs
    )
    item = replace(found.item, kept=(*found.item.kept, *kept))
    review = desk.reviews.again(found.paste, item, found.wishes)
    item = replace(item, standing=standing(review, item.kept))
    told_all = f"{reason}: {told}" if told else str(reason)
    return kept_by(desk, delivery, found, item, Deed.KEPT, told_all, pairs, kept)


def _pairs(delivery: Delivery, found: Found) -> list[tuple[str, str]]:
    """Return the findings that were ticked, as check and entry; all that are open for none."""
    ticked = [one.partition("/") for one in places.ticked(delivery, Field.FINDING)]
    picked = [(check, entry) for check, _, entry in ticked]
    return picked or [(one.check, one.entry) for one in found.item.standing.open]


def unhelpful(desk: Desk, delivery: Delivery) -> Finish:
    """Count a suggestion that did not help, with its reason where one was given."""
    note = places.note_of(delivery)
    try:
        found = current.find(desk, delivery, note.ref.id)
    except NotHere:
        return nothing
    pairs = _pairs(delivery, found)
    reason = " ".join(places.ticked(delivery, Field.REASON))
    cases = _cases(desk, delivery, found, pairs, reason)

    def finish(tx: Tx) -> None:
        feedback.note(
            tx, delivery.team, pairs, Reception.UNHELPFUL, desk.now(), reason, found.item.id
        )
        feedback.give(tx, delivery.team, delivery.user, cases, desk.now())
        page = question_page(found.seen(desk), "Thank you: that helps to make this better.")
        behind = places.spot_behind(tx, desk, delivery)
        desk.send(tx, *current.refresh(delivery, behind, page))

    return finish


def _cases(
    desk: Desk, delivery: Delivery, found: Found, pairs: list[tuple[str, str]], reason: str
) -> list[Case]:
    """Return the question as an example, masked; nothing where the person did not tick that."""
    if not places.ticked(delivery, Field.SURE):
        return []
    names = (*desk.reviews.engine.lexicon.names, *found.wishes.names)
    text = mask_people(found.item.question.text, names).text
    better = mask_people(places.words(delivery, Field.WORDS), names).text
    return [Case(check, entry, reason, text, better) for check, entry in pairs or [("", "")]]
