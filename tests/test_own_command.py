"""`askwell lexicon export`, `import` and `feedback`, as people run them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import cli
from bot.cli import ready
from bot.cli.ending import Ending
from bot.received import Case, Reception
from bot.records import Role
from bot.store import Store, feedback, people, wishes
from bot.store.preferences import preferences
from bot.wishes import Cell, Kind
from nlp.review import Engine

TEAM, ANA, NOW = "T1", "UANA", 1_800_000_000.0
FILE = """\
check: own-terms
category: stigma
level: care
entries:
  - id: client
    noun: [client]
    becomes: participant
    why: People chose it.
    examples:
      - before: How many clients came?
      - fine: How did Client Services help you?
mute:
  - check: blame
    why: We talked about it.
grade: 8
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine) -> Store:
    monkeypatch.setattr(ready, "engine", lambda: engine)
    monkeypatch.setenv("ASKWELL_DATABASE", str(tmp_path / "askwell.db"))
    made = Store.open(tmp_path / "askwell.db")
    with made.write() as tx:
        people.name(tx, TEAM, ANA, Role.STEWARD)
    return made


def lexicon(*words: str) -> Result:
    return CliRunner().invoke(cli, ["lexicon", *words])


def imported(tmp_path: Path, text: str, *options: str) -> Result:
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8")
    return lexicon("import", str(path), *options)


def test_words_are_imported_exported_and_taken_back(store: Store, tmp_path: Path) -> None:
    result = imported(tmp_path, FILE)
    assert result.exit_code == Ending.CLEAR
    assert "adds  term: client" in result.output
    with store.write() as tx:
        held = preferences(tx, TEAM)
        assert (held.own_terms[0].match, held.target_grade, held.mutes) == (
            "client", 8, frozenset({"blame"})
        )  # fmt: skip
        assert wishes.undo(tx, TEAM, ANA, wishes.version(tx, TEAM), NOW) == "done"
        assert preferences(tx, TEAM).own_terms == ()
    imported(tmp_path, FILE)
    exported = lexicon("export").output
    assert "noun:\n  - client" in exported
    assert imported(tmp_path, exported).output == "That is how it is already.\n"


def test_a_dry_run_and_a_channel_change_nothing_else(store: Store, tmp_path: Path) -> None:
    assert "3 would change." in imported(tmp_path, FILE, "--dry-run").output
    imported(tmp_path, FILE, "--channel", "C1")
    with store.read() as tx:
        assert preferences(tx, TEAM).mutes == frozenset()
        assert preferences(tx, TEAM, "C1").mutes == {"blame"}


def test_replacing_takes_away_what_the_file_does_not_have(store: Store, tmp_path: Path) -> None:
    imported(tmp_path, FILE)
    less = FILE.replace("grade: 8\n", "")
    assert "already" in imported(tmp_path, less).output
    assert "takes away  grade" in imported(tmp_path, less, "--replace").output


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("noun: [client]", "noun: ['cli.*t']"), "words.yaml:6: Plain words"),
        (("check: blame", "check: nothing"), "words.yaml:13: there is no check"),
        (("How many clients came?", "How many guests came?"), "is not noticed"),
        (("How did Client Services help you?", "Are you a client?"), "should be left alone"),
    ],
)
def test_a_fault_is_named_and_nothing_is_changed(
    store: Store, tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    result = imported(tmp_path, FILE.replace(*change))
    assert result.exit_code == Ending.UNREADABLE
    assert said in result.output
    with store.read() as tx:
        assert wishes.wishes(tx, TEAM) == ()


def test_how_suggestions_were_received(store: Store) -> None:
    assert "Nobody has used a suggestion yet." in lexicon("feedback").output
    with store.write() as tx:
        for n in range(9):
            feedback.note(tx, TEAM, [("blame", "")], Reception.UNHELPFUL, NOW, item=f"q{n}")
        feedback.give(tx, TEAM, ANA, [Case("blame", "", "flag", "Why were you late?")], NOW)
    assert "9  blame  (you could mute it)" in lexicon("feedback").output
    assert lexicon("feedback", "--cases").output == "# blame\n- fine: Why were you late?\n"


def test_several_workspaces_are_told_apart(store: Store) -> None:
    with store.write() as tx:
        people.name(tx, "T2", "UBEN", Role.STEWARD)
        cell = Cell(Kind.GRADE, "", None, {"grade": "9"})
        wishes.change(tx, "T2", "UBEN", [cell], "", NOW)
    assert "--team says it" in lexicon("export").output
    assert "grade: 9" in lexicon("export", "--team", "T2").output
    assert "grade" not in lexicon("export", "--team", "T1").output


def test_without_a_database_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKWELL_DATABASE", str(tmp_path / "none.db"))
    result = lexicon("export")
    assert result.exit_code == Ending.UNREADABLE
    assert "none.db" in result.output
