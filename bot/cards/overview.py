"""The overview of a draft: what was found, the draft as a whole, and the way to every question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.cards.blocks import (
    Block,
    Message,
    bold,
    bullets,
    button,
    italic,
    line,
    message,
    option,
    rich,
    row,
    select,
    tell,
)
from bot.cards.wording import GRAVEST, STATES, UNREAD, flags, heading
from bot.ids import Action, Ref
from bot.limits import OPTIONS, clip
from bot.records import Paste, Seen, State
from bot.report import phrases
from nlp.model import Audience, Survey, WhyStatus

PAGE = 8
NOTES = 3
PIECES = 6
WHOM = {
    Audience.PERSON: "",
    Audience.PARENT: "I take it that a parent answers for a child.",
    Audience.STAFF: "I take it that staff answer about somebody.",
}


def overview(
    paste: Paste,
    seen: Sequence[Seen],
    survey: Survey | None,
    notice: str = "",
    first: int = 0,
) -> Message:
    """Return a draft's summary; `first` is the first question of the list, from 0.

    PAGE buttons and the menu carry `Ref(paste, choice=position from 1)`, OVERVIEW buttons
    `Ref(paste, choice=first)`, SHARE_DRAFT and ACROSS `Ref(paste)`.
    """
    first = max(0, min(first, len(seen) - 1))
    said = summary(seen)
    about = _about(paste, survey, told=bool(notice))
    blocks = [
        rich(*heading(said, notice), line(about)),
        _across(paste, survey),
        _deeds(paste, seen, survey),
        *(_entry(paste, one) for one in seen[first : first + PAGE]),
        _steps(paste, seen, first),
        _menus(paste, seen, first),
        _unread(paste),
    ]
    listed = (_heard(one) for one in seen[first : first + PAGE])
    spoken = [notice, said, about, *_notes(survey), *listed]
    return message(f"{paste.id}:{first}", spoken, blocks)


def summary(seen: Sequence[Seen]) -> str:
    """Return "I found 7 questions. 4 could be kinder or clearer; 5 have no why-we-ask line yet."""
    read = [one for one in seen if one.item.question.english]
    without = sum(one.review.why_we_ask.status in phrases.UNWRITTEN for one in read)
    flagged = sum(bool(flags(one)) for one in read)
    return phrases.tally(len(seen), flagged, without, len(seen) - len(read))


def _about(paste: Paste, survey: Survey | None, told: bool) -> str:
    """Return minutes and grade, who seems to answer, and, unless `told` already, what is masked."""
    masked = f"Left out before saving: {phrases.listed(paste.masked)}."
    parts = [
        phrases.minutes(*survey.minutes) if survey else "",
        f"{phrases.middle_grade(survey.grade)}." if survey and survey.grade is not None else "",
        WHOM[paste.audience],
        clip(masked, 300) if paste.masked and not told else "",
    ]
    return " ".join(part for part in parts if part)


def _notes(survey: Survey | None) -> list[str]:
    """Return the gravest findings across the draft."""
    found = sorted(survey.findings, key=lambda one: GRAVEST.index(one.level)) if survey else []
    return [clip(one.message, 250) for one in found[:NOTES]]


def _across(paste: Paste, survey: Survey | None) -> Block | None:
    notes = _notes(survey)
    return rich(line(bold("The draft as a whole")), bullets(notes)) if notes else None


def _deeds(paste: Paste, seen: Sequence[Seen], survey: Survey | None) -> Block | None:
    """Return where to begin, sharing, and the rest about the draft."""
    flagged = next((one for one in seen if flags(one)), None)
    start = flagged or next(iter(seen), None)
    label = "Start with the first flagged" if flagged else "Start with the first"
    private = any(one.item.state is State.PRIVATE for one in seen)
    return row(
        button(label, Action.PAGE, Ref(paste.id, choice=str(start.position)), style="primary",
               aloud=f"{label}, question {start.position}") if start else None,
        button("Share the whole draft", Action.SHARE_DRAFT, Ref(paste.id)) if private else None,
        button("More on the draft", Action.ACROSS, Ref(paste.id)) if survey else None,
    )  # fmt: skip


def _entry(paste: Paste, seen: Seen) -> Block:
    """Return one line of the list, with a button to the question's page."""
    text = f"{seen.position}. {clip(seen.item.question.text, 140)}\n{state(seen)}"
    go = button(
        "Open", Action.PAGE, Ref(paste.id, choice=str(seen.position)),
        aloud=f"Open question {seen.position}",
    )  # fmt: skip
    return tell(text, go)


def _heard(seen: Seen) -> str:
    """Return one line of the list as it is read aloud."""
    words = phrases.quote(clip(seen.item.question.text, 140))
    return f"Question {seen.position}, {words}: {state(seen).replace(' · ', '; ').rstrip('.')}."


def state(seen: Seen) -> str:
    """Return where a question stands, in a few words."""
    if not seen.item.question.english:
        return UNREAD
    shared = [STATES[seen.item.state]] if seen.item.state is not State.PRIVATE else []
    flagged = "Could be kinder or clearer" if flags(seen) else "Nothing stands out"
    if seen.review.instrument and not flags(seen):
        flagged = "Left word for word"
    why = _WHY[seen.review.why_we_ask.status]
    return " · ".join([*shared, flagged, why])


_WHY = {
    WhyStatus.MISSING: "no why-we-ask line yet",
    WhyStatus.DRAFT: "why-we-ask line begun",
    WhyStatus.VAGUE: "why-we-ask line could say more",
    WhyStatus.COMPLETE: "says why we ask",
}


def _steps(paste: Paste, seen: Sequence[Seen], first: int) -> Block | None:
    """Return the way to the pages before and after."""
    if len(seen) <= PAGE:
        return None

    def go(label: str, to: int) -> Block:
        until = min(to + PAGE, len(seen))
        ref = Ref(paste.id, choice=str(to))
        return button(
            f"{label} ({to + 1} to {until})", Action.OVERVIEW, ref,
            aloud=f"{label}, questions {to + 1} to {until} of {len(seen)}",
        )  # fmt: skip

    return row(
        go("Back", max(0, first - PAGE)) if first else None,
        go("Next", first + PAGE) if first + PAGE < len(seen) else None,
    )


def _menus(paste: Paste, seen: Sequence[Seen], first: int) -> Block | None:
    """Return a menu of the hundred questions around `first`, and of the hundreds beyond."""
    if len(seen) <= PAGE:
        return None
    start = first // OPTIONS * OPTIONS
    near = [_choice(paste, one) for one in seen[start : start + OPTIONS]]
    hundreds = [_hundred(paste, n, len(seen)) for n in range(0, len(seen), OPTIONS)]
    far = _windowed(hundreds, start // OPTIONS)
    return row(
        select(Action.PAGE, "Go to a question", near),
        select(Action.OVERVIEW, "Go to other questions", far) if len(far) > 1 else None,
    )


def _hundred(paste: Paste, start: int, total: int) -> Block:
    label = f"Questions {start + 1} to {min(start + OPTIONS, total)}"
    return option(label, str(Ref(paste.id, choice=str(start))))


def _windowed(choices: list[Block], at: int) -> list[Block]:
    """Return at most a menu full of choices, with the one at `at` among them."""
    start = max(0, min(at - OPTIONS // 2, len(choices) - OPTIONS))
    return choices[start : start + OPTIONS]


def _choice(paste: Paste, seen: Seen) -> Block:
    label = f"{seen.position}. {clip(seen.item.question.text, 36)}"
    return option(label, str(Ref(paste.id, choice=str(seen.position))))


def _unread(paste: Paste) -> Block | None:
    """Return what was not taken as a question: what was not understood first, then by kind."""
    lost = [one for one in paste.unread if one.reason == phrases.LOST]
    known = Counter(one.reason for one in paste.unread if one.reason != phrases.LOST)
    kinds = phrases.listed([f"{clip(kind, 40)} ({n})" for kind, n in known.most_common(PIECES)])
    shown = [italic(clip(one.text, 100)) for one in lost[:PIECES]]
    more = len(lost) - len(shown)
    if more > 0:
        shown.append(italic(f"and {phrases.counted(more, 'more piece')}"))
    if not shown and not kinds:
        return None
    return rich(
        line(bold("I did not take these as questions")) if shown else None,
        bullets(shown),
        line(f"Taken for something else: {kinds}.") if kinds else None,
    )
