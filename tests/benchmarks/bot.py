"""Print how quickly the running bot answers, as ratios to the engine's own time.

    python -m tests.benchmarks.bot

The real `askwell start` process is asked over real wires by a Slack on loopback, which shares this
machine's cores with it: the figures hold for both together.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nlp.review import Engine
from tests.benchmarks.texts import PLAIN, TROUBLED, questions
from tests.loopback import Slack
from tests.loopback.person import Person
from tests.loopback.process import Bot

PEOPLE = 50
MANY = 100
ROUNDS = 5
PATIENCE = 120.0


def median_seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def until_answered(person: Person, text: str, seen: str) -> tuple[float, float]:
    """Ask by direct message; return seconds to the acknowledgement and to the answer."""
    begin = time.perf_counter()
    person.says(text, person.dm)
    acked = time.perf_counter() - begin
    person.waits_for(seen, person.dm, timeout=PATIENCE)
    return acked, time.perf_counter() - begin


def asked_by(people: Sequence[Person], text: str, seen: str) -> list[tuple[float, float]]:
    """Let everybody ask at the same moment."""
    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(lambda person: until_answered(person, text, seen), people))


def told(what: str, taken: Sequence[tuple[float, float]], engine: float) -> None:
    acks = sorted(ack for ack, _ in taken)
    answers = sorted(answer for _, answer in taken)
    worst = acks[-1]
    print(
        f"{what:42} ack median {statistics.median(acks) / engine:6.1f}x,"
        f" worst {worst / engine:6.1f}x"
        f" ({worst:.2f} s of Slack's 3); answer median {statistics.median(answers) / engine:6.1f}x,"
        f" worst {answers[-1] / engine:6.1f}x"
    )


def main() -> None:
    one = "Why didn't you come to your last appointment?"
    many = "\n".join(f"{n}. {text}" for n, text in enumerate(questions(PLAIN + TROUBLED, MANY), 1))
    engine = Engine.default()
    single = median_seconds(lambda: engine.review(one))
    whole = median_seconds(lambda: engine.review(many))
    print(f"the engine alone: {single * 1000:.1f} ms for 1 question, {whole:.2f} s for {MANY}")
    with tempfile.TemporaryDirectory() as folder, Slack() as slack:
        people = [slack.person(f"person {n}") for n in range(PEOPLE)]
        with Bot(slack, Path(folder) / "askwell.db"):
            until_answered(people[0], one, "What, if anything, got in the way")
            told(
                "1 person, 1 question",
                [until_answered(slack.person("one"), one, "What got")],
                single,
            )
            told(f"1 person, {MANY} questions",
                 [until_answered(slack.person("two"), many, f"I found {MANY}")], whole)  # fmt: skip
            told(
                f"{PEOPLE} people at once, 1 question",
                asked_by(people[1:], one, "What got"),
                single,
            )
            told(f"{PEOPLE} people at once, {MANY} questions",
                 asked_by(people, many, f"I found {MANY}"), whole)  # fmt: skip


if __name__ == "__main__":
    main()
