"""Modals and Home: within Slack's limits for any input, and read back as they were meant."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import decisions, modals, reasons
from bot.cards.approved import approved_markdown
from bot.cards.home import DraftRow, HomePage, Waiting, home
from bot.cards.review import question_page
from bot.cards.why import choices, line_from, why_line
from bot.ids import Action, Field, Ref
from bot.limits import size
from bot.records import Entry, Item, Paste, Seen, State, Unsure
from nlp.model import Option, Survey, WhyStatus, WhyWeAsk
from tests import card_samples as samples
from tests.samples import homeless, whole
from tests.test_cards import FOLDER, HISTORY, PASTE, holds, ready, values

SLOW = settings(max_examples=40, suppress_health_check=list(HealthCheck))
DRAFT = (
    "We ask so we can [find housing help | know where mail can reach you | ____]. [Only the "
    "person you talk with | Our staff | ____] will see your answer, unless [someone is in danger "
    "| a court orders us to share it | ____]. You [can skip it | need to answer it to get ____]; "
    "if you skip it, [you can still get help here | ____]."
)


@SLOW
@given(samples.seens(), samples.texts, samples.texts, st.booleans(), samples.entries)
def test_any_modal_of_a_question(
    seen: Seen, wording: str, problem: str, either: bool, entries: Sequence[Entry]
) -> None:
    for made in (
        modals.as_modal(question_page(seen), "id"),
        modals.ways(seen),
        modals.edit(seen, wording, problem),
        modals.keep(seen),
        modals.share(seen, either),
        modals.unhelpful(seen),
        reasons.findings(seen),
        why_line(seen, either),
        decisions.comment(seen.item),
        decisions.ask_changes(seen.item),
        decisions.drop(seen.item),
        decisions.history(seen, entries),
    ):
        holds(made)
        assert made["private_metadata"]


@SLOW
@given(samples.pastes, samples.surveys, samples.texts, st.booleans())
def test_any_other_modal(paste: Paste, survey: Survey, text: str, files: bool) -> None:
    for made in (
        modals.compose(text, files),
        modals.share(paste, True),
        reasons.across(paste, survey),
        decisions.claim_steward(),
        decisions.delete_mine(),
    ):
        holds(made)


rows = st.builds(
    DraftRow, st.just("d1"), samples.texts, st.integers(0, 2_000), st.integers(0, 9), st.just(1.7e9)
)


@st.composite
def home_pages(draw: st.DrawFn) -> HomePage:
    """Draw a Home page; no two messages of which one is unsure are the same."""
    unsure = tuple(
        Unsure(number, "C012ABC", draw(samples.texts), 0.0)
        for number in range(draw(st.sampled_from([0, 2, 40])))
    )
    return HomePage(
        drafts=draw(samples.many(rows)),
        first=draw(st.sampled_from([0, 8, 800])),
        total=draw(st.sampled_from([0, 1, 2_000])),
        waiting=draw(
            samples.many(
                st.builds(Waiting, samples.texts, samples.texts, st.just("https://example.org"))
            )
        ),
        unsure=unsure,
        steward=draw(st.booleans()),
        unclaimed=draw(st.booleans()),
    )


@SLOW
@given(home_pages())
def test_any_home(page: HomePage) -> None:
    holds(home(page))


def filled(**fields: object) -> dict[str, object]:
    """Return what was filled in, by block id."""
    return {name.replace("_", "."): value for name, value in fields.items()}


def with_draft(line: str = "") -> Seen:
    review = replace(homeless(), why_we_ask=WhyWeAsk(WhyStatus.MISSING, text=line, draft=DRAFT))
    return samples.sample(review=review)


def test_a_draft_is_asked_as_choices() -> None:
    assert [(choice.label, choice.joint) for choice in choices(DRAFT)] == [
        ("We ask so we can …", "and"),
        ("… will see your answer", ""),
        ("will see your answer, unless …", "or"),
        ("You …", ""),
        ("if you skip it, …", ""),
    ]


def test_what_is_picked_fills_its_bracket() -> None:
    picks = filled(line=DRAFT, purpose=["0", "1"], purpose_2="1", purpose_3=["0"], purpose_4="0",
                   purpose_5="0")  # fmt: skip
    assert line_from(with_draft(), picks) == (
        "We ask so we can find housing help and know where mail can reach you. Our staff will see "
        "your answer, unless someone is in danger. You can skip it; if you skip it, you can still "
        "get help here."
    )


def test_what_is_not_picked_stays_open() -> None:
    line = line_from(with_draft(), filled(line=DRAFT, purpose=["0"]))
    assert line.startswith("We ask so we can find housing help. [Only the person")


def test_typed_words_win_over_picks() -> None:
    typed = "We ask so we can call you."
    assert line_from(with_draft(), filled(line=typed, purpose=["0"])) == typed


def test_a_line_without_brackets_is_asked_as_text_alone() -> None:
    made = why_line(with_draft("For our records."), facts_known=False)
    ids = [block["block_id"] for block in made["blocks"] if block["type"] == "input"]
    assert ids == [Field.LINE, Field.AS_DRAFT]


def test_a_text_too_long_for_a_form_is_never_cut() -> None:
    seen = samples.sample()
    question = replace(seen.item.question, text="a" * 3_001)
    made = modals.edit(replace(seen, item=replace(seen.item, question=question)))
    assert all(block["type"] != "input" for block in made["blocks"])
    assert "longer than a form" in json.dumps(made)


def test_every_way_has_its_own_button() -> None:
    seen = samples.sample()
    made = modals.ways(seen)
    buttons = [block["elements"][0] for block in made["blocks"] if block["type"] == "actions"]
    carried = [(Action.of(one["action_id"]), one["value"]) for one in buttons]
    review = seen.review
    uses = [(Action.USE, str(Ref("q1", 3, str(n)))) for n in range(len(review.rewordings))]
    others = range(len(review.other_questions))
    assert carried == [*uses, *((Action.USE_OTHER, str(Ref("q1", 3, str(n)))) for n in others)]
    assert "This asks something different" in json.dumps(made)


def test_sources_are_linked() -> None:
    made = json.dumps(reasons.findings(samples.sample()))
    assert '"url": "https://example.org/terms"' in made


def item(text: str, **more: Any) -> Item:
    question = replace(ready().item.question, text=text, why_line="", **more)
    return replace(ready().item, state=State.APPROVED, question=question)


def test_the_approved_set_as_markdown() -> None:
    first = item("Do you *like* <!channel>?", options=(Option("Yes", 0, 0), Option("No", 0, 0)))
    second = replace(ready().item, state=State.APPROVED)
    assert approved_markdown([first, ready().item, second]) == (
        "1. Do you \\*like\\* &lt;!channel&gt;?\n   - Yes\n   - No\n\n"
        "2. What is your name?\n\n   *Why we ask:* We ask so we know what to call you. Our staff "
        "see it. You can skip it.",
    )


@given(st.lists(samples.texts, max_size=4), st.sampled_from([200, 12_000]))
@SLOW
def test_parts_of_the_approved_set_fit(written: list[str], limit: int) -> None:
    parts = approved_markdown([item(text) for text in written], limit)
    assert all(0 < size(part) <= limit for part in parts)
    assert "<" not in "".join(parts)
    letters = "".join("".join(text.split()) for text in written).count(samples.MARK)
    assert "".join("".join(part.split()) for part in parts).count(samples.MARK) == letters


def test_home_shows_an_example_on_the_first_visit_only() -> None:
    assert "Try it" in json.dumps(home(HomePage()))
    draft = DraftRow("d1", "Are you well?", 1, 0, 1.7e9)
    assert "Try it" not in json.dumps(home(HomePage(drafts=(draft,), total=1)))


def test_settings_are_for_stewards() -> None:
    assert Action.SETTINGS.value not in json.dumps(home(HomePage()))
    assert Action.SETTINGS.value in json.dumps(home(HomePage(steward=True)))


VIEWS: dict[str, Callable[[], dict[str, Any]]] = {
    "compose": lambda: modals.compose(files=True),
    "ways": lambda: modals.ways(samples.sample()),
    "edit": lambda: modals.edit(samples.sample(), problem="“homeless” can sound like a label."),
    "keep": lambda: modals.keep(samples.sample()),
    "share": lambda: modals.share(samples.sample(), whole=True),
    "findings": lambda: reasons.findings(samples.sample()),
    "across": lambda: reasons.across(PASTE, whole().survey),
    "why": lambda: why_line(with_draft(), facts_known=False),
    "history": lambda: decisions.history(samples.sample(), HISTORY),
    "home-first": lambda: home(HomePage(unclaimed=True)),
    "home": lambda: home(
        HomePage(
            drafts=(DraftRow("d1", "Are you homeless?", 3, 2, 1.7e9),),
            total=9,
            waiting=(Waiting("Are you homeless?", "Changes were asked", "https://example.org"),),
            unsure=(Unsure(4, "C012ABC", "the card of question 2", 1.7e9),),
            steward=True,
        )
    ),
}


@pytest.mark.parametrize("name", VIEWS)
def test_golden_view(name: str, golden: Callable[..., str]) -> None:
    made = VIEWS[name]()
    holds(made)
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    assert text == golden(FOLDER / f"view-{name}.json", text)


def test_nothing_to_share_alone_asks_no_scope() -> None:
    single = replace(samples.sample(), position=1, total=1)
    ids = [block.get("block_id") for block in modals.share(single, whole=False)["blocks"]]
    assert Field.SCOPE not in ids
    assert values(question_page(single), Action.PAGE) == []
