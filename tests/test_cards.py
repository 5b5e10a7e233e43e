"""Every page and card: within Slack's limits for any input, and nobody is mentioned by a paste."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView

from bot.cards.blocks import Message
from bot.cards.overview import overview
from bot.cards.review import apology, nothing_found, question_page, reading
from bot.cards.team import ALONE, card
from bot.cards.whole_draft import set_summary
from bot.cards.wording import unlabelled
from bot.ids import Action, Ref
from bot.limits import clip
from bot.records import Deed, Entry, Item, KeepReason, Kept, Paste, Seen, Standing, State
from nlp.model import Survey, WhyStatus, WhyWeAsk
from tests import card_samples as samples
from tests.payload_faults import faults
from tests.samples import foreign, homeless, quiet, whole

FOLDER = Path(__file__).parent / "cards"
SLOW = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def payload(made: Message | dict[str, Any]) -> dict[str, Any]:
    return made.payload() if isinstance(made, Message) else made


def holds(made: Message | dict[str, Any]) -> None:
    """Assert all that must be true of every page, card and modal."""
    whole = payload(made)
    assert faults(whole) == []
    assert all(SdkBlock.parse(block) is not None for block in whole["blocks"])
    for block in SdkBlock.parse_all(whole["blocks"]):
        block.to_dict()
    if "type" in whole:
        SdkView(**whole).to_dict()
    else:
        assert "<" not in whole["text"]
    for kind, text in samples.texts_in(whole["blocks"]):
        assert kind != "mrkdwn" or (samples.MARK not in text and "<!channel>" not in text), text
    for label in labels(whole):
        assert len(label) <= 30, label


def labels(node: object) -> list[str]:
    """Return the labels of all buttons; Slack may cut them after thirty letters."""
    if isinstance(node, list):
        return [label for part in node for label in labels(part)]
    if not isinstance(node, dict):
        return []
    own = [node["text"]["text"]] if node.get("type") == "button" else []
    return own + [label for value in node.values() for label in labels(value)]


def room_taken(page: Message, seen: Seen) -> int:
    """Count the characters of a page that are neither the person's words nor suggested ones."""
    number = clip(seen.item.question.number.strip(), 12)
    total = -len(number) if f"your number {number}" in page.text else 0
    for block in page.blocks:
        for element in block["elements"]:
            if element["type"] == "rich_text_quote" or element["type"] == "overflow":
                continue
            shown = "".join(text for _, text in samples.texts_in(element))
            total += 0 if shown.startswith("Options: ") else len(shown)
            if shown.startswith("Why we ask: “"):
                total -= len(shown[: shown.rindex("”")]) - len("Why we ask: “")
    return total


@SLOW
@given(samples.seens(), samples.texts)
def test_any_question_page(seen: Seen, notice: str) -> None:
    page = question_page(seen, notice)
    holds(page)
    assert len(page.blocks) <= 6
    assert room_taken(page, seen) <= 600


@pytest.mark.parametrize("reworded", [True, False])
@pytest.mark.parametrize("notice", ["", samples.LONG])
def test_the_longest_question_page(reworded: bool, notice: str) -> None:
    seen = samples.sample(State.CHANGES)
    hit = replace(seen.review.findings[1], message=samples.LONG, match=samples.LONG)
    crowded = replace(
        seen.review, findings=(hit,) * 40, drop=samples.LONG, other_questions=(),
        rewordings=seen.review.rewordings if reworded else (),
        why_we_ask=WhyWeAsk(WhyStatus.VAGUE, samples.LONG),
    )  # fmt: skip
    question = replace(seen.item.question, number="12345678901234", text=samples.LONG)
    item = replace(seen.item, question=question)
    page = question_page(Seen(item, crowded, 1_999, 2_000), notice)
    assert 200 < room_taken(page, seen) <= 600
    assert len(page.blocks) == 6


@SLOW
@given(
    samples.pastes,
    samples.drafts,
    st.one_of(st.none(), samples.surveys),
    samples.texts,
    st.sampled_from([0, 8, 99, 1_999, -4, 10**6]),
)
def test_any_overview(
    paste: Paste, seen: Sequence[Seen], survey: Survey | None, notice: str, first: int
) -> None:
    holds(overview(paste, seen, survey, notice, first))


@SLOW
@given(samples.seens(), samples.entries, st.booleans())
def test_any_card(seen: Seen, entries: Sequence[Entry], alone: bool) -> None:
    holds(card(seen, entries, alone))


@SLOW
@given(samples.pastes, samples.drafts, st.booleans(), st.sampled_from([0, 10, 1_999]))
def test_any_set(paste: Paste, seen: Sequence[Seen], linked: bool, first: int) -> None:
    url = "https://example.slack.com/archives/C012ABC/p1700000000000000"
    links = {one.item.id: url for one in seen} if linked else {}
    holds(set_summary(paste, seen, links, first))


@pytest.mark.parametrize("count", [0, 1, 64, 2_000])
def test_short_answers(count: int) -> None:
    for made in (reading(count), nothing_found(), apology(""), apology(samples.LONG)):
        holds(made)


def values(page: Message, action: Action) -> list[str]:
    """Return what the buttons of one action carry."""
    found = [
        element
        for block in page.blocks
        for element in [*block.get("elements", ()), block.get("accessory", {})]
        if "action_id" in element and Action.of(element["action_id"]) is action
    ]
    return [element["value"] for element in found if "value" in element]


def test_every_button_says_what_it_is_about() -> None:
    page = question_page(samples.sample())
    assert values(page, Action.USE) == [str(Ref("q1", 3, "0"))]
    assert values(page, Action.WAYS) == [str(Ref("q1", 3))]
    assert values(page, Action.PAGE) == [str(Ref("d1", 0, "2")), str(Ref("d1", 0, "4"))]
    assert values(page, Action.OVERVIEW) == [str(Ref("d1"))]


def test_use_is_offered_only_where_there_is_a_rewording() -> None:
    calm = samples.sample(review=quiet("What is your name?"))
    assert values(question_page(calm), Action.USE) == []
    assert "Nothing stood out." in question_page(calm).text


def test_a_wording_in_use_says_so_quietly() -> None:
    calm = samples.sample(review=quiet("What is your name?"))
    used = replace(calm, item=replace(calm.item, original="State your name."))
    assert "This wording is in use." in question_page(used).text


def test_a_kept_wording_is_no_longer_flagged() -> None:
    seen = samples.sample()
    kept = tuple(
        Kept(one.check, one.entry, KeepReason.FUNDER, "", "U012ABC", 0.0)
        for one in seen.review.findings
    )
    page = question_page(replace(seen, item=replace(seen.item, kept=kept)))
    assert "Kept as it is: funder's wording." in page.text
    assert values(page, Action.USE) == []


def test_the_gravest_finding_comes_first() -> None:
    page = question_page(samples.sample())
    said = "names a person by a situation. And 1 smaller thing."
    assert said in page.text


def without_rewording() -> Seen:
    return samples.sample(review=replace(homeless(), rewordings=()))


def test_another_question_is_never_called_a_rewording() -> None:
    page = question_page(without_rewording())
    assert "This asks something different: “" in page.text
    assert "You could ask" not in json.dumps(page.blocks)
    assert values(page, Action.USE) == []


def unanswered(drop: str = "") -> Seen:
    seen = without_rewording()
    return replace(seen, review=replace(seen.review, other_questions=(), drop=drop))


def test_where_nothing_is_offered_a_wording_can_be_written() -> None:
    assert values(question_page(unanswered()), Action.EDIT) != []
    assert values(question_page(samples.sample()), Action.EDIT) == []


def test_a_reason_to_drop_is_said_where_there_is_no_other_text() -> None:
    page = question_page(unanswered("No rule needs it."))
    assert "You could also leave it out or move it: No rule needs it." in page.text


def test_another_language_is_not_read() -> None:
    page = question_page(samples.sample(review=foreign()))
    assert "Not read: Askwell reads English." in page.text


def test_an_instrument_is_named() -> None:
    seen = samples.sample(review=replace(quiet("What is your name?"), instrument="the PHQ-9"))
    assert "This is the wording of the PHQ-9, so it is left word for word." in (
        question_page(seen).text
    )


def test_the_card_says_what_is_missing_and_approve_stays() -> None:
    shown = card(samples.sample(State.IN_REVIEW), [])
    assert "Before it can be approved" in shown.text
    assert "Its “why we ask” line could say more." in shown.text
    assert values(shown, Action.APPROVE) == [str(Ref("q1", 3))]


def test_a_settled_card_offers_no_decision() -> None:
    for state in (State.APPROVED, State.DROPPED):
        shown = card(samples.sample(state), [Entry(1.7e9, "former", Deed.APPROVED)])
        assert values(shown, Action.APPROVE) == values(shown, Action.DROP) == []
        assert "a former member" in json.dumps(shown.blocks)


def test_a_line_of_the_section_stands_on_the_card() -> None:
    seen = ready()
    question = replace(seen.item.question, why_line="")
    why = WhyWeAsk(WhyStatus.COMPLETE, covered_by="We ask so we can call you back.")
    covered = Seen(replace(seen.item, question=question), replace(seen.review, why_we_ask=why))
    shown = json.dumps(card(covered, []).blocks)
    assert "We ask so we can call you back." in shown
    assert "not written yet" not in shown


def test_a_card_is_whole_where_it_is_read_aloud() -> None:
    said = card(replace(ready(), total=9, position=4), HISTORY).text
    assert "In review: Question 4, “What is your name?”." in said
    assert "Why we ask: “We ask so we know what to call you." in said
    assert "Somebody asked for changes: “Could we ask about last night?”" in said
    assert "U034DEF" not in said


def test_a_note_to_the_reviewers_is_shown() -> None:
    note = "Please look by Friday."
    alone = card(samples.sample(State.IN_REVIEW), [Entry(1.7e9, "U012ABC", Deed.SHARED, note)])
    summary = set_summary(PASTE, in_state(State.IN_REVIEW), {}, note=note)
    for shown in (alone, summary):
        assert note in shown.text
        assert note in json.dumps(shown.blocks)


@pytest.mark.parametrize(
    "said",
    ["Why we ask: We plan classes.", "why do we ask this - We plan classes.", "We plan classes."],
)
def test_the_label_is_not_said_twice(said: str) -> None:
    assert unlabelled(said) == "We plan classes."


def test_the_card_says_when_its_author_approved_it() -> None:
    approved = replace(ready(), item=replace(ready().item, state=State.APPROVED))
    by_author = [Entry(1.7e9, approved.item.author, Deed.APPROVED)]
    by_another = [Entry(1.7e9, "U034DEF", Deed.APPROVED)]
    assert ALONE in card(approved, by_author, alone=True).text
    assert ALONE not in card(approved, by_another, alone=True).text
    assert ALONE not in card(approved, by_author).text


def test_the_next_hundred_can_be_reached() -> None:
    seen = samples.draft_of(samples.sample(), 2_000)
    shown = overview(Paste("d1", "T1", "U012ABC", 0.0), seen, None, first=1_900)
    menus = [
        element["options"]
        for block in shown.blocks
        for element in block.get("elements", ())
        if element["type"] == "static_select"
    ]
    questions, hundreds = menus
    assert [one["value"] for one in questions][:2] == ["d1:0:1901", "d1:0:1902"]
    assert [one["value"] for one in hundreds][-1] == "d1:0:1900"
    assert len(hundreds) == 20


# Golden cards: one file a card, in tests/cards


PASTE = Paste("d1", "T1", "U012ABC", 1.7e9, masked=("a phone number",))
HISTORY = (
    Entry(1.7e9, "U012ABC", Deed.SHARED),
    Entry(1.7e9 + 3600, "U034DEF", Deed.CHANGES, "Could we ask about last night?"),
)


def whole_draft() -> list[Seen]:
    shown = []
    for n, one in enumerate(whole().questions, 1):
        item = Item(f"q{n}", "d1", "T1", "U012ABC", float(n), one.question, one.question.text,
                    standing=samples.standing_of(one))  # fmt: skip
        shown.append(Seen(item, one, n, len(whole().questions)))
    return shown


def ready() -> Seen:
    seen = samples.sample(State.IN_REVIEW, review=quiet("What is your name?"))
    line = "We ask so we know what to call you. Our staff see it. You can skip it."
    question = replace(seen.item.question, why_line=line)
    item = replace(seen.item, question=question, standing=Standing((), WhyStatus.COMPLETE))
    return replace(seen, item=item)


def in_state(state: State) -> list[Seen]:
    return [replace(one, item=replace(one.item, state=state)) for one in whole_draft()]


CARDS: dict[str, Callable[[], Message | dict[str, Any]]] = {
    "page": lambda: question_page(samples.sample(), "Here is your question."),
    "page-split": lambda: question_page(samples.sample(review=samples.split())),
    "page-different": lambda: question_page(without_rewording()),
    "page-unanswered": lambda: question_page(unanswered()),
    "page-foreign": lambda: question_page(samples.sample(review=foreign())),
    "page-calm": lambda: question_page(samples.sample(review=quiet("What is your name?"))),
    "overview": lambda: overview(PASTE, whole_draft(), whole().survey),
    "card-open": lambda: card(samples.sample(State.IN_REVIEW), HISTORY[:1]),
    "card-changes": lambda: card(samples.sample(State.CHANGES), HISTORY),
    "card-ready": lambda: card(ready(), HISTORY[:1]),
    "card-approved": lambda: card(
        replace(ready(), item=replace(ready().item, state=State.APPROVED)),
        [*HISTORY, Entry(1.7e9 + 7200, "U012ABC", Deed.APPROVED)],
        alone=True,
    ),
    "set": lambda: set_summary(
        PASTE,
        [*in_state(State.IN_REVIEW), replace(ready(), item=replace(ready().item, id="q9"))],
        {"q1": "https://example.slack.com/archives/C012ABC/p1700000000000000"},
    ),
}


@pytest.mark.parametrize("name", CARDS)
def test_golden_card(name: str, golden: Callable[[Path, str], str]) -> None:
    made = CARDS[name]()
    holds(made)
    text = json.dumps(payload(made), ensure_ascii=False, indent=1) + "\n"
    assert text == golden(FOLDER / f"{name}.json", text)
