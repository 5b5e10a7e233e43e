"""Tell what somebody wrote between the lines of a draft that a mail or a chat quotes."""

from __future__ import annotations

from nlp.draft.grammar import asks
from nlp.draft.lines import Line
from nlp.draft.markers import Shape

FEWEST = 3  # quoted questions that make a quoted draft


def part(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the draft's lines, and the remarks of who answers: the form stays as it was sent.

    In a quoted draft those are the lines that are not quoted and ask nothing. Where the draft is
    not quoted, they are the questions that are quoted once more to say something about them.
    """
    quoted = [at for at, line in enumerate(lines) if line.quoted]
    if not quoted:
        return lines, []
    asked = [line for line in lines if line.marked or asks(line.body)]
    sure = sum(line.quoted for line in asked)
    if sure >= FEWEST and sure * 2 > len(asked):
        off = {at for at in range(quoted[-1]) if _is_remark(lines[at], ahead=at < quoted[0])}
    else:
        off = _again(lines)
    kept = [line for at, line in enumerate(lines) if at not in off]
    return kept, [lines[at] for at in sorted(off)]


def _is_remark(line: Line, *, ahead: bool) -> bool:
    """Tell a remark; `ahead` of the quoted draft only what leads on to it is one."""
    leads = not ahead or line.body.endswith(":")
    plain = line.shape == Shape.NONE or (ahead and line.shape == Shape.BULLET)
    return not line.quoted and plain and leads and not asks(line.body)


def _again(lines: list[Line]) -> set[int]:
    """Return where questions are quoted that stand above, as they are."""
    asked: set[str] = set()
    again: set[int] = set()
    for at, line in enumerate(lines):
        question = line.body.partition("?")[0]
        if not line.quoted:
            asked.add(question)
        elif asks(line.body) and question in asked:
            again.add(at)
    return again
