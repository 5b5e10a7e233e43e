"""What somebody fills in about a question: their own wording, why we ask, why it is kept.

Each form has two steps. `check_…` runs while Slack waits and answers with errors next to the
fields, or with a fresh view; nothing is kept then. The second step keeps it and draws the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.cards import modals
from bot.cards.blocks import escape
from bot.cards.review import apology, question_page
from bot.cards.why import line_from, why_line
from bot.desk import Desk, Finish, nothing
from bot.ids import Field, Ref
from bot.intake.kinds import Kind
from bot.intake.masking import mask_people, notice
from bot.received import Case, Reception
from bot.records import Deed, Item, KeepReason, Kept
from bot.report import phrases
from bot.reviews import standing, with_wording
from bot.store import Tx, feedback
from bot.store import kept as kept_store
from bot.store.inbox import Delivery
from bot.work import current, places
from bot.work.answers import FINE, Answer, yours
from bot.work.current import CHANGED, NOT_YOURS, Found, NotHere
from bot.work.places import Note
from nlp.model import Question, WhyStatus

EMPTY = "There are no words here yet."
NO_LINE = (
    "There is no line here yet. You could pick a purpose above, or write one short sentence: "
    "“We ask so we can …”."
)
NO_REASON = "A reason helps whoever reads this later. You could pick one, or write your own."
DRAFT = "You can also tick the box below, save it as it is, and come back to it."


def check_edit(desk: Desk, delivery: Delivery) -> Answer:
    """Look at an own wording: it may be saved anyway, but never by mistake."""
    wording = places.words(delivery, Field.TEXT)
    if not wording:
        return Answer({Field.TEXT: EMPTY})
    found = _found(desk, delivery)
    if isinstance(found, Answer):
        return found
    typed = places.words(delivery, Field.TEXT)
    stale = _stale(
        delivery,
        found,
        lambda note: modals.edit(found.seen(desk), typed, _meanwhile(found), note),
    )
    if stale or places.ticked(delivery, Field.AS_DRAFT):
        return stale or FINE
    item = current.changed(desk, found, _edited(found.item.question, delivery))
    before = {(one.check, one.entry) for one in found.item.standing.care}
    added = [one for one in item.standing.care if (one.check, one.entry) not in before]
    if not added:
        return FINE
    words = f"{added[0].message} {DRAFT}"
    return Answer({Field.TEXT: words})


def edit(desk: Desk, delivery: Delivery) -> Finish:
    """Keep an own wording."""
    return _changed(
        desk, delivery, Deed.EDITED, lambda found: _edited(found.item.question, delivery)
    )


def _edited(question: Question, delivery: Delivery) -> Question:
    """Return a question with the wording, and one response option a line, as filled in."""
    text = " ".join(places.words(delivery, Field.TEXT).split())
    if Field.OPTIONS not in places.values(delivery):  # too long for a form: they stay
        return with_wording(question, text)
    lines = [line.strip() for line in places.words(delivery, Field.OPTIONS).splitlines()]
    options = tuple(line for line in lines if line)
    if text == " ".join(question.text.split()):
        text = question.text
    if options == tuple(option.text for option in question.options):
        return with_wording(question, text)
    return with_wording(question, text, options)


def check_why(desk: Desk, delivery: Delivery) -> Answer:
    """Look at a purpose line: is it there, and what does it still lack?"""
    found = _found(desk, delivery)
    if isinstance(found, Answer):
        return found
    line = line_of(desk, delivery, found)
    if not line:
        return Answer({Field.LINE: NO_LINE})
    facts = bool(found.wishes.facts)
    stale = _stale(
        delivery,
        found,
        lambda note: why_line(found.seen(desk), facts, note, _meanwhile(found)),
    )
    if stale or places.ticked(delivery, Field.AS_DRAFT):
        return stale or FINE
    question = replace(found.item.question, why_line=line)
    why = desk.reviews.again(
        found.paste, replace(found.item, question=question), found.wishes
    ).why_we_ask
    if why.status == WhyStatus.COMPLETE:
        return FINE
    lacks = " ".join(why.problems[:2])
    return Answer({Field.LINE: f"{lacks} {DRAFT}".strip()})


def why(desk: Desk, delivery: Delivery) -> Finish:
    """Keep a purpose line."""
    return _changed(
        desk,
        delivery,
        Deed.PURPOSE,
        lambda found: replace(found.item.question, why_line=line_of(desk, delivery, found)),
    )


def line_of(desk: Desk, delivery: Delivery, found: Found) -> str:
    """Return the purpose line: what was typed, with what was picked filled in."""
    return " ".join(line_from(found.seen(desk), places.values(delivery)).split())


def check_keep(desk: Desk, delivery: Delivery) -> Answer:
    """Look at why a wording is kept."""
    if not places.ticked(delivery, Field.REASON):
        return Answer({Field.REASON: NO_REASON})
    other = places.ticked(delivery, Field.REASON)[0] == KeepReason.OTHER.name
    if other and not places.words(delivery, Field.WORDS):
        return Answer({Field.WORDS: NO_REASON})
    found = _found(desk, delivery)
    if isinstance(found, Answer):
        return found
    stale = _stale(
        delivery, found, lambda note: modals.keep(found.seen(desk), note, _meanwhile(found))
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
    picked = [_pair(one) for one in places.ticked(delivery, Field.FINDING)]
    pairs = picked or [(one.check, one.entry) for one in found.item.standing.open]
    kept = tuple(
        Kept(check, entry, reason, told, delivery.user, desk.now()) for check, entry in pairs
    )
    item = replace(found.item, kept=(*found.item.kept, *kept))
    review = desk.reviews.again(found.paste, item, found.wishes)
    item = replace(item, standing=standing(review, item.kept))
    told_all = f"{reason}: {told}" if told else str(reason)
    return _kept(desk, delivery, found, item, Deed.KEPT, told_all, pairs, kept)


def _pair(value: str) -> tuple[str, str]:
    check, _, entry = value.partition("/")
    return check, entry


def unhelpful(desk: Desk, delivery: Delivery) -> Finish:
    """Count a suggestion that did not help, with its reason where one was given."""
    note = places.note_of(delivery)
    try:
        found = current.find(desk, delivery, note.ref.id)
    except NotHere:
        return nothing
    picked = [_pair(one) for one in places.ticked(delivery, Field.FINDING)]
    pairs = picked or [(one.check, one.entry) for one in found.item.standing.open]
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


def _found(desk: Desk, delivery: Delivery) -> Found | Answer:
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


def _meanwhile(found: Found) -> str:
    """Return what a form says that was filled in for an earlier version: how it stands now."""
    question = found.item.question
    line = f" Its purpose line: {phrases.quote(question.why_line)}." if question.why_line else ""
    now = f"It now reads {phrases.quote(question.text)}.{line}"
    return f"This question changed while you were writing. {now} Your words are still below."


def _stale(
    delivery: Delivery, found: Found, window: Callable[[str], Mapping[str, object]]
) -> Answer | None:
    """Return the form anew where the question changed meanwhile; what was typed stays."""
    note = places.note_of(delivery)
    if note.ref.version == found.item.version:
        return None
    return Answer(view=window(str(Note(Ref(found.item.id, found.item.version), note.spot))))


def _changed(
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
    return _kept(desk, delivery, found, item, deed, words, pairs)


def _unchanged(desk: Desk, delivery: Delivery, found: Found) -> Finish:
    """Draw the page as it is: the same words again are no change, and undo no decision."""
    page = question_page(found.seen(desk))

    def finish(tx: Tx) -> None:
        if found.item.author == delivery.user:
            behind = places.spot_behind(tx, desk, delivery)
            desk.send(tx, *current.refresh(delivery, behind, page))

    return finish


def _kept(
    desk: Desk,
    delivery: Delivery,
    found: Found,
    item: Item,
    deed: Deed,
    words: str,
    pairs: list[tuple[str, str]],
    remembered: tuple[Kept, ...] = (),
) -> Finish:
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
