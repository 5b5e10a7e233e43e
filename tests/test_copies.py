"""Copies are used while what they are made of is the same, and done without where none can be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nlp import notation, yamlfile
from nlp.lexicon import load_lexicon
from nlp.notation import readings
from nlp.quick.copies import Kept, read_copy, stamp_of, write_copy
from nlp.quick.later import keep_wanted, later
from nlp.yamlfile import load


def copies_in(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").iterdir())


def written(path: Path, text: str, nanoseconds: int = 0) -> Path:
    path.write_text(text, encoding="utf-8")
    if nanoseconds:
        os.utime(path, ns=(nanoseconds, nanoseconds))
    return path


def test_a_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path / "a.yaml", "1: [one, 2.5, true, null]")
    assert load(file) == {1: ["one", 2.5, True, None]}
    monkeypatch.setattr(yamlfile, "parse", lambda path: pytest.fail("read again"))
    assert load(file) == {1: ["one", 2.5, True, None]}
    assert len(copies_in(tmp_path)) == 1


@pytest.mark.parametrize(("text", "time"), [("a: 2", 2_000), ("a: 22", 1_000)])
def test_a_changed_file_is_read_anew(tmp_path: Path, text: str, time: int) -> None:
    file = written(tmp_path / "a.yaml", "a: 1", 1_000)
    load(file)
    assert load(written(file, text, time)) == {"a": int(text[3:])}


def test_a_folder_that_takes_no_copy_is_read_from(tmp_path: Path) -> None:
    written(tmp_path / "__pycache__", "not a folder")
    file = written(tmp_path / "a.yaml", "a: 1")
    assert load(file) == load(file) == {"a": 1}


def test_what_cannot_be_kept_leaves_nothing_behind(tmp_path: Path) -> None:
    file = written(tmp_path / "a.yaml", "a: 2026-01-31")
    assert str(load(file)["a"]) == str(load(file)["a"]) == "2026-01-31"
    assert not (tmp_path / "__pycache__").exists()


@pytest.mark.parametrize("broken", [b"", b"x", b"(\x02", b"\xe9\x07\x00\x00\x00"])
def test_a_broken_copy_is_none(tmp_path: Path, broken: bytes) -> None:
    file = written(tmp_path / "a.yaml", "a: 1")
    write_copy(file, stamp_of([file]), "kept")
    assert read_copy(file, stamp_of([file])) == "kept"
    copies_in(tmp_path)[0].write_bytes(broken)
    assert read_copy(file, stamp_of([file])) is None


def test_answers_are_made_once_for_all_runs(tmp_path: Path) -> None:
    code = written(tmp_path / "code.py", "pass", 1_000)
    made: list[str] = []

    def answer(asked: str) -> tuple[str, frozenset[str]]:
        made.append(asked)
        return asked, frozenset(asked)

    for _ in range(2):
        kept = Kept(tmp_path / "answers", [code], answer)
        assert kept.of("bed") == kept.of("bed") == ("bed", frozenset("bed"))
        kept.keep()
    assert made == ["bed"]
    written(code, "pass", 2_000)  # what makes them has changed
    assert Kept(tmp_path / "answers", [code], answer).of("bed")[0] == "bed"
    assert made == ["bed", "bed"]


def test_only_what_was_asked_for_is_kept(tmp_path: Path) -> None:
    code = written(tmp_path / "code.py", "pass")
    for run in (["food"], ["food"], ["bed", "food"], ["bed"], ["rent"]):
        kept = Kept[str, int](tmp_path / "answers", [code], lambda said: len(said))
        for asked in run:
            kept.of(asked)
        kept.keep()
    assert read_copy(tmp_path / "answers", stamp_of([code])) == {"rent": 4}


def test_an_error_is_not_kept(tmp_path: Path) -> None:
    kept = Kept[str, int](tmp_path / "answers", [], lambda said: int(said))
    for _ in range(2):
        with pytest.raises(ValueError, match="invalid"):
            kept.of("no number")
    assert kept.of("7") == 7


def test_the_readings_of_cues_are_what_reading_them_gives() -> None:
    load_lexicon()
    for said in ("run|ran out of (the|our) food", "my|your @relative", "afraid .. partner $"):
        assert readings().of(said) == notation._read(said)


def test_patterns_imported_later_are_known_too(monkeypatch: pytest.MonkeyPatch) -> None:
    gated, bare = later(r"\b(?:lantern|candle)s?\b"), later(r"\b(?:an oar|\w\w oar)\b")
    monkeypatch.setattr(notation, "LANTERN", gated, raising=False)
    monkeypatch.setattr(notation, "OARS", (bare,), raising=False)
    keep_wanted()
    assert vars(gated)["gate"] > 0
    assert vars(bare)["gate"] > 0
    assert bare.search("on oar")
