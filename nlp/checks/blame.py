"""Why-questions that sound like blame, and the circumstance that could be asked about instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.accusing import RESISTING, about_harm, about_service, accuses, lemma_of
from nlp.reword.circumstance import circumstance
from nlp.reword.failing import failing
from nlp.reword.why_clause import WhyClause, why_clauses
from nlp.sense.accused import ACCUSING, ANSWERABLE, FAILURE, SHOULD_HAVE
from nlp.sense.syntax import end_of
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
            after=("What, if anything, got in the way of coming to your appointment?",),
        ),
        Example(
            before="Why did you miss your appointments?",
            after=("What, if anything, got in the way of getting to your appointments?",),
        ),
        Example(
            before="Why haven't you turned in your paperwork yet?",
            after=("What, if anything, has made it hard to turn in your paperwork?",),
        ),
        Example(
            before="Please explain why your child did not attend school last week.",
            after=("What, if anything, got in the way of your child attending school last week?",),
        ),
        Example(
            before="Why did you drop out of school?",
            after=("What led you to leave school?",),
            also=("skill-labels",),
        ),
        Example(
            before="Reason for failing to attend the class:",
            after=("What, if anything, got in the way of attending the class?",),
        ),
        Example(before="Why didn't you leave the relationship sooner?"),
        Example(before="What did you do to make him so angry?", also=("blame-phrases",)),
        Example(before="Don't you think you should have asked first?", also=("leading",)),
        Example(before="Was the victim drinking?"),
        Example(
            before="What did you do that led to your stay?", also=("blame-phrases", "brought-about")
        ),
        Example(before="What could the client have done to avoid this?"),
        Example(before="How did you contribute to the conflict?"),
        Example(before="Why did it take you so long to call?"),
        Example(before="Was it because you drank too much?"),
        Example(fine="How did you contribute to the garden?"),
        Example(fine="Was it because of the rain that the bus was late?"),
        Example(before="Why don't you trust our staff?"),
        Example(before="Has he said what he did to upset the manager?"),
        Example(before="What stopped you from just asking for help?"),
        Example(fine="What kept you from coming to the fair?", also=()),
        Example(
            before="Reasons why the student was unable to finish the class:",
            after=("What, if anything, got in the way of the student finishing the class?",),
            also=("shortfalls",),
        ),
        Example(
            before="Please explain why you ran out of food this month.",
            after=("What led up to running out of food this month?",),
        ),
        Example(fine="Please tell us why you chose our program."),
        Example(fine="Why did you choose our program?"),
        Example(fine="Why do you like coming to the garden?"),
        Example(fine="Why did the bus not stop here?"),
        Example(fine="Why do we ask? So that we can plan rides."),
        Example(fine="Is there a reason you cannot come on Tuesdays?"),
        Example(fine="What was the main reason you left your last job?"),
        Example(fine="Should you have any questions, call us. What is your name?"),
        Example(fine="What made you feel welcome at the center?"),
    ),
)

CUES = frozenset({
    "back", "because", "better", "caused", "come", "contribute", "could", "could've", "do", "done",
    "drinking", "drunk", "escape", "failure", "fault", "high", "incomplete", "kept", "late",
    "made", "makes", "missing", "overdue", "part", "prevented", "reason", "reasons", "resist",
    "role", "scream", "should", "should've", "shouldn't", "stopped", "struggle", "think", "unpaid",
    "wearing", "why",
})  # fmt: skip
WHAT_DID = frozenset({"did", "what"})
THERE_IS = later(
    r"\b(?:is|are|was|were) there (?:an?|any|some)(?: \w+)? $|\b(?:do|did) you have (?:an?|any)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
VICTIMS = frozenset({"complainant", "survivor", "victim"})
NOW = frozenset({"are", "ca", "can", "do", "does", "is", "will", "wo"})
SUBSTANCE = frozenset({"drink", "overdose", "relapse", "smoke", "use", "vape"})
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
NEEDS = (ANSWERABLE, a_word_of(CUES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield at most one hit: a blaming phrase, or else a why-clause that accuses."""
    plain, said = parsed.plain, words_in(parsed.plain)
    if match := ANSWERABLE.search(plain):
        yield _accused(parsed, match, HARD_OTHERS)
        return
    cues = said & CUES
    if not cues or (cues == {"do"} and not said >= WHAT_DID):
        return
    if match := ACCUSING.search(plain):
        yield _accused(parsed, match, TOLD_OTHERS)
    elif match := FAILURE.search(parsed.question.text) or SHOULD_HAVE.search(plain):
        yield _accused(parsed, match, HARD_OTHERS, failing(parsed))
    else:
        yield from _asked_why(parsed)


def _asked_why(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first why-clause that accuses: safety first for harm, a fair way for a service."""
    text = parsed.question.text
    clauses = list(why_clauses(parsed.doc, text))
    accusing = [one for one in clauses if accuses(one) and not _asks_what_hinders(text, one)]
    if not accusing:
        return
    clause = accusing[0]
    end = end_of(clause.verb if clause.verb is not None else clause.subject)
    if about_harm(clause):
        yield Hit(clause.start, end, (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)
        return
    alone = len(clauses) == 1 and not THERE_IS.search(text[: clause.start])
    way = _fair_way(parsed, clause) if alone else ()
    yield Hit(clause.start, end, (way,), ()) if way else Hit(clause.start, end, (), _others(clause))


def _accused(
    parsed: Parsed, match: re.Match[str], others: tuple[str, ...], way: tuple[Edit, ...] = ()
) -> Hit:
    """Return the hit for a blaming phrase: safety first where somebody may have been hurt."""
    forms = {form for token in parsed.doc for form in (token.lower_, token.lemma_.lower())}
    if forms.isdisjoint(words("harm") | words("close-person") | VICTIMS):
        return Hit(*match.span(), (way,) if way else (), others)
    return Hit(*match.span(), (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)


def _asks_what_hinders(text: str, clause: WhyClause) -> bool:
    """Tell whether it is "Is there a reason you cannot come": what stands in the way now."""
    return clause.auxiliary in NOW and THERE_IS.search(text[: clause.start]) is not None


def _fair_way(parsed: Parsed, clause: WhyClause) -> tuple[Edit, ...]:
    """Return the rewording, where what was or was not done is about a service."""
    verb = clause.verb
    if verb is None or (clause.negated and not _fair(verb)):
        return ()
    inner = {lemma_of(child) for child in verb.children if child.dep_ in ("acomp", "oprd", "xcomp")}
    if ({lemma_of(verb)} | inner) & (
        words("never-why") | (frozenset() if clause.negated else SUBSTANCE)
    ):
        return ()
    return circumstance(parsed, clause)


def _fair(verb: Token) -> bool:
    """Tell whether what was not done is about a service, and is not held against the person."""
    return about_service(verb) and lemma_of(verb) not in RESISTING


def _others(clause: WhyClause) -> tuple[str, ...]:
    """Return what could be asked instead: what would help, made it hard or was going on."""
    verb = clause.verb
    if verb is not None and {lemma_of(verb), *map(lemma_of, verb.children)} & SUBSTANCE:
        return SUBSTANCE_OTHERS
    return HARD_OTHERS if clause.negated else TOLD_OTHERS
