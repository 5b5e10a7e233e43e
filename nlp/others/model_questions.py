"""Questions that may be asked instead: lexicons/model-questions.yaml, read and put to somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from nlp.model import Category, OtherQuestion
from nlp.others.fidelity import THING, speaks_of_all
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.sense.things import any_of, thing_in
from nlp.words import words
from nlp.yamlfile import LexiconError, line_of, load

YOU = "you"
MANY = 2  # answers that make a choice
HOUSEHOLD = "the household"  # "Does anyone in your home …"
GROWN_UP = "grown-up"
TOGETHER = later(
    r"\b(?:household|family(?:'s)?"
    r"|(?:anyone|anybody|everyone|who|people|child|children) (?:living )?(?:in|at) (?:the|your)"
    r" (?:home|house)|any(?:one|body) applying"
    r"|(?:each|every|all) (?:adults?|members?|persons?|people))\b",
    re.IGNORECASE,
)
KEYS = frozenset({
    "text", "options", "why", "sources", "about", "about_options", "topics", "serves", "near",
    "not_near", "household", "past", "covers",
    "themes", "home", "of", "closer", "otherwise", "things", "strict", "parent",
})  # fmt: skip
CHILD = "{child}"
PROGRAM = "{program}"  # what a question calls it: "this class", else "this program"
CALLED = later(
    r"\b(?:my|our|the|this|these|your) (?:[\w'-]+ ){0,3}?(?P<called>camps?|class(?:es)?|clinic|club"
    r"|coaching|counseling|course|groups?|mentoring|pantry|program|services|shelter|training"
    r"|tutoring|workshops?)\b",
    re.IGNORECASE,
)
WORD = later(r"[a-z]+")
HAVE_CHILDREN = later(r"\byou have\b[^.?!]*\b(child|children|kids)\b", re.IGNORECASE)
NOTED = {
    "Prefer not to answer": "Prefers not to say",
    "Let me tell you: ____": "In their words: ____",
    "Let me describe it: ____": "In their words: ____",
    "I would like to talk about it first": "Would like to talk about it first",
}
ONE = later(r"\b(?:does|is|has) \{who\}", re.IGNORECASE)  # agrees with one person alone


@dataclass(frozen=True)
class ModelQuestion:
    """A question to ask instead, and where it fits.

    `about` is the same question for one who answers for somebody else, with `{who}` or `{whose}`
    ("your child", "the client's"); `about_options` where its options differ. `parent` is the same
    question for a parent, with `{child}` ("your son"), where "Would your son like …" would ask them
    for a wish that is not theirs. `home` is the same question about those who live together. `of`
    ("child", "grown-up") is whom `about` fits. It may be offered
    without an entry that names it where the question is on one of `topics` (any, if empty) and the
    trouble is of a category in `serves`, and one of `near` is in it. `not_near`: none of these
    phrases may be in the question at all. `strict`: `near` counts even where an entry names it.
    `household`: it also fits a question about
    those who live together. `past`: it only fits after something that happened once. `closer`: ids
    of questions that are closer to what it is about, which may be asked about `things` alone;
    `otherwise`: ids of what fits where this one does not.
    `covers` and `themes` are themes of lexicons/themes.yaml that it speaks of besides those that it
    names; one of `themes` has to be asked about.
    `named`: options that are answers only where one of their phrases is in the question.
    """

    id: str
    text: str
    options: tuple[str, ...]
    why: str
    about: str = ""
    parent: str = ""
    home: str = ""
    of: str = ""
    about_options: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    serves: frozenset[Category] = frozenset()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    household: bool = False
    past: bool = False
    strict: bool = False
    closer: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    covers: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that it says, in the singular."""
        said = " ".join((self.text, self.about, self.parent, *self.options, *self.near)).lower()
        return frozenset(singular(word) for word in WORD.findall(said))

    def suits(self, plain: str) -> bool:
        """Tell whether it may stand in for a question (its text with plain quotes)."""
        return self.welcome(plain) and (not self.strict or self.speaks_to(plain))

    def welcome(self, plain: str) -> bool:
        """Tell whether it covers all that a question asks about, and nothing keeps it away."""
        if self.not_near and any_of(self.not_near).search(plain) is not None:
            return False
        return speaks_of_all(self, plain)

    def speaks_to(self, plain: str) -> bool:
        """Tell whether it may be offered for a question although no entry names it."""
        return not self.near or any_of(self.near).search(plain) is not None

    def put_to(self, whom: str, plain: str = "", thing: str = "") -> OtherQuestion | None:
        """Return the question as it is put: to "you", or about "your child"; None if it cannot.

        `plain` is the text that it stands in for: what that is about, and what it names. `thing`
        is what it is about, where things.yaml has no noun for it.
        """
        text = self._text(whom, plain)
        child = _child(whom, plain)
        told = {f"{CHILD}'s": child and _whose(child), CHILD: child}
        told[PROGRAM] = _program(plain)
        told[THING] = (thing or thing_in(plain)) if THING in text else ""
        options = self._options(plain)
        lacks = any(slot in text and not word for slot, word in told.items())
        if not text or lacks or len(options) < MANY:
            return None
        if whom not in (YOU, HOUSEHOLD) and text != self.text:
            options = self.about_options or options
            options = _as_noted(options, whom)
        told |= {"{who}": whom, "{whose}": _whose(whom)}
        for slot, word in told.items():
            text = text.replace(slot, word)
        return OtherQuestion(self.id, text[0].upper() + text[1:], options, self.why)

    def _text(self, whom: str, plain: str) -> str:
        """Return the wording for whoever is asked about; "" for none."""
        if whom == YOU or (whom == HOUSEHOLD and self.household):
            together = whom == HOUSEHOLD or TOGETHER.search(plain)
            return self.home if self.home and together else self.text
        if whom in ("", HOUSEHOLD):
            return ""
        of_child = self.parent or (self.text if CHILD in self.text else "")
        if whom.startswith("your ") and of_child:
            return of_child
        grown = singular(whom.rsplit(" ", 1)[-1].lower()) not in words("child")
        if self.of and grown != (self.of == GROWN_UP):
            return ""
        return "" if ONE.search(self.about) and _several(whom) else self.about

    def _options(self, plain: str) -> tuple[str, ...]:
        """Return the options without those for things that a question does not name."""
        kept = [one for one, near in self.named.items() if any_of(near).search(plain)]
        if len(self.named) >= MANY > len(kept):
            return ()
        return tuple(one for one in self.options if one in kept or one not in self.named)


def _child(whom: str, plain: str) -> str:
    """Return "your son" where a child of the one who answers is spoken of; else ""."""
    if whom not in (YOU, HOUSEHOLD):
        return whom
    children = "|".join(sorted(words("own-child")))
    found = re.search(
        rf"\b(?:my|your) (?:own )?((?:{children})(?:s|ren)?|babies)\b", plain, re.IGNORECASE
    )
    if found is None:
        had = HAVE_CHILDREN.search(plain)
        return "" if had is None else "your child" if had[1].lower() == "child" else "your children"
    return f"your {found.group(1).lower()}"


def _program(plain: str) -> str:
    """Return "this class" or "these classes", as a question calls it; else "this program"."""
    called = found["called"].lower() if (found := CALLED.search(plain)) else "program"
    several = called.endswith("s") and not called.endswith("ss")
    return f"{'these' if several else 'this'} {called}"


def _whose(noun: str) -> str:
    return f"{noun}'" if noun.endswith("s") else f"{noun}'s"


def _as_noted(options: Sequence[str], whom: str) -> tuple[str, ...]:
    """Return options as somebody ticks them who writes about another; parents speak for one."""
    if whom.startswith("your "):
        return tuple(options)
    return tuple(NOTED.get(option, option) for option in options)


def _several(whom: str) -> bool:
    noun = whom.rsplit(" ", 1)[-1].lower()
    return noun == "children" or (singular(noun) != noun and noun.endswith("s"))


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
        parent=row.get("parent", ""),
        home=row.get("home", ""),
        of=row.get("of", ""),
        about_options=_texts(row.get("about_options", ())),
        topics=_texts(row.get("topics", ())),
        serves=serves,
        near=_texts(row.get("near", ())),
        not_near=_texts(row.get("not_near", ())),
        household=bool(row.get("household")),
        past=bool(row.get("past")),
        strict=bool(row.get("strict")),
        closer=_texts(row.get("closer", ())),
        things=_texts(row.get("things", ())),
        otherwise=_texts(row.get("otherwise", ())),
        covers=frozenset(_texts(row.get("covers", ()))),
        themes=frozenset(_texts(row.get("themes", ()))),
        named={
            str(one["option"]): _texts(one["near"])
            for one in row.get("options", ())
            if isinstance(one, dict)
        },
    )


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(one["option"] if isinstance(one, dict) else one) for one in values)
