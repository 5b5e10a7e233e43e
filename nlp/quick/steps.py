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

ALONE = 1  # text that takes its steps by itself: for one, spaCy's own way is the shorter


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
        self._places = np.arange(self._first.get_dim("nF"))
        self._step = SimpleNamespace(state2vec=SimpleNamespace(nF=len(self._places)))

    def __call__(self, doc: Doc) -> Doc:
        """Parse one text."""
        parsed: Doc = self._parser(doc)
        return parsed

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Parse many texts, a batch of them at a time."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            together = sum(map(bool, map(len, batch))) > ALONE
            states = self._states(batch) if together else self._parser.predict(batch)
            self._parser.set_annotations(batch, states)
            yield from batch

    def _states(self, docs: Sequence[Doc]) -> list[Any]:
        """Return the state in which the reading of each text ends."""
        table = self._first.predict(self._rows.predict(docs))
        states: list[Any] = self._parser.moves.init_batch(docs)
        going = [state for state in states if not state.is_final()]
        while going:
            looked_at = ParserStepModel.get_token_ids(self._step, going)
            scores = self._second.predict(self._summed(table, looked_at))
            going = self._parser.transition_states(going, scores)
        return states

    def _summed(self, table: Rows, looked_at: NDArray[np.int32]) -> Rows:
        """Return the first layer's row for each state, from what it says of each word there."""
        sums = np.add.reduce(table[looked_at + 1, self._places], axis=1)  # row 0 is for no word
        sums += self._first.get_param("b")
        best: Rows = self._first.ops.maxout(sums)[0]
        return best
