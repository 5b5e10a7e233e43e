"""A check is passed over only where it finds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from nlp.analysis import everything
from nlp.checks import structural_checks
from nlp.draft import split
from nlp.lexicon import load_lexicon
from nlp.model import Question
from nlp.parse import parse
from nlp.quick.doors import Doors, a_word_of
from nlp.review import Engine

QUALITY = Path(__file__).parent / "quality"


def texts() -> Iterator[str]:
    """Yield every example, and every open question with its options."""
    lexicon = load_lexicon()
    for check in (*lexicon.checks.values(), *(one.check for one in structural_checks())):
        yield from (each.before or each.fine for each in check.examples)
    for entry in lexicon.entries:
        yield from (each.before or each.fine for each in entry.examples)
    for name in ("open", "learned"):
        for line in (QUALITY / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            yield "\n( ) ".join((row["text"], *row.get("options", ())))


def test_no_check_is_passed_over_that_would_find_something(engine: Engine) -> None:
    questions: list[Question] = [one for text in set(texts()) for one in split(text).questions]
    structural = structural_checks()
    doors = Doors((one, one.needs) for one in structural)
    asked = 0
    for parsed in parse(questions):
        open_to = {one.check.id for one in doors.open_to(everything(parsed))}
        asked += len(open_to)
        for one in structural:
            assert one.check.id in open_to or not [*one.find(parsed)], (one.check.id, parsed.plain)
    assert asked < 0.5 * len(questions) * len(structural)


def test_words_are_found_whole_and_signs_anywhere() -> None:
    found = a_word_of({"rent", "move out", "#"})
    assert [bool(found.search(text)) for text in ("RENT?", "Parents", "Move out by", "ID#7")] == [
        True, False, True, True,
    ]  # fmt: skip


def test_a_long_text_and_one_before_the_gates_are_made_are_open_to_all() -> None:
    doors = Doors([("rent", (a_word_of({"rent"}),)), ("all", ())])
    assert [*doors.open_to("Where?")] == ["rent", "all"]
    assert [*doors.open_to("where " * 999)] == ["rent", "all"]
