"""Shared questions: sharing, the gate before approving, decisions, and what happens at once."""

from __future__ import annotations

from tests.e2e.conftest import Office
from tests.loopback.model import Channel, Message
from tests.loopback.person import Person

PLAIN = "Where did you sleep last night?"
LABEL = "Are you homeless?"
LINE = (
    "We ask so we can find you a safe bed tonight. Only our staff see your answer. You can skip "
    "it, and you can still get help here if you do. We would share it only if someone is in danger."
)


def shared(ana: Person, channel: Channel, text: str = PLAIN) -> None:
    """Paste a question and share it in a channel."""
    ana.command(text)
    ana.waits_for("Why we ask", timeout=20)
    ana.click("Share for review")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("In review", channel.id, timeout=10)


def card(person: Person, channel: Channel) -> Message:
    """Return the latest message in a channel that everybody sees."""
    return [one for one in person.messages(channel.id) if one.ephemeral_for is None][-1]


def with_line(person: Person, channel: Channel) -> None:
    """Write the purpose line from the card's menu."""
    person.click("Write why we ask", card(person, channel))
    person.waits_for_modal()
    person.type("line", LINE)
    person.submit()
    assert not person.errors()
    person.waits_for("safe bed tonight", channel.id)


def test_approval_waits_for_a_purpose_line(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    ben.click("Approve", card(ben, channel))
    ben.waits_for("no complete “why we ask” line", timeout=10)
    with_line(ana, channel)
    ben.click("Approve", card(ben, channel))
    ben.waits_for("Approved", channel.id)
    assert len(ana.messages(channel.id)) == 1


def test_approval_waits_for_what_may_hurt(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel, LABEL)
    with_line(ana, channel)
    ben.click("Approve", card(ben, channel))
    ben.waits_for("may still hurt", timeout=10)
    ben.click("Keep as is, because…", card(ben, channel))
    ben.waits_for_modal()
    ben.choose("reason", "Legal term")
    ben.submit()
    ben.waits_for("legal term", channel.id)
    ben.click("Approve", card(ben, channel))
    ben.waits_for("Approved", channel.id)


def test_the_author_is_not_the_only_approver(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    shared(ana, channel)
    with_line(ana, channel)
    ana.click("Approve", card(ana, channel))
    ana.waits_for("somebody else's eyes", timeout=10)
    assert "Approved" not in ana.see(channel.id)


def test_guests_may_comment_and_not_approve(office: Office) -> None:
    ana, guest = office.person(), office.person(guest=True)
    channel = office.channel(ana, guest)
    shared(ana, channel)
    with_line(ana, channel)
    guest.click("Approve", card(guest, channel))
    guest.waits_for("Approving is for reviewers", timeout=10)
    guest.click("Comment", card(guest, channel))
    guest.waits_for_modal()
    guest.type("words", "Could the answer be a list?")
    guest.submit()
    guest.waits_for("Could the answer be a list?", channel.id)


def test_two_people_at_once_settle_to_one_outcome(office: Office) -> None:
    ana, ben, eve = office.person(), office.person(), office.person()
    channel = office.channel(ana, ben, eve)
    shared(ana, channel)
    with_line(ana, channel)
    approve, drop = ben.aim("Approve"), eve.aim("Approve")
    approve()
    drop()
    ben.waits_for("Approved", channel.id)
    late = "a moment quicker"
    assert office.slack.wait(lambda: (late in ben.see()) != (late in eve.see()), 10)


def test_changes_are_asked_made_and_reviewed_again(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    ben.click("Ask for changes", card(ben, channel))
    ben.waits_for_modal()
    ben.type("words", "Could we ask about this week?")
    ben.submit()
    ben.waits_for("Changes asked", channel.id)
    ana.opens_home()
    ana.waits_for("Changes were asked for", "home")
    ana.click("Edit the wording", card(ana, channel))
    ana.waits_for_modal()
    ana.type("text", "Where did you sleep this week?")
    ana.submit()
    ana.waits_for("In review", channel.id)
    ana.waits_for("this week", channel.id)


def test_a_dropped_question_can_be_opened_again(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    ben.click("Drop", card(ben, channel))
    ben.waits_for_modal()
    ben.submit()
    ben.waits_for("Dropped", channel.id)
    ben.click("Open it again", card(ben, channel))
    ben.waits_for("In review", channel.id)


def test_a_whole_draft_is_one_set(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    ana.command(f"1. {PLAIN}\n2. What would help you most this month?")
    ana.waits_for("I found 2 questions", timeout=20)
    ana.click("Share the whole draft")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    assert office.slack.wait(lambda: len(ben.messages(channel.id)) == 3, 15)
    summary, *cards = sorted(ben.messages(channel.id), key=lambda one: one.ts)
    assert {one.thread_ts for one in cards} == {summary.ts}
    first = next(one for one in cards if PLAIN in ben.see(one))
    ana.click("Write why we ask", first)
    ana.waits_for_modal()
    ana.type("line", LINE)
    ana.submit()
    ana.waits_for("safe bed tonight", channel.id)
    ben.click("Approve", first)
    ben.waits_for("1 approved", channel.id, timeout=10)
    ben.click("Show the approved set", summary)
    ben.waits_for("safe bed tonight", timeout=10)


def test_a_channel_without_the_bot_is_told_kindly(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana, bot=False)
    ana.command(PLAIN)
    ana.waits_for("Why we ask", timeout=20)
    ana.click("Share for review")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("/invite @Askwell", ana.dm, timeout=10)


def test_a_deleted_card_is_told_kindly(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    posted = card(ben, channel)
    press = ben.aim("Drop", posted)
    office.slack.space.forget(posted)
    press()
    ben.waits_for_modal()
    ben.submit()
    ana.waits_for("is not there any more", ana.dm, timeout=10)


def test_pasting_stays_private_until_shared(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    ana.command(PLAIN, channel.id)
    ana.waits_for(PLAIN, timeout=20)
    ben.opens_home()
    ben.waits_for("Review a question", "home")
    assert PLAIN not in ben.see()
