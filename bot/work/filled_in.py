"""What a filled-in form is about: looked up, shown anew where it changed, and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.cards import modals
from bot.cards.blocks import escape
from bot.cards.review import apology, question_page
from bot.desk import Desk, Finish
from bot.ids import Field, Ref
from bot.intake.kinds import Kind
from bot.intake.masking import notice
from bot.received import Reception
from bot.records import Deed, Item, Kept
from bot.report import phrases
from bot.store import Tx, feedback
from bot.store import kept as kept_store
from bot.store.inbox import Delivery
from bot.work import current, places
from bot.work.answers import Answer, yours
from bot.work.current import CHANGED, NOT_YOURS, Found, NotHere
from bot.work.places import Note
from nlp.model import Question


def sought(desk: Desk, delivery: Delivery) -> Found | Answer:
    """Look up what a form is about; an answer with a kind view where that cannot be."""
    try:
        found = current.find(desk, delivery, places.note_of(delivery).ref.id)
    except NotHere as error:
        return Answer(view=modals.as_modal(apology(f"{error}{_typed(delivery)}"), ""))
    with desk.store.read() as tx:
        if current.may_change(tx, found.item, delivery.user):
            return found
    return Answer(view=modals.as_modal(apology(f"{NOT_YOURS}{_typed(delivery)}"), ""))


def _typed(delivery: Delivery) -> str:
    """Return what somebody typed into a form, so that it is not lost with it."""
    fields = (Field.TEXT, Field.LINE, Field.WORDS)
    return yours(" ".join(filter(None, (places.words(delivery, one) for one in fields))))


def meanwhile(found: Found) -> str:
    """Return what a form says that was filled in for an earlier version: how it stands now."""
    question = found.item.question
    line = f" Its purpose line: {phrases.quote(question.why_line)}." if question.why_line else ""
    now = f"It now reads {phrases.quote(question.text)}.{line}"
    return f"This question changed while you were writing. {now} Your words are still below."


def anew(
    delivery: Delivery, found: Found, window: Callable[[str], Mapping[str, object]]
) -> Answer | None:
    """Return the form anew where the question changed meanwhile; what was typed stays."""
    note = places.note_of(delivery)
    if note.ref.version == found.item.version:
        return None
    return Answer(view=window(str(Note(Ref(found.item.id, found.item.version), note.spot))))


def changed_by(
    desk: Desk, delivery: Delivery, deed: Deed, make: Callable[[Found], Question]
) -> Finish:
    """Keep what `make` makes of the question, and draw its page."""
    try:
        found = current.find(desk, delivery, places.note_of(delivery).ref.id)
    except NotHere as error:
        return places.whispered(desk, delivery, str(error))
    question = make(found)
    if question == found.item.question:
        return _unchanged(desk, delivery, found)
    item = current.changed(desk, found, question)
    words = question.why_line if deed == Deed.PURPOSE else question.text
    pairs = [(one.check, one.entry) for one in found.item.standing.open]
    return kept_by(desk, delivery, found, item, deed, words, pairs)


def _unchanged(desk: Desk, delivery: Delivery, found: Found) -> Finish:
    """Draw the page as it is: the same words again are no change, and undo no decision."""
    page = question_page(found.seen(desk))

    def finish(tx: Tx) -> None:
        if found.item.author == delivery.user:
            behind = places.spot_behind(tx, desk, delivery)
            desk.send(tx, *current.refresh(delivery, behind, page))

    return finish


def kept_by(
    desk: Desk,
    delivery: Delivery,
    found: Found,
    item: Item,
    deed: Deed,
    words: str,
    pairs: list[tuple[str, str]],
    remembered: tuple[Kept, ...] = (),
) -> Finish:
    """Keep a changed question with what is noted of it, and draw its page; not over another's."""
    item = replace(item, version=places.note_of(delivery).ref.version)  # the one that was seen
    after = replace(found, item=replace(item, version=item.version + 1))
    page = question_page(after.seen(desk), notice(Kind(one) for one in places.masked(delivery)))
    reception = {Deed.EDITED: Reception.EDITED, Deed.KEPT: Reception.KEPT}.get(deed)

    def finish(tx: Tx) -> None:
        about = [one for one in found.item.standing.open if one not in item.standing.open]
        kept = current.keep(desk, tx, item, deed, delivery.user, words, about)
        if kept and reception:
            feedback.note(tx, item.team, pairs, reception, desk.now(), item=item.id)
        if kept and remembered:
            kept_store.remember(tx, item, remembered, delivery.user, desk.now())
        if not kept:
            desk.send(tx, places.whisper(delivery, CHANGED + escape(yours(words))))
        elif item.author == delivery.user:
            behind = places.spot_behind(tx, desk, delivery)
            desk.send(tx, *current.refresh(delivery, behind, page))

    return finish
