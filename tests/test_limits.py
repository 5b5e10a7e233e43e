"""The table of Slack's limits, and cutting text to fit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limits import LIMITS, clip, size
from tests.payload_faults import faults


def text(words: str, kind: str = "plain_text") -> dict[str, Any]:
    return {"type": kind, "text": words}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": "go", "text": text("Go"), **more}


def choice(number: int = 0, label: str = "a") -> dict[str, Any]:
    return {"text": text(label), "value": f"v{number}"}


def row(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def message(*blocks: dict[str, Any], spoken: str = "Something.") -> dict[str, Any]:
    return {"text": spoken, "blocks": list(blocks)}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": text("Title"), "blocks": list(blocks), **more}


def menu(kind: str, count: int) -> dict[str, Any]:
    return row({"type": kind, "action_id": "m", "options": [choice(n) for n in range(count)]})


FIELD = {
    "type": "input",
    "label": text("Words"),
    "element": {"type": "plain_text_input", "action_id": "words"},
}
SAY = {"type": "section", "text": text("Hello")}
WHOLE = "a" * 3_000

FAULTY = {
    "blocks": (message(*[SAY] * 51), "message.blocks is 51, over 50"),
    "modal blocks": (modal(*[SAY] * 101), "modal.blocks is 101, over 100"),
    "fallback": (message(SAY, spoken=" "), "message.text is blank: it is what is read aloud"),
    "section": (message({"type": "section", "text": text("a" * 3_001)}),
                "section.text is 3001, over 3000"),
    "fields": (message({"type": "section", "fields": [text("a")] * 11}),
               "section.fields is 11, over 10"),
    "field": (message({"type": "section", "fields": [text("a" * 2_001)]}),
              "field.text is 2001, over 2000"),
    "blank": (message({"type": "section", "text": text(" ")}), "plain_text.text is blank"),
    "context": (message({"type": "context", "elements": [text("a")] * 11}),
                "context.elements is 11, over 10"),
    "actions": (message(row(*(button(action_id=f"b{n}") for n in range(26)))),
                "actions.elements is 26, over 25"),
    "label": (message(row(button(text=text("a" * 76)))), "button.text is 76, over 75"),
    "aloud": (message(row(button(accessibility_label="a" * 76))),
              "button.accessibility_label is 76, over 75"),
    "value": (message(row(button(value="a" * 2_001))), "button.value is 2001, over 2000"),
    "style": (message(row(button(style="loud"))), "button.style is loud"),
    "primary": (message(row(button(style="primary"), button(style="primary", action_id="b"))),
                "a row has more than one primary button"),
    "overflow": (message(menu("overflow", 6)), "overflow.options is 6, over 5"),
    "radios": (message(menu("radio_buttons", 11)), "radio_buttons.options is 11, over 10"),
    "checkboxes": (message(menu("checkboxes", 11)), "checkboxes.options is 11, over 10"),
    "select": (message(menu("static_select", 101)), "static_select.options is 101, over 100"),
    "no choices": (message(row({"type": "static_select", "action_id": "m"})),
                   "static_select has nothing to choose"),
    "option": (message(row({"type": "overflow", "action_id": "m",
                            "options": [choice(label="a" * 76)]})),
               "option.text is 76, over 75"),
    "markup in a menu": (message(row({"type": "overflow", "action_id": "m", "options": [
        {"text": text("a", "mrkdwn"), "value": "v"}]})),
        "overflow has a choice that is not plain_text"),
    "start": (message(row({"type": "static_select", "action_id": "m", "options": [choice()],
                           "initial_option": choice(1)})),
              "static_select starts from a choice that it does not offer"),
    "confirm": (message(row(button(confirm={"title": text("a" * 101), "text": text("b"),
                                            "confirm": text("c"), "deny": text("d")}))),
                "confirm.title is 101, over 100"),
    "block ids": (message({**SAY, "block_id": "a"}, {**SAY, "block_id": "a"}),
                  "block_id a is used 2 times"),
    "action ids": (message(row(button(), button())), "action_id go is used 2 times in a block"),
    "alt text": (message({"type": "image", "image_url": "https://example.org/a.png"}),
                 "image.alt_text is missing"),
    "submit": (modal(FIELD), "modal has an input and no submit"),
    "title": (modal(SAY, title=text("a" * 25)), "modal.title is 25, over 24"),
    "metadata": (modal(SAY, private_metadata="a" * 3_001),
                 "modal.private_metadata is 3001, over 3000"),
    "markdown": (modal({"type": "markdown", "text": "a"}), "markdown is not for a modal"),
    "input": (message(FIELD), "input is not for a message"),
    "prefilled": (modal({**FIELD, "element": {"type": "plain_text_input", "action_id": "words",
                                              "initial_value": "a" * 3_001}}, submit=text("Go")),
                  "plain_text_input.initial_value is 3001, over 3000"),
    "budget": (message(*[{"type": "section", "text": text(WHOLE)}] * 4),
               "message has 12000 characters in its blocks, over 10000"),
    "new blocks": (message({"type": "carousel"}), "carousel is not a block for everyone"),
    "rich text": (message({"type": "rich_text", "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}]}),
        "text.text is blank"),
}  # fmt: skip


@pytest.mark.parametrize(("payload", "fault"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_found(payload: dict[str, Any], fault: str) -> None:
    assert faults(payload) == [fault]


@pytest.mark.parametrize(
    "payload",
    [
        message(SAY, row(button(), menu("overflow", 5)["elements"][0])),
        message({"type": "section", "text": text("*Hi*", "mrkdwn"), "accessory": button()}),
        message({"type": "markdown", "text": "a" * 12_000}),
        modal(SAY, FIELD, submit=text("Go"), private_metadata="id"),
        {"type": "home", "blocks": [SAY]},
    ],
)
def test_what_slack_takes_has_no_fault(payload: dict[str, Any]) -> None:
    assert faults(payload) == []


def test_every_limit_is_a_length() -> None:
    assert all(limit > 0 for limit in LIMITS.values())


@pytest.mark.parametrize(
    ("words", "limit", "cut"),
    [
        ("Are you well?", 13, "Are you well?"),
        ("Are you well today?", 13, "Are you well…"),
        ("Are you well today?", 11, "Are you…"),
        ("abcdefghij", 5, "abcd…"),
        ("👍🏽👍🏽👍🏽", 6, "👍🏽…"),
        ("e\u0301e\u0301e\u0301", 4, "e\u0301…"),
        ("", 5, ""),
        ("abc", 1, "…"),
    ],
)
def test_clip(words: str, limit: int, cut: str) -> None:
    assert clip(words, limit) == cut


@given(st.text(), st.integers(1, 50))
def test_clip_stays_within_its_limit(words: str, limit: int) -> None:
    cut = clip(words, limit)
    assert size(cut) <= limit
    assert cut == words or (cut.endswith("…") and words.startswith(cut[:-1]))
