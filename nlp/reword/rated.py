"""Praise to say yes to, asked openly: "Isn't it useful?" -> "How useful do you find it?"."""

from __future__ import annotations

import re

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.words import words

REASON = "asks without hinting at an answer"
DECLARES = frozenset({
    Protected.NEGATION, Protected.PERSON, Protected.QUANTIFIER, Protected.QUESTION_WORD,
})  # fmt: skip
GLOWING = (
    r"(?:amazing|awesome|beautiful|delicious|excellent|fantastic|great|incredible|lovely"
    r"|outstanding|perfect|superb|terrific|wonderful)"
)
# What one may find more or less of: the question keeps it.
FELT = (
    r"(?:caring|clean|clear|comfortable|convenient|easy|fair|friendly|fun|good|helpful|kind|nice"
    r"|pleasant|polite|professional|respectful|useful|valuable|welcoming)"
)
# "Cleaner" than what? How clean it is asks as much.
MORE = {
    "cleaner": "clean", "clearer": "clear", "fairer": "fair", "friendlier": "friendly",
    "kinder": "kind", "nicer": "nice",
}  # fmt: skip
# What praises a service more quietly: "a big improvement", "a lot easier to use".
PRAISED = (
    r"(?:an? )?(?:(?:big|far|good|great|huge|lot|major|much|real|really|so|truly|very) )*"
    rf"(?:(?:more )?{FELT}|{'|'.join(MORE)}|better|easier|effective|fast|faster|improvement|quick"
    r"|simple|smooth|success|worth it|worthwhile)"
    r"(?:(?:,| and|, and) (?:\w+ )?\w+)?(?: (?:for (?:the|you|your)|than|to)\b[\w' ]{0,30})?"
)
BE = r"(?:(?:is|are|was|were) )?"
FOUND = later(
    rf" {BE}(?:(?:even|far|more|much|really|so|truly|very) )*(?P<how>{FELT}|{'|'.join(MORE)})"
    r"(?: (?:for|to) (?:everybody|everyone|use|you"
    r"|(?:the|your) (?:children|family|kids|teens)))?\?$",
    re.IGNORECASE,
)
TO_DO = later(
    rf" {BE}(?:(?:a lot|much|really|so|truly|very) )*(?:eas(?:y|ier)|simple)"
    r" (?P<tail>to [\w' ]{2,30})\?$",
    re.IGNORECASE,
)
BEING = later(r"\b(?P<be>is|are|was|were)(?:n't)?\b", re.IGNORECASE)
SERVED = r"(?P<who>(?:our|the|these|this|your) [^,.?!]+?)"
VERY = r"(?:(?:just|really|so|truly|very) )?"
FIND = r"(?:do|don't|wouldn't) you find "
GLOWS = later(
    rf"^(?:(?:is|are|was|were)n't {SERVED} {VERY}(?:{GLOWING}|{PRAISED})"
    rf"|(?:[^,.?!]* (?:agree|say|true|think)(?: that)? )?{SERVED.replace('who', 'what')}"
    rf" (?:is|are|was|were) {VERY}(?:{GLOWING}|{PRAISED})(?:, [\w' ]+)?"
    rf"|{FIND}{SERVED.replace('who', 'found')} {VERY}(?:{GLOWING}|{PRAISED}))\?$",
    re.IGNORECASE,
)


def rated(parsed: Parsed, text: str) -> tuple[Edit, ...]:
    """Return the edit that asks how somebody finds a service; empty where a person is praised."""
    glows = GLOWS.match(text)
    if glows is None or " than " in text:  # what it is better than would be lost
        return ()
    group = next(name for name in ("who", "what", "found") if glows[name])
    named = singular(glows[group].split()[-1].lower())
    if named in words("relative") | words("child") | words("helped-person"):
        return ()
    who = parsed.question.text[slice(*glows.span(group))]
    new = _asked(text, glows.end(group), f"{who[0].lower()}{who[1:]}")
    old = parsed.question.text[: len(text) - 1]
    return (Edit(0, len(old), old, new, REASON, DECLARES),)


def _asked(text: str, end: int, who: str) -> str:
    """Return "How polite did you find the driver", "How easy is it to use", or a plain rating."""
    being = BEING.search(text)
    be = being["be"].lower() if being else "is"
    if done := TO_DO.match(text, end):
        return f"How easy {be} {who} {done['tail']}"
    if found := FOUND.match(text, end):
        how = MORE.get(found["how"].lower(), found["how"])
        return f"How {how} {'did' if be in ('was', 'were') else 'do'} you find {who}"
    return f"How would you rate {who}"
