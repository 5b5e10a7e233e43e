"""Small builders of Block Kit. People's own words go in `rich` or plain text, never in mrkdwn.

mrkdwn would turn "<!channel>" in a pasted question into a call to everybody; rich_text and
plain_text show it as it is. Block ids carry the version that a message was drawn from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.ids import Action, Ref
from bot.limits import LIMITS, clip

Block = dict[str, Any]
Run = str | Block

PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
FORMER = "a former member"
IN_PART = "Shown in part."
SPOKEN = 3_000  # of the 4,000 that Slack keeps of a fallback text


@dataclass(frozen=True, slots=True)
class Message:
    """A message: `text` says the whole outcome, for notices and screen readers."""

    text: str
    blocks: tuple[Block, ...]

    def payload(self) -> dict[str, Any]:
        """Return it as the arguments of chat.postMessage, chat.update or respond."""
        return {"text": self.text, "blocks": list(self.blocks)}


def message(ref: Ref | str, sentences: Iterable[str], blocks: Iterable[Block | None]) -> Message:
    """Return a message whose fallback is `sentences` and whose blocks carry `ref` in their ids."""
    spoken = " ".join(sentence.strip() for sentence in sentences if sentence.strip())
    return Message(escape(clip(spoken, SPOKEN)), stamped(ref, blocks))


def stamped(ref: Ref | str, blocks: Iterable[Block | None]) -> tuple[Block, ...]:
    """Give each block that has no id one that changes with `ref`; leave out those that are None."""
    shown = [block for block in blocks if block and block.get("elements") != []]
    return tuple({"block_id": f"{ref}/{n}", **block} for n, block in enumerate(shown, 1))


def escape(text: str) -> str:
    """Return `text` with the three characters escaped that have a meaning in mrkdwn."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str, name: str = "section.text") -> Block:
    """Return a plain_text object, clipped to the limit of the place that `name` says."""
    return {"type": "plain_text", "text": clip(text, LIMITS[name]), "emoji": False}


# Rich text: everything that people wrote themselves


def rich(*elements: Block | None) -> Block:
    """Return a rich_text block of lines, quotes and lists."""
    return {"type": "rich_text", "elements": [element for element in elements if element]}


def line(*runs: Run) -> Block | None:
    """Return a line of runs, strings or `bold`; None when there is nothing in it."""
    shown = _runs(runs)
    return {"type": "rich_text_section", "elements": shown} if shown else None


def bold(text: str) -> Block:
    """Return a bold run."""
    return {"type": "text", "text": text, "style": {"bold": True}}


def italic(text: str) -> Block:
    """Return an italic run."""
    return {"type": "text", "text": text, "style": {"italic": True}}


def link(url: str, text: str) -> Block:
    """Return a link of ours: to a source or to a card, never one that a person pasted."""
    return {"type": "link", "url": url, "text": text}


def room(channel: str) -> Block:
    """Return a channel's name, which Slack fills in."""
    return {"type": "channel", "channel_id": channel}


def quoted(text: str) -> Block | None:
    """Return somebody's words as a quotation."""
    shown = _runs([text])
    return {"type": "rich_text_quote", "elements": shown} if shown else None


def bullets(lines: Iterable[Run | Sequence[Run]]) -> Block | None:
    """Return a bulleted list; each line is a run or several."""
    sections = [line(*([one] if isinstance(one, str | dict) else one)) for one in lines]
    shown = [section for section in sections if section]
    return {"type": "rich_text_list", "style": "bullet", "elements": shown} if shown else None


def _runs(runs: Iterable[Run]) -> list[Block]:
    parts = [{"type": "text", "text": run} if isinstance(run, str) else run for run in runs]
    return [part for part in parts if str(part.get("text", "named")).strip()]


# Our own words


def tell(text: str, accessory: Block | None = None) -> Block:
    """Return a section of plain text, with a button or menu beside it."""
    block: Block = {"type": "section", "text": plain(text)}
    return {**block, "accessory": accessory} if accessory else block


def header(text: str) -> Block:
    """Return a heading."""
    return {"type": "header", "text": plain(text, "header.text")}


def aside(*texts: str | Block) -> Block:
    """Return small print; a string is plain text, `ours` is mrkdwn."""
    shown = [
        plain(text, "remark.text") if isinstance(text, str) else text for text in texts if text
    ]
    return {"type": "context", "elements": shown}


def small(*texts: str | Block) -> Block | None:
    """Return small print of the texts that say something; None when none does."""
    return aside(*texts) if any(texts) else None


def ours(mrkdwn: str) -> Block:
    """Return a mrkdwn text of our own words and ids: names of people and channels, times."""
    return {"type": "mrkdwn", "text": mrkdwn}


def person(who: str) -> str:
    """Return a person's name in mrkdwn; "a former member" when they asked to be forgotten."""
    return f"<@{who}>" if PERSON.fullmatch(who) else FORMER


def rule() -> Block:
    """Return a line across."""
    return {"type": "divider"}


# What can be clicked


def row(*elements: Block | None) -> Block | None:
    """Return a row of buttons and menus; ids that repeat in it are numbered (`Action.numbered`)."""
    shown: list[Block] = []
    for element in elements:
        if element:
            action = Action.of(element["action_id"])
            before = sum(Action.of(one["action_id"]) is action for one in shown)
            shown.append({**element, "action_id": action.numbered(before + 1)})
    return {"type": "actions", "elements": shown} if shown else None


def button(
    label: str,
    action: Action,
    ref: Ref | None = None,
    *,
    style: str = "",
    confirm: Block | None = None,
    aloud: str = "",
) -> Block:
    """Return a button; `aloud` is what a screen reader says where the label is too short."""
    block: Block = {
        "type": "button",
        "action_id": action.value,
        "text": plain(label, "button.text"),
    }
    extra = {
        "value": str(ref) if ref else "",
        "style": style,
        "confirm": confirm,
        "accessibility_label": clip(aloud, LIMITS["button.accessibility_label"]),
    }
    return {**block, **{key: value for key, value in extra.items() if value}}


def sure(title: str, text: str, yes: str, no: str = "Not now") -> Block:
    """Return a dialog that asks once more."""
    return {
        "title": plain(title, "confirm.title"),
        "text": plain(text, "confirm.text"),
        "confirm": plain(yes, "confirm.confirm"),
        "deny": plain(no, "confirm.deny"),
    }


def option(label: str, value: str, description: str = "") -> Block:
    """Return one choice of a menu or list; no description where there is nothing to say."""
    choice = {"text": plain(label.strip() or "(no text)", "option.text"), "value": value}
    more = {"description": plain(description, "option.description")} if description.strip() else {}
    return {**choice, **more}


def overflow(action: Action, choices: Iterable[tuple[str, str]]) -> Block:
    """Return the menu behind three dots: (label, value) pairs, at most five."""
    offered = [option(label, value) for label, value in choices]
    return {"type": "overflow", "action_id": action.value, "options": offered}


def select(action: Action, prompt: str, options: Sequence[Block]) -> Block:
    """Return a drop-down menu."""
    return {
        "type": "static_select",
        "action_id": action.value,
        "placeholder": plain(prompt, "any.placeholder"),
        "options": list(options),
    }
