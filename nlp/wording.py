"""What findings say to people: one place, so that every check speaks in the same voice."""

from __future__ import annotations

from nlp.analysis import Found
from nlp.lexicon import Lexicon
from nlp.model import Category, Finding
from nlp.parse import Parsed

# For entries of the lexicon whose file has no message of its own.
BY_CATEGORY: dict[Category, str] = {
    Category.STIGMA: "“{match}” can sound like a label for a whole person.",
    Category.DEFICIT: "“{match}” names what someone lacks; it could name what they need or want.",
    Category.TRAUMA: "“{match}” may bring back something painful.",
    Category.BLAME: "“{match}” can sound as if it were the person's fault.",
    Category.PRESUMPTION: "“{match}” takes something for granted that may not be so.",
    Category.LEADING: "“{match}” may steer the answer.",
    Category.JARGON: "“{match}” may not be a word that people use.",
    Category.READING_LEVEL: "“{match}” may be hard to read.",
    Category.OUTDATED_IDENTITY: "Many of the people whom “{match}” names have left it behind.",
    Category.COERCIVE: "“{match}” leaves little room to say no.",
    Category.UNNECESSARY: "“{match}” asks for something that may not be needed.",
    Category.BINARY_GENDER: "“{match}” leaves some people out.",
    Category.VAGUE: "“{match}” can mean different things to different people.",
    Category.THIRD_PARTY: "“{match}” asks about somebody who has not agreed to it.",
    Category.FALSE_PROMISE: "“{match}” promises more than anybody can keep.",
    Category.SAFETY: "“{match}” could put somebody at risk.",
}
OTHERWISE = "“{match}” could be said more kindly or clearly."
SHOWN = 60  # characters of the question that a message quotes


def worded(found: Found, parsed: Parsed, lexicon: Lexicon) -> Finding:
    """Return a hit as a finding, with its message and the reason in words for people."""
    hit, check = found.hit, found.check
    text = parsed.question.text
    if hit.option is not None:
        text = parsed.question.options[hit.option].text
    match = text[hit.start : hit.end]
    template = check.message or BY_CATEGORY.get(check.category, OTHERWISE)
    return Finding(
        check=check.id,
        entry=hit.entry,
        category=check.category,
        level=found.level,
        start=hit.start,
        end=hit.end,
        match=match,
        message=template.replace("{match}", shortened(hit.said or match)),
        why=hit.why or check.why,
        sources=cited(hit.sources or check.sources, lexicon),
        option=hit.option,
    )


def shortened(words: str) -> str:
    """Return words as a message quotes them: on one line, cut at a blank where they are long."""
    line = " ".join(words.split())
    if len(line) <= SHOWN:
        return line
    return line[:SHOWN].rsplit(" ", 1)[0] + "…"


def cited(keys: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Return sources as people read them: publisher, title, year and link."""
    rows = (lexicon.sources[key] for key in keys if key in lexicon.sources)
    return tuple(f"{row.publisher}: {row.title} ({row.year}), {row.url}" for row in rows)
