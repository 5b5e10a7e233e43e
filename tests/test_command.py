"""The `askwell` command as people run it: with the real engine, from words to exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import cli
from bot.cli import ready
from bot.cli.ending import Ending
from nlp.review import Engine

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def built(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    monkeypatch.setattr(ready, "engine", lambda: engine)


def askwell(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, words, input=stdin)


def test_a_question_that_may_hurt() -> None:
    result = askwell("review", "Are you homeless?")
    assert result.exit_code == Ending.FLAGGED
    assert "“homeless”" in result.stdout
    assert "You could ask\n     Are you experiencing homelessness?\n" in result.stdout


def test_a_question_that_is_well() -> None:
    result = askwell("review", "What is your name?")
    assert result.exit_code == Ending.CLEAR
    assert "1. What is your name?\n   Nothing stood out. About grade" in result.stdout


def test_lines_answer_line_by_line() -> None:
    result = askwell(
        "review", "--lines", "--json", stdin="What is your name?\n\nAre you homeless?\n"
    )
    found = [json.loads(line)["questions"] for line in result.stdout.splitlines()]
    assert [[one["flagged"] for one in questions] for questions in found] == [[False], [], [True]]
    assert result.exit_code == Ending.FLAGGED


def test_a_line_is_read_as_a_draft_of_that_line() -> None:
    alone = json.loads(askwell("review", "--lines", "--json", "Are you homeless?").stdout)
    among = askwell("review", "--lines", "--json", stdin="Is it you?\nAre you homeless?\n").stdout
    assert json.loads(among.splitlines()[1]) == alone


def test_a_curator_sees_what_is_in_the_lexicon() -> None:
    listed = askwell("lexicon", "list", "--category", "stigma", "--level", "care").stdout
    assert "housing-labels/homeless-people: homeless\n" in listed
    assert all(line.startswith("stigma") for line in listed.splitlines())


def test_a_curator_sees_one_entry() -> None:
    shown = askwell("lexicon", "show", "housing-labels/homeless-people").stdout
    for part in ("matches: homeless", "why: ", "source: ", "before: ", "after:  ", "fine:   "):
        assert part in shown
    unknown = askwell("lexicon", "show", "nothing-like-it")
    assert unknown.exit_code == Ending.UNREADABLE
    assert "askwell lexicon list" in unknown.stderr


def test_a_curator_sees_why_a_word_stays_silent() -> None:
    told = askwell("lexicon", "try", "Do homeless veterans live near a homeless shelter?").stdout
    assert (
        "housing-labels/homeless-people: “homeless”, attributive about “veterans”: speaks" in told
    )
    assert "silent, because it is part of “homeless shelter”" in told
    assert "read as\n    Do (do, aux)" in told


def test_examples_that_hold_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp.examples.failures", lambda engine: iter(()))
    result = askwell("lexicon", "check")
    assert (result.exit_code, result.stdout[:18]) == (Ending.CLEAR, "All examples hold:")


def test_examples_that_fail_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp.examples.failures", lambda engine: iter(["a.yaml:3: it is flagged"]))
    result = askwell("lexicon", "check")
    assert result.exit_code == Ending.FLAGGED
    assert result.stdout == "a.yaml:3: it is flagged\n\n1 example needs another look.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_any_console_can_show_a_report(tmp_path: Path, encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "review", "Are you homeless?"],
        cwd=tmp_path, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == Ending.FLAGGED
    assert done.stderr == b""
    assert b"Are you experiencing homelessness?" in done.stdout
