"""What a draft says of an item beside its words: number, marks, kind, language, who answers."""

from __future__ import annotations

import pytest

from nlp.draft import split
from nlp.model import Audience, Kind

MARKERS = [
    ("1. ", "1"),
    ("1) ", "1"),
    ("(1) ", "1"),
    ("12.", "12"),
    ("1.2 ", "1.2"),
    ("4a. ", "4a"),
    ("4 a) ", "4a"),
    ("Q1: ", "1"),
    ("Q4a) ", "4a"),
    ("Q5 – ", "5"),
    ("Q6 ", "6"),
    ("Question 7: ", "7"),
    ("#8 ", "8"),
    ("a) ", "a"),
    ("(b) ", "b"),
    ("iv. ", "iv"),
    ("• ", ""),
    ("◦ ", ""),
    ("- ", ""),
    ("– ", ""),
    ("* ", ""),
    ("☐ ", ""),
    (":three: ", "3"),
    (":small_blue_diamond: ", ""),
    ("3️⃣ ", "3"),
    ("1\t", "1"),
    ("• 2. ", "2"),
]


@pytest.mark.parametrize(("marker", "number"), MARKERS, ids=[m for m, _ in MARKERS])
def test_marker_stands_outside(marker: str, number: str) -> None:
    draft = f"{marker}Do you rent?"
    (question,) = split(draft).questions
    assert (question.number, question.start, question.end) == (number, len(marker), len(draft))


MARKS = [
    ("Do you rent? *", True, ""),
    ("Do you rent?*", True, ""),
    ("Do you rent? (required)", True, ""),
    ("Do you rent? [Required]", True, ""),
    ("* 1. Do you rent?", True, ""),
    ("Do you rent? (optional)", False, "(optional)"),
    ("Do you rent? * (Skip to Q6)", True, "(Skip to Q6)"),
    ("Do you rent? → Go to question 7", False, "→ Go to question 7"),
    ("Do you rent? ______", False, "______"),
    ("Do you rent? Select one.", False, "Select one."),
    ("Do you rent?\nShort answer text", False, "Short answer text"),
    ("Do you rent?\nThis includes rooms and beds.", False, "This includes rooms and beds."),
]


@pytest.mark.parametrize(("draft", "required", "note"), MARKS, ids=[m[0] for m in MARKS])
def test_required_marks_and_notes(draft: str, required: bool, note: str) -> None:
    (question,) = split(draft).questions
    assert (question.text, question.required, question.note) == ("Do you rent?", required, note)


KINDS = [
    ("Do you rent?", Kind.QUESTION),
    ("what is your income", Kind.QUESTION),
    ("In a week, how often do you walk", Kind.QUESTION),
    ("You rent, right?", Kind.QUESTION),
    ("List all medicines you take.", Kind.COMMAND),
    ("Please specify:", Kind.COMMAND),
    ("If yes, describe what happened.", Kind.COMMAND),
    ("I feel safe at home", Kind.STATEMENT),
    ("My family supports me.", Kind.STATEMENT),
    ("Staff treat me with respect.", Kind.STATEMENT),
    ("Marital status", Kind.PHRASE),
    ("Date of birth:", Kind.PHRASE),
    ("Number of people who live with you", Kind.PHRASE),
    ("Name of employer", Kind.PHRASE),
    ("How clean the office was", Kind.PHRASE),
    ("Client intake form", Kind.PHRASE),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_kind(text: str, kind: Kind) -> None:
    assert split(text).questions[0].kind == kind


LANGUAGES = [
    ("Do you rent?", True),
    ("SSN", True),
    ("Race", True),
    ("Favorite taqueria", True),
    ("Do you eat tamales at Café Olé?", True),
    ("Nombre y fecha de nacimiento", False),
    ("¿Alquila usted?", False),
    ("Avez-vous des enfants ?", False),
    ("Você tem filhos?", False),
    ("هل لديك أطفال؟", False),
    ("您有孩子吗？", False),
    ("Bạn có con không?", False),
    ("Èske ou gen timoun?", False),
    ("У вас есть дети?", False),
]


@pytest.mark.parametrize(("text", "english"), LANGUAGES, ids=[text for text, _ in LANGUAGES])
def test_language(text: str, english: bool) -> None:
    assert split(text).questions[0].english is english


AUDIENCES = [
    ("Do you rent?\nAre you well?", Audience.PERSON),
    ("Do you have a child in school?", Audience.PERSON),
    ("How old is your child?\nDoes your child read?\nWhere do you live?", Audience.PARENT),
    ("Is the client safe?\nDoes he/she have a home?\nClient's income", Audience.STAFF),
    ("To be completed by staff.\n1. Is there a home?", Audience.STAFF),
]


@pytest.mark.parametrize(("text", "audience"), AUDIENCES, ids=[text for text, _ in AUDIENCES])
def test_audience(text: str, audience: Audience) -> None:
    assert split(text).audience == audience
