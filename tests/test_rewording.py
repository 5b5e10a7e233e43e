"""Rewordings: composed, verified, withheld, and the three kinds of answer kept apart."""

import pytest

from nlp.model import KeptWording, OwnTerm, Preferences, QuestionReview
from nlp.review import Engine


def review(engine: Engine, text: str, **preferences: object) -> QuestionReview:
    [one] = engine.review(text, Preferences(**preferences)).questions  # type: ignore[arg-type]
    return one


def best(engine: Engine, text: str, **preferences: object) -> tuple[str, ...]:
    found = [one.texts for one in review(engine, text, **preferences).rewordings if one.best]
    return found[0] if found else ()


def test_several_edits_make_one_rewording(engine: Engine) -> None:
    text = "Is your handicapped child homeless?"
    assert best(engine, text) == ("Is your child with a disability experiencing homelessness?",)


def test_rewording_a_rewording_changes_nothing(engine: Engine) -> None:
    for text in ("Are you homeless?", "Is your handicapped child homeless?"):
        [once] = best(engine, text)
        assert best(engine, once) == ()


def test_edits_tell_what_changed_on_the_original(engine: Engine) -> None:
    text = "Is your handicapped child homeless?"
    [rewording] = [one for one in review(engine, text).rewordings if one.best]
    assert all(text[edit.start : edit.end] == edit.old for edit in rewording.edits)
    assert all(edit.reason for edit in rewording.edits)


def test_another_question_is_never_a_rewording(engine: Engine) -> None:
    one = review(engine, "Are you homeless?")
    others = {other.text for other in one.other_questions}
    assert others
    assert not others & {text for rewording in one.rewordings for text in rewording.texts}


UNTOUCHED = {
    "change of state": "When did you become homeless?",
    "coordination": "Are you homeless or hungry?",
    "whose label it is": "Do you get homeless veteran benefits?",
    "graded": "Are you chronically homeless?",
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_no_rewording_where_none_is_safe(engine: Engine, text: str) -> None:
    assert best(engine, text) == ()


def test_own_terms_need_no_new_engine(engine: Engine) -> None:
    terms = (OwnTerm("beneficiaries", "neighbors", "We are neighbors here."),)
    text = "What do beneficiaries like about the pantry?"
    assert best(engine, text, own_terms=terms) == ("What do neighbors like about the pantry?",)
    assert not review(engine, text).flagged or best(engine, text) != best(
        engine, text, own_terms=terms
    )


def test_mutes_by_check_and_by_entry(engine: Engine) -> None:
    for name in ("housing-labels", "housing-labels/homeless-people"):
        assert not review(engine, "Are you homeless?", mutes=frozenset({name})).flagged


def test_a_changed_suggestion_is_used(engine: Engine) -> None:
    suggestions = {"housing-labels/homeless-people": "people without a home"}
    text = "Do you think the homeless get enough help?"
    after = ("Do you think people without a home get enough help?",)
    assert best(engine, text, suggestions=suggestions) == after


def test_kept_wording_is_not_flagged_again(engine: Engine) -> None:
    kept = (KeptWording("Are you homeless?", "housing-labels", "the law uses this word"),)
    assert not review(engine, "Are  you homeless?", kept=kept).flagged
    assert review(engine, "Is he homeless?", kept=kept).flagged
