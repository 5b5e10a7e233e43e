"""Questions that take an experience, a family or a faith for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.answers import RATES, added, first
from nlp.reword.way_out import ROOM, at_end, how_many, if_at_all, leaves_room, none_offered
from nlp.sense.habits import habit_words, is_habit, is_substance
from nlp.sense.syntax import end_of, replace, token_at
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
            before="How many cigarettes do you smoke per day?",
            after=("How many cigarettes do you smoke per day, if any?",),
        ),
        Example(
            before="How many drinks do you have per day?",
        ),
        Example(
            before="How often do you smoke?",
            after=("How often, if at all, do you smoke?",),
            after_options=RATES,
            also=("no-period",),
        ),
        Example(
            before="Is your husband employed?",
            after=("If you have a spouse or partner, are they employed?",),
        ),
        Example(
            before="Do your mother and father know that you are here?",
            after=("Do your parents or guardians know that you are here?",),
        ),
        Example(
            before="What is your religion?",
            after=("What is your religion, if any?",),
            also=(),
        ),
        Example(before="How did losing your home affect you?"),
        Example(fine="How has being part of the choir changed you?"),
        Example(fine="How did the storm affect your home?"),
        Example(before="When did you stop using drugs?", also=("assumed-history",)),
        Example(
            before="What do your mom and dad do for a living?",
            after=("What do your parents or guardians do for a living?",),
            also=("two-boxes",),
        ),
        Example(before="What is your drug of choice?", also=("substance-words",)),
        Example(fine="How often do you drink water?", also=("no-period",)),
        Example(fine="How many drinks do you have per day, if any?"),
        Example(fine="What is your husband's name (if married)?"),
        Example(fine="Is your husband coming with you to the appointment?"),
        Example(fine="Does your spouse or partner work?"),
        Example(fine="You said that you drink. How often do you drink?", also=("no-period",)),
        Example(fine="What drugs are you allergic to?"),
        Example(fine="How often do you smoke?", options=("Every day", "Some days", "Never")),
        Example(fine="How many people live in your home?"),
    ),
)

MATE = later(
    r"\byour (?P<mate>(?:boyfriend|girlfriend|husband|wife)"
    r"(?:(?: or |/)(?:your )?(?:boyfriend|girlfriend|husband|wife))*)\b",
    re.IGNORECASE,
)
MATE_SILENT = later(r"\b(?:partner|spouse|ex|late|former|married|fianc\w+)\b", re.IGNORECASE)
WELCOMED = later(
    r"\b(?:appointment|attend|bring|call|come|coming|contact|e-?mail|feel better|invit\w+"
    r"|join\w*|meet"
    r"|number|phone|pick|ride|text|visit\w*|welcome|with you)\b",
    re.IGNORECASE,
)  # said to somebody who is known: "Is your husband coming with you?"
BESIDES = later(r"\b(?:after|before|when|while) (?:he|she|they|you)\b.*", re.IGNORECASE)
HELPS = later(r"\b(?:help|support)\w*\b", re.IGNORECASE)
PLANNED = later(
    r"\b(?:going to|plans? to|will)\b", re.IGNORECASE
)  # is one of them to do it at all?
LIVES_WITH = later(r"\b(?:live|lives|living) with $", re.IGNORECASE)
LITTLE = later(r"(?:a little|a bit|hardly|not much|occasionally|rarely|seldom)\b", re.IGNORECASE)
TWO_OWNERS = later(r"['’]s (?:or|and) ")
OPENS = later(r"(?:are|did|do|does|has|have|how|is|was|what|where|which|who|will)\b", re.IGNORECASE)
HE_OR_SHE = later(r"\b(?:he|him|his|she|her|hers|himself|herself)\b", re.IGNORECASE)
PARENTS = later(
    r"\byour (?P<pair>(?:mother|mom|father|dad) (?P<link>and|or) (?:your )?(?:mother|mom|father"
    r"|dad))\b(?!['’])",
    re.IGNORECASE,
)
BY_BIRTH = later(
    r"\b(?:born|birth|biological|blood|genetic|alive|(?<!for a )living|die|died|dead|deceased"
    r"|pass(?:ed)? away|history of"
    r"|divorced|married|separated|guardian|stepparent|foster|adoptive)\b",
    re.IGNORECASE,
)
HOW = later(r"\bhow (?P<much>often|frequently|many|much)\b", re.IGNORECASE)
WHICH_DRUGS = later(
    r"\b(?:what|which)(?: (?:kinds?|types?) of| of (?:the following|these))?(?: (?:illegal"
    r"|illicit|street|other"
    r"|recreational))? "
    r"(?:drugs?|substances?|alcohol)\b(?= (?:do|does|did|have|has|are))"
    r"(?![^.?!]*\b(?:allerg\w*|plan|store)\b)",
    re.IGNORECASE,
)
LAST_USE = later(
    r"\b(?:when (?:did you (?:last|first)|was the last time (?:that )?you|was your last)"
    r"|(?:at what age did you|how old were you when you)(?: first)?(?: start(?:ed)?)?)\b",
    re.IGNORECASE,
)
STOPPED = later(
    r"\b(?:when did (?:you|he|she|they) (?:stop|quit|start|begin)|have you (?:stopped|quit)"
    r"|how long have you been)\b "
    r"(?P<doing>drinking|smoking|vaping|using(?=\s*(?:[?.,]|$)| (?:alcohol|drugs|substances))"
    r"|gambling|hitting|getting high|beating|yelling"
    r"|abusing)\b",
    re.IGNORECASE,
)
CHOICE = later(r"\byour (?:drugs? of choice|(?:main|primary) (?:drug|substance))\b", re.IGNORECASE)
HAVING = later(
    r"\bwhat(?:'s|’s| is| are) your (?:(?:religious|tribal|church|faith) (?:affiliation"
    r"|preference|denomination|background|community)"
    r"|religion(?: or belief)?|faith|denomination|church|place of worship|tribe"
    r"|(?:mental health )?diagnos[ei]s"
    r"|disabilit(?:y|ies)|mental illness"
    r"|addictions?)(?=\s*(?:[?.]|$))",
    re.IGNORECASE,
)
CHURCH = later(
    r"\b(?:what|which) (?P<place>church|mosque|temple|synagogue) (?:do|does) (?:you|your \w+)"
    r" (?:attend|go to|belong to)\b",
    re.IGNORECASE,
)
CHILDHOOD = later(
    r"\b(?:as a (?:child|kid)|childhood|grew up|growing up|rais(?:e|ed) you"
    r"|when you were (?:a (?:child|kid)|little|young|younger))\b",
    re.IGNORECASE,
)
DRINKS = frozenset({
    "alcohol", "beer", "cocktail", "drink", "drinking", "liquor", "vodka", "whiskey", "wine",
})  # fmt: skip
SMOKED = frozenset({
    "cigar", "cigarette", "nicotine", "pack", "smoke", "smoking", "tobacco", "vape", "vaping",
})  # fmt: skip
AMOUNTS = frozenset({"frequently", "many", "much", "often"})
AGREES = {
    "are": "are", "can": "can", "did": "did", "does": "do", "has": "have", "is": "are",
    "was": "were",
}  # fmt: skip
NOT_HAD = frozenset(
    {"day", "home", "income", "living", "month", "night", "time", "week", "work", "year"}
)
MATES = frozenset({"boyfriend", "boyfriend's", "girlfriend", "girlfriend's", "husband", "husband's",
                   "wife", "wife's"})  # fmt: skip
MOTHERS, FATHERS = frozenset({"mom", "mother"}), frozenset({"dad", "father"})
AFFECTING = frozenset({
    "affect", "affected", "change", "changed", "hurt", "impact", "impacted", "influence",
    "influenced", "shape", "shaped",
})  # fmt: skip
NAMED = frozenset({
    "addiction", "addictions", "affiliation", "alcohol", "background", "choice", "church",
    "community", "denomination", "diagnoses", "diagnosis", "disabilities", "disability",
    "drug", "drugs", "faith", "illness", "mosque", "preference", "religion", "substance",
    "substances", "synagogue",
    "temple", "tribe", "worship",
})  # fmt: skip
TURNS = frozenset({"begin", "first", "last", "long", "quit", "start", "started", "stop", "stopped"})
DOING = frozenset({"abusing", "beating", "hitting", "using", "yelling"})
AFFECTED = later(
    r"^how (?:did|do|does|has|have|is|was) (?P<what>(?P<going>\w+ing)\b[^.?!,]{2,60}?) (?:affect\w*"
    r"|change[ds]?|hurt|impact\w*|influence[ds]?|shape[ds]?)\b",
    re.IGNORECASE,
)
OURS = later(
    r"\b(?:class|course|group|here|member|mentor|our|part of|program|training|with us)\b", re.I
)
COUNTABLE = (
    "addiction", "church", "community", "diagnosis", "disability", "illness", "tribe", "worship",
)  # fmt: skip
LONG = 10  # words: a question that has as many gets the shorter name for who it is about
FAMILY = "fits every kind of family"


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for each thing taken for granted."""
    said = words_in(parsed.plain)
    if not MATES.isdisjoint(said):
        yield from _mate(parsed)
    if not (MOTHERS.isdisjoint(said) or FATHERS.isdisjoint(said)):
        yield from _parents(parsed)
    if not AFFECTING.isdisjoint(said):
        yield from _lived(parsed)
    habit = not habit_words().isdisjoint(said)
    amount = habit and not AMOUNTS.isdisjoint(said)
    turn = not TURNS.isdisjoint(said) and (habit or not DOING.isdisjoint(said))
    named = turn or not NAMED.isdisjoint(said)
    if not (amount or named) or leaves_room(parsed.plain) or none_offered(parsed):
        return
    if amount:
        yield from _amount(parsed)
    if named:
        yield from _named(parsed)


def _lived(parsed: Parsed) -> Iterator[Hit]:
    """Yield "How did losing your home affect you?": that it was lost has not been said."""
    match = AFFECTED.search(parsed.plain)
    verb = token_at(parsed.doc, match.start("going")) if match else None
    if match is None or verb is None or OURS.search(match.group()):
        return
    if verb.lemma_.lower() in words("hard-going"):
        yield Hit(*match.span("what"), others=("support-now",))


def _mate(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    found = list(MATE.finditer(text))
    if not found or leaves_room(text) or MATE_SILENT.search(text):
        return
    if WELCOMED.search(BESIDES.sub("", text)):
        return
    edits = tuple(_neutral(parsed, match) for match in found)
    room = at_end(parsed, found[-1].end(), "if you have one")
    owns = any(text[match.end() : match.end() + 1] in ("'", "’") for match in found)
    harm = any(token.lemma_.lower() in words("harm") for token in parsed.doc)
    one = any(
        token.idx > found[-1].end()
        and token.tag_ in ("NN", "NNP", "NNS", "WRB")
        and token.lower_ not in NOT_HAD
        for token in parsed.doc
    )  # "share a car, if you have one" could mean the car
    lives = LIVES_WITH.search(text[: found[0].start()])
    if len(found) == 1 and lives and not owns:
        new = f"a {_mate_word(found[0])}"
        way: tuple[Edit, ...] = (replace(parsed, *found[0].span(), new, FAMILY, Protected.PERSON),)
        yield Hit(*found[0].span(), ways=(way,))
        return
    if HE_OR_SHE.search(text) or TWO_OWNERS.match(text, found[0].end()):
        way = ()
    elif _beside_you(text, found[0].start()):
        way = ()  # "What do you and your wife fight about": no way out fits there
    elif len(found) == 1 and (owns or harm):
        way = _whose(parsed, found[0]) if owns else _any_mate(parsed, found[0])
    else:
        way = () if owns or harm else _fronted(parsed, found[0])
        if not (way or owns or harm or one or room is None or PLANNED.search(text)):
            way = (*edits, room)
    yield Hit(*found[0].span(), ways=(way,) if way else ())


def _beside_you(text: str, start: int) -> bool:
    """Tell whether the mate is named beside the person: "you and your wife", "with your wife"."""
    return text[:start].lower().endswith(("you and ", " with "))


def _neutral(parsed: Parsed, match: re.Match[str]) -> Edit:
    return replace(parsed, *match.span("mate"), _mate_word(match), FAMILY)


def _mate_word(match: re.Match[str]) -> str:
    married = re.search("husband|wife", match["mate"], re.IGNORECASE)
    return "spouse or partner" if married else "partner"


def _any_mate(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Has your husband ever hit you" -> "Has a spouse or partner ever hit you"."""
    before = parsed.plain[: match.start()].lower().split()[-1:]
    if not before or before[0] not in ("did", "does", "has", "have", "is", "was"):
        return ()
    new = f"a {_mate_word(match)}"
    return (replace(parsed, *match.span(), new, FAMILY, Protected.PERSON),)


def _whose(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "What is your wife's job?" -> "If you have a spouse or partner, what is their job?"."""
    text = parsed.question.text
    if match.start() == 0 and text.rstrip().endswith(":"):
        return _whose_field(parsed, match)
    if not OPENS.match(text) or text.count("?") != 1 or not text.rstrip().endswith("?"):
        return ()
    if re.search(r"\band\b", text[: match.start()]):
        return ()  # "your name and your wife's job": only one half is about them
    opening = f"If you have a {_mate_word(match)}, {text[0].lower()}"
    front = replace(parsed, 0, 1, opening, FAMILY, Protected.PERSON)
    owner = replace(parsed, match.start(), match.end() + 2, "their", FAMILY, Protected.PERSON)
    return front, owner


def _parents(parsed: Parsed) -> Iterator[Hit]:
    text = parsed.question.text
    match = PARENTS.search(text)
    if match is None or BY_BIRTH.search(text) or leaves_room(text):
        return
    both = match["link"].lower() == "and"
    start = match.start("pair") if both else match.start()
    new = "parents or guardians" if both else "a parent or guardian"
    edit = replace(parsed, start, match.end(), new, FAMILY, Protected.PERSON)
    unclear = HE_OR_SHE.search(text) is not None
    others = ("raised-by",) if CHILDHOOD.search(text) else ()
    yield Hit(*match.span(), ways=() if unclear else ((edit,),), others=others)


def _fronted(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Does your wife have a car?" -> "If you have a spouse or partner, do they have a car?"."""
    text = parsed.question.text
    helper = re.search(r"(\w+) $", text[: match.start()])
    known = OPENS.match(text) and helper and helper[1].lower() in AGREES
    if not (known and helper) or text.count("?") != 1 or "," in text[: match.start()]:
        return ()
    do = AGREES[helper[1].lower()]
    whom = _mate_word(match) if len(text.split()) < LONG else "partner"
    front = f"If you have a {whom}, "
    opening = text[: helper.start(1)]
    if opening.lower() == "how " and HELPS.search(text):
        return ()  # that they help is taken for granted as well
    new = f"{front}{opening[:1].lower()}{opening[1:]}{do} they"
    return (replace(parsed, 0, match.end(), new, FAMILY, Protected.PERSON),)


def _whose_field(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "Your husband's name:" -> "Your spouse or partner's name, if you have one:"."""
    colon = parsed.question.text.rindex(":")
    room = replace(parsed, colon, colon, ", if you have one", FAMILY, Protected.PERSON)
    return _neutral(parsed, match), room


# How much of what


def _amount(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for "How often do you drink?" and the like."""
    match = HOW.search(parsed.question.text)
    how = token_at(parsed.doc, match.start()) if match else None
    if match is None or how is None or how.i + 2 >= len(parsed.doc):
        return
    about = next((token for token in how.sent if token.i > how.i and is_habit(token)), None)
    if about is None:
        return
    end = end_of(about)
    often = match["much"].lower() in ("often", "frequently")
    if any(token.lemma_.lower() in words("harm") for token in parsed.doc):
        yield Hit(match.start(), end)  # how often somebody is hurt is not for this to smooth over
        return
    edit = if_at_all(parsed, match.end()) if often else how_many(parsed, how)
    ways = ((edit, *_none_too(parsed, often)),) if edit else ()
    yield Hit(match.start(), end, ways, _filter(str(about.lemma_).lower(), about))


def _none_too(parsed: Parsed, often: bool) -> tuple[Edit, ...]:
    """Return the edits that add an answer for none to answers in words; none beside numbers."""
    texts = [option.text for option in parsed.question.options]
    if len(texts) < 2 or any(re.search(r"\d", text) for text in texts):
        return ()
    put = first if LITTLE.match(texts[0].strip()) else added
    return put(parsed.question, "Never" if often else "Not at all")


def _filter(lemma: str, about: Token | None = None) -> tuple[str, ...]:
    """Return the question that asks whether before how much: no wider than what is asked."""
    if lemma in DRINKS:
        return ("drinks-a-day", "alcohol-filter")
    named = about is not None and is_substance(about) and lemma not in SMOKED
    return ("substance-filter",) if named or lemma in ("using", "high") else ()


def _named(parsed: Parsed) -> Iterator[Hit]:
    """Yield hits for what a fixed wording takes for granted."""
    text = parsed.question.text
    if match := WHICH_DRUGS.search(text):
        room = replace(parsed, match.end(), match.end(), ", if any,", ROOM, Protected.QUANTIFIER)
        yield Hit(*match.span(), ways=((room,),))
    elif match := CHURCH.search(text):
        yield _any_worship(parsed, match)
    elif match := HAVING.search(text):
        yield _room(parsed, match, _having(match.group()))
    elif match := CHOICE.search(text):
        yield Hit(*match.span(), others=("substance-filter",))
    elif match := STOPPED.search(text):
        yield Hit(*match.span(), others=_filter(match["doing"].lower().split()[-1]))
    elif (match := LAST_USE.search(text)) and _use_follows(parsed, match.end()):
        noun = match.group().lower().endswith("was your last")
        yield _room(parsed, match, "if any" if noun else "if ever")


def _any_worship(parsed: Parsed, match: re.Match[str]) -> Hit:
    """ "What church do you attend?" -> "What place of worship do you attend, if any?"."""
    room = at_end(parsed, match.end(), "if any")
    place = replace(parsed, *match.span("place"), "place of worship", FAMILY)
    return Hit(*match.span(), ways=((place, room),) if room else ())


def _having(asked: str) -> str:
    return "if you have one" if asked.lower().endswith(COUNTABLE) else "if any"


def _use_follows(parsed: Parsed, start: int) -> bool:
    token = token_at(parsed.doc, start + 1)
    return token is not None and any(is_habit(word) for word in parsed.doc[token.i : token.i + 3])


def _room(parsed: Parsed, match: re.Match[str], way_out: str) -> Hit:
    """Return the hit for a match, with a way out at the end of its sentence where that fits."""
    edit = at_end(parsed, match.end(), way_out)
    return Hit(*match.span(), ways=((edit,),) if edit else ())
