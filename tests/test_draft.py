"""How pasted drafts are split: whole pastes, and drafts of one idea each."""

from __future__ import annotations

import json
from dataclasses import fields
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

import nlp.draft
from nlp.checks import structural_checks
from nlp.draft import items, parts, split, tail
from nlp.draft.grammar import asks_plainly
from nlp.lexicon import load_lexicon
from nlp.model import Draft, Question
from tests.drafts.score import HERE, scores

DRAFTS = sorted((Path(__file__).parent / "drafts").glob("*.txt"))
PLAIN = {field.name: field.default for field in fields(Question)}


def told(question: Question) -> dict[str, Any]:
    """Say what differs from a plain question, offsets apart."""
    values = {name: getattr(question, name) for name in PLAIN if name not in ("start", "end")}
    said = {name: value for name, value in values.items() if value != PLAIN[name]}
    if question.options:
        said["options"] = [option.text for option in question.options]
    return said


def as_data(draft: Draft) -> dict[str, Any]:
    """Say a whole split in the words of the expectation files."""
    data: dict[str, Any] = {}
    if draft.introduction:
        data["introduction"] = draft.introduction
    if draft.audience != "person":
        data["audience"] = draft.audience
    data["questions"] = [told(question) for question in draft.questions]
    data["unread"] = [[piece.reason, piece.text] for piece in draft.unread]
    return data


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_whole_paste(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert as_data(split(path.read_text(encoding="utf-8"))) == expected


FLOORS = {"open": 695, "blind": 16}  # pastes that are split exactly; raise them, never lower them


@pytest.mark.parametrize("folder", FLOORS)
def test_pastes_stay_exact(folder: str) -> None:
    exact = [result.name for result in scores(HERE / folder) if result.exact]
    assert len(exact) >= FLOORS[folder]


def cases(what: str) -> list[dict[str, Any]]:
    """Return the cases of a file beside the pastes: name, draft, what must come out of it."""
    read: list[dict[str, Any]] = yaml.safe_load((HERE / f"{what}.yaml").read_text("utf-8"))
    return read


@pytest.mark.parametrize("case", cases("items"), ids=itemgetter("name"))
def test_items(case: dict[str, Any]) -> None:
    assert [question.text for question in split(case["draft"]).questions] == case["items"]


@pytest.mark.parametrize("case", cases("options"), ids=itemgetter("name"))
def test_options(case: dict[str, Any]) -> None:
    draft, texts = case["draft"], case["options"]
    questions = split(draft).questions
    assert len(questions) == 1
    assert [option.text for option in questions[0].options] == texts
    assert [draft[o.start : o.end].split() for o in questions[0].options] == [
        t.split() for t in texts
    ]


def test_lines_makes_every_line_one_question() -> None:
    draft = (
        "Do you smoke? Do you drink?\n\n2. Marital status * \r\nHOUSING\nWhy we ask: to plan.\n"
        "Yes / No\n____\nDo you rent? Yes / No"
    )
    questions = split(draft, lines=True).questions
    assert [question.text for question in questions] == [
        "Do you smoke? Do you drink?",
        "Marital status",
        "HOUSING",
        "Why we ask: to plan.",
        "Yes / No",
        "____",
        "Do you rent?",
    ]
    assert questions[1].required
    assert [option.text for option in questions[-1].options] == ["Yes", "No"]


def asked_plainly() -> list[str]:
    lexicon = load_lexicon()
    checks = (*lexicon.checks.values(), *(one.check for one in structural_checks()))
    examples = [each for entry in lexicon.entries for each in entry.examples]
    examples += [each for check in checks for each in check.examples]
    return sorted(filter(asks_plainly, {each.before or each.fine for each in examples}))


def test_one_question_alone_is_read_as_it_would_be_in_a_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = asked_plainly()
    quickly = [split(text) for text in alone]
    monkeypatch.setattr(nlp.draft, "asks_plainly", lambda text: False)
    differ = [draft.text for draft in quickly if split(draft.text) != draft]
    assert len(alone) > 1_000
    assert differ == []


@pytest.mark.parametrize("mark", ["", "1. ", "- ", "( ) "])
def test_what_asks_plainly_has_nothing_to_take_off(
    monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    lists = ["\n".join(mark + text for text in some) for some in in_tens(asked_plainly())]
    quickly = [split(text) for text in lists]
    for module in (items, parts, tail):
        monkeypatch.setattr(module, "asks_plainly", lambda text: False)
    assert [draft.text for draft in quickly if split(draft.text) != draft] == []


def in_tens(texts: list[str]) -> list[list[str]]:
    return [texts[at : at + 10] for at in range(0, len(texts), 10)]


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("Have you ever been hurt? ☐ Yes ☐ No   If yes, please describe what happened.",
         "If yes, please describe what happened."),
        ("2. Any pets? [ ] Yes [ ] No  If yes, list them.", "If yes, list them."),
    ],
)  # fmt: skip
def test_what_is_told_behind_boxes_is_an_item_of_its_own(line: str, behind: str) -> None:
    first, second = split(f"What is your name?\n{line}").questions[1:]
    assert [option.text for option in first.options] == ["Yes", "No"]
    assert second.text == behind


def test_a_field_far_from_its_blank_is_named_as_it_stands() -> None:
    draft = split("Record ID" + " " * 30 + "______\n\nDo you rent?")
    assert [question.text for question in draft.questions] == ["Record ID", "Do you rent?"]


MATRICES = {
    "empty cells": "\tYes\tNo\nDo you rent?\t\t\nDo you drive?\t\t",
    "bars": "Home | Yes | No\nDo you rent? | | |\nDo you drive? | | |",
    "lines": "How is it?\nMark only one oval per row.\nYes\nNo\nRenting a home\nDriving to work",
}


@pytest.mark.parametrize("name", MATRICES)
def test_rows_have_the_columns_for_options(name: str) -> None:
    rows = split(MATRICES[name]).questions[-2:]
    assert [[option.text for option in row.options] for row in rows] == [["Yes", "No"]] * 2


def test_a_table_without_a_header_row() -> None:
    draft = "1\tDo you rent?\tYes / No\tnew\n2\tHow old are you?\tnumber\t\n3\tWho cooks?\ttext\t"
    found = [(q.text, len(q.options), q.number) for q in split(draft).questions]
    assert found == [("Do you rent?", 2, "1"), ("How old are you?", 0, "2"), ("Who cooks?", 0, "3")]


def test_what_is_put_away_says_why() -> None:
    draft = (
        "1. Do you rent?\n2. Do you drive?\n\nOFFICE USE ONLY\nInitials: ____\n\nPowered by Forms"
    )
    assert {piece.reason for piece in split(draft).unread} == {
        "for office use",
        "note of the survey tool",
    }


HURRIED = {
    "no mark below a question": ("Any questions?\ndoes the client drive\nwho pays the rent", 3),
    "two without marks": ("do you rent or own your place\nis there any heat at home", 2),
    "numbers without points": ("1 last name\n2 first name\n3 years here\n4 pets\n5 who cooks", 5),
    "a consent to sign": ("May we text you?\nI agree to be called about rides. Sign ____", 2),
    "letters to agree": ("Do you cook?\nThe food is good.  SA A N D SD", 2),
}


@pytest.mark.parametrize("name", HURRIED)
def test_what_is_typed_in_a_hurry_keeps_one_question_a_line(name: str) -> None:
    draft, count = HURRIED[name]
    assert len(split(draft).questions) == count


def test_letters_of_agreement_are_options() -> None:
    found = split("The food is good.  SA A N D SD").questions[0]
    assert [option.text for option in found.options] == ["SA", "A", "N", "D", "SD"]
