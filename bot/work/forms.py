"""What somebody fills in about a question: their own wording, and why we ask.

Each form has two steps. `check_…` runs while Slack waits and answers with errors next to the
fields, or with a fresh view; nothing is kept then. The second step keeps it and draws the page.
"""

from __future__ import annotations

from dataclasses import replace

from bot.cards import modals
from bot.cards.why import line_from, why_line
from bot.desk import Desk, Finish
from bot.ids import Field
from bot.records import Deed
from bot.reviews import with_wording
from bot.store.inbox import Delivery
from bot.work import current, places
from bot.work.answers import FINE, Answer
from bot.work.current import Found
from bot.work.filled_in import anew, changed_by, meanwhile, sought
from nlp.model import Question, WhyStatus

EMPTY = "There are no words here yet."
NO_LINE = (
    "There is no line here yet. You could pick a purpose above, or write one short sentence: "
    "“We ask so we can …”."
)
DRAFT = "You can also tick the box below, save it as it is, and come back to it."


def check_edit(desk: Desk, delivery: Delivery) -> Answer:
    """Look at an own wording: it may be saved anyway, but never by mistake."""
    wording = places.words(delivery, Field.TEXT)
    if not wording:
        return Answer({Field.TEXT: EMPTY})
    found = sought(desk, delivery)
    if isinstance(found, Answer):
        return found
    typed = places.words(delivery, Field.TEXT)
    stale = anew(
        delivery,
        found,
        lambda note: modals.edit(found.seen(desk), typed, meanwhile(found), note),
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
    return changed_by(
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
    found = sought(desk, delivery)
    if isinstance(found, Answer):
        return found
    line = line_of(desk, delivery, found)
    if not line:
        return Answer({Field.LINE: NO_LINE})
    facts = bool(found.wishes.facts)
    stale = anew(
        delivery,
        found,
        lambda note: why_line(found.seen(desk), facts, note, meanwhile(found)),
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
    return changed_by(
        desk,
        delivery,
        Deed.PURPOSE,
        lambda found: replace(found.item.question, why_line=line_of(desk, delivery, found)),
    )


def line_of(desk: Desk, delivery: Delivery, found: Found) -> str:
    """Return the purpose line: what was typed, with what was picked filled in."""
    return " ".join(line_from(found.seen(desk), places.values(delivery)).split())
