"""Every example of every entry and check, through the whole pipeline with the real model."""

import pytest

from nlp.checks import structural_checks
from nlp.examples import Case, cases, failures, problems, review_all
from nlp.model import Example
from nlp.review import Engine


def test_every_example_holds(engine: Engine) -> None:
    found = list(failures(engine))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("structural", structural_checks(), ids=lambda one: one.check.id)
def test_every_structural_check_carries_both_kinds_of_examples(structural) -> None:  # type: ignore[no-untyped-def]
    examples = structural.check.examples
    assert sum(bool(example.before) for example in examples) >= 3
    assert sum(bool(example.fine) for example in examples) >= 4
    assert structural.check.sources
    assert structural.check.why
    assert structural.check.message


def test_a_structural_checks_id_is_its_file_name() -> None:
    for structural in structural_checks():
        assert structural.find.__module__ == f"nlp.checks.{structural.check.id.replace('-', '_')}"


def test_structural_checks_rest_on_known_sources(engine: Engine) -> None:
    for structural in structural_checks():
        check = structural.check
        publishers = {engine.lexicon.sources[key].publisher for key in check.sources}
        assert len(publishers) >= (2 if check.level == "care" else 1), check.id


def test_check_and_entry_names_are_unique(engine: Engine) -> None:
    names = [entry.key for entry in engine.lexicon.entries]
    names += [structural.check.id for structural in structural_checks()]
    assert len(names) == len(set(names))


# The harness itself must notice every way in which an example can be wrong.

WRONG = {
    "nothing found": Example(before="Where do you live?"),
    "another rewording": Example(before="Are you homeless?", after=("Do you lack a home?",)),
    "a rewording that nobody asked for": Example(before="Are you homeless?"),
    "not silent": Example(fine="Are you homeless?"),
    "something else flagged too": Example(
        before="Is your handicapped neighbor homeless?",
        after=("Is your neighbor with a disability experiencing homelessness?",),
    ),
    "no question at all": Example(fine="   "),
}


@pytest.mark.parametrize("example", WRONG.values(), ids=WRONG.keys())
def test_the_harness_notices(engine: Engine, example: Example) -> None:
    case = Case("housing-labels", "homeless-people", example, "here")
    assert problems(case, review_all(engine, [case]))


def test_the_harness_reads_every_entry(engine: Engine) -> None:
    named = {case.name for case in cases(engine)}
    assert {entry.key for entry in engine.lexicon.entries} <= named
