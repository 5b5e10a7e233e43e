"""Questions that take an experience, a family or a faith for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.syntax import end_of, objects, replace, token_at
from nlp.words import words

CHECK = Check(
    id="presumption",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="People whom the question does not fit have to skip it, make something up or feel unseen.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(
            before="How many drinks do you have per day?",
            after=("How many drinks do you have per day, if any?",),
        ),
        Example(
            before="How often do you smoke?",
            after=("How often, if at all, do you smoke?",),
        ),
        Example(
            before="Is your husband employed?",
            after=("Is your spouse or partner employed?",),
        ),
        Example(
            before="Do your mother and father know that you are here?",
            after=("Do your parents or guardians know that you are here?",),
        ),
        Example(
            before="What is your religion?",
            after=("What is your religion, if any?",),
        ),
        Example(before="When did you stop using drugs?"),
        Example(before="What is your drug of choice?"),
        Example(fine="How often do you drink water?"),
        Example(fine="How many drinks do you have per day, if any?"),
        Example(fine="What is your husband's name (if married)?"),
        Example(fine="Does your spouse or partner work?"),
        Example(fine="How often do you smoke?", options=("Every day", "Some days", "Never")),
        Example(fine="How many people live in your home?"),
    ),
)

ESCAPE = re.compile(
    r"\bif (?:any|at all|ever|applicable|so|yes|married|you(?: are| have| do|'re|’re)?)\b",
    re.IGNORECASE,
)
NONE_OPTION = re.compile(r"\b(?:0|none|never|no|zero|not|n/a|don'?t|do not)\b", re.IGNORECASE)

MATE = re.compile(
    r"\byour (?P<mate>(?:husband|wife)(?:(?: or |/)(?:your )?(?:wife|husband|boyfriend"
    r"|girlfriend))?"
    r"|(?:boyfriend|girlfriend)(?:(?: or |/)(?:your )?(?:girlfriend|boyfriend))?)\b",
    re.IGNORECASE,
)
MATE_SILENT = re.compile(r"\b(?:partner|spouse|ex|late|former|married|fianc\w+)\b", re.IGNORECASE)
HE_OR_SHE = re.compile(r"\b(?:he|him|his|she|her|hers|himself|herself)\b", re.IGNORECASE)
PARENTS = re.compile(
    r"\byour (?P<pair>(?:mother|mom|father|dad) (?P<link>and|or) (?:your )?(?:mother|mom|father"
    r"|dad))\b(?!['’])",
    re.IGNORECASE,
)
BY_BIRTH = re.compile(
    r"\b(?:born|birth|biological|blood|genetic|alive|living|die|died|dead|deceased"
    r"|pass(?:ed)? away|history of"
    r"|divorced|married|separated|guardian|stepparent|foster|adoptive)\b",
    re.IGNORECASE,
)
HOW = re.compile(r"\bhow (?P<much>often|frequently|many|much)\b", re.IGNORECASE)
WHICH_DRUGS = re.compile(
    r"\b(?:what|which)(?: (?:kinds?|types?) of)?(?: (?:illegal|illicit|street|other"
    r"|recreational))? "
    r"(?:drugs|substances|alcohol)\b(?= (?:do|does|did|have|has|are))",
    re.IGNORECASE,
)
LAST_USE = re.compile(
    r"\b(?:when (?:did you (?:last|first)|was the last time (?:that )?you|was your last)"
    r"|(?:at what age did you|how old were you when you)(?: first)?(?: start(?:ed)?)?)\b",
    re.IGNORECASE,
)
STOPPED = re.compile(
    r"\b(?:when did (?:you|he|she|they) (?:stop|quit|start|begin)|have you (?:stopped|quit)"
    r"|how long have you been)\b "
    r"(?P<doing>drinking|smoking|vaping|using|gambling|hitting|getting high|beating|yelling"
    r"|abusing)\b",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\byour drugs? of choice\b", re.IGNORECASE)
HAVING = re.compile(
    r"\bwhat(?:'s|’s| is| are) your (?:(?:religious|tribal|church|faith) (?:affiliation"
    r"|preference|denomination|background|community)"
    r"|religion|faith|denomination|church|place of worship|tribe|(?:mental health )?diagnos[ei]s"
    r"|disabilit(?:y|ies)|mental illness"
    r"|addictions?)(?=\s*(?:[?.]|$))",
    re.IGNORECASE,
)
CHURCH = re.compile(
    r"\b(?:what|which) (?:church|mosque|temple|synagogue) (?:do|does) (?:you|your \w+) (?:attend"
    r"|go to|belong to)\b",
    re.IGNORECASE,
)
CUE = re.compile(
    r"\b(?:how|your (?:husband|wife|boyfriend|girlfriend|mother|mom|father|dad|drugs?)|drugs"
    r"|substances|alcohol|last|first|stop\w*"
    r"|quit|start|church|mosque|temple|synagogue|what(?:['’]s| is| are) your)\b",
    re.IGNORECASE,
)
MEDICINES = frozenset({"medication", "medicine", "pill", "prescription", "drink"})
TIMES = frozenset({"day", "evening", "hour", "minute", "month", "night", "time", "week", "year"})
HABITS = frozenset(
    {"argue", "drink", "fight", "gamble", "hit", "shout", "smoke", "spank", "vape", "yell"}
)
COUNTED = frozenset(
    {
        "beer",
        "cigarette",
        "cigar",
        "cocktail",
        "drink",
        "joint",
        "pack",
        "shot",
        "vodka",
        "whiskey",
        "wine",
    }
)
HARMLESS = frozenset({"energy", "soda", "soft", "sugary", "sweet", "water", "coffee", "hot"})
FAMILY = "fits every kind of family"
ROOM = "leaves room for none"
LEDGER = (Protected.QUANTIFIER, Protected.TIME_FRAME, Protected.PERSON)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for each thing taken for granted."""
    text = parsed.question.text
    if not CUE.search(text):
        return
    yield from _mate(parsed)
    yield from _parents(parsed)
    if ESCAPE.search(text) or _none_offered(parsed):
        return
    yield from _amount(parsed)
    yield from _named(parsed)


def _none_offered(parsed: Parsed) -> bool:
    return any(NONE_OPTION.search(option.text) for option in parsed.question.options)


def _mate(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    found = list(MATE.finditer(text))
    if not found or ESCAPE.search(text) or MATE_SILENT.search(text):
        return
    edits = tuple(_neutral(parsed, match) for match in found)
    unclear = HE_OR_SHE.search(text) is not None
    yield Hit(*found[0].span(), ways=() if unclear else (edits,))


def _neutral(parsed: Parsed, match: re.Match[str]) -> Edit:
    married = match["mate"].lower().startswith(("h", "w"))
    new = "spouse or partner" if married else "partner"
    return replace(parsed, *match.span("mate"), new, FAMILY)


def _parents(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    match = PARENTS.search(text)
    if match is None or BY_BIRTH.search(text) or ESCAPE.search(text):
        return
    new = "parents or guardians" if match["link"].lower() == "and" else "parent or guardian"
    edit = replace(parsed, *match.span("pair"), new, FAMILY, Protected.PERSON)
    unclear = HE_OR_SHE.search(text) is not None
    yield Hit(*match.span(), ways=() if unclear else ((edit,),), others=("raised-by",))


# How much of what


def _amount(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for "How often do you drink?" and the like."""
    match = HOW.search(parsed.question.text)
    first = token_at(parsed.doc, match.start()) if match else None
    if match is None or first is None or first.i + 2 >= len(parsed.doc):
        return
    about = next((token for token in first.sent if token.i > first.i and _habit(token)), None)
    if about is None:
        return
    end = end_of(about)
    if match["much"].lower() in ("often", "frequently"):
        often = replace(parsed, match.end(), match.end(), ", if at all,", ROOM, *LEDGER)
        edit: Edit | None = often
    else:
        bare = first.nbor(2).lower_ in ("do", "does", "did", "have", "has")
        edit = _at_end(parsed, match.end(), "if at all" if bare else "if any")
    ways = ((edit,),) if edit else ()
    yield Hit(match.start(), end, ways, ("substance-filter",) if _substance(about) else ())


def _habit(token: Token) -> bool:
    """Tell whether a word stands for a habit that not everybody has."""
    lemma = token.lemma_.lower()
    if lemma in COUNTED and token.pos_ == "NOUN":
        return not any(child.lower_ in HARMLESS for child in token.children)
    if lemma in HABITS and token.pos_ == "VERB":
        things = [
            child for child in token.children if child.dep_ == "dobj" and child.pos_ == "NOUN"
        ]
        things = [thing for thing in things if thing.lemma_.lower() not in TIMES]
        return lemma != "drink" or not things or any(map(_substance_in, things))
    if lemma in ("use", "take", "do", "misuse", "try") and token.pos_ == "VERB":
        return any(map(_substance_in, objects(token)))
    return token.lower_ in ("drunk", "high", "stoned") and token.head.lemma_ == "get"


def _substance_in(thing: Token) -> bool:
    return any(_substance(token) for token in (thing, *thing.lefts, *thing.subtree))


def _substance(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return lemma in words("drug") - MEDICINES or lemma in (
        "drink",
        "smoke",
        "vape",
        "use",
        *COUNTED,
    )


def _named(parsed: Parsed) -> Iterator[Hit]:
    """Yield hits for what a fixed wording takes for granted."""
    text = parsed.question.text
    if match := WHICH_DRUGS.search(text) or CHURCH.search(text):
        yield _room(parsed, match, "if any")
    elif match := HAVING.search(text):
        yield _room(parsed, match, _having(match.group()))
    elif match := CHOICE.search(text) or STOPPED.search(text):
        yield Hit(*match.span(), others=("substance-filter",))
    elif (match := LAST_USE.search(text)) and _use_follows(parsed, match.end()):
        yield _room(parsed, match, "if ever")


def _having(asked: str) -> str:
    one = asked.lower().endswith(("diagnosis", "disability", "illness", "addiction", "worship"))
    return "if you have one" if one else "if any"


def _use_follows(parsed: Parsed, start: int) -> bool:
    token = token_at(parsed.doc, start + 1)
    return token is not None and any(_habit(word) for word in parsed.doc[token.i : token.i + 3])


def _room(parsed: Parsed, match: re.Match[str], way_out: str) -> Hit:
    """Return the hit for a match, with a way out at the end of its sentence where that fits."""
    edit = _at_end(parsed, match.end(), way_out)
    return Hit(*match.span(), ways=((edit,),) if edit else ())


def _at_end(parsed: Parsed, start: int, way_out: str) -> Edit | None:
    """Return the edit that puts a way out at the end of the sentence; none after a comma."""
    text = parsed.question.text
    mark = re.compile(r"\s*[?.!](?:\s|$)|\s*$").search(text, start)
    end = mark.start() if mark else len(text)
    if any(sign in text[start:end] for sign in ",(;"):
        return None
    return replace(parsed, end, end, f", {way_out}", ROOM, *LEDGER)
