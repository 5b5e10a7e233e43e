"""Several things under one answer: a line for each of them, and nothing where that is not sure."""

import pytest

from nlp.draft import split
from nlp.model import OtherQuestion
from nlp.others.each import each_on_its_own
from nlp.parse import parse


def each(text: str) -> OtherQuestion | None:
    (parsed,) = parse(split(text, lines=True).questions)
    return each_on_its_own(parsed)


@pytest.mark.parametrize(
    ("text", "asked", "options"),
    [
        (
            "Rate the soup and the bread.",
            "How would you rate each of these, from 1 (very poor) to 5 (very good)?",
            ("The soup: ____", "The bread: ____"),
        ),
        (
            "Rate the speed and price of our bus from 1 to 5.",
            "How would you rate our bus on each of these, from 1 (very poor) to 5 (very good)?",
            ("Speed: ____", "Price: ____"),
        ),
        (
            "Please rate your tutor's patience, skill, and humor: 1 2 3 4 5",
            "How would you rate your tutor on each of these, from 1 (very poor) to 5 (very good)?",
            ("Patience: ____", "Skill: ____", "Humor: ____"),
        ),
        (
            "How satisfied are you with the room and the help you received?",
            "How satisfied are you with each of these, from 1 (not at all) to 5 (very)?",
            ("The room: ____", "The help I received: ____"),
        ),
        (
            "Tell us how calm and how heard you felt at the desk.",
            "How much did you feel each of these at the desk, from 1 (not at all) to 5 (very)?",
            ("Calm: ____", "Heard: ____"),
        ),
        (
            "Are you able to read, write and cook on your own?",
            "Which of these are you able to do on your own? Choose any that fit.",
            ("Read", "Write", "Cook"),
        ),
        (
            "Has the teen attended class and stayed in touch this month?",
            "Which of these has the teen done this month, if any? Choose any that fit.",
            ("Attended class", "Stayed in touch"),
        ),
        (
            "Was the map easy to read and open to everybody?",
            "Which of these fit the map? Choose any that fit.",
            ("Easy to read", "Open to everybody"),
        ),
        (
            "Has the class helped your son sleep better and eat more?",
            "Which of these has the class helped your son do, if any? Choose any that fit.",
            ("Sleep better", "Eat more"),
        ),
        (
            "Did your ride guide wait for you, open the door, and find the way?",
            "Which of these did your ride guide do, if any? Choose any that fit.",
            ("Wait for me", "Open the door", "Find the way"),
        ),
    ],
)
def test_each_thing_has_a_line_of_its_own(text: str, asked: str, options: tuple[str, ...]) -> None:
    put = each(text)
    assert put is not None
    assert put.text == asked
    assert put.options[: len(options)] == options
    assert put.options[-1] == "Prefer not to answer"


@pytest.mark.parametrize(
    "text",
    [
        "How satisfied are you with the speed and price of our bus?",
        "Was the guide on time and did she greet you?",
        "Rate the help and the people who gave it.",
        "Do you use a cane, and would you like a ramp?",
        "Did you eat and sleep well?",
    ],
)
def test_what_is_no_plain_list_is_left(text: str) -> None:
    assert each(text) is None
