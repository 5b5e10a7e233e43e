"""Sentences that bind the one who fills in: "I certify that…", "By signing below I agree to…".

They ask for a promise, a permission or a release, so they are reviewed as statements, whatever
stands around them: an introduction or a list of instructions.
"""

from __future__ import annotations

import re

from nlp.draft.fields import fields_behind
from nlp.draft.grammar import asks, sentences
from nlp.draft.items import item_of
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.reader import Reader
from nlp.draft.reasons import INSTRUCTIONS, INTRODUCTION, MAIL
from nlp.draft.text import Span
from nlp.draft.words import ASKS_REVIEWER, GREETING
from nlp.quick.later import later

VOWS = (
    r"(?:certify|authori[sz]e|consent|swear|affirm|attest|declare|acknowledge|waive|promise|pledge|"
    r"agree (?:to|that|and|not to|with the|on)|"
    r"(?:release|discharge|indemnify) (?:and|the|all|any|my)|"
    r"understand (?:and|that|this|the|my|all|i|if)|(?:permit|allow|grant) (?!myself|him|her)\w+|"
    r"give (?:my |full |the )?\S{0,30} ?(?:consent|permission|authori[sz]ation)|"
    r"(?:have|has) (?:read|received|reviewed|been (?:told|informed|given))|"
    r"confirm that|am aware that|accept (?:the|that|full|responsibility))"
)
ADVERB = r"(?:(?:hereby|also|do|further|fully|freely|voluntarily|knowingly) ){0,3}"
PARTY = r"(?:I|we)(?:,? (?:_{2,60}|the undersigned|\([^()\n]{3,40}\))(?:,|\b| |$)){0,3},? ?"
BINDS = later(
    rf"(?:[\[(☐□_ ]{{0,20}}\]? ?)?(?:\(?initials?\)?:? )?"
    rf"(?:(?!thank|note|from|re:)[a-z][^.?!,:]{{2,80}}[,:] )?{PARTY}\s?"
    rf"(?:{ADVERB}{VOWS}\b|hereby )|"
    r"by (?:signing|checking|submitting|completing|initialing|clicking|ticking|entering|filling|"
    r"providing|returning|typing|my signature|accepting)\b[^.?!]{0,120}\b(?:i|we|you|participants?|"
    r"applicants?|parents?)\b|"
    r"(?:my|your|the applicant's) (?:signature|initials)(?: \w+){0,4}? (?:means?|shows?|certif\w+|"
    r"indicates?|confirms?|authori[sz]es?|gives?|acknowledges?|attests?)\b|"
    r"(?:[a-z][a-z/ ]{2,20}: )?(?:please )?(?:check|click|initial|mark|sign|tick)\b[^.?!]{0,24}?"
    r" to (?:[^.?!]{2,60}\band (?:to )?)?(?:accept|agree|allow|authori[sz]e|consent|let|permit|"
    r"release|share)\b|"
    r"under (?:the )?penalt(?:y|ies) of\b|the undersigned\b",
    re.I,
)
MINE = later(r"(?:i|i['’](?:m|ve|ll)|my)\s", re.I)
OPTION = 11  # words: no option among several is longer
ABOUT_DRAFT = later(r"\b(?:questions? (?:\d|#)|#\d|q\d|draft|funder|grant(?:or|ee)?s?)\b", re.I)


def binds(text: str) -> bool:
    """Tell whether a sentence binds who says or signs it."""
    return bool(BINDS.match(text))


def binding_span(text: str) -> Span | None:
    """Return where the binding sentences of a paragraph stand, with what "I" say between them."""
    parts = sentences(text)
    if any(asks(text[a:b]) for a, b in parts):
        return None
    found = [at for at, (a, b) in enumerate(parts) if binds(text[a:b])]
    if not found:
        return None
    first, last = found[0], found[-1]
    while first and MINE.match(text, parts[first - 1][0]):
        first -= 1
    while last + 1 < len(parts) and MINE.match(text, parts[last + 1][0]):
        last += 1
    return parts[first][0], parts[last][1]


def rule(reader: Reader, line: Line) -> bool:
    """Take a sentence that binds as an item, with what is to be filled in behind it."""
    if _is_part(reader, line):
        reader.add_item(item_of(reader.clean, line)).vow = True
        return True
    said = reader.text[line.start : line.end]
    found = None if _stands_elsewhere(reader, line) else binding_span(said)
    if found is None:
        return False
    start, end = line.start + found[0], line.start + found[1]
    if start > line.start:
        reason = INSTRUCTIONS if reader.items else INTRODUCTION
        reader.unread.append(((line.start, start), reason))
    fields = fields_behind(reader.text, end, line.end)
    stop = fields[0][0] if fields else line.end
    told = sentences(reader.text[end:stop]) if end < stop else ()
    if told and reader.text[end:stop].strip()[-1:] in (".", "!"):
        reader.unread.append(((end, stop), INSTRUCTIONS))
        stop = end
    reader.add_item(item_of(reader.clean, line, (start, stop))).vow = True
    for span in fields:
        reader.add_item(item_of(reader.clean, line, span))
    return True


def _is_part(reader: Reader, line: Line) -> bool:
    """Tell what is listed below "I understand that:"."""
    item = reader.open
    if item is None or not item.vow or line.shape == Shape.NONE or asks(line.body):
        return False
    listed = item.text.endswith(":") or (item.line.shape == line.shape and not binds(item.text))
    return listed and not (item.options or len(line.body.split()) < 3)


def _stands_elsewhere(reader: Reader, line: Line) -> bool:
    """Tell an answer, a matrix's row, a numbered item and a colleague's words from a vow."""
    item, close = reader.open, not line.gap or reader.layout.double
    typed, after = reader.text[line.at] == "_", reader.place.after
    if reader.scale or line.marked or reader.keen or ABOUT_DRAFT.search(line.body):
        return True
    if ASKS_REVIEWER.search(line.body) or (_is_letter(reader) and not reader.items):
        return True
    if not item or not close:
        return False
    waits = item.asked or bool(item.options) or item.text.endswith(":")
    if line.shape == Shape.BOX and (item.vow or typed):
        return item.asked
    if line.shape == Shape.BOX:
        return waits and not (item.notes and not item.options and not item.asked)
    alone = len(line.body.split()) > OPTION and not (after and MINE.match(after.body))
    return item.asked and not (alone or line.body.endswith((".", ":", "_")))


def _is_letter(reader: Reader) -> bool:
    """Tell a mail by its header, or a greeting that no form has."""
    first = [(reader.text[a : a + 9].lower(), why) for (a, _), why in reader.unread[:3]]
    return any(
        why == MAIL or (GREETING.match(said) and not said.startswith(("thank", "welcome", "dear")))
        for said, why in first
    )
