"""Questions that may be asked instead: lexicons/model-questions.yaml, read and put to somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from nlp.later import later
from nlp.model import Category, OtherQuestion
from nlp.reword.grammar import singular
from nlp.yamlfile import LexiconError, line_of, load

YOU = "you"
HOUSEHOLD = "the household"  # "Does anyone in your home …"
KEYS = frozenset({
    "text", "options", "why", "sources", "about", "about_options", "topics", "serves", "near",
    "not_near", "household",
})  # fmt: skip
ONE = later(r"\b(?:does|is|has) \{who\}", re.IGNORECASE)  # agrees with one person alone


@dataclass(frozen=True, slots=True)
class ModelQuestion:
    """A question to ask instead, and where it fits.

    `about` is the same question for one who answers for somebody else, with `{who}` or `{whose}`
    ("your child", "the client's"); `about_options` where its options differ. It may be offered
    without an entry that names it where the question is on one of `topics` (any, if empty) and the
    trouble is of a category in `serves`, and one of `near` is in it. `not_near`: none of these
    phrases may be in the question at all. `household`: it also fits a question about
    those who live together.
    """

    id: str
    text: str
    options: tuple[str, ...]
    why: str
    about: str = ""
    about_options: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    serves: frozenset[Category] = frozenset()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    household: bool = False

    def suits(self, plain: str) -> bool:
        """Tell whether it may stand in for a question (its text with plain quotes)."""
        return not self.not_near or _any_of(self.not_near).search(plain) is None

    def speaks_to(self, plain: str) -> bool:
        """Tell whether it may be offered for a question although no entry names it."""
        return not self.near or _any_of(self.near).search(plain) is not None

    def put_to(self, whom: str) -> OtherQuestion | None:
        """Return the question as it is put: to "you", or about "your child"; None if it cannot."""
        if whom == YOU or (whom == HOUSEHOLD and self.household):
            return OtherQuestion(self.id, self.text, self.options, self.why)
        if whom in ("", HOUSEHOLD) or not self.about or (ONE.search(self.about) and _several(whom)):
            return None
        whose = f"{whom}'" if whom.endswith("s") else f"{whom}'s"
        text = self.about.replace("{who}", whom).replace("{whose}", whose)
        text = text[0].upper() + text[1:]
        return OtherQuestion(self.id, text, self.about_options or self.options, self.why)


def _several(whom: str) -> bool:
    noun = whom.rsplit(" ", 1)[-1].lower()
    return noun == "children" or (singular(noun) != noun and noun.endswith("s"))


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def read_model_questions(path: Path) -> dict[str, ModelQuestion]:
    """Read model-questions.yaml; raise `LexiconError` for an unknown key or category."""
    return {key: _model_question(key, row, path) for key, row in load(path).items()}


def _model_question(key: str, row: Mapping[str, Any], path: Path) -> ModelQuestion:
    unknown = sorted(set(row) - KEYS)
    if unknown:
        where = f"{path.name}:{line_of(path, key)}"
        raise LexiconError(f"{where}: '{key}' has an unknown key '{unknown[0]}'. The keys are: "
                           f"{', '.join(sorted(KEYS))}.")  # fmt: skip
    try:
        serves = frozenset(Category(name) for name in row.get("serves", ()))
    except ValueError as error:
        where = f"{path.name}:{line_of(path, key, 'serves')}"
        raise LexiconError(f"{where}: {error}: `serves:` lists categories.") from None
    return ModelQuestion(
        id=key,
        text=row["text"],
        options=_texts(row.get("options", ())),
        why=row["why"],
        about=row.get("about", ""),
        about_options=_texts(row.get("about_options", ())),
        topics=_texts(row.get("topics", ())),
        serves=serves,
        near=_texts(row.get("near", ())),
        not_near=_texts(row.get("not_near", ())),
        household=bool(row.get("household")),
    )


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(map(str, values))
