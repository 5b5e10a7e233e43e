"""A gate is open wherever its expression could match."""

import re

import pytest

from nlp.quick.gates import UNKNOWN, WORDS_KEPT, Reader, table_of
from nlp.quick.literals import ways

PATTERNS = (
    r"\bvictims? of (?:crime|violence)\b", r"(?:never|not) be (?:shared|told)|secret", r"\w+",
)  # fmt: skip


def opened(text: str) -> list[bool]:
    """Tell which of the patterns are let at a text."""
    reader = Reader(table_of([ways(pattern, re.IGNORECASE) for pattern in PATTERNS]))
    return [bool(not gate or reader.open_to(text) & gate) for gate in reader.gates]


@pytest.mark.parametrize(
    ("text", "let"),
    [
        pytest.param("Were you a victim of a crime?", [True, False], id="both words"),
        pytest.param("Whom does crime hurt most?", [False, False], id="one of two"),
        pytest.param("It will NEVER be Shared", [False, True], id="capitals"),
        pytest.param("secretly unshared, to begin with", [False, True], id="inside other words"),
        pytest.param("Is it a secret?", [False, True], id="one that is enough"),
        pytest.param("Never be unshared", [False, False], id="where a word should begin"),
        pytest.param("(never-be) 'shared'", [False, True], id="signs around words"),
        pytest.param("", [False, False], id="no words"),
        pytest.param("é victim, crime", [True, False], id="other letters"),
        pytest.param("a ſecret", [True, True], id="letters that equal others"),
    ],
)
def test_a_gate_opens_to_what_its_expression_needs(text: str, let: list[bool]) -> None:
    assert opened(text) == [*let, True]


def test_words_that_were_forgotten_are_looked_at_again() -> None:
    reader = Reader(table_of([ways("lantern")]))
    text = " ".join(f"w{number}" for number in range(WORDS_KEPT + 2))
    for said in (text, "lanterns", text + " ", "no lantern"):
        assert reader.open_to(said) == ("lantern" in said)
    assert reader.open_to("ſ") == UNKNOWN
    assert Reader(table_of([])).open_to("lantern") == 0


def test_all_numbers_are_one_word() -> None:
    reader = Reader(table_of([ways(r"\b(?:30|90) days", re.IGNORECASE)]))
    assert reader.open_to("In the last 30 days")
    assert reader.open_to("In the last 45 days")  # the expression itself will tell
    assert not reader.open_to("In the last three days")
