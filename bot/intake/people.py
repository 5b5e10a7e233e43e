"""Where a person's name stands directly at a masked detail ("Maria Gonzalez, [birth date]").

Entity recognition by the small language model is not used: it takes the capitals of forms for
names. A run of capitals is a name by its title or label, by a given name in it, or by a word that
no dictionary has; beside a birth date or an identifying number two capitals in the same line are
enough. Everything is read within a fixed distance of a mark, so the time taken is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.kinds import Found, Kind
from bot.intake.words import words as listed
from nlp import tables
from nlp.quick.later import later

Run = list[re.Match[str]]

REACH = 120  # characters on either side of a mark in which a name may stand
MOST_WORDS = 4  # of one name

MARK = later(
    r"\[(?:(?P<telling>private number|ID number|birth date)|phone number|email address|address)\]"
)
OF_DETAIL = (
    r"d\.?o\.?b\.?|born|birth(?:day|date)?|birth date|date of birth|ssn|social(?: security)?|"
    r"phone|ph|cell|mobile|tel(?:ephone)?|home|work|number|no\.|#|e-?mail(?:ed)?|address|addr|"
    r"live[sd]? at|living at|resid(?:es|ing) at|at|on|is|was|who|whose|his|her|their|and|case|file|"
    r"medicaid|medicare|id|mrn|hmis|can be reached|reachable|aged?|\d{1,3}[.)]?|years? old|yo|male|"
    r"female"
)
LEADS_TO = later(
    rf"(?:[\s,:;()<>|/–—-]|(?<![^\W\d_])(?:{OF_DETAIL})(?![^\W\d_])|[’']s\b){{0,14}}$", re.I
)
COMES_AFTER = later(
    r"(?:[ \t\u00a0,;()<>|/–—-]|\n(?=[ \t]*(?:full |client |patient )?name\b)|"
    r"(?:full |client |patient )?name:?|c/o|for|contact|attn:?|belongs to|is|ask for|"
    r"to reach){1,8}",
    re.I,
)
WORD = later(r"[^\W\d_](?:[^\W\d_]|(?![’'‘]s\b)[’'‘-](?=[^\W\d_])){0,24}(?:(?<=\b\w)\.)?")
BLANK = (" ", "\u00a0")
LABELLED = later(
    r"(?:\b(?:mr|mrs|ms|mx|miss|dr|prof|rev|sr|sra|señora?)\b\.?|"
    r"\bname(?: of [a-z]{3,12})?(?: is|’s|'s)?\s?:?|"
    r"\b(?:client|patient|participant|applicant|tenant|spouse|attn|i am|i’m|i'm|this is|re):?)\s$",
    re.I,
)
PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "di", "dos", "el", "ibn", "la", "las", "los", "van", "von"]
)


def people(text: str, agencies: frozenset[str]) -> Iterator[Found]:
    """Yield the names at marks; `agencies` are names in lower case that stay."""
    for mark in MARK.finditer(text):
        for run, telling in (
            (_before(text, mark.start()), mark["telling"] is not None),
            (_after(text, mark.end()), False),
        ):
            if run and _is_name(text, run, agencies, telling=telling and _beside(text, run, mark)):
                yield run[0].start(), run[-1].end(), Kind.NAME


def _beside(text: str, run: Run, mark: re.Match[str]) -> bool:
    """Tell whether a run of two words or more stands in the same line before a mark."""
    return len(run) > 1 and "\n" not in text[run[-1].end() : mark.start()]


def _before(text: str, at: int) -> Run:
    """Return the run of name-like words that a label or comma parts from the mark at `at`."""
    first = max(0, at - REACH)
    lead = LEADS_TO.search(text, first, at)
    end = lead.start() if lead else at
    words = list(WORD.finditer(text, first, end))[::-1]
    if not words or words[0].end() != end:
        return []
    run = _run(text, words)[::-1]
    if len(run) == 1 and len(words) > 1 and _is_given(run[0]):
        last = words[1]
        if text[last.end() : run[0].start()] == ", " and _capital(last) and not _ends(last):
            return [last, *run]  # "Gonzalez, Maria"
    return run


def _after(text: str, at: int) -> Run:
    """Return the run of name-like words that follows the mark that ends at `at`."""
    lead = COMES_AFTER.match(text, at, at + REACH)
    words = list(WORD.finditer(text, lead.end(), at + REACH)) if lead else []
    return _run(text, words) if lead and words and words[0].start() == lead.end() else []


def _run(text: str, words: Run) -> Run:
    """Return the first words of a list that stand together and look like parts of a name."""
    run: Run = []
    for word in words[:MOST_WORDS]:
        if run and text[slice(*_between(run[-1], word))] not in BLANK:
            break
        if _ends(word) or not (_capital(word) or _is_particle(word)):
            break
        run.append(word)
    if run and not all(map(_is_particle, run)):
        return run
    return _in_small_letters(text, words[:2])


def _in_small_letters(text: str, words: Run) -> Run:
    """Return "maria" or "maria gonzalez", whichever way the words run, where capitals are not."""
    rare = [word for word in words if not _ends(word) and not _is_easy(word)]
    together = len(rare) > 1 and text[slice(*_between(*rare))] in BLANK
    if together and any(map(_is_given, rare)):
        return rare
    return words[:1] if words and _is_given(words[0]) else []


def _between(one: re.Match[str], other: re.Match[str]) -> tuple[int, int]:
    """Return the span between two words in either order."""
    first, second = sorted((one.span(), other.span()))
    return first[1], second[0]


def _is_name(text: str, run: Run, agencies: frozenset[str], *, telling: bool) -> bool:
    """Tell a person's name from an agency's, a label's or a heading's words."""
    words = [_plain(word) for word in run]
    if listed("office").intersection(words) or _is_agency(" ".join(words), agencies):
        return False
    if listed("given-names").intersection(words):
        return True
    acronyms = all(word.group().isupper() and len(word.group()) < 6 for word in run)
    if acronyms or not any(map(_capital, run)):
        return False
    start = run[0].start()
    if telling or LABELLED.search(text, max(0, start - REACH), start):
        return True
    return len(words) > 1 and any(len(word) > 2 and not tables.word_facts(word) for word in words)


def _is_agency(words: str, agencies: frozenset[str]) -> bool:
    return any(re.search(rf"\b{re.escape(words)}\b", agency) for agency in agencies)


def _plain(word: re.Match[str]) -> str:
    return word.group().rstrip(".").casefold()


def _capital(word: re.Match[str]) -> bool:
    return word.group()[0].isupper()


def _ends(word: re.Match[str]) -> bool:
    return _plain(word) in listed("ends-run")


def _is_given(word: re.Match[str]) -> bool:
    return _plain(word) in listed("given-names")


def _is_particle(word: re.Match[str]) -> bool:
    return _plain(word) in PARTICLES


def _is_easy(word: re.Match[str]) -> bool:
    """Tell a word of every day, so hardly a name that is written in small letters."""
    known = tables.word_facts(_plain(word))
    return known is not None and known.easy
