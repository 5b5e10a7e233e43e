"""Questions that leave room for good news only: "How excited are you", "How much did it help"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.way_out import at_end, if_at_all
from nlp.sense.syntax import replace

CHECK = Check(
    id="only-good",
    category=Category.LEADING,
    level=Level.CLARITY,
    message="“{match}” leaves room for good news only.",
    why="People who depend on your help find it hard to say, unasked, that something went badly.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="How much did you enjoy the workshop?",
            after=("How much, if at all, did you enjoy the workshop?",),
        ),
        Example(
            before="How excited are you about the move?",
            after=("How do you feel about the move?",),
        ),
        Example(
            before="To what extent did our class help you?",
            after=("To what extent, if at all, did our class help you?",),
        ),
        Example(
            before="What positive changes have you seen?",
            after=("What positive changes have you seen, if any?",),
        ),
        Example(
            fine="How much did you enjoy the workshop?", options=("A lot", "A little", "Not at all")
        ),
        Example(
            before="How much has your health improved since you joined?",
            after=("How has your health changed since you joined?",),
        ),
        Example(
            before="In what ways has your sleep become better?",
            after=("In what ways has your sleep changed?",),
        ),
        Example(
            before="Tell us how this program changed your life for the better.",
            after=("How, if at all, did this program change your life?",),
        ),
        Example(
            before="How much has the group helped you feel better?",
            after=("How much, if at all, has the group helped you feel better?",),
        ),
        Example(
            before="How has our class made you a better parent?",
            after=("How, if at all, has our class made you a better parent?",),
        ),
        Example(
            before="How did the tutoring program improve your child's behavior?",
            after=("How, if at all, did the tutoring program improve your child's behavior?",),
        ),
        Example(fine="How has the new bus route changed your day?"),
        Example(before="How great was the holiday party?", after=("How was the holiday party?",)),
        Example(
            before="How thankful are you for the help you received?",
            also=("one-sided",),
            after=("How do you feel about the help you received?",),
        ),
        Example(before="I am thankful for all that the staff does.", also=()),
        Example(fine="How proud is your team of its work?"),
        Example(fine="Each week, how often do you look forward to Monday?"),
        Example(fine="Tell us how you use the program."),
    ),
)

REASON = "leaves room for any answer"
GUSHING = later(
    r"^how (?:much (?:do|did) (?:you|your child) (?=love)|(?=amazing|awesome|delicious|delightful"
    r"|excellent|fabulous|fantastic"
    r"|grateful|incredible|outstanding|terrific|thankful|wonderful)|(?=great (?:was|is|were|are))"
    r"|much (?=(?:better|easier|happier|healthier|safer|stronger) (?:are|did|do|does|has|have|is)))"
    r"(\w+)\b",
    re.IGNORECASE,
)
LOVED = later(
    r"how much (?:do|did) (?:you|your (?:child|family|kids|son|daughter)) (?P<love>adore|love)"
    r"(?= (?:our|the|these|this|your) )",
    re.IGNORECASE,
)
RATING = (Protected.QUANTIFIER, Protected.PERSON, Protected.QUESTION_WORD)
HELPED = later(
    r"^(?P<much>how much) (?:did|do|does|has"
    r"|have) (?!you\b)[^.?!,]{3,50}? (?P<good>help(?:ed)? (?:you"
    r"|your \w+) (?:to )?(?:be|become|feel|get|grow) (?:more|\w*er|better)"
    r"|change[ds]? (?:your|you)(?= [^?]*for the better)|(?:empower|encourage|improve|inspire"
    r"|motivate)d? (?:your|you))\b",
    re.IGNORECASE,
)
MADE = later(
    r"^(?P<much>how) (?:did|do|does|has|have) (?:our|the|this|these|your) [^.?!,]{3,50}?"
    r" (?P<good>(?:better(?:ed)?|enhanced?|enriche?d?|improved?|save[ds]?|strengthen(?:ed)?"
    r"|transform(?:ed)?) (?:you|your)|ma[dk]es? (?:you|your [\w ]{2,20}?) (?:an? )?(?:better|\w+ier"
    r"|more|safer|stronger)|changed? (?:your (?:\w+ )?(?:'s )?(?:attitude|behaviou?r|life|ways)"
    r"|how you|the way (?:that )?you))\b",
    re.IGNORECASE,
)
ENJOYED = later(
    r"^(?P<much>how much) (?:do|does|did|have|has) (?:you|your (?:child|family|kids|son|daughter))"
    r" (?P<good>benefit(?:ed)? from|enjoy(?:ed)?|gain(?:ed)? from|get out of|look forward to)\b",
    re.IGNORECASE,
)
EXTENT = later(
    r"^(?P<much>to what extent) (?:did|do|does|has|have) (?:our|the|these|this|your) [^.?!,]*?\b"
    r"(?P<good>benefit(?:ed)?|help(?:ed)?|improved?|strengthen(?:ed)?)\b",
    re.IGNORECASE,
)
EXCITED = later(
    r"^how (?P<glad>blessed|eager|excited|fortunate|glad|grateful|impressed|lucky|proud|thankful"
    r"|thrilled) "
    r"(?P<be>are|were) you (?:about|by|for|of|with)\b",
    re.IGNORECASE,
)
GOOD_SEEN = later(
    r"^(?:what|which)(?: (?:are|were|is|was))? (?:the |some )?(?P<good>benefits?|gains?"
    r"|improvements?"
    r"|positive (?:changes?|effects?|impacts?|outcomes?|results?))\b[^.?!,]*\b(?:you|your \w+) "
    r"(?:have |has |'ve )?(?:experienced|gained|gotten|had|made|noticed|received"
    r"|seen)\b(?!.*\bif any\b)",
    re.IGNORECASE,
)
NOT_AT_ALL = later(r"\b(?:0|did not|didn't|don't|never|no|none|not)\b", re.IGNORECASE)
IMPROVED = later(
    r"^(?:(?P<much>how (?:much|greatly))|how|in what ways?) (?:has|have) (?:your|his|her|their"
    r"|the) [^.?!,]*?"
    r"\b(?P<improved>improved|(?:become|got|gotten) (?:better|easier|happier|healthier|safer"
    r"|stronger))\b",
    re.IGNORECASE,
)
TOLD_HOW = later(
    r"^(?:please )?(?:describe|explain|share|tell us|write about) how (?P<what>(?:our|the|this"
    r"|these|your)"
    r" [^,.?!]{2,40}?) (?:has |have )?(?P<did>benefited|bettered|changed|helped|improved|saved"
    r"|strengthened|transformed) (?P<rest>[^,.?!]*?)(?: for the better)?[.!]?$",
    re.IGNORECASE,
)
THANKED = later(
    r"^\W*(?:i am|i'm|i feel|my (?:child|family) (?:and i are|is)) (?:\w+ly |so |very )?"
    r"(?P<thanks>blessed"
    r"|fortunate|grateful|indebted|lucky|thankful)\b[^?]*$",
    re.IGNORECASE,
)  # "I am grateful for the help.": who would say no?
BASE = {
    "benefited": "benefit", "bettered": "change", "changed": "change", "helped": "help",
    "improved": "change", "saved": "change", "strengthened": "change", "transformed": "change",
}  # fmt: skip
HOW_MUCH = (ENJOYED, EXTENT, HELPED, MADE)
NEEDS = (THANKED, TOLD_HOW, LOVED, EXCITED, GUSHING, GOOD_SEEN, IMPROVED, *HOW_MUCH)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield what leaves room for good news only, with a way out where one fits."""
    if thanked := THANKED.match(parsed.plain):
        yield Hit(*thanked.span("thanks"))
    elif told := TOLD_HOW.match(parsed.plain):
        yield Hit(*told.span("did"), ways=(_any_change(parsed, told),))
    elif loved := LOVED.match(parsed.plain):
        edit = replace(parsed, *loved.span(), "how would you rate", REASON, *RATING)
        yield Hit(*loved.span("love"), ways=((edit,),))
    elif excited := EXCITED.match(parsed.plain):
        yield Hit(*excited.span("glad"), ways=_felt(parsed, excited))
    elif gushing := GUSHING.search(parsed.plain):
        plain = re.match(r" (?=(?:are|is|was|were) )", parsed.plain[gushing.end() :])
        start = re.match("how", parsed.plain, re.IGNORECASE)
        begin = start.end() if start else gushing.start(1) - 1
        edit = replace(parsed, begin, gushing.end(1), "", REASON, Protected.QUANTIFIER)
        yield Hit(*gushing.span(1), ways=((edit,),) if plain else ())
    elif seen := GOOD_SEEN.match(parsed.plain):
        room = at_end(parsed, seen.end(), "if any")
        yield Hit(*seen.span("good"), ways=((room,),) if room else ())
    elif better := IMPROVED.search(parsed.plain):
        yield Hit(*better.span("improved"), ways=(_changed(parsed, better),))
    elif (enjoyed := _how_much(parsed.plain)) and not _may_be_little(parsed):
        edit = if_at_all(parsed, enjoyed.end("much"))
        yield Hit(*enjoyed.span("good"), ways=((edit,),))


def _changed(parsed: Parsed, better: re.Match[str]) -> tuple[Edit, ...]:
    """ "How much has it improved" -> "How has it changed"."""
    edit = replace(parsed, *better.span("improved"), "changed", REASON)
    if better["much"] is None:
        return (edit,)
    return replace(parsed, *better.span("much"), "how", REASON, Protected.QUANTIFIER), edit


def _felt(parsed: Parsed, excited: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """ "How excited are you about the move?" -> "How do you feel about the move?"."""
    helper = "do" if excited["be"].lower() == "are" else "did"
    return ((replace(parsed, 0, excited.end(), f"how {helper} you feel about", REASON),),)


def _any_change(parsed: Parsed, told: re.Match[str]) -> tuple[Edit, ...]:
    """ "Tell us how this class helped you." -> "How, if at all, did this class help you?"."""
    what, rest = told["what"], told["rest"]
    asked = f"How, if at all, did {what} {BASE[told['did'].lower()]} {rest}".rstrip() + "?"
    text = parsed.question.text
    declares = frozenset(Protected)
    return (Edit(0, len(text), text, asked, REASON, declares),)


def _how_much(plain: str) -> re.Match[str] | None:
    return next((found for one in HOW_MUCH if (found := one.match(plain))), None)


def _may_be_little(parsed: Parsed) -> bool:
    return any(NOT_AT_ALL.search(option.text) for option in parsed.question.options)
