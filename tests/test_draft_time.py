"""The time that a draft takes grows with its length, whatever is in it."""

from __future__ import annotations

import time

import pytest

from nlp.draft import split

LONG = {
    "one long sentence": "word " * 3000 + "?",
    "no blanks": "x" * 200_000,
    "only blanks": " " * 200_000,
    "line feeds": "\n" * 200_000,
    "question marks": "?" * 200_000,
    "short questions in one line": "Do you smoke? " * 14_000,
    "short lines": "Yes\n" * 50_000,
    "wrapped lines": "and this goes on and on without an end in sight, as it should\n" * 3_300,
    "open brackets": "(" * 200_000,
    "open tags": "<p" * 100_000,
    "comments": "<!--" * 50_000,
    "stars": "*a " * 66_000,
    "scores": "_a " * 66_000,
    "blanks to fill in": "_ " * 100_000,
    "quotes": '"' * 200_000,
    "quote marks": ("> " * 50 + "\n") * 2_000,
    "ticks": "`and so on\n" * 20_000,
    "numbers": "1 2 3 " * 33_000,
    "boxes": "( ) " * 50_000,
    "slashes": "a / " * 50_000,
    "tabs": "a\t" * 100_000,
    "ands": "&" * 200_000,
    "a sheet with open quotes": "Question\tOptions\n" + '"a\t' * 66_000,
    "a sheet in one row": "Question,Options\n" + "a," * 100_000,
    "many rows": "Question\tOptions\n" + "Do you rent?\tYes/No\n" * 10_000,
    "numbered questions": "1. Do you rent? (Yes/No)\n" * 8_000,
    "bars and blanks": "|__" * 66_000,
    "numbers alone": "1.\n" * 66_000,
    "bare numbers": "1 Yes\n2 No\n" * 16_000,
    "bracketed words": "[Yes] " * 33_000,
    "words and blanks": "Yes ___ " * 25_000,
    "doubled quotes": 'a ""b"" ' * 25_000,
    "a Markdown table": "|--|--|\n" + "| a | b |\n" * 20_000,
    "fields": "Name: ____  " * 16_000,
    "nested lists": "<ul><li>" * 25_000,
    "arrows": "☐ Yes → When?\n" * 14_000,
    "headings": "HOUSING\n\n" * 22_000,
    "abbreviations": "e.g. " * 40_000,
    "colons": "a: " * 66_000,
    "dashes": "- " * 100_000,
    "keys alone": "A\nx\nB\ny\n" * 25_000,
    "counted lines": "".join(f"{at}\nDo you rent?\n" for at in range(1, 990)) * 10,
    "typed circles": "o yes\n" * 33_000,
    "coded lines": "Yes (1)\nNo (2)\n" * 14_000,
    "vows": "I agree to it. " * 14_000,
    "lines of vows": "I agree to it.\n" * 8_000,
    "columns without cells": " \tNever\tOften\tAlways\nMusic\nTea\n" * 5_000,
    "rows of a grid": "Rate us\nRows\na b\nColumns\nGood\n\n" * 5_000,
    "a codebook": "#\tName\tField Label\tField Attributes\n" + "1\t[a]\tb\tradio\n" * 8_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_time_grows_with_length(text: str) -> None:
    short, whole = seconds(text[: len(text) // 4]), seconds(text)
    assert whole < 8 * short + 1


def seconds(text: str) -> float:
    began = time.process_time()
    split(text)
    return time.process_time() - began
