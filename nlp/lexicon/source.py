"""The sources that entries rest on."""

from __future__ import annotations

from pathlib import Path

from nlp.model import Source
from nlp.yamlfile import load

WORD_LISTS = "Lists in software"  # one publisher together, and never the only one


def read_sources(path: Path) -> dict[str, Source]:
    """Read sources.yaml: key -> publisher, title, year, link."""
    return {
        key: Source(
            key,
            publisher=WORD_LISTS if row.get("word_list") else str(row["publisher"]),
            title=str(row["title"]),
            year=str(row["year"]),
            url=str(row["link"]),
        )
        for key, row in load(path).items()
    }
