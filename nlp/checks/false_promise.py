"""Promises about privacy that cannot be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

CHECK = Check(
    id="false-promise",
    category=Category.FALSE_PROMISE,
    level=Level.CARE,
    message="“{match}” may promise more than can be kept.",
    why=(
        "A broken promise breaks trust, and some things must be shared by law. You could say who "
        "sees "
        "the answer, and when it would have to be shared."
    ),
    sources=("ohrp_consent", "ico", "nextstep_dv"),
    examples=(
        Example(
            before="Your answers are completely confidential. What do you worry about?",
            after=("What do you worry about?",),
        ),
        Example(
            before="This survey is anonymous. What is your name?",
            after=("What is your name?",),
        ),
        Example(
            before="No one will ever see this. How do you feel at home?",
            also=("sure-promises",),
            after=("How do you feel at home?",),
        ),
        Example(before="Nothing you say here can ever be used against you."),
        Example(before="What is your birth date? This is required by law."),
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
ABSOLUTE = later(
    r"\b(?:completely|totally|strictly|fully|100%|absolutely|entirely|always) (?:confidential"
    r"|anonymous|private|secure)\b"
    r"|\b(?:no one|nobody) (?:else )?(?:will|can|is going to) (?:ever )?(?:see|know|read"
    r"|find out)\b"
    r"|\b(?:nothing|none of (?:this|what)|no answer)\b[^.?!]{0,40}\b(?:can|will) (?:ever )?"
    r"(?:be (?:held|used) against|get back to|hurt|leave this)\b"
    r"|\b(?:data|file|information|name|story|words) (?:are|is|will be) always (?:private|safe"
    r"|secure)\b"
    r"|\b(?:will|can) never be (?:shared|seen|traced|linked)\b|\bguarantee (?:your )?(?:privacy"
    r"|anonymity)\b",
    re.IGNORECASE,
)
ANONYMOUS = later(
    r"\b(?:survey|form|answers?|responses?|questionnaire)[^.?!]{0,20} anonymous\b"
    r"|\banonymous (?:form|poll|questionnaire|survey)\b",
    re.IGNORECASE,
)
IDENTIFIES = later(
    r"\b(?:your (?:full |first |last )?name|e-?mail|phone number|address|date of birth|birth ?date"
    r"|social security|case number|student id)\b|\bname:",
    re.IGNORECASE,
)
BY_LAW = later(r"\brequired by (?:federal |state |the )?law\b", re.IGNORECASE)
LAW = later(r"\b(?:Act|Title [IVX\d]+|CFR|U\.?S\.?C|Section|Code|Rule)\b|§|\bmust share\b")


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield absolute promises of privacy, "anonymous" beside a name, and laws without a name."""
    text = parsed.plain
    if match := ABSOLUTE.search(text):
        if not re.search(r"\bnot $", text[: match.start()]):
            yield Hit(match.start(), match.end(), others=("privacy-first",))
    elif (match := ANONYMOUS.search(text)) and IDENTIFIES.search(text):
        yield Hit(match.start(), match.end(), others=("privacy-first",))
    elif (match := BY_LAW.search(text)) and not LAW.search(text):
        yield Hit(match.start(), match.end(), level=Level.CLARITY, why=UNNAMED_LAW)
