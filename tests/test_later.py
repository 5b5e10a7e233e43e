"""A pattern compiled later finds what one compiled at once does."""

import re
import sys

import pytest

from nlp.checks import structural_checks
from nlp.later import later


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall"])
def test_it_finds_the_same(method: str) -> None:
    ours, theirs = later(r"(\w+)ing", re.IGNORECASE), re.compile(r"(\w+)ing", re.IGNORECASE)
    for text in ("Going", "I was going home", "nothing to see"):
        found, expected = (getattr(pattern, method)(text) for pattern in (ours, theirs))
        if method == "finditer":
            found, expected = ([one.span() for one in ones] for ones in (found, expected))
        assert str(found) == str(expected)


def test_it_tells_its_pattern() -> None:
    assert later("a|b").pattern == "a|b"


def test_a_broken_pattern_shows_when_used() -> None:
    with pytest.raises(re.error):
        later("(").search("(")


def test_every_pattern_of_the_engine_compiles() -> None:
    structural_checks()
    patterns = [
        value
        for name, module in list(sys.modules.items())
        if name.startswith("nlp.")
        for value in vars(module).values()
        if type(value).__name__ == "_Later"
    ]
    assert len(patterns) > 50
    for pattern in patterns:
        assert re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)
