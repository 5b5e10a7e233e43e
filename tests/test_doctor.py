"""`askwell doctor`: every piece is seen, and a missing one comes with what to do."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import cli
from bot.cli import doctor
from bot.cli.doctor import Finding, Unwell, examined
from bot.cli.ending import Ending


def run(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> tuple[int, str]:
    def found() -> Iterator[Finding]:
        return iter(findings)

    monkeypatch.setattr(doctor, "examine", found)
    result = CliRunner().invoke(cli, ["doctor"])
    return result.exit_code, result.stdout


def test_all_well(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, Finding("Python", True, "3.11.7")) == (
        Ending.CLEAR,
        "ok    Python: 3.11.7\n\nEverything is ready.\n",
    )


def test_one_piece_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    code, text = run(
        monkeypatch, Finding("English model", False, "missing."), Finding("spaCy", True, "3.8")
    )
    assert code == Ending.SET_UP
    assert "TODO  English model: missing.\nok    spaCy: 3.8\n" in text


def test_a_look_that_fails_becomes_words() -> None:
    def ill() -> str:
        raise Unwell("gone. You could install it again.")

    def silent() -> str:
        raise KeyError

    def lacking() -> str:
        raise ModuleNotFoundError(name="textstat")

    assert examined("it", ill) == Finding("it", False, "gone. You could install it again.")
    assert examined("it", silent) == Finding("it", False, "KeyError")
    assert (
        examined("it", lacking).words == "textstat is not installed. You could run: pip install ."
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "is missing"),
        ("{", "not a Slack manifest"),
        ("[]", "not a Slack manifest"),
        ("{}", "not a Slack manifest"),
        (
            json.dumps({"_metadata": {"major_version": 1}, "features": {"slash_commands": []}}),
            "version 1",
        ),
    ],
    ids=["none", "not JSON", "a list", "empty", "old"],
)
def test_a_manifest_that_is_no_manifest(tmp_path: Path, text: str | None, says: str) -> None:
    file = tmp_path / "app.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(Unwell, match=says):
        doctor.manifest(file)


def test_this_machine_is_well() -> None:
    """The model, the word lists, the grades and the manifest, as they are, without a network."""
    assert [found for found in doctor.examine() if not found.well] == []
