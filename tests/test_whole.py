"""The last reading of a wording: its other sentences, its brackets, its answers."""

import pytest

from nlp.review import Engine
from nlp.sense.passing import may_pass

WITHHELD = (
    "Incomplete forms will be thrown away. Are you handicapped?",
    "Client failed to attend the class. Explain.",
    "Are you handicapped? Hand this to the guard.",
    "Maiden name (ladies only)",
    "Do you suffer from epilepsy, or are you healthy?",
    "Does he have a handicapped tag or does he just park there?",
    "Would you be willing to sit next to ex-cons?",
    "How many drug addicts have you let sleep in the van?",
    "Tell us if any homeless people are in the hall.",
    "Do you regularly take part in activities?",
)
SENT = (
    ("Are you handicapped? You can skip this.", "Do you have a disability? You can skip this."),
    ("Are you handicapped (Y/N)?", "Do you have a disability (Y/N)?"),
    ("What should we tell ex-cons about the class?",
     "What should we tell people with past convictions about the class?"),
)  # fmt: skip


def _reworded(engine: Engine, text: str) -> list[str]:
    (review,) = engine.review_lines([text])
    return [one.texts[0] for q in review.questions for one in q.rewordings[:1]]


@pytest.mark.parametrize("text", WITHHELD)
def test_half_mended_is_withheld(engine: Engine, text: str) -> None:
    assert _reworded(engine, text) == []


@pytest.mark.parametrize(("before", "after"), SENT)
def test_harmless_company_stays(engine: Engine, before: str, after: str) -> None:
    assert _reworded(engine, before) == [after]


@pytest.mark.parametrize(
    ("answers", "passes"),
    [
        (("yes", "no", "pass"), True),
        (("yes", "no", "i'd rather pass on this one"), True),
        (("a bus pass", "cash"), False),
        (("prefer not to answer",), True),
        (("a private room", "a shared room"), False),
    ],
)
def test_passing_has_many_names(answers: tuple[str, ...], passes: bool) -> None:
    assert may_pass(answers) is passes
