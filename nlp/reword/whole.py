"""The last reading of a wording as a whole: every sentence, bracket, half and answer of it.

What is mended in one place is not sent with a flaw in another. So what stands beside the question
has to be known as harmless; anything else there keeps the wording from being offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.analysis import Analysis
from nlp.model import Category, Edit
from nlp.quick.later import later
from nlp.sense.passing import passes
from nlp.words import words

SENTENCE = later(
    r"(?<=[.?!])(?<![ .][A-Za-z]\.)(?<!\b(?:[DM]r|Ms|No|Pt|St)\.)(?<!Mrs\.)\s+(?=\W*[A-Z])"
)
BRACKET = later(r"[(\[]([^()\[\]]*)[)\]]")
# How to answer, why it is asked, that nobody has to: nothing of these presses or judges.
HARMLESS = later(
    r"\b(?:best guess|check (?:all|any)|(?:choose|circle|mark|pick|select|tick) (?:all|any|one|the)"
    r"|do(?:n['’]t| not) (?:have|need) to|feel free|for example|if you (?:like|want|wish|would like"
    r"|have|prefer)|in the (?:last|past)|optional|skip|such as|thank you|think (?:about|of)"
    r"|this helps|we (?:will )?(?:ask|need|use|want) (?:all|each|every\w*|it|that|these|this)"
    r"|would you like|you (?:can|could|may)|your answers? helps?)\b",
    re.IGNORECASE,
)
PRESSES = later(
    r"\b(?:cannot|can['’]t|denied|explain|failure|honest\w*|lie|lying|mail|must|no exceptions|only"
    r"|or else|proof|rejected|required|returned|shall|thrown|truth\w*|will be|won['’]t)\b",
    re.IGNORECASE,
)
# "(if any)", "(a best guess is fine)", "(UA)", "(mm/dd/yyyy)", "(1 = low, 5 = high)".
FORMAT = later(
    r"[\W\d_]*|if (?:any|applicable|different|known|needed|you have [\w ]+)|e\.?g\b.*"
    r"|(?:before|after) taxes|\$?\d.*|[dmy]{1,4}(?:\W[dmy]{1,4})*|y ?/ ?n|e?s|per \w+"
    r"|(?:an?|each|per|the last|the past|this|in the) [\w ]*(?:day|month|week|year)s?"
    r"|(?:for )?(?:office|staff)(?: use)?(?: only)?|(?:the )?(?:last|past) \d+ \w+"
    r"|(?:in )?(?:days|dollars|hours|minutes|months|weeks|years)",
    re.IGNORECASE,
)
# A second half that sets people against those who are well: "…, or is he healthy?".
OPPOSED = later(
    r"\bor (?:are|is|was|were) (?:he|it|she|they|you|(?:the|your) \w+) (?!\w+ing\b)"
    r"|\bor (?:do|does|did|has|have) \w+ (?:just|merely|only|simply)\b"
    r"|\bor (?:able-bodied|fine|healthy|normal|not|ok(?:ay)?|well)\b",
    re.IGNORECASE,
)
GROUP = later(
    r"\b(?:(?:adult|child|famil(?:y|ies)|guest|immigrant|individual|people|person|relative|rider"
    r"|resident|someone|tenant|women|men|youth)\w* (?:experiencing|from|in|living|of color|who"
    r"|with|without)|undocumented \w+)\b",
    re.IGNORECASE,
)
# Somebody is to point at people, to judge how near they may come, or to answer for them.
POINTING = later(
    r"\b(?:afraid|allow(?:ed)?|around|avoid|caught|comfortable|dat(?:e|ed|ing)|feel safe|identify"
    r"|invited?|let|list|marr(?:ied|y)|mind|name|names|near|next to|notic(?:e|ed)|object"
    r"|other|point out|report(?:ed)?|spot(?:ted)?|suspect\w*|tell us|trust|which of|who (?:are|is)"
    r"|willing)(?: [\w'-]+){0,4} $",
    re.IGNORECASE,
)
POINTED_AT = later(
    r"^ (?:did|do|have|would) you (?:allow|hid|hide|invite|keep|kept|know|known|let|live"
    r"|report|room|shelter|suspect|visit)\w*\b"
)
KNOWN = later(r"\b(?:knew|know|seen)(?: [\w'-]+){0,2} $", re.IGNORECASE)
HIDDEN = later(
    r"\b(?:addict|alcohol|bipolar|conviction|disorder|drug|hiv|mental|papers|record|schizo"
    r"|undocumented)\w*"
)
SPOKEN_TO = later(r"\b(?:say|speak|talk|tell|told) (?:to )?(?:other )?$", re.IGNORECASE)
OTHERS = later(
    r"\byour (?:\w+ )?(?:apartment|block|building|camp|complex|family|floor"
    r"|neighborhood|street|town|unit)\b",
    re.IGNORECASE,
)
ARTICLE = later(r"^(?:an?|the) ")
HEAD = later(
    r"(?:^|, |[.!:] )(?:about )?(?P<word>how|what|when|where|which|who|why)\b"
    r"(?: (?P<after>[a-z]+))?",
    re.IGNORECASE,
)
RATING = later(
    r"\bhow would you (?:describe|grade|rate|score)\b|^(?:please )?rate\b", re.IGNORECASE
)
DOES = frozenset({"are", "can", "did", "do", "does", "has", "have", "is", "was", "were", "would"})
RULED = later(r"\b(?:approved|court|denied|granted|landlord|office|police|upheld)\b")
ASKED = later(r"(?:are|can|did|do|does|has|have|is|should|was|were|will|would)\b", re.IGNORECASE)
STATES = frozenset({"active", "current", "ex", "former", "past", "recovering"})
TRUE_FALSE = frozenset({"true", "false", "t", "f", "not true", "untrue"})


def half_mended(
    before: Analysis, after: Sequence[Analysis], edits: Sequence[Edit]
) -> Iterator[str]:
    """Yield what is left, beside what was mended, for which one would not send a wording."""
    new = frozenset(edit.new for edit in edits if edit.new)
    for one in after:
        text = one.question.text
        if any(map(_unsafe, _beside(text))):
            yield "a sentence beside the question"
        if not all(_safe_bracket(inside, new) for inside in BRACKET.findall(text)):
            yield "a note that nobody has read"
        yield from _in_answers([option.text.lower() for option in one.question.options], text)
    if len({bool(RATING.search(one.parsed.plain)) for one in after}) > 1:
        yield "one half that is no longer rated"
    if len(before.question.options) > 1 and not any(edit.option is not None for edit in edits):
        heads = {_head(one.question.text) for one in after}
        if heads != {_head(before.question.text)}:
            yield "answers to another question"
    barreled = any(one.check.category is Category.DOUBLE_BARRELED for one in before.found)
    if not barreled and any(OPPOSED.search(one.parsed.plain) for one in after):
        yield "one half set against the other"
    if any(_exposes(one, edit) for one in after for edit in edits if edit.option is None):
        yield "people pointed at by a kinder name"


def _head(text: str) -> str:
    """Return how a question asks: "how much", "which", or "" for yes or no and for a statement."""
    found = HEAD.search(text)
    if found is None:
        return ""
    word, after = found["word"].lower(), (found["after"] or "").lower()
    return f"{word} {after}".strip() if word == "how" and after not in DOES else word


def _beside(text: str) -> list[str]:
    """Return the sentences that stand beside the one that asks: the last with a mark, or first."""
    sentences = SENTENCE.split(text.strip())
    asked = [at for at, one in enumerate(sentences) if one.rstrip().endswith("?")]
    kept = asked[-1] if asked else 0
    return [one for at, one in enumerate(sentences) if at != kept]


def _unsafe(sentence: str) -> bool:
    return PRESSES.search(sentence) is not None or HARMLESS.search(sentence) is None


def _safe_bracket(inside: str, new: frozenset[str]) -> bool:
    """Tell whether words in brackets are known: a format, how to answer, or our own."""
    text = inside.strip()
    if text.isupper() or FORMAT.fullmatch(text) or any(text in one for one in new):
        return True
    return not _unsafe(text)


def _in_answers(offered: Sequence[str], text: str) -> Iterator[str]:
    """Yield what stays among the answers, all in lower case."""
    listed = " / ".join(offered)
    if "refus" in listed and not RULED.search(listed):
        yield "a refusal among the answers"
    if len(set(offered)) < len(offered):
        yield "an answer given twice"
    if sum(map(passes, offered)) > 1:
        yield "two ways to pass"
    if not words("judging").isdisjoint(re.findall(r"[a-z-]+", listed)):
        yield "an answer that judges"
    if ASKED.match(text) and not TRUE_FALSE.isdisjoint(offered):
        yield "true or false for yes or no"
    if not {"y", "yes"}.isdisjoint(offered) and not STATES.isdisjoint(offered):
        yield "a state beside yes and no"


def _exposes(one: Analysis, edit: Edit) -> bool:
    """Tell whether people with a kinder name are counted, reported or looked for among others."""
    if not GROUP.search(edit.new):
        return False
    text = one.parsed.plain
    left, named, right = text.lower().partition(ARTICLE.sub("", edit.new.lower()))
    told_of = POINTING.search(left) is not None and SPOKEN_TO.search(left) is None
    pointed = told_of or POINTED_AT.search(right) is not None
    near = OTHERS.search(right) is not None
    told = (near or KNOWN.search(left) is not None) and HIDDEN.search(named) is not None
    return bool(named) and (pointed or told)
