"""Every thing that one yes is asked for, as a choice of its own: in known words, else in its own.

"I agree to be photographed, to join the mailing list and to let interns sit in" lists three things,
so a choice among them has three. Where one of them cannot be said by itself, nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.analysis import Analysis
from nlp.model import Category, OtherQuestion
from nlp.others.each import in_own_voice
from nlp.others.model_questions import MANY, ModelQuestion
from nlp.others.put_to import to_whom
from nlp.quick.later import later
from nlp.reword.grammar import Form, inflect
from nlp.sense.syntax import token_at
from nlp.sense.things import any_of

CHOICES = "consent-choices"
GIVEN = later(
    r"\b(?:(?:agree|authorize|consent)s?|permission|(?:i|you) accept"
    r"|(?:signature|yes) covers)\b(?: (?P<to>to|for|that) | )"
    r"(?P<what>[^.?!:;(]+)",
    re.IGNORECASE,
)
APART = later(r",? and (?:also )?(?=to\b)|, (?:and )?(?:also )?| and (?:also )?", re.IGNORECASE)
THAT = later(r"^(?:we|staff|(?:our|the) [\w-]+(?: [\w-]+)?) (?:can|may|will) ", re.IGNORECASE)
LEAD = later(
    r"^(?:(?:for|us|let) )*(?:(?:my|our|the|your)(?: [\w-]+){1,2} (?=to\b))?(?:(?:to|for) )?",
    re.IGNORECASE,
)
TALKING = later(r"^(?:contact|(?:speak|talk) (?:to|with)) ", re.IGNORECASE)
AFTER = later(
    r"\b(?:as a condition|at any time|because|for as long|if|in order|so (?:that|we)|unless|when"
    r"|while|with no|as needed)\b.*",
    re.IGNORECASE,
)
LONGEST = 12  # words of one thing
INSIDE = frozenset({"at", "by", "in", "of", "on", "with"})
OPENS = frozenset({"a", "an", "any", "my", "our", "the", "your"})
DOES = frozenset({"VB", "VBP"})
DONE = frozenset({"VBD", "VBN"})
DONE_TOO = frozenset({"put", "read", "sent", "set"})  # participles that look like the base form
OBEYED = frozenset({"accepting", "following", "obeying"})
OWNER = later(r"^(?:any of )?(?:an? |my |our |the |your )?", re.IGNORECASE)
LONGEST_NAME = 4  # words: "parole or probation officer"
Thing = tuple[int, str]  # where it begins, and its words


def all_agreed_to(
    analysis: Analysis, found: Sequence[OtherQuestion], model: ModelQuestion
) -> tuple[OtherQuestion, ...]:
    """Return what was found for a question, with every thing that it asks one yes for.

    () where one of them would be lost.
    """
    bundled = any(one.flags and one.check.category is Category.CONSENT for one in analysis.found)
    choice = next((one for one in found if one.id == CHOICES), None)
    if choice is None and not bundled:
        return tuple(found)
    things = tuple(_things(analysis))
    if choice is None and found and len(things) <= MANY:
        return tuple(found)
    if choice is not None and sum(one in model.named for one in choice.options) >= len(things):
        return tuple(found)
    if len(things) < MANY:
        return tuple(found)
    said = _said(analysis, things, model)
    if "" in said:
        return ()
    way_out = (one for one in model.options if one not in model.named)
    choice = choice or _unasked(analysis, model)
    return (replace(choice, options=(*said, *way_out)),)


def _unasked(analysis: Analysis, model: ModelQuestion) -> OtherQuestion:
    """Return the choice without its answers, put to a parent for their child where it is one."""
    whom = to_whom(analysis.parsed)
    parent = whom.startswith("your ")
    text = model.parent.replace("{child}", whom) if parent else model.text
    return OtherQuestion(model.id, text, (), model.why)


def _things(analysis: Analysis) -> Iterator[Thing]:
    """Yield where each thing of the list begins, and its words."""
    given = GIVEN.search(analysis.parsed.plain)
    if given is None:
        return
    told = THAT.match(given["what"]) if given["to"] == "that" else None
    if given["to"] == "that" and told is None:
        return
    what, at = AFTER.sub("", given["what"]).rstrip(" ,"), told.end() if told else 0
    gaps = (one for one in APART.finditer(what) if not _within(analysis, given.start("what"), one))
    for gap in (*gaps, None):
        thing = what[at : gap.start() if gap else len(what)]
        skipped = match.end() if (match := LEAD.match(thing)) else 0
        yield given.start("what") + at + skipped, thing[skipped:].strip()
        at = gap.end() if gap else len(what)


def _within(analysis: Analysis, start: int, gap: re.Match[str]) -> bool:
    """Tell whether an "and" joins two words of one thing: "shared with funders and partners"."""
    if gap[0] != " and ":
        return False
    doc = analysis.parsed.doc
    joiner, after = token_at(doc, start + gap.start() + 1), token_at(doc, start + gap.end())
    nouns = after is not None and after.pos_ in ("NOUN", "PROPN")
    if joiner is None or not nouns or joiner.i == 0:
        return False
    before = joiner.nbor(-1)
    return (
        before.pos_ in ("NOUN", "PROPN") and before.dep_ == "pobj" and before.head.lower_ in INSIDE
    )


def _said(analysis: Analysis, things: Sequence[Thing], model: ModelQuestion) -> tuple[str, ...]:
    """Return known words for all things, else the own words of each; "" for what has none."""
    lists = [
        [one for one, near in model.named.items() if any_of(near).search(said)]
        for _, said in things
    ]
    known = tuple(dict.fromkeys(one for some in lists for one in some))
    if all(lists) and len(known) >= len(things):
        return known
    return tuple(dict.fromkeys(_own_words(analysis, things, lists)))


def _own_words(
    analysis: Analysis, things: Sequence[Thing], known: Sequence[Sequence[str]]
) -> Iterator[str]:
    """Yield each thing as an answer: "Joining the club", and with whom staff would talk.

    What has no verb of its own carries the one before; but only rules are followed, and a drug test
    is one of the `known` words.
    """
    if talking := TALKING.match(things[0][1]):
        named = (things[0][0], things[0][1][talking.end() :]), *things[1:]
        yield from (_talk_with(said) for _, said in named)
        return
    doing = ""
    for (start, said), options in zip(things, known, strict=True):
        first = token_at(analysis.parsed.doc, start)
        if first is None or len(said.split()) > LONGEST:
            yield ""
        elif doing == "being" and (first.tag_ in DONE or first.lower_ in DONE_TOO):
            yield in_own_voice(f"being {said}")
        elif first.tag_ in DOES:
            doing = inflect(first.lower_, Form.ING)
            yield in_own_voice(inflect(said, Form.ING))
        else:
            doing = "being" if first.lower_ == "being" else doing
            carried = doing if first.tag_ != "VBG" and doing != "being" else ""
            whole = first.tag_ in ("JJ", "VBG", "NN", "NNP", "NNS") or first.lower_ in OPENS
            own = in_own_voice(f"{carried} {said}".strip()) if whole else ""
            yield options[0] if carried in OBEYED and options else own


def _talk_with(said: str) -> str:
    """Return "Our staff talking with my doctor, about: ____" for "your doctor"."""
    whom = OWNER.sub("", said)
    plain = 0 < len(whom.split()) <= LONGEST_NAME
    return f"Our staff talking with my {whom.lower()}, about: ____" if plain else ""
