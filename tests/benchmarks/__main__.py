"""Print the engine's time and memory as ratios to bare spaCy on the same text.

Bare means the pipeline parts that the engine needs, as spaCy itself runs them, on every text that
the engine parses, candidates included. Both run in turn in one process, and what counts is the
processor's time, so that a busy machine matters little. No text is timed twice one at a time, so
that nothing is remembered.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from time import perf_counter, process_time

from spacy.language import Language

import nlp.review
from bot.cli import long
from nlp.model import Preferences, Question
from nlp.parse import Parsed, bare, docs_of, parse, plain
from nlp.review import Engine
from nlp.reword.rounds import CANDIDATES
from tests.benchmarks.texts import PLAIN, TROUBLED, questions

ALONE = 60  # questions timed one at a time in a round
ROUNDS = 5


def timed(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


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


@lru_cache(maxsize=1)
def spacy_alone() -> Language:
    """Load the pipeline that the engine is held against."""
    return bare()


def parse_alone(batches: list[list[str]]) -> None:
    for batch in batches:
        list(docs_of(spacy_alone(), batch))


def ratio(engine: Engine, rounds: list[list[str]]) -> float:
    """Return the median over rounds of engine time to bare time, interleaved text by text."""
    parsed = [[parses_of(engine, text) for text in texts] for texts in rounds]
    ratios = []
    for texts, batches_of_each in zip(rounds, parsed, strict=True):
        ours = theirs = 0.0
        for text, batches in zip(texts, batches_of_each, strict=True):
            theirs += timed(lambda batches=batches: parse_alone(batches))  # type: ignore[misc]
            ours += timed(lambda text=text: engine.review(text))  # type: ignore[misc]
        ratios.append(ours / theirs)
    return statistics.median(ratios)


def in_two(engine: Engine, text: str) -> float:
    """Return bare time by the clock to that of the command, whose second process adds its own."""
    batches = parses_of(engine, text)
    begin = perf_counter()
    parse_alone(batches)
    between = perf_counter()
    long.review(engine, text, Preferences(), lambda done, of: None)
    return (between - begin) / (perf_counter() - between)


def in_rounds(texts: list[str]) -> list[list[str]]:
    return [texts[at : at + ALONE] for at in range(0, len(texts), ALONE)]


def numbered(texts: list[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def mixed(count: int) -> str:
    """Return a draft in which one question in three has something to reword."""
    troubled = questions(TROUBLED, count // 3)
    return numbered([*questions(PLAIN, count - len(troubled)), *troubled])


def speed() -> None:
    engine = Engine.default()
    engine.review("Where do you live?")
    plain_texts, troubled = (questions(kind, ALONE * ROUNDS) for kind in (PLAIN, TROUBLED))
    alone, reworded = ratio(engine, in_rounds(plain_texts)), ratio(engine, in_rounds(troubled))
    print(f"nothing to reword, one at a time   {alone:5.2f} x bare spaCy")
    print(f"with rewordings, one at a time     {reworded:5.2f} x bare spaCy")
    most = max(len(parses_of(engine, text)) - 1 for text in troubled)
    print(f"candidates for one question        {most:5d} at most (limit {CANDIDATES})")
    for count in (100, 2000):
        share = 1 / ratio(engine, [[mixed(count)]] * 3)
        print(f"draft of {count:4d}: throughput         {share:5.2f} of bare spaCy")
    print(f"the same in two processes          {in_two(engine, mixed(2000)):5.2f}, by the clock")
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


def spent_by_children() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def start(code: str) -> tuple[float, float]:
    """Return processor time in seconds and peak memory in MB of a fresh process.

    Python may keep what it compiles, as it has done for spaCy when that was installed.
    """
    program = (
        "import resource\n" + code + "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    begin = spent_by_children()
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        env={name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    )  # fmt: skip
    return spent_by_children() - begin, int(done.stdout.split()[-1]) / 1024


def start_up() -> None:
    start(OUR_START)  # compiles and keeps what is not compiled yet
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
