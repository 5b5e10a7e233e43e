"""Why-questions that sound like blame, and the circumstance that could be asked about instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed
from nlp.reword.circumstance import circumstance
from nlp.syntax import end_of, is_person, objects
from nlp.why_clause import BE, WhyClause, why_clauses
from nlp.words import words

CHECK = Check(
    id="blame",
    category=Category.BLAME,
    level=Level.CARE,
    message="“{match}” can sound as if it was the person's fault.",
    why="People who feel blamed tend to close up. A question about what happened around them is "
    "easier to answer, and shows what could help.",
    sources=("hopeandsafety", "havenprogram", "uofl_power"),
    examples=(
        Example(
            before="Why didn't you come to your appointment?",
            after=("What got in the way of coming to your appointment?",),
        ),
        Example(
            before="Why did you miss your appointments?",
            after=("What got in the way of making it to your appointments?",),
        ),
        Example(
            before="Why haven't you turned in your paperwork yet?",
            after=("What has gotten in the way of turning in your paperwork?",),
        ),
        Example(
            before="Please explain why your child did not attend school last week.",
            after=("What got in the way of your child attending school last week?",),
        ),
        Example(
            before="Why did you drop out of school?",
            after=("What led you to leave school?",),
            also=("skill-labels",),
        ),
        Example(before="Why didn't you leave the relationship sooner?"),
        Example(before="What did you do to make him so angry?"),
        Example(before="Why don't you trust our staff?"),
        Example(fine="Why did you choose our program?"),
        Example(fine="Why do you like coming to the garden?"),
        Example(fine="Why did the bus not stop here?"),
        Example(fine="Why do we ask? So that we can plan rides."),
        Example(fine="If you did not attend, why not?"),
        Example(fine="What made you feel welcome at the center?"),
    ),
)

CUE = re.compile(
    r"\b(?:why|how come|reasons?|what made|what caused|what did (?:you|he|she|they) do to"
    r"|failure to|fault|could (?:you|they) have done)\b",
    re.IGNORECASE,
)
ACCUSING = re.compile(
    r"\bwhat did (?:you|he|she|they) do to (?:provoke|cause|deserve|upset|anger|trigger|make|lose"
    r"|end up|get (?:yourself )?(?:hit|hurt|fired|evicted|arrested|kicked|suspended|banned))\b"
    r"|\bwhose fault\b|\b(?:was|is) (?:it|this|that) (?:your|his|her|their) (?:own )?fault\b"
    r"|\bwhat could (?:you|they) have done (?:differently|better|to (?:prevent|avoid|stop))\b",
    re.IGNORECASE,
)
FAILURE = re.compile(r"\byour (?:repeated )?failure to\b", re.IGNORECASE)
ASKED = frozenset({"you", "he", "she", "they", "he/she", "she/he", "s/he"})
RESISTING = frozenset({
    "escape", "fight", "leave", "report", "resist", "run", "say", "scream", "stop", "struggle",
    "tell", "yell",
})  # fmt: skip
OPINION = frozenset({"agree", "believe", "enjoy", "feel", "like", "prefer", "recommend", "think"})
STAYING = frozenset(
    {"forgive", "go", "keep", "leave", "let", "marry", "return", "stay", "take", "trust"}
)
SUBSTANCE = frozenset({"drink", "lapse", "overdose", "relapse", "smoke", "use", "vape"})
UNASKED = frozenset({
    "abandon", "cheat", "disobey", "care", "fight", "gamble", "hide", "hit", "ignore", "let",
    "lie", "know", "neglect", "remember", "resist", "shout", "steal", "trust", "understand",
    "violate", "want", "wander", "waste", "wish", "yell",
})  # fmt: skip
INVITING = frozenset({"begin", "describe", "list", "share", "start", "take", "tell"})
HARM_OTHERS = ("support-now", "safety-now")
HARD_OTHERS = ("what-made-it-hard",)
TOLD_OTHERS = ("what-was-going-on",)
SUBSTANCE_OTHERS = ("substance-support",)
HARM_WHY = (
    "Nobody is to blame for what somebody else did, or for getting through it the way they could. "
    "A question about safety or support now can help more."
)
HARM_DROP = (
    "You could leave this question out. The answer rarely changes what help you can offer, and "
    "it can sound as if the person should have done something else."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield at most one hit: a why-clause that accuses, or another blaming phrase."""
    text = parsed.question.text
    if not CUE.search(text):
        return
    if match := ACCUSING.search(text):
        yield Hit(match.start(), match.end(), (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)
        return
    if match := FAILURE.search(text):
        yield Hit(match.start(), match.end(), (), HARD_OTHERS)
        return
    clauses = list(why_clauses(parsed.doc, text))
    accusing = [clause for clause in clauses if _accuses(clause)]
    if not accusing:
        return
    clause = accusing[0]
    end = end_of(clause.verb if clause.verb is not None else clause.subject)
    if _about_harm(clause):
        yield Hit(clause.start, end, (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)
        return
    way = _fair_way(parsed, clause) if len(clauses) == 1 else ()
    yield Hit(clause.start, end, (way,), ()) if way else Hit(clause.start, end, (), _others(clause))


def _fair_way(parsed: Parsed, clause: WhyClause) -> tuple[Edit, ...]:
    """Return the rewording, where what was or was not done is about a service."""
    verb = clause.verb
    if verb is None or (clause.negated and not _fair(verb)):
        return ()
    inner = {_lemma(child) for child in verb.children if child.dep_ == "xcomp"}
    if ({_lemma(verb)} | inner) & (UNASKED | (frozenset() if clause.negated else SUBSTANCE)):
        return ()
    return circumstance(parsed, clause)


def _fair(verb: Token) -> bool:
    return _service(verb) and _lemma(verb) not in RESISTING


def _others(clause: WhyClause) -> tuple[str, ...]:
    verb = clause.verb
    if verb is not None and {_lemma(verb), *map(_lemma, verb.children)} & SUBSTANCE:
        return SUBSTANCE_OTHERS
    return HARD_OTHERS if clause.negated else TOLD_OTHERS


# Who is asked about what


def _accuses(clause: WhyClause) -> bool:
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
    if subject.lower_ in ASKED or clause.whom.lower().startswith("you "):
        return True
    return subject.lemma_.lower() in words("helped-person")


def _sore_state(word: Token) -> bool:
    return word.lower_ in words("sore-state")


def _accusing_verb(clause: WhyClause, verb: Token) -> bool:
    lemma = _lemma(verb)
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
    plain_past = clause.auxiliary in ("did", "have") and clause.whom == ""
    return plain_past and lemma not in words("welcome-verb")


def _blaming(verb: Token) -> bool:
    lemma = _lemma(verb)
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


def _lemma(verb: Token) -> str:
    return str(verb.lemma_.lower())


def _about_harm(clause: WhyClause) -> bool:
    verb = clause.verb
    if _harmful(clause.subject.doc):
        return True
    if verb is None or _service(verb):
        return False
    if _about_somebody_close(verb):
        return _lemma(verb) in STAYING | RESISTING | words("blaming-verb")
    return clause.negated and _lemma(verb) in RESISTING and not _told_us(verb)


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


def _service(verb: Token) -> bool:
    """Tell whether what is done is about an appointment, school, work, paperwork or a service."""
    if _lemma(verb) in words("service-verb"):
        return True
    inner = [child for child in verb.children if child.dep_ in ("xcomp", "conj")]
    found = [*objects(verb), *(objects(verb.head) if verb.lower_ in ("in", "at") else ())]
    return any(_names_service(noun) for noun in found) or any(map(_service, inner))


def _names_service(noun: Token) -> bool:
    near = [noun, *(child for child in noun.children if child.dep_ in ("compound", "conj", "nmod"))]
    return any(token.lemma_.lower() in words("service-matter") for token in near)
