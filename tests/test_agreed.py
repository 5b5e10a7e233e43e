"""Consents that ask one yes for many things, things asked for by name, and counts."""

from __future__ import annotations

import pytest

from nlp.review import Engine


def _other(engine: Engine, question: str) -> tuple[str, tuple[str, ...]]:
    (review,) = engine.review_lines([question])
    others = [one for part in review.questions for one in part.other_questions]
    return (others[0].text, others[0].options) if others else ("", ())


@pytest.mark.parametrize(
    ("consent", "things"),
    [
        (
            "By sitting down you agree to be filmed, to join our club and to let trainees watch.",
            ("Being filmed", "Joining our club", "Letting trainees watch"),
        ),
        (
            "I agree to house rules, a background check, and the release of my medical records.",
            (
                "House rules",
                "A background check",
                "The release of my medical records",
            ),
        ),
        (
            "By filling in this form you agree for your child to attend camp, learn to swim, and be"
            " filmed.",
            ("Attending camp", "Learning to swim", "Being filmed"),
        ),
        (
            "By filling in this survey you give us permission to use your answers, your photo and"
            " your voice.",
            ("Using my answers", "Using my photo", "Using my voice"),
        ),
        (
            "I authorize the agency to speak to my employer, landlord, tutors and probation"
            " officer.",
            (
                "Our staff talking with my employer, about: ____",
                "Our staff talking with my landlord, about: ____",
                "Our staff talking with my tutors, about: ____",
                "Our staff talking with my probation officer, about: ____",
            ),
        ),
        (
            "I agree to get services, be photographed, and have my data shared with funders and"
            " partners.",
            (
                "Services here",
                "Photos or videos used in: ____",
                "Information being shared (what, and with whom): ____",
            ),
        ),
        (
            "I agree to follow all rules, random drug tests and room searches.",
            ("Following all rules", "Drug tests", "A search of rooms or things"),
        ),
    ],
)
def test_every_thing_that_is_agreed_to_is_a_choice(
    engine: Engine, consent: str, things: tuple[str, ...]
) -> None:
    _, options = _other(engine, consent)
    assert options == (*things, "None of these", "I would like to know more first")


@pytest.mark.parametrize(
    "question",
    [
        "How should our town deal with the homeless?",
        "How many of the homeless did your table serve tonight?",
        "Passport number of the person receiving the winter coats",
        "Do you have any elderly or senile people in the home?",
        "In the past two weeks, have you experienced anhedonia?",
    ],
)
def test_what_is_asked_for_by_name_is_not_lost(engine: Engine, question: str) -> None:
    assert _other(engine, question) == ("", ())


@pytest.mark.parametrize(
    ("blaming", "kind"),
    [
        ("What did you do to lose your bus pass?", "What would help you with your bus pass"),
        ("Why did you let your bus pass run out?", "What would help you with your bus pass"),
        (
            "Explain why your son keeps running out of his inhaler.",
            "What would help your son with their inhaler",
        ),
    ],
)
def test_what_was_lost_is_asked_after_without_blame(
    engine: Engine, blaming: str, kind: str
) -> None:
    text, _ = _other(engine, blaming)
    assert text == f"{kind}, if anything?"
