"""How a report words one thing: a finding, an edit, a reading, a purpose line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.report.parts import Item
from nlp.model import (
    Category,
    DraftFinding,
    Edit,
    Finding,
    HardWord,
    Level,
    Question,
    QuestionReview,
    Review,
    WhyStatus,
    WhyWeAsk,
)

SHORT = 60  # a longer match is found again more easily in the question itself
NOT_READ = "Not read: it does not seem to be English, and Askwell reads English."
NO_REWORDING = (
    "I have no wording that I could stand behind. What is said above may help you find one."
)
FEW_WORDS = 5  # of a finding within graver words, which go when those are mended
LOST = "not understood"  # the reason that the draft reader gives for what is left over
UNWRITTEN = (WhyStatus.MISSING, WhyStatus.DRAFT)
STATES = {
    WhyStatus.MISSING: "Not written yet.",
    WhyStatus.DRAFT: "Begun; some choices are still open.",
    WhyStatus.VAGUE: "There is a line, and it could say more.",
    WhyStatus.COMPLETE: "Complete.",
}


def quote(text: str) -> str:
    """Return the text in quotation marks."""
    return f"“{text}”"


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 question" or "3 questions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def label(position: int, question: Question) -> str:
    """Return a question's place, from 1, with the draft's own number where that differs."""
    own = question.number
    return f"{position} ({own})" if own and own != str(position) else str(position)


def summary(review: Review) -> str:
    """Return what was found, in a sentence or three."""
    read = [item for item in review.questions if item.question.english]
    without = sum(item.why_we_ask.status in UNWRITTEN for item in read)
    total = len(review.questions)
    return tally(total, review.flagged, without, total - len(read))


def tally(total: int, flagged: int, without: int, foreign: int) -> str:
    """Return how many questions there are, are flagged, lack a line, and are not in English."""
    if not total:
        return "I found no questions in this text."
    sentences = [f"I found {counted(total, 'question')}."]
    if foreign < total:
        sentences.append(_needs(total, flagged, without))
    if foreign:
        some = "is not in English, so I did not read it."
        many = "are not in English, so I did not read them."
        sentences.append(counted(foreign, some, many))
    return " ".join(sentences)


def _needs(total: int, flagged: int, without: int) -> str:
    """Return the sentence on how many could be better, and how many lack a purpose line."""
    if total == 1:
        halves = ["It could be kinder or clearer" if flagged else "Nothing in it stood out"]
        halves += ["it has no “why we ask” line yet"] * without
    else:
        halves = [
            f"{flagged} could be kinder or clearer" if flagged else "Nothing in them stood out"
        ]
        have = "has" if without == 1 else "have"
        halves += [f"{without} {have} no “why we ask” line yet"] if without else []
    return "; ".join(halves) + "."


def minutes(low: int, high: int) -> str:
    """Return how long answering takes."""
    if high <= 1:
        return "Answering takes about a minute."
    span = str(low) if low == high else f"{low} to {high}"
    return f"Answering takes about {span} minutes."


def middle_grade(grade: int) -> str:
    """Return how hard the draft's middle question reads, without a full stop."""
    return f"The middle question reads at about grade {grade}"


def at_rest(review: QuestionReview) -> str:
    """Return the one line under a question in which nothing is flagged."""
    if not review.question.english:
        return NOT_READ
    if review.instrument:
        return f"This is the wording of {review.instrument}, so it is left word for word."
    line = f"Nothing stood out. {grade(review)}."
    if review.why_we_ask.covered_by:
        return f"{line} Its section says why we ask."
    if review.why_we_ask.status == WhyStatus.COMPLETE:
        return f"{line} It says why we ask."
    return line


def finding(found: Finding, question: Question) -> str:
    """Return a finding with the words that it is about."""
    where = ""
    if found.option is not None and found.option < len(question.options):
        where = f"In the option {quote(question.options[found.option].text)}: "
    quoted = "“" in found.message or not 0 < len(found.match) <= SHORT
    if quoted or found.match == question.text:
        return where + found.message
    return f"{where}{quote(found.match)}: {found.message}"


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what another finding says of the same words already: nobody is told off twice.

    Of one kind of trouble and weight, the longest of those that share words speaks; and a word or
    a few go with the graver words that they are part of.
    """
    found = tuple(findings)
    return tuple(one for one in found if not any(_says_it(other, one) for other in found))


def _says_it(other: Finding, one: Finding) -> bool:
    if other is one or other.option != one.option:
        return False
    if other.level is Level.CARE and one.level is Level.CLARITY:
        inside = other.start <= one.start and one.end <= other.end
        goes = one.category is not Category.MISSING_OPTOUT and len(one.match.split()) <= FEW_WORDS
        return inside and goes
    shared = other.start < one.end and one.start < other.end
    alike = (other.level, other.category) == (one.level, one.category)
    return shared and alike and _length(other) > _length(one)


def _length(found: Finding) -> tuple[int, int, str, str]:
    """Order findings by their length; of two on the same words, one and the same comes first."""
    return found.end - found.start, -found.start, found.check, found.entry


def reason(found: Finding | DraftFinding) -> str:
    """Return why it matters, with who says so in brackets."""
    publishers = dict.fromkeys(
        source.partition(": ")[0] for source in found.sources if ": " in source
    )
    said_by = f"({'; '.join(publishers)})" if publishers else ""
    return " ".join(part for part in (found.why, said_by) if part)


def edit(change: Edit) -> str:
    """Return one edit as a person would say it."""
    reason_given = f": {change.reason}" if change.reason else ""
    old, new = change.old.strip(), change.new.strip()
    if "\n" in change.new:
        return f"Two questions instead of one{reason_given}"
    if not old:
        return f"Added {quote(new)}{reason_given}"
    if not new:
        return f"Left out {quote(old)}{reason_given}"
    return f"{quote(old)} → {quote(new)}{reason_given}"


def options(texts: Sequence[str]) -> str:
    """Return response options on one line; "" when there are none."""
    return "Options: " + " / ".join(texts) if texts else ""


def grade(review: QuestionReview) -> str:
    """Return "About grade 6", with how sure that is."""
    reading = review.reading
    margin = f", give or take {reading.margin}" if reading.margin else ""
    return f"About grade {reading.grade}{margin}"


def hard_word(word: HardWord) -> str:
    """Return a hard word, why it is hard, and what could stand instead."""
    instead = f"; you could say {listed([quote(p) for p in word.plainer], 'or')}"
    said = f"{quote(word.word)}: {word.reason.rstrip('.')}{instead if word.plainer else ''}"
    return f"{said}."


def reading_items(review: QuestionReview) -> tuple[Item, ...]:
    """Return how hard the question is to read, and what makes it so."""
    reading = review.reading
    under = (*(hard_word(word) for word in reading.hard_words), *reading.notes)
    return (Item(f"{grade(review)}.", under),)


def notes(review: QuestionReview) -> tuple[str, ...]:
    """Return what is advice only."""
    found = (item for item in review.findings if item.level == Level.NOTE)
    lines = [f"{finding(item, review.question)} {item.why}".strip() for item in found]
    if review.flagged and review.instrument:
        lines.append(f"This is the wording of {review.instrument}.")
    return tuple(dict.fromkeys(lines))


def why_items(why: WhyWeAsk) -> tuple[Item, ...]:
    """Return the state of a purpose line, a start for it, and what it still needs."""
    if why.covered_by:
        return (Item("Its section says it:", (quote(why.covered_by),)),)
    under = [quote(why.text)] if why.text else []
    under += why.problems
    if why.draft and why.status != WhyStatus.COMPLETE:
        under.append(f"A start: {quote(why.draft)}")
    offered = [choice for choice in why.choices if choice not in why.draft]
    if offered and why.status != WhyStatus.COMPLETE:
        under.append(f"Purposes to pick from: {'; '.join(offered)}")
    if why.ask_first:
        under.append(f"First ask yourselves: {why.ask_first}")
    if why.gentler:
        under += [f"A gentler way: {way}" for way in why.gentler]
    return (Item(STATES[why.status], tuple(under)),)
