"""Texts whose steps are taken together are parsed as each would be alone."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from nlp.parse import bare, english
from nlp.quick import steps
from nlp.quick.steps import PARSER, Steps, is_known, step_together

TEXTS = (
    "",
    "Where do you live now, and who lives there with you?",
    " ",
    "No",
    "☐ Yes  ☐ No  № 7  A/B\t12 ",
    "Are homeless people able to get diapers? Have they been told? By whom?",
    "why " * 300,
)


def read(doc: Doc) -> list[tuple[int, str, bool | None]]:
    return [(token.head.i, token.dep_, token.is_sent_start) for token in doc]


@pytest.mark.parametrize("size", [1, 2, 3, 128])
def test_texts_together_are_read_as_alone(size: int) -> None:
    alone = [read(doc) for doc in map(bare(), TEXTS)]
    assert [read(doc) for doc in english().pipe(TEXTS, batch_size=size)] == alone
    assert [read(english()(text)) for text in TEXTS] == alone


def test_where_sums_are_nearly_the_same_spacys_own_way_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = [read(doc) for doc in map(bare(), TEXTS)]
    monkeypatch.setattr(steps, "NEAR", 1e9)
    assert [read(english()(text)) for text in TEXTS] == alone


def test_the_models_own_parser_is_known() -> None:
    assert isinstance(english().get_pipe(PARSER), Steps)


def test_a_parser_of_another_make_is_left_in_place() -> None:
    empty = spacy.blank("en")
    step_together(empty)
    assert empty.pipe_names == []
    several = bare()
    parser = several.get_pipe(PARSER)
    assert is_known(parser)
    parser.cfg["beam_width"] = 8  # type: ignore[attr-defined]
    step_together(several)
    assert several.get_pipe(PARSER) is parser
