"""A team's own words in the engine: which forms are found, what they become, what is left alone."""

import pytest

from nlp.model import KeptWording, OwnTerm, Preferences, QuestionReview
from nlp.review import Engine

CLIENT = OwnTerm("client", "participant", "We say participant.", "noun")
ADVISE = OwnTerm("carry out", "do", "It is shorter.", "verb")
HOME = "housing-labels/homeless-people"


def review(engine: Engine, text: str, preferences: Preferences) -> QuestionReview:
    return engine.review(text, preferences).questions[0]


def best(engine: Engine, text: str, preferences: Preferences) -> str:
    found = [one for one in review(engine, text, preferences).rewordings if one.best]
    return " ".join(found[0].texts) if found else ""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("How many clients did you bring?", "How many participants did you bring?"),
        ("Are you a client of ours?", "Are you a participant of ours?"),
        ("Is the client's file ready?", "Is the participant's file ready?"),
        ("Which client services did you use?", ""),
        ("How did Client Services help you?", ""),
        ("Who carried out the visit?", "Who did the visit?"),
    ],
)
def test_a_term_is_found_in_its_forms(engine: Engine, text: str, after: str) -> None:
    assert best(engine, text, Preferences(own_terms=(CLIENT, ADVISE))) == after


@pytest.mark.parametrize(
    ("chosen", "text", "after"),
    [
        ("without a home", "Are you homeless?", "Are you without a home?"),
        ("without a home", "Do homeless veterans eat here?",
         "Do veterans without a home eat here?"),
        ("people without a home", "What do the homeless need?",
         "What do people without a home need?"),
        ("unhoused", "Are you homeless?", "Are you unhoused?"),
        ("unhoused", "What do the homeless need?", "What do people who are unhoused need?"),
    ],
)  # fmt: skip
def test_chosen_words_take_every_role(engine: Engine, chosen: str, text: str, after: str) -> None:
    assert best(engine, text, Preferences(suggestions={HOME: chosen})) == after


def test_a_name_is_a_whole_word(engine: Engine) -> None:
    preferences = Preferences(names=frozenset({"add", "home"}))
    assert review(engine, "Are you an addict?", preferences).flagged
    assert review(engine, "Are you homeless?", preferences).flagged


def test_keeping_one_entry_leaves_the_others(engine: Engine) -> None:
    text = "Are you homeless?"
    other = KeptWording(text, "housing-labels/vagrant", "")
    same = KeptWording("are you  HOMELESS?", HOME, "")
    assert review(engine, text, Preferences(kept=(other,))).flagged
    assert not review(engine, text, Preferences(kept=(same,))).flagged
