"""From "why did(n't) you" to what got in the way, or what led there.

The frames follow what advocates and survey writers do: barriers stand in the world and not in the
person ("What got in the way of coming?"). Each returns no edits where the frame does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.reword.grammar import Form, inflect
from nlp.syntax import end_of, replace
from nlp.why_clause import BE, CAN, DO, HAVE, MADE, MODALS, WhyClause
from nlp.words import words

HINDERED = "asks what got in the way, and leaves the person out of it"
LED = "asks what led there, which leaves room for reasons outside the person"
AS_QUESTION = "makes it a question rather than an order"
PATIENT = "“yet” can sound impatient"
PAST = frozenset({"", "caused", "did", "made", "had", "could", "was", "were"})
LOSING = frozenset({"fall", "gain", "get", "lose"})  # nobody does these on purpose
ENDINGS = {"evicted": "eviction", "expelled": "expulsion", "suspended": "suspension"}
IN_YEARS = re.compile(
    r"\b(?:in|for) (?:(?:over|more than|almost|at least) .+|a (?:while|long time)|so long"
    r"|(?:\w+ )?(?:years|months|weeks|ages))\b"
)  # "haven't been in over a year" needs its "not"
JUDGING = frozenset({"late", "long", "many", "much", "often"})
INSTEAD_OF_MISSING = (
    (frozenset({"payment", "deposit"}), "make"),
    (frozenset({"medication", "medicine", "dose", "pill", "insulin"}), "take"),
    (frozenset({"deadline"}), "meet"),
)
LEDGER = (
    Protected.QUESTION_WORD, Protected.NEGATION, Protected.PERSON, Protected.QUANTIFIER,
    Protected.TIME_FRAME,
)  # fmt: skip


def circumstance(parsed: Parsed, clause: WhyClause) -> tuple[Edit, ...]:
    """Return the edits that ask a why-clause as a circumstance; none where no frame fits."""
    verb = clause.verb
    if verb is None or clause.auxiliary in MODALS or _passive(clause, verb):
        return ()
    main = _hindered(parsed, clause, verb) if clause.negated else _positive(parsed, clause, verb)
    if not main:
        return ()
    return (*main, *_question_mark(parsed, clause), *_without_yet(parsed, clause))


def _positive(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    if clause.auxiliary in BE and verb.tag_ != "VBG":
        return _state(parsed, clause, verb)
    lemma = verb.lemma_.lower()
    if lemma in FRAMES:
        return FRAMES[lemma](parsed, clause, verb)
    return _led(parsed, clause, verb)


# What got in the way


def _hindered(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why didn't you come" -> "What got in the way of coming"."""
    if _judged(verb) or IN_YEARS.search(verb.doc.text):
        return ()
    doing = _doing(clause, verb)
    edits = [_in_the_way(parsed, clause, end_of(verb), doing)]
    for other in _joined(verb):
        if other.tag_ != verb.tag_:
            return ()
        new = inflect(other.lemma_.lower(), Form.ING)
        edits.append(replace(parsed, int(other.idx), end_of(other), new, HINDERED))
    return tuple(edits)


def _past(clause: WhyClause) -> bool:
    """Tell whether a why-clause is about the past; without an auxiliary the verb's tag tells."""
    if not clause.auxiliary and clause.verb is not None:
        return clause.verb.tag_ not in ("VBP", "VBZ")
    return clause.auxiliary in PAST


def _doing(clause: WhyClause, verb: Token) -> str:
    if clause.auxiliary in BE and verb.lower_ in ("in", "at"):
        return f"being {verb.lower_}"
    if verb.lower_ == "been":
        return "going" if verb.nbor(1).lower_ == "to" else "being"
    return verb.lower_ if verb.tag_ == "VBG" else inflect(_base(clause, verb), Form.ING)


def _judged(verb: Token) -> bool:
    """Tell whether "so many", "so often" or the like goes on judging after the change."""
    rest = verb.doc[verb.i + 1 :]
    return any(one.lower_ == "so" and two.lower_ in JUDGING for one, two in pairwise(rest))


def _in_the_way(parsed: Parsed, clause: WhyClause, end: int, doing: str) -> Edit:
    if clause.auxiliary in HAVE - {"had"}:
        lead = "What has gotten in the way of"
    else:
        lead = f"What {'got' if _past(clause) else 'gets'} in the way of"
    new = " ".join(part for part in (lead, clause.whom, clause.adverbs, doing) if part)
    return replace(parsed, clause.start, end, new, HINDERED, *LEDGER)


def _base(clause: WhyClause, verb: Token) -> str:
    """Return the bare verb: as written after "did" and "can", whatever its tag."""
    bare = clause.able or clause.auxiliary in DO | CAN | MADE
    return verb.lower_ if bare else str(verb.lemma_.lower())


def _joined(verb: Token) -> Iterator[Token]:
    """Yield the verbs that share the first one's subject and auxiliary ("come and call")."""
    for other in verb.conjuncts:
        if other.i > verb.i and other.pos_ in ("VERB", "AUX"):
            yield other


def _passive(clause: WhyClause, verb: Token) -> bool:
    before = verb.nbor(-1).lower_ if verb.i else ""
    if before == "been":
        return verb.tag_ != "VBG"
    placed = verb.lower_ in ("in", "at")
    stated = clause.negated and clause.auxiliary in BE and verb.tag_ != "VBG"
    return stated and not clause.able and not placed


def _missed(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you miss your visit" -> "What got in the way of making it to your visit"."""
    what = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if what is None or _judged(verb):
        return ()
    doing = _instead_of_missing(what)
    return (_in_the_way(parsed, clause, end_of(verb), doing),) if doing else ()


def _instead_of_missing(what: Token) -> str:
    lemma = what.lemma_.lower()
    for things, verb in INSTEAD_OF_MISSING:
        if lemma in things:
            return inflect(verb, Form.ING)
    return "making it to" if lemma in words("attended") else ""


def _failed(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you fail to pay" -> "What got in the way of paying"."""
    inner = _after_to(verb)
    if inner is None:
        return ()
    return (_in_the_way(parsed, clause, end_of(inner), inflect(inner.lower_, Form.ING)),)


def _kept(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why do you keep missing class" -> "What keeps getting in the way of making it to class"."""
    inner = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    what = next((child for child in inner.children if child.dep_ == "dobj"), None)
    doing = _instead_of_missing(what) if what is not None and inner.lower_ == "missing" else ""
    if not doing:
        return ()
    lead = "What kept" if _past(clause) else "What keeps"
    parts = (lead, "getting in the way of", clause.whom, doing)
    new = " ".join(part for part in parts if part)
    return (replace(parsed, clause.start, end_of(inner), new, HINDERED, *LEDGER),)


def _after_to(verb: Token) -> Token | None:
    """Return the bare verb in "fail to pay", if one follows."""
    doc: Doc = verb.doc
    if verb.i + 2 < len(doc) and doc[verb.i + 1].lower_ == "to" and doc[verb.i + 2].is_alpha:
        return doc[verb.i + 2]
    return None


def _state(parsed: Parsed, clause: WhyClause, state: Token) -> tuple[Edit, ...]:
    """ "Why were you late for class", "unable to pay", "behind on rent", "evicted"."""
    word, following = state.lower_, state.nbor(1) if state.i + 1 < len(state.doc) else state
    if word in ENDINGS and not clause.whom:
        new = f"What led to your {ENDINGS[word]}"
        return (replace(parsed, clause.start, end_of(state), new, LED, *LEDGER),)
    if word == "unable":
        return _failed(parsed, clause, state)
    if word == "behind" and following.lower_ in ("on", "in", "with"):
        return (_led_up_to(parsed, clause, state, "falling behind"),)
    if (word, following.lower_) not in (("late", "to"), ("late", "for"), ("absent", "from")):
        return ()
    event = next((child for child in following.children if child.dep_ == "pobj"), None)
    if event is None or event.lemma_.lower() not in words("attended"):
        return ()
    doing = "making it to" if word == "absent" else "getting to"
    edit = _in_the_way(parsed, clause, end_of(following), doing)
    if word == "absent":
        return (edit,)
    end = end_of(event)
    return edit, replace(parsed, end, end, " on time", HINDERED)


# What led there


def _led(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you leave school" -> "What led you to leave school"."""
    if _judged(verb):
        return ()
    if verb.lemma_.lower() in LOSING:
        return (_led_up_to(parsed, clause, verb, inflect(verb.lemma_.lower(), Form.ING)),)
    return (_led_to(parsed, clause, end_of(verb), _base(clause, verb)),)


def _led_to(parsed: Parsed, clause: WhyClause, end: int, doing: str) -> Edit:
    parts = (_lead(clause), clause.whom or "you", "to", clause.adverbs, doing)
    new = " ".join(part for part in parts if part)
    return replace(parsed, clause.start, end, new, LED, *LEDGER)


def _led_up_to(parsed: Parsed, clause: WhyClause, verb: Token, doing: str) -> Edit:
    parts = (_lead(clause), "up to", clause.whom, clause.adverbs, doing)
    new = " ".join(part for part in parts if part)
    return replace(parsed, clause.start, end_of(verb), new, LED, *LEDGER)


def _lead(clause: WhyClause) -> str:
    verb = clause.verb
    if clause.auxiliary in HAVE - {"had"}:
        return "What has led"
    if clause.auxiliary in BE and verb is not None and verb.tag_ == "VBG":
        return "What is leading" if clause.auxiliary in ("is", "are") else "What was leading"
    return "What led" if _past(clause) or clause.auxiliary in BE else "What leads"


def _dropped(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you drop out of school" -> "What led you to leave school"."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    if following.text.lower() != "out of":
        return ()
    return (_led_to(parsed, clause, int(following.end_char), "leave"),)


def _refused(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you refuse to sign" -> "What led you to decide not to sign"."""
    if _after_to(verb) is not None:
        return (_led_to(parsed, clause, end_of(verb), "decide not"),)
    what = any(child.dep_ == "dobj" for child in verb.children)
    return (_led_to(parsed, clause, end_of(verb), "decline"),) if what else ()


FRAMES = {
    "miss": _missed,
    "fail": _failed,
    "forget": _failed,
    "keep": _kept,
    "drop": _dropped,
    "refuse": _refused,
}


# The rest of the sentence


def _question_mark(parsed: Parsed, clause: WhyClause) -> Iterator[Edit]:
    """End a former command ("Explain why …") with a question mark."""
    if not clause.ordered:
        return
    sent = clause.subject.sent
    last = sent[-1]
    start = int(last.idx) if last.lower_ in (".", ":", "!") else end_of(last)
    end = end_of(last)
    if last.lower_ != "?":
        yield replace(parsed, start, end, "?", AS_QUESTION)


def _without_yet(parsed: Parsed, clause: WhyClause) -> Iterator[Edit]:
    """Leave out a "yet" that only "haven't … yet" could carry."""
    if not clause.negated:
        return
    for token in clause.subject.sent:
        if token.lower_ == "yet" and clause.verb is not None and token.i > clause.verb.i:
            yield replace(parsed, int(token.idx) - 1, end_of(token), "", PATIENT)
            return
