"""Score the splitter on whole pastes: `python -m tests.drafts.score [folder ...]` prints totals.

A paste is split exactly when it yields the expected questions in order, each with the same text,
the same options and the same required mark. Kinds, notes and unread pieces are not judged here.
Where there are two fair readings, both count: a field's name with its colon or without;
the whole question with quotes around it or without; a hint
behind the stem ("(check all that apply)", "Pick up to three.") is part of it or a note; a matrix
row stands alone, its stem a question (with the rows' options) or an instruction above it, or reads
"Stem Row"; other lists of options that a key names as `options_also`; a scale's numbers stand alone
or with the words at its ends. Texts that a key names in `optional`, a list beside `questions`, may
stand as items or not: a sentence that binds who signs ("I certify that…") is one to some and none
to others. An item counts as such when it is one of these texts or a part.
`open/` may be looked at and learned from; `blind/` and `late/` were written without sight of the
splitter and are only scored. `--show` names what differs: leave it off for these two.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.draft import split
from nlp.draft.words import helps
from nlp.model import Draft, Question

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE / "open", HERE / "blind", HERE / "late")

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


def bare(text: str) -> str:
    """Return a question's words without the colon behind a field's name, or quotes around all."""
    text = text.rstrip(" :")
    whole = text[:1] in '"“' and text[-1:] in '"”' and not set('"“”') & set(text[1:-1])
    return text[1:-1] if whole else text


def said(option: str) -> str:
    """Return an option without the dots of "Other…", which tools write where one may type."""
    return option.rstrip(" .…") if option.lower().startswith("other") else option


def read(question: Question) -> Expected:
    """Take from a split question what is judged: text, options, required."""
    options = tuple(said(option.text) for option in question.options)
    return bare(question.text), without_ends(options), question.required


def without_ends(options: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers of a scale alone, if its two ends are named beside them or with them."""
    first = re.search(r"\d+$", options[0]) if len(options) > 2 else None
    last = re.match(r"\d+", options[-1]) if first else None
    if first and last and all(option.isdigit() for option in options[1:-1]):
        return (first.group(), *options[1:-1], last.group())
    numbers = tuple(option for option in options if option.isdigit())
    ended = len(numbers) > 2 and len(options) == len(numbers) + 2
    return numbers if ended else tuple(options)


def wanted(path: Path) -> tuple[tuple[Expected, ...], ...]:
    """Read from a paste's JSON file the expected questions, each with all its fair readings."""
    questions = json.loads(path.read_text(encoding="utf-8"))["questions"]
    return tuple(
        tuple(
            (
                bare(q["text"]),
                without_ends(tuple(map(said, options))),
                bool(q.get("required", False)),
            )
            for options in (
                q.get("options", ()),
                *q.get("options_also", ()),
            )
        )
        for q in questions
    )


def optional(path: Path) -> tuple[str, ...]:
    """Read from a paste's JSON file the texts that may stand as items, but need not."""
    return tuple(json.loads(path.read_text(encoding="utf-8")).get("optional", ()))


def readings(question: Question, stems: Sequence[str]) -> list[Expected]:
    """Return the fair readings of a split question: as it is, with its hint, behind a stem."""
    text, options, required = read(question)
    hint = re.match(r"[(\[][^()\[\]]*[)\]]", question.note)
    texts = [text, f"{text} {hint.group()}"] if hint else [text]
    texts += [f"{text} {said}" for said in _sentences_behind(question)]
    texts += [f"{stem} {text}" for stem in stems]
    return [(each, options, required) for each in texts]


def _sentences_behind(question: Question) -> Iterator[str]:
    """Yield what the note says with the sentences that only help: "Pick up to three."."""
    said = question.note.split(". ")[0].rstrip(".")
    if said and helps(said):
        yield from (said, f"{said}.")


def matched(draft: Draft, expected: Sequence[Sequence[Expected]]) -> list[int | None]:
    """Return for each question which expected one it is, for a matrix's stem its first row's."""
    above = [(question.start, question.text) for question in draft.questions]
    above += [(piece.start, piece.text) for piece in draft.unread]
    found: list[int | None] = []
    for question in draft.questions:
        stems = [text for start, text in above if start < question.start]
        texts = readings(question, stems)
        left = ((at, each) for at, each in enumerate(expected) if at not in found)
        fits = (at for at, each in left if any(one in texts for one in each))
        found.append(next(fits, None))
    for at, question in enumerate(draft.questions[:-1]):
        row = found[at + 1]
        heads = row is not None and (
            expected[row][0][0].startswith(f"{question.text} ") or _is_stem(draft, at)
        )
        found[at] = row if found[at] is None and heads else found[at]
    return found


def _is_stem(draft: Draft, at: int) -> bool:
    """Tell a matrix's stem that asks from a question: the next two have its options."""
    stem, rows = read(draft.questions[at]), [read(row) for row in draft.questions[at + 1 : at + 3]]
    return len(stem[1]) > 1 and len(rows) == 2 and all(row[1] == stem[1] for row in rows)


def score(path: Path) -> Score:
    """Split the paste beside a JSON file and compare it with the expectation."""
    expected = wanted(path)
    draft = split(path.with_suffix(".txt").read_text(encoding="utf-8"))
    may, found = optional(path), matched(draft, expected)
    judged = [
        (question, at)
        for question, at in zip(draft.questions, found, strict=True)
        if at is not None or not any(bare(question.text) in text for text in may)
    ]
    order = list(dict.fromkeys(at for _, at in judged))
    return Score(
        name=path.stem,
        missing=tuple(each[0] for at, each in enumerate(expected) if at not in found),
        extra=tuple(read(question) for question, at in judged if at is None),
        expected=len(expected),
        exact=order == list(range(len(expected))),
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
