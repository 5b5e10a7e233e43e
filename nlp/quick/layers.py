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
PAD = "pad"  # how many empty rows stand around each text
KINDS_KEPT = 8_192  # of some 500 bytes each
TINY = 1e-8  # keeps a division from nothing, as thinc has it

Layers = Any  # thinc names the types of its layers by what goes in and out, which differs here
Rows = NDArray[np.float32]
Weights = tuple[Rows, Rows, Rows, Rows]


def lighten(nlp: Language) -> None:
    """Put `WordRows` and `Windows` in the place of the layers that they stand for, where known."""
    layers = nlp.get_pipe(READER).model.layers if nlp.has_pipe(READER) else []  # type: ignore
    if len(layers) != 2:
        return
    words, around = layers
    if words.layers and words.layers[0].name == FEATURES:
        layers[0] = Model("word_rows", WordRows(words))
    if around.layers and all(map(is_window, around.layers[0].layers)) and PAD in around.attrs:
        layers[1] = Model("windows", Windows(around.layers[0], around.attrs[PAD]))


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

    def __init__(self, layers: Layers, pad: int) -> None:
        self._ops = layers.ops
        self._pad = pad
        self._weights = [weights(layer) for layer in layers.layers]

    def __call__(self, model: Layers, texts: list[Rows], is_train: bool) -> tuple[list[Rows], None]:
        """Return the tables that the last layer makes of the texts' own."""
        lengths = [len(rows) for rows in texts]
        if len(texts) == 1 and lengths[0] and self._pad >= len(self._weights):
            return [self._of_one(texts[0])], None
        rows = self._ops.flatten(texts, pad=self._pad)
        for layer in self._weights:
            rows = self._row_by_row(self._ops.seq2col(rows, 1), rows, layer)
        return self._ops.unflatten(rows, self._ops.asarray1i(lengths), pad=self._pad), None

    def _of_one(self, text: Rows) -> Rows:
        """Return the last table of one text; at either end, each layer needs a row less."""
        pad = len(self._weights)
        rows = np.zeros((len(text) + 2 * pad, text.shape[1]), text.dtype)
        rows[pad:-pad] = text
        for layer in self._weights:
            rows = self._row_by_row(self._ops.seq2col(rows, 1)[1:-1], rows[1:-1], layer)
        return rows

    def _row_by_row(self, beside: Rows, rows: Rows, layer: Weights) -> Rows:
        """Return what a layer makes of rows, given each with the rows beside it."""
        weight, bias, gain, shift = layer
        scores = self._ops.gemm(beside, weight)
        scores += bias
        best = self._ops.maxout(scores.reshape(*rows.shape, -1))[0]
        made: Rows = (normal(best) * gain + shift) + rows
        return made


def weights(layer: Layers) -> Weights:
    """Return the numbers of a layer: those of its maxout, then those of its norm.

    The maxout's are turned round: a product with them as they are kept takes twice as long.
    """
    maxout, norm = layer.layers[0].layers[1].layers[0].layers
    weight, bias = maxout.get_param("W"), maxout.get_param("b")
    flat = np.ascontiguousarray(weight.reshape(-1, weight.shape[-1]).T)
    return flat, bias.reshape(-1), norm.get_param("G"), norm.get_param("b")


def normal(rows: Rows) -> Rows:
    """Return rows with a mean of 0 and a variance of 1, in place."""
    width = rows.shape[1]
    rows -= np.add.reduce(rows, axis=1, keepdims=True) / width
    variance = np.add.reduce(rows * rows, axis=1, keepdims=True) / width + TINY
    rows *= variance**-0.5
    return rows
