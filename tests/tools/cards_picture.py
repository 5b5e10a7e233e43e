"""Draw cards roughly as Slack would show them: python -m tests.tools.cards_picture

Writes docs/card-review.svg, card-team.svg, card-digest.svg and card-words.svg. They are
renderings of the blocks that Askwell makes, not screenshots: Slack's own fonts, colours and
spacing differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape, unescape
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from bot.cards.blocks import Message
from bot.cards.digest import digest_message
from bot.cards.review import question_page
from bot.cards.settings_preview import Effect, Forecast, preview
from bot.cards.team import card
from bot.digest.values import Approved, Digest, Line, Plan, Step, Tip
from bot.digest.when import Schedule
from bot.records import Concern, Deed, Entry, Item, Seen, Standing, State
from nlp.model import Level, QuestionReview
from nlp.review import Engine

ROOT = Path(__file__).parents[2]
REVIEW = ROOT / "docs" / "card-review.svg"
TEAM = ROOT / "docs" / "card-team.svg"
DIGEST = ROOT / "docs" / "card-digest.svg"
WORDS = ROOT / "docs" / "card-words.svg"
ALL = (REVIEW, TEAM, DIGEST, WORDS)
DRAFT = ROOT / "docs" / "example.txt"
PEOPLE = {"U0AUTHOR": "Alex", "U0REVIEW": "Sam"}
CHANNELS = {"C0FORMS": "intake-forms"}
WHEN = "Nov 9th, 2026 at 10:30 AM"
WHY = (
    "We ask so we can find housing help that fits your situation. Our staff will see your answer. "
    "You can skip it, and if you do, we may miss some help for you."
)

WIDTH, LEFT, TOP, TEXT = 640, 68, 22, 15
INK, QUIET, BAR, GREEN = "#1d1c1d", "#616061", "#d0d0d0", "#2f5d50"
NARROW, WIDE = "iljtf.,:;!'|()[] ", "mwMW@%…—"


@dataclass
class Page:
    """What has been drawn, and how far down."""

    y: float = TOP
    parts: list[str] = field(default_factory=list)

    def text(
        self, x: float, words: str, size: int = TEXT, ink: str = INK, weight: int = 400
    ) -> None:
        """Put words on the page at the current height."""
        self.parts.append(
            f'<text x="{x:.0f}" y="{self.y:.0f}" font-size="{size}" fill="{ink}" '
            f'font-weight="{weight}">{escape(words)}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, rest: str) -> None:
        """Put a rectangle on the page."""
        self.parts.append(
            f'<rect x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{height:.0f}" {rest}/>'
        )


def wide(words: str, size: int = TEXT, weight: int = 400) -> float:
    """Return about how many pixels a sans-serif font takes; a little more rather than less."""
    units = sum(0.32 if c in NARROW else 0.9 if c in WIDE else 0.68 if c.isupper() else 0.55
                for c in words)  # fmt: skip
    return units * size * (1.06 if weight > 400 else 1)


def wrapped(
    runs: Sequence[tuple[str, int]], room: float, size: int
) -> Iterator[list[tuple[str, int]]]:
    """Yield lines of (word, weight) pairs that fit in `room` pixels."""
    held: list[tuple[str, int]] = []
    used = 0.0
    for words, weight in runs:
        for word in re.findall(r"^\s+|\S+\s*", words):
            more = wide(word, size, weight)
            if held and used + more > room:
                yield held
                held, used = [], 0.0
            held.append((word, weight))
            used += more
    if held:
        yield held


def paragraph(
    page: Page, runs: Sequence[tuple[str, int]], x: float, size: int = TEXT, ink: str = INK
) -> None:
    """Draw runs as wrapped lines."""
    for words in wrapped(runs, WIDTH - x - 24, size):
        spans = "".join(
            f'<tspan font-weight="{weight}">{escape("".join(word for word, _ in group))}</tspan>'
            for weight, group in groupby(words, key=itemgetter(1))
        )
        page.parts.append(
            f'<text x="{x:.0f}" y="{page.y:.0f}" font-size="{size}" fill="{ink}" '
            f'xml:space="preserve">{spans}</text>'
        )
        page.y += size * 1.5


def runs_of(element: dict[str, Any]) -> list[tuple[str, int]]:
    """Return an element's texts with their weights."""
    return [
        (run["text"], 700 if run.get("style", {}).get("bold") else 400)
        for run in element["elements"]
    ]


def rich_text(page: Page, block: dict[str, Any]) -> None:
    """Draw a rich_text block: lines, quotes and lists."""
    for element in block["elements"]:
        if element["type"] == "rich_text_list":
            for one in element["elements"]:
                page.text(LEFT + 8, "•")
                paragraph(page, runs_of(one), LEFT + 24)
        elif element["type"] == "rich_text_quote":
            top = page.y - TEXT
            paragraph(page, runs_of(element), LEFT + 16)
            page.box(LEFT, top, 4, page.y - top - TEXT, f'rx="2" fill="{BAR}"')
        else:
            paragraph(page, runs_of(element), LEFT)
    page.y += 6


def context(page: Page, block: dict[str, Any]) -> None:
    """Draw small print."""
    said = "  ·  ".join(readable(element) for element in block["elements"])
    paragraph(page, [(said, 400)], LEFT, 12, QUIET)
    page.y += 6


def readable(element: dict[str, Any]) -> str:
    """Return a text as Slack would show it, with names for ids."""
    if element["type"] != "mrkdwn":
        return str(element["text"])
    text = re.sub(r"<@(\w+)>", lambda m: f"@{PEOPLE[m[1]]}", element["text"])
    text = re.sub(r"<#(\w+)>", lambda m: f"#{CHANNELS[m[1]]}", text)
    return unescape(re.sub(r"<!date[^>]*>", WHEN, text))


def actions(page: Page, block: dict[str, Any]) -> None:
    """Draw a row of buttons."""
    x, top = float(LEFT), page.y - TEXT
    for element in block["elements"]:
        label = "⋯" if element["type"] == "overflow" else element["text"]["text"]
        strong = element.get("style") == "primary"
        width = wide(label, 13, 700) + 26
        look = f'fill="{GREEN}"' if strong else f'fill="#ffffff" stroke="{BAR}"'
        page.box(x, top, width, 32, f'rx="6" {look}')
        page.parts.append(
            f'<text x="{x + width / 2:.0f}" y="{top + 21:.0f}" font-size="13" font-weight="700" '
            f'text-anchor="middle" fill="{"#ffffff" if strong else INK}">{escape(label)}</text>'
        )
        x += width + 8
    page.y += 44


def header(page: Page, block: dict[str, Any]) -> None:
    """Draw a heading."""
    paragraph(page, [(block["text"]["text"], 700)], LEFT, 18)
    page.y += 6


DRAWN = {"header": header, "rich_text": rich_text, "context": context, "actions": actions}


def svg(message: Message, aside: str) -> str:
    """Return a message as SVG; `aside` is the small print beside its sender."""
    page = Page()
    page.box(20, TOP, 36, 36, f'rx="8" fill="{GREEN}"')
    page.parts.append(
        f'<text x="38" y="{TOP + 25}" font-size="20" font-weight="700" text-anchor="middle" '
        'fill="#ffffff">?</text>'
    )
    page.y += 13
    page.text(LEFT, "Askwell", weight=700)
    page.text(LEFT + 76, aside, 12, QUIET)
    page.y += 26
    for block in message.blocks:
        DRAWN[block["type"]](page, block)
    height = page.y + 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" '
        f'aria-label="{escape(unescape(message.text))}" '
        'font-family="Lato, Helvetica, Arial, sans-serif">\n'
        f'<rect width="{WIDTH}" height="{height:.0f}" rx="10" fill="#ffffff" stroke="#dddddd"/>\n'
        + "\n".join(page.parts)
        + "\n</svg>\n"
    )


def seen(review: QuestionReview, position: int, total: int, state: State) -> Seen:
    """Return a reviewed question as the bot would hold it."""
    concerns = (
        Concern(one.check, one.entry, one.category, one.level, one.message)
        for one in review.findings
        if one.level is not Level.NOTE
    )
    item = Item(
        "q1", "d1", "T1", "U0AUTHOR", 1.0, review.question, review.question.text, state=state,
        channel="C0FORMS", standing=Standing(tuple(concerns), review.why_we_ask.status),
    )  # fmt: skip
    return Seen(item, review, position, total)


def pictures(engine: Engine) -> dict[Path, str]:
    """Return the drawings by the files that they belong in."""
    draft = engine.review(DRAFT.read_text(encoding="utf-8"))
    place = next(n for n, one in enumerate(draft.questions) if one.flagged)
    asked = draft.questions[place]
    page = question_page(seen(asked, place + 1, len(draft.questions), State.PRIVATE))
    better = engine.review(f"{asked.rewordings[0].texts[0]}\nWhy we ask: {WHY}").questions[0]
    shared = seen(better, 1, 1, State.IN_REVIEW)
    shared = replace(shared, item=replace(shared.item, original=asked.question.text))
    history = [Entry(0.0, "U0AUTHOR", Deed.SHARED), Entry(0.0, "U0REVIEW", Deed.COMMENTED, REMARK)]
    return {
        REVIEW: svg(page, "Only visible to you"),
        TEAM: svg(card(shared, history), "in #intake-forms"),
        DIGEST: svg(digest_message(weekly()), "in #intake-forms"),
        WORDS: svg(forecast(), "a window that only you see"),
    }


def weekly() -> Digest:
    """Return a week's digest as a small team would get it."""
    lines = (
        Line("q7", 2, "Why didn't you come to your last appointment?", 12,
             "Something in it may hurt.", Step.WAYS),
        Line("q9", 1, "What is your monthly income?", 5,
             "It has no “why we ask” line yet.", Step.PURPOSE),
    )  # fmt: skip
    plan = Plan("T1", "C0FORMS", Schedule(0, 9, "America/Chicago"), who="U0AUTHOR")
    tip = Tip("Are you homeless?", "Are you experiencing homelessness?", "")
    return Digest(plan, "2026-W46", lines, 1, (Approved("Where did you sleep last night?"),),
                  kind="words that can label a person", tip=tip,
                  trend="Flagged questions, week by week: 7, 5, 6, 3, 2, 2, 1, 1. That is fewer "
                        "than eight weeks ago.")  # fmt: skip


def forecast() -> Message:
    """Return what a steward sees before a term of the team's own takes effect."""
    effect = Effect("Did your case worker call you?", "Did your navigator call you?")
    found = Forecast(total=40, flagged=3, reworded=2, examples=(effect,))
    view = preview("“case worker” → “navigator”", found, "")
    return Message("What a change of words would do", tuple(view["blocks"]))


REMARK = "Clear and kind. Could we offer an open line for other situations?"


if __name__ == "__main__":
    for path, drawn in pictures(Engine.default()).items():
        path.write_text(drawn, encoding="utf-8")
