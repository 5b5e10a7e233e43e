"""Score the splitter on whole pastes: `python -m tests.drafts.score [folder ...]` prints totals.

A paste is split exactly when it yields the expected questions in order, each with the same text,
the same options and the same required mark. Kinds, notes and unread pieces are not judged here.
`open/` may be looked at and learned from; `blind/` was written without sight of the splitter and is
only scored. `--show` names what differs: leave it off for `blind`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.draft import split
from nlp.model import Question

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE / "open", HERE / "blind")

Expected = tuple[str, tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Score:
    """How far one paste was split as expected: question by question, and as a whole."""

    name: str
    missing: tuple[Expected, ...]
    extra: tuple[Expected, ...]
    expected: int
    exact: bool

    @property
    def found(self) -> int:
        """How many of the expected questions came out exactly."""
        return self.expected - len(self.missing)


def read(question: Question) -> Expected:
    """Take from a split question what is judged: text, options, required."""
    return question.text, tuple(option.text for option in question.options), question.required


def wanted(path: Path) -> tuple[Expected, ...]:
    """Read the expected questions from a paste's JSON file."""
    questions = json.loads(path.read_text(encoding="utf-8"))["questions"]
    return tuple(
        (q["text"], tuple(q.get("options", ())), bool(q.get("required", False))) for q in questions
    )


def score(path: Path) -> Score:
    """Split the paste beside a JSON file and compare it with the expectation."""
    expected = wanted(path)
    got = tuple(map(read, split(path.with_suffix(".txt").read_text(encoding="utf-8")).questions))
    return Score(
        name=path.stem,
        missing=tuple(item for item in expected if item not in got),
        extra=tuple(item for item in got if item not in expected),
        expected=len(expected),
        exact=got == expected,
    )


def scores(folder: Path) -> list[Score]:
    """Score every paste of a folder, in the order of the names."""
    return [score(path) for path in sorted(folder.glob("*.json"))]


def report(folder: Path, results: list[Score], show: bool) -> Iterator[str]:
    """Say how many pastes, and how many single questions, came out exactly."""
    exact = sum(result.exact for result in results)
    found = sum(result.found for result in results)
    total = sum(result.expected for result in results)
    extra = sum(len(result.extra) for result in results)
    yield (
        f"{folder.name}: {exact} of {len(results)} pastes exact, "
        f"{found} of {total} questions exact, {extra} unexpected"
    )
    for result in results if show else ():
        if not result.exact:
            yield f"  {result.name}"
            yield from (f"    - {item}" for item in result.missing)
            yield from (f"    + {item}" for item in result.extra)


def main(arguments: list[str]) -> int:
    """Print one line for each folder of pastes; return 0."""
    named = [HERE / name for name in arguments if not name.startswith("-")]
    for folder in named or [folder for folder in FOLDERS if folder.is_dir()]:
        for line in report(folder, scores(folder), "--show" in arguments):
            sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
