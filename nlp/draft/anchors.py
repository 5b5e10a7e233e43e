"""Take off the anchors of comments and footnotes: "[a]" behind a word, "[a]Is this clear?" below.

A document copied as plain text carries its comments at its end, each behind the anchor that stands
behind the words it is about.
"""

from __future__ import annotations

from dataclasses import replace

from nlp.draft.text import Clean, edit
from nlp.quick.later import later

ANCHOR = later(r"\[(?P<label>[a-wyz]|[a-z]{2}|[A-Z]{2,3}\d{1,3}|\d{1,2})\]")
INLINE = later(r"(?<=[^\s\[\]])\[(?P<label>[a-wyz]|[a-z]{2}|[A-Z]{2,3}\d{1,3}|\d{1,2})\]")


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
