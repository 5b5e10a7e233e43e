"""Take off comments: their anchors, "[a]" behind a word, and those between words of a line.

A document copied as plain text carries its comments at its end, each behind the anchor that stands
behind the words it is about: "[a]Is this clear?". Others are typed right behind a question, before
its options: "Do you rent? [KM: soften?]  Yes  No".
"""

from __future__ import annotations

from dataclasses import replace

from nlp.draft.text import Clean, edit
from nlp.draft.words import COMMENT, helps
from nlp.quick.later import later

ANCHOR = later(r"\[(?P<label>[a-wyz]|[a-z]{2}|[A-Z]{2,3}\d{1,3}|\d{1,2})\]")
INLINE = later(r"(?<=[^\s\[\]])\[(?P<label>[a-wyz]|[a-z]{2}|[A-Z]{2,3}\d{1,3}|\d{1,2})\]")
BETWEEN = later(rf"(?<=[?:.])[ \t]{{1,4}}(?P<said>{COMMENT.pattern})(?=[ \t]{{1,20}}\S)")


def take_comments_off(old: Clean) -> Clean:
    """Remove what a colleague said between a question and its options; `comments` tells where."""
    found = [each for each in BETWEEN.finditer(old.text) if not helps(each["who"] or "")]
    if not found:
        return old
    places = {each.start() for each in found}
    comments = tuple(old.origin(*each.span("said")) for each in found)
    new = edit(old, BETWEEN, lambda each: "" if each.start() in places else each.span())
    return replace(new, comments=comments)


def take_anchors_off(old: Clean) -> Clean:
    """Remove the anchors that stand behind words and again at the beginning of a line below.

    Where those lines begin stands in `remarks`.
    """
    behind = {found["label"]: found.start() for found in INLINE.finditer(old.text)}
    below = {
        found["label"]: old.starts[found.start()]
        for found in (ANCHOR.finditer(old.text) if behind else ())
        if old.text[found.start() - 1 : found.start()] == "\n"
    }
    if not below or not below.keys() <= behind.keys():
        return old
    new = edit(old, INLINE, lambda found: "" if found["label"] in below else found.span())
    return replace(new, remarks=frozenset(below.values()))
