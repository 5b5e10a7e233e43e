"""Model questions: fit to be sent, to whoever is asked, and known by the names that others use."""

from __future__ import annotations

import re

import pytest

from nlp.lexicon import load_lexicon
from nlp.model import Category
from nlp.others.model_questions import YOU, ModelQuestion, read_model_questions
from nlp.review import Engine
from nlp.yamlfile import LEXICONS, LexiconError, load

MODEL = load_lexicon().other_questions
SENSITIVE = {
    "housing", "work", "school_records", "substance_use", "disability", "income", "violence",
    "immigration", "justice", "language", "household", "mental_health", "health",
    "hiv_reproductive", "race_ethnicity", "tribe", "sexual_orientation", "military", "religion",
    "food", "gender", "contact", "age", "relationship", "education",
}  # fmt: skip


@pytest.mark.parametrize("question", MODEL.values(), ids=lambda one: one.id)
def test_every_model_question_can_be_sent(engine: Engine, question: ModelQuestion) -> None:
    """Clean of care findings, one question, with different options and a way out of each."""
    for whom in (YOU, "your child", "the client"):
        put = question.put_to(whom, "What did your son say?")
        if put is None:
            continue
        assert put.text.count("?") == 1
        assert "{" not in put.text
        assert len(set(put.options)) == len(put.options) >= 2
        ways_out = ("Prefer", "Not now", "Not sure", "No", "Ask me", "I would like", "I have")
        assert any(option.startswith(ways_out) for option in put.options)
        (review,) = engine.review_lines([put.text])
        found = [one.check for one in review.questions[0].findings if one.level == "care"]
        assert found == []


def test_a_list_with_several_answers_says_so() -> None:
    listed = [one for one in MODEL.values() if "Choose any that fit" in one.text]
    assert len(listed) >= 12
    assert all(len(one.options) >= 4 for one in listed)


def test_model_questions_cover_the_sensitive_topics() -> None:
    topics = {topic for question in MODEL.values() for topic in question.topics}
    assert topics >= SENSITIVE


def test_one_person_agrees_with_the_verb() -> None:
    asked = MODEL["gender-self-described"]
    assert asked.put_to("your children") is None
    put = asked.put_to("your son")
    assert put is not None
    assert put.text.startswith("How does your son describe their gender?")


def test_whose_follows_an_s() -> None:
    put = MODEL["race-ethnicity"].put_to("the tenants")
    assert put is not None
    assert put.text.startswith("What is the tenants' race")


@pytest.mark.parametrize(
    ("row", "said"),
    [("txt: Why?", "unknown key 'txt'"), ("text: Why?\n  why: w\n  serves: [rude]", "rude")],
)
def test_a_mistake_is_met_with_its_line(tmp_path, row: str, said: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "model-questions.yaml"
    path.write_text(f"asked:\n  {row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=said):
        read_model_questions(path)


def test_what_serves_is_a_category_and_every_key_is_used() -> None:
    read = read_model_questions(LEXICONS / "model-questions.yaml")
    assert all(isinstance(one, Category) for question in read.values() for one in question.serves)


@pytest.mark.parametrize(
    ("key", "whom", "plain", "asked"),
    [
        ("substance-support", "your son", "", "Would you like support for your son with alcohol"),
        ("substance-support", "the client", "", "Would the client like support with alcohol"),
        ("health-wish", "your kids", "", "Is there anything about your kids' health"),
        ("child-learning", YOU, "Is your Daughter slow?", "What would help your daughter learn"),
        ("child-learning", YOU, "Do you have any slow children?", "What would help your children"),
    ],
)
def test_a_parent_is_asked_as_a_parent(key: str, whom: str, plain: str, asked: str) -> None:
    put = MODEL[key].put_to(whom, plain)
    assert put is not None
    assert put.text.startswith(asked)


def test_a_childs_question_needs_a_child() -> None:
    assert MODEL["child-learning"].put_to(YOU, "Are you slow?") is None


def test_options_are_ticked_by_whoever_writes() -> None:
    noted = MODEL["race-ethnicity"].put_to("the client")
    told = MODEL["race-ethnicity"].put_to("your son")
    assert noted is not None
    assert told is not None
    assert noted.options[-2:] == ("In their words: ____", "Prefers not to say")
    assert told.options[-1] == "Prefer not to answer"


def test_every_question_that_is_named_exists() -> None:
    rows = load(LEXICONS / "asked-for.yaml").values()
    named = {key for row in rows for key in row["ask"]}
    named |= {key for one in MODEL.values() for key in (*one.closer, *one.otherwise)}
    assert named <= MODEL.keys()


def test_each_purpose_asks_something_or_gives_a_reason() -> None:
    quiet = [
        key
        for key, row in load(LEXICONS / "asked-for.yaml").items()
        if not row["ask"] and not row.get("drop")
    ]
    assert quiet == ["unfair", "others-reported", "others-known"]


def test_things_fit_whoever_they_are_said_of() -> None:
    things = load(LEXICONS / "things.yaml")
    assert not [one for one in things if re.search(r"\b(?:your?|my|his|her|their)\b", one)]
    for name in (name for one in MODEL.values() for name in one.things):
        assert name in things


def test_answers_are_about_what_was_named() -> None:
    put = MODEL["consent-choices"].put_to(YOU, "I agree to treatment and to release my records.")
    assert put is not None
    assert put.options[:2] == (
        "Treatment or care",
        "Information being shared (what, and with whom): ____",
    )
    assert len(put.options) == 4
    assert MODEL["consent-choices"].put_to(YOU, "I agree to treatment.") is None


def test_the_themes_of_model_questions_are_known() -> None:
    known = set(load(LEXICONS / "themes.yaml"))
    assert {name for one in MODEL.values() for name in one.covers | one.themes} <= known


def test_a_household_is_asked_about_where_one_is_meant() -> None:
    savings = MODEL["savings-range"]
    own = savings.put_to(YOU, "How much is in your savings account?")
    shared = savings.put_to(YOU, "How much does your household have in savings?")
    assert own is not None
    assert shared is not None
    assert "do you have" in own.text
    assert "your household" in shared.text


def test_some_questions_fit_only_a_child_or_a_grown_up() -> None:
    assert MODEL["child-learning"].put_to("the client") is None
    assert MODEL["parent-support"].put_to("the child") is None
    assert MODEL["parent-support"].put_to("the client") is not None
