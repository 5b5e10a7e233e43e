"""Score topics and purpose lines on labelled sets: totals, with intervals.

    python -m tests.why                    every set
    python -m tests.why first --misses     the first sets, with what came out otherwise

A question is right when the first topic is its label (or none is found, for "none"). A line has a
level and what it lacks; without a use it is vague, with anything else open it is a draft. The sets
are invented. The first were written from the topics' names and the rules for a line alone, before
any cue was looked at; each of the others after the cues had been mended, and before it was scored.
What a set showed on its first run is the fair figure; after that it only guards what was reached:

              topics first   vague told from complete   line's state
    first     195 of 215     136 of 151                 171 of 204
    later      95 of 113      64 of  68                  82 of  92
    fresh      93 of 113      59 of  63                  76 of  84
    last       91 of 110      58 of  60                  78 of  81
    end       112 of 121
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.model import WhyStatus
from nlp.why.judge import NEEDED, judge
from nlp.why.lines import Part, parts_of
from nlp.why.purposes import PurposeLines
from nlp.why.topics import topics_of
from tests.quality.__main__ import line as share

FOLDER = Path(__file__).parent
SETS = {"first": "blind", "later": "later", "fresh": "fresh", "last": "last", "end": "end"}
LACKS = {
    "use": Part.USE,
    "who": Part.WHO_SEES,
    "skip": Part.SKIP,
    "follows": Part.SKIPPING,
    "limits": Part.LIMITS,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its topic ("" for none), and the topics found, the main one first."""

    text: str
    topic: str
    found: tuple[str, ...]

    @property
    def right(self) -> bool:
        return "".join(self.found[:1]) == self.topic


@dataclass(frozen=True, slots=True)
class Given:
    """A purpose line, its level, what it lacks, and what it was found to be and to lack."""

    text: str
    level: int
    lacks: frozenset[Part]
    status: WhyStatus
    found: frozenset[Part]

    @property
    def expected(self) -> WhyStatus:
        if Part.USE in self.lacks:
            return WhyStatus.VAGUE
        return WhyStatus.DRAFT if self.lacks else WhyStatus.COMPLETE


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a set; a set need not hold both questions and lines."""
    path = FOLDER / f"{name}.tsv"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for row in text.splitlines():
        yield row.split("\t")


def questions_of(name: str, own: PurposeLines) -> list[Asked]:
    return [
        Asked(text, "" if topic == "none" else topic, topics_of(text, (), own.topics))
        for topic, text in rows(f"topics_{name}")
    ]


def lines_of(name: str, own: PurposeLines) -> list[Given]:
    found = []
    for level, _, lacks, text in rows(f"lines_{name}"):
        status, _ = judge(text, (), int(level), own.topics, own.lines)
        missing = set(NEEDED[int(level)]) - parts_of(text, own.lines)
        wanted = frozenset(LACKS[part] for part in lacks.split(",") if part)
        found.append(Given(text, int(level), wanted, status, frozenset(missing)))
    return found


def report(questions: Sequence[Asked], lines: Sequence[Given]) -> Iterator[str]:
    about = [one for one in questions if one.topic]
    other = [one for one in questions if not one.topic]
    yield share("right topic, or rightly none", sum(one.right for one in questions), len(questions))
    yield share("  first, of those with a topic", sum(one.right for one in about), len(about))
    named = sum(one.topic in one.found for one in about)
    yield share("  named at all", named, len(about))
    yield share("  none, of those with none", sum(one.right for one in other), len(other))
    if not lines:
        return
    yield share("line: right state", sum(one.status is one.expected for one in lines), len(lines))
    vague = [one for one in lines if one.expected is not WhyStatus.DRAFT]
    told = sum((one.status is WhyStatus.VAGUE) == (Part.USE in one.lacks) for one in vague)
    yield share("  vague told from complete", told, len(vague))
    for status in (WhyStatus.COMPLETE, WhyStatus.DRAFT, WhyStatus.VAGUE):
        of_status = [one for one in lines if one.expected is status]
        yield share(f"  {status}", sum(one.status is status for one in of_status), len(of_status))
    yield share("  exactly what it lacks", sum(one.found == one.lacks for one in lines), len(lines))


def misses(questions: Sequence[Asked], lines: Sequence[Given]) -> Iterator[str]:
    for one in questions:
        if not one.right:
            yield f"{one.topic or 'none':18s} {one.found}  {one.text}"
    for row in lines:
        if row.found != row.lacks or row.status is not row.expected:
            unseen = sorted(row.found - row.lacks)
            seen = sorted(row.lacks - row.found)
            yield f"{row.level} {row.status}: not seen {unseen}, seen wrongly {seen}  {row.text}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", nargs="*", default=list(SETS), help="first, later, fresh, last, end")
    parser.add_argument("--misses", action="store_true", help="list what came out otherwise")
    options = parser.parse_args()
    own = PurposeLines.load()
    for name in options.set:
        questions, lines = questions_of(SETS[name], own), lines_of(SETS[name], own)
        shown = [f"{name} sets: {len(questions)} questions, {len(lines)} lines"]
        shown += report(questions, lines)
        shown += misses(questions, lines) if options.misses else []
        sys.stdout.write("\n".join([*shown, "", ""]))


if __name__ == "__main__":
    main()
