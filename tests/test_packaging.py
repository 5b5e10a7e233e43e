"""What the package promises before it is built: pins, contents, manifest, licence."""

import importlib.util
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot import resources

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MANIFEST: dict[str, Any] = json.loads((ROOT / "app.json").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
NEEDED = {"app_mentions:read", "chat:write", "commands", "im:history"}
OPTIONAL = {"files:read", "users:read"}


@pytest.mark.parametrize(
    "requirement",
    [*PROJECT["project"]["dependencies"], *EXTRAS["test"], *EXTRAS["dev"]],
)
def test_every_requirement_is_pinned(requirement: str) -> None:
    assert "==" in requirement or requirement == "askwell[test]"


def test_the_wheel_carries_code_words_and_manifest() -> None:
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["bot", "nlp", "lexicons"]
    assert wheel["force-include"] == {"app.json": "bot/app.json"}


def test_the_manifest_is_found_in_a_checkout_and_in_a_wheel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert resources.manifest() == ROOT / "app.json"
    packed = tmp_path / "app.json"
    packed.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(resources, "HERE", tmp_path)
    assert resources.manifest() == packed


def test_contracts_name_modules_that_exist() -> None:
    for contract in PROJECT["tool"]["importlinter"]["contracts"]:
        for name in (*contract["source_modules"], *contract["forbidden_modules"]):
            assert importlib.util.find_spec(name), name


def test_the_values_import_nothing_of_the_engine() -> None:
    lines = (ROOT / "nlp" / "model.py").read_text(encoding="utf-8").splitlines()
    imports = [line for line in lines if line.lstrip().startswith(("import ", "from "))]
    assert {line.split()[1] for line in imports} <= {
        "__future__", "collections.abc", "dataclasses", "enum",
    }  # fmt: skip


# Slack's limits for manifests, version 2


def test_the_manifest_keeps_slack_s_limits() -> None:
    shown, features = MANIFEST["display_information"], MANIFEST["features"]
    assert MANIFEST["_metadata"]["major_version"] == 2
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert len(features["agent_view"]["suggested_prompts"]) <= 4
    for shortcut in features["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_the_manifest_has_one_command_and_no_twins() -> None:
    features = MANIFEST["features"]
    assert [command["command"] for command in features["slash_commands"]] == ["/askwell"]
    ids = [shortcut["callback_id"] for shortcut in features["shortcuts"]]
    assert len(set(ids)) == len(ids) == 2


def test_the_manifest_asks_for_the_least_scopes() -> None:
    scopes = MANIFEST["oauth_config"]["scopes"]
    assert set(scopes) == {"bot", "bot_optional"}
    assert set(scopes["bot"]) == NEEDED
    assert set(scopes["bot_optional"]) == OPTIONAL


def test_events_have_the_scope_they_need() -> None:
    needs = {"app_mention": "app_mentions:read", "message.im": "im:history"}
    events = set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])
    assert events - set(needs) == {"app_home_opened", "app_uninstalled", "tokens_revoked"}
    assert {needs[event] for event in events & set(needs)} <= NEEDED


def test_the_licence_is_mit_by_the_contributors() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("MIT License")
    assert "Askwell contributors" in text
    assert PROJECT["project"]["license"] == "MIT"
