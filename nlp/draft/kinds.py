"""Take off the kind of answer that a survey tool names at the same place of each question.

"Full name — single line text — required", "[list radio] How did you hear of us?": where three
questions or more carry one, or most lines do, none of these words is part of a question. A list
of fields, "Rent – number", is read as the table that it is: names, kinds, options.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.draft.text import Clean, Kept, Span, put, trim
from nlp.quick.later import later

KIND = (  # a kind of answer, as survey tools and people who list questions name it
    r"(?:(?:short|long|free|open|huge|single|multi|multiple)(?:[ -](?:short|long|free|line))?[ -]"
    r"(?:text|answer|ended|choice|select|line)|picture choice|"
    r"(?:pick|choose|select|check)(?: (?:one|many|all|any|multiple|several|from list))|"
    r"check ?box(?:es| list)?|checklist|drop-?down(?: (?:list|menu))?|radio(?: (?:buttons?|list))?|"
    r"list \(?(?:radio|drop-?down)\)?|yes ?/ ?no|"
    r"(?:opinion|linear|rating|likert) scale|(?:star )?rating|ranking|likert|matrix|array|grid|"
    r"slider|net promoter score|nps|date(?: ?(?:picker|/ ?time|and time))?|time|e-?mail|"
    r"phone(?: number)?|number|numeric(?:al)?(?: input)?|integer|decimal|currency|"
    r"text(?: ?(?:area|box|entry|field|input|line))?|paragraph(?: text)?|essay|comment box|"
    r"contact info|address|website|url|file(?: upload)?|attachment|upload|legal|signature)"
)
MUST = r"(?:\s{0,3}[,;·|/–—-]?\s{0,3}[(\[]?(?P<must>required|mandatory|optional)[)\]]?)?"
BEFORE = later(
    rf"^[ \t]{{0,9}}(?:[A-Z]{{0,3}}\d{{1,3}}[a-z]?[.):]?[ \t]{{1,4}})?"
    rf"(?P<kind>[(\[]{KIND}{MUST}[)\]][ \t]{{1,4}})(?=\S)",
    re.M | re.I,
)
BEHIND = later(
    rf"(?<=\S)(?P<kind>[ \t]{{1,3}}[–—-][ \t]{{1,3}}{KIND}"
    rf"(?:{MUST}[ \t]{{0,4}}$|:[ \t]{{1,3}}(?=\S)))",
    re.M | re.I,
)
IN_TICKS = later(rf"(?<=\S)(?P<kind>[ \t]{{1,3}}`{KIND}{MUST}`)[ \t]{{0,4}}$", re.M | re.I)
FEWEST = 3
TYPED = later(  # a kind of answer, as people name it
    rf"(?:{KIND}|pick|choose|select|check|name|y/n|scale|open|amount|lookup|(?:pick|select) ?list)"
    r"(?: field)?(?: \(.{1,30}\))?",
    re.I,
)
FEWEST_FIELDS = 4  # lines of a list that name a kind of answer
FIELD_LINE = later(
    r"^[ \t]{0,20}(?P<mark>(?:[•*–-][ \t]{1,9})?)(?P<name>[^\s|][^\n\t|]{1,200}?)"
    r"(?P<apart>[ ][–—-]{1,2}[ ]|:[ ]{1,4}|[ ]{0,4}\|[ ]{0,4}|[ ]{1,4}[(\[])"
    rf"(?:{TYPED.pattern})"
    r"(?:(?P<then>[ ]?[:,;|][ ]|[ ][–—-]{1,2}[ ]|[ ]{0,4}\|[ ]{0,4}|[ ][(\[])"
    r"(?P<rest>[^\n\t]{0,600}?))?(?P<end>[)\]]?)[ \t|]{0,99}$",
    re.I | re.M,
)
LINE = later(r"^[^\w\n]*+\w", re.M)


def take_kinds_off(old: Clean) -> Clean:
    """Remove kinds of answers in brackets before questions, or behind a dash."""
    return _take_off(_take_off(old, BEFORE, FEWEST), BEHIND, FEWEST)


def take_ticked_off(old: Clean) -> Clean:
    """Remove a kind of answer that stands as code behind a question: "`free text`"."""
    return _take_off(old, IN_TICKS, 1) if "`" in old.text else old


def _take_off(old: Clean, place: re.Pattern[str], fewest: int) -> Clean:
    found = list(place.finditer(old.text))
    if len(found) < fewest:
        return old
    said = tuple(old.origin(*trim(old.text, *each.span("kind"))) for each in found)
    new = put(old, [(each.span("kind"), _instead(each)) for each in found])
    begins = (_begins(old.text, each.start("kind")) for each in found)
    asked = old.asked.union(old.starts[at] for at in begins)
    return replace(new, comments=(*old.comments, *said), asked=asked)


def _begins(text: str, at: int) -> int:
    """Return where the line begins in which a kind stands."""
    return trim(text, text.rfind("\n", 0, at) + 1, len(text))[0]


def _instead(found: re.Match[str]) -> str:
    """Return what stands for a kind: that an answer is required, or that options follow."""
    if (found["must"] or "").lower() in ("required", "mandatory"):
        return "(required) " if found["kind"][0] in "([" else " *"
    return "\nOptions: " if found["kind"].rstrip().endswith(":") else ""


def tab_kinds(old: Clean) -> Clean:
    """Put tabs between the names, kinds and options of fields, if most lines have these."""
    named = list(FIELD_LINE.finditer(old.text))
    if len(named) < FEWEST_FIELDS or len(named) * 4 < len(LINE.findall(old.text)) * 3:
        return old
    pieces: list[tuple[Span, Kept]] = []
    for field in named:
        tabs = [(field.span(group), "\t") for group in ("apart", "then") if field[group]]
        gone = [(field.span(group), "") for group in ("mark", "end") if field[group]]
        pieces.extend(sorted([*tabs, *gone]))
    return put(old, pieces)
