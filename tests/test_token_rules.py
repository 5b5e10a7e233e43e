"""The rules looked up by kind of token set what spaCy's own ruler sets."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from nlp.lexicon import load_lexicon
from nlp.parse import bare, english, plain
from nlp.quick.token_rules import LEMMATIZER, RULER, named, quicken, readable

TELLING = (
    "",
    "There is nothing there, is there?",
    "Are you gonna eat, or have you gotta go?",
    "Let's say y'all ain't comin' - what'd you do?",
    "Who's been helpin' 'em?  Nothin' or nothing?",
    "I can't, you won't, he doesn't, they'd've had it done.",
    "That is the one that they said that you got.",
    " \u00a0  Which?  ☐ Yes  ☐ No  № 7  A/B\t12 ",
)


def said(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph), t.head.text) for t in doc]


def test_they_set_what_the_ruler_sets() -> None:
    examples = (example for entry in load_lexicon().entries for example in entry.examples)
    texts = [*TELLING, *(plain(example.before or example.fine) for example in examples)]
    ours, theirs = english().pipe(texts), bare().pipe(texts)
    for doc, other in zip(ours, theirs, strict=True):
        assert said(doc) == said(other)


@pytest.mark.parametrize(
    "part", [{"ORTH": "A"}, {"LOWER": {"FUZZY": "a"}}, {"TAG": "NN", "OP": "+"}]
)
def test_a_pipe_that_looks_at_more_is_left_in_place(part: dict[str, object]) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe(RULER)
    ruler.add([[part]], {"POS": "NOUN"})  # type: ignore[attr-defined]
    assert not readable([part])
    lemmatizer = nlp.add_pipe(LEMMATIZER, config={"mode": "lookup"})
    quicken(nlp)
    assert nlp.get_pipe(RULER) is ruler
    assert nlp.get_pipe(LEMMATIZER) is lemmatizer


def test_the_words_that_rules_name_are_known() -> None:
    words, shapes = named([[{"LOWER": "a"}, {"LOWER": {"IN": ["b"]}}, {"LOWER": {"REGEX": "^c"}}]])
    assert words == {"a", "b"}
    assert [shape.pattern for shape in shapes] == ["^c"]
