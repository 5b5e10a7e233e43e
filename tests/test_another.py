"""Other questions: whom they are put to, where they fit, and that each is fit to be sent."""

import pytest

from nlp.address import whom_asked_about
from nlp.draft import split
from nlp.lexicon import load_lexicon
from nlp.model import Category
from nlp.model_questions import HOUSEHOLD, YOU, ModelQuestion, read_model_questions
from nlp.parse import parse
from nlp.review import Engine
from nlp.yamlfile import LEXICONS, LexiconError

MODEL = load_lexicon().other_questions
OPEN = ("____", "Ask me each time", "I have questions first", "I will contact you", "No")
SENSITIVE = {
    "housing", "work", "school_records", "substance_use", "disability", "income", "violence",
    "immigration", "justice", "language", "household", "mental_health", "health",
    "hiv_reproductive", "race_ethnicity", "tribe", "sexual_orientation", "military", "religion",
    "food", "gender", "contact", "age", "relationship", "education",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Are you homeless?", YOU),
        ("What is wrong with your child?", "your child"),
        ("Is the applicant a felon?", "the applicant"),
        ("Client's barriers and failures:", "the client"),
        ("How do you discipline your child?", YOU),
        ("Does anyone in your home use drugs?", HOUSEHOLD),
        ("How many homeless people slept here?", ""),
        ("What services do you offer to drug addicts?", ""),
        ("Is your brother an addict?", HOUSEHOLD),
        ("How did the rape happen?", YOU),
        ("Did he use drugs?", "this person"),
    ],
)
def test_whom_a_question_asks_about(text: str, whom: str) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    assert whom_asked_about(parsed) == whom


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is the applicant a felon?", "Would the applicant like help with any of these?"),
        ("Is your child a troublemaker?", "What would help your child most right now"),
        ("How did your baby die?", "Would you like support with grief"),
        ("Why were you fired?", "What has made it hard to find or keep work"),
        ("Are you on welfare?", "Do you or does anyone in your home get any of these now?"),
        ("How many abortions have you had?", "Would you like to talk with someone about birth"),
        ("I trust my doctor. Agree/Disagree", "How much do you trust your doctor?"),
        ("I get the help I need. Agree/Disagree", "How often do you get the help you need?"),
        ("I feel hopeful here. Strongly agree / Disagree", "How hopeful do you feel here?"),
    ],
)
def test_another_question_serves_the_purpose(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions[0].text.startswith(asked)


@pytest.mark.parametrize(
    "text",
    [
        "What services do you offer to drug addicts and the homeless?",
        "How many disabled adults come to your day program?",
        "What percent of your clients are non-white?",
        "Was the victim drinking at the time?",
        "Provide a detailed budget narrative.",
    ],
)
def test_none_is_offered_where_nobody_could_be_asked(engine: Engine, text: str) -> None:
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions == ()


def test_at_most_two_are_offered_and_each_once(engine: Engine) -> None:
    (review,) = engine.review_lines(["Why was your child removed from your custody?"])
    ids = [other.id for other in review.questions[0].other_questions]
    assert 1 <= len(ids) <= 2
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("question", MODEL.values(), ids=lambda one: one.id)
def test_every_model_question_can_be_sent(engine: Engine, question: ModelQuestion) -> None:
    """Clean of care findings, one question, with different options and a way out of each."""
    for whom in (YOU, "your child", "the client"):
        put = question.put_to(whom)
        if put is None:
            continue
        assert put.text.count("?") == 1
        assert "{" not in put.text
        assert len(set(put.options)) == len(put.options) >= 2
        ways_out = ("Prefer",  "Not now", "Not sure", "No", "Ask me", "I would like", "I have")
        assert any(option.startswith(ways_out) for option in put.options)
        (review,) = engine.review_lines([put.text])
        found = [one.check for one in review.questions[0].findings if one.level == "care"]
        assert found == []


def test_a_list_with_several_answers_says_so() -> None:
    listed = [one for one in MODEL.values() if "Choose any that fit" in one.text]
    assert len(listed) >= 12
    assert all(len(one.options) >= 5 for one in listed)


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
