"""Modals that say why: the findings of a question, and what shows across a whole draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.cards.blocks import Block, Run, bold, bullets, line, link, quoted, rich
from bot.cards.forms import modal
from bot.cards.review import ref_of
from bot.cards.wording import GRAVEST, MAY, unsettled
from bot.ids import Ref, View
from bot.limits import clip
from bot.records import Paste, Seen
from bot.report import phrases
from nlp.model import DraftFinding, Finding, Standard, Survey

FINDINGS, FEW = 20, 12


def findings(seen: Seen, metadata: str = "") -> dict[str, Any]:
    """Return each finding with its reason and who says so, and how hard the question reads."""
    found = phrases.told_once(unsettled(seen)) if seen.item.question.english else ()
    blocks = [rich(quoted(clip(seen.item.question.text, 1_000)))]
    blocks += [_finding(seen, one) for one in found[:FINDINGS]]
    if len(found) > FINDINGS:
        more = phrases.counted(len(found) - FINDINGS, "smaller thing")
        blocks.append(rich(line(f"And {more}.")))
    if not found:
        blocks.append(rich(line("Nothing stood out.")))
    if seen.item.question.english:
        blocks.append(_reading(seen))
    return modal(View.FINDINGS, "Why?", blocks, metadata=metadata, ref=ref_of(seen))


def _finding(seen: Seen, found: Finding) -> Block:
    title = MAY.get(found.level, "A note")
    said = clip(phrases.finding(found, seen.item.question), 500)
    return rich(line(bold(f"{title}: "), said), line(clip(found.why, 800)), _sources(found.sources))


def _sources(sources: Sequence[str]) -> Block | None:
    """Return who says so, with links to what they published."""
    return bullets(_source(source) for source in sources[:FEW])


def _source(source: str) -> list[Run]:
    said, comma, url = source.rpartition(", https://")
    if not comma or any(letter in url for letter in "<>| "):
        return [clip(source, 300)]
    return [link(f"https://{url}", clip(said, 200))]


def _reading(seen: Seen) -> Block:
    reading = seen.review.reading
    words = [phrases.hard_word(word) for word in reading.hard_words]
    lines = [clip(said, 300) for said in (*words, *reading.notes)][:FEW]
    return rich(line(bold("Reading: "), f"{phrases.grade(seen.review)}."), bullets(lines))


def across(paste: Paste, survey: Survey, metadata: str = "") -> dict[str, Any]:
    """Return all that shows only across the draft, and the data justice standards."""
    found = sorted(survey.findings, key=lambda one: GRAVEST.index(one.level))
    blocks = [rich(line(bold(phrases.minutes(*survey.minutes))))]
    blocks += [_across(one) for one in found[:FINDINGS]]
    standards = bullets(_standard(one) for one in survey.scorecard[:FINDINGS])
    blocks.append(rich(line(bold("Data justice standards")), standards))
    return modal(View.ACROSS, "The draft as a whole", blocks, metadata=metadata,
                 ref=Ref(paste.id))  # fmt: skip


def _standard(one: Standard) -> list[Run]:
    words = f" ({phrases.quote(clip(one.words, 150))})" if one.words.strip() else ""
    return [bold(f"{one.seen.value.capitalize()}: "), clip(one.name, 150), words]


def _across(found: DraftFinding) -> Block:
    where = [str(place + 1) for place in found.questions[:FINDINGS]]
    asked_in = f"Questions: {phrases.listed(where)}" if where else ""
    return rich(
        line(bold(clip(found.message, 500))), line(clip(found.why, 800)), line(asked_in),
        _sources(found.sources),
    )  # fmt: skip
