"""The counterpart itself: slack_sdk and Bolt take it for Slack, and it is as strict."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from tests.loopback import Slack, faults, forms
from tests.loopback.checks import view_problems
from tests.loopback.person import Person
from tests.loopback.screen import NotThere
from tests.loopback.small_app import button, field, modal, section, words
from tests.loopback.values import Answer, Json


@pytest.fixture
def client(slack: Slack) -> WebClient:
    return WebClient(slack.space.bot_token, base_url=slack.web.api_url, retry_handlers=[])


def refusal(call: Callable[..., object], **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(**args)
    return str(caught.value.response["error"])


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
    with pytest.warns(UserWarning, match="best practice"):
        client.chat_postMessage(channel=ana.dm, blocks=[section("x")], text=" ")
    assert [each.partition(":")[0] for each in slack.space.complaints] == ["chat.postMessage"]


def test_scopes_are_checked(slack: Slack, client: WebClient, ana: Person) -> None:
    assert refusal(client.users_info, user=ana.id) == "missing_scope"
    slack.space.scopes.add("users:read")
    assert client.users_info(user=ana.id)["user"]["tz"] == "America/New_York"


def test_a_revoked_token_is_dead(client: WebClient) -> None:
    client.auth_revoke()
    assert refusal(client.auth_test) == "token_revoked"


def test_an_uninstalled_app_is_told_and_may_do_nothing(slack: Slack, client: WebClient) -> None:
    slack.uninstall()
    told = [each.payload["event"]["type"] for each in slack.deliveries]
    assert told == ["tokens_revoked", "app_uninstalled"]
    assert refusal(client.auth_test) == "account_inactive"


def test_replies_say_which_scopes_were_granted(slack: Slack, client: WebClient) -> None:
    slack.space.scopes.add("files:read")
    granted = client.auth_test().headers["X-OAuth-Scopes"].split(",")
    assert set(granted) == slack.space.scopes


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


@pytest.mark.parametrize(
    ("view", "problem"),
    [
        (modal(title="x" * 25), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (modal(private_metadata="x" * 3001),
         "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
        (modal(*[section("x")] * 101),
         "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (modal(field("Q", "q", max_length=3001), submit=words("Go")),
         "must be less than 3001 [json-pointer:/view/blocks/0/element/max_length]"),
        (modal({"type": "markdown", "text": "x"}),
         "unsupported type: markdown [json-pointer:/view/blocks/0/type]"),
        ({"type": "home", "blocks": [{"type": "input", "label": words("File"),
          "element": {"type": "file_input"}}]},
         "unsupported type: file_input [json-pointer:/view/blocks/0/element/type]"),
        (modal({"type": "actions", "elements": [{"type": "radio_buttons", "action_id": "r",
          "options": [{"text": words("x"), "value": str(n)} for n in range(11)]}]}),
         "no more than 10 items allowed [json-pointer:/view/blocks/0/elements/0/options]"),
        ({"type": "poster"}, "unsupported type [json-pointer:/view/type]"),
    ],
)  # fmt: skip
def test_views_are_refused_as_slack_does(view: Json, problem: str) -> None:
    assert problem in view_problems(view)


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


def test_a_message_has_a_permalink(slack: Slack, client: WebClient, ana: Person) -> None:
    posted = client.chat_postMessage(channel=ana.dm, text="x")
    link = client.chat_getPermalink(channel=ana.dm, message_ts=posted["ts"])["permalink"]
    assert str(link).endswith(f"/archives/{ana.dm}/p{posted['ts'].replace('.', '')}")


def test_a_broadcast_is_a_complaint(slack: Slack, client: WebClient, ana: Person) -> None:
    client.chat_postMessage(channel=ana.dm, text="Hello <!channel>")
    assert slack.space.complaints == ["chat.postMessage: it would notify everybody"]


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


def test_a_menu_starts_at_the_conversation_it_was_asked_for_in(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    channel = slack.channel("intake", ana)
    menu = {
        "type": "conversations_select", "action_id": "where", "response_url_enabled": True,
        "default_to_current_conversation": True, "filter": {"include": ["public"]},
    }  # fmt: skip
    block = {"type": "input", "block_id": "w", "label": words("Where"), "element": menu}
    view = modal(block, submit=words("Share"))
    for place, chosen in ((ana.dm, None), (channel.id, channel.id)):
        trigger = slack.space.new_trigger(ana.id, channel=place)
        client.views_open(trigger_id=trigger, view=view)
        held = slack.payloads.submission(ana.user, ana.top())
        assert held["view"]["state"]["values"]["w"]["where"]["selected_conversation"] == chosen
        assert [each["channel_id"] for each in held["response_urls"]] == [chosen] * bool(chosen)


def test_a_press_can_be_aimed_now_and_made_twice_later(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    actions = [{"type": "actions", "elements": [button("Approve", "approve", "1:1")]}]
    posted = client.chat_postMessage(channel=ana.dm, text="Card", blocks=actions)
    press = ana.aim("Approve")
    client.chat_update(channel=ana.dm, ts=posted["ts"], text="Approved", blocks=[])
    press()
    press()
    with pytest.raises(NotThere, match="nothing is called 'Approve'"):
        ana.click("Approve")
    sent = [each.payload for each in slack.deliveries]
    assert [each["actions"][0]["value"] for each in sent] == ["1:1", "1:1"]
    assert sent[0]["trigger_id"] != sent[1]["trigger_id"]


def test_somebody_of_another_team_says_so(slack: Slack) -> None:
    zoe = slack.person("Zoe", team="T0ELSEWHERE")
    zoe.shortcut("Ask a question well")
    assert slack.deliveries[0].payload["user"]["team_id"] == "T0ELSEWHERE"
    assert slack.deliveries[0].payload["team"]["id"] == slack.space.team_id


def test_what_an_app_may_never_do_with_an_answer_is_a_complaint(
    slack: Slack, client: WebClient, ana: Person
) -> None:
    client.views_open(trigger_id=slack.space.new_trigger(ana.id), view=modal(section("Hi")))
    strange = {"response_action": "errors", "errors": {"nowhere": "no such block"}}
    forms.apply(slack.space, ana.top(), Answer(True, strange))
    forms.apply(slack.space, ana.top(), Answer(True, {"response_action": "push", "view": {}}))
    assert len(slack.space.complaints) == 2
    forms.apply(slack.space, ana.top(), Answer(True, {"response_action": "clear"}))
    assert ana.modal is None


def test_the_same_seed_makes_the_same_ids() -> None:
    with Slack(seed=7) as one, Slack(seed=7) as two:
        assert one.person("Ana").id == two.person("Ana").id
        assert one.space.bot_token == two.space.bot_token
