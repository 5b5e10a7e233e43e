"""Promises that nobody can keep: of secrecy, and of what others decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.secrecy import ABSOLUTE, ANONYMOUS, GRAVE, IDENTIFIES, SAFE, SECRET, STAYS, UNSEEN
from nlp.sense.sure_outcomes import ARRANGED, FOREVER, ONCE, OUTCOME, SURE

CHECK = Check(
    id="false-promise",
    category=Category.FALSE_PROMISE,
    level=Level.CARE,
    message="“{match}” may promise more than can be kept.",
    why="A broken promise breaks trust, and some things must be shared by law. You could say who "
    "sees the answer, and when it would have to be shared.",
    sources=("ohrp_consent", "ico", "nextstep_dv"),
    examples=(
        Example(
            before="Your answers are completely confidential. What do you worry about?",
            after=("What do you worry about?",),
        ),
        Example(before="This survey is anonymous. What is your name?"),
        Example(
            before="No one will ever see this. How do you feel at home?",
            also=("sure-promises",),
            after=("How do you feel at home?",),
        ),
        Example(before="Nothing you say here can ever be used against you."),
        Example(before="What is your birth date? This is required by law."),
        Example(
            before="Nothing you write here will ever be shared with anyone. How do you feel?",
            after=("How do you feel?",),
        ),
        Example(before="Your teacher will never read this. Do you like school?"),
        Example(before="We will make sure he can never find you. Where do you live?"),
        Example(before="Tell us what you need and we will make sure you get it."),
        Example(before="We will find you a job. What work have you done?"),
        Example(before="Filling out this form will get your record cleared."),
        Example(before="Your answers cannot affect your case in any way. What happened?"),
        Example(before="I won't tell your parents. Are you safe?"),
        Example(before="You will feel better once you have told us. What happened?"),
        Example(before="No agency will ever get this list. Who lives with you?"),
        Example(before="Our coaches will solve your housing search. What do you look for?"),
        Example(before="There is no way this form could hurt you. How are you?"),
        Example(before="When you finish, the court will give your children back. Can you start?"),
        Example(before="This sheet is shredded at night. Did anybody hurt you?"),
        Example(fine="Do you have a quiet desk? If not, we can save you a seat here."),
        Example(fine="Once you sign, the court will set a date. Which day is best?"),
        Example(fine="This sheet stays with us. What is your shoe size?"),
        Example(fine="You will not lose your place if you skip this. How are you?"),
        Example(before="Tell us the truth and we can get you into housing. What happened?"),
        Example(before="We will make sure your landlord fixes it. What is broken?"),
        Example(fine="We will make sure your teacher knows. Which stop is yours?"),
        Example(fine="We can get you into a warm room tonight. Would you like that?"),
        Example(fine="Your answer will not affect your place here. How old are you?"),
        Example(fine="Your tutor will not see your answer. How is the class?"),
        Example(fine="We will make sure there is a crib. When will you come?"),
        Example(fine="We will bring your box home if you like. What is your street?"),
        Example(fine="Nothing is shared unless a child is in danger. What is hard right now?"),
        Example(fine="We will help you look for a job. What work do you like?"),
        Example(fine="This survey is anonymous. How was the class?"),
        Example(fine="Two staff members see your answer. What is your name?"),
        Example(
            fine=(
                "We keep your answers private. The exception is danger to a child. How are things "
                "at home?"
            )
        ),
        Example(fine="Would you like an anonymous hotline number?"),
        Example(
            fine="What is your rent? The Fair Housing Act says we must ask; it is required by law."
        ),
    ),
)

UNNAMED_LAW = "Naming the law lets people check it. Without it, this can sound like a threat."
SAFETY = later(r"\b(?:abuser|find you|hurt|safe)\b", re.IGNORECASE)
SAFER = ("safety-now", "support-now")
SECRECY, HELP = ("privacy-first",), ("help-first", "help-right-now")
# What is promised, and what could be asked or said first instead.
PLEDGES = (
    (SECRET, SECRECY),
    (SAFE, SECRECY),
    (UNSEEN, SECRECY),
    (OUTCOME, HELP),
    (ARRANGED, HELP),
    (ONCE, HELP),
    (SURE, HELP),
    (FOREVER, ("help-first", "privacy-first")),
)
EXCEPT = later(
    r"\b(?:by law|danger|except\w*|permission|promise you|unless|without|cannot promise)\b"
    r"|\?\s*$",
    re.IGNORECASE,
)
SENTENCE = later(r"[^.?!]*[.?!]?")
BY_LAW = later(r"\brequired by (?:federal |state |the )?law\b", re.IGNORECASE)
LAW = later(r"\b(?:Act|Title [IVX\d]+|CFR|U\.?S\.?C|Section|Code|Rule)\b|§|\bmust share\b")
NEEDS = (*(pattern for pattern, _ in PLEDGES), STAYS, ABSOLUTE, ANONYMOUS, BY_LAW)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield promises that nobody can keep, "anonymous" beside a name, and laws without a name."""
    text = parsed.plain
    for pattern, others in PLEDGES:
        if (match := pattern.search(text)) and not _with_exception(text, match):
            safety = pattern is OUTCOME and SAFETY.search(match.group())
            yield Hit(*match.span(), others=SAFER if safety else others)
            return
    if (match := STAYS.search(text)) and GRAVE.search(text, match.end()):
        yield Hit(*match.span(), others=SECRECY)
        return
    if match := ABSOLUTE.search(text):
        if not re.search(r"\bnot $", text[: match.start()]):
            yield Hit(*match.span(), others=SECRECY)
    elif (match := ANONYMOUS.search(text)) and IDENTIFIES.search(text):
        yield Hit(*match.span(), others=SECRECY)
    elif (match := BY_LAW.search(text)) and not LAW.search(text):
        yield Hit(*match.span(), level=Level.CLARITY, why=UNNAMED_LAW)


def _with_exception(text: str, match: re.Match[str]) -> bool:
    """Tell whether the sentence names an exception, or asks."""
    start = max(text.rfind(mark, 0, match.start()) for mark in ".?!") + 1
    end = SENTENCE.match(text, match.end())
    return EXCEPT.search(text[start : end.end() if end else len(text)]) is not None
