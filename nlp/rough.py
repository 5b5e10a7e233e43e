"""Reading what was typed in a hurry: "do u have papers", "pt w/ hx", "childs name", "dont".

Every check reads a text with such words in full, and what it finds is put back onto the text as it
was written. A rewording has the words in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nlp.model import Edit, Finding, HardWord, Kind, Question, Reading, Rewording
from nlp.quick.later import later
from nlp.reword.grammar import match_case
from nlp.reword.ledger import apply, changes, compose
from nlp.tables.slips import meant

REASON = "writes it in full"
MARKED = "a question ends with a question mark"
NEGATED = (
    "are", "could", "did", "do", "does", "had", "has", "have", "is", "should", "was", "were",
    "would",
)  # fmt: skip
IN_FULL = {
    **{f"{verb}nt": f"{verb}n't" for verb in NEGATED},
    "abt": "about", "addl": "additional", "alot": "a lot", "amt": "amount", "appt": "appointment",
    "appts": "appointments", "approx": "about", "b/c": "because", "b4": "before",
    "bday": "birthday", "clt": "client", "clts": "clients", "cuz": "because", "govt": "government",
    "hosp": "hospital",
    "hrs": "hours", "hx": "history", "im": "I'm", "mgr": "manager", "mins": "minutes",
    "mos": "months", "msg": "message", "msgs": "messages", "plz": "please", "pls": "please",
    "ppl": "people", "pt": "patient", "pts": "patients", "rcvd": "received", "recd": "received",
    "reqd": "required", "sched": "schedule", "shes": "she's", "hes": "he's", "thats": "that's",
    "theres": "there's", "theyre": "they're", "thru": "through", "tx": "treatment", "u": "you",
    "ur": "your", "whats": "what's", "wheres": "where's", "whos": "who's", "hows": "how's",
    "wk": "week", "wks": "weeks", "wont": "won't", "cant": "can't", "yr": "year", "yrs": "years",
    "u're": "you're", "u've": "you've", "why'd": "why did", "how'd": "how did",
    "where'd": "where did", "youll": "you'll", "theyll": "they'll",
    "youre": "you're", "youve": "you've",
}  # fmt: skip
# After these, a noun with an "s" and no apostrophe owns what follows: "moms job", "clients dob".
OWNER = (
    r"(?:aunt|boyfriend|brother|client|dad|daughter|father|girlfriend|grandma|husband|kid|mom"
    r"|mother|participant|partner|patient|resident|sister|son|spouse|student|teen|tenant|uncle)"
)
OWNED = (
    r"(?:address|age|birth ?date|diagnosis|doctor|dob|employer|first name|full name|gender|income"
    r"|insurance|job|last name|legal name|maiden name|names?|occupation|phone|race|ssn|status)"
)
SHORT = later(
    r"(?<![\w'.@/-])(?:"
    + "|".join(map(re.escape, sorted(IN_FULL, key=len, reverse=True)))
    + r")(?![\w'@/-]|\.\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w'@/-]+")
SIGN = later(  # each begins with what it is, and looks back from there: so it is found at once
    r"w(?<![\w/]w)/o?(?= ?[a-z(]|\W*$)"
    r"|w(?<=[a-z)] w)(?= [a-z]{2})|[&+](?<=[a-z] [&+])(?= [a-z])"
    r"|#(?<![\w#]#) of\b|\$(?<=\bhow much \$)(?= ?[a-z])"
    r"|/(?<=[a-z]/)(?:mo|month|wk|week|yr|year)\b"
    r"|c(?<!\wc)an not(?! only\b)|r(?<!\wr)(?= u\b| ur\b| you\b| your\b| they\b| there\b| we\b)"
)
OWNS = later(rf"\b(?:{OWNER}s(?= {OWNED}\b)|(?:baby|child|wife)s(?= [a-z]))", re.IGNORECASE)
SIGNS = {
    "can not": "cannot", "w": "with", "w/": "with", "w/o": "without", "&": "and", "+": "and",
    "$": "money", "r": "are", "# of": "number of", "/mo": " a month", "/wk": " a week",
    "/yr": " a year", "/month": " a month", "/week": " a week", "/year": " a year",
}  # fmt: skip
CAPITALS_TELL = frozenset({"im", "mgr", "mos", "pt", "tx", "u", "ur"})  # "PT", "TX", "U visa"
LONG_WORD = re.compile(r"(?<![\w'’/@.-])[a-z]{6,}(?![\w'’/@-]|\.\w)")  # in small letters: no name
SUBJECT = (
    r"(?:any(?:body|one|thing)?|child(?:ren)?|clients?|every(?:body|one)|he|her|his|i|it|my|our"
    r"|patients?|people|she|some(?:body|one)|staff|that|the|their|there|these|they|this|those|we"
    r"|you|your)"
)
# A last sentence in the order of a question: "do you have …", "how many kids are there".
ASKS = later(
    r"(?:^|[.!?] )\W*(?:(?:and|but|so) |(?:after|as|because|before|if|since|when"
    r"|while) \w[^.?!,]*, )?(?:"
    rf"(?:are|can|could|did|does|has|is|should|was|were|will|would)(?:n't)? {SUBJECT}\b"
    r"|(?:do|don't|have|haven't|had) (?:any(?:body|one)?|he|i|it|she|there|these|they|those|we"
    r"|you|your)\b(?! (?:up|back)$)"
    r"|(?:how|what|when|where|which|whom?|whose|why)(?!(?: or \w+)? (?:he|i|it|she|they|to|we"
    r"|you(?:r \w+)?)\b)(?: [\w'-]+){0,4}? (?:are|can|could|did|do|does|had|has|have|is|should"
    r"|was|were|will|would)\b)[^.?!]*$"
    r"|, (?:ca|could|did|do|does|is|are|was|were|wo|would|have|has)n't (?:he|it|she|they|we|you)$"
    r"|(?:n't|\bnever|\bnot)\b[^.?!]*, (?:are|can|did|do|does|has|have|is|was|were|will|would)"
    r" (?:he|it|she|they|we|you)$",
    re.IGNORECASE,
)
MEASURE = later(r"\d $")


@dataclass(frozen=True, slots=True)
class Rough:
    """A question with its words in full, and the edits on the one as written that put them so."""

    question: Question
    written: Question
    edits: tuple[Edit, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return offsets of the text in full as offsets of the text as written."""
        return self._back(start, ends=False), self._back(end, ends=True)

    def _back(self, offset: int, *, ends: bool) -> int:
        shift = 0
        for edit in self.edits:
            begins = edit.start + shift
            done = begins + len(edit.new)
            if offset < begins or (offset == begins and not ends):
                break
            if offset < done or (offset == done and ends):
                return edit.end if ends else edit.start
            shift += len(edit.new) - len(edit.old)
        return offset - shift

    def finding(self, finding: Finding) -> Finding:
        """Return a finding where it stands in the text as written."""
        if finding.option is not None:
            return finding
        start, end = self.back(finding.start, finding.end)
        match = self.written.text[start:end]
        said = finding.message.replace(f"“{finding.match}”", f"“{match}”")
        return replace(finding, start=start, end=end, match=match, message=said)

    def reworded(self, rewording: Rewording) -> Rewording:
        """Return a rewording with its edits made on the text as written."""
        return replace(rewording, edits=compose(self.written.text, self.edits, rewording.edits))

    def read(self, reading: Reading) -> Reading:
        """Return a reading whose hard words stand in the text as written."""
        words = tuple(map(self.hard_word, reading.hard_words))
        return replace(reading, hard_words=words)

    def hard_word(self, word: HardWord) -> HardWord:
        """Return a hard word where it stands in the text as written."""
        start, end = self.back(word.start, word.end)
        return replace(word, start=start, end=end, word=self.written.text[start:end])


def in_full(question: Question) -> Rough:
    """Return a question with short forms of everyday words written in full."""
    edits = tuple(_edits(question.text)) if question.english else ()
    if not edits:
        return Rough(question, question, ())
    text = apply(question.text, edits)
    kind = Kind.QUESTION if edits[-1].reason == MARKED else question.kind
    return Rough(replace(question, text=text, kind=kind), question, edits)


def text_in_full(text: str) -> str:
    """Return a text with short forms of everyday words written in full."""
    return apply(text, _edits(text))


def _edits(text: str) -> Sequence[Edit]:
    short = [*SIGN.finditer(text), *OWNS.finditer(text)]
    if not IN_FULL.keys().isdisjoint(WORD.findall(text.lower())):
        short = [*SHORT.finditer(text), *short]
    full = [(one, _full(text, one)) for one in short]
    full += [(one, meant(one.group())) for one in LONG_WORD.finditer(text)]
    ordered = sorted(full, key=lambda pair: pair[0].start())
    edits = [_edit(one, new) for one, new in ordered if new and new != one.group()]
    return [*edits, *_marks(apply(text, edits), len(text))]


def _marks(full: str, end: int) -> Iterator[Edit]:
    """Yield the question mark that a text lacks at its end, an offset of the text as written."""
    if full[-1:].isalnum() and ASKS.search(full):
        yield Edit(end, end, "", "?", MARKED)


def _full(text: str, found: re.Match[str]) -> str:
    """Return what a short form stands for, or "" where it may be something else."""
    short = found.group()
    if short.lower() in SIGNS:
        glued = short.startswith("w/") and text[found.end() : found.end() + 1].isalpha()
        return match_case(short, SIGNS[short.lower()]) + " " * glued
    if short.lower() not in IN_FULL:
        return f"{short[:-1]}'s"
    if short.lower() in CAPITALS_TELL and (
        short.isupper() or MEASURE.search(text, 0, found.start())
    ):
        return ""
    new = IN_FULL[short.lower()]
    return new[:1].upper() + new[1:] if short[:1].isupper() else new


def _edit(found: re.Match[str], new: str) -> Edit:
    edit = Edit(found.start(), found.end(), found.group(), new, REASON)
    return replace(edit, declares=changes(edit))
