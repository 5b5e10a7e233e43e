"""A place where an entry's words stand: their part of speech, their role, whom they are said of."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from nlp.lexicon.entry import Entry
from nlp.parse import WORDS, capitals_mean_nothing
from nlp.sense.roles import Role, adjective_role, noun_head, noun_role
from nlp.sense.syntax import subject_of
from nlp.words import words


@dataclass(frozen=True, slots=True)
class Use:
    """An entry's match: its tokens, part of speech and role, and why it stays silent (or "").

    `text` is the question's, as written, and `plain` as it was parsed; where `option` is an index,
    both are that response option's. `start` and `end` are offsets into them.
    """

    entry: Entry
    span: Span
    pos: str
    role: Role
    text: str
    plain: str
    silent: str = ""
    option: int | None = None

    @property
    def titled(self) -> bool:
        """Tell whether the text is in title case or capitals, so that a capital names nothing."""
        return capitals_mean_nothing(WORDS.findall(self.text))

    @property
    def start(self) -> int:
        """Return the offset of the first character."""
        return int(self.span.start_char)

    @property
    def end(self) -> int:
        """Return the offset one past the last character."""
        return int(self.span.end_char)


def role_of(span: Span, pos: str) -> Role:
    """Return the role that a matched span plays, given its part of speech in the entry."""
    if pos == "adjective":
        return adjective_role(span)
    if pos == "noun":
        return noun_role(span)
    return Role.VERB if pos == "verb" else Role.PHRASE


def stands_alone(use: Use) -> bool:
    """Tell whether a question or field is nothing but the word: "Homeless?", "Felon:"."""
    if use.option is not None or use.span.lemma_.lower() in words("also-of-things"):
        return False
    aside = use.plain.find("(") if "(" in use.plain else len(use.plain)
    words_here = (token for token in use.span.doc if token.idx < aside)
    rest = [token for token in words_here if not (token.is_punct or token.is_space)]
    around = [token for token in rest if not use.span.start <= token.i < use.span.end]
    return all(token.lower_ in ("a", "an") for token in around)


def about(use: Use) -> Token | None:
    """Return what an expression is said of: the noun it describes, else its subject."""
    if use.role in (Role.ATTRIBUTIVE, Role.MODIFIER):
        return noun_head(use.span[-1])
    if use.role is Role.GROUP:
        return None
    return subject_of(anchor(use))


def anchor(use: Use) -> Token:
    """Return the word whose subject and objects are looked at: a verb, else the root."""
    return use.span[0] if use.pos == "verb" else use.span.root
