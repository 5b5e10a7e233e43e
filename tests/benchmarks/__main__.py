"""Print the engine's time and memory as ratios to bare spaCy on the same text.

Bare means the pipeline parts that the engine loads, on every text that the engine parses,
candidates included. Both run in turn in one process, so that a noisy machine hits both.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

import nlp.review
from nlp.model import Question
from nlp.parse import BATCH, Parsed, english, parse, plain
from nlp.review import Engine
from nlp.reword.rounds import CANDIDATES
from tests.benchmarks.texts import PLAIN, TROUBLED, questions

ALONE = 60  # questions timed one at a time
ROUNDS = 5


def timed(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def parses_of(engine: Engine, text: str) -> list[list[str]]:
    """Return the texts that the engine parses for a text, a list for each batch."""
    batches: list[list[str]] = []

    def recording(asked: Iterable[Question]) -> Iterator[Parsed]:
        kept = list(asked)
        batches.append([plain(question.text) for question in kept])
        return parse(kept)

    nlp.review.parse = recording  # type: ignore[attr-defined,assignment]
    try:
        engine.review(text)
    finally:
        nlp.review.parse = parse  # type: ignore[attr-defined]
    return batches


def bare(batches: list[list[str]]) -> None:
    for batch in batches:
        list(english().pipe(batch, batch_size=BATCH))


def ratio(engine: Engine, texts: list[str], rounds: int = ROUNDS) -> float:
    """Return the median over rounds of engine time to bare time, interleaved text by text."""
    parsed = [parses_of(engine, text) for text in texts]
    ratios = []
    for _ in range(rounds):
        ours = theirs = 0.0
        for text, batches in zip(texts, parsed, strict=True):
            theirs += timed(lambda batches=batches: bare(batches))  # type: ignore[misc]
            ours += timed(lambda text=text: engine.review(text))  # type: ignore[misc]
        ratios.append(ours / theirs)
    return statistics.median(ratios)


def numbered(texts: list[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def mixed(count: int) -> str:
    """Return a draft in which one question in three has something to reword."""
    troubled = questions(TROUBLED, count // 3)
    return numbered([*questions(PLAIN, count - len(troubled)), *troubled])


def speed() -> None:
    engine = Engine.default()
    engine.review("Where do you live?")
    plain_texts, troubled = questions(PLAIN, ALONE), questions(TROUBLED, ALONE)
    print(f"nothing to reword, one at a time   {ratio(engine, plain_texts):5.2f} x bare spaCy")
    print(f"with rewordings, one at a time     {ratio(engine, troubled):5.2f} x bare spaCy")
    most = max(len(parses_of(engine, text)) - 1 for text in troubled)
    print(f"candidates for one question        {most:5d} at most (limit {CANDIDATES})")
    for count in (100, 2000):
        share = 1 / ratio(engine, [mixed(count)], rounds=3)
        print(f"draft of {count:4d}: throughput         {share:5.2f} of bare spaCy")
    small, large = (timed(lambda n=n: engine.review(mixed(n))) for n in (200, 2000))  # type: ignore[misc]
    print(f"2,000 questions against 200        {large / small:5.2f} x the time for 10 x the text")


BARE_START = """
import spacy
from nlp.parse import model_name
spacy.load(model_name(), exclude=["ner"])("Are you homeless?")
"""
OUR_START = """
from nlp.review import Engine
Engine.default().review("Are you homeless?")
import sys
assert "textstat" not in sys.modules and "nltk" not in sys.modules
"""


def start(code: str) -> tuple[float, float]:
    """Return wall time in seconds and peak memory in MB of a fresh process."""
    program = (
        "import resource\n" + code + "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    begin = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return perf_counter() - begin, int(done.stdout.split()[-1]) / 1024


def start_up() -> None:
    pairs = [(start(BARE_START), start(OUR_START)) for _ in range(ROUNDS)]
    time = statistics.median(ours[0] / theirs[0] for theirs, ours in pairs)
    memory = statistics.median(ours[1] / theirs[1] for theirs, ours in pairs)
    print(f"start-up and one question, time    {time:5.2f} x spaCy and its model")
    print(f"start-up and one question, memory  {memory:5.2f} x spaCy and its model")


if __name__ == "__main__":
    start_up()
    speed()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this run            {peak:5.0f} MB")
