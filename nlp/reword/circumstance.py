"""From "why did(n't) you" to what got in the way, or what led there.

The frames follow what advocates and survey writers do: barriers stand in the world and not in the
person ("What got in the way of coming?"). Each returns no edits where the frame does not fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Edit
from nlp.parse import Parsed
from nlp.reword.grammar import Form, inflect
from nlp.reword.hindered import (
    HINDERED,
    LEDGER,
    after_to,
    base_of,
    failed,
    hindered,
    in_the_way,
    judged,
    kept,
    missed,
    passive,
    past,
)
from nlp.reword.why_clause import BE, HAVE, MODALS, WhyClause
from nlp.sense.syntax import end_of, replace
from nlp.words import words

LED = "asks what led there, which leaves room for reasons outside the person"
AS_QUESTION = "makes it a question rather than an order"
PATIENT = "“yet” can sound impatient"
LOSING = frozenset({"fall", "gain", "get", "lose"})  # nobody does these on purpose
ENDINGS = {"evicted": "eviction", "expelled": "expulsion", "suspended": "suspension"}


def circumstance(parsed: Parsed, clause: WhyClause) -> tuple[Edit, ...]:
    """Return the edits that ask a why-clause as a circumstance; none where no frame fits."""
    verb = clause.verb
    if verb is None or verb.pos_ == "DET" or clause.auxiliary in MODALS or passive(clause, verb):
        return ()
    main = hindered(parsed, clause, verb) if clause.negated else _positive(parsed, clause, verb)
    if not main or (not clause.negated and any(one.pos_ == "VERB" for one in verb.conjuncts)):
        return ()  # "miss class and not call": the frame would take in one of the two
    return (*main, *_question_mark(parsed, clause), *_without_yet(parsed, clause))


def _positive(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    if verb.lower_ == "been" and verb.nbor().lower_ == "unable":
        return failed(parsed, clause, verb.nbor())
    if clause.auxiliary in BE and verb.tag_ != "VBG":
        return _state(parsed, clause, verb)
    lemma = verb.lemma_.lower()
    if lemma in FRAMES:
        return FRAMES[lemma](parsed, clause, verb)
    return _led(parsed, clause, verb)


def _state(parsed: Parsed, clause: WhyClause, state: Token) -> tuple[Edit, ...]:
    """ "Why were you late for class", "unable to pay", "behind on rent", "evicted"."""
    word, following = state.lower_, state.nbor(1) if state.i + 1 < len(state.doc) else state
    if word in ENDINGS and not clause.whom:
        new = f"What led to your {ENDINGS[word]}"
        return (replace(parsed, clause.start, end_of(state), new, LED, *LEDGER),)
    if word == "unable":
        return failed(parsed, clause, state)
    if word == "behind" and following.lower_ in ("on", "in", "with"):
        return (_led_up_to(parsed, clause, state, "falling behind"),)
    if (word, following.lower_) not in (("late", "to"), ("late", "for"), ("absent", "from")):
        return ()
    event = next((child for child in following.children if child.dep_ == "pobj"), None)
    if event is None or event.lemma_.lower() not in words("attended"):
        return ()
    edit = in_the_way(parsed, clause, end_of(following), "get to")
    if word == "absent":
        return (edit,)
    end = end_of(event)
    return edit, replace(parsed, end, end, " on time", HINDERED)


# What led there


def _led(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you leave school" -> "What led you to leave school"."""
    if judged(verb):
        return ()
    if verb.lemma_.lower() in LOSING:
        return (_led_up_to(parsed, clause, verb, inflect(verb.lemma_.lower(), Form.ING)),)
    return (_led_to(parsed, clause, end_of(verb), base_of(clause, verb)),)


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
    return "What led" if past(clause) or clause.auxiliary in BE else "What leads"


def _dropped(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you drop out of school" -> "What led you to leave school"."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    if following.text.lower() != "out of":
        return ()
    return (_led_to(parsed, clause, int(following.end_char), "leave"),)


def _ran(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you run away from home" -> "What led you to leave home"; "up to running out"."""
    following = verb.doc[verb.i + 1 : verb.i + 4]
    if following[:1].text.lower() in HAPPENS:
        return (_led_up_to(parsed, clause, verb, "running"),)
    if following.text.lower() != "away from home":
        return () if following.text.lower().startswith("away") else _led(parsed, clause, verb)
    return (_led_to(parsed, clause, int(following.end_char), "leave home"),)


def _refused(parsed: Parsed, clause: WhyClause, verb: Token) -> tuple[Edit, ...]:
    """ "Why did you refuse to sign" -> "What led you to decide not to sign".

    Of somebody else it is only known that they did not: "makes it hard for your son to go".
    """
    inner = after_to(verb)
    if inner is not None and clause.whom:
        return (in_the_way(parsed, clause, end_of(inner), inner.lower_),)
    if inner is not None:
        return (_led_to(parsed, clause, end_of(verb), "decide not"),)
    what = any(child.dep_ == "dobj" for child in verb.children)
    return (_led_to(parsed, clause, end_of(verb), "decline"),) if what else ()


HAPPENS = ("behind", "into", "late", "low", "out", "over", "short")  # nobody is led to run out
FRAMES = {
    "miss": missed,
    "fail": failed,
    "forget": failed,
    "keep": kept,
    "drop": _dropped,
    "refuse": _refused,
    "run": _ran,
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
