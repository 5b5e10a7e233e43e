"""What others do, and then "Do you?": a small push to be like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed

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
HARDSHIP = later(
    r"\b(?:afraid|alone|angry|anxious|behind|difficult|hard|hurt|lonely|lose|lost|nervous|pain"
    r"|rough"
    r"|run (?:out|short)|sad|skip|stress\w*|struggl\w*|tired|trouble|unsure|worr\w*)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a statement on others before "Do you?"; none that says how common a hard time is."""
    if parsed.plain.count("?") != 1:
        return
    match = CROWD.search(parsed.plain)
    if match and not HARDSHIP.search(match.group()):
        yield Hit(match.start(), match.end() - 2)
