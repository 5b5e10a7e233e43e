"""Grammar through the whole engine: exact best rewordings, other ways, and the tripwires."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from nlp.model import Question, QuestionReview
from nlp.parse import parse
from nlp.review import Engine
from nlp.reword.sanity import oddities
from tests.grammar.score import RIGHT, WRONG, Outcome, cases, outcomes

HEADINGS = frozenset(case.about for case in cases("cases"))
BLIND = 100
BLIND_RIGHT = 92


@pytest.fixture(scope="module")
def table(engine: Engine) -> list[Outcome]:
    """All cases, reviewed in one batch."""
    return outcomes(engine, cases("cases"))


@pytest.fixture(scope="module")
def blind(engine: Engine) -> list[Outcome]:
    """The questions that were written without sight of the rules."""
    return outcomes(engine, cases("blind"))


@pytest.mark.parametrize("heading", sorted(HEADINGS))
def test_best_rewordings(table: list[Outcome], heading: str) -> None:
    found = {one.case.before: one.best for one in table if one.case.about == heading}
    wanted = {one.case.before: one.case.good[0] for one in table if one.case.about == heading}
    assert found == wanted


def test_the_table_is_wide(table: list[Outcome]) -> None:
    assert len(table) >= 200
    assert len(HEADINGS) == 15


def test_blind_questions(blind: list[Outcome]) -> None:
    assert len(blind) == BLIND
    assert sum(one.verdict == RIGHT for one in blind) >= BLIND_RIGHT


@pytest.mark.parametrize("name", ["table", "blind"])
def test_what_is_shown_holds(engine: Engine, name: str, request: pytest.FixtureRequest) -> None:
    """A text that is shown has no oddity, and rewording it again changes nothing."""
    found: list[Outcome] = request.getfixturevalue(name)
    shown = [text for one in found for texts in (one.best, *one.others) for text in texts]
    known = {odd for one in found for odd in odd_in(one.case.before)}
    for text, review in zip(shown, engine.review_lines(shown), strict=True):
        assert odd_in(text) <= known, text
        again = [way.texts for one in review.questions for way in one.rewordings if way.best]
        assert not again, text


def odd_in(text: str) -> frozenset[str]:
    [parsed] = parse([Question(text, 0, len(text))])
    return oddities(parsed.doc)


ODD = {
    "a determiner without its noun": "What are the of your debts?",
    "two determiners": "Do any the aides of your aunt come?",
    "a for an": "Do you know an person with a cane?",
    "a with a plural": "Do you have a children?",
    "a plural word with a singular noun": "Do many child come?",
    "“they” with “is”": "Do you know if they is well?",
    "a subject without its verb": "Do you an insulin-dependent have diabetes?",
    "a comma before its noun": "Do you live with an older, person with a disability?",
    "a person without an article": "Do incarcerated person get visits?",
    "a verb without its object": "Did you live with?",
    "several of one": "Are there a person with you?",
    "one of several": "Is there people with disabilities in your home?",
    "“parents” with “does”": "Does your parents have a car?",
    "“friend” with “do”": "Do a friend visit you?",
    "a bare verb after be": "Is it possible that your son is have a car?",
    "“prior after”": "How were you prior after the visit?",
    "“for of”": "Do you care for of your aunt?",
    "an s too many": "Are people with low incomes's needs met?",
    "“helped or helped” twice": "Are you helped or helped by anyone?",
    "“did … died”": "Did your friend died in May?",
    "“has … missing”": "Since May, has your child missing fewer days of school?",
    "“have … losing”": "Have you losing weight?",
    "“were … ask”": "Were your parents ask to sign the form?",
    "“has … miss”": "Has your teen miss school?",
    "“will … came”": "Will your son came with you?",
    "“you was”": "How happy are you with the room you was given?",
    "“has they”": "Has they been there?",
    "“form” with “were”": "Were a form ready?",
}


@pytest.mark.parametrize(("sign", "text"), ODD.items(), ids=ODD)
def test_tripwires(sign: str, text: str) -> None:
    assert sign in odd_in(text)


SOUND = [
    "Does your home have working heat?",
    "Did a man experiencing homelessness sleep here?",
    "Do you have someone helping you?",
    "Are the staff kind?",
    "Helping you is our job. Do you agree?",
    "Did your child experience bullying?",
    "If your child were sick, who would come?",
    "Has anyone you live with read this?",
    "Do you have a few hours, or a couple of days?",
    "Is there someone with whom you live?",
    "Did you talk with someone in person, or by phone?",
    "Are people with disabilities welcome?",
    "Is it hard to be on your own?",
    "Is that the person you told?",
    "Have you ever been hit, cut or hurt?",
    "Do you have in-laws, and do they help?",
    "Were you hurt before or after the move?",
    "Does either of your parents have a job?",
    "Who has helped, and who has not?",
    "Do you have someone to live with?",
    "What do you need?",
    "Do you drink?",
]


@pytest.mark.parametrize("text", SOUND)
def test_tripwires_let_sound_questions_be(text: str) -> None:
    assert odd_in(text) == frozenset()


OTHER_WAYS: Mapping[str, tuple[str, str]] = {
    "Is your mother homeless?": (
        "Is your mother experiencing homelessness?",
        "Is your mother without housing?",
    ),
    "Do you know handicapped people?": (
        "Do you know people with disabilities?",
        "Do you know people who have disabilities?",
    ),
    "Do you work with the deaf?": (
        "Do you work with deaf people?",
        "Do you work with people who are deaf?",
    ),
    "Is your brother an addict?": (
        "Does your brother have an addiction?",
        "Is your brother living with an addiction?",
    ),
}


@pytest.mark.parametrize("text", OTHER_WAYS)
def test_other_ways_are_offered(engine: Engine, text: str) -> None:
    [one] = reviews(engine, text)
    assert tuple(way.texts[0] for way in one.rewordings) == OTHER_WAYS[text]
    assert [way.best for way in one.rewordings] == [True, False]
    assert all(way.fixes and way.edits for way in one.rewordings)


def test_other_ways_are_verified(engine: Engine) -> None:
    """A second way that would not hold is not offered: "without" within a "not" here."""
    [one] = reviews(engine, "Are you not homeless?")
    assert all("without" not in way.texts[0] for way in one.rewordings)


def test_one_kind_of_words_for_one_problem(engine: Engine) -> None:
    """Where a label stands twice, a rewording does not say it in two ways."""
    [one] = reviews(engine, "Do you serve homeless veterans, or a homeless parent?")
    for way in one.rewordings:
        assert not ("without housing" in way.texts[0] and "homelessness" in way.texts[0])


def reviews(engine: Engine, text: str) -> list[QuestionReview]:
    return [one for review in engine.review_lines([text]) for one in review.questions]


def test_wrong_and_shown_is_rare(blind: list[Outcome]) -> None:
    """Other good wordings count as wrong here, so a few are let be."""
    assert sum(one.verdict == WRONG for one in blind) <= 3
