"""What a text must hold for an expression to match in it."""

import re

import pytest

from nlp.quick.literals import EDGE, literals, ways


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        pytest.param(r"\bmarital status\b", {"marital status"}, id="a row of letters"),
        pytest.param(
            r"\b(?:victims?|survivor) of\b", {"victim", "survivor"}, id="each way has one"
        ),
        pytest.param(r"(?:rather not|\d+) say", {" say"}, id="a way without words"),
        pytest.param(r"(?:agree|disagree) with", {"agree"}, id="one holds another"),
        pytest.param(r"(?:please )?skip", {"skip"}, id="what may be missing"),
        pytest.param(r"(?:yes|no)+ (?:maybe)*", {"yes", "no"}, id="what repeats"),
        pytest.param(r"name:? ?(?:_{3,}|\.{5})", {"name"}, id="the longest of a row"),
        pytest.param(r"\w+ ?(?:[_]{3,}|\.{5})", {"___", "....."}, id="as often as it repeats"),
        pytest.param(r"\s[→⇒]\s", {"→", "⇒"}, id="a choice of signs"),
        pytest.param(r"(?<!not )able(?! to)", {"able"}, id="what stands around does not count"),
        pytest.param(r"(?=.*war)how|(?<=at )sea", {"war", "sea"}, id="what has to follow counts"),
        pytest.param(r"\bare you (?:a|the) veteran", {" veteran"}, id="common words say little"),
        pytest.param(r"\b(?:he|i)\b", set(), id="one letter says nothing"),
        pytest.param(r"\w+|x?", set(), id="nothing is needed"),
        pytest.param(r"(?i:old) age", {" age"}, id="flags of its own"),
    ],
)
def test_literals(pattern: str, needed: set[str]) -> None:
    assert literals(pattern) == (frozenset(needed), False)


def test_where_case_is_ignored_they_are_in_lower_case() -> None:
    assert literals("Marital", re.IGNORECASE) == (frozenset({"marital"}), True)
    assert literals("(?i)Marital") == (frozenset({"marital"}), True)


def test_signs_that_equal_letters_are_not_judged() -> None:
    assert literals("ſ+", re.IGNORECASE) == (frozenset(), True)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param(r"\bmarital status", [{"_marital_", "_status"}], id="each word of a row"),
        pytest.param(r"victims? of crime", [{"victim", "_crime"}], id="the two that tell most"),
        pytest.param(
            r"(?:bed|crib) sheets|meal", [{"meal"}, {"bed_", "_sheets"}, {"crib_", "_sheets"}],
            id="a way for each branch",
        ),
        pytest.param(r"\b(?:foods?|bed)\b", [{"_bed_|_food"}], id="edges of branches"),
        pytest.param(r"food|bed(?: linen)?", [{"bed|food"}], id="what tells alone"),
        pytest.param(r"lost(?:\d|[a-z]+)found", [{"lost", "found"}], id="a gap stays open"),
        pytest.param(r"^won't say$", [{"won't", "_say_"}], id="a sign inside a word"),
        pytest.param(r"Are you (?=.*\bSICK)", [{"_sick"}], id="lower case, without common words"),
        pytest.param(r"bed|\w+", [], id="a way that needs nothing"),
        pytest.param(r"(?<=bed)\w", [], id="nothing in what stands before"),
        pytest.param(r"Ölberg", [], id="letters that case may change"),
    ],
)  # fmt: skip
def test_ways(pattern: str, found: list[set[str]]) -> None:
    shown = {
        frozenset("|".join(sorted(one.replace(EDGE, "_") for one in part)) for part in sets)
        for sets in ways(pattern)
    }
    assert shown == {frozenset(one) for one in found}


def test_words_of_ascii_alone_are_not_judged() -> None:
    assert ways(r"\bbed\b", re.ASCII) == ()
