"""The private review: a page a question, an overview of the draft, and short answers.

A page has at most six blocks, and 600 characters beyond the person's own and the suggested words.
"""

from __future__ import annotations

from bot.cards.blocks import (
    Block,
    Message,
    aside,
    bold,
    button,
    line,
    message,
    ours,
    overflow,
    rich,
    row,
)
from bot.cards.wording import (
    LONG,
    MAY,
    NOTICE,
    SAID,
    asked,
    best,
    calm,
    flags,
    has_ways,
    heading,
    hurts,
    name,
    offer,
    offered,
    purpose,
    purpose_button,
    texts,
    title,
    where,
)
from bot.ids import Action, More, Ref
from bot.limits import clip
from bot.records import Seen, State
from bot.report import phrases

DIFFERENT = "This asks something different"
LEAVE_OUT = "You could also leave it out or move it"
ROOM = 290  # for what just happened, the gravest finding and a reason to drop
MORE = 25  # for "And 12 more things."
SPOKEN = 300  # of a question or a rewording, where it is read aloud


def question_page(seen: Seen, notice: str = "") -> Message:
    """Return the first view of a question; `notice` says what has just happened.

    PAGE buttons carry `Ref(draft, choice=position)`, OVERVIEW `Ref(draft)`, the others the item.
    """
    room = ROOM - len(clip(notice, NOTICE))
    said = hurts(seen, min(SAID, room - MORE))
    blocks = [
        _asked(seen, notice),
        _said(seen, said),
        _offer(seen, max(room - len(said), 40)),
        _state(seen),
        _deeds(seen),
        _steps(seen),
    ]
    return message(ref_of(seen), [notice, *spoken(seen)], blocks)


def ref_of(seen: Seen, choice: str = "") -> Ref:
    """Return what a button about this question carries."""
    return Ref(seen.item.id, seen.item.version, choice)


def spoken(seen: Seen) -> list[str]:
    """Return a page as sentences, for a fallback."""
    return [
        f"{title(seen)}: {phrases.quote(clip(seen.item.question.text, SPOKEN))}.",
        hurts(seen) or calm(seen),
        _offer_aloud(seen) if flags(seen) else "",
        purpose(seen.review.why_we_ask, seen.item.question.why_line),
    ]


def _offer_aloud(seen: Seen) -> str:
    """Return what `_offer` shows, as sentences."""
    review, found = seen.review, best(seen)
    if found:
        return f"{offer(found[1])}: {_aloud(found[1].texts)}"
    if review.other_questions:
        other = review.other_questions[0]
        return (
            f"{DIFFERENT}: {_aloud((other.text,))} {clip(phrases.options(other.options), SPOKEN)}"
        )
    return f"{LEAVE_OUT}: {clip(review.drop, SPOKEN)}" if review.drop else phrases.NO_REWORDING


def _aloud(wordings: tuple[str, ...]) -> str:
    return phrases.listed([phrases.quote(clip(text, SPOKEN)) for text in wordings]) + "."


def _asked(seen: Seen, notice: str) -> Block:
    """Return the question as it stands, under its title."""
    return rich(*heading(title(seen), notice), *asked(seen.item.question.text, texts(seen)))


def _said(seen: Seen, said: str) -> Block:
    """Return the line on what may hurt or confuse, or that nothing does."""
    found = flags(seen)
    if not found:
        return rich(line(calm(seen)))
    return rich(line(bold(f"{MAY[found[0].level]}: "), said))


def _offer(seen: Seen, room: int) -> Block | None:
    """Return the best rewording, else another question, else the reason to drop, else why none."""
    if not flags(seen):
        return None
    review, found = seen.review, best(seen)
    if found:
        rewording = found[1]
        return rich(line(bold(offer(rewording))), *offered(rewording, texts(seen)))
    if review.other_questions:
        other = review.other_questions[0]
        return rich(line(bold(DIFFERENT)), *asked(other.text, other.options))
    if review.drop:
        return rich(line(bold(LEAVE_OUT)), line(clip(review.drop, room)))
    return rich(line(phrases.NO_REWORDING))


def _state(seen: Seen) -> Block:
    """Return the state of the purpose line, and where the question stands with the team."""
    said = purpose(seen.review.why_we_ask, seen.item.question.why_line)
    shared = where(seen)
    return aside(said, *([ours(shared)] if shared else []))


def _deeds(seen: Seen) -> Block | None:
    """Return up to three buttons and the menu of the rest."""
    found, about = best(seen), f"for {name(seen).lower()}"
    open_still = seen.item.state not in (State.APPROVED, State.DROPPED)
    use = open_still and found and flags(seen) and button(
        "Use this wording", Action.USE, ref_of(seen, str(found[0])), style="primary",
        aloud=f"Use this wording {about}",
    )  # fmt: skip
    ways = has_ways(seen) and button(
        "Other ways", Action.WAYS, ref_of(seen), aloud=f"Other ways {about}"
    )
    write = open_still and flags(seen) and not (found or ways) and button(
        "Write a wording", Action.EDIT, ref_of(seen), aloud=f"Write a wording {about}"
    )  # fmt: skip
    label = purpose_button(seen.review)
    why = button(label, Action.WHY_WE_ASK, ref_of(seen), aloud=f"{label} {about}")
    return row(use or None, ways or write or None, why, overflow(Action.MORE, _more(seen)))


def _more(seen: Seen) -> list[tuple[str, str]]:
    choices = [("Why?", More.WHY)]
    choices += [("Keep mine, because…", More.KEEP)] if flags(seen) else []
    choices += [("Edit it myself", More.EDIT)]
    choices += [("Share for review", More.SHARE)] if seen.item.state is State.PRIVATE else []
    choices += [("Not helpful", More.UNHELPFUL)]
    return [(label, f"{choice}:{ref_of(seen)}") for label, choice in choices]


def _steps(seen: Seen) -> Block | None:
    """Return the way through a draft of several questions."""
    if seen.total < 2:
        return None
    draft, at = seen.item.draft, seen.position

    def go(label: str, to: int) -> Block:
        ref = Ref(draft, choice=str(to))
        return button(label, Action.PAGE, ref, aloud=f"{label}, to question {to} of {seen.total}")

    return row(
        go("Back", at - 1) if at > 1 else None,
        go("Next", at + 1) if at < seen.total else None,
        button("Overview", Action.OVERVIEW, Ref(draft), aloud="Overview of all questions"),
    )


def reading(count: int, done: int = 0) -> Message:
    """Return what is shown while the engine reads `count` questions, `done` of them so far."""
    what = phrases.counted(count, "question") if count else "your text"
    so_far = f" {done} of them so far." if done else ""
    return _short("reading", f"Reading {what}…{so_far} This stays between you and me.")


def nothing_found() -> Message:
    """Return the answer to a text without a question, with a way to try again."""
    text = (
        "I found no questions in this text. You could paste one question, or a whole form with "
        "one question a line. A statement such as “I feel safe at home” is fine too."
    )
    again = row(
        button("Paste a question", Action.COMPOSE), button("Try an example", Action.EXAMPLE)
    )
    return message("nothing", [text], [rich(line(text)), again])


def apology(kind_words: str) -> Message:
    """Return a message that something did not work, in the words given."""
    words = kind_words.strip() or "That did not work, and nothing was changed."
    return _short("apology", words)


def _short(name_of: str, text: str) -> Message:
    return message(name_of, [text], [rich(line(clip(text, LONG)))])
