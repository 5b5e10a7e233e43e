"""The quick first tests by words pass over nothing that a slower look would find."""

from __future__ import annotations

from nlp.checks import structural_checks
from nlp.lexicon import load_lexicon
from nlp.parse import english
from nlp.sense.ordeal import event_words, events
from nlp.sense.presupposed import LOOKS, hard_words
from nlp.sense.syntax import lemmas


def test_every_event_and_hard_fact_has_one_of_the_words() -> None:
    examples = [
        *(example for entry in load_lexicon().entries for example in entry.examples),
        *(example for one in structural_checks() for example in one.check.examples),
    ]
    seen = 0
    for doc in english().pipe(example.before or example.fine for example in examples):
        for sent in doc.sents:
            happened = any(True for _ in events(sent))
            hard = any(look(sent) is not None for look in LOOKS)
            assert not happened or lemmas(doc) & event_words(), doc.text
            assert not hard or lemmas(doc) & hard_words(), doc.text
            seen += happened + hard
    assert seen > 100
