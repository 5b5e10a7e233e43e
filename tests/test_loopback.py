"""The counterpart itself: slack_sdk and Bolt take it for Slack, and it is as strict."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from tests.loopback import Slack, faults
from tests.loopback.person import Person

Json = dict[str, Any]


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slack]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    with Slack() as slack:
        yield slack


@pytest.fixture
def client(slack: Slack) -> WebClient:
    return WebClient(slack.space.bot_token, base_url=slack.web.api_url, retry_handlers=[])


@pytest.fixture
def ana(slack: Slack) -> Person:
    return slack.person("Ana")


def refusal(call: Callable[..., object], **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(**args)
    return str(caught.value.response["error"])


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": words(text), **more}


def button(text: str, action_id: str, value: str = "1") -> Json:
    return {"type": "button", "text": words(text), "action_id": action_id, "value": value}


def modal(*blocks: Json, title: str = "Draft", **more: Any) -> Json:
    return {"type": "modal", "title": words(title), "blocks": list(blocks), **more}


def field(label: str, block_id: str, **element: Any) -> Json:
    typed = {"type": "plain_text_input", "action_id": "text", **element}
    return {"type": "input", "block_id": block_id, "label": words(label), "element": typed}


# the Web API


def test_a_client_learns_who_it_is(slack: Slack, client: WebClient) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["bot_id"]) == (slack.space.bot.id, slack.space.bot_id)
    assert slack.web.made("auth.test")[0].token == slack.space.bot_token


@pytest.mark.parametrize(("token", "error"), [("xoxb-wrong", "invalid_auth"), ("", "not_authed")])
def test_tokens_are_checked(slack: Slack, token: str, error: str) -> None:
    client = WebClient(token, base_url=slack.web.api_url)
    assert refusal(client.auth_test) == error


def test_an_app_token_opens_connections_and_nothing_else(slack: Slack) -> None:
    client = WebClient(slack.space.app_token, base_url=slack.web.api_url)
    assert refusal(client.auth_test) == "not_allowed_token_type"
    address = str(client.apps_connections_open(app_token=slack.space.app_token)["url"])
    assert address.startswith("ws://127.0.0.1:")


def test_a_message_is_posted_changed_in_place_and_deleted(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    channel = slack.channel("intake", ana)
    posted = client.chat_postMessage(channel=channel.id, text="One", blocks=[section("Block one")])
    assert ana.see("intake") == "Block one"
    client.chat_update(channel=channel.id, ts=posted["ts"], text="Two", blocks=[section("Two")])
    assert (ana.see("intake"), len(ana.messages("intake"))) == ("Two", 1)
    client.chat_delete(channel=channel.id, ts=posted["ts"])
    again = {"channel": channel.id, "ts": posted["ts"], "text": "Three"}
    assert ana.see("intake") == ""
    assert refusal(client.chat_update, **again) == "message_not_found"


def test_a_post_to_a_person_lands_in_their_direct_message(client: WebClient, ana: Person) -> None:
    assert client.chat_postMessage(channel=ana.id, text="Hello & welcome")["channel"] == ana.dm
    assert ana.see(ana.dm) == "Hello & welcome"


def test_channels_are_closed_to_strangers(slack: Slack, client: WebClient, ana: Person) -> None:
    away = slack.channel("away", ana, bot=False)
    secret = slack.channel("secret", ana, bot=False, private=True)
    old = slack.channel("old", ana)
    old.archived = True
    post = client.chat_postMessage
    assert refusal(post, channel="C0", text="x") == "channel_not_found"
    assert refusal(post, channel=secret.id, text="x") == "channel_not_found"
    assert refusal(post, channel=away.id, text="x") == "not_in_channel"
    assert refusal(post, channel=old.id, text="x") == "is_archived"


def test_an_ephemeral_message_is_for_one_member_and_gone_after_a_reload(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    ben = slack.person("Ben")
    channel = slack.channel("intake", ana)
    client.chat_postEphemeral(channel=channel.id, user=ana.id, text="Only you")
    stranger = {"channel": channel.id, "user": ben.id, "text": "x"}
    assert refusal(client.chat_postEphemeral, **stranger) == "user_not_in_channel"
    assert (ana.see(), ben.see()) == ("Only you", "")
    slack.space.reload(ana.id)
    assert ana.see() == ""


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([section("x")] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        ([section("x" * 3001)],
         "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
        ([section("x", hue="red")], "invalid additional property: hue [json-pointer:/blocks/0]"),
        ([{"type": "actions", "elements": [button("x" * 76, "a")]}],
         "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
        ([{"type": "actions", "elements": [button("x", "a"), button("y", "a")]}],
         '`action_id` "a" already exists for another element [json-pointer:/blocks/0/elements]'),
        ([section("x", block_id="b"), section("y", block_id="b")],
         '`block_id` "b" already exists for another block [json-pointer:/blocks/1/block_id]'),
        ([{"type": "section"}], "must define either `fields` or `text` [json-pointer:/blocks/0]"),
        ([{"type": "poem"}], "unsupported type: poem [json-pointer:/blocks/0/type]"),
    ],
)  # fmt: skip
def test_blocks_are_refused_as_slack_does(
    client: WebClient, ana: Person, blocks: list[Json], problem: str
) -> None:
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=ana.dm, text="x", blocks=blocks)
    assert caught.value.response["error"] == "invalid_blocks"
    assert problem in caught.value.response["errors"]
    assert ana.see() == ""


def test_too_much_text_in_all_blocks_together(client: WebClient, ana: Person) -> None:
    blocks = [section("x" * 2900) for _ in range(5)]
    error = refusal(client.chat_postMessage, channel=ana.dm, text="x", blocks=blocks)
    assert error == "msg_blocks_too_long"


def test_a_missing_fallback_is_a_complaint(slack: Slack, client: WebClient, ana: Person) -> None:
    client.chat_postMessage(channel=ana.dm, blocks=[section("x")], text=" ")
    assert [each.partition(":")[0] for each in slack.space.complaints] == ["chat.postMessage"]


def test_scopes_are_checked(slack: Slack, client: WebClient, ana: Person) -> None:
    assert refusal(client.users_info, user=ana.id) == "missing_scope"
    slack.space.scopes.add("users:read")
    assert client.users_info(user=ana.id)["user"]["tz"] == "America/New_York"


def test_a_revoked_token_is_dead(client: WebClient) -> None:
    client.auth_revoke()
    assert refusal(client.auth_test) == "token_revoked"


# views


def test_a_trigger_opens_one_modal_within_three_seconds(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    first, second = slack.space.new_trigger(ana.id), slack.space.new_trigger(ana.id)
    view = modal(section("Hi"))
    client.views_open(trigger_id=first, view=view)
    assert ana.see() == "Draft\nHi"
    slack.space.clock.advance(4)
    for trigger, error in (
        (first, "exchanged_trigger_id"),
        (second, "expired_trigger_id"),
        ("1.2.3", "invalid_trigger_id"),
    ):
        assert refusal(client.views_open, trigger_id=trigger, view=view) == error


def test_a_stack_holds_three_views(slack: Slack, client: WebClient, ana: Person) -> None:
    client.views_open(trigger_id=slack.space.new_trigger(ana.id), view=modal(section("1")))

    def push(text: str) -> object:
        trigger = slack.space.new_trigger(ana.id, ana.top().id)
        return client.views_push(trigger_id=trigger, view=modal(section(text)))

    push("2")
    push("3")
    assert refusal(push, text="4") == "push_limit_reached"
    ana.closes()
    assert ana.see() == "Draft\n2"


def test_an_update_keeps_what_was_typed_and_minds_the_hash(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    form = modal(field("Question", "q"), submit=words("Send"))
    trigger = slack.space.new_trigger(ana.id)
    view = client.views_open(trigger_id=trigger, view=form)["view"]
    ana.type("Question", "Where do you live?")
    more = modal(field("Question", "q"), section("More"), submit=words("Send"))
    client.views_update(view_id=view["id"], hash=view["hash"], view=more)
    assert "(Where do you live?)" in ana.see()
    assert "More" in ana.see()
    again = {"view_id": view["id"], "view": form}
    assert refusal(client.views_update, hash=view["hash"], **again) == "hash_conflict"
    ana.closes()
    assert refusal(client.views_update, **again) == "not_found"


def test_inputs_need_a_submit_button(slack: Slack, client: WebClient, ana: Person) -> None:
    trigger = slack.space.new_trigger(ana.id)
    view = modal(field("Q", "q"))
    assert refusal(client.views_open, trigger_id=trigger, view=view) == "invalid_arguments"


def test_home_is_published_for_one_person(client: WebClient, ana: Person) -> None:
    client.views_publish(user_id=ana.id, view={"type": "home", "blocks": [section("My drafts")]})
    assert ana.see("home") == "My drafts"


# response_url and files


def test_a_response_url_is_good_for_five_posts(slack: Slack, ana: Person) -> None:
    hook = WebhookClient(slack.space.new_response_url(ana.id, ana.dm))
    assert [hook.send(text=str(n)).status_code for n in range(6)] == [200] * 5 + [404]
    assert ana.see() == "0\n\n1\n\n2\n\n3\n\n4"


def test_a_response_url_expires(slack: Slack, ana: Person) -> None:
    hook = WebhookClient(slack.space.new_response_url(ana.id, ana.dm))
    slack.space.clock.advance(31 * 60)
    assert (hook.send(text="late").status_code, ana.see()) == (404, "")


def test_a_response_url_replaces_or_deletes_its_message(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    channel = slack.channel("intake", ana)
    client.chat_postEphemeral(channel=channel.id, user=ana.id, text="One")
    ts = ana.messages()[0].ts
    hook = WebhookClient(slack.space.new_response_url(ana.id, channel.id, ts))
    hook.send(text="Two", replace_original=True)
    assert ana.see() == "Two"
    hook.send(delete_original=True)
    assert (ana.see(), slack.space.complaints) == ("", [])


def test_files_need_token_and_scope(slack: Slack, client: WebClient, ana: Person) -> None:
    import urllib.request

    upload = ana.uploads("draft.txt", b"Are you well?")

    def fetched() -> bytes:
        bearer = {"Authorization": f"Bearer {slack.space.bot_token}"}
        request = urllib.request.Request(upload.fields["url_private"], headers=bearer)
        with urllib.request.urlopen(request) as response:
            return bytes(response.read())

    assert b"Sign in to Slack" in fetched()
    slack.space.scopes.add("files:read")
    assert fetched() == b"Are you well?"
    assert client.files_info(file=upload.fields["id"])["file"]["size"] == 13


# faults


def test_faults_come_one_by_one(slack: Slack, client: WebClient, ana: Person) -> None:
    slack.web.faults.add("chat.postMessage", faults.rate_limited(7), faults.error("fatal_error"))
    post: Json = {"channel": ana.dm, "text": "x"}
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(**post)
    assert caught.value.response.headers["Retry-After"] == "7"
    assert refusal(client.chat_postMessage, **post) == "fatal_error"
    client.chat_postMessage(**post)
    assert (len(ana.messages()), slack.web.faults.left("chat.postMessage")) == (1, 0)


@pytest.mark.parametrize(("fault", "shown"), [(faults.lost_call(), 0), (faults.lost_reply(), 1)])
def test_a_lost_reply_has_taken_effect_a_lost_call_has_not(
    slack: Slack, client: WebClient, ana: Person, fault: faults.Fault, shown: int
) -> None:
    slack.web.faults.add("chat.postMessage", fault)
    with pytest.raises(ConnectionError):
        client.chat_postMessage(channel=ana.dm, text="x")
    assert len(ana.messages()) == shown


def test_hooks_run_at_arrival_and_before_the_reply(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    seen: list[str] = []

    def note() -> None:
        seen.append(ana.see())

    slack.web.faults.add("chat.postMessage", faults.Fault(arrived=note, replying=note))
    client.chat_postMessage(channel=ana.dm, text="x")
    assert seen == ["", "x"]


def test_a_slow_answer_is_a_timeout_that_took_effect(slack: Slack, ana: Person) -> None:
    hasty = WebClient(slack.space.bot_token, base_url=slack.web.api_url, timeout=1)
    hasty.retry_handlers = []
    slack.web.faults.add("chat.postMessage", faults.slow(30))
    with pytest.raises(TimeoutError):
        hasty.chat_postMessage(channel=ana.dm, text="x")
    assert ana.see() == "x"


def test_one_post_a_second_and_channel_if_asked(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    slack.web.one_post_a_second = True
    client.chat_postMessage(channel=ana.dm, text="x")
    assert refusal(client.chat_postMessage, channel=ana.dm, text="y") == "ratelimited"
    slack.space.clock.advance(1)
    client.chat_postMessage(channel=ana.dm, text="y")


# a Bolt app over Socket Mode and over HTTP


def small_app(slack: Slack, client: WebClient) -> App:
    """Return a little app of every surface, which is not ours."""
    app = App(
        client=client, signing_secret=slack.space.signing_secret, logger=logging.getLogger("small")
    )
    card = [
        section("Card"),
        {"type": "actions", "elements": [button("Press me", "press", "7")]},
        section("More", accessory={"type": "overflow", "action_id": "more", "options": [
            {"text": words("Keep mine"), "value": "keep"}]}),
    ]  # fmt: skip
    form = modal(field("Why", "why"), submit=words("Send"), callback_id="form")

    answer_commands(app, card, form)
    answer_interactions(app, form)
    answer_events(app)
    return app


def answer_commands(app: App, card: list[Json], form: Json) -> None:
    @app.command("/askwell")
    def command(ack: Any, command: Json, client: WebClient) -> None:
        ack()
        if command["text"]:
            client.chat_postMessage(channel=command["user_id"], text=command["text"], blocks=card)
        else:
            client.views_open(trigger_id=command["trigger_id"], view=form)

    @app.shortcut("review_draft")
    def shortcut(ack: Any, shortcut: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=shortcut["trigger_id"], view=form)

    @app.shortcut("review_message")
    def on_message(ack: Any, shortcut: Json, respond: Any) -> None:
        ack()
        respond(f"about {shortcut['message']['blocks'][0]['type']}")


def answer_interactions(app: App, form: Json) -> None:
    @app.action("press")
    def press(ack: Any, body: Json, respond: Any) -> None:
        ack()
        respond(text=f"pressed {body['actions'][0]['value']}", replace_original=True)

    @app.action("more")
    def more(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        chosen = body["actions"][0]["selected_option"]["value"]
        client.views_open(trigger_id=body["trigger_id"], view=form | {"private_metadata": chosen})

    @app.view("form")
    def submitted(ack: Any, view: Json, body: Json, client: WebClient) -> None:
        typed = view["state"]["values"]["why"]["text"]["value"]
        if not typed.strip():
            ack(response_action="errors", errors={"why": "Say why, please."})
        elif typed == "again":
            ack(response_action="update", view=modal(section("Changed")))
        else:
            ack()
            client.chat_postMessage(channel=body["user"]["id"], text=f"why: {typed}")


def answer_events(app: App) -> None:
    @app.event("message")
    def message(event: Json, say: Any) -> None:
        say(f"heard {event.get('subtype')} {event.get('text')}", thread_ts=event.get("ts"))

    @app.event("app_mention")
    def mention(event: Json, client: WebClient) -> None:
        client.chat_postEphemeral(channel=event["channel"], user=event["user"], text="psst")

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        view = {"type": "home", "blocks": [section(f"Home for tab {event['tab']}")]}
        client.views_publish(user_id=event["user"], view=view)


@pytest.fixture(params=["socket", "http"])
def running(slack: Slack, client: WebClient, request: pytest.FixtureRequest) -> Iterator[Slack]:
    app = small_app(slack, client)
    if request.param == "http":
        yield from over_http(slack, app)
    else:
        yield from over_socket(slack, app)


def over_socket(slack: Slack, app: App) -> Iterator[Slack]:
    handler = SocketModeHandler(app, slack.space.app_token, ping_interval=0.2)
    handler.connect()  # type: ignore[no-untyped-call]
    assert slack.socket.wait_open()
    yield slack
    handler.client.auto_reconnect_enabled = False
    for connection in slack.socket.open:
        connection.close()
    slack.wait(lambda: not handler.client.is_connected())
    handler.close()  # type: ignore[no-untyped-call]


def over_http(slack: Slack, app: App) -> Iterator[Slack]:
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    from slack_bolt.adapter.wsgi import SlackRequestHandler

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = make_server("127.0.0.1", 0, SlackRequestHandler(app), handler_class=Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    slack.over_http(f"http://127.0.0.1:{server.server_port}/slack/events")
    yield slack
    server.shutdown()
    server.server_close()


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


# Socket Mode's rough side


@pytest.fixture
def socket(slack: Slack, client: WebClient) -> Iterator[Slack]:
    yield from over_socket(slack, small_app(slack, client))


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
    import http.client
    from urllib.parse import urlsplit

    client = WebClient(slack.space.app_token, base_url=slack.web.api_url)
    address = urlsplit(str(client.apps_connections_open(app_token=slack.space.app_token)["url"]))

    def knock() -> int:
        connection = http.client.HTTPConnection(address.netloc, timeout=3)
        headers = {"Sec-WebSocket-Key": "x", "Upgrade": "websocket"}
        connection.request("GET", f"{address.path}?{address.query}", headers=headers)
        return connection.getresponse().status

    assert [knock(), knock()] == [101, 403]


# signed HTTP's rough side


@pytest.fixture
def http(slack: Slack, client: WebClient) -> Iterator[Slack]:
    yield from over_http(slack, small_app(slack, client))


@pytest.mark.parametrize("signature", ["bad", "stale", "missing"])
def test_what_is_not_signed_well_is_refused(http: Slack, signature: Any) -> None:
    delivery = http.over_http(http.delivery.url)  # type: ignore[attr-defined]
    delivery.signature = signature
    answer = delivery.send("events_api", http.payloads.uninstalled())
    assert (answer.acked, answer.status) == (False, 401)


def test_the_request_url_is_verified(http: Slack) -> None:
    delivery = http.over_http(http.delivery.url)  # type: ignore[attr-defined]
    answer = delivery.verify_url()
    assert answer.status == 200
    assert "challenge" in str(answer.body)


# the person


def test_what_the_manifest_does_not_have_cannot_be_used(slack: Slack, ana: Person) -> None:
    with pytest.raises(LookupError, match="no command /other"):
        ana.command("x", name="/other")
    with pytest.raises(LookupError, match="no global shortcut"):
        ana.shortcut("Review these questions")
    with pytest.raises(LookupError, match="does not subscribe to reaction_added"):
        slack.event(slack.payloads.event({"type": "reaction_added"}))


def test_menus_are_chosen_from_by_what_they_say(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    slack.channel("intake", ana)
    options = [{"text": words(day), "value": day[:3]} for day in ("Monday", "Friday")]
    boxes = {"type": "checkboxes", "action_id": "days", "options": options}
    place = {"type": "conversations_select", "action_id": "where"}
    view = modal(
        {"type": "input", "block_id": "d", "label": words("Days"), "element": boxes},
        {"type": "input", "block_id": "w", "label": words("Where"), "element": place},
        submit=words("Save"), callback_id="save",
    )  # fmt: skip
    client.views_open(trigger_id=slack.space.new_trigger(ana.id), view=view)
    ana.choose("Days", "Monday", "Friday")
    ana.choose("Where", "#intake")
    ana.submit()
    values = slack.deliveries[-1].payload["view"]["state"]["values"]
    assert [each["value"] for each in values["d"]["days"]["selected_options"]] == ["Mon", "Fri"]
    assert values["w"]["where"] == {
        "type": "conversations_select", "selected_conversation": ana.channel("intake")
    }  # fmt: skip
    assert "trouble connecting" in ana.see()


def test_the_same_seed_makes_the_same_ids() -> None:
    with Slack(seed=7) as one, Slack(seed=7) as two:
        assert one.person("Ana").id == two.person("Ana").id
        assert one.space.bot_token == two.space.bot_token
