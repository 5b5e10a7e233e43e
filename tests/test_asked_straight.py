"""Two negatives, asked straight: each form, and what is left alone."""

from __future__ import annotations

import pytest

from nlp.draft import split
from nlp.model import OtherQuestion
from nlp.parse import parse
from nlp.reword.asked_straight import asked_straight
from nlp.reword.item_specific import item_specific


def straight_of(text: str) -> OtherQuestion | None:
    (parsed,) = parse(split(text, lines=True).questions)
    return asked_straight(parsed)


def itself_of(text: str) -> OtherQuestion | None:
    (parsed,) = parse(split(text, lines=True).questions)
    return item_specific(parsed)


@pytest.mark.parametrize(
    ("tangled", "straight"),
    [
        ("Do you not feel unsafe on the bus?", "How safe do you feel on the bus?"),
        ("I am not unhappy with my room. (Agree / Disagree)", "How happy are you with your room?"),
        ("You are not unwilling to move, correct?", "How willing are you to move?"),
        ("I would not say the class was unhelpful.", "How helpful was the class?"),
        ("Is it not uncommon for you to skip lunch?", "How often do you skip lunch?"),
        ("Were you never unable to get a ride?", "How often were you able to get a ride?"),
        ("It is not impossible for me to come.", "How easy or hard is it for you to come?"),
        (
            "Would you be against not meeting on Fridays?",
            "What do you think about meeting on Fridays?",
        ),
        ("Has nobody failed to explain the form?", "Has anyone explained the form?"),
        ("Do you not disagree that lunch should be later?", "Should lunch be later?"),
        ("I do not think that staff were not listening.", "Were staff listening?"),
        ("Is it unlikely that you will not come back?", "How likely are you to come back?"),
        ("Does your child not dislike school?", "How much does your child like school?"),
        ("Is it false that nobody explained your rights?", "Has anyone explained your rights?"),
        ("Was there no time when you did not feel heard?", "How often did you feel heard?"),
        ("Check here if you do not want us not to call.", "Would you like us to call?"),
        ("Would you object if we did not call you?", "Would you like us to call you?"),
    ],
)
def test_it_is_asked_straight(tangled: str, straight: str) -> None:
    found = straight_of(tangled)
    assert found is not None
    assert found.text == straight
    assert "Not sure" in found.options


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Has the client never been without no place to sleep?", id="no plain form"),
        pytest.param("I am not unhappy with my room or never was.", id="a negative would stay"),
        pytest.param("I am not unhappy. Is it not so?", id="two sentences"),
    ],
)
def test_where_no_plain_form_fits_there_is_none(text: str) -> None:
    assert straight_of(text) is None


@pytest.mark.parametrize(
    ("statement", "itself"),
    [
        ("How far do you agree that the rules make sense?", "Do the rules make sense?"),
        ("True or false: My tutor understands me.", "How well does your tutor understand you?"),
        ("I always eat breakfast. Agree / Disagree", "How often do you eat breakfast?"),
        (
            "I find it easy to ask for help. True / False",
            "How easy or hard is it for you to ask for help?",
        ),
        ("The hall is a safe place for us. (1 = disagree)", "How safe is the hall for us?"),
        ("I learned a lot here. Agree or disagree?", "How much did you learn here?"),
        (
            "My doctor explained things clearly. Do you agree?",
            "How clearly did your doctor explain things?",
        ),
        ("I was treated fairly. Agree / Disagree", "How fairly were you treated?"),
        (
            "It gives me everything I need. Agree / Disagree",
            "How much of what you need does it give you?",
        ),
        (
            "The class changed my life for the better. True / False",
            "How, if at all, did the class change your life?",
        ),
        (
            "I feel more ready because of the class. Agree / Disagree",
            "Because of the class, do you feel more ready, less ready, or about the same?",
        ),
    ],
)
def test_a_statement_is_asked_as_the_thing_itself(statement: str, itself: str) -> None:
    found = itself_of(statement)
    assert found is not None
    assert found.text == itself


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I am a good parent. Agree / Disagree", id="a verdict on oneself"),
        pytest.param("I am responsible for my situation. True / False", id="a charge"),
        pytest.param("Teenagers do not listen. Agree or disagree?", id="negated"),
        pytest.param(
            "Older people are happier with family. True or false?", id="people in general"
        ),
    ],
)
def test_what_no_question_makes_kinder_is_left_alone(text: str) -> None:
    assert itself_of(text) is None
