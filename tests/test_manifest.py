"""app.json, the ids, the handlers and the cards name the same things."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot import resources
from bot.cli.manifest import answer
from bot.ids import Action, Command, Event, Shortcut, View
from bot.work.handlers import ACTIONS, CHECKS, COMMANDS, EVENTS, SHORTCUTS, VIEWS

SEPARATE = {"message": "message.im"}
SHOWN_ONLY = {View.REVIEW, View.WAYS, View.HISTORY, View.FINDINGS,
              View.ACROSS, View.HOME, View.DIGEST_ALL, View.DIGEST_PREVIEW,
              View.SETTINGS, View.SETTINGS_LIST}  # fmt: skip


def manifest() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(resources.manifest().read_text(encoding="utf-8"))
    return data


def test_every_command_of_the_manifest_has_a_handler_and_the_other_way_round() -> None:
    commands = {one["command"] for one in manifest()["features"]["slash_commands"]}
    assert commands == set(Command) == set(COMMANDS)


def test_every_shortcut_of_the_manifest_has_a_handler_and_the_other_way_round() -> None:
    shortcuts = {one["callback_id"] for one in manifest()["features"]["shortcuts"]}
    assert shortcuts == set(Shortcut) == set(SHORTCUTS)


def test_every_event_of_the_manifest_has_a_handler_and_the_other_way_round() -> None:
    events = set(manifest()["settings"]["event_subscriptions"]["bot_events"])
    assert events == {SEPARATE.get(str(event), str(event)) for event in EVENTS}
    assert set(EVENTS) == set(Event)


def test_every_action_has_a_handler() -> None:
    assert set(ACTIONS) == set(Action) - {Action.CHOICE}


def test_every_form_has_a_handler_and_what_is_only_shown_has_none() -> None:
    assert set(VIEWS) == set(View) - SHOWN_ONLY
    assert set(CHECKS) <= set(VIEWS)


def test_scopes_are_the_fewest() -> None:
    scopes = manifest()["oauth_config"]["scopes"]
    assert scopes["bot"] == ["app_mentions:read", "chat:write", "commands", "im:history"]
    assert scopes["bot_optional"] == ["files:read", "users:read"]


def test_texts_fit_their_places() -> None:
    data = manifest()
    display, features = data["display_information"], data["features"]
    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert 175 <= len(display["long_description"]) <= 4000
    assert len(features["agent_view"]["suggested_prompts"]) <= 4
    assert len(features["agent_view"]["agent_description"]) <= 300
    for shortcut in features["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_socket_mode_needs_no_public_address() -> None:
    settings = manifest()["settings"]
    assert settings["socket_mode_enabled"] is True
    assert "request_url" not in json.dumps(settings)


def test_the_slack_cli_finds_the_manifest() -> None:
    top = Path(resources.manifest()).parent
    hooks = json.loads((top / ".slack" / "hooks.json").read_text(encoding="utf-8"))
    assert hooks["config"]["watch"]["manifest"]["paths"] == ["app.json"]


def test_the_slack_cli_gets_the_manifest_between_its_boundaries() -> None:
    said = answer(["--source=local", "--protocol=message-boundaries", "--boundary=XYZ"])
    assert json.loads(said.removeprefix("XYZ").removesuffix("XYZ"))["_metadata"]
    assert json.loads(answer([])) == json.loads(said.strip("XYZ"))
