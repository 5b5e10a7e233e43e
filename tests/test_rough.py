"""What was typed in a hurry is read in full, and findings stand where it was written."""

import pytest

from nlp.review import Engine
from nlp.reword.ledger import apply
from nlp.rough import text_in_full
from nlp.tables.slips import meant


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("do u need a ride w/ us", "do you need a ride with us?"),
        ("Pt lives w/family?", "Patient lives with family?"),
        ("who helps you w/", "who helps you with"),
        ("childs dob & moms job", "child's dob and mom's job"),
        ("# of kids, visits/wk", "number of kids, visits a week"),
        ("dont recieve calls", "don't receive calls"),
        ("how much $ do you need", "how much money do you need?"),
        ("my aide is kind. Do you agree", "my aide is kind. Do you agree?"),
        ("how many kids are there", "how many kids are there?"),
    ],
)
def test_short_forms_are_written_in_full(written: str, full: str) -> None:
    assert text_in_full(written) == full


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a U visa?",
        "Set it in 12 pt type.",
        "Have you seen a PT in TX?",
        "Is Smith & Jones your lawyer?",
        "Did the greeter say hello?",
        "Do the kids home early need lunch?",
        "Write to u@example.org.",
        "Is there a Q&A about S/M/L sizes?",
        "When you arrive",
        "How you heard about us",
        "Have the nurse sign below",
        "Do not wait",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert text_in_full(text) == text


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("homless", "homeless"),
        ("recieve", "receive"),
        ("begining", "beginning"),
        ("greeter", ""),
        ("naloxone", ""),
        ("income", ""),
    ],
)
def test_one_slip_tells_the_word_that_was_meant(written: str, word: str) -> None:
    assert meant(written) == word


def test_no_word_of_the_lexicon_is_taken_for_a_slip(engine: Engine) -> None:
    terms = {word for entry in engine.lexicon.entries for form, term in entry.terms
             if form != "cue" for word in term.lower().split() if word.isalpha()}  # fmt: skip
    assert {word: meant(word) for word in terms if meant(word)} == {}


def test_findings_and_edits_stand_in_the_text_as_written(engine: Engine) -> None:
    text = "Pt lives w/ a addict & w/ kids?"
    (review,) = engine.review(text).questions
    assert review.question.text == text
    (found,) = [one for one in review.findings if one.entry == "addict"]
    assert text[found.start : found.end] == found.match
    assert "addict" in found.match
    for rewording in review.rewordings:
        assert apply(text, rewording.edits) == "\n".join(rewording.texts)
