"""The tripwires look only where they have something to say."""

from __future__ import annotations

from nlp.lexicon import load_lexicon
from nlp.parse import english
from nlp.reword.sanity import FIRST_WORDS


def test_a_look_says_nothing_of_other_words() -> None:
    examples = [example for entry in load_lexicon().entries for example in entry.examples]
    for doc in english().pipe(example.before or example.fine for example in examples):
        for token in doc[:-1]:
            for look, words in FIRST_WORDS:
                if token.lower_ not in words and token.nbor(1).lower_ != "person":
                    assert not list(look(token)), f"{look.__name__} speaks of “{token}”"
