"""Hard facts that a sentence is built on: "your abuser", "still", "when he hits you".

Linguists call these words presupposition triggers: possessives, verbs of change, factives and
clauses of time; the classes of words are in lexicons/word-lists.yaml.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Span, Token

from nlp.model import Hit
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.goes_on import LOCKED_UP, MEANS, OWNERS, kept_up, turned, while_it_happens
from nlp.sense.habits import is_substance
from nlp.sense.ordeal import Ordeal, event_words, events
from nlp.sense.retold import WH
from nlp.sense.syntax import end_of, is_person, lemmas
from nlp.words import words

OPEN = later(
    r"\b(?:if|whether|would you like|want|needs?|help(?:s|ed|ful)?|support\w*|services?|in case"
    r"|counsel\w+|skip|optional|lawyer|attorney|court|hearing|filed|expung\w+|seal(?:ed|ing)?"
    r"|police|report\w*|recover\w*|heal\w*|cope|coping|safe\w*|group|clinic|allerg\w+)\b"
)
BEFORE_OR_AFTER = later(
    r"\b(?:after|before|during|since) (?:our|the|this|your) [\w-]+ (?:class|group|program)\b"
)
SUPPLY = frozenset({"afford", "buy", "find", "get", "hide", "inject", "keep", "sell", "share"})
ASKED = frozenset({"client", "he", "she", "son", "daughter", "child", "they", "you"})
HARD_WITH = frozenset({"addict", "alcoholic", "habit", "issue", "problem"})
SAYING = frozenset({"that", "you", "your", "he", "she", "they", "the", "his", "her"})


@lru_cache(maxsize=1)
def hard_words() -> frozenset[str]:
    """Return the words one of which every such fact has, by base or written form: a first test."""
    classes = (
        "hard-count", "hard-state", "harmer", "illicit", "lack-head", "misdeed", "trouble",
        "trouble-head", "vice",
    )  # fmt: skip
    others = HARD_WITH | LOCKED_UP | MEANS | {"drunk", "high", "turn", "using"}
    return event_words().union(others, *map(words, classes))


def presupposed(parsed: Parsed) -> Hit | None:
    """Return the hit for the first hard fact that a question takes for granted."""
    if lemmas(parsed.doc).isdisjoint(hard_words()):
        return None
    for sent in parsed.doc.sents:
        if OPEN.search(BEFORE_OR_AFTER.sub("", sent.text.lower())):
            continue
        for look in LOOKS:
            found = look(sent)
            if found is not None:
                first, last = found
                return Hit(int(first.idx), end_of(last), others=_others(sent))
    return None


def _accused(sent: Span) -> tuple[Token, Token] | None:
    """Return "did you steal" after what, who, where or how: so something was stolen."""
    if sent[0].lower_ not in WH - {"why"}:
        return None
    for verb in sent[2:]:
        if verb.lemma_.lower() not in words("misdeed") or verb.pos_ != "VERB":
            continue
        before, after = verb.nbor(-1), verb.doc[verb.i + 1 : verb.i + 2]
        if before.lower_ in ASKED | {"ever"} and not (after and after[0].lower_ in ("down", "in")):
            return before, verb
    return None


def _counted(sent: Span) -> tuple[Token, Token] | None:
    """Return "how many arrests": there is at least one."""
    for how in sent[:2]:
        if how.lower_ != "how" or how.i + 4 >= sent.end or how.nbor().lower_ != "many":
            continue
        for noun in sent.doc[how.i + 2 : how.i + 4]:
            if noun.lemma_.lower() in words("hard-count") and noun.pos_ in ("NOUN", "PROPN"):
                after = {one.lower_ for one in sent.doc[noun.i + 1 : noun.i + 4]}
                return (how, noun) if after & (ASKED | {"your"}) else None
    return None


def _supplied(sent: Span) -> tuple[Token, Token] | None:
    """Return "get your drugs" after where, who, how or when: so there are some."""
    if not any(token.lower_ in ("how", "when", "where", "who") for token in sent[:2]):
        return None
    for verb in sent:
        before = {one.lower_ for one in sent.doc[sent.start : verb.i]}
        if verb.lemma_.lower() not in SUPPLY or before.isdisjoint(ASKED):
            continue
        for one in sent.doc[verb.i + 1 : min(verb.i + 4, sent.end)]:
            if one.lemma_.lower() in words("illicit") and one.nbor(-1).lower_ != "prescription":
                return verb, one
    return None


def _owned(sent: Span) -> tuple[Token, Token] | None:
    """Return "your abuser", "his criminal past": said of somebody, and not a mere description."""
    for owner in sent:
        if owner.i + 1 >= sent.end or not _owns(owner):
            continue
        head = owner.nbor()
        kinds = 0
        if head.lemma_.lower() in words("harmer") and head.pos_ == "NOUN":
            return owner, head
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
        if {lemma, head.lower_} & (words("harmer") | words("trouble")) or (
            kinds and lemma in words("trouble-head")
        ):
            return owner, head
    return None


def _lacked(sent: Span) -> tuple[Token, Token] | None:
    """Return "your reading difficulties": that there are any has not been said."""
    heads = words("lack-head")
    if lemmas(sent.doc).isdisjoint(heads):
        return None
    for owner in sent:
        if owner.i + 2 >= sent.end or not (_owns(owner) or _owned_by_served(owner)):
            continue
        for head in sent.doc[owner.i + 2 : min(owner.i + 4, sent.end)]:
            kind = head.nbor(-1)
            known = kind.lemma_.lower() in words("lack-kind") or kind.lower_ in words("lack-kind")
            if known and head.lemma_.lower() in heads and head.pos_ == "NOUN":
                return owner, head
    return None


def _owns(owner: Token) -> bool:
    """Tell whether a word says whose: "your", or "the" with "you had" after the noun."""
    if owner.lower_ in OWNERS:
        return True
    after = [token.lower_ for token in owner.doc[owner.i + 2 : owner.i + 5]]
    return owner.lower_ == "the" and "you" in after and bool({"had", "have", "feel"} & set(after))


def _owned_by_served(mark: Token) -> bool:
    return mark.lower_ in ("'s", "’s") and mark.nbor(-1).lemma_.lower() in words("helped-person")


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
    if lemma not in HARD_WITH:
        return False
    around = token.doc[max(token.sent.start, token.i - 2) : token.i + 4]
    return any(
        one.lower_ in words("trouble-kind") or is_substance(one) or one.lower_ in ("an", "addict")
        for one in around
    )


def _others(sent: Span) -> tuple[str, ...]:
    """Return the question to ask instead, by what is taken for granted."""
    said = {form for token in sent for form in (token.lemma_.lower(), token.lower_)}
    if any(event.kind is not Ordeal.LOSS for event in events(sent)) or said & words("harmer"):
        return ("relationship-safety", "support-now")
    if said & MEANS:
        return ("parent-support", "help-right-now")
    if said & _USING or any(is_substance(token) for token in sent):
        return ("substance-support",)
    if said & _JUSTICE:
        return ("justice-help",)
    if said & {"homeless", "homelessness", "evicted"}:
        return ("where-stayed",)
    return ("help-right-now",) if said & _CONDUCT else ("support-now",)


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


LOOKS = (
    _accused,
    _counted,
    _supplied,
    _owned,
    _lacked,
    _described,
    _known,
    kept_up,
    turned,
    while_it_happens,
)
