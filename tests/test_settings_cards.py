"""Windows of the settings: within Slack's limits whatever they hold; golden ones too."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import settings as pages
from bot.cards import settings_forms as forms
from bot.cards import settings_lists as lists
from bot.cards.settings import SettingsPage
from bot.cards.settings_forms import Known
from bot.cards.settings_preview import Effect, Forecast, looking, preview
from bot.ids import Part
from bot.received import Received
from bot.wishes import COMMUNITIES, Cell, Change, Fact, Kind, Value, Wish, term
from tests.card_samples import people, texts
from tests.test_cards import FOLDER, holds

ANY = settings(max_examples=40, suppress_health_check=list(HealthCheck))
VALUES: dict[Kind, Callable[[str], Value]] = {
    Kind.TERM: lambda text: term(text, text, text),
    Kind.SUGGESTION: lambda text: {"instead": text, "title": text},
    Kind.MUTE: lambda text: {"why": text, "title": text},
    Kind.NAME: lambda text: {"text": text},
    Kind.KEPT: lambda text: {"text": text, "check": "blame", "reason": "legal term", "words": text},
}
places = st.sampled_from(["", "C012ABC", "<!channel>"])
wishes = st.lists(
    st.builds(
        lambda kind, key, text, who: Wish(kind, key, VALUES[kind](text), "", who, 1.7e9),
        st.sampled_from(list(VALUES)),
        texts,
        texts,
        people,
    ),
    max_size=25,
).map(tuple)
changes = st.lists(
    st.builds(
        lambda number, who, text, cells: Change(number, who, 1.7e9, text, cells),
        st.integers(1, 10**6),
        st.one_of(people, st.just("askwell")),
        texts,
        st.sampled_from([(), (Cell(Kind.ROLE, "U012ABC", None, {"role": "steward"}),)]),
    ),
    max_size=25,
).map(tuple)
some_people = st.lists(people, max_size=40).map(tuple)
settings_pages = st.builds(
    SettingsPage,
    place=places,
    version=st.integers(0, 10**6),
    wishes=wishes,
    stewards=some_people,
    reviewers=some_people,
    alone=st.booleans(),
    mine=st.integers(0, 200),
    members=st.booleans(),
    changes=changes,
    notice=texts,
)
knowns = st.builds(
    Known,
    key=st.just("housing-labels/homeless-people"),
    title=texts,
    says=texts,
    instead=texts,
    changeable=st.booleans(),
    care=st.booleans(),
    example=texts,
)
forecasts = st.builds(
    Forecast,
    total=st.integers(0, 40),
    flagged=st.integers(0, 40),
    quiet=st.integers(0, 40),
    reworded=st.integers(0, 40),
    examples=st.lists(st.builds(Effect, texts, texts), max_size=3).map(tuple),
)
receptions = st.lists(
    st.builds(Received, st.just("blame"), st.just(""), *[st.integers(0, 10**4)] * 4), max_size=25
)


@ANY
@given(settings_pages)
def test_any_settings(page: SettingsPage) -> None:
    holds(pages.settings(page))
    holds(pages.refused(page.stewards, page.mine))


@ANY
@given(settings_pages, knowns, texts)
def test_any_form(page: SettingsPage, known: Known, text: str) -> None:
    for made in (
        forms.term(page), forms.find(page), forms.style(page), forms.people(page),
        forms.facts(page), forms.suggestion(page, known, text), forms.mute(page, known, text),
        forms.found(page, text, [known] * 12), forms.found(page, text, []),
    ):  # fmt: skip
        holds(made)


@ANY
@given(forecasts, texts, places)
def test_any_preview(forecast: Forecast, words: str, place: str) -> None:
    holds(preview(words, forecast, place))
    holds(looking())
    holds(pages.notice(words.strip() or "Done."))


@ANY
@given(settings_pages, receptions, knowns, st.sampled_from([0, 10, 20]))
def test_any_list(page: SettingsPage, received: list[Received], known: Known, first: int) -> None:
    for part in (Part.TERMS, Part.CHANGED, Part.KEPT):
        holds(lists.wishes(part, page.place, page.wishes, first, page.notice))
    holds(lists.wishes(Part.KEPT, "me", page.wishes, first, mine=True))
    holds(lists.history(page.changes, first, page.notice))
    holds(lists.reception(received, {"blame": known}, first))


# Golden windows


HOMELESS = Known(
    "housing-labels/homeless-people", "“homeless”", "Housing is a situation, and it can change.",
    "experiencing homelessness", changeable=True, care=True, example="Are you homeless?",
)  # fmt: skip
PAGE = SettingsPage(
    version=7,
    wishes=(
        Wish(Kind.TERM, "client", term("client", "participant", "People chose it.", "noun"),
             who="U012ABC", at=1.7e9),
        Wish(Kind.MUTE, "blame", {"why": "We talked about it.", "title": "All of “blame”"},
             who="U012ABC", at=1.7e9),
        Wish(Kind.NAME, "willow house", {"text": "Willow House"}, who="U012ABC", at=1.7e9),
        Wish(Kind.IDENTITY, "deaf", {"first": "identity"}, who="U012ABC", at=1.7e9),
        Wish(Kind.GRADE, "", {"grade": "8"}, who="U012ABC", at=1.7e9),
        Wish(Kind.FACT, Fact.WHO_SEES, {"text": "Only our intake team sees it."}),
        Wish(Kind.KEPT, "1", {"text": "Are you homeless?", "check": "housing-labels",
             "reason": "funder's wording", "words": "It is on the state's form."},
             who="U034DEF", at=1.7e9),
    ),
    stewards=("U012ABC",),
    reviewers=("U034DEF", "U056GHI"),
    members=True,
    changes=(
        Change(7, "U012ABC", 1.7e9, "Notice “client”", (Cell(Kind.TERM, "client", None, {}),)),
        Change(6, "askwell", 1.7e9, "Imported 3 settings from a file", (), undone=True),
    ),
)  # fmt: skip
CHANNEL = replace(PAGE, place="C012ABC", changes=(), notice="Done. It holds from now on.")
RECEIVED = [
    Received("housing-labels", "homeless-people", used=1, edited=0, kept=4, unhelpful=6),
    Received("blame", "", used=30, edited=4, kept=2, unhelpful=1),
]
FORECAST = Forecast(40, 3, 0, 2, (Effect("How many clients came?", "How many participants came?"),
                                  Effect("Did the client sign?")))  # fmt: skip
GOLDEN: dict[str, Callable[[], dict[str, Any]]] = {
    "settings": lambda: pages.settings(PAGE),
    "settings-channel": lambda: pages.settings(CHANNEL),
    "settings-refused": lambda: pages.refused(("U012ABC",), 2),
    "settings-term": lambda: forms.term(PAGE),
    "settings-found": lambda: forms.found(PAGE, "homeless", [HOMELESS]),
    "settings-mute": lambda: forms.mute(PAGE, HOMELESS),
    "settings-style": lambda: forms.style(PAGE),
    "settings-facts": lambda: forms.facts(PAGE),
    "settings-people": lambda: forms.people(PAGE),
    "settings-preview": lambda: preview("Notice “client”", FORECAST, "", '{"ref": "p1:0"}'),
    "settings-kept": lambda: lists.wishes(Part.KEPT, "", PAGE.of(Kind.KEPT)),
    "settings-reception": lambda: lists.reception(
        RECEIVED, {"housing-labels/homeless-people": HOMELESS}
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_windows(name: str, golden: Callable[..., str]) -> None:
    made = GOLDEN[name]()
    holds(made)
    text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
    assert golden(FOLDER / f"{name}.json", text) == text


def test_what_a_change_would_do_is_said_plainly() -> None:
    assert FORECAST.words() == "It would flag 3 and reword 2 of your last 40 questions."
    assert Forecast(12, 0, 4).words() == "It would leave alone 4 of your last 12 questions."
    assert Forecast(12).words() == "It would change nothing in your last 12 questions."
    assert "no past questions" in Forecast().words()


def test_the_communities_fit_in_one_menu() -> None:
    assert len(COMMUNITIES) <= 100
    assert all(len(label) <= 75 for label in COMMUNITIES.values())
