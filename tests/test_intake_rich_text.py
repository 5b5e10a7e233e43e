"""Slack messages -> drafts: what a person sees is what is read, and nothing is lost."""

import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.rich_text import DEEPEST, command_text, draft_text
from bot.intake.tables import table
from nlp.draft import split

Node = dict[str, object]
BOT = "U0BOT"


def text(words: str, **style: object) -> Node:
    return {"type": "text", "text": words, **({"style": style} if style else {})}


def section(*elements: Node, kind: str = "section") -> Node:
    return {"type": f"rich_text_{kind}", "elements": list(elements)}


def listed(*items: str, style: str = "bullet", **more: object) -> Node:
    elements = [section(text(item)) for item in items]
    return {"type": "rich_text_list", "style": style, "elements": elements, **more}


def message(*parts: Node, **more: object) -> Node:
    return {"text": "not read", "blocks": [{"type": "rich_text", "elements": list(parts)}], **more}


def asked(draft: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (question.text, tuple(option.text for option in question.options))
        for question in split(draft).questions
    ]


@pytest.mark.parametrize(
    ("elements", "read"),
    [
        ([text("Are "), text("you", bold=True), text(" well?")], "Are you well?"),
        ([text("It’s “home”?\u00a0Yes")], "It’s “home”?\u00a0Yes"),
        ([text("R&amp;D, &lt;5 &amp;lt; 6?")], "R&D, <5 &lt; 6?"),
        ([{"type": "link", "url": "https://a.example/x", "text": "our form"}], "our form"),
        ([{"type": "link", "url": "https://a.example/?a=1&amp;b=2"}], "https://a.example/?a=1&b=2"),
        ([{"type": "link", "url": "mailto:help@a.example"}], "help@a.example"),
        ([text("Did "), {"type": "user", "user_id": "U1"}, text(" call?")], "Did @someone call?"),
        ([{"type": "usergroup", "usergroup_id": "S1"}], "@group"),
        ([text("In "), {"type": "channel", "channel_id": "C1"}], "In #channel"),
        ([{"type": "broadcast", "range": "here"}, text(" look")], "@here look"),
        ([{"type": "emoji", "name": "one"}, text(" Are you well?")], ":one: Are you well?"),
        ([{"type": "emoji", "name": "wave::skin-tone-2"}], ":wave:"),
        ([text("By "), {"type": "date", "timestamp": 1, "fallback": "May 1"}], "By May 1"),
        ([text("By "), {"type": "date", "timestamp": 1}], "By a date"),
        ([text("Is it "), {"type": "color", "value": "#C0FFEE"}, text("?")], "Is it #C0FFEE?"),
    ],
)
def test_elements_become_what_a_reader_sees(elements: list[Node], read: str) -> None:
    assert draft_text(message(section(*elements))) == read


def test_lists_are_marked_numbered_and_indented_as_shown() -> None:
    parts = [
        section(text("Please review:\n")),
        listed("Do you rent?", style="ordered", indent=0),
        listed("Yes", "No", style="ordered", indent=1),
        listed("Why?\nTell us more.", style="ordered", indent=0, offset=1),
        listed("Here", indent=1),
        listed("There", indent=2),
        section(text("Thanks")),
    ]
    assert draft_text(message(*parts)) == (
        "Please review:\n1. Do you rent?\n    a. Yes\n    b. No\n2. Why?\n    Tell us more.\n"
        "    ◦ Here\n        ▪ There\n\nThanks"
    )


def test_numbers_go_on_where_slack_has_no_letter_left() -> None:
    long = listed(*["A?"] * 27, style="ordered", indent=1)
    assert draft_text(message(long)).splitlines()[-1].strip() == "27. A?"
    deep = listed("A?", style="ordered", indent=2, offset=3)
    assert draft_text(message(deep)).strip() == "iv. A?"


@pytest.mark.parametrize("kind", ["quote", "preformatted"])
def test_quotes_and_code_stand_on_their_own(kind: str) -> None:
    found = message(section(text("Is this fine?")), section(text("Are you well?"), kind=kind))
    assert draft_text(found) == "Is this fine?\n\nAre you well?"


@pytest.mark.parametrize(
    ("parts", "questions"),
    [
        (
            [
                listed("Where do you sleep?", style="ordered"),
                listed("Street", "Shelter", indent=1),
                listed("Are you well?", style="ordered", offset=1),
                section(text("Yes / No")),
            ],
            [("Where do you sleep?", ("Street", "Shelter")), ("Are you well?", ("Yes", "No"))],
        ),
        (
            [section(text("Are you home?\n☐ Yes\n☐ No")), section(text("Who else?"), kind="quote")],
            [("Are you home?", ("Yes", "No")), ("Who else?", ())],
        ),
    ],
)
def test_the_splitter_reads_what_was_written(
    parts: list[Node], questions: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert asked(draft_text(message(*parts))) == questions


def mention(user: str = BOT) -> Node:
    return {"type": "user", "user_id": user}


@pytest.mark.parametrize(
    "elements",
    [
        [mention(), text(" Are you well?")],
        [mention(), text(": Are you well?")],
        [mention(), text("\nAre you well?")],
        [text(" "), mention("U1"), text(" "), mention(), text(" – Are you well?")],
        [text("Are you well? "), mention()],
    ],
)
def test_calling_the_bot_is_no_part_of_the_draft(elements: list[Node]) -> None:
    assert draft_text(message(section(*elements)), BOT) == "Are you well?"


def test_other_mentions_stay() -> None:
    assert draft_text(message(section(mention(), text(" well?")))) == "@someone well?"
    assert draft_text({"text": f"<@{BOT}> please review: Well?"}, BOT) == "please review: Well?"
    assert (
        draft_text({"text": f"<@U1> and <@{BOT}|b> ask: Well?"}, BOT) == "@someone and  ask: Well?"
    )
    assert draft_text({"text": f"<@{BOT}>\n- Well?"}, BOT) == "- Well?"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Are *you* _well_ ~now~?", "Are you well now?"),
        ("*_Are you well?_* _*Yes*_", "Are you well? Yes"),
        ("*See <https://a.example/_x_|our *form>*", "See our *form"),
        ("Name * and age *\nSSN ___-__-____ 2*3*4 a_b_c ~5 to ~6", None),
        ("*not\nbold*", None),
        ("`Are *you* well?`", "Are *you* well?"),
        ("Look: ```1. *A*?\n&gt; B?```", "Look: \n1. *A*?\n> B?"),
        ("*`A?`*", "A?"),
        (
            "&gt; Are you well?\n&gt;&gt;&gt; Yes\n&gt;5 days &gt; 2",
            "Are you well?\nYes\n>5 days > 2",
        ),
        ("&amp;lt;b&amp;gt; &amp;amp;", "&lt;b&gt; &amp;"),
        ("<https://a.example/a_b_c>", "https://a.example/a_b_c"),
        ("<https://a.example/?a=1&amp;b=2>", "https://a.example/?a=1&b=2"),
        ("<mailto:a@b.example|a@b.example> <mailto:c@b.example>", "a@b.example c@b.example"),
        ("<tel:+15550100|555-0100>", "555-0100"),
        ("Ask <@U1> or <@W2|sam> or <@U3|@kim>", "Ask @someone or @sam or @kim"),
        ("In <#C1|intake> or <#C2> or <#C3|>", "In #intake or #channel or #channel"),
        ("<!here> <!channel|channel> <!everyone>", "@here @channel @everyone"),
        ("<!subteam^S1|@intake-team> <!subteam^S2>", "@intake-team @group"),
        ("By <!date^1392734382^{date_short}|Feb 18, 2014>?", "By Feb 18, 2014?"),
        ("By <!date^1^{date}^https://a.example|May 1>?", "By May 1?"),
        ("Is age < 5 and > 2?", None),
        ("It’s “home”?\u00a0Yes", None),
        ("```open *A*? `b", "```open A? `b"),
    ],
)
def test_marks_are_undone_only_where_they_are_marks(typed: str, read: str | None) -> None:
    assert draft_text({"text": typed}) == (typed if read is None else read)
    assert command_text(typed) == (typed if read is None else read)


def test_other_blocks_are_read_in_order() -> None:
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Intake &amp; more"}},
        {
            "type": "section",
            "text": {"type": "mrkdwn", "text": "*Are you well?*"},
            "fields": [{"type": "mrkdwn", "text": "_Yes_"}, {"type": "plain_text", "text": "*No*"}],
        },
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "*Optional*"}]},
        {"type": "divider"},
        {"type": "markdown", "text": "1. Who?"},
        {"type": "actions", "elements": [{"type": "button", "text": {"text": "Send"}}]},
    ]
    assert draft_text({"text": "not read", "blocks": blocks}) == (
        "Intake & more\n\nAre you well?\nYes\n*No*\n\nOptional\n\n1. Who?"
    )


def test_tables_are_read_by_their_columns() -> None:
    def cell(words: str) -> Node:
        return {"type": "raw_text", "text": words}

    rich = {"type": "rich_text", "elements": [listed("Yes", "No")]}
    rows = [[cell("Question"), cell("Options")], [cell("Are you well?"), rich]]
    found = draft_text({"blocks": [{"type": "table", "rows": rows}]})
    assert asked(found) == [("Are you well?", ("Yes", "No"))]
    assert table([["A\nb", "c"], ["d", 'e "f"']]) == 'A\nb\nc\nd\te "f"'


FORWARDED: Node = {
    "is_share": True,
    "fallback": "[May 1] not read",
    "text": "not read",
    "message_blocks": [{"message": {"blocks": message(section(text("Are you well?")))["blocks"]}}],
}


def test_forwarded_messages_belong_to_the_draft() -> None:
    assert draft_text({"text": "", "attachments": [FORWARDED]}) == "Are you well?"
    assert draft_text({"text": f"<@{BOT}>", "attachments": [FORWARDED]}, BOT) == "Are you well?"
    asks = {"text": "please review", "attachments": [FORWARDED]}
    assert draft_text(asks) == "please review\n\nAre you well?"


def test_link_previews_are_read_only_where_nothing_else_is() -> None:
    preview = {
        "pretext": "*New*",
        "title": "Intake",
        "text": "Are you well?",
        "fields": [{"title": "Who", "value": "<@U1>"}],
        "fallback": "not read",
    }
    assert draft_text({"text": "Home?", "attachments": [preview]}) == "Home?"
    read = "New\nIntake\nAre you well?\nWho\n@someone"
    assert draft_text({"text": " ", "attachments": [preview]}) == read
    assert draft_text({"attachments": [{"fallback": "Well?"}]}) == "Well?"


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"text": None, "blocks": None, "attachments": 3},
        {"text": 5, "blocks": [None, 3, {"type": ["x"]}, {"type": "rich_text", "elements": "no"}]},
        {"blocks": [{"type": "table", "rows": [None, [None, 3]]}]},
        {"attachments": [{"message_blocks": [{"message": "x"}]}]},
    ],
)
def test_what_is_no_message_holds_no_draft(payload: Mapping[str, object]) -> None:
    assert draft_text(payload, BOT) == ""


WORD = st.text("abcdefgh", min_size=1, max_size=6)
SAID = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
SECTION = st.lists(SAID, min_size=1, max_size=4).map(
    lambda words: section(*[text(f"{each} ") for each in words])
)
LIST = st.builds(
    lambda items, style, indent, offset: listed(*items, style=style, indent=indent, offset=offset),
    st.lists(SAID, max_size=4),
    st.sampled_from(["ordered", "bullet", "odd"]),
    st.integers(-1, 12),
    st.integers(-1, 40),
)
PART = st.recursive(
    st.one_of(SECTION, LIST),
    lambda inner: st.builds(
        lambda kind, parts: {"type": kind, "elements": parts},
        st.sampled_from(["rich_text_list", "rich_text_quote", "rich_text_section", "unheard_of"]),
        st.lists(inner, max_size=4),
    ),
)


def words_of(node: object) -> list[str]:
    """Return every text element's words, found without the code under test."""
    if isinstance(node, list):
        return [word for each in node for word in words_of(each)]
    if not isinstance(node, dict):
        return []
    own = str(node["text"]).split() if node.get("type") == "text" else []
    return own + words_of(node.get("elements"))


def in_order(words: list[str], found: str) -> bool:
    at = 0
    for word in words:
        at = found.find(word, at) + len(word)
        if at < len(word):
            return False
    return True


@settings(max_examples=80, deadline=None)
@given(st.lists(PART, max_size=5))
def test_every_word_is_kept_in_order(parts: list[Node]) -> None:
    assert in_order(words_of(parts), draft_text(message(*parts, text="")))


def test_hostile_nesting_is_bounded() -> None:
    node = section(text("innermost?"))
    for depth in range(50 * DEEPEST):
        node = {"type": ("rich_text_list", "rich_text_quote")[depth % 2], "elements": [node]}
    assert "innermost?" in draft_text(message(node))


@pytest.mark.parametrize(
    "piece",
    [
        "*a ",
        "_a_ ",
        "`",
        "```a",
        "<",
        "<https://a|",
        "<!date^",
        "&gt;",
        "&amp;",
        "\n&gt; *",
        "@",
        "~",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    long = piece * (200_000 // len(piece))
    began = time.process_time()
    command_text(long)
    draft_text(message(section(text(long))), BOT)
    assert time.process_time() - began < 3
