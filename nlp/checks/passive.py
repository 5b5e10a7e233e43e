"""The passive that hides who acts: who decided, who sees it, who will call?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.sense.syntax import end_of, lemmas
from nlp.words import words

CHECK = Check(
    id="passive",
    category=Category.PASSIVE,
    level=Level.NOTE,
    message="“{match}” does not say who does it.",
    why=(
        "Naming who acts is plainer and builds trust: “we will call you”, “the office closed your "
        "case”."
    ),
    sources=("plainlanguage_gov", "cdc_everyday"),
    examples=(
        Example(before="Was your application denied?"),
        Example(before="Were your rights explained to you?"),
        Example(before="Your information will be shared. Is that okay?"),
        Example(fine="Have you been hurt?"),
        Example(fine="Were you born in this county?"),
        Example(fine="Was your application denied by the office?"),
        Example(fine="Are you employed?"),
        Example(fine="Did the office deny your application?"),
        Example(fine="When was your daughter discharged from the hospital?"),
        Example(fine="Has your child been placed in foster care?"),
    ),
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield passives of an office's acts in a main clause, where no actor is named."""
    if lemmas(parsed.doc).isdisjoint(words("office-act")):
        return
    for token in parsed.doc:
        if token.tag_ in ("VBN", "VBD") and token.lemma_ in words("office-act") and _passive(token):
            helper = next((child for child in token.children if child.dep_ == "auxpass"), token)
            first = helper if token.i - helper.i == 1 else token
            yield Hit(first.idx, end_of(token))
            return


def _passive(verb: Token) -> bool:
    labels = {child.dep_ for child in verb.children}
    if "agent" in labels or any(child.lower_ == "by" for child in verb.children):
        return False
    sent = verb.sent
    if sent[0].lower_ in ("was", "were", "is", "are"):  # often read as a main "be"
        between = verb.doc[sent.start + 1 : verb.i]
        return bool(between) and not any(t.pos_ in ("VERB", "AUX", "ADJ") for t in between)
    return "auxpass" in labels and verb.dep_ in ("ROOT", "ccomp", "conj")
