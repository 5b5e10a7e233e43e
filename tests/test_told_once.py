"""What several checks say of the same words is told once."""

from dataclasses import replace

import pytest

from bot.report.phrases import told_once
from nlp.model import Category, Finding, Level

SAID = "I know that failure to comply with the plan will result in termination."


def found(words: str, check: str, category: Category, level: Level = Level.CARE) -> Finding:
    start = SAID.index(words)
    end = start + len(words)
    return Finding(check, "", category, level, start, end, words, "", "", ())


THREAT = found("failure to comply with the plan will result", "threat", Category.COERCIVE)
LOSS = found("result in termination", "loss", Category.COERCIVE)
WORD = found("comply", "word", Category.JARGON, Level.CLARITY)
ENDING = found("termination", "ending", Category.STIGMA, Level.CLARITY)
WHOLE = found(SAID, "two-things", Category.DOUBLE_BARRELED, Level.CLARITY)


@pytest.mark.parametrize(
    ("every", "told"),
    [
        ((THREAT, LOSS), (THREAT,)),
        ((THREAT, WORD), (THREAT,)),
        ((LOSS, ENDING), (LOSS,)),
        ((WORD, ENDING), (WORD, ENDING)),
        ((THREAT, WHOLE), (THREAT, WHOLE)),
        ((THREAT, replace(THREAT, category=Category.BLAME)),) * 2,
        ((THREAT, replace(LOSS, option=0)),) * 2,
        ((THREAT, replace(THREAT, check="another")), (THREAT,)),
    ],
    ids=["longer", "a word within", "its end", "apart", "whole", "a kind", "options", "twice"],
)
def test_each_trouble_is_told_once(every: tuple[Finding, ...], told: tuple[Finding, ...]) -> None:
    assert told_once(every) == told
    assert told_once(every[::-1]) == told[::-1]
