"""Report how well the reading estimate follows graded sentences that you bring along.

    python -m nlp.tables.build.validate_reading FILE.tsv

Each line holds a number (higher is harder), a tab and a sentence. Published sets to ask for are
CEFR-SP and ReadMe++. Aim at r of .78 or more over all, and rho of .70 or more on questions.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import StatisticsError, correlation, fmean

import spacy

from nlp.reading.difficulty import Difficulty, difficulty

Rated = tuple[float, str, Difficulty]

PARTS: dict[str, Callable[[Rated], bool]] = {
    "all": lambda rated: True,
    "questions": lambda rated: rated[1].rstrip().endswith("?"),
    "up to 8 words": lambda rated: rated[2].words <= 8,
    "10 to 14 words": lambda rated: 10 <= rated[2].words <= 14,
}


def rated_sentences(path: Path) -> list[Rated]:
    """Return (rating, sentence, difficulty) from a tab-separated file; raise `SystemExit`."""
    nlp = spacy.blank("en")
    found = []
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, "excel-tab"), start=1):
            try:
                rating, sentence = float(row[0]), row[1]
            except (IndexError, ValueError):
                raise SystemExit(
                    f"{path.name}:{number}: needs a number, a tab, a sentence"
                ) from None
            found.append((rating, sentence, difficulty(nlp(sentence))))
    return found


def agreement(rated: Sequence[Rated]) -> str:
    """Return Pearson's r and Spearman's rho between ratings and estimates, as text."""
    ratings = [rating for rating, _, _ in rated]
    grades = [level.grade for _, _, level in rated]
    try:
        pearson = correlation(ratings, grades)
        spearman = correlation(ranks(ratings), ranks(grades))
    except StatisticsError:  # fewer than two, or all the same
        return "too few or too alike to say"
    return f"r {pearson:.3f}  rho {spearman:.3f}"


def ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value; equal values share the mean of their ranks."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    return [fmean(places[value]) for value in values]


def main() -> None:
    """Print the agreement for all sentences, for questions and for short ones."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    everything = rated_sentences(Path(sys.argv[1]))
    for name, belongs in PARTS.items():
        part = [rated for rated in everything if belongs(rated)]
        print(f"{name:>15}  n {len(part):>6,}  {agreement(part)}")  # noqa: T201


if __name__ == "__main__":
    main()
