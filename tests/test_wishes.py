"""A team's own words: what may stand in them, that nothing in them can break or slow a review."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import own_file
from bot.cards.settings import FACTS
from bot.ids import Field
from bot.wish_faults import (
    fact_fault,
    instead_fault,
    match_fault,
    name_fault,
    term_faults,
    tidy,
    why_fault,
)
from bot.wishes import (
    COMMUNITIES,
    FORMS,
    MOST,
    Cell,
    Fact,
    Kind,
    Wish,
    differing,
    laid_over,
    preferences_of,
    term,
)
from nlp.model import OwnTerm, Preferences, Question
from nlp.parse import parse
from nlp.review import Engine
from nlp.yamlfile import LexiconError

BAD = [
    "", "   ", "...", "-", "'", "7", "(a+)+$", "client.*", "[abc]", "a|b", "\\bclient", "^why",
    "{head} client", "client?", "<!channel>", "x" * 61, "one two three four five six seven",
    "you", "are you", "the", "client\u202e", "👩‍👩‍👧", "a", "_client_",
]  # fmt: skip


@pytest.mark.parametrize("match", BAD)
def test_what_is_no_plain_words_is_refused_kindly(match: str) -> None:
    said = match_fault(tidy(match))
    if tidy(match) == "client":  # an unseen sign is only left out
        assert said == ""
    else:
        assert said.endswith((".", "!"))
        assert not any(word in said.lower() for word in ("invalid", "error", "must"))


@pytest.mark.parametrize(
    "match", ["client", "Client's file", "co-pay", "frequent flyer", "señora", "AT&T", "24/7 care"]
)
def test_plain_words_are_welcome(match: str) -> None:
    assert match_fault(tidy(match)) == ""


def test_new_words_must_not_hold_the_old_ones() -> None:
    assert instead_fault("person we help", "person")
    assert instead_fault("participant", "client") == ""
    assert instead_fault("", "client") == ""
    assert instead_fault("[one | two]")
    assert instead_fault("guest " * 30)
    assert instead_fault("…")


def test_a_reason_a_name_and_a_fact_are_bounded() -> None:
    assert why_fault("")
    assert why_fault("x" * 301)
    assert why_fault("Because.") == ""
    assert name_fault("You")
    assert name_fault("7")
    assert name_fault("Willow House") == ""
    assert fact_fault("[who]")
    assert fact_fault("x" * 301)
    assert fact_fault("") == ""


any_text = st.one_of(
    st.text(max_size=70),
    st.text(alphabet="ab -'.*+()[]|\\^$?{}", max_size=30),
    st.sampled_from(BAD),
)
QUESTION = "Why did the clients' families, (a+)+$ or A B-c, come to Willow House in 2024?"


@settings(max_examples=80)
@given(any_text, any_text, any_text, st.sampled_from(list(FORMS)), any_text)
def test_no_words_break_a_review(
    engine: Engine, match: str, instead: str, why: str, form: str, name: str
) -> None:
    parts = tidy(match), tidy(instead), tidy(why)
    if term_faults(*parts, form) or name_fault(tidy(name)):
        return
    wishes = [
        Wish(Kind.TERM, parts[0].lower(), term(*parts, form)),
        Wish(Kind.NAME, tidy(name).lower(), {"text": tidy(name)}),
        Wish(Kind.SUGGESTION, "housing-labels/homeless-people", {"instead": parts[1]}),
    ]
    text = f"{QUESTION} {parts[0]}"
    [review] = engine.review(f"Are you homeless or {parts[0]}? ", preferences_of(wishes)).questions[
        :1
    ]
    assert review.question.text
    assert engine.review(text, preferences_of(wishes)).questions


def seconds(engine: Engine, text: str, preferences: Preferences) -> float:
    [parsed] = list(parse([Question(text, 0, len(text))]))
    best = 1.0
    for _ in range(3):
        begun = time.process_time()
        engine.analyst.uses(parsed, preferences)
        best = min(best, time.process_time() - begun)
    return best


@settings(max_examples=12)
@given(st.text(alphabet="ab-' ", min_size=2, max_size=60).map(tidy), st.sampled_from(list(FORMS)))
def test_time_is_linear_in_the_text_whatever_the_words(
    engine: Engine, match: str, form: str
) -> None:
    """Eight times the text may take eight times as long, not sixty-four times."""
    if match_fault(match):
        return
    most = tuple(OwnTerm(f"{match} {n}"[:60], "", "", form) for n in range(MOST[Kind.TERM]))
    words = Preferences(own_terms=(OwnTerm(match, "", "", form), *most), names=frozenset({match}))
    short, long = (seconds(engine, f"Did {match} " + f"{match} " * n, words) for n in (100, 800))
    assert long < 8 * short * 3 + 0.05


def test_the_workspace_and_over_it_a_channel() -> None:
    held = [
        Wish(Kind.GRADE, "", {"grade": "8"}),
        Wish(Kind.GRADE, "", {"grade": "5"}, "C1"),
        Wish(Kind.FACT, "funder", {"text": "Example Fund"}),
        Wish(Kind.MUTE, "blame", {"why": "x"}, "C2"),
    ]
    assert preferences_of(held).target_grade == 8
    assert preferences_of(held, "C1").target_grade == 5
    assert preferences_of(held, "C1").mutes == frozenset()
    assert preferences_of(held, "C2").mutes == {"blame"}
    assert "Example Fund" in preferences_of(held).names


def test_a_change_and_its_effect() -> None:
    held = [Wish(Kind.NAME, "a row", {"text": "A Row"}), Wish(Kind.MUTE, "blame", {"why": "x"})]
    wanted = {(Kind.NAME, "b row"): {"text": "B Row"}}
    cells = differing(held, wanted, (Kind.NAME,))
    assert {(cell.key, cell.after is None) for cell in cells} == {("a row", True), ("b row", False)}
    after = laid_over(held, cells)
    assert {one.key for one in after} == {"b row", "blame"}
    assert differing(after, wanted, (Kind.NAME,)) == ()
    assert laid_over(held, [Cell(Kind.MUTE, "blame", {"why": "x"}, None)]) == (held[0],)


def test_every_community_of_the_lists_can_be_chosen(engine: Engine) -> None:
    known = {entry.community for entry in engine.lexicon.entries} - {""}
    assert known == set(COMMUNITIES)


def test_every_fact_has_a_field() -> None:
    assert list(FACTS) == list(Fact)
    assert all(Field(fact.value) for fact in Fact)


# The file


HELD = [
    Wish(Kind.TERM, "client", term("client", "participant", "People chose it.", "noun")),
    Wish(Kind.TERM, "night bed", term("night bed", "", "It sounds cold.")),
    Wish(Kind.SUGGESTION, "housing-labels/homeless-people", {"instead": "unhoused"}),
    Wish(Kind.MUTE, "blame", {"why": "We talked about it."}),
    Wish(Kind.NAME, "willow house", {"text": "Willow House"}),
    Wish(Kind.IDENTITY, "deaf", {"first": "identity"}),
    Wish(Kind.GRADE, "", {"grade": "8"}),
    Wish(Kind.FACT, "who_sees", {"text": "Only our team: “all four” of us."}),
]


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(own_file.written(HELD), encoding="utf-8")
    wanted, examples = own_file.read(path, lambda key: True)
    assert wanted == {(one.kind, one.key): one.value for one in HELD}
    assert examples == ()


START = "check: own-terms\ncategory: stigma\nlevel: care\nentries:\n"
ENTRY = "  - id: client\n    noun: [client]\n    becomes: guest\n    why: So.\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (START + "  - id: x\n    noun: ['(a+)+$']\n    why: So.\n", 6, "Plain words"),
        (START + "  - id: x\n    noun: [client]\n    becomes: guest\n", 5, "A reason helps"),
        (START + "  - id: x\n    noun: [client]\n    wy: So.\n", 7, "unknown key 'wy'"),
        (START + ENTRY + "    when:\n      - about: person\n", 10, "cannot hold `when:`"),
        (START + ENTRY + "mute:\n  - check: nothing\n    why: So.\n", 10, "no check or entry"),
        (START + ENTRY + "grade: 40\n", 9, "`grade:` is one of"),
        (START + ENTRY + "facts:\n  weather: Sunny.\n", 10, "is none of"),
        (START + ENTRY + "names:\n  - you\n", 10, "nearly every question"),
        ("- a\n", 1, "begins with"),
        ("check: own-terms\n", 1, "the key `category:` is missing"),
        (START + "  - id: x\n   noun: [client\n", 6, "not valid YAML"),
    ],
)
def test_a_file_with_a_fault_says_where(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        own_file.read(path, {"blame"}.__contains__)
    assert str(caught.value).startswith(f"words.yaml:{line}: ")
    assert said in str(caught.value)
