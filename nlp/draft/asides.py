"""Tell what who writes a draft says about it on lines of their own: "!! sensitive", "// cut this?".

Such lines begin with signs that begin no question of the draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.draft.grammar import asks
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.quick.later import later

SIGNS = frozenset("!-/^<>~=")
LOUD = later(r"(?:!{2,9}|/{2,3}|\^{1,3}|<{2,3}|<-{1,3}|~{1,3}|>{2,3})\s{0,3}(?=\w)")
RULED = later(r"(?:-{2,4}|={2,4}>?)\s{0,3}(?P<said>\w[^\n]{8,300}?)\s{0,3}[-=]{0,4}")
LONGEST = 5  # words in a heading


def is_aside(line: Line) -> bool:
    """Tell whether a line begins as a remark does; "--- Your home ---" is a heading."""
    if line.shape != Shape.NONE or line.body[0] not in SIGNS:
        return False
    if LOUD.match(line.body):
        return True
    ruled = None if asks(line.body) else RULED.fullmatch(line.body)
    return ruled is not None and (
        ruled["said"][0].islower() or len(ruled["said"].split()) > LONGEST
    )


def part(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the draft's lines and the remarks, where more lines ask without such signs."""
    off = [line for line in lines if is_aside(line)]
    if not off:
        return list(lines), []
    asked = sum(line.marked or asks(line.body) or line.body.endswith("_") for line in lines)
    if asked <= 2 * len(off):
        return list(lines), []
    places = {line.at for line in off}
    return [line for line in lines if line.at not in places], off
