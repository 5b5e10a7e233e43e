"""The helpers that structural checks share; what the checks say is in their own examples."""

from __future__ import annotations

import pytest

from nlp.checks import double_barreled, leading, options, whereabouts
from nlp.model import Edit, Hit, Kind, Option, Question
from nlp.parse import Parsed, parse
from nlp.reword.how_often import how_often
from nlp.sense import ranges, tones
from nlp.sense.joined import pairs, pieces
from nlp.sense.syntax import end_of


def parsed(text: str, *offered: str, kind: Kind = Kind.QUESTION) -> Parsed:
    """Parse one question with its response options."""
    choices = tuple(Option(option, 0, len(option)) for option in offered)
    return next(parse([Question(text, 0, len(text), kind, choices)]))


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """Make edits from the right; each must fit the text it was made for."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        assert text[edit.start : edit.end] == edit.old
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def halves(text: str) -> list[str]:
    """Return the two questions that the only hit offers; empty where it offers none."""
    hits = [hit for hit in double_barreled.find(parsed(text)) if hit.level is None]
    assert len(hits) == 1
    return apply(text, hits[0].ways[0]).split("\n") if hits[0].ways else []


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        pytest.param("Do you have a car and a phone?", ("car", "phone"), id="two nouns"),
        pytest.param(
            "Are you happy with home as well as school?", ("home", "school"), id="as well as"
        ),
    ],
)
def test_pairs(text: str, joined: tuple[str, str]) -> None:
    (pair,) = pairs(parsed(text).doc)
    assert (pair.left.text, pair.right.text) == joined


def test_a_list_of_three_is_no_pair() -> None:
    assert list(pairs(parsed("Do you have a car, a bike and a phone?").doc)) == []


def test_pieces_are_the_phrases_after_a_word() -> None:
    doc = parsed("Did you sleep at home last night?").doc
    assert [piece.text for piece in pieces(doc[2], len(doc) - 1)] == ["at home", "last night"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Can you read and write in English?",
            ["Can you read in English?", "Can you write in English?"],
            id="a shared place",
        ),
        pytest.param(
            "Do you work and go to school?",
            ["Do you work?", "Do you go to school?"],
            id="an ending of the second verb alone",
        ),
        pytest.param(
            "Is it easy to find and use our office?",
            ["Is it easy to find our office?", "Is it easy to use our office?"],
            id="a shared object",
        ),
        pytest.param(
            "Have you found work and moved out in the last year?",
            ["Have you found work in the last year?", "Have you moved out in the last year?"],
            id="a period holds for both halves",
        ),
        pytest.param(
            "Were the hours and location good for you?",
            ["Were the hours good for you?", "Was the location good for you?"],
            id="each half agrees with its verb",
        ),
        pytest.param(
            "Do you have enough food and clothing?",
            ["Do you have enough food?", "Do you have enough clothing?"],
            id="a shared quantifier",
        ),
        pytest.param(
            "Do you have a phone and transportation?",
            ["Do you have a phone?", "Do you have transportation?"],
            id="an article that is not shared",
        ),
        pytest.param(
            "How old are you and where were you born?",
            ["How old are you?", "Where were you born?"],
            id="two whole questions",
        ),
        pytest.param(
            "Do you know your rights and the rules of the program?",
            ["Do you know your rights?", "Do you know the rules of the program?"],
            id="an ending of the second half alone",
        ),
        pytest.param("Where do you keep it and how do you use it?", [], id="a pronoun leans back"),
        pytest.param("Did the bus come and was it on time?", [], id="it leans back"),
        pytest.param("Do you own a car and know how to fix it?", [], id="a pronoun inside"),
        pytest.param("Do you get enough sleep and exercise?", [], id="a noun that may be a verb"),
        pytest.param("Can you get up and get dressed without help?", [], id="a condition of both"),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert halves(text) == expected


def test_options_that_hold_both_parts_answer_both() -> None:
    question = parsed("Do you have a car and a phone?", "Both", "A car", "A phone", "Neither")
    assert list(double_barreled.find(question)) == []


def test_a_statement_to_judge_becomes_two() -> None:
    text = "The staff were kind and quick."
    (hit,) = double_barreled.find(parsed(text, "Agree", "Disagree", kind=Kind.STATEMENT))
    assert apply(text, hit.ways[0]).split("\n") == ["The staff were kind.", "The staff were quick."]


def test_a_statement_whose_verb_would_not_agree_is_left_whole() -> None:
    (hit,) = double_barreled.find(parsed("The food and service were good.", kind=Kind.STATEMENT))
    assert hit.ways == ()


@pytest.mark.parametrize(
    ("text", "adverb", "expected"),
    [
        ("Do you always eat lunch?", 2, "How often do you eat lunch?"),
        ("Are you late often?", 3, "How often are you late?"),
        ("Does he/she regularly come?", 2, "How often does he/she come?"),
    ],
)
def test_how_often(text: str, adverb: int, expected: str) -> None:
    question = parsed(text)
    assert apply(text, how_often(question, question.doc[adverb], "")) == expected


@pytest.mark.parametrize(
    ("text", "adverb", "offered"),
    [
        pytest.param("What do you always eat?", 3, (), id="not a yes-or-no question"),
        pytest.param("Do you always eat lunch?", 2, ("Yes", "No"), id="its options would not fit"),
    ],
)
def test_how_often_is_withheld(text: str, adverb: int, offered: tuple[str, ...]) -> None:
    question = parsed(text, *offered)
    assert how_often(question, question.doc[adverb], "") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The class helped you, right?", "How, if at all, did the class help you?"),
        ("You have a plan, don't you?", "Do you have a plan?"),
        ("Your children can swim, can't they?", "Can your children swim?"),
        ("Isn't it true that the rooms are clean?", "How clean do you find the rooms?"),
        ("Wouldn't you say teachers listen?", "Do teachers listen?"),
        pytest.param("You don't smoke, right?", "", id="a negation cannot be turned"),
        pytest.param("In the morning you feel well, right?", "", id="something before the subject"),
    ],
)
def test_statements_become_questions(text: str, expected: str) -> None:
    (hit,) = leading.find(parsed(text))
    assert (apply(text, hit.ways[0]) if hit.ways else "") == expected


@pytest.mark.parametrize(
    ("offered", "trouble"),
    [
        (("18-25", "25-35"), ranges.OVERLAP),
        (("18 to 24", "26 to 35"), ranges.GAP),
        (("Under 18", "18 to 64", "65+"), None),
        (("$0 to $999", "$1,000 or more"), None),
        (("50 or less", "50 to 99"), ranges.OVERLAP),
        (("1 to 6 days", "1 to 2 weeks"), None),
        (("Yes", "No", "Yes"), options.REPEATED),
        (("Very helpful", "Helpful", "Somewhat helpful"), tones.LOPSIDED),
    ],
)
def test_option_trouble(offered: tuple[str, ...], trouble: str | None) -> None:
    hits: list[Hit] = list(options.find(parsed("How much?", *offered)))
    assert [hit.why for hit in hits] == ([trouble] if trouble else [])


def test_offsets_are_those_of_the_question() -> None:
    text = "Is your room clean and safe?"
    (hit,) = double_barreled.find(parsed(text))
    assert text[hit.start : hit.end] == "clean and safe"
    assert end_of(parsed(text).doc[3]) == text.index(" and")


@pytest.mark.parametrize(
    ("section", "found"),
    [
        pytest.param("Protective order intake", 1, id="where somebody is looked for"),
        pytest.param("Garden club", 0, id="anywhere else"),
    ],
)
def test_an_address_is_unsafe_only_on_a_form_about_violence(section: str, found: int) -> None:
    text = "Where are you going to live (full address)?"
    question = Question(text, 0, len(text), Kind.QUESTION, section=section)
    assert len(list(whereabouts.find(next(parse([question]))))) == found
