"""Always, never and their like: hardly anybody can answer yes to them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Kind, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.answers import OFTENNESS, by_share
from nlp.reword.how_often import how_often
from nlp.sense.sentences import starts_sentence
from nlp.sense.syntax import token_at
from nlp.words import words

CHECK = Check(
    id="absolutes",
    category=Category.ABSOLUTE,
    level=Level.CLARITY,
    message="“{match}” leaves no room for most days, most people or most times.",
    why="Hardly anyone can say yes to an absolute, so the answer tells you less than it could.",
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(
            before="Do you always take your medicine?",
            after=("How often do you take your medicine?",),
            after_options=OFTENNESS,
        ),
        Example(
            before="Are you always on time?",
            after=("How often are you on time?",),
            after_options=OFTENNESS,
        ),
        Example(
            before="Have you never been to our office?",
            after=("Have you ever been to our office?",),
        ),
        Example(
            before="Do you never miss a visit?",
            after=("How often, if ever, do you miss a visit?",),
            after_options=OFTENNESS,
            also=("no-period",),
        ),
        Example(before="My aide never loses her patience with me."),
        Example(
            before="Staff always knock before they come in.",
            after=("Staff knock before they come in.",),
        ),
        Example(before="Everyone on my street helps each other all the time."),
        Example(before="I have never had any trouble with money."),
        Example(fine="My son has never been to camp."),
        Example(fine='Did you see the "Never mind" button on the last screen?'),
        Example(fine="Is the front door always locked at night?"),
        Example(fine="Staff will never ask for your password."),
        Example(before="Do you always feel safe here?", options=("Yes", "No")),
        Example(before="Are all staff members polite?"),
        Example(fine="I always feel welcome.", options=("Never", "Sometimes", "Usually", "Always")),
        Example(fine="Which of these do you use? Check all that apply."),
        Example(fine="Is there a class that you never got to take?"),
        Example(fine="Do you go to the park every week?"),
        Example(fine="Have you always lived in this county?"),
        Example(fine="Did you get all the help you needed?"),
        Example(fine="Each week, how often do you feel that you never have time to rest?"),
    ),
)

REASON = "leaves room for sometimes"
CUES = later(
    r"\b(?:always|never|(?:completely|totally|entirely|absolutely) (?:\w+)|all of the time"
    r"|every(?:one|body)\b[^.?!]{0,60} all the time"
    r"|at all times"
    r"|every single \w+|every time|(?:all|every) (?:of )?(?:our |the |your )?"
    r"(?:staff|teachers?|doctors?|nurses?|counselors?|workers?|volunteers?|parents?|people"
    r"|neighbors?))\b",
    re.IGNORECASE,
)
OWN = later(  # an item to judge; "never been" may be a fact
    r"(?:I|My \w+|We|Our \w+|(?:The |Our )?[Ss]taff|Every(?:one|body)(?: (?:at|here|in|on)"
    r"(?: \w+){1,2})?)(?: (?:am|are|is))? (?:always|never)\b"
    r"|Every(?:one|body)\b.* all the time\b|I(?: have|'ve) never (?:felt|had) any\b"
)
OF_A_THING = later(r"(?:is|are|was|were) (?:there|this|that)\b", re.IGNORECASE)
STANDS = later(
    r"^(?:is|are) (?:the|this|that|our|your) (?:\w+ ){1,4}?always (?:available|closed|kept"
    r"|lit|locked|open|staffed|unlocked)\b",
    re.IGNORECASE,
)  # a rule of the house or its hours: "Is the front door always locked at night?"
STATED = frozenset({"you", "your", "our", "the", "they", "we", "i", "my"})  # "You always …?"
GRADED = later(
    r"\b(?:always|never|usually|often|sometimes|rarely|most|some|partly|somewhat|a little|days"
    r"|times)\b",
    re.IGNORECASE,
)
NEGATED = later(r"\b(?:not|never|no|nobody|nothing|cannot)\b|n't\b", re.IGNORECASE)
NEEDS = (CUES,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield absolutes in what is asked; "how often" instead where no options are given."""
    text = parsed.plain
    match = CUES.search(text)
    if match is None or any(GRADED.search(option.text) for option in parsed.question.options):
        return
    adverb = token_at(parsed.doc, match.start())
    if adverb is None or not _in_what_is_asked(parsed, adverb.sent.text):
        return
    word = match.group().lower()
    if (
        word == "always"
        and adverb.i
        and re.match(r"(?:have|has)\b", adverb.sent.text, re.IGNORECASE)
    ):
        return  # "Have you always lived here?" asks for a fact
    if STANDS.match(adverb.sent.text):
        return
    if word == "never" and (starts_sentence(adverb) or OF_A_THING.match(adverb.sent.text)):
        return
    yield Hit(match.start(), match.end(), ways=_ways(parsed, word, match))


def _in_what_is_asked(parsed: Parsed, sentence: str) -> bool:
    """Tell whether a sentence is a yes-or-no question, or a statement to judge."""
    if sentence.rstrip().endswith("?"):
        first = re.match(r"\W*(\w+?)(?:n't)?\b", sentence)
        return first is not None and first[1].lower() in words("auxiliary") | STATED
    if parsed.question.kind not in (Kind.STATEMENT, Kind.PHRASE):
        return False
    given = parsed.question.kind is Kind.STATEMENT and bool(parsed.question.options)
    return given or OWN.match(sentence.lstrip()) is not None


def _ways(parsed: Parsed, word: str, match: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    adverb = token_at(parsed.doc, match.start())
    if adverb is None or word not in ("always", "never"):
        return ()
    if word == "never" and re.match(r"(?:have|has)\b", parsed.question.text, re.IGNORECASE):
        return ((_ever(parsed, match),),)
    if word == "never" and re.match(r"(?:did|was|were)\b", parsed.question.text, re.IGNORECASE):
        return ()  # "Did you never get the letter?" asks about one time
    if word == "always" and parsed.question.kind is Kind.STATEMENT:
        return _without_always(parsed, match)
    way = how_often(parsed, adverb, REASON, by_share(parsed.question))
    if word == "never":
        way = tuple(_if_ever(edit) for edit in way)
    return (way,) if way else ()


def _without_always(parsed: Parsed, match: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """ "I always feel welcome." -> "I feel welcome."; nothing beside a negative or at an end."""
    text = parsed.question.text
    if NEGATED.search(parsed.plain) or not text[match.end() : match.end() + 2].strip().isalpha():
        return ()
    if text[match.end()] != " ":
        return ()
    old = text[match.start() : match.end() + 1]
    declares = frozenset({Protected.QUANTIFIER})
    return ((Edit(match.start(), match.end() + 1, old, "", REASON, declares),),)


def _if_ever(edit: Edit) -> Edit:
    """Leave room for "never", which "How often do you miss…" would take away."""
    new = edit.new.replace("How often ", "How often, if ever, ")
    return dataclasses.replace(edit, new=new, declares=edit.declares | {Protected.TIME_FRAME})


def _ever(parsed: Parsed, match: re.Match[str]) -> Edit:
    old = parsed.question.text[match.start() : match.end()]
    declares = frozenset({Protected.NEGATION, Protected.TIME_FRAME})
    return Edit(
        match.start(), match.end(), old, "ever", "asks whether, without a negative", declares
    )
