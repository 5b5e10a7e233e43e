"""Asking for a best guess where a sum of money to the dollar was asked for."""

from __future__ import annotations

import re

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import replace

SUM = (
    r"(?:alimony|assets?|balance|benefits?|bills?|budget|cash|checks?|child support|debts?|earnings"
    r"|expenses?|income|loans?|money|mortgage|net worth|pay|paycheck|pension|rent|salary"
    r"|savings|snap|social security|spending|ssdi|ssi|tanf|tips|wages?|worth)"
)
EXACT = r"(?:exact|exactly|precise|precisely|actual)"
TO_THE_CENT = (
    r"(?:(?:down )?to the (?:very |nearest |last )?(?:dollar|cent|penny)|in (?:exact )?dollars"
    r"(?: and cents)?"
    r"|rounded to the (?:dollar|cent))"
)
AMOUNT_OF = r"(?:dollar|exact|precise|total dollar) (?:amount|figure|sum|total)s?"
REASON = "asks for a best guess, which is easier to know and to tell"
LEDGER = (
    Protected.QUANTIFIER,
    Protected.QUESTION_WORD,
    Protected.PERSON,
    Protected.NAME,
    Protected.TIME_FRAME,
)
HOW_MUCH = later(
    rf"^(?P<how>(?:{TO_THE_CENT},? )?(?:(?:exactly|precisely) )?how much"
    r"(?P<thing> (?:alimony|child support|debt|equity"
    r"|money))?(?:,? exactly,?)?)(?= (?!(?:\w+ )?cash))"
    rf"|^(?P<what>what (?P<is>is|was) (?:the {AMOUNT_OF} of )?(?P<whose>your|his|her|their"
    rf"|the \w+['’]s) (?:{EXACT} )?)(?=(?:[\w-]+ ){{0,3}}{SUM}\b)"
    r"|^(?P<does>what)(?= (?:do|does|did) [^.?!,]*\b(?:bring home|come to|earn|make|take home)\b)"
    r"|^(?P<tell>(?:please )?(?:enter|give|list|provide|report|state|write)(?: us)? the "
    rf"(?:{AMOUNT_OF}|amount) of (?P<own>your|his|her|their) )(?=[^.?!,;]+[.?!:]?$)"
    r"|^(?P<say>(?:please )?(?:enter|give|list|provide|report|state|write)(?: us)? (?P<whom>your"
    rf"|his|her|their) {EXACT} )(?=(?:[\w-]+ ){{0,3}}(?:alimony|child support|income|mortgage|pay"
    r"|paycheck|pension|rent|salary|wage)\b)",
    re.IGNORECASE,
)
SOME = later(r" (?:do|does|did)\b", re.IGNORECASE)
TAIL = later(
    rf",? (?:{TO_THE_CENT}|exactly|precisely)(?= *(?:[?.:]|$))|, {TO_THE_CENT},(?= )", re.IGNORECASE
)
COMES = later(r"\b(?:add up|amount|come) to\b", re.IGNORECASE)
AN_HOUR = later(r"\b(?:an|each|every|per) hour\b", re.IGNORECASE)  # whoever is asked has a job
DOUBTING = later(r" (?:actually|really|truly)\b", re.IGNORECASE)
FIELD = later(rf"^(?:{EXACT} )?(?=[a-z][\w' ,-]*$)", re.IGNORECASE)
PREVIOUS = later(
    r"\b(?:last|previous) (?:(?:\w+ )?(?:bill|check|paycheck|pay ?stub)|month|quarter|week|year)\b",
    re.IGNORECASE,
)


def best_guess(parsed: Parsed) -> tuple[Edit, ...]:
    """Return the edits that ask "About how much …" or for a best guess; none where neither fits."""
    text = parsed.plain
    tail = TAIL.search(text)
    cut = (replace(parsed, *tail.span(), "", REASON, *LEDGER),) if tail else ()
    if start := HOW_MUCH.match(text):
        if doubts := DOUBTING.search(text):
            cut = (*cut, replace(parsed, *doubts.span(), "", REASON, *LEDGER))
        ordered = start["tell"] or start["say"]
        return (_about(parsed, start), *(_mark(parsed, tail) if ordered else cut))
    if text.rstrip().endswith("?") or (field := FIELD.match(text.rstrip(" :"))) is None:
        return ()
    first = parsed.question.text[field.end()]
    exact = (
        (replace(parsed, 0, field.end() + 1, first.upper(), REASON, *LEDGER),)
        if field.end()
        else ()
    )
    end = tail.end() if tail else len(text.rstrip(" :"))
    begin = tail.start() if tail else end
    return (*exact, replace(parsed, begin, end, " (a best guess is fine)", REASON, *LEDGER))


def _about(parsed: Parsed, start: re.Match[str]) -> Edit:
    """Return the edit that opens the question with "About how much"."""
    sure = COMES.search(parsed.plain) or AN_HOUR.search(parsed.plain)
    if start["how"]:
        out = "if any" if start["thing"] else "if anything"
        some = SOME.match(parsed.plain, start.end()) and not sure
        new = f"About how much{(start['thing'] or '').lower()}" + (f", {out}," if some else "")
    elif start["does"]:
        new = "About how much" if sure else "About how much, if anything,"
    elif start["what"]:
        be = "was" if PREVIOUS.search(parsed.plain, start.end()) else start["is"].lower()
        new = f"About how much {be} {start['whose']} "
    else:
        be = "was" if PREVIOUS.search(parsed.plain, start.end()) else "is"
        new = f"About how much {be} {start['own'] or start['whom']} "
    return replace(parsed, *start.span(), new, REASON, *LEDGER)


def _mark(parsed: Parsed, tail: re.Match[str] | None) -> tuple[Edit, ...]:
    """Return the edit that ends what was an order with a question mark, less how exact to be."""
    text = parsed.plain.rstrip()
    end = len(text)
    begin = end - 1 if text.endswith((".", "!", ":")) else end
    begin = tail.start() if tail else begin
    return (replace(parsed, begin, end, "?", REASON, *LEDGER),)
