"""Score topics and purpose lines on labelled sets: totals, with intervals.

    python -m tests.why                    every set
    python -m tests.why first --misses     the first sets, with what came out otherwise
    python -m tests.why blind              only the blind sets, where they are there

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
    round-1   170 of 183      69 of  78                  84 of  96
    round-2   170 of 184      67 of  74                  84 of  93
    round-3   170 of 186      68 of  72                  82 of  88
    round-4   171 of 188      66 of  69                  80 of  84
    round-5   163 of 186
    round-6   167 of 186
    round-7   165 of 186
    round-8   170 of 186
    round-9   168 of 186

The rounds were written from the topics' names by somebody who had seen the cues of earlier rounds,
so they are not blind.

BLIND SETS are written by somebody who has not seen the code, the cues or the other sets, and kept
in tests/why/blind. They know the topics' keys and names (`python -m tests.why --topics`) and what a
line of each level has to say (`NEEDED` in nlp/why/judge.py), no more. A set whose misses have been
read is blind no longer: mend what a miss shows as a family of words, and have a new set written.

blind/topics.jsonl, about 200 lines: 5 or 6 questions for each of the 31 topics, and 30 with no
topic. As real forms word them: plain and official, to "you" or about "your child", statement items,
labels such as "Monthly income:", some with options. Where two topics are equally right, a list.

    {"text": "Marital status:", "topic": "relationship", "options": ["Single", "Married"]}
    {"text": "How did you hear about us?", "topic": "none"}
    {"text": "Does your partner hurt you?", "topic": ["violence", "relationship"]}

blind/lines.jsonl, about 200 lines: a third each complete, vague, and saying some parts; all three
levels; some oddly punctuated, some that only name the funder, some with choices still open.
"lacks" names what a line of that level needs and does not say: use, who, skip, follows, limits.

    {"text": "We ask so we can book a van.", "level": 1, "lacks": []}
    {"text": "For our records. You can skip it.", "level": 2, "lacks": ["use", "who"]}
    {"text": "We ask so we can [call you | ____].", "level": 1, "open": true}
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.model import WhyStatus
from nlp.why.judge import NEEDED, judge
from nlp.why.lines import Part, parts_of
from nlp.why.purposes import PurposeLines
from nlp.why.topics import topics_of
from tests.quality.__main__ import line as share

FOLDER = Path(__file__).parent
BLIND = FOLDER / "blind"
SETS = {
    "first": "blind",
    "later": "later",
    "fresh": "fresh",
    "last": "last",
    "end": "end",
    **{f"round-{at}": f"round_{at}" for at in range(1, 10)},
}
NONE = "none"
LACKS = {
    "use": Part.USE,
    "who": Part.WHO_SEES,
    "skip": Part.SKIP,
    "follows": Part.SKIPPING,
    "limits": Part.LIMITS,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the topics that are right for it ("none" for none), and those found in order."""

    text: str
    topics: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def right(self) -> bool:
        return (self.found or (NONE,))[0] in self.topics


@dataclass(frozen=True, slots=True)
class Given:
    """A purpose line, its level, what it lacks, and what it was found to be and to lack."""

    text: str
    level: int
    lacks: frozenset[Part]
    has_choices: bool
    status: WhyStatus
    found: frozenset[Part]

    @property
    def expected(self) -> WhyStatus:
        if self.has_choices:
            return WhyStatus.DRAFT
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
    """Return the questions of a set; a third column holds options, with " | " between them."""
    return [
        asked(text, (topic,), "".join(options).split(" | ") if options else (), own)
        for topic, text, *options in rows(f"topics_{name}")
    ]


def lines_of(name: str, own: PurposeLines) -> list[Given]:
    return [
        given(text, int(level), lacks.split(","), own)
        for level, _, lacks, text in rows(f"lines_{name}")
    ]


def blind_questions(own: PurposeLines, path: Path = BLIND / "topics.jsonl") -> list[Asked]:
    """Return the blind questions, or none where there is no such file."""
    return [
        asked(row["text"], _several(row["topic"]), row.get("options", ()), own)
        for row in _json_lines(path)
    ]


def blind_lines(own: PurposeLines, path: Path = BLIND / "lines.jsonl") -> list[Given]:
    """Return the blind lines, or none where there is no such file."""
    return [
        given(row["text"], row["level"], ["open"] if row.get("open") else row["lacks"], own)
        for row in _json_lines(path)
    ]


def asked(text: str, topics: Sequence[str], options: Sequence[str], own: PurposeLines) -> Asked:
    """Score a question; raise `SystemExit` for a topic that there is not."""
    unknown = [key for key in topics if key != NONE and key not in own.topics.by_key]
    if unknown:
        known = ", ".join([*own.topics.by_key, NONE])
        raise SystemExit(f"There is no topic '{unknown[0]}'. Use one of: {known}.")
    return Asked(text, tuple(topics), topics_of(text, options, own.topics))


def given(text: str, level: int, lacks: Sequence[str], own: PurposeLines) -> Given:
    """Score a line; `lacks` names parts of `LACKS`, or "open" for choices still open."""
    status, _ = judge(text, (), level, own.topics, own.lines)
    missing = frozenset(NEEDED[level]) - parts_of(text, own.lines)
    has_choices = "open" in lacks
    wanted = missing if has_choices else frozenset(LACKS[part] for part in lacks if part)
    return Given(text, level, wanted, has_choices, status, missing)


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for row in filter(str.strip, text.splitlines()):
        yield json.loads(row)


def report(questions: Sequence[Asked], lines: Sequence[Given]) -> Iterator[str]:
    about = [one for one in questions if NONE not in one.topics]
    other = [one for one in questions if NONE in one.topics]
    yield share("right topic, or rightly none", sum(one.right for one in questions), len(questions))
    yield share("  first, of those with a topic", sum(one.right for one in about), len(about))
    named = sum(not set(one.topics).isdisjoint(one.found) for one in about)
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
            yield f"{' or '.join(one.topics):18s} {one.found}  {one.text}"
    for row in lines:
        if row.found != row.lacks or row.status is not row.expected:
            unseen = sorted(row.found - row.lacks)
            seen = sorted(row.lacks - row.found)
            yield f"{row.level} {row.status}: not seen {unseen}, seen wrongly {seen}  {row.text}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [*SETS, "blind"]
    parser.add_argument("set", nargs="*", default=names, help=", ".join(names))
    parser.add_argument("--topics", action="store_true", help="list the topics' keys and names")
    parser.add_argument("--misses", action="store_true", help="list what came out otherwise")
    options = parser.parse_args()
    own = PurposeLines.load()
    if options.topics:
        sys.stdout.writelines(f"{topic.key:18s} {topic.name}\n" for topic in own.topics)
        return
    for name in options.set:
        questions = blind_questions(own) if name == "blind" else questions_of(SETS[name], own)
        lines = blind_lines(own) if name == "blind" else lines_of(SETS[name], own)
        shown = [f"{name} sets: {len(questions)} questions, {len(lines)} lines"]
        shown += report(questions, lines) if questions or lines else []
        shown += misses(questions, lines) if options.misses else []
        sys.stdout.write("\n".join([*shown, "", ""]))


if __name__ == "__main__":
    main()
