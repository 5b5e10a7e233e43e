"""What a why-clause blames somebody for: a state, a harm, or what was or was not done."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from nlp.reword.why_clause import BE, WhyClause
from nlp.sense.syntax import is_person, objects
from nlp.words import words

ASKED = frozenset({"you", "he", "she", "they", "he/she", "she/he", "s/he"})
INVITING = frozenset({"begin", "describe", "list", "share", "start", "take", "tell"})
OPINION = frozenset({"agree", "believe", "enjoy", "feel", "like", "prefer", "recommend", "think"})
RESISTING = frozenset({
    "escape", "fight", "leave", "report", "resist", "run", "say", "scream", "stop", "struggle",
    "tell", "yell",
})  # fmt: skip
POLICE = frozenset({"cops", "police"})
STAYING = frozenset(
    {"forgive", "go", "keep", "leave", "let", "marry", "return", "stay", "take", "trust"}
)


def accuses(clause: WhyClause) -> bool:
    """Tell whether a why-clause makes somebody answer for a fault."""
    verb = clause.verb
    if not _about_person(clause):
        return False
    if verb is None:
        return clause.negated and clause.auxiliary != "" and clause.whom == ""
    if clause.auxiliary in BE and not clause.able and verb.tag_ != "VBG":
        return _sore_state(verb) or (clause.negated and verb.lower_ not in ("here", "interested"))
    return _accusing_verb(clause, verb)


def _about_person(clause: WhyClause) -> bool:
    subject = clause.subject
    if subject.lower_ in ("he", "she", "they") and _is_helper(_antecedent(subject)):
        return False  # "Did the driver say why he was late?"
    if subject.lower_ in ASKED or clause.whom.lower().startswith("you "):
        return True
    return subject.lemma_.lower() in words("helped-person")


def _antecedent(pronoun: Token) -> Token | None:
    """Return the nearest person named before a pronoun."""
    before = reversed(pronoun.doc[: pronoun.i])
    return next((one for one in before if one.pos_ in ("NOUN", "PROPN") and is_person(one)), None)


def _is_helper(noun: Token | None) -> bool:
    return noun is not None and noun.lemma_.lower() in words("helper")


def _sore_state(word: Token) -> bool:
    return word.lower_ in words("sore-state")


def _accusing_verb(clause: WhyClause, verb: Token) -> bool:
    lemma = lemma_of(verb)
    if clause.negated:
        invited = lemma in INVITING and clause.auxiliary == "do" and clause.whom == ""
        return not invited and lemma not in OPINION
    inner = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if (
        lemma in ("decide", "choose", "start", "begin", "try", "want", "continue")
        and inner is not None
    ):
        return _blaming(inner)
    if _blaming(verb):
        return True
    told = clause.ordered and not clause.auxiliary and verb.tag_ == "VBD"  # "explain why you ran"
    plain_past = (told or clause.auxiliary in ("did", "have")) and clause.whom == ""
    return plain_past and lemma not in words("welcome-verb")


def _blaming(verb: Token) -> bool:
    lemma = lemma_of(verb)
    if lemma == "get":
        return any(
            token.tag_ == "VBN" or token.lower_ in words("sore-state") for token in _next(verb)
        )
    if lemma == "give":
        return any(child.lower_ == "up" for child in verb.children)
    if lemma in ("use", "do"):
        return any(child.lemma_.lower() in words("drug") for child in objects(verb))
    if lemma in STAYING | {"have"} and (_harmful(verb.doc) or _about_somebody_close(verb)):
        return True
    return lemma in words("blaming-verb")


def _next(verb: Token) -> Iterator[Token]:
    yield from verb.doc[verb.i + 1 : verb.i + 2]


def _about_somebody_close(verb: Token) -> bool:
    rest = verb.doc[verb.i + 1 :]
    return any(
        token.lemma_.lower() in words("close-person") or token.lower_ == "him" for token in rest
    )


def lemma_of(verb: Token) -> str:
    """Return a word's base form in lower case."""
    return str(verb.lemma_.lower())


# Harm, and services


def about_harm(clause: WhyClause) -> bool:
    """Tell whether it is about violence, staying or leaving, where no circumstance is asked for."""
    verb = clause.verb
    if _harmful(clause.subject.doc):
        return True
    if any(token.lower_ in POLICE for token in clause.subject.doc):
        return True
    if verb is None or about_service(verb):
        return False
    if _about_somebody_close(verb):
        return lemma_of(verb) in STAYING | RESISTING | words("blaming-verb")
    return clause.negated and lemma_of(verb) in RESISTING and not _told_us(verb)


def _told_us(verb: Token) -> bool:
    """Tell whether it is about a thing ("report the change"), a habit or a word to us."""
    things = [child for child in verb.children if child.dep_ in ("dative", "dobj", "xcomp")]
    return any(
        thing.dep_ == "xcomp"
        or thing.lower_ == "us"
        or (thing.pos_ == "NOUN" and not is_person(thing))
        for thing in things
    )


def _harmful(doc: Doc) -> bool:
    return any(
        token.lemma_.lower() in words("harm") or token.lower_ in words("harm") for token in doc
    )


def about_service(verb: Token) -> bool:
    """Tell whether what is done is about an appointment, school, work, paperwork or a service."""
    if lemma_of(verb) in words("service-verb"):
        return True
    inner = [child for child in verb.children if child.dep_ in ("xcomp", "conj")]
    found = [*objects(verb), *(objects(verb.head) if verb.lower_ in ("in", "at") else ())]
    return any(_names_service(noun) for noun in found) or any(map(about_service, inner))


def _names_service(noun: Token) -> bool:
    near = [noun, *(child for child in noun.children if child.dep_ in ("compound", "conj", "nmod"))]
    return any(token.lemma_.lower() in words("service-matter") for token in near)
