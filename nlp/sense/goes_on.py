"""What a sentence says goes on: "still", "again", "stopped", "end up", "when he hits you".

Verbs of change and clauses of time take for granted that there was a before.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.sense.habits import is_substance
from nlp.sense.ordeal import Ordeal, events
from nlp.sense.retold import WH
from nlp.sense.syntax import is_person
from nlp.words import words

OWNERS = frozenset({"your", "his", "her", "their", "client's", "child's"})
TURNING = frozenset({"become", "end", "fall", "get", "land", "turn", "wind"})
KEEPING = frozenset({"continue", "keep", "quit", "resume", "start", "stop"})
LOCKED_UP = frozenset({"drugs", "jail", "prison", "rehab", "using"})
MEANS = frozenset({"beating", "punishment", "spanking", "violence"})
WORSE = frozenset({"crime", "gambling", "prostitution", "stealing", "violence"})
DRUNK = frozenset({"drink", "smoke", "use", "vape"})  # an object makes them innocent: "use the bus"
_BECOMING = frozenset({
    "become", "becoming", "became", "been", "being", "end", "ended", "fall", "get", "getting",
    "land", "turn", "wind", "wound",
})  # fmt: skip


def kept_up(sent: Span) -> tuple[Token, Token] | None:
    """Return "still hit", "stopped stealing", "drinking again": so there was a before."""
    for token in sent:
        if token.lower_ == "still" or (
            token.lemma_.lower() in KEEPING and token.pos_ in ("VERB", "NOUN")
        ):
            reach = sent.doc[token.i + 1 : min(token.i + 4, sent.end)]
            act = next((one for one in reach if _is_vice(one)), None) or _harm_within(token)
            act = act or next((one for one in reach if one.lemma_.lower() in MEANS), None)
            if act is not None and any(is_person(one) for one in sent.doc[sent.start : token.i]):
                return token, act
        if token.lower_ == "back" and token.i + 2 < sent.end and token.nbor().lower_ == "to":
            end = token.nbor(2)
            if end.lower_ in LOCKED_UP or _is_vice(end):
                return token, end
        if token.lower_ == "again" and (before := _hard_before(token)) is not None:
            return before, token
        if (
            token.lower_ in ("again", "anymore")
            and token.i > sent.start
            and _is_vice(token.nbor(-1))
        ):
            return token.nbor(-1), token
    return None


def _hard_before(again: Token) -> Token | None:
    """Return the hard thing that may come back: "lose your kids again", "commit crimes again"."""
    if not any(is_person(one) for one in again.doc[again.sent.start : again.i]):
        return None
    for token in reversed(again.doc[max(again.sent.start, again.i - 6) : again.i]):
        hard = token.lemma_.lower() in words("trouble") or token.lower_ in words("hard-state")
        if hard or any(event.token.i == token.i for event in events(again.sent)):
            return token
    return None


def _harm_within(still: Token) -> Token | None:
    """Return harm that goes on: "still let him hit her"."""
    near = (one.token for one in events(still.sent) if still.i < one.token.i < still.i + 7)
    return next((token for token in near if token.pos_ == "VERB"), None)


def _is_vice(token: Token) -> bool:
    if token.lemma_.lower() not in words("vice") or token.pos_ not in ("VERB", "NOUN"):
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    ends = (
        following is None or following.is_punct or following.lower_ in ("again", "anymore", "since")
    )
    if token.lemma_.lower() in ("abuse", "beat", "hit", "hurt", "neglect", "spank"):
        return not ends and any(is_person(one) for one in token.doc[token.i + 1 : token.i + 3])
    if token.lemma_.lower() in DRUNK:
        return ends or any(is_substance(one) for one in token.doc[token.i + 1 : token.i + 3])
    return ends or (following is not None and following.pos_ in ("ADP", "CCONJ", "ADV", "SCONJ"))


def turned(sent: Span) -> tuple[Token, Token] | None:
    """Return "end up homeless", "been addicted": asked after how, when or why, not whether."""
    if not any(token.lower_ in WH or token.lower_ == "age" for token in sent[:3]):
        return None
    for verb in sent:
        if verb.lemma_ == "turn" and verb.i + 2 < sent.end and verb.nbor().lower_ == "to":
            end = verb.nbor(2)
            if end.lower_ in WORSE or is_substance(end):
                return verb, end
        if verb.lemma_.lower() not in TURNING | {"be"} or verb.lower_ not in _BECOMING:
            continue
        if not any(is_person(one) for one in sent.doc[sent.start : verb.i]):
            continue
        for one in sent.doc[verb.i + 1 : verb.i + 4]:
            if one.lemma_.lower() in words("hard-state") or one.lower_ in words("hard-state"):
                return verb, one
    return None


def while_it_happens(sent: Span) -> tuple[Token, Token] | None:
    """Return "when your partner hits you": the question stands on it."""
    if any(token.lower_ in ("anybody", "anyone", "somebody", "someone") for token in sent[:3]):
        return None  # "Does anyone hurt you when they drink?" asks whether
    for opener in sent:
        if opener.lower_ not in ("after", "before", "once", "when", "whenever", "while", "time"):
            continue
        if opener.i == sent.start and not any(token.text == "," for token in sent):
            continue  # "When did he hit you?" asks for it: an account
        clause = sent.doc[opener.i + 1 : sent.end]
        if len(clause) < 2 or not (is_person(clause[0]) or clause[0].lower_ in OWNERS):
            continue
        harm = next(
            (one for one in events(sent) if one.token.i > opener.i and _near(opener, one.token)),
            None,
        )
        if harm is not None and harm.kind is not Ordeal.LOSS and harm.token.pos_ == "VERB":
            return opener, harm.token
        state = next((one for one in clause[1:5] if one.lower_ in ("drunk", "high", "using")), None)
        if state is not None and state.nbor(-1).lower_ in ("am", "are", "get", "gets", "is", "was"):
            return opener, state
        vice = next((one for one in clause[:5] if _is_vice(one)), None)
        if vice is not None and vice.pos_ == "VERB":
            return opener, vice
    return None


def _near(opener: Token, token: Token) -> bool:
    between = token.doc[opener.i + 1 : token.i]
    return len(between) < 7 and not any(one.text == "," for one in between)
