"""Whatever is pasted, a review or a clear sentence comes back, in time that grows evenly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.model import Review
from nlp.review import Engine

HOSTILE = {
    "nothing": "",
    "blanks": " \n\t\r\n \u00a0 ",
    "one character": "?",
    "control characters": "\x00\x01\x02 Are you\x07 homeless?\x1b[31m",
    "emoji": "🏠 Are you homeless? 😀😀\n👨‍👩‍👧 Who lives with you?",
    "right to left": "هل أنت بلا مأوى؟\nהאם אתה בטוח?\nAre you safe?",
    "unbalanced quotes": 'Did he say "you are an addict? Why did you ("not) come?',
    "curly quotes": "Is your child “handicapped”? Don’t you think so?",
    "markup": "<b>Are you homeless?</b> <script>alert(1)</script> *Do* _you_ ~agree~? <@U1|x>",
    "bytes read as text": bytes(range(256)).decode("latin-1"),
    "lone surrogate": "Are you \ud800 homeless?",
    "one long word": "homeless" * 2_000,
    "a sentence of 3,000 words": "Do you like " + "the very homeless " * 1_000 + "?",
    "many marks": "?" * 5_000,
    "many blank lines": "\n" * 20_000,
    "deep brackets": "(" * 2_000 + "Are you homeless?" + ")" * 2_000,
    "all capitals": "ARE YOU HOMELESS OR HANDICAPPED AND WHY DIDN'T YOU COME?",
    "one letter a line": "\n".join("Are you homeless?"),
    "table": "\t".join(["Question", "Answer"]) + "\n" + "Are you homeless?\tYes/No\n" * 50,
    "zero width": "Are\u200b you home\u200dless\ufeff?",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_reviewed(engine: Engine, text: str) -> None:
    check(engine.review(text), text)


def test_what_is_too_long_to_be_one_question_holds_nobody_up(engine: Engine) -> None:
    long = f"Why did you not say that {'the house and the car and the dog and ' * 5_000}was sold?"
    review = engine.review(f"Are you homeless?\n\n{long}")
    assert [one.question.text for one in review.questions] == ["Are you homeless?"]
    assert [piece.reason for piece in review.draft.unread] == ["not understood"]
    assert engine.review(long).questions == ()


def test_200_000_characters_are_reviewed(engine: Engine) -> None:
    text = "".join(f"{n}. Is child number {n} handicapped or homeless?\n" for n in range(4_400))
    review = engine.review(text[:200_000])
    assert len(review.questions) > 3_800
    check(review, text[:200_000])


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_text_is_reviewed(engine: Engine, text: str) -> None:
    check(engine.review(text), text)


WORDS = st.sampled_from(
    [
        "are",
        "is",
        "do",
        "does",
        "did",
        "you",
        "they",
        "he/she",
        "homeless",
        "handicapped",
        "addict",
        "the",
        "a",
        "an",
        "why",
        "didn't",
        "not",
        "and",
        "or",
        "to",
        "of",
        "victim",
        "violence",
        "your",
        "child",
        "who",
        "what",
        "list",
        "all",
        "ever",
        "never",
        "since",
        "?",
        ".",
        ",",
        "(",
        ")",
        '"',
        "’",
        "/",
        "-",
        "*",
        "30",
        "days",
        "Medicaid",
    ]
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_row_of_likely_words_is_reviewed(engine: Engine, text: str) -> None:
    check(engine.review(text), text)


def check(review: Review, text: str) -> None:
    """Every offset points at what it says, and every rewording is whole."""
    for one in review.questions:
        question = one.question
        assert 0 <= question.start <= question.end <= len(text)
        for finding in one.findings:
            place = question.text
            if finding.option is not None:
                place = question.options[finding.option].text
            assert place[finding.start : finding.end] == finding.match
            assert finding.message
        for rewording in one.rewordings:
            assert all(line.strip() and "\n" not in line for line in rewording.texts)
            assert rewording.texts != (question.text,) or rewording.options
        assert sum(rewording.best for rewording in one.rewordings) <= 1


def test_a_review_is_the_same_every_time(engine: Engine) -> None:
    text = "Why didn't you come? Are you homeless or an addict? Does he/she eat and sleep well?"
    assert engine.review(text) == engine.review(text)


def test_drafts_do_not_colour_one_another(engine: Engine) -> None:
    alone = engine.review("Are you homeless?")
    together = engine.review("1. Are you homeless?\n2. Is your child handicapped?")
    assert alone.questions[0].rewordings == together.questions[0].rewordings
    assert alone.questions[0].findings == together.questions[0].findings


def test_edits_that_want_the_same_words_break_no_review(engine: Engine) -> None:
    review = engine.review("he/she is he/she")
    assert [found.question.text for found in review.questions] == ["he/she is he/she"]
