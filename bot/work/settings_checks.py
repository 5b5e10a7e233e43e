"""Looking at what stewards fill in while Slack waits: errors stand next to their fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.cards import settings as pages
from bot.cards import settings_forms as forms
from bot.cards.settings import FACTS
from bot.cards.settings_preview import looking
from bot.desk import Desk
from bot.ids import Field, Part
from bot.records import Role
from bot.store import people, wishes
from bot.store.inbox import Delivery
from bot.store.wishes import Outcome
from bot.wish_faults import (
    fact_fault,
    instead_fault,
    name_fault,
    term_faults,
    tidy,
    why_fault,
)
from bot.wishes import Fact
from bot.work import known, places, settings
from bot.work.answers import FINE, Answer
from bot.work.settings import SORRY, is_steward, page_of, refusal

MEANWHILE = "Somebody changed the settings meanwhile. What you filled in is still here."
NAMED = 12  # people who are looked up while Slack waits
NO_STEWARD = "There has to be a steward. You could name another one before you leave."
NOT_HERE = (
    "Somebody here is a bot, or belongs to another workspace. They can read and comment on what is "
    "shared with them; approving and settings stay with your own workspace."
)
NO_GUEST = "A guest can be a reviewer, but settings need a full member of the workspace."
PARTS = {
    "match": Field.MATCH, "instead": Field.INSTEAD, "why": Field.BECAUSE, "form": Field.FORM,
}  # fmt: skip


def check_term(desk: Desk, delivery: Delivery) -> Answer:
    """Look at a term."""
    faults = term_faults(
        tidy(places.words(delivery, Field.MATCH)), tidy(places.words(delivery, Field.INSTEAD)),
        tidy(places.words(delivery, Field.BECAUSE)), places.ticked(delivery, Field.FORM)[0],
    )  # fmt: skip
    return _looked_at(desk, delivery, {PARTS[part]: said for part, said in faults.by_part.items()})


def check_suggestion(desk: Desk, delivery: Delivery) -> Answer:
    """Look at other words for an entry."""
    instead = tidy(places.words(delivery, Field.INSTEAD))
    fault = instead_fault(instead) if instead else "One word is enough. To leave it, close this."
    return _looked_at(desk, delivery, {Field.INSTEAD: fault})


def check_mute(desk: Desk, delivery: Delivery) -> Answer:
    """Look at why something is muted."""
    fault = why_fault(tidy(places.words(delivery, Field.BECAUSE)))
    return _looked_at(desk, delivery, {Field.BECAUSE: fault})


def check_style(desk: Desk, delivery: Delivery) -> Answer:
    """Look at the reading level, words of identity, and names."""
    faults = (name_fault(name) for name in names_of(delivery))
    fault = next((one for one in faults if one), "")
    return _stale(desk, delivery, Part.STYLE) or _looked_at(desk, delivery, {Field.NAMES: fault})


def check_facts(desk: Desk, delivery: Delivery) -> Answer:
    """Look at facts for purpose lines."""
    faults = {Field(fact): fact_fault(text) for fact, text in facts_of(delivery).items()}
    return _stale(desk, delivery, Part.FACTS) or _looked_at(desk, delivery, faults, shown=False)


def check_find(desk: Desk, delivery: Delivery) -> Answer:
    """Answer with what was found."""
    asked = tidy(places.words(delivery, Field.MATCH))
    if sum(sign.isalpha() for sign in asked) < 2:
        return Answer({Field.MATCH: "One word is enough, such as “homeless”."})
    place = places.note_of(delivery).ref.choice
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
        page = page_of(desk, tx, delivery, place)
    view = forms.found(page, asked, known.find(desk, asked), settings.note("", 0, place))
    return Answer(view=view)


def check_people(desk: Desk, delivery: Delivery) -> Answer:
    """Look at who is named: somebody has to be steward, nobody from elsewhere can be anything."""
    stewards = places.ticked(delivery, Field.STEWARDS)
    reviewers = places.ticked(delivery, Field.REVIEWERS)
    if not stewards:
        return Answer({Field.STEWARDS: NO_STEWARD})
    with desk.store.read() as tx:
        given = {one: people.given(tx, delivery.team, one) for one in (*stewards, *reviewers)}
    fresh = [one for one, role in given.items() if role is None][:NAMED]
    found = {one: desk.look_up(delivery.team, one)[0] for one in fresh}
    faults = {
        field: _named_fault([found[one] for one in named if one in found], field)
        for field, named in ((Field.STEWARDS, stewards), (Field.REVIEWERS, reviewers))
    }
    return _stale(desk, delivery, Part.PEOPLE) or _looked_at(desk, delivery, faults, shown=False)


def _named_fault(found: Sequence[Role], field: Field) -> str:
    if Role.OUTSIDER in found:
        return NOT_HERE
    return NO_GUEST if field == Field.STEWARDS and Role.GUEST in found else ""


def check_preview(desk: Desk, delivery: Delivery) -> Answer:
    """Look whether a change that was previewed can still be made."""
    name = places.note_of(delivery).ref.id
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
        if wishes.proposed(tx, name, delivery.team, delivery.user, desk.now()) is None:
            return Answer(view=pages.notice(SORRY[Outcome.GONE]))
    return FINE


def _looked_at(
    desk: Desk, delivery: Delivery, faults: Mapping[Field, str], shown: bool = True
) -> Answer:
    """Answer with what is amiss; else go on, and show that past questions are looked at."""
    amiss = {str(field): words for field, words in faults.items() if words}
    if amiss:
        return Answer(amiss)
    with desk.store.read() as tx:
        if not is_steward(tx, delivery):
            return Answer(view=refusal(tx, delivery))
    return Answer(view=looking(), work=True) if shown else FINE


def _stale(desk: Desk, delivery: Delivery, part: Part) -> Answer | None:
    """Return a form anew that shows whole lists, where somebody changed them meanwhile."""
    ref = places.note_of(delivery).ref
    with desk.store.read() as tx:
        if not is_steward(tx, delivery) or wishes.version(tx, delivery.team) == ref.version:
            return None
        page = page_of(desk, tx, delivery, ref.choice, MEANWHILE)
    return Answer(view=settings.FORMS[part](page, settings.note(part, page.version, ref.choice)))


def names_of(delivery: Delivery) -> list[str]:
    """Return the names that were filled in, one a line."""
    lines = places.words(delivery, Field.NAMES).splitlines()
    return list(dict.fromkeys(tidy(one) for one in lines if one.strip()))


def facts_of(delivery: Delivery) -> dict[Fact, str]:
    """Return the facts that were filled in; "" for those left open."""
    return {fact: tidy(places.words(delivery, Field(fact))) for fact in FACTS}
