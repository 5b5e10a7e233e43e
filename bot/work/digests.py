"""The weekly digest, by what people do: set it up, look at it, pause it, bring a question on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.cards import digest as cards
from bot.cards.digest_settings import DigestWindow, confirmed, digest_settings
from bot.cards.modals import as_modal, ways
from bot.cards.review import apology
from bot.desk import Desk, Finish
from bot.digest import when
from bot.digest.draw import digest_of
from bot.digest.run import send
from bot.digest.values import Digest, Plan, Step
from bot.digest.when import Schedule
from bot.ids import Choice, Field, More, Ref
from bot.store import Tx, digest_facts, digests, people
from bot.store.digests import Asked
from bot.store.outbox import Method
from bot.work import current, pages, places
from bot.work.answers import FINE, Answer
from bot.work.current import NotHere
from bot.work.places import Note

if TYPE_CHECKING:
    from bot.store.inbox import Delivery
    from bot.work.pages import Window

SAID = {
    Asked.NOT_ALLOWED: "Stewards and reviewers can change the weekly digest.",
    Asked.NONE: "This channel has no weekly digest yet. “/askwell digest” sets one up.",
    Asked.JUST_SENT: "A digest was sent here a few minutes ago.",
}
PAUSED = "The weekly digest is paused here. Its menu resumes it."
RESUMED = "The weekly digest comes again: the next one on {day}."
ON_ITS_WAY = "A digest is on its way. The weekly one comes all the same."
NOT_SEEN = (
    "You could type “/askwell digest” in that channel: what waits in a channel is shown to the "
    "people in it."
)
NO_CHANNEL = "You could choose a channel."
NO_ZONE = "You could choose a time zone."
STEPS: Mapping[str, More] = {Step.EDIT: More.EDIT, Step.PURPOSE: More.PURPOSE}


def open_here(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window from a channel, by `/askwell digest`, or from Home."""
    channel = places.text(delivery, "channel")
    return _opened(desk, delivery, "" if channel.startswith("D") else channel)


def _opened(desk: Desk, delivery: Delivery, channel: str) -> Finish:
    desk.learn(delivery.team, delivery.user)
    with desk.store.read() as tx:
        window = _window(desk, tx, delivery, channel)
    view = digest_settings(window, str(Note(Ref(channel))))
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def _window(desk: Desk, tx: Tx, delivery: Delivery, channel: str, notice: str = "") -> DigestWindow:
    """Return what the window shows to this person."""
    team, user = delivery.team, delivery.user
    zone = people.zone(tx, team, user)
    return DigestWindow(
        plans=tuple(one for one in digests.plans(tx, team) if _sees(tx, delivery, one.channel)),
        channel=channel,
        zone=zone if when.known(zone) else "",
        may=people.role(tx, team, user).may_decide,
        preview=_sees(tx, delivery, channel),
        now=desk.now(),
        notice=notice,
    )


def _sees(tx: Tx, delivery: Delivery, channel: str) -> bool:
    """Tell whether somebody may see what a channel sees: they were seen in it, or set it up."""
    if channel and channel == places.text(delivery, "channel"):
        return True
    if channel in people.channels_of(tx, delivery.team, delivery.user):
        return True
    plan = digests.plan(tx, delivery.team, channel)
    return plan is not None and plan.who == delivery.user


def check(desk: Desk, delivery: Delivery) -> Answer:
    """Look at what was chosen in the window."""
    with desk.store.read() as tx:
        role = people.role(tx, delivery.team, delivery.user)
    if not role.may_decide:
        return Answer({Field.CHANNEL: SAID[Asked.NOT_ALLOWED]})
    plan = _chosen(delivery)
    if not plan.channel:
        return Answer({Field.CHANNEL: NO_CHANNEL})
    return FINE if when.known(plan.schedule.zone) else Answer({Field.ZONE: NO_ZONE})


def save(desk: Desk, delivery: Delivery) -> Finish:
    """Set a digest up as it was chosen."""
    plan = _chosen(delivery)

    def finish(tx: Tx) -> None:
        done = digests.save(tx, plan, delivery.user, desk.now())
        said = confirmed(plan, desk.now()) if done == Asked.DONE else SAID[done]
        desk.send(tx, places.whisper(delivery, said))

    return finish


def _chosen(delivery: Delivery) -> Plan:
    """Return the digest that was chosen; without a channel or zone where none was."""
    found = {name: " ".join(places.ticked(delivery, name)) for name in
             (Field.CHANNEL, Field.DAY, Field.HOUR, Field.ZONE)}  # fmt: skip
    day, hour = _number(found[Field.DAY], 6), _number(found[Field.HOUR], 23)
    return Plan(delivery.team, found[Field.CHANNEL], Schedule(day, hour, found[Field.ZONE]))


def _number(text: str, most: int) -> int:
    return min(int(text), most) if text.isdecimal() else 0


def menu(desk: Desk, delivery: Delivery) -> Finish:
    """Do what was chosen from a digest's menu."""
    name, _, channel = places.text(delivery, "value").partition(":")
    choice = Choice(name)
    if choice == Choice.SETTINGS:
        return _opened(desk, delivery, channel)
    if choice == Choice.PREVIEW:
        return _preview(desk, delivery, channel)
    desk.learn(delivery.team, delivery.user)

    def finish(tx: Tx) -> None:
        said = _done(desk, tx, delivery, choice, channel)
        if places.text(delivery, "view"):
            window = _window(desk, tx, delivery, places.note_of(delivery).ref.id, said)
            view = digest_settings(window, places.text(delivery, "metadata"))
            args = {"view_id": places.text(delivery, "view"), "view": view}
            desk.send(tx, places.mine(delivery, Method.VIEW, args))
        else:
            desk.send(tx, places.whisper(delivery, said))

    return finish


def _done(desk: Desk, tx: Tx, delivery: Delivery, choice: Choice, channel: str) -> str:
    """Pause, resume or send a digest; return what to say of it."""
    now, who = desk.now(), delivery.user
    if choice == Choice.SEND:
        asked, run_id = digests.ask(tx, delivery.team, channel, who, now)
    else:
        paused = choice == Choice.PAUSE
        asked, run_id = digests.rest(tx, delivery.team, channel, paused, who, now), 0
    plan = digests.plan(tx, delivery.team, channel)
    if asked != Asked.DONE or plan is None:
        return SAID[asked]
    if run_id:
        send(tx, plan, run_id, now)
        return ON_ITS_WAY
    if choice == Choice.PAUSE:
        return PAUSED
    following = when.upcoming(plan.schedule, now)
    return RESUMED.format(day=when.day_said(plan.schedule, following.at))


def _preview(desk: Desk, delivery: Delivery, channel: str) -> Finish:
    """Show somebody what a channel's digest would say now."""
    with desk.store.read() as tx:
        sees = _sees(tx, delivery, channel)
    if not sees:
        view = as_modal(apology(NOT_SEEN), "")
    else:
        view = cards.preview(_now(desk, delivery, channel))
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def _now(desk: Desk, delivery: Delivery, channel: str) -> Digest:
    """Return what a channel's digest would say now, whether or not there is one yet."""
    with desk.store.read() as tx:
        plan = digests.plan(tx, delivery.team, channel)
        facts = digest_facts.facts(tx, plan or Plan(delivery.team, channel, Schedule()))
    return digest_of(desk, facts, when.period_at(facts.plan.schedule, desk.now()))


def everything(desk: Desk, delivery: Delivery) -> Finish:
    """Show all that is open in a channel, or turn to another page of it."""
    ref = places.ref_of(delivery)
    with desk.store.read() as tx:
        sees = _sees(tx, delivery, ref.id)
    if not sees:
        return places.whispered(desk, delivery, NOT_SEEN)
    first = int(ref.choice) if ref.choice.isdecimal() else 0
    note = str(Note(Ref(ref.id, choice="all")))
    view = cards.everything(_now(desk, delivery, ref.id), first, note)
    if places.text(delivery, "metadata") == note:
        args = {"view_id": places.text(delivery, "view"), "view": view}
        return lambda tx: desk.send(tx, places.mine(delivery, Method.VIEW, args))
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def step(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window for a question's next step; the digest itself stays as it is."""
    ref = places.ref_of(delivery)
    desk.learn(delivery.team, delivery.user)  # so that what they change there is theirs to change
    if ref.choice in STEPS:
        return pages.opened(desk, delivery, ref, STEPS[ref.choice], from_card=True)
    return _ways(desk, delivery, ref, ways)


def _ways(desk: Desk, delivery: Delivery, ref: Ref, window: Window) -> Finish:
    try:
        found = current.find(desk, delivery, ref.id)
    except NotHere as error:
        view = as_modal(apology(str(error)), "")
    else:
        note = Note(Ref(found.item.id, found.item.version))
        view = dict(window(found.seen(desk), str(note)))
    return lambda tx: desk.send(tx, places.modal(delivery, view))
