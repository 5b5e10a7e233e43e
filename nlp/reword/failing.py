"""From a failure to what got in the way: "Explain your failure to attend the hearing."."""

from __future__ import annotations

import re

from nlp.model import Edit
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.accusing import RESISTING, about_service, lemma_of
from nlp.reword.grammar import Form, inflect
from nlp.reword.hindered import HINDERED, LEDGER
from nlp.sense.syntax import replace, token_at

FAILED = later(
    r"(?P<asked>(?:please )?(?:(?:describe|explain|give|state|tell us about)(?: the)?"
    r"(?: reasons?(?: for)?)? |(?:the |main )*reasons? for )(?:(?:the|your) (?:repeated )?)?"
    r"(?:fail(?:ing|ure)|inability) to (?P<do>[a-z]+))\b[^.?!:;]*?(?P<end> *[.:!]?\s*)$",
    re.IGNORECASE,
)


def failing(parsed: Parsed) -> tuple[Edit, ...]:
    """Return the edits that ask what got in the way; empty where it is about no service."""
    match = FAILED.match(parsed.plain)
    verb = token_at(parsed.doc, match.start("do")) if match else None
    if match is None or verb is None or lemma_of(verb) in RESISTING or not about_service(verb):
        return ()
    if any(child.dep_ == "conj" for child in verb.children):
        return ()  # "to call or come": one of the two would stay as it is
    doing = inflect(match["do"].lower(), Form.ING)
    opened = replace(
        parsed, 0, match.end("asked"), f"What, if anything, got in the way of {doing}", HINDERED,
        *LEDGER,
    )  # fmt: skip
    return opened, replace(parsed, *match.span("end"), "?", HINDERED)
