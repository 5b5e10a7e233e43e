"""The weekly digest in the running bot: set up, previewed, sent, paused, and killed half-way."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.digest.values import Plan
from bot.digest.when import Schedule
from bot.store import Store, digests
from tests.e2e.conftest import Office, running
from tests.e2e.test_team import LABEL, PLAIN, card, shared, with_line
from tests.loopback import faults
from tests.loopback.model import Channel, Message
from tests.loopback.person import Person

TITLE = "Weekly digest:"


def set_up(person: Person, channel: Channel) -> None:
    """Set a digest up for a channel, from inside it."""
    person.command("digest", channel.id)
    person.waits_for_modal("Weekly digest", timeout=10)
    person.submit()
    assert not person.errors()
    person.waits_for(f"weekly digest in <#{channel.id}>", person.dm, timeout=10)


def choose(person: Person, channel: Channel, name: str) -> None:
    """Open the window in a channel, and choose from the menu of its digest."""
    person.command("digest", channel.id)
    person.waits_for_modal("Weekly digest", timeout=10)
    person.click(name)


def posted(person: Person, channel: Channel) -> list[Message]:
    """Return the digests in a channel."""
    return [
        one for one in person.messages(channel.id)
        if one.ephemeral_for is None and TITLE in person.see(one)
    ]  # fmt: skip


def test_set_up_from_home_in_two_clicks(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    ana.opens_home()
    ana.waits_for("Weekly digest", "home", timeout=10)
    ana.click("Weekly digest", ana.home)
    ana.waits_for_modal("Weekly digest", timeout=10)
    ana.choose("Channel", channel.id)
    ana.submit()
    ana.waits_for("Mondays at 9 AM (New York), first on Monday,", ana.dm, timeout=10)


def test_the_zone_is_asked_where_it_is_not_known(office: Office) -> None:
    ana = office.person()
    ana.user.tz = "Mars/Olympus"
    channel = office.channel(ana)
    ana.command("digest", channel.id)
    ana.waits_for_modal("Weekly digest", timeout=10)
    assert ana.submit() is None
    assert list(ana.errors()) == ["Time zone"]
    ana.choose("Time zone", "Kathmandu, Asia")
    ana.choose("Hour", "Noon")
    ana.choose("Day", "Friday")
    ana.submit()
    ana.waits_for("Fridays at noon (Kathmandu)", ana.dm, timeout=10)


def test_previewed_sent_and_brought_on(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel, LABEL)
    first = card(ana, channel)
    ben.command(PLAIN)
    ben.waits_for("Share for review", timeout=20)
    ben.click("Share for review")
    ben.waits_for_modal()
    ben.choose("channel", channel.id)
    ben.submit()
    ben.waits_for(PLAIN, channel.id, timeout=10)
    set_up(ana, channel)
    choose(ana, channel, "Preview")
    window = ana.waits_for_modal("Preview", timeout=10)
    assert LABEL in ana.see(window)
    assert not posted(ben, channel)
    ana.closes(everything=True)
    choose(ana, channel, "Send it now")
    assert office.slack.wait(lambda: bool(posted(ben, channel)), 15)
    digest = posted(ben, channel)[0]
    seen = ben.waits_for("Weekly digest: 2 questions are open", channel.id)
    assert seen.index(LABEL) < seen.rindex(PLAIN)
    assert "1 is still flagged" in digest.text
    assert ana.user.name not in ben.see(digest)
    assert f"/archives/{channel.id}/p{first.ts.replace('.', '')}" in str(digest.blocks)
    ben.click("Write why we ask", digest)
    ben.waits_for_modal("Why we ask", timeout=10)
    ben.closes()
    ben.click("See other ways", digest)
    ben.waits_for_modal("Other ways", timeout=10)
    ben.click("Use this wording", nth=0)
    ben.waits_for("experiencing homelessness", channel.id, timeout=10)
    assert posted(ben, channel) == [digest]
    assert digest.edits == 0


def test_a_tip_comes_from_what_the_team_approved(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    ana.command(LABEL)
    ana.waits_for("Why we ask", timeout=20)
    ana.click("Use this wording")
    ana.waits_for("wording now", timeout=10)
    ana.click("Share for review")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("In review", channel.id, timeout=10)
    with_line(ana, channel)
    ben.click("Approve", card(ben, channel))
    ben.waits_for("Approved", channel.id, timeout=10)
    ana.command("digest", channel.id)
    ana.waits_for_modal("Weekly digest", timeout=10)
    ana.closes()
    set_up(ana, channel)
    choose(ana, channel, "Preview")
    ana.waits_for_modal("Preview", timeout=10)
    seen = ana.see()
    assert "Weekly digest: nothing is open" in seen
    assert "1 question approved in the last seven days" in seen
    assert "words that can label a person" in seen
    assert LABEL in seen


def test_a_digest_is_sent_once_although_two_ask(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    set_up(ana, channel)
    choose(ana, channel, "Send it now")
    choose(ben, channel, "Send it now")
    ben.waits_for("was sent here a few minutes ago", timeout=10)
    assert office.slack.wait(lambda: bool(posted(ana, channel)), 15)
    office.slack.settle()
    assert len(posted(ana, channel)) == 1


def test_paused_and_resumed_on_the_digest_itself(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    shared(ana, channel)
    set_up(ana, channel)
    choose(ana, channel, "Send it now")
    ana.closes()
    assert office.slack.wait(lambda: bool(posted(ana, channel)), 15)
    digest = posted(ana, channel)[0]
    ana.click("Pause the digest", digest)
    ana.waits_for("is paused here", channel.id, timeout=10)
    ana.click("Digest settings", digest)
    assert "paused. It would come on Mondays" in ana.see(ana.waits_for_modal(timeout=10))
    ana.closes()
    ana.click("Resume the digest", digest)
    ana.waits_for("the next one on Monday,", channel.id, timeout=10)


def test_guests_may_look_and_change_nothing(office: Office) -> None:
    ana, guest = office.person(), office.person(guest=True)
    far = office.slack.person("far", team="T0FARAWAY")
    channel = office.channel(ana, guest, far)
    shared(ana, channel)
    set_up(ana, channel)
    for other in (guest, far):
        other.command("digest", channel.id)
        window = other.waits_for_modal("Weekly digest", timeout=10)
        assert "submit" not in window.fields
        other.click("Preview")
        other.waits_for_modal("Preview", timeout=10)
        other.closes(everything=True)
    choose(ana, channel, "Send it now")
    ana.closes()
    assert office.slack.wait(lambda: bool(posted(guest, channel)), 15)
    guest.click("Pause the digest", posted(guest, channel)[0])
    guest.waits_for("Stewards and reviewers can change", channel.id, timeout=10)
    ana.command("digest", channel.id)
    assert "paused" not in ana.see(ana.waits_for_modal(timeout=10))


def test_what_waits_in_a_channel_is_for_its_people(office: Office) -> None:
    ana, eve = office.person(), office.person()
    channel = office.channel(ana)
    shared(ana, channel)
    set_up(ana, channel)
    eve.opens_home()
    eve.waits_for("Weekly digest", "home", timeout=10)
    eve.click("Weekly digest", eve.home)
    assert channel.id not in str(eve.waits_for_modal("Weekly digest", timeout=10).blocks)


def test_a_channel_without_the_bot_is_told_kindly(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana, bot=False)
    set_up(ana, channel)
    choose(ana, channel, "Send it now")
    ana.waits_for("I could not post the weekly digest", ana.dm, timeout=10)


def test_more_than_ten_are_a_click_away(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    asked = [f"{n}. What helped you in week {n} of the program?" for n in range(1, 13)]
    ana.command("\n".join(asked))
    ana.waits_for("I found 12 questions", timeout=20)
    ana.click("Share the whole draft")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    assert office.slack.wait(lambda: len(ana.messages(channel.id)) == 13, 40)
    set_up(ana, channel)
    choose(ana, channel, "Send it now")
    ana.closes()
    assert office.slack.wait(lambda: bool(posted(ana, channel)), 15)
    digest = posted(ana, channel)[0]
    assert "And 2 more." in ana.see(digest)
    ana.click("See all 12", digest)
    window = ana.waits_for_modal("Open questions", timeout=10)
    assert all(one.partition(" ")[2] in ana.see(window) for one in asked)


def due_now(database: Path, team: str, channel: str, who: str) -> None:
    """Set a digest up as if it had been long ago, with its hour just past."""
    now = time.time()
    local = datetime.fromtimestamp(now, UTC)
    schedule = Schedule(local.weekday(), local.hour, "UTC")
    store = Store(database)
    with store.write() as tx:
        plan = Plan(team, channel, schedule)
        assert digests.save(tx, plan, who, now - 30 * 86400) == digests.Asked.DONE


@pytest.mark.parametrize("arrives", [True, False], ids=["posted", "lost"])
def test_killed_between_sending_and_recording(tmp_path: Path, arrives: bool) -> None:
    database = tmp_path / "askwell.db"
    with running(database) as office:
        slack, bot = office.slack, office.bot
        ana = office.person()
        channel = office.channel(ana)
        shared(ana, channel)
        ana.opens_home()
        ana.waits_for("Weekly digest", "home", timeout=10)
        slack.settle()
        hook = faults.before_reply if arrives else faults.on_arrival
        slack.web.faults.add("chat.postMessage", hook(bot.kill))
        due_now(database, slack.space.team_id, channel.id, ana.id)
        assert slack.wait(lambda: not bot.running, 30)
        bot.restart()
        ana.waits_for("not sure that the weekly digest", ana.dm, timeout=30)
        assert len(posted(ana, channel)) == arrives
        doubt = f"not sure that this was sent: the weekly digest, in <#{channel.id}>"
        ana.waits_for(doubt, "home", timeout=10)
        if arrives:
            ana.click("It is fine", ana.home)
        else:
            ana.click("Send it again", ana.home)
            assert slack.wait(lambda: len(posted(ana, channel)) == 1, 15)
        bot.restart()
        slack.settle()
        assert len(posted(ana, channel)) == 1


def test_a_slack_that_cannot_be_reached_loses_no_digest(tmp_path: Path) -> None:
    database = tmp_path / "askwell.db"
    with running(database) as office:
        slack = office.slack
        ana = office.person()
        channel = office.channel(ana)
        shared(ana, channel)
        ana.opens_home()
        ana.waits_for("Weekly digest", "home", timeout=10)
        slack.web.faults.add("chat.postMessage", *[faults.rate_limited(0)] * 9)
        due_now(database, slack.space.team_id, channel.id, ana.id)
        assert slack.wait(lambda: bool(posted(ana, channel)), 60)
        slack.settle()
        assert len(posted(ana, channel)) == 1
