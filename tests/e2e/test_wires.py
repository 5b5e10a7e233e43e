"""What wires do: the same id again, broken and silent connections, refusals, lost answers."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Office, running
from tests.loopback import faults
from tests.loopback.http_delivery import HttpDelivery
from tests.loopback.model import Message
from tests.loopback.person import Person

BLAME = "Why didn't you come to your last appointment?"
BETTER = "What, if anything, got in the way of coming to your last appointment?"


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory, no_network: None) -> Iterator[Office]:
    with running(tmp_path_factory.mktemp("socket") / "askwell.db") as office:
        yield office


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory, no_network: None) -> Iterator[Office]:
    with running(tmp_path_factory.mktemp("web") / "askwell.db", http=True) as office:
        yield office


def answers(person: Person, words: str = BETTER) -> list[Message]:
    found = person.messages(person.dm)
    return [one for one in found if one.author != person.id and words in person.see(one)]


def test_the_same_event_twice_is_answered_once(office: Office) -> None:
    ana = office.person()
    said = Message(ana.dm, office.slack.space.new_ts(), ana.id, BLAME)
    office.slack.space.post(said)
    event = office.slack.payloads.direct_message(said)
    assert office.slack.event(event).acked
    ana.waits_for(BETTER, ana.dm, timeout=20)
    assert office.slack.event(event).acked
    office.slack.settle()
    assert len(answers(ana)) == 1


def test_a_broken_connection_is_made_anew(socket: Office) -> None:
    ana = socket.person()
    for connection in list(socket.slack.socket.open):
        connection.drop()
    assert socket.slack.wait(lambda: len(socket.slack.socket.open) == 2, 60)
    ana.command(BLAME)
    ana.waits_for(BETTER, timeout=20)


def test_a_renewed_connection_loses_nothing(socket: Office) -> None:
    ana = socket.person()
    assert socket.slack.socket.wait_open(1, 30)
    socket.slack.socket.disconnect(socket.slack.socket.open[0])
    for number in range(5):
        said = ana.says(f"Did visit {number} help you?", ana.dm, attempts=5)
        assert said
    for number in range(5):
        ana.waits_for(f"visit {number}", ana.dm, timeout=30)


def test_one_silent_connection_does_not_silence_the_bot(socket: Office) -> None:
    assert socket.slack.wait(lambda: len(socket.slack.socket.open) == 2, 60)
    silent = socket.slack.socket.open[0]
    silent.half_dead = True
    before = set(socket.slack.socket.open)
    assert socket.slack.wait(lambda: bool(set(socket.slack.socket.open) - before), 90)
    ana = socket.person()
    ana.says(BLAME, ana.dm, attempts=3)
    ana.waits_for(BETTER, ana.dm, timeout=20)


def test_unsigned_and_old_requests_are_turned_away(web: Office) -> None:
    ana = web.person()
    delivery = web.slack.delivery
    assert isinstance(delivery, HttpDelivery)
    for signature in ("bad", "stale", "missing"):
        delivery.signature = signature
        assert ana.command(BLAME).status == 401
    delivery.signature = "good"
    web.slack.settle()
    assert BETTER not in ana.see()
    assert BLAME not in web.bot.log


def test_what_is_too_large_to_be_slacks_is_not_read(web: Office) -> None:
    line = http.client.HTTPConnection("127.0.0.1", web.bot.port, timeout=10)
    line.putrequest("POST", "/slack/events")
    line.putheader("Content-Length", "50000000")
    line.endheaders()
    assert line.getresponse().status == 413
    line.close()


def test_too_many_posts_are_waited_out(office: Office) -> None:
    ana = office.person()
    office.slack.web.faults.add("chat.postMessage", faults.rate_limited(1), faults.rate_limited(1))
    ana.says(BLAME, ana.dm)
    ana.waits_for(BETTER, ana.dm, timeout=20)
    assert len(answers(ana)) == 1


def test_a_call_that_never_arrived_is_made_again(office: Office) -> None:
    ana = office.person()
    office.slack.web.faults.add("views.publish", faults.server_error(), faults.server_error())
    ana.opens_home()
    ana.waits_for("Review a question", "home", timeout=20)


def test_a_lost_answer_never_becomes_a_second_post(office: Office) -> None:
    ana = office.person()
    office.slack.web.faults.add("chat.postMessage", faults.lost_reply())
    ana.says(BLAME, ana.dm)
    ana.waits_for(BETTER, ana.dm, timeout=20)
    office.slack.settle()
    assert len(answers(ana)) == 1
    ana.opens_home()
    ana.waits_for("I am not sure", "home", timeout=10)
    ana.click("It is fine", ana.home)
    assert office.slack.wait(lambda: "I am not sure" not in ana.see("home"), 10)
    assert len(answers(ana)) == 1


def test_a_doubtful_post_is_sent_again_when_its_owner_asks(office: Office) -> None:
    ana = office.person()
    office.slack.web.faults.add("chat.postMessage", faults.server_error())
    ana.says(BLAME, ana.dm)
    ana.opens_home()
    for _ in range(20):
        if "I am not sure" in ana.see("home"):
            break
        time.sleep(0.3)
        ana.opens_home()
    ana.click("Send it again", ana.home)
    ana.waits_for(BETTER, ana.dm, timeout=20)
    assert len(answers(ana)) == 1


def test_an_expired_answer_link_opens_a_window(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    ana.waits_for(BETTER, timeout=20)
    office.slack.web.faults.add("response_url", faults.error("expired_url"))
    ana.click("Use this wording")
    ana.waits_for_modal(timeout=10)
    ana.waits_for("This wording is in use")


def test_a_window_that_opens_too_late_is_told_kindly(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    ana.waits_for(BETTER, timeout=20)
    office.slack.web.faults.add("views.open", faults.error("expired_trigger_id"))
    ana.click("Write why we ask")
    ana.waits_for("could not open in time", ana.dm, timeout=10)


def test_our_own_and_other_bots_messages_are_left_alone(office: Office) -> None:
    ana = office.person()
    payload = office.slack.payloads.other_bots_message(ana.dm, BLAME)
    assert office.slack.event(payload).acked
    said = Message(ana.dm, office.slack.space.new_ts(), ana.id, BLAME)
    assert office.slack.event(office.slack.payloads.message_changed(said, "Before")).acked
    office.slack.settle()
    assert answers(ana) == []


def test_a_restart_in_the_middle_goes_on(tmp_path: Path) -> None:
    with running(tmp_path / "askwell.db") as office:
        ana = office.person()
        office.slack.web.faults.add("chat.postMessage", faults.on_arrival(office.bot.kill))
        ana.says(BLAME, ana.dm)
        assert office.slack.wait(lambda: not office.bot.running, 20)
        office.bot.restart()
        ana.opens_home()
        ana.waits_for(BLAME, "home", timeout=20)
        shown = answers(ana)
        assert len(shown) <= 1
        assert shown or "I am not sure" in ana.see("home")


def test_it_stops_cleanly_when_asked_to(tmp_path: Path) -> None:
    with running(tmp_path / "askwell.db") as office:
        ana = office.person()
        ana.says(BLAME, ana.dm)
        assert office.bot.terminate() == 0
        office.bot.restart()
        ana.waits_for(BETTER, ana.dm, timeout=20)
        assert len(answers(ana)) == 1
