"""Findings across a draft, worded from lexicons/survey.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nlp.model import DraftFinding, Level
from nlp.survey.guide import Guide


def finding(
    name: str,
    guide: Guide,
    at: Iterable[int] = (),
    *,
    level: Level | None = None,
    why: str = "",
    **words: object,
) -> DraftFinding:
    """Word a finding about the questions at these positions; `words` fill its message."""
    wording = guide.findings[name]
    at = tuple(at)
    message = wording.message.format(numbers=_numbers(at), **words)
    message = message[:1].upper() + message[1:]
    level, why = level or wording.level, why or wording.why
    return DraftFinding(name, wording.category, level, message, why, wording.sources, at)


def _numbers(at: Sequence[int]) -> str:
    """Return "question 2", "questions 2 and 7" or "questions 2, 3 and 7", counted from 1."""
    names = [str(position + 1) for position in at]
    if len(names) < 2:
        return f"question {''.join(names)}"
    return f"questions {', '.join(names[:-1])} and {names[-1]}"
