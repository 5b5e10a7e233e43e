"""Mistakes in the lexicon are met with the file, the line and the remedy."""

from pathlib import Path

import pytest

from nlp.lexicon.file import read_check_file
from nlp.lexicon.source import read_sources
from nlp.others.model_questions import ModelQuestion
from nlp.yamlfile import LEXICONS, LexiconError

GOOD = """\
check: sample
category: stigma
level: care
entries:
  - id: thing
    adjective: [homeless]
    becomes: {group: people without housing}
    why: It puts people first.
    sources: [cdc_preferred, va_housing_pattern]
    examples:
      - before: Are the homeless welcome?
        after: Are people without housing welcome?
      - fine: Is there a homeless shelter?
"""

# what is changed -> line of the error, words that the error must hold
FAULTS = {
    "unknown key": ("    why:", "    wy:", 8, "unknown key 'wy'"),
    "no why": ("    why: It puts people first.\n", "", 5, "no `why:`"),
    "unknown category": ("category: stigma", "category: rude", 2, "not a category"),
    "unknown level": ("level: care", "level: bad", 3, "Use one of: care, clarity, note"),
    "name is not the file's": ("check: sample", "check: other", 1, "so the file should be too"),
    "one publisher for care": (
        "cdc_preferred, va_housing_pattern",
        "va_housing_pattern",
        5,
        "needs 2",
    ),
    "unknown source": ("cdc_preferred,", "no_such_source,", 5, "sources.yaml does not have"),
    "no must-fire example": (
        "before: Are the homeless welcome?\n        after:",
        "fine:",
        5,
        "`before:`",
    ),
    "no look-alike": ("fine: Is there", "before: Is there", 5, "`fine:`"),
    "matches nothing": ("    adjective: [homeless]\n", "", 5, "matches nothing"),
    "unknown role": ("{group:", "{groop:", 7, "unknown key 'groop'"),
    "asks an unknown question": (
        "    why:",
        "    ask_instead: nothing\n    why:",
        5,
        "model-questions",
    ),
    "broken YAML": ("level: care", "level: care: more", 3, "not valid YAML"),
    "unknown condition": (
        "    why:",
        "    when: {abut: person}\n    why:",
        8,
        "unknown key 'abut'",
    ),
    "several words near": (
        "    why:",
        "    when: {near: [case worker]}\n    why:",
        8,
        "“case worker”; it compares single words",
    ),
}


def read(tmp_path: Path, text: str) -> object:
    path = tmp_path / "sample.yaml"
    path.write_text(text, encoding="utf-8")
    others = {"where": ModelQuestion("where", "Where?", (), "")}
    return read_check_file(path, read_sources(LEXICONS / "sources.yaml"), others)


def test_a_good_file_loads(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD)


@pytest.mark.parametrize(("old", "new", "line", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_name_line_and_remedy(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    assert old in GOOD
    with pytest.raises(LexiconError) as error:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert str(error.value).startswith(f"sample.yaml:{line}:")
    assert words in str(error.value)
