"""From a command to an open question: "List all jobs you had" -> "What jobs did you have".

Small edits: the opening, the auxiliary that a question needs, and the end. What is asked about
stays as it was written. Where the sentence leaves no plain way, there are no edits.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Edit
from nlp.parse import Parsed
from nlp.reword.command import (
    ASKS,
    DECLARED,
    POSSESSIVES,
    PRONOUNS,
    ROOM,
    WH,
    Command,
    how_much,
    inverted,
    is_finite_verb,
    more_than_one,
    read_command,
)
from nlp.reword.grammar import agree, plural
from nlp.syntax import end_of, is_person, replace
from nlp.words import words

LESS = "leaves how much to tell to the person"
ADVERBIAL = frozenset({"date", "day", "place", "reason", "time", "way", "year"})
QUANTIFIERS = frozenset({"all", "any", "each", "every"})
OWN = frozenset({"area", "form", "kind", "means", "method", "source", "type"})
ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone"})
EVERYTHING = frozenset({"anything", "everything"})
TELLING = frozenset({"description", "details", "explanation", "information", "overview", "summary"})


def open_questions(parsed: Parsed, verb: Token) -> tuple[tuple[Edit, ...], ...]:
    """Return the ways to make a question of the command that `verb` opens, best first."""
    command = read_command(parsed, verb)
    if command is None or more_than_one(command):
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
    elif verb.lower_ in ("explain", "detail") and not _asks_reasons(command):
        yield command.opening(verb, "what would you like us to know about"), command.ending()
        yield command.opening(verb, "how would you describe"), command.ending()
    else:
        yield tuple(_list(command))


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
    if first in QUANTIFIERS and _relative(command):
        yield from _list(command)
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


def _list(command: Command) -> Iterator[Edit]:
    head = _head(command)
    if head is None:
        return
    relative = _relative(command)
    fixed = command.rest[0].lower_ in POSSESSIVES | {"a", "an", "both"}
    if relative is not None and not fixed and not _inner(command, head, relative):
        yield from _what_relative(command, head, relative)
    else:
        yield from _what_is(command, head)


def _inner(command: Command, head: Token, relative: int) -> bool:
    """Tell whether a clause says which of an inner noun ("two examples of skills you learned")."""
    between = command.rest[:relative]
    inner = any(token.lower_ == "of" and token.i > head.i for token in between)
    return inner and head.lemma_.lower() not in OWN


def _head(command: Command) -> Token | None:
    """Return the noun that a command asks for: the last of the first run of nouns."""
    for child in command.verb.children:
        if child.dep_ == "dobj" and child in command.rest and child.pos_ in ("NOUN", "PROPN"):
            return child
    head = None
    for token in command.rest:
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
        elif head is not None and token.tag_ != "POS":
            break
    return head


def _relative(command: Command) -> int | None:
    """Return the position in `rest` of the clause that says which ("medicines you take")."""
    seen = False
    for i, token in enumerate(command.rest[:-1]):
        if seen and token.lower_ in PRONOUNS | {"that", "which", "who"}:
            return i
        if seen and token.lower_ in POSSESSIVES and token.head.dep_ in ("nsubj", "nsubjpass"):
            return i
        if seen and token.text == "(":
            return None
        seen = seen or token.pos_ in ("NOUN", "PROPN")
    return None


def _what_relative(command: Command, head: Token, at: int) -> Iterator[Edit]:
    """ "all medicines you take" -> "what medicines do you take"."""
    first, before = command.rest[0], command.rest[at - 1]
    last = command.rest[-1]
    if before.pos_ not in ("NOUN", "PROPN") or (before.lemma_ in ADVERBIAL and last.pos_ != "ADP"):
        return
    several = first.like_num and first.lower_ not in ("one", "1")
    which = "which" if is_person(head) or several else "what"
    linked = command.rest[at].lower_ in ("that", "which", "who")
    clause = command.rest[at + linked :]
    if linked and _finite(clause[0]):
        turned: tuple[Edit, ...] = ()
    else:
        turned = tuple(inverted(command, clause))
        if not turned:
            return
    of = 1 if command.rest[1].lower_ in ("of", "the") and first.lower_ == "all" else 0
    of += of and command.rest[2].lower_ == "the"
    counted = first.lower_ in QUANTIFIERS | {"the"}
    yield command.opening(command.rest[of] if counted else command.verb, which)
    if first.lower_ in ("every", "each") and head.tag_ != "NNS":
        yield replace(command.parsed, int(head.idx), end_of(head), plural(head.text), ASKS)
        if not turned:
            finite = agree(clause[0].text, plural=True)
            yield replace(command.parsed, int(clause[0].idx), end_of(clause[0]), finite, ASKS)
    several = head.tag_ in ("NNS", "NNPS") or first.lower_ in QUANTIFIERS
    out = "if any" if several and not first.like_num and not command.follow_up else ""
    early = bool(out) and any(token.text in (",", "(") for token in clause)
    end = end_of(command.rest[at]) if linked else end_of(before)
    if linked or early:
        new = f", {out}," if early else ""
        yield replace(command.parsed, end_of(before), end, new, ROOM if early else ASKS, *DECLARED)
    yield from turned
    yield command.ending("" if early else out)


def _finite(token: Token) -> bool:
    return token.tag_ in ("VBP", "VBZ", "VBD", "MD") and token.pos_ in ("VERB", "AUX")


def _what_is(command: Command, head: Token) -> Iterator[Edit]:
    """ "your income" -> "what is your income"; "medications" -> "what are your medications"."""
    first = command.rest[0]
    many = head.tag_ in ("NNS", "NNPS") or _joined(command, head)
    asked = "who" if _named_person(command, head) else "what"
    be = "are" if many else "is"
    out = "" if _counted_or_listed(command, head) else _way_out(head, many)
    if first.lower_ in POSSESSIVES | {"the", "a", "an", "both"}:
        yield from (command.opening(command.verb, f"{asked} {be}"), command.ending(out))
    elif first.like_num and many:
        of = "" if _owned(command) else " of your"
        yield command.opening(first, f"{asked} are {first.lower_}{of}")
        yield command.ending()
    elif first.lower_ == "all" and command.rest[1].lower_ in POSSESSIVES | {"the"}:
        yield from (command.opening(first, f"{asked} {be}"), command.ending(out))
    elif many and first.lower_ not in ("each", "every") and not _clause_inside(command):
        last = first if first.lower_ in QUANTIFIERS else command.verb
        yield command.opening(last, f"{asked} are {'the' if _owned(command) else 'your'}")
        yield command.ending(out)


def _clause_inside(command: Command) -> bool:
    return any(token.dep_ == "relcl" for token in command.rest)


def _owned(command: Command) -> bool:
    """Tell whether the words already say whose ("all members of your household")."""
    if any(token.lower_ in POSSESSIVES for token in command.rest):
        return True
    pairs = pairwise(command.rest)
    return any(two.lower_ == "of" and one.lemma_.lower() not in OWN for one, two in pairs)


def _joined(command: Command, head: Token) -> bool:
    following = [token.lower_ for token in command.rest if token.i > head.i][:1]
    return following in (["and"], [","])


def _named_person(command: Command, head: Token) -> bool:
    named = command.verb.lower_ in ("identify", "list", "name", "of")
    return named and (is_person(head) or head.lemma_.lower() in words("contact-person"))


def _counted_or_listed(command: Command, head: Token) -> bool:
    """Tell whether a number or an addition leaves no place for "if any"."""
    return any(
        token.like_num or (token.i > head.i and token.text in (",", "(")) for token in command.rest
    )


def _way_out(head: Token, many: bool) -> str:
    lemma = head.lemma_.lower()
    if not many:
        return "if you have one" if lemma in words("may-lack") else ""
    return "" if lemma in words("everybody-has") else "if any"


FRAMES = {
    **dict.fromkeys(("whether", "if"), _whether),
    **dict.fromkeys(WH, _embedded),
    **dict.fromkeys(ANYONE | EVERYTHING, _everyone),
}
