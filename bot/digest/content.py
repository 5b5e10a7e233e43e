"""What a digest says, from what the store knows. Pure; nobody is named, and nobody is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from bot.digest.values import Approved, Digest, Facts, Line, Mark, Shared, Step, Tip
from bot.digest.when import week_number
from bot.records import State
from nlp.model import Category, Level, WhyStatus

DAY = 24 * 3600.0
WEEKS = 8
LONGEST = 5 * 7 * DAY  # a digest looks back no further for what was approved
WAITING = (State.IN_REVIEW, State.CHANGES)
Why = Callable[[str, str], str]

KINDS: Mapping[Category, str] = {
    Category.STIGMA: "words that can label a person",
    Category.DEFICIT: "words for what people lack, rather than what they have",
    Category.TRAUMA: "detail that can bring hard moments back",
    Category.BLAME: "wording that can sound like blame",
    Category.PRESUMPTION: "wording that takes something for granted",
    Category.LEADING: "wording that suggests an answer",
    Category.DOUBLE_BARRELED: "two questions in one",
    Category.NEGATION: "negatives that are easy to misread",
    Category.JARGON: "words that only insiders know",
    Category.READING_LEVEL: "words that are hard to read",
    Category.ABSOLUTE: "words such as “always” and “never”",
    Category.VAGUE: "words that each reader takes differently",
    Category.BINARY_GENDER: "two genders only",
    Category.OUTDATED_IDENTITY: "names for groups that are no longer used",
    Category.COERCIVE: "wording that sounds like an order",
    Category.UNNECESSARY: "details that may not be needed",
    Category.RECALL_BURDEN: "questions that ask people to remember a lot",
    Category.PASSIVE: "sentences that hide who did something",
    Category.LONG: "long questions",
    Category.MISSING_OPTOUT: "no way to skip a question",
    Category.OPTIONS: "answers that leave somebody out",
    Category.AGREE_SCALE: "agree or disagree scales",
    Category.FALSE_PROMISE: "promises that may not hold",
    Category.THIRD_PARTY: "questions about somebody else",
    Category.SAFETY: "questions that touch on safety",
    Category.CONSENT: "no word on consent",
    Category.ORDER: "hard questions that come early",
    Category.REPEATED: "the same thing asked twice",
}
PURPOSES = {
    WhyStatus.MISSING: "It has no “why we ask” line yet.",
    WhyStatus.DRAFT: "Its “why we ask” line still has choices open.",
    WhyStatus.VAGUE: "Its “why we ask” line could say more.",
}


def digest(facts: Facts, period: str, now: float, links: Mapping[str, str], why: Why) -> Digest:
    """Return what a channel's digest says at a time, for the period that it counts as.

    `links` are the cards' permalinks by item id; `why` gives a check's own reason for an entry.
    """
    waiting = open_in(facts)
    since = _since(facts, now)
    fresh = [one for one in _approved(facts) if one.decided > since]
    kind, check, entry = _kind([*waiting, *fresh])
    return Digest(
        facts.plan,
        period,
        open=tuple(_line(one, now, links) for one in waiting),
        flagged=flagged_in(facts),
        approved=tuple(Approved(_words(one), links.get(one.item.id, "")) for one in fresh),
        first=not facts.last,
        kind=KINDS[kind] if kind else "",
        tip=_tip(facts, kind, check, entry, why),
        trend=_trend(facts, period),
    )


def open_in(facts: Facts) -> tuple[Shared, ...]:
    """Return the questions that wait for something, the oldest first."""
    return tuple(one for one in facts.shared if one.item.state in WAITING)


def flagged_in(facts: Facts) -> int:
    """Return how many of them are flagged."""
    return sum(one.item.standing.flagged for one in open_in(facts))


def _approved(facts: Facts) -> list[Shared]:
    """Return the approved questions, the latest first."""
    found = (one for one in facts.shared if one.item.state == State.APPROVED)
    return sorted(found, key=lambda one: -one.decided)


def _since(facts: Facts, now: float) -> float:
    """Return when the last digest came; a week ago where that says nothing of use."""
    return facts.last if now - LONGEST < facts.last < now else now - 7 * DAY


def _line(one: Shared, now: float, links: Mapping[str, str]) -> Line:
    item = one.item
    days = max(0, int((now - one.since) / DAY))
    return Line(
        item.id, item.version, _words(one), days, _lacks(one), step(one), links.get(item.id, "")
    )


def _words(one: Shared) -> str:
    return " ".join(one.item.question.text.split())


def step(one: Shared) -> Step:
    """Return what would bring a question on."""
    if one.item.state == State.CHANGES:
        return Step.EDIT
    if one.item.standing.care:
        return Step.WAYS
    if one.item.standing.why != WhyStatus.COMPLETE:
        return Step.PURPOSE
    return Step.WAYS if one.item.standing.flagged else Step.LOOK


def _lacks(one: Shared) -> str:
    """Return what a question waits for, in a sentence or two."""
    standing = one.item.standing
    said = ["Changes were asked for."] if one.item.state == State.CHANGES else []
    said += ["Something in it may hurt."] if standing.care else []
    said += ["Something in it may confuse."] if standing.flagged and not standing.care else []
    said += [PURPOSES[standing.why]] if standing.why in PURPOSES else []
    return " ".join(said) or "It waits for a decision."


def _kind(found: Iterable[Shared]) -> tuple[Category | None, str, str]:
    """Return the category that most of these questions have had, with a check and entry of it.

    Where two are level, the one that can hurt comes first.
    """
    counts: Counter[Category] = Counter()
    named: dict[Category, tuple[str, str]] = {}
    hurts: set[Category] = set()
    for one in found:
        concerns = [c for c in one.item.standing.open if c.level != Level.NOTE]
        hurts |= {c.category for c in concerns if c.level == Level.CARE}
        keys = [(c.category, c.check, c.entry) for c in concerns]
        keys += [(mark.category, mark.check, mark.entry) for mark in one.marks]
        for category, check, entry in reversed(keys):
            named[category] = (check, entry)
        counts.update({category for category, _, _ in keys})
    if not counts:
        return None, "", ""
    order = list(Category)
    top = min(counts, key=lambda one: (-counts[one], one not in hurts, order.index(one)))
    return top, *named[top]


def _tip(facts: Facts, kind: Category | None, check: str, entry: str, why: Why) -> Tip:
    """Return what this team itself approved for a kind of wording; else the check's own reason."""
    if kind is None:
        return Tip()
    for one in _approved(facts):
        item = one.item
        before, after = " ".join(item.original.split()), _words(one)
        if before.casefold() != after.casefold() and any(_fixes(m, kind) for m in one.marks):
            return Tip(before, after)
    return Tip(why=why(check, entry))


def _fixes(mark: Mark, kind: Category) -> bool:
    return mark.changed and mark.category == kind


def _trend(facts: Facts, period: str) -> str:
    """Return the flagged questions of eight weeks, as a sentence; "" for the first of them."""
    this = week_number(period)
    counts = {week_number(name): count for name, count in reversed(facts.weeks)}
    counts[this] = flagged_in(facts)
    weeks = [week for week in range(this - WEEKS + 1, this + 1) if week in counts]
    if len(weeks) < 2:
        return ""
    shown = [str(counts.get(week, "not counted")) for week in range(weeks[0], this + 1)]
    return f"Flagged questions, week by week: {', '.join(shown)}. {_compared(counts, weeks)}"


def _compared(counts: Mapping[int, int], weeks: list[int]) -> str:
    first, last, back = counts[weeks[0]], counts[weeks[-1]], weeks[-1] - weeks[0]
    ago = "a week ago" if back == 1 else f"{NUMBERS[back]} weeks ago"
    if last == first:
        return f"That is as many as {ago}."
    return f"That is {'fewer' if last < first else 'more'} than {ago}."


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven")
