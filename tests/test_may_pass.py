"""A way not to answer, capitals and room for nothing come with a wording by themselves."""

from __future__ import annotations

import pytest

from nlp.review import Engine

PASS = ("Yes", "No", "Not sure", "Prefer not to answer")
THEIRS = (*PASS[:3], "Prefers not to answer")
SAID = {
    "a grave thing": ("Are you a victim of sexual assault?", PASS),
    "of a client": ("Has the client been a victim of sexual assault?", THEIRS),
    "both halves": ("Has the client been abused and assaulted?", THEIRS),
    "an open one": ("What drug did you use most before you came here?", ()),
    "an officer's name alone": (
        "Does your probation officer listen to you and answer your calls?",
        (),
    ),
    "nothing grave": ("Are you confined to a wheelchair?", ()),
}


@pytest.mark.parametrize(("text", "options"), SAID.values(), ids=SAID.keys())
def test_a_grave_closed_question_can_be_passed(
    engine: Engine, text: str, options: tuple[str, ...]
) -> None:
    [question] = engine.review(text).questions
    assert [one.options for one in question.rewordings[:1]] == [options]


CAPITALS = {
    "why didnt you call us sooner?": ("What, if anything, got in the way of calling us sooner?",),
    "do you feel safe and welcome here?": ("Do you feel safe here?", "Do you feel welcome here?"),
    "are you confined to a wheelchair": ("Do you use a wheelchair?",),
}


@pytest.mark.parametrize(("text", "texts"), CAPITALS.items())
def test_a_wording_begins_with_a_capital(engine: Engine, text: str, texts: tuple[str, ...]) -> None:
    [question] = engine.review(text).questions
    assert question.rewordings[0].texts == texts
