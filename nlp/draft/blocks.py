"""Tell a draft whose paragraphs are its questions, each with its options right below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.draft.grammar import asks, inverted
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.tail import is_rule
from nlp.draft.views import is_viewed
from nlp.draft.words import LABEL_WORDS, TYPE_NAMED, helps

FEWEST = 3  # paragraphs that show how a draft is laid out
LONGEST = 12  # words of an option


def led_below(lines: Sequence[Line]) -> frozenset[int]:
    """Return where options begin in paragraphs that begin with their question.

    Empty unless nearly all paragraphs of three lines or more are laid out so. Where a tool writes
    "Your answer" below what has no options, the first line need not ask: "Shirt size" above
    "Small" and "Large".
    """
    blocks = [block for block in _paragraphs(lines) if len(block) > 2]
    asked = [block for block in blocks if _is_answered(block)]
    broken = sum(any(map(_is_asked, block[1:])) for block in blocks)
    if len(asked) < FEWEST or broken * 4 > len(asked):
        return frozenset()
    named = [block for block in blocks if _is_named(block)] if is_viewed(lines) else []
    return frozenset(line.at for block in (*asked, *named) for line in block[1:])


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that no blank line parts, without those that say how to answer."""
    block: list[Line] = []
    for line in lines:
        if line.gap and block:
            yield block
            block = []
        if not block or not _tells(line):
            block.append(line)
    if block:
        yield block


def _tells(line: Line) -> bool:
    told = helps(line.body) or TYPE_NAMED.fullmatch(line.body)
    return is_rule(line.body) or (bool(told) and not line.marked)


def _is_asked(line: Line) -> bool:
    return asks(line.body) or line.body.endswith("*") or inverted(line.body)


def _is_named(block: Sequence[Line]) -> bool:
    """Tell "Shirt size" above its options from a heading and from names of fields."""
    head, rest = block[0], block[1:]
    plain = head.shape == Shape.NONE and head.body[-1].isalnum() and len(head.body.split()) < 9
    return plain and _are_options(rest) and not _are_fields(rest)


def _is_answered(block: Sequence[Line]) -> bool:
    """Tell a question above its options; "Name *" above "First name" has none."""
    head, rest = block[0], block[1:]
    return _is_asked(head) and _are_options(rest) and (asks(head.body) or not _are_fields(rest))


def _are_fields(lines: Sequence[Line]) -> bool:
    return sum(bool(LABEL_WORDS.search(line.body)) for line in lines) * 2 >= len(lines)


def _are_options(lines: Sequence[Line]) -> bool:
    return len({line.shape for line in lines}) == 1 and all(map(_may_be_option, lines))


def _may_be_option(line: Line) -> bool:
    plain = line.shape == Shape.NONE and not line.laid_out and "__" not in line.body
    ended = line.body[-1] in ".!?*" or (line.body[-1] == ":" and line.body[:5] != "Other")
    return plain and not ended and len(line.body.split()) <= LONGEST and not _is_asked(line)
