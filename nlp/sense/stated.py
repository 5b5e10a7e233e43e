"""What people are asked to agree with: the scale, and the statement without what stands around it.

To agree, to call a statement true and to nod at "Do you agree?" are one habit: some people say yes
whatever is said (de Vaus, Surveys in Social Research, on acquiescent response sets).
"""

from __future__ import annotations

import re

from nlp.model import Question
from nlp.parse import Parsed, plain
from nlp.quick.later import later

YOU_AGREE = r"you (?:personally |would )?(?:dis)?agree\b"
NOT_ABOUT = r"(?! (?:about|on|to)\b| with (?:each|her|him|one|them|your)\b)"
SCALE = later(
    r"\bstrongly (?:dis)?agree\b|\b(?:dis)?agree strongly\b|\b(?:degree|level) of agreement\b"
    r"|(?<![a-z])agree(?:ment)?(?![a-z])[^.?!]{0,30}?(?<![a-z])disagree(?:ment)?(?![a-z])"
    r"|(?<![a-z])disagree(?:ment)?(?![a-z])[^.?!]{0,60}?(?<![a-z])agree(?:ment)?(?![a-z])"
    r"|[=:] ?(?:\w+ )?(?:dis)?agree\b(?! to\b)|\bSA\W+A\W+(?:[NU]\W+)?D\W+SD\b"
    r"|\b(?:completely|fully|mostly|partly|slightly|somewhat|totally) agree\b[^.?!]{0,30}\bagree\b"
    r"|\b(?:not agree at all|not at all agree)\b|\byes, i agree\b[^.?!]*\bno\b|\bagree or not: ",
    re.IGNORECASE,
)
HOW_FAR = later(
    r"\b(?:how (?:far|fully|much|strongly|well)|to what (?:degree|extent)) (?:did |do |would )?"
    rf"{YOU_AGREE}{NOT_ABOUT}"
    r"|\b(?:check|choose|circle|indicate|mark|pick|please|rate|say|select|show|state|tell us|tick)"
    rf"\b[^.?!:]{{0,40}}\b(?:(?:if|whether) {YOU_AGREE}{NOT_ABOUT}(?! to\b)|your agreement\b"
    r"(?! to\b))",
    re.IGNORECASE,
)
WITH_THIS = later(
    r"\bdo you agree with (?:the|this|these|the following) (?:belief|following|idea|opinion"
    r"|sentence|statement|view)s?\b|\bif you agree with (?:the following|these|this)\b",
    re.IGNORECASE,
)
AGREED = later(
    r"(?<=[.!:\"] )(?:do |would )?(?:you )?agree(?: with (?:that"
    r"|this))?(?: or not)?\?",
    re.IGNORECASE,
)
OWED = later(
    r"\b(?:allowed|may|must|only|shall|us|we|will|you|your)\b", re.IGNORECASE
)  # a rule or a plan: there "Do you agree?" asks for a yes to it
TRUE_FALSE = later(
    r"(?<!is it )\btrue(?:,? or |,? ?/ ?|, ?)false\b|(?<!\w)T ?/ ?F(?!\w)"
    r"|\b(?:mostly|not|partly|sometimes|somewhat|very) true\b[^.?!]*[/|,;][^.?!]*\btrue\b",
    re.IGNORECASE,
)
TRUTHS = later(
    r"(?:(?:at all|kind of|mostly|not|often|partly|quite|sometimes|somewhat|sort of|very) )*"
    r"(?:false|true)(?: (?:at all|for me|of me|for us))*"
)
AGREES = later(
    r"(?:yes,? )?(?:(?:i|we) )?(?:(?:completely|do not|don't|fully|kind of|mostly|partly|slightly"
    r"|somewhat|sort of|strongly|totally) )?agree(?: (?:a little|a lot|completely|mostly|somewhat"
    r"|strongly))?"
)
SIGNED = later(
    r"\W*i (?:agree|consent|give (?:my )?permission) (?:for|that (?:i|staff|we)|to)\b",
    re.IGNORECASE,
)  # there agreeing is the point
QUOTED = later(r"\"([^\"]+ [^\"]+ [^\"]+)\"")
THAT = later(r"agree(?: or disagree)? that ([^?]+)\?", re.IGNORECASE)
ASKED_FIRST = later(
    r"^[^:]*\b(?:(?:dis)?agree(?:ment)?\b[^:]*|true or false): *(.+)", re.IGNORECASE
)
AROUND = later(
    r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|[-,;] *please\b.*|\b(?:strongly (?:dis)?agree|agree"
    r"|disagree|true|very true|yes, i agree) ?[/|,].*)$",
    re.IGNORECASE,
)
SENTENCE = later(r"^[^.?!]+[.!]?")


def scale_of(parsed: Parsed) -> tuple[int, int] | None:
    """Return where a question asks for agreement with a statement: a place in it, or all of it."""
    text = parsed.plain
    if SIGNED.match(text):
        return None
    offered = [option.text.strip().lower() for option in parsed.question.options]
    if "sd" in offered or any("disagree" in one for one in offered):
        return 0, len(text)
    if _calls_true(parsed.question):
        return 0, len(text)
    for pattern in (SCALE, HOW_FAR, WITH_THIS, TRUE_FALSE):
        if match := pattern.search(text):
            return match.span()
    if SCALE.search(parsed.question.note):
        return 0, len(text)
    match = AGREED.search(text)
    return match.span() if match and not OWED.search(text[: match.start()]) else None


def _calls_true(question: Question) -> bool:
    """Tell whether the options call a statement true or false, or agree with it by degrees."""
    if "?" in question.text:
        return False
    said = [plain(option.text).strip().lower() for option in question.options]
    return any(sum(bool(way.fullmatch(text)) for text in said) > 1 for way in (TRUTHS, AGREES))


def stated(parsed: Parsed) -> str:
    """Return the statement alone, with a full stop: "My tutor listens to me."; "" for none."""
    text = parsed.plain
    for pattern in (QUOTED, THAT, ASKED_FIRST):
        if match := pattern.search(text):
            text = match[1]
            break
    text = text.strip(' "')
    while (shorter := AROUND.sub("", text)) != text:
        text = shorter
    match = SENTENCE.match(text)
    said = match.group().strip(" .!\"'-") if match else ""
    return f"{said[0].upper()}{said[1:]}." if said else ""
