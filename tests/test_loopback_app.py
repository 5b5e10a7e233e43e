"""A Bolt app against the counterpart: over Socket Mode, over signed HTTP, as a process."""

from __future__ import annotations

import http.client
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from socket import create_connection
from socket import socket as plain_socket
from urllib.parse import urlsplit

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from tests.loopback import Slack, faults
from tests.loopback.http_delivery import HttpDelivery, Signature
from tests.loopback.person import Person
from tests.loopback.process import Bot, NotReady
from tests.loopback.small_app import serve, small_app

SMALL = (sys.executable, "-m", "tests.loopback.small_app")


@pytest.fixture
def app(slack: Slack) -> App:
    client = WebClient(slack.space.bot_token, base_url=slack.web.api_url)
    return small_app(client, slack.space.signing_secret)


@pytest.fixture
def socket(slack: Slack, app: App) -> Iterator[Slack]:
    handler = SocketModeHandler(app, slack.space.app_token, ping_interval=0.2)
    handler.connect()  # type: ignore[no-untyped-call]
    assert slack.socket.wait_open()
    yield slack
    handler.client.auto_reconnect_enabled = False
    for connection in slack.socket.open:
        connection.close()
    slack.wait(lambda: not handler.client.is_connected())
    handler.close()  # type: ignore[no-untyped-call]


@pytest.fixture
def signed(slack: Slack, app: App) -> Iterator[HttpDelivery]:
    server = serve(app)
    yield slack.over_http(f"http://127.0.0.1:{server.server_port}/slack/events")
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["socket", "signed"])
def running(slack: Slack, request: pytest.FixtureRequest) -> Slack:
    request.getfixturevalue(request.param)
    return slack


def test_a_command_posts_a_card_whose_button_replaces_it(running: Slack) -> None:
    ana = running.person("Ana")
    assert ana.command("Are you well & fed?").acked
    ana.waits_for("[Press me]")
    assert running.deliveries[0].payload["text"] == "Are you well &amp; fed?"
    assert ana.click("Press me").acked
    assert ana.waits_for("pressed 7") == "pressed 7"
    assert len(running.web.made("response_url")) == 1


def test_an_overflow_opens_a_modal_that_checks_its_field(running: Slack) -> None:
    ana = running.person("Ana")
    ana.command("x")
    ana.waits_for("Card")
    ana.click("Keep mine")
    assert ana.waits_for_modal("Draft").fields["private_metadata"] == "keep"
    assert ana.submit() is None
    assert ana.errors() == {"Why": "Please complete this required field."}
    ana.type("Why", "  ")
    ana.submit()
    assert ana.errors() == {"Why": "Say why, please."}
    ana.type("Why", "again")
    ana.submit()
    assert ana.see() == "Draft\nChanged"
    ana.closes()
    assert ana.modal is None


def test_a_form_is_submitted_and_closes(running: Slack) -> None:
    ana = running.person("Ana")
    ana.shortcut("Ask a question well")
    ana.waits_for_modal()
    ana.type("Why", "To plan meals.")
    answer = ana.submit()
    assert answer is not None
    assert answer.acked
    ana.waits_for("why: To plan meals.")
    assert ana.modal is None


def test_messages_mentions_files_and_home_reach_the_app(running: Slack) -> None:
    ana = running.person("Ana")
    running.channel("intake", ana)
    ana.says("hello")
    ana.waits_for("heard None hello")
    ana.says("a file", files=(ana.uploads("a.txt", b"x"),))
    ana.waits_for("heard file_share a file")
    message = ana.says("first")
    ana.edits(message, "second")
    ana.waits_for("heard message_changed")
    ana.mentions("look at this", "intake")
    ana.waits_for("psst", "intake")
    ana.opens_home()
    ana.waits_for("Home for tab home", "home")
    ana.shortcut("Review these questions", message)
    ana.waits_for("about rich_text")
    assert all(each.answer.acked for each in running.deliveries)


def test_a_bot_hears_itself_and_a_good_one_keeps_quiet(running: Slack) -> None:
    ana = running.person("Ana")
    ana.says("hello")
    ana.waits_for("heard None hello")
    own = ana.messages()[-1]
    assert running.echo(own).acked
    assert running.echo(own, before="old words").acked
    assert running.settle()
    assert len(ana.messages()) == 2


# Socket Mode's rough side


def test_a_dropped_connection_comes_back(socket: Slack) -> None:
    socket.socket.open[0].drop()
    assert socket.wait(lambda: len(socket.socket.everyone) == 2, timeout=15)
    assert socket.person("Ana").command("x").acked


def test_a_refresh_moves_to_a_new_connection(socket: Slack) -> None:
    socket.socket.disconnect(socket.socket.open[0])
    assert socket.wait(lambda: len(socket.socket.everyone) == 2, timeout=15)
    assert socket.person("Ana").command("x").acked


def test_a_half_dead_connection_swallows_what_it_is_sent(socket: Slack) -> None:
    connection = socket.socket.open[0]
    assert socket.wait(lambda: connection.pings > 0)
    connection.half_dead = True
    answer = socket.socket.send("events_api", socket.payloads.uninstalled(), timeout=0.3)
    assert (answer.acked, answer.why) == (False, "timeout")
    assert socket.wait(lambda: len(socket.socket.everyone) == 2, timeout=15)


def test_an_event_that_nobody_acknowledges_is_retried(socket: Slack) -> None:
    ana = socket.person("Ana")
    socket.socket.open[0].half_dead = True
    before = len(socket.deliveries)
    payload = socket.payloads.home_opened(ana.user)
    threading.Timer(0.5, lambda: setattr(socket.socket.open[0], "half_dead", False)).start()
    assert socket.event(payload, attempts=3).acked
    attempts = [each.attempt for each in socket.deliveries[before:]]
    assert attempts == list(range(len(attempts)))
    assert len(attempts) > 1


def test_a_command_that_nobody_acknowledges_is_said_to_have_failed(slack: Slack) -> None:
    ana = slack.person("Ana")
    assert not ana.command("x").acked
    assert ana.see() == "/askwell failed because the app did not respond."


def test_the_app_answers_pings(socket: Slack) -> None:
    connection = socket.socket.open[0]
    connection.ping(b"hello?")
    assert socket.wait(lambda: b"hello?" in connection.pongs)


def test_a_ticket_is_good_for_one_connection(slack: Slack) -> None:
    client = WebClient(slack.space.app_token, base_url=slack.web.api_url)
    address = urlsplit(str(client.apps_connections_open(app_token=slack.space.app_token)["url"]))

    def knock() -> int:
        connection = http.client.HTTPConnection(address.netloc, timeout=3)
        headers = {"Sec-WebSocket-Key": "x", "Upgrade": "websocket"}
        connection.request("GET", f"{address.path}?{address.query}", headers=headers)
        return connection.getresponse().status

    assert [knock(), knock()] == [101, 403]


def test_a_long_payload_arrives_whole(socket: Slack) -> None:
    ana = socket.person("Ana")
    message = ana.says("long " * 20_000)
    assert socket.deliveries[0].answer.acked
    assert socket.deliveries[0].payload["event"]["text"] == message.text


def masked(first: int, payload: bytes, mask: bytes = b"abcd") -> bytes:
    body = bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))
    return bytes([first, 0x80 | len(payload)]) + mask + body


def raw_connection(slack: Slack) -> plain_socket:
    """Connect as a client would that we wrote ourselves, byte by byte."""
    ticket = slack.space.ids.envelope()
    slack.space.tickets.add(ticket)
    address = urlsplit(slack.space.socket_address)
    sock = create_connection((address.hostname, address.port), timeout=3)
    lines = (f"GET /link/?ticket={ticket} HTTP/1.1", "Upgrade: websocket", "Sec-WebSocket-Key: k")
    sock.sendall("\r\n".join([*lines, "", ""]).encode())
    assert slack.socket.wait_open()
    return sock


def test_fragments_are_put_together_around_a_ping(slack: Slack) -> None:
    with raw_connection(slack) as sock:
        ack = b'{"envelope_id": "E1", "payload": {"text": "in two parts"}}'
        sock.sendall(masked(0x01, ack[:20]) + masked(0x89, b"hi") + masked(0x80, ack[20:]))
        assert slack.wait(lambda: "E1" in slack.socket.acks)
        assert slack.socket.acks["E1"][1] == {"text": "in two parts"}
        assert slack.socket.open[0].pings == 1


def test_a_frame_without_a_mask_ends_the_connection(slack: Slack) -> None:
    with raw_connection(slack) as sock:
        sock.sendall(b"\x81\x02{}")
        assert slack.wait(lambda: not slack.socket.open)


# signed HTTP's rough side


@pytest.mark.parametrize("signature", ["bad", "stale", "missing"])
def test_what_is_not_signed_well_is_refused(
    slack: Slack, signed: HttpDelivery, signature: Signature
) -> None:
    signed.signature = signature
    answer = signed.send("events_api", slack.payloads.uninstalled())
    assert (answer.acked, answer.status) == (False, 401)


def test_the_request_url_is_verified(signed: HttpDelivery) -> None:
    answer = signed.verify_url()
    assert answer.status == 200
    assert "challenge" in str(answer.body)


def test_nobody_listens_there(slack: Slack) -> None:
    delivery = slack.over_http("http://127.0.0.1:9/slack/events")
    answer = delivery.send("events_api", slack.payloads.uninstalled())
    assert not answer.acked
    assert "refused" in answer.why


# as a process


@pytest.mark.parametrize("http_mode", [False, True])
def test_a_process_is_started_killed_and_started_again(
    slack: Slack, ana: Person, tmp_path: Path, http_mode: bool
) -> None:
    with Bot(slack, tmp_path / "store.db", SMALL, http=http_mode) as bot:
        assert ana.command("Are you well?").acked
        ana.waits_for("Card")
        bot.kill()
        assert not ana.command("Anybody there?").acked
        bot.restart()
        assert ana.command("And now?").acked
        assert bot.terminate() != 0  # it has no handler for SIGTERM
    assert "out ready" in bot.log


def test_a_hook_kills_the_process_when_its_post_has_taken_effect(
    slack: Slack, ana: Person, tmp_path: Path
) -> None:
    with Bot(slack, tmp_path / "store.db", SMALL) as bot:
        slack.web.faults.add("chat.postMessage", faults.before_reply(bot.kill))
        ana.command("Posted, then gone")
        assert slack.wait(lambda: not bot.running)
        # Killed at once, its answer to the command may or may not have left: Slack then says so.
        assert ana.messages()[0].text == "Posted, then gone"


def test_what_people_wrote_is_found_in_a_log(slack: Slack, ana: Person, tmp_path: Path) -> None:
    says = f"print('Where do you sleep?'); print('ready', '{slack.space.bot_token}')"
    bot = Bot(slack, tmp_path / "store.db", (sys.executable, "-c", says), http=True)
    ana.says("Where do you sleep?")
    bot.start()
    bot.terminate()
    assert len(bot.leaks()) == 2


def test_a_process_that_ends_at_once_is_not_ready(slack: Slack, tmp_path: Path) -> None:
    bot = Bot(slack, tmp_path / "store.db", (sys.executable, "-c", "raise SystemExit('no token')"))
    with pytest.raises(NotReady, match="exit status 1:\nerr no token"):
        bot.start()
