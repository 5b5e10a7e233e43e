"""A sensitive question with no way to say no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Kind, Level
from nlp.parse import Parsed, plain
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.reword.answers import SAY_NO, add_option
from nlp.reword.identity_options import left_out
from nlp.sense.address import asks_about_the_person
from nlp.sense.passing import may_pass
from nlp.sense.private import SENSITIVE
from nlp.sense.whose import HOUSEHOLD
from nlp.words import words

CHECK = Check(
    id="missing-optout",
    category=Category.MISSING_OPTOUT,
    level=Level.NOTE,
    message="Nothing here says that people can skip this.",
    why=(
        "Choice builds trust, and forced answers are often not true. You could add “Prefer not to "
        "answer”."
    ),
    sources=("nasem_sogi", "nhs_questions", "va_patterns"),
    examples=(
        Example(
            before="Have you used drugs in the last 30 days?",
            options=("Yes", "No"),
            after=("Have you used drugs in the last 30 days?",),
            after_options=("Yes", "No", "Not sure", "Prefer not to answer"),
        ),
        Example(
            before="How do you describe your gender?",
            options=("Woman", "Man", "Nonbinary", "My own words"),
            after=("How do you describe your gender?",),
            after_options=("Woman", "Man", "Nonbinary", "My own words", "Prefer not to answer"),
        ),
        Example(
            before="Are you pregnant?",
            options=("Yes", "No", "Not sure"),
            after=("Are you pregnant?",),
            after_options=("Yes", "No", "Not sure", "Prefer not to answer"),
        ),
        Example(
            before="Have you been slapped or kicked by someone you live with?",
            options=("Yes", "No"),
            after=("Have you been slapped or kicked by someone you live with?",),
            after_options=("Yes", "No", "Not sure", "Prefer not to answer"),
        ),
        Example(fine="Have you been hit by a car?", options=("Yes", "No")),
        Example(
            before="What is your sexual orientation?",
            options=("Straight", "Gay", "Bisexual"),
            after=("What is your sexual orientation?",),
            after_options=(
                "Straight",
                "Gay",
                "Bisexual",
                "Lesbian",
                "Let me describe it: ____",
                "Prefer not to answer",
            ),
        ),
        Example(
            fine="Are you pregnant?", options=("Yes", "No", "Not sure", "Prefer not to answer")
        ),
        Example(fine="Is the alarm in your room disabled?", options=("Yes", "No")),
        Example(fine="Would you like an interpreter?", options=("Yes", "No")),
        Example(fine="Is the smoke alarm disabled?", options=("Yes", "No")),
        Example(
            fine="How many disabled adults does your program serve?", also=("disability-words",)
        ),
        Example(fine="What is your religion, if any? You can skip this question."),
        Example(fine="Did the League for the Homeless call you?", options=("Yes", "No")),
        Example(fine="Do you live near a church?", options=("Yes", "No")),
        Example(fine="Did you park near the county jail?", options=("Yes", "No")),
        Example(
            fine="Which sign do you like best for the all-gender restroom?", options=("A", "B")
        ),
        Example(fine='Have you read our next book, "Wrongfully Convicted"?', options=("Yes", "No")),
        Example(
            fine="Will you be at our talk on the Americans with Disabilities Act?",
            options=("Yes", "No"),
        ),
    ),
)

SHORT = 4  # words and marks: "Disabled? Y/N"
TEENS = frozenset({"baby", "infant", "teen", "teenager"})
GIVEN = (
    "Some people will not want to say, and no answer here lets them. You could add “Prefer not to "
    "answer”."
)
BEGINNINGS = frozenset({
    "choke", "kicke", "pushe", "punch", "slapp",
    "dead", "death", "dying", "firea", "gun",
    "scare", "unsaf",
    "abort", "abuse", "abusi", "afrai", "alcoh", "arres", "assau", "bankr", "beat", "bisex",
    "child", "citiz", "convi", "crimi", "debt", "debts", "depre", "diagn", "disab", "disor",
    "drug", "drugs", "earn", "endin", "ethni", "evict", "force", "foste", "gende", "hepat", "std",
    "stds", "sti", "stis", "harm",
    "harmi", "hit", "hiv", "homel", "hurt", "hurti", "immig", "incom", "jail", "kill", "lesbi",
    "menta", "misca", "nonbi", "overd", "parol", "pregn", "priso", "proba", "race", "racia",
    "rape", "raped", "rapes", "relig", "sex", "sexua", "socia", "ssn", "suici", "threa", "trans",
    "viole",
})  # fmt: skip
TAUGHT = later(
    r"\b(?:prevention|awareness|workshop|class|training|course|hotline|policy)\b", re.IGNORECASE
)
NEARBY = later(
    r"\b(?:at|behind|beside|by|near|next to|outside) (?:the|our) (?:\w+ )?(?:jail|prison)\b",
    re.IGNORECASE,
)
DEVICE = later(
    r"\b(?:account|alarm|alert|button|camera|feature|link|lock|setting)s?\b[^.?!]*\bdisabled\b",
    re.IGNORECASE,
)
KINDS_ASKED = later(
    r"(?:what|which) (?:kinds? of )?\w+s (?:do|does|did|have|has) (?:you|they|he|she)\b",
    re.IGNORECASE,
)
FEW = 3  # kinds named: there are more
ELSE = "Something else: ____"
OPEN = later(r"\b(?:another|else|other|specify)\b|_", re.IGNORECASE)
NONE = later(r"\b(?:never|no|none|not)\b", re.IGNORECASE)
YES_NO = frozenset({"y", "n", "yes", "no", "positive", "negative"})
FREE = later(
    r"\b(?:optional|skip|if you (?:want|wish|like|would like|feel comfortable)|if any|prefer not"
    r"|what (?:could|might|would) help|would you (?:like|prefer|rather)"
    r"|do you (?:like|prefer) (?:best|better|most)"
    r"|(?:like|prefer)s? (?:best|better|more|most)"
    r"|do you (?:want|need)|would you|may we|drug ?store|drug allerg\w+)\b",
    re.IGNORECASE,
)
NEEDS = (SENSITIVE,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield sensitive questions without an opt-out; clarity where the draft shows that."""
    question = parsed.question
    text = parsed.plain
    if BEGINNINGS.isdisjoint(beginnings_in(text)):
        return
    match = next((one for one in SENSITIVE.finditer(text) if not _in_a_name(text, one)), None)
    if match is None or FREE.search(text + question.note) or DEVICE.search(text):
        return
    if TAUGHT.search(text) or NEARBY.search(text):
        return
    if not (asks_about_the_person(parsed) or _about_family(parsed)):
        return
    if may_pass(plain(option.text).lower() for option in question.options):
        return
    if len(question.options) > 1:
        way = tuple(_answers(parsed))
        yield Hit(match.start(), match.end(), ways=(way,), level=Level.CLARITY, why=GIVEN)
    elif question.required:
        yield Hit(match.start(), match.end(), level=Level.CLARITY, why=GIVEN)
    elif question.kind in (Kind.QUESTION, Kind.PHRASE):
        yield Hit(match.start(), match.end())


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word belongs to a name: "the Coalition for the Homeless"."""
    inside = text[: match.start()].rstrip()
    return match.group().istitle() and bool(inside) and inside[-1] not in ".?!:("


def _answers(parsed: Parsed) -> Iterator[Edit]:
    """Yield the edits that add the answers people may need: left-out groups, unsure, none given."""
    question = parsed.question
    texts = list(left_out(parsed))
    if YES_NO.issuperset(option.text.strip().lower() for option in question.options):
        texts.append("Not sure")
    if KINDS_ASKED.match(parsed.plain) and len(question.options) >= FEW:
        texts += [] if any(OPEN.search(one.text) for one in question.options) else [ELSE]
        texts += [] if any(NONE.search(one.text) for one in question.options) else ["None"]
    yield from (add_option(question, text, SAY_NO) for text in (*texts, "Prefer not to answer"))


def _about_family(parsed: Parsed) -> bool:
    """Tell whether somebody at home is asked about ("your daughter"), or nobody is named."""
    if len(parsed.doc) < SHORT or HOUSEHOLD.search(parsed.plain):
        return True
    owned = (token.head for token in parsed.doc if token.lower_ == "your")
    return any(noun.lemma_.lower() in words("relative") | TEENS for noun in owned)
