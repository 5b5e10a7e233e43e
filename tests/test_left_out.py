"""What only surrounds a question is left out, options are mended, negatives are untangled."""

import pytest

from nlp.review import Engine


def best(engine: Engine, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    (review,) = engine.review_lines([text])
    found = [one for one in review.questions[0].rewordings if one.best]
    return (found[0].texts, found[0].options) if found else ((), ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Nobody will ever find out what you say. What is your rent?", "What is your rent?"),
        (
            "Who helps you shop and cook at home, since you're over 65?",
            "Who helps you shop and cook at home?",
        ),
        (
            "Since budgeting is the key, will you join our budget class?",
            "Will you join our budget class?",
        ),
        ("You must list every job you had.", "What jobs did you have, if any?"),
        ("Is it untrue that you were not paid?", "Were you paid?"),
        ("How much did you love our camp?", "How would you rate our camp?"),
        ("Have you failed to pay your rent?", "Have you had trouble paying your rent?"),
        ("What is your husband's job?", "If you have a spouse or partner, what is their job?"),
        ("Are you suffering from asthma", "Are you living with asthma?"),
    ],
)
def test_what_is_left_asks_the_same(engine: Engine, text: str, left: str) -> None:
    assert best(engine, text)[0] == (left,)


@pytest.mark.parametrize(
    "text",
    [
        "Most graduates say this program changed their life. Did it change yours?",
        "Staff must be told. Will you attend?",
        "You must name the person who hurt you to stay tonight. Name:",
        "How much money do you waste on cigarettes, and how often do you smoke?",
        "Does the consumer exhibit manipulative behavior?",
    ],
)
def test_nothing_is_offered_where_it_would_lean_or_judge(engine: Engine, text: str) -> None:
    assert best(engine, text) == ((), ())


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Your age: ( ) 18-25 ( ) 25-35 ( ) 35 or older", ("18-24", "25-34", "35 or older")),
        (
            "How was your visit? ( ) Excellent ( ) Very good ( ) Good",
            ("Excellent", "Very good", "Good", "Fair", "Poor"),
        ),
        (
            "Do you feel safe? ( ) Always ( ) Never",
            ("Always", "Often", "Sometimes", "Rarely", "Never"),
        ),
    ],
)
def test_options_lose_nothing_and_gain_what_is_missing(
    engine: Engine, text: str, options: tuple[str, ...]
) -> None:
    assert best(engine, text)[1] == options


@pytest.mark.parametrize(
    "text",
    ["This form is anonymous. Full legal name and address:"],
)
def test_a_name_contradicts_the_promise_beside_it(engine: Engine, text: str) -> None:
    assert best(engine, text) == ((), ())


@pytest.mark.parametrize(
    "text",
    ["Why were you homeless?", "List all your problems.", "Are you handicapped in any way?"],
)
def test_blame_is_not_hidden_behind_kinder_words(engine: Engine, text: str) -> None:
    assert best(engine, text) == ((), ())
