"""Hard facts that a sentence is built on: "your abuser", "still", "when he hits you".

Linguists call these words presupposition triggers: possessives, verbs of change, factives and
clauses of time; the classes of words are in lexicons/word-lists.yaml.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.habits import is_substance
from nlp.later import later
from nlp.model import Hit
from nlp.ordeal import WH, Ordeal, events
from nlp.parse import Parsed
from nlp.syntax import end_of, is_person
from nlp.words import words

OPEN = later(
    r"\b(?:if|whether|would you like|want|needs?|help(?:s|ed|ful)?|support\w*|services?|in case"
    r"|counsel\w+|skip|optional|lawyer|attorney|court|hearing|filed|expung\w+|seal(?:ed|ing)?"
    r"|police|report\w*|recover\w*|heal\w*|cope|coping|safe\w*|group|clinic|allerg\w+)\b"
)
OWNERS = frozenset({"your", "his", "her", "their", "client's", "child's"})
TURNING = frozenset({"become", "end", "fall", "get", "land", "turn", "wind"})
KEEPING = frozenset({"continue", "keep", "quit", "resume", "start", "stop"})
DRUNK = frozenset({"drink", "smoke", "use", "vape"})  # an object makes them innocent: "use the bus"
LOCKED_UP = frozenset({"drugs", "him", "jail", "prison", "rehab"})
SAYING = frozenset({"that", "you", "your", "he", "she", "they", "the", "his", "her"})


def presupposed(parsed: Parsed) -> Hit | None:
    """Return the hit for the first hard fact that a question takes for granted."""
    for sent in parsed.doc.sents:
        if OPEN.search(sent.text.lower()):
            continue
        for look in (_owned, _described, _known, _kept_up, _turned, _while_it_happens):
            found = look(sent)
            if found is not None:
                first, last = found
                return Hit(int(first.idx), end_of(last), others=_others(sent))
    return None


def _owned(sent: Span) -> tuple[Token, Token] | None:
    """Return "your abuser", "his criminal past": said of somebody, and not a mere description."""
    for owner in sent:
        if owner.i + 1 >= sent.end or not _owns(owner):
            continue
        head = owner.nbor()
        kinds = 0
        while head.i + 1 < sent.end and head.pos_ in ("ADJ", "NOUN", "ADV", "VERB", "PROPN"):
            if head.nbor().pos_ not in ("NOUN", "ADJ", "PROPN"):
                break
            kinds += head.lemma_.lower() in words("trouble-kind") or head.lower_ in words(
                "trouble-kind"
            )
            head = head.nbor()
        lemma = head.lemma_.lower()
        if lemma == "relapse" and head.nbor(-1).pos_ in ("NOUN", "PROPN") and not kinds:
            continue  # of an illness
        if lemma in words("harmer") | words("trouble") or (
            kinds and lemma in words("trouble-head")
        ):
            return owner, head
    return None


def _owns(owner: Token) -> bool:
    """Tell whether a word says whose: "your", or "the" with "you had" after the noun."""
    if owner.lower_ in OWNERS:
        return True
    after = [token.lower_ for token in owner.doc[owner.i + 2 : owner.i + 5]]
    return owner.lower_ == "the" and "you" in after and bool({"had", "have", "feel"} & set(after))


def _described(sent: Span) -> tuple[Token, Token] | None:
    """Return "the man who hurt you": there is one, and he did."""
    for who in sent:
        if (
            who.lower_ not in ("that", "who")
            or who.i < sent.start + 2
            or not is_person(who.nbor(-1))
        ):
            continue
        if any(one.lemma_.lower() in ("arrest", "charge", "convict") for one in sent):
            continue
        owner = who.nbor(-2)
        harm = next((one for one in events(sent) if who.i < one.token.i < who.i + 5), None)
        if owner.lower_ in ("the", "this", "that") and harm and harm.token.pos_ == "VERB":
            return owner, harm.token
    return None


def _known(sent: Span) -> tuple[Token, Token] | None:
    """Return "realize you had a problem", which says that there was one."""
    for verb in sent:
        if verb.lemma_.lower() not in words("factive") or verb.i + 3 >= sent.end:
            continue
        clause = sent.doc[verb.i + 1 : sent.end]
        if clause[0].lower_ not in SAYING:
            continue
        hard = next((one for one in clause if _is_hard(one)), None)
        if hard is not None:
            return verb, hard
    return None


def _is_hard(token: Token) -> bool:
    """Tell whether a word names a trouble: "addicted", or "problem" with alcohol or drugs."""
    lemma = token.lemma_.lower()
    if lemma in words("hard-state") | words("trouble") or token.lower_ in words("hard-state"):
        return True
    if lemma not in ("problem", "issue", "habit", "addict", "alcoholic"):
        return False
    around = token.doc[max(token.sent.start, token.i - 2) : token.i + 4]
    return any(
        one.lower_ in words("trouble-kind") or is_substance(one) or one.lower_ in ("an", "addict")
        for one in around
    )


def _kept_up(sent: Span) -> tuple[Token, Token] | None:
    """Return "still hit", "stopped stealing", "drinking again": so there was a before."""
    for token in sent:
        if token.lower_ == "still" or (
            token.lemma_.lower() in KEEPING and token.pos_ in ("VERB", "NOUN")
        ):
            reach = sent.doc[token.i + 1 : min(token.i + 4, sent.end)]
            act = next((one for one in reach if _is_vice(one)), None) or _harm_within(token)
            if act is not None and any(is_person(one) for one in sent.doc[sent.start : token.i]):
                return token, act
        if (
            token.lower_ in ("again", "anymore")
            and token.i > sent.start
            and _is_vice(token.nbor(-1))
        ):
            return token.nbor(-1), token
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


def _turned(sent: Span) -> tuple[Token, Token] | None:
    """Return "end up homeless", "been addicted": asked after how, when or why, not whether."""
    if not any(token.lower_ in WH or token.lower_ == "age" for token in sent[:3]):
        return None
    for verb in sent:
        if verb.lemma_.lower() not in TURNING | {"be"} or verb.lower_ not in _BECOMING:
            continue
        if not any(is_person(one) for one in sent.doc[sent.start : verb.i]):
            continue
        for one in sent.doc[verb.i + 1 : verb.i + 4]:
            if one.lemma_.lower() in words("hard-state") or one.lower_ in words("hard-state"):
                return verb, one
    return None


_BECOMING = frozenset({
    "become", "becoming", "became", "been", "being", "end", "ended", "fall", "get", "getting",
    "land", "turn", "wind", "wound",
})  # fmt: skip


def _while_it_happens(sent: Span) -> tuple[Token, Token] | None:
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


def _others(sent: Span) -> tuple[str, ...]:
    """Return the question to ask instead, by what is taken for granted."""
    said = {form for token in sent for form in (token.lemma_.lower(), token.lower_)}
    if any(event.kind is not Ordeal.LOSS for event in events(sent)) or said & words("harmer"):
        return ("relationship-safety", "support-now")
    if said & _USING or any(is_substance(token) for token in sent):
        return ("substance-support",)
    if said & _JUSTICE:
        return ("justice-help",)
    if said & {"homeless", "homelessness", "evicted"}:
        return ("where-stayed",)
    return ("get-better-at",) if said & _CONDUCT else ("support-now",)


_USING = frozenset({
    "addicted", "addiction", "addict", "alcoholic", "alcoholism", "drink", "drinking", "overdose",
    "relapse", "smoke", "substance", "use", "vape", "hooked",
})  # fmt: skip
_JUSTICE = frozenset({
    "arrest", "arrested", "convicted", "conviction", "crime", "criminal", "incarcerated", "jailed",
    "incarceration", "offense", "offend", "steal", "shoplift",
})  # fmt: skip
_CONDUCT = frozenset({
    "anger", "behavior", "bad", "fight", "gamble", "gambling", "habit", "lie", "misbehave", "money",
    "parenting", "spending", "temper", "yell", "aggressive",
})  # fmt: skip
