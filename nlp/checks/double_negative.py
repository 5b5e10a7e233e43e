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
from nlp.sense.sentences import is_question
from nlp.sense.syntax import end_of

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
            after=("Should people share rooms?",),
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

WORDS = frozenset({
    "hardly", "n't", "never", "no", "nobody", "none", "not", "nothing", "nowhere", "rare", "rarely",
    "scarcely", "seldom", "without",
})  # fmt: skip
AGAINST = frozenset({
    "decline", "deny", "disagree", "disapprove", "dislike", "distrust", "doubt", "fail", "forbid",
    "lack",
    "mistrust", "neglect", "object", "oppose", "opposed", "refuse",
})  # fmt: skip
ANY = frozenset({"any", "anybody", "anyone", "anything", "no", "nobody", "none", "nothing"})
UN_WORDS = later(
    r"(?:un(?:able|acceptable|aware|clear|comfortable|common|fair|friendly|happy|healthy|helpful"
    r"|important|interested|kind|likely|necessary|pleasant|reasonable|safe|satisfied|sure|true"
    r"|usual"
    r"|welcome|willing)"
    r"|dis(?:honest|interested|pleased|respectful|satisfied)"
    r"|in(?:conceivable|adequate|appropriate|convenient|correct|effective|sufficient)|im"
    r"(?:possible|patient"
    r"|polite))(?:ly)?"
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
TANGLED = later(
    r"\b(?:against|deny|disagree|false|impossible|object to|oppose|opposed to|untrue)\b"
    r"[^.?!,;:]{0,40}?(?:\b(?:never|no one|nobody|not|nothing)\b|n't\b)"
    r"|\bnot (?!only\b)(?:(?!\b(?:and|but|or)\b)[^.?!,;:]){0,25}(?<!\bif )\bnot\b"
    r"|\b(?:isn't it|is it not) (?:fair to say|right|so|the case|true)\b[^.?!;]{0,80}"
    r"(?:\b(?:never|no one|nobody|not)\b|n't\b)",
    re.IGNORECASE,
)
NOT = r"(?:\b(?:never|no|nobody|none|not|nothing|without)\b|n't\b)"
STOP = r"(?:avoid|cancel|cease|discontinue|exclude|opt out|prevent|remove|stop|withhold)"
STOPPED = later(
    rf"(?:\bnot|n't) (?:like|prefer|want|wish)(?: for)?(?: (?!to\b)\w+){{0,3}} to {STOP}\b"
    r"|\b(?:neither|no one|nobody|none|nothing)\b[^.?!;,]{0,40} (?:be|been) (?:banned|barred"
    r"|denied|excluded|kept from|prevented|refused|stopped)\b"
    rf"|\bno objections?\b[^.?!;,]{{0,20}}{NOT}",
    re.IGNORECASE,
)
# "Would you rather he not be left out": what is not to be is itself a not.
UNDONE = (
    r"(?:be (?:(?:cut|kicked|left|taken) (?:off|out)|denied|dropped|excluded|kept from"
    r"|passed over|refused"
    r"|removed|turned (?:away|down)))"
)
LEAVES = (
    r"(?:cancel|deny|exclude|leave (?:out|off|\w+ (?:out|off))|omit|refuse|remove|skip|stop"
    r"|withhold)"
)
UNDOING = later(
    rf"\b(?:mind|object|prefer|rather|want|wish)\b[^.?!;,]{{0,40}}(?:\bnot|n't) (?:to )?{UNDONE}\b"
    rf"|\b(?:care|mind|object|prefer|rather|want|wish)\b[^.?!;,]{{0,24}}\b(?:i|she|he|staff|they"
    r"|us|we)"
    rf" ?(?:did|do|does|to)? ?(?:not|n't)(?: to)? {LEAVES}\b"
    rf"|\b(?:not|n't)(?: [a-z]+)? (?:want|wish|like|prefer) (?:\w+ ){{0,2}}to (?:{UNDONE}"
    rf"|{LEAVES})\b"
    rf"|\b(?:mind|object to|oppose) not {UNDONE.replace('be (', 'being (')}\b"
    rf"|\b(?:could|may|must|should) (?:(?:he|she|they|we|you) )?(?:not|n't) {UNDONE}\b"
    r"|\b(?:angry|bothered|disappointed|mad|sad|sorry|un(?:comfortable|happy)"
    r"|upset) if\b[^.?!;,]{0,30}"
    r"(?:\b(?:never|no longer|nobody|not)\b|n't\b)"
    rf"|\b(?:can|could|may|shall|should|would) \w+ not {STOP}\b"
    r"|\bdoubt (?:that |whether )?[^.?!;,]{0,40}\b(?:cannot|in(?:correct|appropriate)|never|no"
    r"|not|nothing"
    r"|un(?:acceptable|fair|fit|kind|likely|reasonable|safe|true))\b"
    r"|\b(?:cease|quit|stop)(?:ped|s)? (?:not|never|denying|excluding|forbidding|leaving out"
    r"|omitting"
    r"|refusing|turning away|withholding)\b",
    re.IGNORECASE,
)
UNLESS = later(
    rf"\bunless\b[^.?!;]*{NOT}[^.?!;]*(?:{NOT}|\b(?:blank|empty|omit|skip)\b)|"
    r"\b(?:blank|cannot|impossible|unable|unlikely|don't|empty|never|no|nobody|not|omit|opt out"
    r"|skip|uncheck|won't|wouldn't)\b"
    r"[^.?!;]*\bunless [^.?!;,]*(?:\b(?:never|no|nobody|none|not|nothing|without)\b|n't\b)",
    re.IGNORECASE,
)  # "unless" is itself a "not": two more around it make three
UNLESS_NOT = later(rf"\bunless\b[^.?!;,]*{NOT}", re.IGNORECASE)
TICKED = later(r"(?:please )?(?:check|initial|leave|mark|tick)\b", re.IGNORECASE)
IF = frozenset({"because", "if"})
ASKING = frozenset({"ask", "care", "know", "matter", "mind", "say", "see"})
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
    passed = [match.span() for match in SET_PHRASES.finditer(text)]
    negatives = [
        token
        for token in parsed.doc
        if _negates(token) and not any(start <= token.idx < end for start, end in passed)
    ]
    for first, second in pairwise(negatives):
        if first.sent == second.sent and _asked(parsed, first) and _interact(first, second):
            way = without_both(parsed)
            yield Hit(first.idx, end_of(second), ways=(way,) if way else ())
            return
    tangled = TANGLED.search(text)
    if tangled and text.rstrip().endswith("?"):
        way = without_both(parsed)
        yield Hit(*tangled.span(), ways=(way,) if way else ())
    elif _agree_scale(parsed):
        yield from _main_negative(negatives)


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
    only = next((token for token in negatives if token.dep_ == "neg"), None)
    if only is not None and only.head.head.i == only.head.i:
        yield Hit(only.idx, end_of(only))


def _negates(token: Token) -> bool:
    lower = token.lower_
    if lower == "no":
        return token.tag_ == "DT"
    return lower in WORDS or token.lemma_.lower() in AGAINST or bool(UN_WORDS.fullmatch(lower))


def _clause(token: Token) -> Token:
    """Return the verb that a negative belongs to."""
    current = token
    for _ in range(8):
        above = current.i != token.i and current.pos_ in ("VERB", "AUX")
        if above or current.head.i == current.i:
            break
        current = current.head
    return current


def _interact(first: Token, second: Token) -> bool:
    """Tell whether the second negative stands in the clause of the first, or in its complement."""
    one, other = (
        token if token.lemma_.lower() in AGAINST else _clause(token) for token in (first, second)
    )
    for _ in range(4):
        if other.i == one.i:
            return True
        if any(child.lower_ in IF for child in other.lefts) and one.lemma_ not in AGAINST | ASKING:
            return False  # "You do not have to answer if you do not want to"
        if other.dep_ == "relcl" and _of_any(other.head):
            other = _clause(other.head)
            continue
        if other.dep_ == "advcl" and other.head.lemma_.lower() in AGAINST and other.head.i == one.i:
            return True
        if other.dep_ in ("acl", "advcl", "relcl") and _when_none(first, other):
            return True
        if other.dep_ not in ("ccomp", "xcomp", "aux", "auxpass", "acomp", "pcomp"):
            return False
        other = other.head
    return other.i == one.i


def _when_none(first: Token, verb: Token) -> bool:
    """Tell "no days when you are not able": a clause on the very noun that there are none of."""
    if first.lower_ != "no" or first.head.i + 1 >= len(first.doc):
        return False
    between = first.doc[first.head.i + 1 : min(verb.i, first.head.i + 6)]
    return any(one.lower_ in ("that", "when", "where", "who") for one in between)


def _of_any(noun: Token) -> bool:
    """ "There isn't anything I don't like": anything, nothing, no service, any service."""
    return noun.lower_ in ANY or any(child.lower_ in ANY for child in noun.children)


def _agree_scale(parsed: Parsed) -> bool:
    return any("disagree" in option.text.lower() for option in parsed.question.options)
