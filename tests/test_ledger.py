"""The edit ledger: what is outside an edit stays to the letter, what is inside is declared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Edit, Protected
from nlp.reword.ledger import apply, compose, inventory, overlap, undeclared


def edit(text: str, old: str, new: str, *declares: Protected) -> Edit:
    start = text.index(old)
    return Edit(start, start + len(old), old, new, declares=frozenset(declares))


UNDECLARED = {
    "a number": ("in the last 30 days", "in the last 60 days", "number"),
    "a number word": ("two weeks", "three weeks", "number"),
    "a negation": ("Did you not go", "Did you go", "negation"),
    "a contracted negation": ("Didn't you go", "Did you go", "negation"),
    "a quantifier": ("List all medicines", "List medicines", "quantifier"),
    "a question word": ("Why did you", "When did you", "question word"),
    "a time frame": ("last month", "last year", "time frame"),
    "a person": ("your child", "my child", "person"),
    "a second question": ("do you eat", "do you eat\ndo you sleep", "two questions"),
    "a name": ("see Dr. Ortiz", "see the doctor", "loses a name"),
}


@pytest.mark.parametrize(("old", "new", "fault"), UNDECLARED.values(), ids=UNDECLARED.keys())
def test_undeclared_changes_are_named(old: str, new: str, fault: str) -> None:
    assert fault in " ".join(undeclared(Edit(0, len(old), old, new)))


DECLARED = {
    "declared negation": ("Why didn't you", "Why did you", {Protected.NEGATION}),
    "same person, other case": ("you lost your", "your", set()),
    "plain words": ("utilize", "use", set()),
    "contraction of the same negation": ("do not", "don't", set()),
}


@pytest.mark.parametrize(("old", "new", "declares"), DECLARED.values(), ids=DECLARED.keys())
def test_clean_ledgers_say_nothing(old: str, new: str, declares: set[Protected]) -> None:
    faults = undeclared(Edit(0, len(old), old, new, declares=frozenset(declares)))
    assert faults == ([] if old != "you lost your" else ["it changes a person word"])


def test_edits_apply_from_the_right() -> None:
    text = "Are homeless addicts here?"
    edits = [edit(text, "homeless", "unhoused"), edit(text, "addicts", "people who use drugs")]
    assert apply(text, edits) == "Are unhoused people who use drugs here?"


def test_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        apply("Are you well?", [Edit(0, 3, "Was", "Is")])


OVERLAPS = {
    "inside": (Edit(0, 9, "", "x"), Edit(3, 5, "", "x"), True),
    "side by side": (Edit(0, 3, "", "x"), Edit(3, 5, "", "x"), False),
    "an insertion at the edge": (Edit(0, 3, "", "x"), Edit(3, 3, "", "x"), True),
    "another option": (Edit(0, 3, "", "x"), Edit(0, 3, "", "x", option=1), False),
}


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPS.values(), ids=OVERLAPS.keys())
def test_overlap(one: Edit, other: Edit, expected: bool) -> None:
    assert overlap(one, other) is overlap(other, one) is expected


@st.composite
def edits_on(draw: st.DrawFn, text: str) -> list[Edit]:
    """Draw edits of a text that do not touch one another."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [
        Edit(start, end, text[start:end], draw(st.text("xyz", min_size=0, max_size=5)))
        for start, end in pairs
    ]


@given(st.data(), st.text("abc ", min_size=1, max_size=30))
def test_two_rounds_of_edits_compose_to_one(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_on(text))
    between = apply(text, first)
    second = data.draw(edits_on(between))
    assert apply(text, compose(text, first, second)) == apply(between, second)


def test_words_with_digits_are_numbers() -> None:
    counted = {(Protected.NUMBER, "30"): 1, (Protected.NUMBER, "2nd"): 1}
    assert inventory("the 30-day rule, 2nd floor").items() >= counted.items()
