"""Modals of the private review: a form for text, other ways, edits, keeping, sharing, feedback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.cards.blocks import (
    Block,
    Message,
    aside,
    bold,
    bullets,
    button,
    line,
    option,
    quoted,
    rich,
    row,
)
from bot.cards.forms import (
    TOO_LONG,
    channel_input,
    file_input,
    fits,
    modal,
    pick_many,
    pick_one,
    text_input,
    tick,
)
from bot.cards.review import DIFFERENT, LEAVE_OUT, ref_of
from bot.cards.wording import (
    asked,
    flags,
    name,
    offer,
    offered,
    texts,
)
from bot.ids import Action, Field, Ref, View
from bot.limits import clip
from bot.records import KeepReason, Paste, Seen
from bot.report import phrases
from nlp.model import Edit, OtherQuestion, Rewording

REWORDINGS, OTHERS, EDITS = 5, 6, 12
PAGE = "A form in Slack holds 3,000 characters. For a longer text, you could send me a file."
PAGE_BY_DM = "A form in Slack holds 3,000 characters. You could send me a longer text as messages."


def compose(text: str = "", files: bool = False) -> dict[str, Any]:
    """Return the form to paste a text, or, with `files`, to hand in a file."""
    blocks = [
        rich(line("Only you see the review, until you share it.")),
        text_input(
            Field.TEXT, "Your question, or the whole form", value=text, optional=files,
            hint=PAGE if files else PAGE_BY_DM,
            prompt="1. Are you homeless?  2. Why didn't you come to your appointment?",
        ),
        file_input(Field.FILE, "Or a file", "Text, CSV or Word.") if files else None,
        aside("Please leave out people's names and numbers; a review does not need them."),
    ]  # fmt: skip
    return modal(View.COMPOSE, "Ask a question well", blocks, submit="Review it", close="Cancel")


def as_modal(message: Message, metadata: str, view: View = View.REVIEW) -> dict[str, Any]:
    """Return a page as a modal: for when a message can no longer be updated."""
    return modal(view, "Your review", message.blocks, metadata=metadata)


def ways(seen: Seen, metadata: str = "") -> dict[str, Any]:
    """Return every rewording whole with what changed, other questions, and the reason to drop.

    USE buttons carry the rewording's place as the choice, USE_OTHER the other question's.
    """
    review = seen.review
    numbered = sorted(enumerate(review.rewordings), key=lambda pair: not pair[1].best)
    blocks: list[Block | None] = [
        rich(line(bold("As it stands")), *asked(seen.item.question.text, texts(seen)))
    ]
    for place, rewording in numbered[:REWORDINGS]:
        blocks += _rewording(seen, place, rewording)
    for place, other in enumerate(review.other_questions[:OTHERS]):
        blocks += _other(seen, place, other)
    if review.drop.strip():
        blocks.append(rich(line(bold(LEAVE_OUT)), line(clip(review.drop, 1_000))))
    if len(blocks) == 1:
        blocks.append(rich(line(phrases.NO_REWORDING)))
    return modal(View.WAYS, "Other ways", blocks, metadata=metadata, ref=ref_of(seen))


def _rewording(seen: Seen, place: int, rewording: Rewording) -> list[Block | None]:
    title = offer(rewording) if rewording.best else f"{offer(rewording)}, as another way"
    shown = rich(line(bold(title)), *offered(rewording, texts(seen)), _changes(rewording.edits))
    use = button(
        "Use this wording", Action.USE, ref_of(seen, str(place)),
        style="primary" if rewording.best else "",
        aloud=f"Use wording {place + 1} for {name(seen).lower()}",
    )  # fmt: skip
    return [shown, row(use)]


def _changes(edits: Sequence[Edit]) -> Block | None:
    return bullets(clip(phrases.edit(edit), 300) for edit in edits[:EDITS])


def _other(seen: Seen, place: int, other: OtherQuestion) -> list[Block | None]:
    shown = rich(
        line(bold(DIFFERENT)), *asked(other.text, other.options), line(clip(other.why, 500))
    )
    use = button(
        "Use instead", Action.USE_OTHER, ref_of(seen, str(place)),
        aloud=f"Ask other question {place + 1} instead of {name(seen).lower()}",
    )  # fmt: skip
    return [shown, row(use)]


def edit(seen: Seen, wording: str = "", problem: str = "", metadata: str = "") -> dict[str, Any]:
    """Return the form for one's own wording; `wording` and `problem` are of a try before."""
    question = seen.item.question
    listed = "\n".join(texts(seen))
    shown = wording or question.text
    if not fits(shown):
        return modal(View.EDIT, "Your own wording", [rich(line(TOO_LONG))],
                     metadata=metadata, ref=ref_of(seen))  # fmt: skip
    options = text_input(
        Field.OPTIONS, "Answers to choose from, one a line", value=listed, optional=True,
        prompt="Leave this empty for an open question.",
    )  # fmt: skip
    blocks = [
        rich(line(bold("One more look: "), clip(problem, 1_500))) if problem.strip() else None,
        text_input(Field.TEXT, "The question", value=shown),
        options if fits(listed) else rich(line("The answers stay as they are: ", TOO_LONG)),
        tick(Field.AS_DRAFT, "If something is still flagged",
             "Keep these words for now, even if something is flagged",
             "You can change them again at any time."),
    ]  # fmt: skip
    return modal(View.EDIT, "Your own wording", blocks, submit="Save", close="Cancel",
                 metadata=metadata, ref=ref_of(seen))  # fmt: skip


def keep(seen: Seen, metadata: str = "", notice: str = "") -> dict[str, Any]:
    """Return the form to keep a wording: which findings, and why. Values are "check/entry"."""
    found = {f"{one.check}/{one.entry}": one for one in reversed(flags(seen))}
    which = [
        option(phrases.finding(one, seen.item.question), clip(value, 150))
        for value, one in reversed(found.items())
    ]
    blocks = [
        rich(line(clip(notice, 1_500))) if notice.strip() else None,
        rich(line("You know the people you ask. What do you keep as it is, and why?")),
        pick_many(Field.FINDING, "Keep, although", which,
                  hint="Nothing ticked means all of it." if len(which) > 1 else ""),
        pick_one(Field.REASON, "Because", [option(_sentence(one), one.name) for one in KeepReason]),
        text_input(Field.WORDS, "In your own words", optional=True,
                   hint="Whoever reviews this question will see it."),
    ]  # fmt: skip
    return modal(View.KEEP, "Keep mine, because…", blocks, submit="Keep it", close="Cancel",
                 metadata=metadata, ref=ref_of(seen))  # fmt: skip


def _sentence(reason: KeepReason) -> str:
    return f"{reason.value[0].upper()}{reason.value[1:]}"


def share(one: Seen | Paste, whole: bool, metadata: str = "") -> dict[str, Any]:
    """Return the form to share a question or, with `whole` chosen, its whole draft, for review."""
    scopes = [option("This question", "question"), option("The whole draft", "draft")]
    several = isinstance(one, Seen) and one.total > 1
    scope = pick_one(Field.SCOPE, "What to share", scopes, start=scopes[whole]) if several else None
    blocks = [
        channel_input(Field.CHANNEL, "Where", "Askwell has to be a member: /invite @Askwell"),
        scope,
        text_input(Field.WORDS, "A note for the reviewers", optional=True),
        aside("Everybody in the channel will see the wording and its why-we-ask line."),
    ]
    ref = ref_of(one) if isinstance(one, Seen) else Ref(one.id)
    return modal(View.SHARE, "Share for review", blocks, submit="Share", close="Cancel",
                 metadata=metadata, ref=ref)  # fmt: skip


UNHELPFUL = (
    ("flag", "The words flagged are fine here"),
    ("wording", "The rewording is not better"),
    ("missed", "It missed something"),
    ("other", "Something else"),
)


def unhelpful(seen: Seen, metadata: str = "") -> dict[str, Any]:
    """Return the form that says what did not help; REASON's values are UNHELPFUL's first words."""
    blocks = [
        rich(line("Thank you for saying so. What did not help?"),
             quoted(clip(seen.item.question.text, 600))),
        pick_one(Field.REASON, "What was it", [option(said, value) for value, said in UNHELPFUL]),
        text_input(Field.WORDS, "What would have been better", optional=True),
        tick(Field.SURE, "May it serve as an example?",
             "Yes, keep this question and my words as an example",
             "For the stewards, without my name; 90 days at most."),
    ]  # fmt: skip
    return modal(View.UNHELPFUL, "Not helpful", blocks, submit="Send", close="Cancel",
                 metadata=metadata, ref=ref_of(seen))  # fmt: skip
