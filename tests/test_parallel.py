"""A second process changes how fast a long draft is reviewed, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

import nlp.review
from nlp.model import Question
from nlp.parallel import both_ends
from nlp.review import Engine

DRAFT = "\n".join(f"{n}. Is child number {n} handicapped or homeless?" for n in range(1, 41))


@dataclass
class Promise:
    """Stands for the second process's future."""

    chunk: Sequence[Question]
    quick: bool

    def done(self) -> bool:
        return self.quick

    def result(self) -> list[str]:
        return [one.text for one in self.chunk]


@pytest.mark.parametrize("quick", [True, False], ids=["the other is quick", "the other is slow"])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_chunks_come_back_in_order(count: int, quick: bool) -> None:
    sent: list[Sequence[Question]] = []

    def there(chunk: Sequence[Question]) -> Promise:
        sent.append(chunk)
        return Promise(chunk, quick)

    def here(chunk: Sequence[Question]) -> list[str]:
        return [one.text for one in chunk]

    chunks = [[Question(f"{n}", 0, 1)] for n in range(count)]
    found = both_ends(chunks, here, there)  # type: ignore[arg-type]
    assert [str(text) for texts in found for text in texts] == [f"{n}" for n in range(count)]
    assert len(sent) == (0 if not count else 1 if not quick else -(-count // 2))


def test_two_processes_give_the_review_of_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nlp.review, "WORTH_IT", 1)
    monkeypatch.setattr(nlp.review, "CHUNK", 8)
    assert replace(engine, helped=True).review(DRAFT) == engine.review(DRAFT)
