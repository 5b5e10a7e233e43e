"""A rule that people are held to, put as a question about that very rule."""

import pytest

from nlp.model import OtherQuestion
from nlp.others.rule_agreed import rule_by_name

TALK = OtherQuestion("rules-talk", "Would you like to talk over this rule?", ("Yes", "No"), "")


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        (
            "Residents are required to let staff read their mail. Initial here.",
            "Do you agree to let staff read your mail?",
        ),
        (
            "All guests must be in their rooms by 9 pm or they will lose their bed.",
            "Do you agree to be in your rooms by 9 pm?",
        ),
        (
            "I understand that I must take part in daily chores in order to stay.",
            "Do you agree to take part in daily chores?",
        ),
    ],
)
def test_a_rule_is_named_where_it_is_agreed_to(rule: str, asked: str) -> None:
    (other,) = rule_by_name((TALK,), rule)
    assert other.text == asked
    assert "No" in other.options
    assert "Prefer not to answer" in other.options


@pytest.mark.parametrize(
    "said",
    [
        "Residents must disclose every medicine they take.",
        "All guests must attend chapel before dinner.",
        "No pets are allowed in the building.",
    ],
)
def test_what_has_to_be_told_or_believed_is_no_such_rule(said: str) -> None:
    assert rule_by_name((TALK,), said) == (TALK,)
