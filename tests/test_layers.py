"""The lightened layers say what the model's own say, to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from nlp.lexicon import load_lexicon
from nlp.parse import bare, english, plain
from nlp.quick import layers
from nlp.quick.layers import READER, WordRows, is_window, lighten

ODD = ("", " ", "\n", "a", "No", "☐ Yes  ☐ No  № 7  A/B\t12 ", "he/she said I can't", "why " * 600)


def texts() -> list[str]:
    examples = [example for entry in load_lexicon().entries for example in entry.examples]
    return [*ODD, *(plain(example.before or example.fine) for example in examples[::4])]


def same(one: Doc, other: Doc) -> bool:
    return np.array_equal(one.tensor, other.tensor)


def test_one_text_gives_the_same_numbers() -> None:
    theirs = bare()
    assert [text for text in texts() if not same(english()(text), theirs(text))] == []


def test_many_texts_give_the_same_numbers() -> None:
    pairs = zip(english().pipe(texts()), bare().pipe(texts()), strict=True)
    assert [one.text for one, other in pairs if not same(one, other)] == []


def test_forgotten_words_are_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "KINDS_KEPT", 5)
    ours, theirs = bare(), bare()
    lighten(ours)
    for text in ("Where do you live now?", "Who lives with you?", "Where do you live now?"):
        assert same(ours(text), theirs(text))


def test_layers_of_another_make_are_left_in_place() -> None:
    nlp = spacy.blank("en")
    lighten(nlp)
    assert nlp.pipe_names == []
    nlp.add_pipe(READER)
    nlp.initialize()
    words, around = nlp.get_pipe(READER).model.layers  # type: ignore[attr-defined]
    words.layers.pop(0)
    around.layers[0].layers[0].name = "other"
    assert not is_window(around.layers[0].layers[0])
    kept = list(around.layers)
    lighten(nlp)
    assert nlp.get_pipe(READER).model.layers == [words, around]  # type: ignore[attr-defined]
    assert around.layers == kept


def test_the_models_own_layers_are_known() -> None:
    words, around = english().get_pipe(READER).model.layers  # type: ignore[attr-defined]
    assert isinstance(words._func, WordRows)
    assert isinstance(around._func, layers.Windows)
