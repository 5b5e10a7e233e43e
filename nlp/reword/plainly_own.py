"""Which commands a question may stand in for: those for one plain thing of one's own.

"State your income" may become "What is your income?". Asked for what others have ("the conditions
of everyone at home"), or for a detail that takes something for granted ("which you check each
morning"), a question pries no less.
"""

from __future__ import annotations

from nlp.reword.command import Command
from nlp.sense.syntax import is_person
from nlp.words import words

MOST = 10  # words after the verb: of more, something else is asked for besides
TAKEN = frozenset(
    {"always", "beginning", "daily", "each", "every", "immediate", "so", "starting", "usually"}
)
EVERYBODY = frozenset({"adult", "anyone", "everyone", "member", "people", "person"})
CLOSE = frozenset({
    "baby", "child", "client", "daughter", "family", "household", "kid", "participant", "resident",
    "son", "student", "teen", "tenant", "youth",
})  # fmt: skip
LEADS = 3  # words: "all the people who live with you" asks for people, and not for what they have


def plainly_own(command: Command) -> bool:
    """Tell whether a command asks for one plain thing of one's own, or for who lives with one."""
    if len(command.rest) > MOST or _goes_on(command):
        return False
    if any(token.lower_ in TAKEN for token in command.rest[1:]):
        return False
    close = CLOSE | words("contact-person")
    lemmas = [token.lemma_.lower() for token in command.rest]
    if not EVERYBODY.isdisjoint(lemmas[LEADS:]):
        return False
    named = (token for token in command.rest[LEADS:] if is_person(token) and token.lower_ != "you")
    return all(token.lemma_.lower() in close or token.pos_ == "PRON" for token in named)


def _goes_on(command: Command) -> bool:
    """Tell whether a sentence follows the command's own."""
    after = command.parsed.doc[command.rest[-1].i + 1 :]
    return any(token.is_alpha for token in after)
