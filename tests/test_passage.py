"""School grades of a whole draft: only where the formulas allow it, and without a network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.reading.passage import grades

SENTENCES = [
    "Do you have a safe place to stay tonight?",
    "What would help you most in the next few weeks?",
    "How many people live in your home with you?",
]
NO_NETWORK = """
import json, socket, sys

class NoSocket(socket.socket):
    def __init__(self, *args, **kwargs):
        raise OSError("this test forbids the network")

socket.socket = NoSocket
from nlp.reading.passage import grades
print(json.dumps(dict(grades(sys.stdin.read()))))
"""


def passage(sentences: int) -> str:
    return " ".join(SENTENCES[place % 3] for place in range(sentences))


def test_grades_without_network_or_downloads(tmp_path: Path) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "NLTK_DATA": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", NO_NETWORK],
        input=passage(30), env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads(ran.stdout)
    assert "Flesch-Kincaid" in found
    assert "SMOG" in found
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(0, set(), id="empty"),
        pytest.param(1, set(), id="one-question"),
        pytest.param(10, set(), id="under-100-words"),
        pytest.param(
            12,
            {"Flesch-Kincaid", "Gunning Fog", "Coleman-Liau", "Automated Readability Index"},
            id="over-100-words",
        ),
    ],
)
def test_no_grade_below_the_length_limits(sentences: int, expected: set[str]) -> None:
    assert set(grades(passage(sentences))) == expected


@pytest.mark.parametrize("text", ["1 " * 200, "🙂 " * 200, "... " * 200, "Да? " * 200])
def test_what_is_not_english_words_has_no_grade(text: str) -> None:
    assert grades(text) == {}


@pytest.mark.parametrize(("sentences", "has_smog"), [(29, False), (30, True)])
def test_smog_needs_thirty_sentences(sentences: int, has_smog: bool) -> None:
    assert ("SMOG" in grades(passage(sentences))) == has_smog


def test_flesch_kincaid_follows_its_formula() -> None:
    # 20 times the same sentence of 7 words and 9 syllables: 0.39 * 7 + 11.8 * 9 / 7 - 15.59
    found = grades("How many people live in your home? " * 20)
    assert found["Flesch-Kincaid"] == pytest.approx(2.3, abs=0.05)


def test_harder_words_give_a_higher_grade() -> None:
    hard = "Has inadequate transportation impeded participation in rehabilitation? " * 15
    assert grades(hard)["Flesch-Kincaid"] > grades(passage(15))["Flesch-Kincaid"] + 5
