"""Answers about the thing itself, from most to least, and ways not to say."""

from __future__ import annotations

NO_WORD = ("Not sure", "Prefer not to answer")
HOW = ("Very", "Somewhat", "A little", "Not at all", *NO_WORD)
WELL = ("Very well", "Somewhat well", "Not very well", "Not at all", *NO_WORD)
MUCH = ("A lot", "Some", "A little", "Not at all", *NO_WORD)
OFTEN = ("Always", "Often", "Sometimes", "Never", *NO_WORD)
EASY = ("Very easy", "Somewhat easy", "Somewhat hard", "Very hard", *NO_WORD)
PARTLY = ("Yes", "Partly", "No", *NO_WORD)
CHANGED = ("For the better", "Not at all", "For the worse", *NO_WORD)

Asked = tuple[str, tuple[str, ...]]  # a question and its answers
