"""What may be left out of a question that presses, and how response options are mended."""

import pytest

from nlp.draft import split
from nlp.model import Draft, Preferences, QuestionReview
from nlp.review import Engine


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.default()


def review(engine: Engine, text: str) -> QuestionReview:
    draft: Draft = split(text, lines=True)
    return engine.reviews_of(draft.questions, draft, Preferences())[0]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        pytest.param("No answer, no food. Who stays with you?", "Who stays with you?", id="threat"),
        pytest.param(
            "Nobody will ever see your answers. How did you hear about us?",
            "How did you hear about us?",
            id="promise",
        ),
        pytest.param(
            "Like any good parent, do you read to your child?", "Do you read to your child?",
            id="praise",
        ),
    ],
)  # fmt: skip
def test_what_presses_is_left_out(engine: Engine, text: str, best: str) -> None:
    assert review(engine, text).rewordings[0].texts == (best,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("You must agree to this. Will you sign?", id="leans on what is left out"),
        pytest.param("Sign today or we close your file. Initials?", id="nothing else is asked"),
        pytest.param("To see your children again, tell us who visits you.", id="out of sight"),
    ],
)
def test_a_threat_is_not_hidden(engine: Engine, text: str) -> None:
    assert review(engine, text).rewordings == ()


@pytest.mark.parametrize(
    ("text", "options"),
    [
        pytest.param(
            "How old are you? ( ) 18-25 ( ) 25-35 ( ) 35+", ("18-24", "25-34", "35+"), id="touching"
        ),
        pytest.param(
            "How was it? ( ) Excellent ( ) Very good ( ) Good",
            ("Excellent", "Very good", "Good", "Fair", "Poor"),
            id="good answers only",
        ),
        pytest.param(
            "How many children do you have? ( ) 1 ( ) 2 ( ) 3",
            ("None", "1", "2", "3 or more"),
            id="no none and no more",
        ),
    ],
)
def test_options_are_mended(engine: Engine, text: str, options: tuple[str, ...]) -> None:
    assert review(engine, text).rewordings[0].options == options
