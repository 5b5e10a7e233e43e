"""Tell a sheet's header row, and what each of its columns holds, by the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nlp.quick.later import later

COLUMNS = {
    "question": r"(?:(?:survey|draft|intake|proposed|original|current|full) )?"
    r"(?:question|item|prompt|q)s?"
    r"(?: (?:text|wording|label))?(?: \(.{0,40}\))?|(?:in )?english(?: (?:text|version))?|"
    r"field(?: label| name)?|label(?:::.{1,30})?",
    "translation": r"(?:in |en )?(?:spanish|español|espanol|french|français|(?:haitian )?creole|"
    r"kreyòl(?: ayisyen)?|portuguese|português|vietnamese|tiếng việt|chinese|mandarin|中文|arabic|"
    r"العربية|somali|soomaali|russian|русский|korean|한국어|tagalog|hmong|swahili|kiswahili|nepali)"
    r"(?: (?:text|version|translation))?|translation|traducción",
    "options": r"(?:answer|response) type ?(?:/|and|&|or) ?(?:choices|options)|"
    r"(?:(?:response|answer|possible|your) )?(?:options?|choices?|answers?|responses?|"
    r"response (?:set|scale)|scale|values)|choices,.{0,60}",
    "option": r"(?:(?:answer|response) )?(?:opt(?:ion)?|choice|answer|response)[ .#]{0,2}"
    r"(?:\d{1,2}|[a-j])\.?",
    "attributes": r"field attributes.{0,80}",
    "required": r"(?:is )?(?:required|mandatory|req(?:'?d)?\.?)(?: field)?\??|"
    r"must(?: (?:be )?answer(?:ed)?| have)?\??",
    "why": r"why(?: (?:we|do we|are we) ask(?:ing)?(?: this)?)?\??|purpose|"
    r"rationale|reason(?: for asking)?",
    "type": r"(?:(?:field|question|item|response|answer) )?type|(?:answer )?(?:kind|format)",
    "number": r"#|no\.?|nr\.?|id|q|q ?#|q ?no\.?|(?:question|item) ?(?:#|no\.?|number|id)|"
    r"number|order|variable.{0,20}|(?:field )?name",
    "section": r"section(?: header| name)?|domain|topic|category|heading|part|page|module|theme",
    "note": r"(?:\w+ )?notes?|hint|help(?: text)?|instructions?|"
    r"skip(?: logic)?|branching logic.{0,40}|(?:\w+ )?comments?",
}
NAMES = {role: later(pattern, re.I) for role, pattern in COLUMNS.items()}
SAYS_ASKED = later(
    r"question|item|prompt|label|wording|english|field attributes|^(?:qs?|field(?: name)?)$", re.I
)
SAYS_QUESTION = later(  # "Question on form", "Final wording of question"
    r"(?=.{0,40}\b(?:question|wording|prompt)s?\b)(?!.*(?:\b(?:type|numbers?|no|id|group|"
    r"section|category|logic|name|order|code|status|why|owner|date|options?|choices|answers?)"
    r"\b|#|\?))"
    r"\S+(?: \S+){0,5}",
    re.I,
)
SAYS_LESS = later(
    r"items?|(?:in )?english(?: .{4,7})?|field(?: name)?|labels?(?:::.{1,30})?|prompts?|qs?", re.I
)
SENDS_ON = later(
    r"\W{0,3}(?:please )?(?:skip|go|jump|continue|proceed) to\s+(?:q|s|p|the |item|end|#|\d)", re.I
)
IN_BRACKETS = later(r"\s?\([^()]{0,40}\)$")
LIST_NAME, LIST_LABEL = later(r"list[ _]name", re.I), later(r"label(?:::.{1,30})?", re.I)


def header_roles(names: Sequence[str]) -> list[str] | None:
    """Return the role of each column by its name, "" for others; None if none is a question's."""
    if not any(map(SAYS_ASKED.search, names)) or list_columns(names):
        return None
    if any(map(SENDS_ON.match, names)):
        return None  # "No" and "Skip to question 9", an option with its note
    asking = _asking(names)
    roles: list[str] = []
    answers = any(name.lower() == "yes" for name in names)  # so that "No" is no number
    for at, name in enumerate(names):
        goes_on = not name and roles[-1:] in (["option"], ["options"])
        fits = _roles_of(name) if at != asking else iter(("question",))
        fits = () if answers and name.lower() == "no" else fits
        free = (role for role in fits if role == "option" or role not in roles)
        roles.append("option" if goes_on else next(free, ""))
    sure = len(set(roles) - {""}) > 1 or NAMES["question"].fullmatch(_bare(names[asking]))
    return roles if sure and ("question" in roles or "attributes" in roles) else None


def named_above(rows: Sequence[Sequence[str]], roles: Sequence[str]) -> list[str] | None:
    """Return a table's roles where a row of names stands above it, None where none does.

    The names need not say which column asks: what stands below them does (`roles`).
    """
    at, first = roles.index("question"), rows[0]
    asking = sum(row[at].endswith("?") for row in rows[1:] if len(row) > at)
    short = all(len(name.split()) < 4 and not name.isdigit() for name in first)
    if len(first) <= at or first[at].endswith("?") or not short or asking * 2 < len(rows):
        return None
    found = [next(iter(_roles_of(name)), "") for name in first]
    sure = ("question", "options", "type", "number")
    named = [
        role if role in sure or not name or name in sure else name
        for role, name in zip(roles, found, strict=False)
    ]
    return named if any(found) else None


def list_columns(names: Sequence[str]) -> tuple[int, int] | None:
    """Return where "list_name  name  label" above an XLSForm's choices names list and label."""
    lists = [at for at, name in enumerate(names) if LIST_NAME.fullmatch(name)]
    labels = [at for at, name in enumerate(names) if LIST_LABEL.fullmatch(name)]
    return (lists[0], labels[0]) if lists and labels else None


def _asking(names: Sequence[str]) -> int:
    """Return which column holds the questions, -1 if none does.

    "Question" says it; "Item", a number beside it, where no other column does.
    """
    named = [at for at, name in enumerate(names) if NAMES["question"].fullmatch(_bare(name))]
    plain = [at for at in named if not SAYS_LESS.fullmatch(_bare(names[at]))]
    said = [at for at, name in enumerate(names) if SAYS_QUESTION.fullmatch(name)]
    return next((group[0] for group in (plain, said, named) if group), -1)


def _roles_of(name: str) -> Iterable[str]:
    bare = _bare(name)
    item = SAYS_LESS.fullmatch(bare) and bare.lower().startswith("item")
    roles = [role for role, names_of in NAMES.items() if names_of.fullmatch(bare)]
    return ["number"] if item else [role for role in roles if role != "question"]


def _bare(name: str) -> str:
    """Return a column's name without what it explains in brackets."""
    return IN_BRACKETS.sub("", name) or name
