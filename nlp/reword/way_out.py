"""Ways out of a question that may not fit: "if any", "if at all" at the end of its sentence."""

from __future__ import annotations

import re

from spacy.tokens import Token

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import end_of, replace

ROOM = "leaves room for none"
LEDGER = (Protected.QUANTIFIER, Protected.TIME_FRAME, Protected.PERSON)
ESCAPE = later(
    r"\bif (?:any(?:one|thing|where)?|at all|ever|applicable|so|yes|married"
    r"|you(?: are| celebrate| have| do|'re|’re)?)\b",
    re.IGNORECASE,
)
SAID = later(r"\byou (?:listed|mentioned|said|shared|told us|wrote)\b", re.IGNORECASE)
NONE_OPTION = later(r"\b(?:0|none|never|no|zero|not|n/a|don'?t|do not)\b", re.IGNORECASE)
_AFTER_THING = frozenset(
    {"did", "do", "does", "had", "has", "have", "he", "she", "they", "you", "your"}
)
_CLAUSE = frozenset({"after", "because", "before", "if", "since", "that", "when", "while"})
_END = later(r"\s*[?.!](?:\s|$)|\s*$")


def leaves_room(text: str) -> bool:
    """Tell whether a question leaves room for none, or goes on from what the person said."""
    return ESCAPE.search(text) is not None or SAID.search(text) is not None


def none_offered(parsed: Parsed) -> bool:
    """Tell whether one of the options is for none."""
    return any(NONE_OPTION.search(option.text) for option in parsed.question.options)


def at_end(parsed: Parsed, start: int, way_out: str) -> Edit | None:
    """Return the edit that puts a way out at the end of the sentence; none after a comma."""
    text = parsed.question.text
    mark = _END.search(text, start)
    end = mark.start() if mark else len(text)
    if any(sign in text[start:end] for sign in ",(;"):
        return None
    return replace(parsed, end, end, f", {way_out}", ROOM, *LEDGER)


def if_at_all(parsed: Parsed, end: int) -> Edit:
    """Return the edit that puts ", if at all," after "how often", which ends at `end`."""
    return replace(parsed, end, end, ", if at all,", ROOM, *LEDGER)


def which_if_any(parsed: Parsed) -> Edit | None:
    """Return the edit for "Which holidays, if any, do you celebrate?"; none for another opening."""
    which, rest = parsed.doc[0], parsed.doc[1:]
    verb = next((token for token in rest if token.pos_ in ("AUX", "VERB")), None)
    opens = which.lower_ == "which" or (which.lower_ == "what" and rest[0].tag_ == "NNS")
    if not opens or verb is None or verb.i == 1 or ESCAPE.search(parsed.plain):
        return None
    if any(token.is_punct or token.pos_ == "CCONJ" for token in parsed.doc[1 : verb.i]):
        return None
    end = end_of(verb.nbor(-1))
    return replace(parsed, end, end, ", if any,", ROOM, Protected.QUANTIFIER)


def how_many(parsed: Parsed, how: Token) -> Edit | None:
    """Return the edit that gives "how many …" or "how much …" a way out.

    "if any" for things, "if at all" for how much or how many times, "if anything" for money spent;
    at the end of the sentence, or before the verb where a clause follows ("when you go out").
    """
    asked = list(how.doc[how.i + 2 : how.sent.end])
    thing = next((i for i, token in enumerate(asked) if token.lower_ in _AFTER_THING), len(asked))
    spends = any(token.lemma_ == "spend" for token in asked)
    if thing == 0:
        way_out = "if anything" if spends else "if at all"
    else:
        way_out = "if at all" if asked[0].lower_ == "times" else "if any"
    clause = any(token.lower_ in _CLAUSE for token in asked)
    if clause and thing < len(asked):
        at = end_of(how.doc[how.i + 1 + thing])
        return replace(parsed, at, at, f", {way_out},", ROOM, *LEDGER)
    return None if clause else at_end(parsed, end_of(how), way_out)
