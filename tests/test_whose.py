"""Whose fact a question asks for, and the quick first look at a text."""

import pytest

from nlp.quick.glance import beginnings_in, words_in
from nlp.sense.whose import asks_own, asks_what_helps


def asked(sentence: str, words: str) -> bool:
    start = sentence.index(words)
    return asks_own(sentence, start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("Are you on parole?", "on parole", id="the person"),
        pytest.param("On parole (yes or no):", "On parole", id="a field"),
        pytest.param("Has the applicant been arrested?", "been arrested", id="a worker's form"),
        pytest.param("Is anyone in your home on parole?", "on parole", id="a household"),
        pytest.param("Were your children arrested?", "arrested", id="a child"),
        pytest.param("List all convictions.", "convictions", id="a command"),
    ],
)
def test_asked_of_the_person(sentence: str, words: str) -> None:
    assert asked(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("Do you rent to people on parole?", "on parole", id="a policy"),
        pytest.param("Do staff need a clean background?", "clean background", id="staff"),
        pytest.param("Was the man who hurt you arrested?", "arrested", id="who did harm"),
        pytest.param("Has your landlord been arrested?", "been arrested", id="somebody else"),
        pytest.param("Did you see someone get arrested?", "get arrested", id="seen"),
    ],
)
def test_asked_of_others(sentence: str, words: str) -> None:
    assert not asked(sentence, words)


def test_what_helps() -> None:
    sentence = "If you have been in jail, what support would be useful?"
    assert asks_what_helps(sentence, sentence.index("been"))
    sentence = "If you have been in jail, for how long?"
    assert not asks_what_helps(sentence, sentence.index("been"))


def test_first_look() -> None:
    assert words_in("Is your child's ex-partner here?") == {
        "is",
        "your",
        "child's",
        "ex",
        "partner",
        "here",
    }
    assert "arres" in beginnings_in("Arrested or arresting")
