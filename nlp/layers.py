"""The model's layers for reading alone, without what only training needs.

Its first layers look at each word by itself: at its norm, its first and last letters, its shape and
the blank after it. What they say is a row of numbers, the same wherever such a word stands, and is
asked of them once. The layers that follow look at the words around: they are run here in one loop.
Sums are made in the order in which thinc makes them, so that no number differs by a bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, chain

READER, FEATURES = "tok2vec", "extract_features"  # the names that spaCy and thinc give
WINDOW = "residual(expand_window>>maxout>>layernorm>>dropout)"
KINDS_KEPT = 8_192  # of some 500 bytes each
TINY = 1e-8  # keeps a division from nothing, as thinc has it

Layers = Any  # thinc names the types of its layers by what goes in and out, which differs here
Rows = NDArray[np.float32]


def lighten(nlp: Language) -> None:
    """Put `WordRows` and `Windows` in the place of the layers that they stand for, where known."""
    layers = nlp.get_pipe(READER).model.layers if nlp.has_pipe(READER) else []  # type: ignore
    if len(layers) != 2:
        return
    words, around = layers
    if words.layers and words.layers[0].name == FEATURES:
        layers[0] = Model("word_rows", WordRows(words))
    if around.layers and all(map(is_window, around.layers[0].layers)):
        around.layers[0] = Model("windows", Windows(around.layers[0]))


def is_window(layer: Layers) -> bool:
    """Tell whether a layer looks at one word to the left and one to the right."""
    return bool(layer.name == WINDOW and layer.layers[0].layers[0].attrs["window_size"] == 1)


class WordRows:
    """Gives a row for each word of each text."""

    def __init__(self, layers: Layers) -> None:
        features, *reading = layers.layers
        self._features = features
        self._reading: Layers = chain(*reading)
        self._width = layers.get_dim("nO")
        self._known: dict[bytes, bytes] = {}

    def __call__(
        self, model: Layers, docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[Rows], None]:
        """Return a table for each text."""
        texts = [kinds(features) for features in self._features.predict(docs)]
        said = {kind: self._known.get(kind, b"") for text in texts for kind in text}
        if new := [kind for kind, row in said.items() if not row]:
            said |= self._learn(new)
        return [self._table([said[kind] for kind in text]) for text in texts], None

    def _learn(self, new: list[bytes]) -> dict[bytes, bytes]:
        features = np.frombuffer(b"".join(new), np.uint64).reshape(len(new), -1)
        rows = self._reading.predict([features])[0]
        learned = {kind: row.tobytes() for kind, row in zip(new, rows, strict=True)}
        if len(self._known) + len(new) > KINDS_KEPT:
            self._known = {}
        self._known.update(learned)
        return learned

    def _table(self, rows: list[bytes]) -> Rows:
        return np.frombuffer(b"".join(rows), np.float32).reshape(len(rows), self._width)


def kinds(features: NDArray[np.uint64]) -> list[bytes]:
    """Return what is looked at in each word, as bytes."""
    width = features.shape[1] * features.itemsize
    return np.ascontiguousarray(features).view(f"V{width}").ravel().tolist()


class Windows:
    """Lets each row take in the rows beside it, once a layer."""

    def __init__(self, layers: Layers) -> None:
        self._ops = layers.ops
        self._weights = [weights(layer) for layer in layers.layers]

    def __call__(self, model: Layers, rows: Rows, is_train: bool) -> tuple[Rows, None]:
        """Return the table that the last layer makes of one."""
        for weight, bias, gain, shift in self._weights:
            scores = self._ops.gemm(self._ops.seq2col(rows, 1), weight, trans2=True)
            scores += bias
            best = self._ops.maxout(scores.reshape(*rows.shape, -1))[0]
            rows = (normal(best) * gain + shift) + rows
        return rows, None


def weights(layer: Layers) -> tuple[Rows, Rows, Rows, Rows]:
    """Return the numbers of a layer: those of its maxout, then those of its norm."""
    maxout, norm = layer.layers[0].layers[1].layers[0].layers
    weight, bias = maxout.get_param("W"), maxout.get_param("b")
    flat = weight.reshape(-1, weight.shape[-1])
    return flat, bias.reshape(-1), norm.get_param("G"), norm.get_param("b")


def normal(rows: Rows) -> Rows:
    """Return rows with a mean of 0 and a variance of 1, in place."""
    width = rows.shape[1]
    rows -= np.add.reduce(rows, axis=1, keepdims=True) / width
    variance = np.add.reduce(rows * rows, axis=1, keepdims=True) / width + TINY
    rows *= variance**-0.5
    return rows
