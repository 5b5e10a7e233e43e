"""From a command for a thing to a question: "State your income" -> "What is your income"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Edit
from nlp.reword.command import ASKS, DECLARED, POSSESSIVES, PRONOUNS, ROOM, Command, inverted
from nlp.reword.grammar import agree, plural
from nlp.sense.syntax import end_of, is_person, replace
from nlp.words import words

ADVERBIAL = frozenset({"date", "day", "place", "reason", "time", "way", "year"})
EVENTFUL = frozenset(
    {"date", "day", "month", "outcome", "purpose", "reason", "result", "time", "year"}
)
HANDED_IN = frozenset({
    "budget", "certificate", "chart", "copy", "essay", "letter", "logo", "narrative", "photo",
    "photograph", "proof", "resume", "transcript",
})  # fmt: skip
PAST = frozenset({"first", "last", "latest", "previous", "prior", "recent"})
QUANTIFIERS = frozenset({"all", "any", "each", "every"})
OF_THEM = {"amount": "how much is", "member": "who is in"}  # "the members of your family"
LIVING = frozenset({"be", "live", "reside", "sleep", "stay"})
ANYBODY = frozenset({"individual", "people", "person"})
OWN = frozenset({"area", "form", "kind", "means", "method", "source", "type"})


def asked_noun(command: Command) -> Iterator[Edit]:
    """ "List all medicines you take" -> "What medicines do you take"; nothing where unsure."""
    head = _head(command)
    if head is None or (is_person(head) and any(not is_person(one) for one in head.conjuncts)):
        return
    if asked := OF_THEM.get(head.lemma_.lower()) if _of_something(command, head) else "":
        yield from (command.opening(head.nbor(1), asked), command.ending())
        return
    at = relative_at(command)
    fixed = command.rest[0].lower_ in POSSESSIVES | {"a", "an", "both"}
    if at is not None and not fixed and not _inner(command, head, at):
        yield from _what_relative(command, head, at)
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
        elif head is not None and token.tag_ == "VBZ" and token.i == command.rest[-1].i:
            return token  # "your staff needs", read as if somebody needed something
        elif head is not None and token.tag_ != "POS":
            break
    return head


def relative_at(command: Command) -> int | None:
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
    if any(token.text[0] in "'’" for token in clause[:3]):
        return  # "jobs you've held"
    if linked and _finite(clause[0]):
        turned: tuple[Edit, ...] = ()
    else:
        turned = tuple(inverted(command, clause))
        if not turned:
            return
    of = 1 if command.rest[1].lower_ in ("of", "the") and first.lower_ == "all" else 0
    of += of and command.rest[2].lower_ == "the"
    if head.lemma_.lower() in ANYBODY and linked and not turned:
        yield from _who(command, clause, at)
        return
    counted = first.lower_ in QUANTIFIERS | {"the"}
    yield command.opening(command.rest[of] if counted else command.verb, which)
    if first.lower_ in ("every", "each") and head.tag_ != "NNS":
        yield replace(command.parsed, int(head.idx), end_of(head), plural(head.text), ASKS)
        if not turned:
            finite = agree(clause[0].text, plural=True)
            yield replace(command.parsed, int(clause[0].idx), end_of(clause[0]), finite, ASKS)
    several = head.tag_ in ("NNS", "NNPS") or first.lower_ in QUANTIFIERS
    everybody = is_person(head) and _lives_here(clause)
    some = several and not first.like_num and not command.follow_up and not everybody
    out = "if any" if some else ""
    early = bool(out) and any(token.text in (",", "(") for token in clause)
    end = end_of(command.rest[at]) if linked else end_of(before)
    if linked or early:
        new = f", {out}," if early else ""
        yield replace(command.parsed, end_of(before), end, new, ROOM if early else ASKS, *DECLARED)
    yield from turned
    yield command.ending("" if early else out)


def _who(command: Command, clause: tuple[Token, ...], at: int) -> Iterator[Edit]:
    """ "all people who sleep in your home" -> "who sleeps in your home"."""
    yield command.opening(command.rest[at], "who")
    if clause[0].tag_ in ("VBP", "VBZ"):
        finite = agree(clause[0].text, plural=False)
        yield replace(command.parsed, int(clause[0].idx), end_of(clause[0]), finite, ASKS)
    yield command.ending("" if _lives_here(clause) else "if anyone")


def _lives_here(clause: tuple[Token, ...]) -> bool:
    """Tell whether those asked for live in the home, the one who answers among them."""
    lowers = {token.lower_ for token in clause}
    home = {"home", "house", "household", "unit"} & lowers
    return bool(home) and "you" not in lowers and clause[0].lemma_ in LIVING


def _finite(token: Token) -> bool:
    return token.tag_ in ("VBP", "VBZ", "VBD", "MD") and token.pos_ in ("VERB", "AUX")


def _what_is(command: Command, head: Token) -> Iterator[Edit]:
    """ "your income" -> "what is your income"; "medications" -> "what are your medications"."""
    first = command.rest[0]
    many = head.tag_ in ("NNS", "NNPS", "VBZ") or _joined(command, head)
    person = _named_person(command, head)
    if person and _joined(command, head):
        return  # "all members and their incomes"
    asked = "who" if person else "what"
    be = "are" if many else "was" if _is_past(command, head) else "is"
    if first.lower_ in ("a", "an") or head.lemma_.lower() in HANDED_IN:
        return  # "What is a budget narrative?" would ask for a definition
    out = "" if _counted_or_listed(command, head) else _way_out(head, many)
    out = out.replace("have", "had") if be == "was" else out
    if first.lower_ in POSSESSIVES | {"the", "both"}:
        yield from (command.opening(command.verb, f"{asked} {be}"), command.ending(out))
    elif first.like_num and many:
        if _owned(command):
            yield command.opening(first, f"{asked} are {first.lower_}")
            yield command.ending()
    elif first.lower_ == "all" and command.rest[1].lower_ in POSSESSIVES | {"the"}:
        yield from (command.opening(first, f"{asked} {be}"), command.ending(out))
    elif first.lower_ == "all" and command.rest[1].lower_ == "of":  # "all of your debts"
        yield from (command.opening(command.rest[1], f"{asked} {be}"), command.ending(out))
    elif many and first.lower_ not in ("each", "every") and not _clause_inside(command):
        if not (_owned(command) or _completed(head)):
            return
        last = first if first.lower_ in QUANTIFIERS else command.verb
        yield command.opening(last, f"{asked} are the")
        yield command.ending(out)


def _of_something(command: Command, head: Token) -> bool:
    """Tell whether the members or the amount of one thing are asked for."""
    if head.i >= command.rest[-1].i:
        return False
    return head.nbor(1).lower_ == "of" and not _counted_or_listed(command, head)


def _completed(head: Token) -> bool:
    """Tell whether "barriers to employment" says to what or for whom."""
    return any(child.dep_ == "prep" and child.lower_ in ("for", "to") for child in head.children)


def _is_past(command: Command, head: Token) -> bool:
    """Tell whether it is about something over: "the date of your last visit"."""
    words_after = {token.lower_ for token in command.rest}
    if head.lemma_.lower() in EVENTFUL and PAST & words_after:
        return True
    return any(child.lower_ in ("former", "previous", "prior") for child in head.children)


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
