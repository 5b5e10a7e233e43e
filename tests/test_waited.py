"""How long somebody waited: in the question's own words, in steps."""

import pytest

from nlp.others.waited import how_long_waited


@pytest.mark.parametrize(
    ("asked", "text", "first"),
    [
        (
            "How long did you wait to see a dentist today?",
            "About how long did you wait to see a dentist today?",
            "Less than 15 minutes",
        ),
        (
            "Exactly how many days did you wait for a call back?",
            "About how long did you wait for a call back?",
            "Less than a day",
        ),
        (
            "How long have you been waiting for housing",
            "About how long have you been waiting for housing?",
            "Less than 1 month",
        ),
    ],
)
def test_a_wait_is_asked_after_in_steps(asked: str, text: str, first: str) -> None:
    other = how_long_waited(asked)
    assert other is not None
    assert (other.text, other.options[0]) == (text, first)


@pytest.mark.parametrize(
    "asked",
    [
        "How many minutes did you wait at each of your visits?",
        "Why did you wait so long to call?",
        "How long did the ride take you?",
    ],
)
def test_other_questions_are_no_wait(asked: str) -> None:
    assert how_long_waited(asked) is None
