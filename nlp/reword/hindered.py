"""What got in the way: "Why didn't you come" -> "What, if anything, got in the way of coming".

That something made it hard is for the person to say, so each leaves room for nothing.
Each frame returns no edits where it does not fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import Form, inflect
from nlp.reword.why_clause import BE, CAN, DO, HAVE, MADE, WhyClause
from nlp.sense.syntax import end_of, replace
from nlp.words import words

HINDERED = "asks what got in the way, and leaves the person out of it"
BRITISH = {"enrol": "enroll", "fulfil": "fulfill"}  # the model's lemmas
PAST = frozenset({"", "caused", "did", "made", "had", "could", "was", "were"})
IN_YEARS = later(
    r"\b(?:in|for) (?:(?:over|more than|almost|at least) .+|a (?:while|long time)|so long"
    r"|(?:\w+ )?(?:years|months|weeks|ages))\b"
)  # "haven't been in over a year" needs its "not"
JUDGING = frozenset({"late", "long", "many", "much", "often"})
INSTEAD_OF_MISSING = (
    (frozenset({"payment", "deposit"}), "make"),
    (frozenset({"medication", "medicine", "dose", "pill", "insulin"}), "take"),
    (frozenset({"deadline"}), "meet"),
)
WILLED = frozenset({"attempt", "bother", "care", "manage", "remember", "think", "trouble", "try"})
ATTENDED = frozenset({"class", "school", "work"})
LEDGER = (
    Protected.QUESTION_WORD, Protected.NEGATION, Protected.PERSON, Protected.QUANTIFIER,
    Protected.TIME_FRAME,
)  # fmt: skip


def hindered(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why didn't you come" -> "What, if anything, got in the way of coming"."""
    if judged(verb) or IN_YEARS.search(verb.doc.text):
        return ()
    verb = _without_will(verb)
    do, end, after = _doing(clause, verb), end_of(verb), verb.doc[verb.i + 1 : verb.i + 3]
    if verb.lemma_ == "hold" and verb.nbor().lower_ == "down":
        do, end = "keep", end_of(verb.nbor())  # "hold down a job"
    if verb.lemma_ == "make" and [one.lower_ for one in after] == ["it", "to"]:
        do, end = "get", end_of(verb.nbor())  # "make it to class"
    edits = [in_the_way(parsed, clause, end, do)]
    for other in _joined(verb):
        if other.tag_ != verb.tag_:
            return ()
        new = _after_lead(clause, str(other.lemma_.lower()))
        edits.append(replace(parsed, int(other.idx), end_of(other), new, HINDERED))
    return tuple(edits)


def _without_will(verb: Token) -> Token:
    """Return what was to be done, of "bother to call" or "manage to come"."""
    inner = after_to(verb) if verb.lemma_.lower() in WILLED else None
    return verb if inner is None else inner


def past(clause: WhyClause) -> bool:
    """Tell whether a why-clause is about the past; without an auxiliary the verb's tag tells."""
    if not clause.auxiliary and clause.verb is not None:
        told = inflect(clause.verb.lemma_.lower(), Form.PAST)  # "quit" may be either
        return clause.verb.tag_ not in ("VBP", "VBZ") or clause.verb.lower_ == told
    return clause.auxiliary in PAST


def _doing(clause: WhyClause, verb: Token) -> str:
    """Return what was not done, in the base form."""
    if clause.auxiliary in BE and verb.lower_ in ("in", "at"):
        return f"be {verb.lower_}"
    if verb.lower_ == "been":
        return "go" if verb.nbor(1).lower_ == "to" else "be"
    return str(verb.lemma_.lower()) if verb.tag_ == "VBG" else base_of(clause, verb)


def judged(verb: Token) -> bool:
    """Tell whether "so many", "so often" or the like goes on judging after the change."""
    rest = verb.doc[verb.i + 1 :]
    return any(one.lower_ == "so" and two.lower_ in JUDGING for one, two in pairwise(rest))


def in_the_way(parsed: Parsed, clause: WhyClause, end: int, do: str) -> Edit:
    """Return the edit that asks what got in the way of doing something, up to an offset.

    `do` is the verb's base form. What is over "got in the way of" it; what is not "makes it hard".
    """
    if over(clause):
        parts = (
            "What, if anything, got in the way of",
            clause.whom,
            clause.adverbs,
            _after_lead(clause, do),
        )
    else:
        made = "has made" if clause.auxiliary in HAVE else "makes"
        whom = f"for {clause.whom} to" if clause.whom else "to"
        parts = (f"What, if anything, {made} it hard", whom, clause.adverbs, do)
    return replace(parsed, clause.start, end, " ".join(filter(None, parts)), HINDERED, *LEDGER)


def over(clause: WhyClause) -> bool:
    """Tell whether a why-clause is about something over: "didn't", not "haven't"."""
    return clause.auxiliary not in HAVE - {"had"} and past(clause)


def _after_lead(clause: WhyClause, do: str) -> str:
    """Return a verb as it stands after "in the way of", or after "hard to"."""
    first, _, rest = do.partition(" ")
    return f"{inflect(first, Form.ING)} {rest}".strip() if over(clause) else do


def base_of(clause: WhyClause, verb: Token) -> str:
    """Return the bare verb: as written after "did" and "can", whatever its tag."""
    bare = clause.able or clause.auxiliary in DO | CAN | MADE
    lemma = str(verb.lemma_.lower())
    return verb.lower_ if bare else BRITISH.get(lemma, lemma)


def _joined(verb: Token) -> Iterator[Token]:
    """Yield the verbs that share the first one's subject and auxiliary ("come and call")."""
    for other in verb.conjuncts:
        if other.i > verb.i and other.pos_ in ("VERB", "AUX"):
            yield other


def passive(clause: WhyClause, verb: Token) -> bool:
    """Tell whether something was done to the person ("Why weren't you paid")."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    if before == "been":
        return verb.tag_ != "VBG"
    placed = verb.lower_ in ("in", "at")
    stated = clause.negated and clause.auxiliary in BE and verb.tag_ != "VBG"
    return stated and not clause.able and not placed


def missed(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you miss class" -> "What, if anything, got in the way of getting to class"."""
    what = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if what is None or judged(verb):
        return ()
    doing = _instead_of_missing(what)
    return (in_the_way(parsed, clause, end_of(verb), doing),) if doing else ()


def _instead_of_missing(what: Token) -> str:
    lemma = what.lemma_.lower()
    for things, verb in INSTEAD_OF_MISSING:
        if lemma in things:
            return verb
    return "get to" if lemma in ATTENDED or lemma in words("attended") else ""


def failed(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you fail to pay" -> "What, if anything, got in the way of paying"."""
    inner = after_to(verb)
    if inner is None:
        return ()
    return (in_the_way(parsed, clause, end_of(inner), inner.lower_),)


def kept(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why do you keep missing class" -> "What, if anything, makes it hard to get to class"."""
    inner = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    what = next((child for child in inner.children if child.dep_ == "dobj"), None)
    doing = _instead_of_missing(what) if what is not None and inner.lower_ == "missing" else ""
    if not doing:
        return ()
    now = verb.lower_ == "keep" and clause.auxiliary not in PAST - {""}
    lead = f"What, if anything, {'makes' if now else 'made'} it hard"
    whom = f"for {clause.whom} to" if clause.whom else "to"
    new = f"{lead} {whom} {doing}"
    return (replace(parsed, clause.start, end_of(inner), new, HINDERED, *LEDGER),)


def after_to(verb: Token) -> Token | None:
    """Return the bare verb in "fail to pay", if one follows."""
    doc: Doc = verb.doc
    if verb.i + 2 < len(doc) and doc[verb.i + 1].lower_ == "to" and doc[verb.i + 2].is_alpha:
        return doc[verb.i + 2]
    return None
