"""From a command to an open question: "List all jobs you had" -> "What jobs did you have".

Small edits: the opening, the auxiliary that a question needs, and the end. What is asked about
stays as it was written. Where the sentence leaves no plain way, there are no edits.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Edit
from nlp.parse import Parsed
from nlp.reword.asked_noun import QUANTIFIERS, asked_noun, relative_at
from nlp.reword.command import (
    ASKS,
    DECLARED,
    POSSESSIVES,
    PRONOUNS,
    WH,
    Command,
    how_much,
    inverted,
    is_finite_verb,
    more_than_one,
    read_command,
)
from nlp.reword.plainly_own import plainly_own
from nlp.sense.orders import gap
from nlp.sense.syntax import end_of, replace

LESS = "leaves how much to tell to the person"
ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone"})
EVERYTHING = frozenset({"anything", "everything"})
TELLING = frozenset({"description", "details", "explanation", "information", "overview", "summary"})


def open_questions(
    parsed: Parsed, verb: Token, start: int | None = None
) -> tuple[tuple[Edit, ...], ...]:
    """Return the ways to make a question of the command that `verb` opens, best first.

    The command begins at `start` where that is given, else at the verb.
    """
    command = read_command(parsed, verb, start)
    if command is None or more_than_one(command) or not plainly_own(command):
        return ()
    return tuple(way for way in _ways(command) if way)


def _ways(command: Command) -> Iterator[tuple[Edit, ...]]:
    verb, first = command.verb, command.rest[0].lower_
    if first in FRAMES:
        yield tuple(FRAMES[first](command))
    elif told := _telling(command):
        yield told
    elif verb.lower_ == "describe":
        yield tuple(_describe(command))
    elif verb.lower_ == "explain" and first == "any" and gap(command.rest):
        yield command.opening(verb, "what led to"), command.ending()
    elif verb.lower_ in ("explain", "detail") and not _asks_reasons(command):
        yield command.opening(verb, "what would you like us to know about"), command.ending()
    else:
        yield tuple(asked_noun(command))


def _asks_reasons(command: Command) -> bool:
    return any(token.lower_ in ("reason", "reasons") for token in command.rest[:2])


# Clauses


def _whether(command: Command) -> Iterator[Edit]:
    """ "Indicate whether you are working" -> "Are you working"."""
    turned = tuple(inverted(command, command.rest[1:]))
    if turned and not any(token.lower_ in ("or", "not") for token in command.rest[:3]):
        auxiliary, *others = turned
        yield replace(command.parsed, command.start, auxiliary.end, auxiliary.new, ASKS, *DECLARED)
        yield from others
        yield command.ending()


def _embedded(command: Command) -> Iterator[Edit]:
    """ "Explain how you get to work" -> "How do you get to work"."""
    wh, clause = command.rest[0], command.rest[1:]
    if not clause:
        return
    opening = command.opening(wh, wh.lower_)
    if how_much(wh) or (
        wh.lower_ in ("which", "what") and clause[:1] and clause[0].pos_ in ("NOUN", "ADJ")
    ):
        clause = tuple(clause[_subject_at(clause) :])
    if not clause or is_finite_verb(clause[0]):  # "what happened", "how many people live with you"
        yield from (opening, command.ending())
        return
    turned = tuple(inverted(command, clause))
    if turned:
        yield from (opening, *turned, command.ending())


def _subject_at(clause: tuple[Token, ...]) -> int:
    """Return where the subject begins after "how many …"; the end where that is the subject."""
    for i, token in enumerate(clause):
        if token.pos_ in ("VERB", "AUX"):
            return len(clause)
        if i and (token.lower_ in PRONOUNS or token.lower_ in POSSESSIVES):
            return i
    return len(clause)


# Noun phrases


def _everyone(command: Command) -> Iterator[Edit]:
    """ "List everyone who lives with you" -> "Who lives with you"."""
    first, *rest = command.rest
    if not rest:
        return
    thing = first.lower_ in EVERYTHING
    if rest[0].lower_ in ("who", "that") and not thing and len(rest) > 1:
        yield from (command.opening(rest[0], "who"), command.ending())
    elif rest[0].lower_ in ("in", "at", "on"):
        yield from (command.opening(first, "what is" if thing else "who is"), command.ending())
    else:
        skip = rest[0].lower_ == "that"
        turned = tuple(inverted(command, tuple(rest[skip:])))
        if turned:
            opening = command.opening(rest[0] if skip else first, "what" if thing else "who")
            out = "if anything" if thing else "if anyone"
            yield from (opening, *turned, command.ending(out))


def _telling(command: Command) -> tuple[Edit, ...]:
    """ "Provide details about X" -> "What would you like us to know about X"."""
    for token, following in zip(command.rest[:5], command.rest[1:6], strict=False):
        if token.lower_ in TELLING:
            if following.lower_ not in ("about", "of", "on", "regarding", "concerning", "for"):
                return ()
            frame = (
                "how would you describe"
                if token.lower_ == "description"
                else ("what would you like us to know about")
            )
            return command.opening(following, frame), command.ending()
    return ()


def _describe(command: Command) -> Iterator[Edit]:
    """ "Describe your housing" -> "How would you describe your housing"."""
    first = command.rest[0].lower_
    if first in ("a", "an"):
        return
    if first in QUANTIFIERS and relative_at(command):
        yield from asked_noun(command)
        return
    last = command.rest[0] if first in ("all", "any") else command.verb
    if _in_detail(command.rest[:2]):
        last = command.rest[1]
    yield command.opening(last, "how would you describe")
    yield from _ending_without_detail(command, "if any" if first in ("all", "any") else "")


def _in_detail(pair: tuple[Token, ...]) -> bool:
    return [token.lower_ for token in pair] in (["in", "detail"], ["in", "full"])


def _ending_without_detail(command: Command, way_out: str) -> Iterator[Edit]:
    """Yield the ending, less a final "in detail": how much to tell is up to the person."""
    ending = command.ending(way_out)
    if len(command.rest) > 3 and _in_detail(command.rest[-2:]):
        start = end_of(command.rest[-3])
        yield replace(command.parsed, start, ending.end, ending.new, LESS, *ending.declares)
    else:
        yield ending


FRAMES = {
    **dict.fromkeys(("whether", "if"), _whether),
    **dict.fromkeys(WH, _embedded),
    **dict.fromkeys(ANYONE | EVERYTHING, _everyone),
}
