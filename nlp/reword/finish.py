"""Finishing touches to a round's edits: the mark at the end, and a second parent's own label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Edit, Kind, Protected, Question
from nlp.quick.later import later
from nlp.reword.ledger import apply

REASON = "ends the question with its mark"
IN_WORDS = "writes all answers in words"
LETTERS = {"y": "Yes", "n": "No"}
CAPITAL = "begins with a capital"
ASKED = later(
    r"(?:are|can|could|did|do|does|has|have|how|is|was|were|what|when|where|which|who|why|will"
    r"|would)\b",
    re.IGNORECASE,
)
# The verb before who does it: "Where client slept" is a label, and stays one.
INVERTED = later(
    r"(?:(?:how|what|when|where|which|why)\b[\w ',-]*? |who |(?:how|what|when|where|which|who|why)"
    r" )?(?:are|can|could|did|do|does|had|has|have|is|should|was|were|will|would) (?:an?|any\w*"
    r"|he|her|his|it|my|our|she|someone|that|the|there|these|they|this|those|we|you|your"
    r"|applicant|client|guest|participant|patient|resident|student|tenant|veteran|youth)\b"
    r"|(?:what|which|who) (?:[\w-]+ )?[\w-]+ (?:her|him|them|us|you|your)\b",
    re.IGNORECASE,
)
ASKING_WORD = later(r"(?:how|what|when|where|which|who|why)\b", re.IGNORECASE)
STRESSED = later(r"\?[!?]+$|!+\?$")
PARENT = later(r"(?:name of )?(?P<label>parent or guardian(?:['’]s(?: \w+)?)?)", re.IGNORECASE)
MATE = later(r"(?:name of )?(?:your )?spouse or partner(?:['’]s)?", re.IGNORECASE)
NAME_OF = frozenset({"", "name of", "name of your"})
OWN_FACT = later(r"\b(?:address|age|birth\w*|dob|email|phone|race|signature)\b", re.IGNORECASE)
FIELD = later(r"(?P<asked>[\w '/-]+)[:_ ]*", re.IGNORECASE)
ROOM = "leaves room for having none"
FIELD_OF = later(r"(?:name of )?(?:the )?(?P<who>dad|father|mom|mother)(?:['’]s)?\b", re.IGNORECASE)
OTHER = frozenset({Protected.QUANTIFIER, Protected.PERSON})


def end_mark(question: Question, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """Yield the edit that ends a question with one question mark, where it lacks or doubles it.

    A label that edits turn into a question ("Reason for …:") loses its colon for the mark.
    """
    text = question.text
    last = [edit for edit in edits if edit.option is None and edit.end == len(text)]
    if any(edit.start < edit.end and not text[-1:].isalpha() for edit in last):
        return
    if any(edit.new[-1:] in ("?", ":", ".") for edit in last):
        return
    unmarked = text[-1:].isalpha() and ASKED.match(text) is not None
    plainly = question.kind is Kind.QUESTION and not ASKING_WORD.match(text)
    if unmarked and (plainly or INVERTED.match(apply(text, edits))):
        yield Edit(len(text), len(text), "", "?", REASON)
    elif stressed := STRESSED.search(text):
        yield Edit(stressed.start(), len(text), stressed.group(), "?", REASON)
    elif _label(text) and ASKED.match(apply(text, edits)):
        yield Edit(len(text) - 1, len(text), ":", "?", REASON)


def capital(question: Question, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits with a capital at the beginning, where the text lacks it."""
    text = question.text
    if not ("a" <= text[:1] <= "z") or text[1:2].isupper():
        return edits
    raised = tuple(
        replace(edit, new=_raised(edit.new, edit.start == 0)) if edit.option is None else edit
        for edit in edits
    )
    if any(edit.option is None and edit.start == 0 for edit in edits):
        return raised
    return (Edit(0, 1, text[0], text[0].upper(), CAPITAL), *raised)


def _raised(new: str, first: bool) -> str:
    """Put a capital at the beginning of each question that begins here."""
    lines = new.split("\n")
    begun = [line[:1].upper() + line[1:] for line in lines[1:]]
    return "\n".join([lines[0][:1].upper() + lines[0][1:] if first else lines[0], *begun])


def _label(text: str) -> bool:
    return text.endswith(":") and text.count(":") == 1 and not ASKED.match(text)


def for_a_mate(question: Question, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """Yield the edit that leaves room for none: "Spouse or partner's occupation, if any:"."""
    mate = next((edit for edit in edits if edit.option is None and MATE.match(edit.new)), None)
    field = FIELD.fullmatch(question.text, mate.end) if mate else None
    if mate is None or field is None or question.text[: mate.start].strip().lower() not in NAME_OF:
        return
    out = " (if you have a partner)" if OWN_FACT.search(field["asked"]) else ", if any"
    out = out.upper() if mate.new.isupper() else out
    at = field.end("asked")
    yield Edit(at, at, "", out, ROOM, OTHER)


def second_parent(before: Question, question: Question) -> bool:
    """Tell whether a field for one parent comes after one for another, in the same draft."""
    first, second = (FIELD_OF.match(one.text) for one in (before, question))
    if first is None or second is None or before.start >= question.start:
        return False
    return first["who"].lower() != second["who"].lower()


def names_a_parent(edit: Edit) -> bool:
    """Tell whether an edit makes a label for a parent or guardian."""
    return edit.option is None and PARENT.fullmatch(edit.new) is not None


def told_apart(edits: tuple[Edit, ...], second: bool = False) -> tuple[Edit, ...]:
    """Return the edits with a second "parent or guardian" told apart from the first.

    `second`: the first one stands in the question before.
    """
    labels = [one for one in edits if names_a_parent(one)]
    again = {
        one
        for at, one in enumerate(labels)
        if (at or second) and one.new.lower() == labels[0].new.lower()
    }
    return tuple(_other(one) if one in again else one for one in edits)


def _other(edit: Edit) -> Edit:
    """ "Parent or guardian's name" -> "Other parent or guardian's name, if any"."""
    found = PARENT.fullmatch(edit.new)
    label = found["label"] if found else edit.new
    shouted = edit.new.isupper()
    other = "OTHER" if shouted else "Other" if label[0].isupper() else "other"
    rest = label if shouted else label[0].lower() + label[1:]
    lead = edit.new.removesuffix(label)
    tail = "" if label.lower().endswith("s") else ", IF ANY" if shouted else ", if any"
    new = f"{lead}{other} {rest}{tail}"
    return replace(edit, new=new, declares=edit.declares | OTHER)


def in_words(question: Question, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """Yield the edits that write out "Y" and "N" where an answer in words comes beside them."""
    if not any(edit.option is not None and " " in edit.new for edit in edits):
        return
    for at, option in enumerate(question.options):
        if full := LETTERS.get(option.text.strip().lower()):
            old = option.text
            yield Edit(0, len(old), old, full, IN_WORDS, frozenset(Protected), option=at)
