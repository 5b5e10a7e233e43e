"""The form for a why-we-ask line: little to type, and nothing promised that nobody chose.

The engine's draft holds choices in [brackets | like | these]. Each becomes a list to pick from;
what is picked fills its bracket, and what is left open stays visibly open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.blocks import Block, aside, bold, bullets, line, option, quoted, rich
from bot.cards.forms import TOO_LONG, fits, modal, pick_many, pick_one, text_input, tick
from bot.cards.review import ref_of
from bot.ids import Field, View
from bot.limits import PURPOSES, clip
from bot.records import Seen
from bot.report import phrases
from nlp.model import WhyStatus, WhyWeAsk

BRACKET = re.compile(r"\[([^\[\]]*)\]")
BLANK = re.compile(r"[_\s.…]*")
CLAUSE = re.compile(r"[^.;\]]*$")
AFTER = re.compile(r"[^.;,\[]*")
JOINTS = {"can": "and", "unless": "or", "if": "or"}  # several may be true after these words
LISTS = 8
WAYS = 5
FACTS = (
    "Who sees answers and what happens when somebody skips are facts about your organization. "
    "A steward can confirm them once, in the settings; then they are filled in for everybody."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A bracket of a line: what stands before it, what can be picked, how several are joined."""

    label: str
    picks: tuple[str, ...]
    joint: str


def why_line(seen: Seen, facts_known: bool, metadata: str = "", notice: str = "") -> dict[str, Any]:
    """Return the form; `line_from` reads it. `facts_known`: a steward confirmed the facts."""
    why = seen.review.why_we_ask
    start = _start(seen)
    blocks = [
        rich(line(clip(notice, 1_500))) if notice.strip() else None,
        rich(line("A line that says why we ask, for:"), quoted(clip(seen.item.question.text, 600))),
        _first(why),
        _hints(why),
        *(_list(number, choice) for number, choice in enumerate(choices(start), 1)),
        *_line_input(start),
        aside(FACTS) if len(choices(start)) > 1 and not facts_known else None,
        _gentler(why),
        tick(
            Field.AS_DRAFT, "If it is not finished", "Save it as a draft for now",
            "You can come back to it at any time.",
        ),
    ]  # fmt: skip
    return modal(View.WHY, "Why we ask", blocks, submit="Save", close="Cancel",
                 metadata=metadata, ref=ref_of(seen))  # fmt: skip


def line_from(seen: Seen, values: Mapping[str, Any]) -> str:
    """Return the line that a submitted form makes: what was typed, its brackets filled by picks.

    `values` are what was filled in, by block id: text, a value, or a list of them. `seen` is
    the question that the form was drawn from.
    """
    typed = str(values.get(Field.LINE) or _start(seen))
    offered = choices(_start(seen))
    for number, choice in enumerate(offered, 1):
        picked = _picked(values.get(_name(number)), choice)
        if picked:
            typed = _fill(typed, choice, picked)
    return typed.strip()


def choices(text: str) -> tuple[Choice, ...]:
    """Return the brackets of a line with something to pick in them."""
    found = []
    for bracket in BRACKET.finditer(text):
        picks = _parts(bracket[1])
        if picks:
            found.append(Choice(_label(text, bracket), picks, _joint(text, bracket)))
    return tuple(found[:LISTS])


def _start(seen: Seen) -> str:
    """Return what the form starts from: the line as it stands, else the engine's draft."""
    why = seen.review.why_we_ask
    return seen.item.question.why_line.strip() or why.text.strip() or why.draft.strip()


def _parts(inside: str) -> tuple[str, ...]:
    parts = (part.strip() for part in inside.split("|"))
    return tuple(part for part in parts if not BLANK.fullmatch(part))


def _label(text: str, bracket: re.Match[str]) -> str:
    """Return the words around a bracket, with an ellipsis for it: "You …", "… will see it"."""
    before = CLAUSE.search(text[: bracket.start()])
    after = AFTER.match(text[bracket.end() :])
    lead, rest = before[0].strip() if before else "", after[0].strip() if after else ""
    return clip(f"{lead} …" if lead else f"… {rest}".strip(), 150)


def _joint(text: str, bracket: re.Match[str]) -> str:
    words = text[: bracket.start()].split()
    return JOINTS.get(words[-1].lower(), "") if words else ""


def _name(number: int) -> str:
    """Return the block and action id of the list for the `number`th bracket."""
    return Field.PURPOSE if number == 1 else f"{Field.PURPOSE}.{number}"


def _list(number: int, choice: Choice) -> Block | None:
    offered = [option(pick, str(n)) for n, pick in enumerate(choice.picks[:PURPOSES])]
    if choice.joint:
        return pick_many(_name(number), choice.label, offered)
    return pick_one(_name(number), choice.label, offered, optional=True)


def _picked(value: object, choice: Choice) -> list[str]:
    chosen = value if isinstance(value, list) else [value]
    places = [int(str(one)) for one in chosen if one not in (None, "")]
    return [choice.picks[place] for place in places if place < len(choice.picks)]


def _fill(text: str, choice: Choice, picked: Sequence[str]) -> str:
    """Put what was picked where the bracket with these choices stands, if it still does."""
    for bracket in BRACKET.finditer(text):
        if _parts(bracket[1]) == choice.picks:
            said = phrases.listed(picked, choice.joint or "and")
            return f"{text[: bracket.start()]}{said}{text[bracket.end() :]}"
    return text


def _line_input(start: str) -> list[Block | None]:
    if not fits(start):
        return [rich(line(TOO_LONG))]
    hint = "What you pick above goes into the [brackets]. Change any word you like."
    label = "The line that people will read"
    return [text_input(Field.LINE, label, value=start, hint=hint if choices(start) else "",
                       prompt="We ask so we can …", optional=bool(start))]  # fmt: skip


def _first(why: WhyWeAsk) -> Block | None:
    """Return the question to ask before a very personal one."""
    if not why.ask_first.strip():
        return None
    return rich(
        line(bold("First ask yourselves: "), clip(why.ask_first, 500)),
        line("If nobody can say, you could leave this question out."),
    )


def _hints(why: WhyWeAsk) -> Block | None:
    """Return what the line could still say, and purposes or a start where it has no brackets."""
    if why.status is WhyStatus.COMPLETE or not why.text.strip():
        return None
    offered = [choice for choice in why.choices if choice.strip()][:PURPOSES]
    shown = [
        *_titled("It could still say", why.problems),
        *_titled("Purposes to pick from", offered if not choices(why.text) else ()),
    ]
    return rich(*shown) if any(shown) else None


def _titled(title: str, lines: Sequence[str]) -> list[Block | None]:
    shown = bullets(clip(one, 300) for one in lines[:PURPOSES])
    return [line(bold(title)), shown] if shown else []


def _gentler(why: WhyWeAsk) -> Block | None:
    shown = _titled("Gentler ways to learn it", why.gentler[:WAYS])
    return rich(*shown) if shown else None
