"""Questions without a word that names anything: "Do they treat you right?", "Is it all okay?"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.sense.sentences import is_question
from nlp.words import words

CHECK = Check(
    id="names-nothing",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” names nothing, so each person answers about something else.",
    why="You could name who and what you mean: the drivers, the meals, the first week.",
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(before="Do they treat you right?"),
        Example(before="Is everybody good to you?"),
        Example(before="Has life been treating you well?"),
        Example(before="Have things been the way you want them to be?", also=()),
        Example(before="Is it all okay with you and yours?"),
        Example(before="Have you been all right with everything so far?"),
        Example(fine="Is everybody here?"),
        Example(fine="Are you all right?"),
        Example(fine="Do they open at nine?"),
        Example(fine="Is everything on this list right?"),
        Example(fine="Did they give you the right size?"),
        Example(fine="Are you doing okay with the stairs?"),
        Example(fine="Is this okay with you?"),
    ),
)

LOOSE = frozenset({"everybody", "everyone", "everything", "life", "they", "things"})
OPENERS = frozenset({
    "are", "did", "do", "does", "has", "have", "is", "was", "were", "would", "in", "so", "since",
    "overall", "lately",
})  # fmt: skip
FEWEST = 4  # words: "Are they okay?" follows on something


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the whole of a yes-or-no question that consists of words that name nothing."""
    said = words_in(parsed.plain)
    if words("says-how").isdisjoint(said) or LOOSE.isdisjoint(said | _us(said)):
        return
    if len(list(parsed.doc.sents)) > 1 or said - words("names-nothing") - words("says-how"):
        return
    sent = next(parsed.doc.sents)
    if is_question(sent) and sent[0].lower_ in OPENERS and _long_enough(sent):
        yield Hit(0, len(parsed.plain.rstrip(" ?")))


def _us(said: frozenset[str]) -> frozenset[str]:
    """Return "everything" where it is asked how "we" or "it" have done by somebody."""
    whole = said & {"we", "it"} and said & {"all", "by", "going", "gone", "yours"}
    return frozenset({"everything"}) if whole else frozenset()


def _long_enough(sent: Span) -> bool:
    return sum(token.is_alpha for token in sent) >= FEWEST
