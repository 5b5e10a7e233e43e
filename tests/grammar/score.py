"""Score the engine's rewordings against a careful editor's: right, withheld, wrong and shown.

    python -m tests.grammar.score                    the blind questions
    python -m tests.grammar.score cases --misses     the table of cases, with what came out wrong

"Withheld" is a rewording that was due and not offered: a pity. "Wrong and shown" is what must not
happen: another text than any the editor would have written. Whether such a text is ungrammatical,
or merely another good wording, a reader has to say.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.model import Review
from nlp.review import Engine
from nlp.yamlfile import load

FOLDER = Path(__file__).parent
RIGHT, WITHHELD, WRONG = "right", "withheld", "wrong and shown"

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A question, and the wordings an editor would accept; the empty one leaves it as it is."""

    before: str
    good: tuple[Texts, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the engine offered for a case: its best texts, empty when it offered none."""

    case: Case
    best: Texts
    others: tuple[Texts, ...]

    @property
    def verdict(self) -> str:
        """Tell whether the best rewording is right, withheld, or wrong and shown."""
        if self.best in self.case.good:
            return RIGHT
        return WRONG if self.best else WITHHELD


def cases(name: str) -> list[Case]:
    """Return the cases of a file: a list of rows, or such lists under headings."""
    data = load(FOLDER / f"{name}.yaml")
    if isinstance(data, list):
        return [_case(row, "") for row in data]
    return [_case(row, about) for about, rows in data.items() for row in rows]


def _case(row: dict[str, Any], about: str) -> Case:
    good = [row["after"], *row.get("or", ())]
    return Case(row["before"], tuple(_texts(one) for one in good), about)


def _texts(given: str | list[str] | None) -> Texts:
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else tuple(given)


def outcomes(engine: Engine, some: Sequence[Case]) -> list[Outcome]:
    """Review the cases in one batch, each as a draft of its own."""
    reviews = engine.review_lines(case.before for case in some)
    return [Outcome(case, *offered(review)) for case, review in zip(some, reviews, strict=True)]


def offered(review: Review) -> tuple[Texts, tuple[Texts, ...]]:
    """Return the best texts of a review of one question, and the other ways."""
    every = [one for question in review.questions for one in question.rewordings]
    best = next((one.texts for one in every if one.best), ())
    return best, tuple(one.texts for one in every if not one.best)


def report(found: Sequence[Outcome], misses: bool) -> str:
    """Return the totals and, if asked for, everything that is not right."""
    counts = Counter(one.verdict for one in found)
    lines = [f"{verdict:16s}{counts[verdict]:4d} of {len(found)}"
             for verdict in (RIGHT, WITHHELD, WRONG)]  # fmt: skip
    for one in found:
        if misses and one.verdict != RIGHT:
            wanted = " / ".join(" + ".join(texts) or "(nothing)" for texts in one.case.good)
            lines += ["", f"{one.verdict}: {one.case.before}", f"   wanted: {wanted}"]
            lines += [f"   best:   {' + '.join(one.best)}"] * bool(one.best)
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.grammar.score", description=__doc__)
    parser.add_argument("file", nargs="?", default="blind", help="blind, or cases")
    parser.add_argument("--misses", action="store_true", help="print what is not right")
    given = parser.parse_args(arguments)
    print(report(outcomes(Engine.default(), cases(given.file)), given.misses))  # noqa: T201


if __name__ == "__main__":
    main()
