"""What the model's rules say of a kind of token, asked of them once instead of at every token.

spaCy's attribute ruler sets parts of speech, morphology and a few lemmas from some 180 patterns,
and tries each of them at every token: a third of the whole parse. All but a handful look at one
token alone: at its tag, its label and, where they name it, its word. The lemmatizer looks at the
word, its part of speech and its morphology, and keeps its answer for some of them only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from spacy.attrs import DEP, LEMMA, LOWER, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token
from spacy.tokens._retokenize import set_token_attrs

Pattern = list[dict[str, Any]]

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
LOOKED_AT = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
UNNAMED = "otherwise"  # stands for every word that no rule names
WORDS_KEPT = 32_768
KINDS_KEPT = 8_192


class Said(NamedTuple):
    """What the rules say of a kind of token: values to set, and the rules of several tokens that
    may begin with it or have it second, by number.
    """

    sets: dict[int, int]
    begins: frozenset[str]
    second: frozenset[str]


def quicken(nlp: Language) -> None:
    """Put `TokenRules` and `TokenLemmas` in the place of what they stand for, where they can."""
    ruler, lemmatizer = (nlp.get_pipe(name) for name in (RULER, LEMMATIZER))
    if isinstance(ruler, AttributeRuler) and all(map(readable, patterns_of(ruler))):
        Language.component("token_rules", func=TokenRules(ruler))
        nlp.replace_pipe(RULER, "token_rules")
    if isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
        Language.component("token_lemmas", func=TokenLemmas(lemmatizer))
        nlp.replace_pipe(LEMMATIZER, "token_lemmas")


class TokenRules:
    """Sets on tokens what an attribute ruler would set."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        self._words, self._shapes = named(patterns_of(ruler))
        self._several = Matcher(ruler.vocab)
        for number, pattern in enumerate(patterns_of(ruler)):
            for place, part in enumerate(pattern[:2] if len(pattern) > 1 else ()):
                self._several.add(f"{place} {number}", [[part]])
        self._named = lru_cache(maxsize=WORDS_KEPT)(self._named_word)
        self._said = lru_cache(maxsize=KINDS_KEPT)(self._said_of)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a text's tokens."""
        kinds = doc.to_array([LOWER, TAG, DEP]).tolist()
        said = [self._said(self._named(lower), tag, dep) for lower, tag, dep in kinds]
        if any(one.begins & two.second for one, two in pairwise(said) if one.begins):
            return self._ruler(doc)
        for token, one in zip(doc, said, strict=True):
            set_token_attrs(token, one.sets)
        return doc

    def _named_word(self, lower: int) -> int:
        """Return a word's key, or that of `UNNAMED` where no rule can tell it from others."""
        word = self._strings[lower]
        telling = word in self._words or word.isspace() or any(s.search(word) for s in self._shapes)
        return lower if telling else self._strings.add(UNNAMED)

    def _said_of(self, word: int, tag: int, label: int) -> Said:
        alone = Doc(self._ruler.vocab, words=[self._strings[word]])
        alone[0].tag, alone[0].dep = tag, label
        sets: dict[int, int] = {}
        for rule, *_ in self._ruler.match(alone):  # in order, so that later rules win
            sets |= self._ruler.attrs[rule]
        parts = [self._strings[key].split() for key, *_ in self._several(alone, allow_missing=True)]
        begins, second = (frozenset(n for at, n in parts if at == place) for place in "01")
        return Said(sets, begins, second)


class TokenLemmas:
    """Sets the lemmas that a lemmatizer by rules would set, where a token has none yet."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, int, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of a text's tokens."""
        for place, (lemma, *kind) in enumerate(doc.to_array([LEMMA, ORTH, POS, MORPH]).tolist()):
            if not lemma:
                token = doc[place]
                token.lemma_ = self._known.get(tuple(kind)) or self._learn(token, tuple(kind))
        return doc

    def _learn(self, token: Token, kind: tuple[int, int, int]) -> str:
        if len(self._known) >= WORDS_KEPT:
            self._known.clear()
        self._known[kind] = self._lemmatizer.lemmatize(token)[0]
        return self._known[kind]


def patterns_of(ruler: AttributeRuler) -> list[Pattern]:
    """Return every pattern of a ruler, a list of tokens each."""
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"]]  # type: ignore


def readable(pattern: Pattern) -> bool:
    """Tell whether a pattern looks at nothing but what makes a kind here."""
    return all(
        part.keys() <= LOOKED_AT
        and all(
            not isinstance(want, dict) or want.keys() <= {"IN", "NOT_IN", "REGEX"}
            for want in part.values()
        )
        for part in pattern
    )


def named(patterns: list[Pattern]) -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """Return the words that patterns name, lower case, and the shapes of others that they name."""
    wanted = [part["LOWER"] for pattern in patterns for part in pattern if "LOWER" in part]
    words = {want for want in wanted if isinstance(want, str)}
    shapes = []
    for want in wanted:
        if isinstance(want, dict):
            words.update(*(want.get(key, ()) for key in ("IN", "NOT_IN")))
            shapes += [re.compile(want["REGEX"])] if "REGEX" in want else []
    return frozenset(words), shapes
