"""Find the marks that nothing but their place in a row tells: "1  Yes", "a- Great", "-do you"."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp.quick.later import later

BARE_COUNT = later(
    r"^[ \t]{0,20}(?P<label>\d{1,3})(?P<blank>[ \t]{1,6})(?=[A-Z¿\"“]|\d[\d,]*\+?[ \t]+[a-z]|"
    r"(?:who|what|which|when|where|why|how|is|are|was|were|do|does|did|have|has|can|could|will|would)"
    r"[ '’])",
    re.M,
)
ANY_COUNT = later(r"^[ \t]{0,20}(?P<label>\d{1,3})[ \t]{1,6}(?=[^\s\d])", re.M)
SURE = 5  # lines that count from one on, whatever stands behind the numbers
STOPPED = later(r"^[ \t]{0,20}(?P<label>\d{1,3})[.)]\s", re.M)
DASHED = later(r"^[ \t]{0,20}(?P<dash>[–-])(?=[a-z])", re.M)
DOUBLE = later(r"^[ \t]{0,20}(?P<dash>-{2,3})[ \t]{1,3}(?=[^\W\d_])[^\n]{1,300}", re.M)
CODED = later(
    r"^[ \t]{0,9}(?P<code>(?P<name>[A-Z]{1,3}_?)(?P<number>\d{1,3}))[ \t]{1,4}(?=[^\W\d_])", re.M
)
KEYED = later(
    r"^[ \t]{0,9}(?P<key>[A-Z](?=[ \t])|[A-Za-z](?=[ \t]?[–-][ \t]))(?:[ \t]?[–-])?[ \t]{1,4}"
    r"(?P<said>[\w$<+’']+)",
    re.M,
)
LAST_CODES = (7, 8, 9, 77, 88, 97, 98, 99)  # "don't know", "refused"


def marks_without_point(text: str) -> frozenset[int]:
    """Return where lines begin with a number, a key or a dash that stands right before a word."""
    return _bare_marks(text) | _keys(text) | _dashes(text)


def _bare_marks(text: str) -> frozenset[int]:
    """Return where lines begin that count 1, 2, 3 without any mark behind the number.

    They count through the whole text, or begin again below each question as codes do.
    """
    counted = list(ANY_COUNT.finditer(text))
    if len(counted) >= SURE and _from_one(counted):
        return frozenset(each.start("label") for each in counted)
    found = list(BARE_COUNT.finditer(text))
    runs: list[list[re.Match[str]]] = []
    for each in found:
        if runs and _counts_on(text, runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    codes = [run for run in runs if len(run) > 1 and int(run[0]["label"]) < 2]
    if len(found) > 2 and _from_one(found):
        codes = [found]
    starts = {each.start("label") for run in codes for each in run}
    return frozenset(starts | _between_numbers(text, found))


def _from_one(found: list[re.Match[str]]) -> bool:
    """Tell whether lines count 1, 2, 3 and on, with none left out."""
    return [int(each["label"]) for each in found] == list(range(1, len(found) + 1))


def _between_numbers(text: str, found: list[re.Match[str]]) -> set[int]:
    """Return where a number lost its point: "4 Are you well?" between "3. …" and "5. …"."""
    if not found:
        return set()
    stopped = {(each.start(), int(each["label"])) for each in STOPPED.finditer(text)}
    order = sorted(stopped | {(each.start("label"), -int(each["label"])) for each in found})
    return {
        two[0]
        for one, two, three in zip(order, order[1:], order[2:], strict=False)
        if two[1] < 0 and (one[1], three[1]) == (-two[1] - 1, -two[1] + 1)
    }


def _keys(text: str) -> frozenset[int]:
    """Return where "A  Great", "B  Okay" begin, or "Y  Yes", "N  No": options and their keys."""
    found = list(KEYED.finditer(text))
    pairs = [
        (one, two)
        for one, two in pairwise(found)
        if text.count("\n", one.start("key"), two.start("key")) == 1
        and (ord(two["key"]) == ord(one["key"]) + 1 or (one["said"], two["said"]) == ("Yes", "No"))
    ]
    starts = {each.start("key") for pair in pairs for each in pair}
    return frozenset(starts if any(one["key"] in "AYa" for one, _ in pairs) else ())


def coded_lines(text: str) -> dict[int, tuple[str, int]]:
    """Return where lines begin that a tool's codes count, "A1 Yes", "A2 No".

    For each a letter that counts as its code does, and where its words begin.
    """
    found = list(CODED.finditer(text))
    pairs = [
        (one, two)
        for one, two in pairwise(found)
        if text.count("\n", one.start("code"), two.start("code")) == 1
        and one["name"] == two["name"] and int(two["number"]) == int(one["number"]) + 1
    ]  # fmt: skip
    letters = {
        each: chr(ord("a") + (int(each["number"]) - 1) % 26) for pair in pairs for each in pair
    }
    return {each.start("code"): (letter, each.end()) for each, letter in letters.items()}


def _dashes(text: str) -> frozenset[int]:
    """Return where dashes stand right before small letters, "-do you drive", on three lines.

    So do two or three of them, "-- Do you drive?", where three such lines ask.
    """
    found = [each.start("dash") for each in DASHED.finditer(text)]
    double = list(DOUBLE.finditer(text))
    asking = sum(each.group().rstrip().endswith("?") for each in double)
    twice = (each.start("dash") for each in double if asking > 2)
    return frozenset([*(found if len(found) > 2 else ()), *twice])


def _counts_on(text: str, before: re.Match[str], found: re.Match[str]) -> bool:
    """Tell whether a line right below another carries the next number."""
    between = text[before.end() : found.start("label")]
    first, second = int(before["label"]), int(found["label"])
    follows = second == first + 1 or (second > first and second in LAST_CODES)
    return follows and between.count("\n") == 1
