"""A pattern compiled later finds what one compiled at once does."""

import json
import re
import sys
from pathlib import Path

import pytest

from nlp.checks import structural_checks
from nlp.quick.later import keep_wanted, later


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


def patterns_of_the_engine() -> list[re.Pattern[str]]:
    structural_checks()
    keep_wanted()
    return [
        value
        for name, module in list(sys.modules.items())
        if name.startswith("nlp.")
        for value in vars(module).values()
        if type(value).__name__ == "_Later"
    ]


def test_every_pattern_of_the_engine_compiles() -> None:
    patterns = patterns_of_the_engine()
    assert len(patterns) > 50
    for pattern in patterns:
        assert re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)


def texts_of_examples() -> list[str]:
    """Return what every check must find, and some of what it must not."""
    checks = [one.check for one in structural_checks()]
    examples = [example for check in checks for example in check.examples]
    return [*(one.before for one in examples if one.before), *(one.fine for one in examples[::9])]


def test_no_pattern_passes_over_a_text_it_matches() -> None:
    drafts = sorted(Path(__file__).parent.glob("drafts/**/*.txt"))
    texts = [draft.read_text(encoding="utf-8") for draft in drafts]
    lines = list(dict.fromkeys(line for text in texts for line in text.splitlines()))[::6]
    labelled = (Path(__file__).parent / "quality/open.jsonl").read_text(encoding="utf-8")
    questions = [json.loads(line)["text"] for line in labelled.splitlines()]
    said = [*texts[::20], *lines, *texts_of_examples(), *questions]
    for ours in patterns_of_the_engine():
        theirs = re.compile(ours.pattern, ours.flags & ~re.UNICODE)
        for text in said:
            if ours.search(text) is None:
                assert theirs.search(text) is None
            if ours.match(text) is None:
                assert theirs.match(text) is None
        for text in said[::10]:
            assert len(list(ours.finditer(text))) == len(list(theirs.finditer(text)))


def test_a_search_in_a_part_of_a_text_finds_the_same() -> None:
    ours, theirs = later("sick|tired"), re.compile("sick|tired")
    for span in ((), (0,), (2,), (0, 5), (0, 6), (2, 6), (3, 9), (9,)):
        text = "a sick day"
        assert str(ours.search(text, *span)) == str(theirs.search(text, *span))
