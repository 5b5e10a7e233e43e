"""What is said of a thing, or stands in a title or a name, is said of nobody."""

from __future__ import annotations

import pytest

from nlp.checks import coercive_command
from nlp.model import Kind, Level, Question
from nlp.parse import parse
from nlp.sense.things_said import names_a_thing, of_a_thing
from nlp.sense.titles import in_title, runs_into_title


@pytest.mark.parametrize(
    ("text", "words", "of_thing"),
    [
        pytest.param("Is the sound really poor?", "really poor", True, id="subject"),
        pytest.param("Is your family really poor?", "really poor", False, id="people"),
        pytest.param("Which problem area on the floor is wet?", "problem area", True, id="place"),
        pytest.param("Does your pet have bad habits?", "bad habits", True, id="owner"),
        pytest.param("Does your son have bad habits?", "bad habits", False, id="son"),
        pytest.param("Is the broken family room TV back?", "broken family", True, id="modifier"),
    ],
)
def test_said_of_a_thing(text: str, words: str, of_thing: bool) -> None:
    (one,) = parse([Question(text, 0, len(text))])
    start = text.index(words)
    span = one.doc.char_span(start, start + len(words))
    assert span is not None
    assert of_a_thing(span) is of_thing


@pytest.mark.parametrize(
    ("text", "words", "titled"),
    [
        pytest.param('Have you read "Wrongly Convicted"?', "Convicted", True, id="title"),
        pytest.param('Did you see the "Never mind" button?', "Never", True, id="button"),
        pytest.param('Is "we always listen" true?', "always", False, id="quoted sentence"),
        pytest.param("Is the Suicide Lifeline number right?", "Suicide", True, id="name"),
        pytest.param("Have you thought about suicide?", "suicide", False, id="no name"),
        pytest.param("When does the film Dumb and Dumber start?", "Dumb", True, id="film"),
    ],
)
def test_in_a_title(text: str, words: str, titled: bool) -> None:
    start = text.index(words)
    assert in_title(text, start, start + len(words)) is titled


def test_a_row_of_words_that_runs_into_a_title() -> None:
    text = 'Would you like to see the play "The Victim\'s Garden"?'
    assert runs_into_title(text, text.index("play"), text.index("Victim") + 6)
    assert not runs_into_title(text, 0, text.index("play"))


def test_a_thing_among_words() -> None:
    assert names_a_thing(["was", "your", "bikes", "locked"])
    assert not names_a_thing(["were", "you", "locked"])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Describe the problem with the window.", Level.NOTE),
        ("List any dates this month when you cannot come in.", Level.NOTE),
        ("List all the rooms that need paint.", Level.NOTE),
        ("State where you want the tree.", Level.NOTE),
        ("Describe the problem with your son.", None),
        ("List all the cars you own.", None),
    ],
)
def test_an_order_for_a_thing_a_time_or_a_wish_weighs_little(
    text: str, level: Level | None
) -> None:
    (one,) = parse([Question(text, 0, len(text), Kind.STATEMENT)])
    (hit,) = coercive_command.find(one)
    assert hit.level is level
