"""Two negatives that a reader has to untangle before answering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.untangled import without_both
from nlp.sense.negatives import interact, negates
from nlp.sense.sentences import is_question
from nlp.sense.syntax import end_of
from nlp.sense.undone import STOPPED, TANGLED, UNDOING, UNLESS, UNLESS_NOT

CHECK = Check(
    id="double-negative",
    category=Category.NEGATION,
    level=Level.CLARITY,
    message="“{match}” holds two negatives, so a yes can be read both ways.",
    why=(
        "It takes effort to work out what yes and no mean, most of all when someone is tired or "
        "worried."
    ),
    sources=("converse_presser", "devaus_checklist"),
    examples=(
        Example(
            before="Do you disagree that people should not share rooms?",
            after=("Should people be allowed to share rooms?",),
        ),
        Example(
            before="Do you never feel that no one listens?",
            after=("How often, if ever, do you feel that no one listens?",),
            also=("absolutes",),
        ),
        Example(before="Is it not uncommon for you to skip lunch?"),
        Example(before="Please tick if you do not want us not to write."),
        Example(before="Are there no days when you cannot leave home?"),
        Example(before="Has nobody failed to call you back?"),
        Example(
            before="Is it not the case that your son does not get lunch?",
            after=("Does your son get lunch?",),
        ),
        Example(before="Would you object if we did not call?"),
        Example(before="Would you rather your son not be taken off the list?"),
        Example(before="Should the van stop not waiting for latecomers?"),
        Example(before="Unless you do not have a key, leave this box empty.", also=()),
        Example(fine="Would you rather not be in the picture?"),
        Example(fine="Should we stop sending you flyers?"),
        Example(fine="Are there foods that you do not eat and do not want near you?"),
        Example(fine="Are there days when you cannot come?"),
        Example(fine="Please check if you do not want a call."),
        Example(
            before="I do not get the help I need.",
            options=("Strongly agree", "Agree", "Disagree", "Strongly disagree"),
            also=("agree-scale",),
        ),
        Example(before="Is it untrue that no one helped you?"),
        Example(
            before="It is not unusual for me to not sleep well.",
            options=("True", "False"),
            also=("agree-scale",),
        ),
        Example(before="Are there no services that you don't need?"),
        Example(before="Would you say you were not treated unfairly, or not?"),
        Example(fine="Is there anything you do not want us to know?"),
        Example(fine="Was the food neither good nor bad?"),
        Example(fine="If you cannot come, is there no one who can call us?"),
        Example(fine="Do you know whether or not the office is open?"),
        Example(fine="Is it okay not to share this with your partner?"),
        Example(fine="I do not get the help I need.", options=("Never", "Sometimes", "Often")),
        Example(before="Do not tick this box unless you do not want a call."),
        Example(before="Leave this line blank unless you have no phone."),
        Example(before="Unless you have no car, will you not need a ride?"),
        Example(before="Check here if you do not want us to stop your mail."),
        Example(before="Should no one be barred from the gym?"),
        Example(before="Do you not wish to be taken off the email list?"),
        Example(before="Would you be upset if we did not come?"),
        Example(before="Could we not cancel the Sunday van?"),
        Example(before="Do you doubt that the fee is unfair?"),
        Example(
            before="Is there a reason that your son should not be left out of the trip?",
            also=("blame",),
        ),
        Example(before="Mark this line unless you have no pets."),
        Example(fine="Would you be upset if we came late?"),
        Example(fine="Do not tick this box unless you want a call."),
        Example(fine="Do you want us to stop your mail?"),
        Example(fine="Skip this question unless you have a pet."),
        Example(fine="You do not have to answer if you do not want to."),
    ),
)

PLEDGE = later(
    r"(?:we|our staff|staff|the agency) (?:do|will|can)(?: not"
    r"|n't) \w+ [^.?!]*\bwithout (?:asking|your)\b",
    re.IGNORECASE,
)  # "We will not share this without your okay" is a promise, and plain enough
CUES = later(
    r"\b(?:hardly|rare|rarely|scarcely|seldom|not|never|no|nobody|none|nothing|without|disagree"
    r"|cease|deny|doubt|oppose|opposed|quit|stop)\b|n't\b",
    re.IGNORECASE,
)
SET_PHRASES = later(
    r"\b(?:whether or not|or not\b|not only|not at all|if not|no longer|why not|yes or no|no matter"
    r"|not sure|no one knows|neither)",
    re.IGNORECASE,
)
TICKED = later(r"(?:please )?(?:check|initial|leave|mark|tick)\b", re.IGNORECASE)
SELF = frozenset({"i", "me", "my", "i'm"})
NEEDS = (CUES,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield pairs of negatives in one clause, and negative statements under an agree scale."""
    text = parsed.plain
    if not CUES.search(text) or PLEDGE.match(text):
        return
    ticked = TICKED.match(text) and UNLESS_NOT.search(text)
    if unless := ticked or UNLESS.search(text) or STOPPED.search(text) or _undoing(parsed):
        yield Hit(*unless.span())
        return
    negatives = _negatives(parsed)
    for first, second in pairwise(negatives):
        if first.sent == second.sent and _asked(parsed, first) and interact(first, second):
            yield _without_both(parsed, first.idx, end_of(second))
            return
    tangled = TANGLED.search(text)
    if tangled and text.rstrip().endswith("?"):
        yield _without_both(parsed, *tangled.span())
    elif _agree_scale(parsed):
        yield from _main_negative(negatives)


def _negatives(parsed: Parsed) -> list[Token]:
    """Return the words that negate, set phrases such as "whether or not" apart."""
    passed = [match.span() for match in SET_PHRASES.finditer(parsed.plain)]
    return [
        token
        for token in parsed.doc
        if negates(token) and not any(start <= token.idx < end for start, end in passed)
    ]


def _without_both(parsed: Parsed, start: int, end: int) -> Hit:
    """Return the hit for two negatives, with the way to ask without them where there is one."""
    way = without_both(parsed)
    return Hit(start, end, ways=(way,) if way else ())


def _undoing(parsed: Parsed) -> re.Match[str] | None:
    """Match a refusal of what is itself a refusal, in a question or beside a box to tick."""
    match = UNDOING.search(parsed.plain)
    asks = "?" in parsed.plain or TICKED.match(parsed.plain)
    return match if asks else None


def _asked(parsed: Parsed, negative: Token) -> bool:
    """Tell whether a sentence is a question, a box to tick, or a statement about oneself."""
    if TICKED.match(negative.sent.text):
        return True
    if parsed.question.kind is Kind.STATEMENT or is_question(negative.sent):
        return True
    return any(token.lower_ in SELF for token in negative.sent)


def _main_negative(negatives: list[Token]) -> Iterator[Hit]:
    """Yield the negative of the main verb: to disagree with it is a second one."""
    only = next((token for token in negatives if token.dep_ == "neg"), None)
    if only is not None and only.head.head.i == only.head.i:
        yield Hit(only.idx, end_of(only))


def _agree_scale(parsed: Parsed) -> bool:
    return any("disagree" in option.text.lower() for option in parsed.question.options)
