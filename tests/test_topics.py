"""Topics of questions and how sensitive these are, by the questions in tests/why/topics.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nlp.why.purposes import PurposeLines
from nlp.why.topics import Topics, sensitivity, topics_of
from nlp.why.topics_file import load_topics
from nlp.yamlfile import LEXICONS, LexiconError
from tests.why.__main__ import SETS, questions_of

Row = tuple[str, str, tuple[str, ...]]
CASES = yaml.safe_load((Path(__file__).parent / "why" / "topics.yaml").read_text("utf-8"))
ROUNDS = ("first", "later", "fresh")
NONE = "none"
OWN = load_topics(LEXICONS / "topics.yaml")


def rows() -> list[Row]:
    """Return (topic, text, options) for every question that has a topic."""
    return [
        (topic, item, ()) if isinstance(item, str) else (topic, item["text"], (*item["options"],))
        for name in ROUNDS
        for topic, items in CASES[name].items()
        for item in items
        if topic != NONE
    ]


@pytest.fixture(scope="module")
def topics() -> Topics:
    return OWN


@pytest.mark.parametrize(("topic", "text", "options"), rows())
def test_topic_is_found(topic: str, text: str, options: tuple[str, ...], topics: Topics) -> None:
    assert topic in topics_of(text, options, topics)


@pytest.mark.parametrize("text", [text for name in ROUNDS for text in CASES[name][NONE]])
def test_no_topic(text: str, topics: Topics) -> None:
    assert topics_of(text, (), topics) == ()


def test_the_best_fitting_topic_comes_first(topics: Topics) -> None:
    cases = rows()
    first = [topic == topics_of(text, options, topics)[:1][0] for topic, text, options in cases
             if topics_of(text, options, topics)]  # fmt: skip
    assert sum(first) >= 0.95 * len(cases)


def test_every_topic_has_questions(topics: Topics) -> None:
    keys = {topic.key for topic in topics}
    assert all(CASES[name].keys() - {NONE} == keys for name in ROUNDS)


@pytest.mark.parametrize(
    ("text", "level"),
    [(text, level) for level, texts in CASES["sensitive"].items() for text in texts],
)
def test_sensitivity(text: str, level: int, topics: Topics) -> None:
    assert sensitivity(text, (), topics_of(text, (), topics), topics) == level


def test_options_raise_sensitivity(topics: Topics) -> None:
    text, options = "Where did you stay last night?", ("My own place", "In a car", "Outside")
    assert sensitivity(text, options, topics_of(text, options, topics), topics) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HAVE YOU EVER BEEN ARRESTED?", "justice"),
        ("Did you have enough to eat?", "food"),
        ("Don\u2019t you have a doctor?", "health"),
        ("E-mail", "contact"),
    ],
)
def test_how_it_is_written_does_not_matter(text: str, expected: str, topics: Topics) -> None:
    assert topics_of(text, (), topics)[0] == expected


def test_at_most_three_topics(topics: Topics) -> None:
    text = "Do you need food, housing, a job, health care, a ride or legal help?"
    assert len(topics_of(text, (), topics)) == 3


def test_empty_text_has_no_topic(topics: Topics) -> None:
    assert topics_of("", (), topics) == ()
    assert sensitivity("", (), (), topics) == 1


def test_every_topic_says_all_that_is_asked_of_it(topics: Topics) -> None:
    for topic in topics:
        assert topic.purposes
        assert topic.never_claim
        assert topic.gentler
        assert topic.ask_first.endswith("?")
        assert all(purpose[0].islower() and purpose[-1] != "." for purpose in topic.purposes)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_is_read(text: str, options: list[str]) -> None:
    found = topics_of(text, options, OWN)
    assert len(found) <= 3
    assert sensitivity(text, options, found, OWN) in (1, 2, 3)


GOOD = """
topics:
  - {key: cats, name: cats, sensitivity: 1, strong: [cat], purposes: [feed it], sources: [a],
     never_claim: [{say: that cats obey, cues: [obey]}], gentler: [Ask the cat.]}
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("sensitivity: 1", "sensitivity: 7", ":3: topic 'cats': sensitivity is 1, 2 or 3."),
        ("strong: [cat]", "strong: [.. cat]", ":3: the cue '.. cat' has to begin with a word"),
        ("strong: [cat]", "strong: [7]", ":3: the cue 7 is not text. You could put quotes"),
        ("strong: [cat]", "strong: cat", ":3: topic 'cats': 'strong' is a list."),
        (
            "name: cats,",
            "nam: cats,",
            ":3: topic 'cats' has an unknown key 'nam'. Use one of: key,",
        ),
        ("purposes: [feed it],", "", ":3: topic 'cats' has no 'purposes'. You could add it."),
        ("{say: that cats obey, cues: [obey]}", "obey", "each never_claim has a 'say'"),
        ("topics:", "topic:", ":1: there are no topics."),
        ("topics:\n", "topics: [\n", "this is not valid YAML"),
    ],
)
def test_a_mistake_is_explained(old: str, new: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "topics.yaml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_topics(path)
    assert says in str(error.value)
    assert str(error.value).startswith("topics.yaml:")


def test_two_topics_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / "topics.yaml"
    path.write_text(GOOD + GOOD.partition("topics:\n")[2], encoding="utf-8")
    with pytest.raises(LexiconError, match=r"topics.yaml:5: two topics are called 'cats'"):
        load_topics(path)


@pytest.mark.parametrize("name", SETS.values())
def test_labelled_sets_keep_their_topics(name: str) -> None:
    """python -m tests.why shows what each set reached on its first run."""
    rows = questions_of(name, PurposeLines.load())
    assert sum(row.right for row in rows) >= 0.97 * len(rows)
