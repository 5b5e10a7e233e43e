"""Tell what people answered, in the summary of a Google form, from the form's own lines.

Below each question stands "38 responses"; below that, for a choice, "Copy chart" and the chart's
axis, its options and how many chose each, else some of the answers as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.draft.lines import Line
from nlp.quick.later import later

COUNT = later(r"\d{1,6} responses?", re.I)
CHART = later(r"copy(?: chart)?", re.I)
CHOSEN = later(r"\d{1,6} \(\d{1,3}(?:[.,]\d{1,2})?\s?%\)")


def answers_shown(lines: list[Line]) -> frozenset[int]:
    """Return where the lines begin that show answers: bars, axes, and answers in words."""
    counts = [at for at, line in enumerate(lines) if COUNT.fullmatch(line.body)]
    charts = [at for at in counts if _is_chart(lines, at)]
    if not charts or len(counts) < 2:
        return frozenset()
    ends = [at - 1 for at in counts[1:]] + [len(lines)]
    shown: set[int] = set()
    for at, end in zip(counts, ends, strict=True):
        below = lines[at + 1 : end]
        shown.update(line.at for line in (_drawn(below) if at in charts else below))
    return frozenset(shown)


def _is_chart(lines: list[Line], at: int) -> bool:
    return at + 1 < len(lines) and bool(CHART.fullmatch(lines[at + 1].body))


def _drawn(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines of a chart that are no options: its axis, and how many chose each."""
    yield from (line for line in lines if CHOSEN.fullmatch(line.body))
    said = [line for line in lines[1:] if not CHOSEN.fullmatch(line.body)]
    last = -1
    axis: list[Line] = []
    for line in said:
        if not line.body.isdigit() or int(line.body[:9]) <= last or (not axis and line.body != "0"):
            break
        last = int(line.body[:9])
        axis.append(line)
    yield from axis if len(axis) < len(said) else ()
