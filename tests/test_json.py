"""The --json format: it holds to its schema, and its documentation tells the truth."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.report import wire
from nlp.model import Category, Kind, Level, Protected, Seen, WhyStatus
from nlp.review import Engine
from tests import samples

DOCS = Path(__file__).parent.parent / "docs" / "json.md"
BEGIN, END = "--update` -->\n", "<!-- end of fields -->"
SCHEMA = wire.schema()


def errors(output: object) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(output)]


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "The review", SCHEMA
    for name, definition in SCHEMA["$defs"].items():
        if "properties" in definition:
            yield name, definition


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "review",
    [samples.whole(), samples.single(samples.homeless()), samples.single(samples.foreign())],
    ids=["a draft", "one question", "not English"],
)
def test_a_review_holds_to_the_schema(review: Any) -> None:
    assert errors(json.loads(wire.dumps(review))) == []


DRAFTS = {
    "nothing": "",
    "one question": "Are you homeless?",
    "signs": "!!! ??? *** \x07 \ud83d",
    "Spanish": "¿Dónde vive usted? ¿Cuántos años tiene?",
    "a form": (
        "About you\nThank you for helping us plan. You can skip any question.\n\n"
        "1. What is your name? *\n2. Are you homeless? ( ) Yes ( ) No\n"
        "3. Why didn't you come to your last appointment?\n"
        "4. How fast and friendly is our service? Good / Bad\n"
        "Why we ask: for our records.\nOffice use only ____\n"
    ),
}


@pytest.mark.parametrize("text", DRAFTS.values(), ids=DRAFTS)
def test_a_real_review_holds_to_the_schema(engine: Engine, text: str) -> None:
    assert errors(json.loads(wire.dumps(engine.review(text)))) == []


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_any_text_has_a_review_that_holds(engine: Engine, text: str) -> None:
    seen = json.loads(wire.dumps(engine.review(text)))
    assert errors(seen) == []
    places = [(one["start"], one["end"]) for one in seen["questions"]]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)


def test_a_review_uses_every_field() -> None:
    """The sample has a value in every field, so that the test above has seen each one."""
    seen = json.loads(wire.dumps(samples.whole()))
    question = seen["questions"][0]
    empty = [name for name, value in question.items() if value in (None, [], {})]
    assert empty == ["note", "instrument"]
    assert [name for name, value in seen.items() if value in (None, [], {})] == []


def test_the_shape_that_was_promised() -> None:
    seen = wire.as_json(samples.whole())
    question = seen["questions"][0]
    assert seen["version"] == 1
    assert seen["survey"]["minutes"] == [1, 2]
    assert question["options"] == ["Yes", "No"]
    assert question["flagged"] is True
    assert question["rewordings"][0]["texts"] == ["Are you experiencing homelessness?"]
    assert question["why_we_ask"]["status"] == "vague"
    assert question["findings"][0]["match"] == "homeless"
    assert seen["survey"]["scorecard"]["Consent"] == {
        "seen": "seen",
        "words": "Skip what you like.",
    }


def test_nothing_to_say_is_null() -> None:
    question = wire.as_json(samples.single(samples.quiet("What is your name?")))["questions"][0]
    assert question["drop"] is None
    assert question["number"] is None
    assert question["why_we_ask"]["text"] is None


def test_the_text_is_ascii_and_one_line_where_asked() -> None:
    text = wire.dumps(samples.whole(), indent=None)
    assert text.isascii()
    assert "\n" not in text


@pytest.mark.parametrize(
    ("field", "values"),
    [
        (("category",), Category),
        (("level",), Level),
        (("question", "properties", "kind"), Kind),
        (("why_we_ask", "properties", "status"), WhyStatus),
        (("standard", "properties", "seen"), Seen),
        (("edit", "properties", "declares", "items"), Protected),
    ],
)
def test_closed_lists_are_the_model_s(field: tuple[str, ...], values: Any) -> None:
    found: Any = SCHEMA["$defs"]
    for key in field:
        found = found[key]
    assert set(found["enum"]) == {str(value) for value in values}


@pytest.mark.parametrize(("name", "definition"), list(objects()))
def test_every_field_is_required_and_described(name: str, definition: dict[str, Any]) -> None:
    assert definition["additionalProperties"] is False
    assert definition["required"] == list(definition["properties"])
    assert all(field["description"].endswith(".") for field in definition["properties"].values())


@pytest.mark.parametrize("field", SCHEMA["required"])
def test_the_schema_refuses_a_review_that_lacks_something(field: str) -> None:
    seen = wire.as_json(samples.whole())
    del seen[field]
    assert errors(seen) == [f"'{field}' is a required property"]


def test_docs_list_every_field(golden: Callable[[Path, str], str]) -> None:
    text = DOCS.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    assert golden(DOCS, f"{before}{BEGIN}\n{tables()}\n{END}{after}") == (
        f"{before}{BEGIN}\n{tables()}\n{END}{after}"
    )


def tables() -> str:
    return "\n".join(line for name, definition in objects() for line in table(name, definition))


def table(name: str, definition: dict[str, Any]) -> Iterator[str]:
    yield from (f"### {name.replace('_', ' ').capitalize()}", "")
    if name in SCHEMA["$defs"]:
        yield from (definition["description"], "")
    yield from ("| field | is | means |", "| --- | --- | --- |")
    for field, about in definition["properties"].items():
        yield f"| `{field}` | {kind(about)} | {about['description']} |"
    yield ""


def kind(about: dict[str, Any]) -> str:
    """Say what a field holds, in a few words."""
    if "$ref" in about:
        return kind_of(about["$ref"])
    if "const" in about:
        return f"`{about['const']}`"
    if "enum" in about:
        return ", ".join(f"`{value}`" for value in about["enum"])
    if about["type"] == "array":
        return f"list of {kind(about['items'])}"
    if about["type"] == "object":
        return f"object of name: {kind(about['additionalProperties'])}"
    types = about["type"] if isinstance(about["type"], list) else [about["type"]]
    names = {"null": "`null`", "string": "text"}
    return " or ".join(names.get(one, str(one)) for one in types)


def kind_of(reference: str) -> str:
    name = reference.rsplit("/", 1)[1]
    definition = SCHEMA["$defs"][name]
    if "enum" in definition:
        return kind(definition)
    return f"[{name.replace('_', ' ')}](#{name.replace('_', '-')})"
