"""Whole drafts as services write them, each with the whole review beside it, compared exactly.

The `.md` file holds the whole review of the draft in the `.txt` file beside it. After a change
that is meant, `pytest tests/test_golden.py --update` writes them again; read what changed before
keeping it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.report.markdown import markdown
from bot.report.outline import outline
from nlp.review import Engine

FOLDER = Path(__file__).parent / "golden"
DRAFTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_golden(path: Path, engine: Engine, golden: Callable[[Path, str], str]) -> None:
    text = markdown(outline(engine.review(path.read_text(encoding="utf-8"))))
    assert text == golden(path.with_suffix(".md"), text)


def test_five_services() -> None:
    assert len(DRAFTS) >= 5
