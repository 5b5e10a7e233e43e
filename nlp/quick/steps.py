"""The parser's steps, taken for many texts at once.

spaCy's parser goes through all texts of a batch step by step, but adds up what each step looks at
one text and one feature at a time, by a call that costs ten times as much as the sum itself. Here
a step is one sum over all texts, in the same order, so that no number differs by a bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc

PARSER = "parser"
Rows = NDArray[np.float32]

BEST, NEAR = 4, 1e-4  # sums that may decide a step, and what is too little between two of them


def step_together(nlp: Language) -> None:
    """Put `Steps` in the place of the parser that it stands for, where it can."""
    parser: Any = nlp.get_pipe(PARSER) if nlp.has_pipe(PARSER) else None
    if parser is not None and is_known(parser):
        Language.component("steps", func=Steps(parser))
        nlp.replace_pipe(PARSER, "steps")


def is_known(parser: Any) -> bool:
    """Tell whether a parser goes one way, always by the largest of some sums."""
    attrs, first = parser.model.attrs, parser.model.get_ref("lower")
    sums = attrs["has_upper"] and not attrs["unseen_classes"] and first.get_dim("nP") > 1
    return bool(sums and parser.cfg["beam_width"] == 1)


class Steps:
    """Sets on tokens what a parser would set."""

    def __init__(self, parser: Any) -> None:
        self.name, self.model = PARSER, parser.model  # by these spaCy hands on the words' rows
        self._parser = parser
        self._rows, self._first, self._second = parser.model.layers
        self._features, *self._pieces = (self._first.get_dim(name) for name in ("nF", "nO", "nP"))
        self._step = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))
        self._places = np.arange(self._features, dtype=np.int32) + self._features  # no word is -1
        self._shift = self._first.get_param("b").reshape(-1)
        self._weights = np.ascontiguousarray(self._second.get_param("W").T)
        self._bias = self._second.get_param("b")

    def __call__(self, doc: Doc) -> Doc:
        """Parse one text."""
        self._parser.set_annotations([doc], self._alone(doc))
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Parse many texts, a batch of them at a time."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            self._parser.set_annotations(batch, self._together(batch))
            yield from batch

    def _together(self, docs: Sequence[Doc]) -> list[Any]:
        """Return the state in which the reading of each text ends."""
        if not any(map(len, docs)):
            return list(self._parser.predict(docs))
        table, states = self._table(docs), self._parser.moves.init_batch(docs)
        going = [state for state in states if not state.is_final()]
        while going:
            scores = self._second.predict(self._summed(table, going))
            going = self._parser.transition_states(going, scores)
        return list(states)

    def _alone(self, doc: Doc) -> list[Any]:
        """Return the state in which the reading of one text ends.

        Its sums are made by a quicker product, whose last digits differ. Where these could matter,
        spaCy's own way is taken.
        """
        if not len(doc):
            return list(self._parser.predict([doc]))
        table, states = self._table([doc]), self._parser.moves.init_batch([doc])
        going, said = states, []
        while going:
            scores = self._summed(table, going).dot(self._weights)
            scores += self._bias
            said.append(scores[0])
            going = self._parser.transition_states(going, scores)
        best = np.sort(said)[:, -BEST:]
        sure = (best[:, 1:] - best[:, :-1]).min() > NEAR
        return list(states if sure else self._parser.predict([doc]))

    def _table(self, docs: Sequence[Doc]) -> Rows:
        """Return a row for each word and each place in which it may stand; first for no word."""
        table: Rows = self._first.predict(self._rows.predict(docs))
        return table.reshape(len(table) * self._features, -1)

    def _summed(self, table: Rows, going: Sequence[Any]) -> Rows:
        """Return the first layer's row for each state, from those of the words that it looks at."""
        places = ParserStepModel.get_token_ids(self._step, going)
        places *= self._features
        places += self._places
        sums = np.add.reduce(table.take(places, axis=0), axis=1)
        sums += self._shift
        best: Rows = self._first.ops.maxout(sums.reshape(-1, *self._pieces))[0]
        return best
