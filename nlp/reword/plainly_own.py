"""Which commands a question may stand in for: those for one plain thing of one's own.

"State your income" may become "What is your income?". Asked for other people's data, or for a
detail that takes something for granted ("which you check each morning"), a question pries no less.
"""

from __future__ import annotations

from nlp.reword.command import Command
from nlp.sense.syntax import is_person
from nlp.words import words

MOST = 16  # words after the verb: of more, something else is asked for besides
TAKEN = frozenset({"always", "beginning", "daily", "each", "every", "so", "starting", "usually"})
CLOSE = frozenset({
    "anyone", "baby", "child", "client", "daughter", "everyone", "family", "household", "kid",
    "member", "participant", "people", "person", "resident", "son", "student", "teen", "tenant",
    "youth",
})  # fmt: skip


def plainly_own(command: Command) -> bool:
    """Tell whether a command asks for one plain thing of one's own, or for who lives with one."""
    if len(command.rest) > MOST or _goes_on(command):
        return False
    if any(token.lower_ in TAKEN for token in command.rest[1:]):
        return False
    close = CLOSE | words("contact-person")
    named = (token for token in command.rest if is_person(token) and token.lower_ != "you")
    return all(token.lemma_.lower() in close or token.pos_ == "PRON" for token in named)


def _goes_on(command: Command) -> bool:
    """Tell whether a sentence follows the command's own."""
    after = command.parsed.doc[command.rest[-1].i + 1 :]
    return any(token.is_alpha for token in after)
