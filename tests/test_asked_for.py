"""What a question asks for: of whom, about what, and whether another one speaks of all of it."""

from __future__ import annotations

import pytest

from nlp.cues import read_cues
from nlp.draft import split
from nlp.lexicon import load_lexicon
from nlp.others.another import happened
from nlp.others.asked_for import asked_for
from nlp.others.fidelity import speaks_of_all, themes_asked
from nlp.others.model_questions import HOUSEHOLD, YOU
from nlp.parse import parse
from nlp.sense.address import whom_asked_about
from nlp.sense.things import thing_in
from nlp.yamlfile import LEXICONS, load

MODEL = load_lexicon().other_questions


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
        ("Child's faults (use the back if you need to):", "the child"),
        ("Veteran status:", YOU),
    ],
)
def test_whom_a_question_asks_about(text: str, whom: str) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    assert whom_asked_about(parsed) == whom


def test_what_stands_on_top_is_taken() -> None:
    assert thing_in("Do you forget your pills in the morning?") == "mornings"
    assert thing_in("Do you forget your pills at school?") == "taking medicine"
    assert thing_in("Are you well?") == ""


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("What did you do to get thrown out?", True),
        ("Why are you so angry?", False),
        ("How many times did you fail?", False),
        ("Have you ever brought this on yourself?", False),
    ],
)
def test_a_time_is_spoken_of_where_there_was_one(text: str, past: bool) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    assert happened(parsed) is past


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Any false statement will result in dismissal. Initials?", "honesty-threat"),
        ("Will your program result in jobs?", None),
        ("Has your mother ever attempted suicide?", "suicide-close-by"),
    ],
)
def test_a_notice_is_no_question(text: str, after: str | None) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    found = asked_for(parsed)
    assert next((one.id for one in found), None) == after


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Do you use drugs?", {"alcohol and drugs"}),
        ("Job search history:", {"work"}),
        ("What is your HIV status? (Needed for kitchen volunteers.)", {"hiv"}),
        ("Our shelter serves veterans. Are you pregnant?", {"pregnancy"}),
        ("We serve gamblers. Which fits you?", {"gambling"}),
        ("Enter your license number to join the art class.", {"numbers and papers"}),
        ("How did the class go?", {"taking part in groups"}),
        ("Who are the adults living next door?", {"neighbors"}),
        ("Did you miss any pills? Write down each dose missed.", {"medicine", "missed doses"}),
        ("Why were your children placed in care?", {"custody"}),
        ("Have you prayed since coming to our shelter?", {"religion"}),
        ("Does she let you have your own money?", set()),
        ("Was the baby planned?", {"birth of a child"}),
    ],
)
def test_what_a_question_asks_about(text: str, asked: set[str]) -> None:
    assert themes_asked(text) == asked


def test_another_question_speaks_of_all_that_is_asked() -> None:
    jail = MODEL["family-in-prison"]
    assert speaks_of_all(jail, "Was your mother ever in jail?")
    assert not speaks_of_all(jail, "Was your mother ever in jail or in a mental hospital?")
    assert speaks_of_all(MODEL["help-with"], "How could you get better grades?")
    assert not speaks_of_all(MODEL["safe-contact"], "Does your partner hit you?")


@pytest.mark.parametrize("name", ["asked-for.yaml", "themes.yaml"])
def test_no_cue_waits_for_a_hyphen(name: str) -> None:
    """Texts are taken apart at hyphens: "ex_con" finds "ex-con", and "ex-con" finds nothing."""
    rows = load(LEXICONS / name)
    cues = [
        cue
        for key, row in rows.items()
        for said in (row["cue"] if isinstance(row, dict) else row)
        for cue in read_cues(str(said), str(key))
    ]
    waiting = {word for cue in cues for _, said in cue.slots for word in said if "-" in word}
    assert waiting == set()
