"""Silence where silence is right, and the roles in which words are read."""

import pytest

from nlp.model import Preferences, Question
from nlp.parse import parse
from nlp.review import Engine

SILENT = {
    "agency name": ("Did the Coalition for the Homeless call you?", "part of a name"),
    "capitalised run": ("Who referred you to the Homeless Veterans Alliance?", "part of a name"),
    "quoted word": ('Has anybody called you "homeless" here?', "quoted or mentioned"),
    "curly quotes": ("Has anybody called you “homeless” here?", "quoted or mentioned"),
    "mentioned word": ("How do you feel about the word homeless?", "quoted or mentioned"),
    "promise": ("We will never turn away homeless people.", "promises"),
    "exception": ("Is there a homeless shelter near you?", "homeless shelter"),
    "another sense": ("Is the homeless count on Tuesday?", "another one"),
}


def uses(engine: Engine, text: str, preferences: Preferences = Preferences()):  # type: ignore[no-untyped-def]
    parsed = next(parse([Question(text, 0, len(text))]))
    return engine.analyst.uses(parsed, preferences)


@pytest.mark.parametrize(("text", "reason"), SILENT.values(), ids=SILENT.keys())
def test_silence_says_why(engine: Engine, text: str, reason: str) -> None:
    silent = [use.silent for use in uses(engine, text) if use.entry.id == "homeless-people"]
    assert silent
    assert all(reason in one for one in silent)


ROLES = {
    "before a noun": ("Do homeless veterans come here?", "attributive"),
    "after be": ("Are you homeless?", "predicate"),
    "after been": ("Have you been homeless before?", "predicate"),
    "the group": ("Do the homeless come here?", "group"),
    "in capitals": ("ARE HOMELESS VETERANS WELCOME HERE?", "attributive"),
    "in title case": ("Are Homeless Veterans Welcome Here?", "attributive"),
    "without a question mark": ("are you homeless", "predicate"),
}


@pytest.mark.parametrize(("text", "role"), ROLES.values(), ids=ROLES.keys())
def test_roles(engine: Engine, text: str, role: str) -> None:
    found = [use for use in uses(engine, text) if use.entry.id == "homeless-people"]
    assert [(use.role, use.silent) for use in found] == [(role, "")]


def test_a_teams_own_names_are_left_alone(engine: Engine) -> None:
    own = Preferences(names=frozenset({"the homeless choir"}))
    found = uses(engine, "Do you sing in the homeless choir of veterans?", own)
    reasons = [use.silent for use in found if use.entry.id == "homeless-people"]
    assert reasons == ["it is part of a name"]


def test_a_phrase_that_may_not_be_near_is_read_as_one(engine: Engine) -> None:
    heard = [use for use in uses(engine, "Is that your fake news story?") if not use.silent]
    assert "doubted" not in {use.entry.id for use in heard}
