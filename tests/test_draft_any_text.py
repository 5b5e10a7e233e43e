"""Drafts that nobody wrote: forms made of known parts, and any text at all."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.draft import read_draft, read_lines, split
from nlp.draft.account import MARK_WORDS, SAYS_SOMETHING, put_away_leftovers, uncovered
from nlp.draft.markup import clean
from nlp.draft.text import Clean
from nlp.model import Draft, Option, Question, Unread

STEMS = (
    "Do you rent?",
    "What is your first name?",
    "How many people live with you?",
    "Where did you sleep last night?",
    "Many people move often. Have you moved this year?",
    "In the past 30 days, did you go to work?",
)


CHOICES = (
    (),
    ("Yes", "No"),
    ("Never", "Sometimes", "Always"),
    ("Yes", "No", "Not sure", "Prefer not to answer"),
)


NUMBERINGS = ("{n}. ", "{n}) ", "Q{n}: ", "Q{n}. ", "({n}) ", "• ", "")


LAYOUTS = (
    lambda options: " " + " / ".join(options),
    lambda options: " ( ) " + " ( ) ".join(options),
    lambda options: "\n" + "".join(f"   ☐ {option}\n" for option in options),
    lambda options: (
        "\n"
        + "".join(
            f"   {letter}) {option}\n" for letter, option in zip("abcd", options, strict=False)
        )
    ),
    lambda options: "\n" + "   ".join(f"[ ] {option}" for option in options),
    lambda options: "\n" + "\n".join(options),
    lambda options: "\n" + "\t".join(options),
)


PARTS = st.lists(
    st.tuples(st.sampled_from(STEMS), st.sampled_from(CHOICES)), min_size=1, max_size=6
)


@settings(max_examples=300, deadline=None)
@given(
    PARTS,
    st.sampled_from(NUMBERINGS),
    st.sampled_from(LAYOUTS),
    st.sampled_from(("\n", "\n\n", "\r\n")),
)
def test_a_form_comes_back_as_its_parts(
    parts: list[tuple[str, tuple[str, ...]]],
    numbering: str,
    layout: Callable[[tuple[str, ...]], str],
    gap: str,
) -> None:
    items = (
        numbering.format(n=n) + stem + (layout(options) if options else "")
        for n, (stem, options) in enumerate(parts, 1)
    )
    draft = split(gap.join(items))
    assert [(q.text, tuple(o.text for o in q.options)) for q in draft.questions] == parts
    assert not draft.unread


def check_split(text: str, *, lines: bool = False) -> Draft:
    """Check everything that must hold for any text at all."""
    draft = split(text, lines=lines)
    text = draft.text  # halves of signs are replaced, one for one
    cleaned = clean(text, lines=lines)
    reader = read_lines(cleaned) if lines else read_draft(cleaned)
    put_away_leftovers(reader)
    for start, end in uncovered(reader):
        assert not SAYS_SOMETHING.search(MARK_WORDS.sub("", reader.text[start:end]))
    options = [option for question in draft.questions for option in question.options]
    pieces: list[Question | Unread | Option] = [*draft.questions, *draft.unread, *options]
    for piece in pieces:
        assert 0 <= piece.start < piece.end <= len(text)
        assert piece.text == " ".join(piece.text.split()) != ""
        assert piece.text == kept(cleaned, piece.start, piece.end)
    for starts in ([q.start for q in draft.questions], [piece.start for piece in draft.unread]):
        assert starts == sorted(starts)
    return draft


def kept(cleaned: Clean, start: int, end: int) -> str:
    """Return what cleaning keeps of draft[start:end], squeezed."""
    whole = zip(cleaned.text, cleaned.starts, cleaned.ends, strict=True)
    return " ".join("".join(c for c, a, b in whole if a >= start and b <= end).split())


SNIPPETS = (
    "Do you rent?",
    "Do you smoke? Do you drink?",
    "I feel safe at home.",
    "Marital status",
    "List all medicines.",
    "Date of birth: ____",
    "Yes",
    "No",
    "( ) Yes ( ) No",
    "Yes / No",
    "1. ",
    "2) ",
    "Q4a) ",
    "a) ",
    "• ",
    "- ",
    "☐ ",
    "* ",
    " *",
    "(required)",
    ":three: ",
    "[ ]",
    "1 2 3 4 5",
    "Never 1 2 3 4 5 Always",
    "1 = Never",
    "○\t○\t○",
    "\t",
    "   ",
    "\n",
    "\n\n",
    "\r\n",
    "Section 2: Home",
    "HOUSING",
    "Why we ask: to plan.",
    "Why are we asking?",
    "(Skip to Q6)",
    "Select all that apply",
    "Other (specify): ____",
    "____",
    "-----",
    "Hi team,",
    "Thanks,",
    "Page 1 of 2",
    "Question\tOptions\tRequired",
    "Question,Options",
    '"a, b"',
    "| Question | Note |",
    "<p>",
    "</p>",
    "<li>",
    "<br>",
    "<b>",
    "</b>",
    "&amp;",
    "&nbsp;",
    "<@U123>",
    "<https://a.org|x>",
    "```",
    "`",
    "*bold*",
    "_it_",
    "> ",
    "\u200b",
    "\u202e",
    "¿Tiene hijos?",
    "هل لديك أطفال؟",
    "e.g.",
    "U.S.",
    "St. Mary’s",
    "“Why?”",
    "|__|__|",
    "Yes ___   No ___",
    "Yes.....1",
    "1 Do you rent?",
    "[Yes] [No]",
    "Question: ",
    "Options: a / b",
    '""',
    "| a | b |",
    "|--|--|",
    "o Yes",
    "☐ Yes → When?",
    "[ASK ALL] ",
    "1.\n",
    "(really?)",
    "2.5",
    "😀",
    "\x00",
    "\u2028",
    "and the",
    ",",
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=25).map("".join), st.booleans())
def test_nothing_is_lost_in_odd_mixtures(text: str, lines: bool) -> None:
    check_split(text, lines=lines)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(), max_size=300), st.booleans())
def test_nothing_is_lost_in_any_text(text: str, lines: bool) -> None:
    check_split(text, lines=lines)


@given(st.lists(st.sampled_from((*SNIPPETS[:8], "\n", " ", "\t")), max_size=20).map("".join))
def test_without_markup_the_text_is_the_squeezed_slice(text: str) -> None:
    for question in split(text).questions:
        assert question.text == " ".join(text[question.start : question.end].split())
