"""What others do, and then "Do you?": a small push to be like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.hoped import HARDSHIP

CHECK = Check(
    id="crowd-pressure",
    category=Category.LEADING,
    level=Level.CLARITY,
    message="“{match}” tells people first what others do.",
    why="Saying no then means standing alone. You could ask without the others.",
    sources=("umn_wording", "devaus_checklist"),
    examples=(
        Example(before="Most tenants pay their rent on time. Do you?"),
        Example(before="All of our other families come to the meetings. Will yours?"),
        Example(before="Everyone in this building recycles. Why don't you?", also=("blame",)),
        Example(before="Most of our graduates tell us the class turned things around. Did it?"),
        Example(before="Past members have told us the choir was the best part. Was it for you?"),
        Example(
            before="Nine out of ten guests were happy with the tour. How was your visit today?",
            after=("How was your visit today?",),
        ),
        Example(fine="Parents have told us that pickup is too early. What time suits you?"),
        Example(fine="Some guests tell us the room is loud. What is it like for you?"),
        Example(before="Most responsible tenants open a savings account. Have you opened one?"),
        Example(
            before="Responsible drivers carry insurance. Do you have insurance?",
            after=("Do you have insurance?",),
        ),
        Example(fine="Most families get the letter by May. Have you received yours?"),
        Example(fine="A responsible adult must sign. Who will sign?"),
        Example(fine="Many people have trouble paying bills. Do you?"),
        Example(fine="Some people like mornings and others do not. Do you?"),
        Example(fine="Most of our classes are on Monday. Are you free?"),
        Example(fine="Most people have a bad day now and then. What helps you?"),
    ),
)

CROWD = later(
    r"\b(?:(?:most|nearly all|almost all|all|other|thousands of|the majority of|every)"
    r"(?: of)?(?: the| our)?(?: other| former| past)?"
    r" (?:adults?|client(?:s|ele)?|families|family|graduates|guests|kids|members|moms|dads|mothers"
    r"|fathers|neighbors|parents?|participants|patients|people|person|residents?|students?|teens"
    r"|tenants?|women|men|volunteers)|every(?:one|body)(?: else)?(?: here| in \w+ \w+)?)"
    r" (?!(?:has|have) (?:a )?(?:bad|hard)|(?:really )?(?:are|is|agree|believe|enjoy|find|feel|love"
    r"|recommend|report|say|tell|think|trust)s?\b)[^.?!]{3,80}[.;!] "
    r"(?=(?:how (?:did|do|would) you (?:feel|find|like|rate)|what do you think"
    r"|how satisfied are you)\b|(?:are|aren't|can|did|do|does|doesn't|don't|have|is|so do|so will"
    r"|why (?:are|do)n't|will|won't|would) (?:not )?(?:you(?:rs?)?|your (?:child|family"
    r"|kids?))\s*\?)",
    re.IGNORECASE,
)
CROWD_SAYS = later(
    r"(?:^|(?<=[.!?] ))(?:we(?:'ve)? (?:always |often )?(?:have )?hear[ds]? (?:from|that)\b"
    r"|(?:(?P<most>almost all|nearly all|all|lots|many|most|other|plenty|so many|the majority"
    r"|\w+ out of \w+|\d+%)|past|former)?(?: of)?(?: the| our| these| those)?(?: other| former"
    r"| past)?"
    r" ?(?:adults|alumni|clients|families|graduates|guests|kids|members|moms|dads|mothers|fathers"
    r"|neighbors|parents|participants|patients|people|residents|students|teens|tenants|women|men"
    r"|volunteers|youth)(?: here| in (?:our|the|this) \w+)?"
    r" (?:always |have |often |usually )?(?:are (?:delighted|glad|happy|pleased|satisfied"
    r"|thrilled)|enjoy|feel|find|found"
    r"|love"
    r"|report|said|say|tell|told|think|were (?:delighted|glad|happy|pleased|satisfied"
    r"|thrilled)))(?:ed"
    r"|s)?\b[^.?!]{3,120}[.!] "
    r"(?P<asked>(?:are|did|do|does|has|have|how|is|so,? (?:how|what)|was|were|what|would|which"
    r"|why)\b"
    r"[^?]*\?)",
    re.IGNORECASE,
)
MODEL = later(
    r"(?:^|(?<=[.!?] ))(?:(?:all|most|nearly all) )?(?:our )?(?:caring|careful|committed"
    r"|decent|good"
    r"|hardworking|honest|loving|motivated|polite|respectful|responsible|serious|smart|thoughtful)"
    r" (?:adults|citizens|clients|drivers|families|fathers|graduates|guests|job seekers"
    r"|members|moms"
    r"|dads|men|mothers|neighbors|parents|participants|patients|people|residents|shoppers|students"
    r"|teens|tenants|veterans|volunteers|women|workers)"
    r" (?!are (?:needed|wanted|welcome)|can\b|from\b|in\b|of\b|may\b|who\b"
    r"|with\b)[^.?!]{3,80}[.;!] "
    r"(?=(?:are|can|did|do|does|has|have|how (?:many|much|often)|is|will|would)\b)",
    re.IGNORECASE,
)
GLAD = later(
    r"\b(?:best|better|delighted|glad|thrilled|calm\w*|chang\w+|enjoy\w*|family|favorite|grateful"
    r"|great|happ\w+|help\w*"
    r"|hope"
    r"|improv\w+|life-changing|lov\w+|made a difference|pleased|proud|safe\w*|satisfied|saved"
    r"|stronger|success\w*|turned|wonderful)\b",
    re.IGNORECASE,
)
BOTH_SIDES = later(r"\b(?:but|others|some|while)\b", re.IGNORECASE)
LEANS = later(r"\b(?:it|so|that|them|these|they|this|those|too|yours)\b", re.IGNORECASE)
NEEDS = (CROWD, MODEL, CROWD_SAYS)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a statement on others before "Do you?"; none that says how common a hard time is."""
    if parsed.plain.count("?") != 1:
        return
    match = CROWD.search(parsed.plain) or MODEL.search(parsed.plain)
    if match and not HARDSHIP.search(match.group()):
        yield Hit(match.start(), match.end() - 2)
    elif (said := CROWD_SAYS.search(parsed.plain)) and _pushes(said):
        way = _asked_alone(parsed, said)
        yield Hit(said.start(), said.start("asked") - 2, ways=(way,) if way else ())


def _pushes(said: re.Match[str]) -> bool:
    """Tell whether most people are said to think so, or that it did them good."""
    words = said.group()
    if HARDSHIP.search(words) or BOTH_SIDES.search(words):
        return False
    return said["most"] is not None or GLAD.search(words, 0, said.start("asked")) is not None


def _asked_alone(parsed: Parsed, said: re.Match[str]) -> tuple[Edit, ...]:
    """Return the edit that leaves the question alone, where it does not lean on what was said."""
    if LEANS.search(said["asked"]) or len(said["asked"].split()) < 5:
        return ()
    start, end = said.start(), said.start("asked")
    old = parsed.question.text[start:end]
    return (Edit(start, end, old, "", "asks without the others", frozenset(Protected)),)
