"""The command line: what people hand over, what they read, how it ends."""

import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from bot.__main__ import cli
from bot.cli import drafts, ready
from bot.cli.ending import MEANINGS, Ending, Incomplete, Unreadable
from bot.cli.review import progress
from bot.intake.files import MOST
from bot.report.markdown import escape, markdown
from bot.report.outline import outline
from bot.report.terminal import show
from nlp.model import Draft, Preferences, Review, Survey
from tests import samples

GOLDEN = Path(__file__).parent / "reports"
EMPTY = Review(Draft("", ()), (), Survey((), (0, 0), None, ()))


class FakeEngine:
    """Finds the sample draft in "homeless…", nothing to flag in other words, nothing in none."""

    lexicon = SimpleNamespace(sources={})

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.target = 0

    def review_draft(
        self, draft: Draft, preferences: Preferences, progress: Callable[[int, int], None]
    ) -> Review:
        text = draft.text
        self.texts.append(text)
        self.target = preferences.target_grade
        progress(1, 1)
        if not text.strip():
            return EMPTY
        if "homeless" in text:
            return samples.whole()
        return samples.single(samples.quiet("What is your name?"))

    def review_lines(self, lines: Sequence[str], preferences: Preferences) -> Iterator[Review]:
        drafts = (Draft(line, ()) for line in lines)
        return (self.review_draft(each, preferences, lambda *_: None) for each in drafts)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    built = FakeEngine()
    monkeypatch.setattr(ready, "engine", lambda: built)
    return built


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["review", *words], input=stdin)


def shown(review: Review, width: int = 80, **how: object) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False, **how)  # type: ignore[arg-type]
    show(outline(review), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


# What is handed over


@pytest.mark.parametrize(
    ("words", "stdin", "read"),
    [
        (["Are you well?"], None, "Are you well?"),
        (["-"], "Are you well?\n", "Are you well?\n"),
        ([], "Are you well?\n", "Are you well?\n"),
    ],
    ids=["typed", "a dash", "piped"],
)
def test_words_and_pipes_are_read(
    fake: FakeEngine, words: list[str], stdin: str | None, read: str
) -> None:
    assert run(*words, stdin=stdin).exit_code == Ending.CLEAR
    assert fake.texts == [read]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "nothing to read"),
        ("a.txt", b" \n\t ", "nothing to read"),
        ("a.txt", b"\x00\x01\x02\x03", "does not look like text"),
        ("a.pdf", b"%PDF-1.7", "is a PDF"),
        ("a.rtf", b"{\\rtf1 Hello}", "rich text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1", "older Word"),
        ("a.docx", b"PK\x03\x04 not really", "seems damaged"),
        ("a.zip", b"PK\x03\x04 not really", "a packed file"),
        ("a.txt", b"a" * (MOST + 1), "200,000 characters"),
        ("a.txt", b"a" * (4 * MOST + 9), "200,000 characters"),
    ],
)
def test_an_unreadable_file_gets_one_kind_sentence(
    fake: FakeEngine, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    result = run(str(file))
    assert result.exit_code == Ending.UNREADABLE
    assert says in result.stderr
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert fake.texts == []


@pytest.mark.parametrize("name", ["missing.txt", "my drafts/Intake form.DOCX"])
def test_a_missing_file_is_not_taken_for_a_question(fake: FakeEngine, name: str) -> None:
    result = run(name)
    assert result.exit_code == Ending.UNREADABLE
    assert f"can't find a file called '{name}'" in result.stderr


def test_a_folder_is_said_to_be_one(fake: FakeEngine, tmp_path: Path) -> None:
    assert "is a folder" in run(str(tmp_path)).stderr


def test_words_that_no_file_could_be_called_are_words(fake: FakeEngine) -> None:
    run("Are you well? " * 400)
    assert fake.texts == ["Are you well? " * 400]


def test_nothing_given_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    for stdin in (None, terminal):
        with pytest.raises(Unreadable, match="What would you like to review"):
            drafts.given(None, stdin)


def test_lines_keep_blank_ones_and_end_where_the_text_ends() -> None:
    assert drafts.lines("a\r\n\nb\u2028c\rd\n", 9) == ["a", "", "b\u2028c", "d"]
    with pytest.raises(Unreadable, match="Line 2 is longer"):
        drafts.lines("a\nlong", 3)


# How it ends


def test_exit_codes_say_what_was_found(fake: FakeEngine) -> None:
    assert run("What is your name?").exit_code == Ending.CLEAR
    assert run("Are you homeless?").exit_code == Ending.FLAGGED


def test_an_incomplete_set_up_has_its_own_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise Incomplete("The English language model is not installed.")

    monkeypatch.setattr(ready, "engine", missing)
    result = run("Are you well?")
    assert (result.exit_code, result.stdout) == (Ending.SET_UP, "")
    assert result.stderr == "The English language model is not installed.\n"


def test_a_fault_names_its_place_and_not_the_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError("Are you well?")

    monkeypatch.setattr(ready, "engine", broken)
    result = run("Are you well?")
    assert result.exit_code == Ending.FAULT
    assert "ZeroDivisionError in test_cli.py:" in result.stderr
    assert "Are you well?" not in result.stderr


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ready, "engine", interrupted)
    assert run("Are you well?").exit_code == Ending.STOPPED


@pytest.mark.parametrize("words", [[], ["review"], ["doctor"], ["lexicon"], ["lexicon", "try"]])
def test_help_tells_the_exit_codes(words: list[str]) -> None:
    result = CliRunner().invoke(cli, [*words, "--help"])
    assert result.exit_code == 0
    for code, meaning in MEANINGS.items():
        assert f"{code:<4}{meaning}" in result.stdout


def test_the_target_grade_reaches_the_engine_and_the_report(fake: FakeEngine) -> None:
    result = run("--target-grade", "4", "Are you homeless?")
    assert fake.target == 4
    assert "your target is 4" in result.stdout
    assert run("--target-grade", "0", "x").exit_code == Ending.UNREADABLE


# What people read


def test_json_is_the_object_of_the_review(fake: FakeEngine) -> None:
    result = run("--json", "Are you homeless?")
    assert result.exit_code == Ending.FLAGGED
    assert json.loads(result.stdout)["questions"][0]["text"] == "Are you homeless?"


def test_lines_give_one_object_for_every_line(fake: FakeEngine) -> None:
    result = run("--lines", "--json", stdin="Are you homeless?\n\nWhat is your name?\n")
    found = [json.loads(line) for line in result.stdout.split("\n")[:-1]]
    assert [len(review["questions"]) for review in found] == [4, 0, 1]
    assert result.exit_code == Ending.FLAGGED


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_report_fits_its_terminal(width: int) -> None:
    lines = shown(samples.whole(), width).split("\n")
    assert max(len(line) for line in lines) <= min(width, 96)
    assert all(line == line.rstrip() for line in lines)


def test_a_report_without_colour_says_the_same() -> None:
    plain = shown(samples.whole())
    coloured = shown(samples.whole(), force_terminal=True, color_system="truecolor", no_color=False)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert "“homeless”" in plain


def test_the_terminal_report(golden: Callable[[Path, str], str]) -> None:
    text = shown(samples.whole())
    assert golden(GOLDEN / "whole.txt", text) == text


def test_the_markdown_report(golden: Callable[[Path, str], str]) -> None:
    text = markdown(outline(samples.whole()))
    assert golden(GOLDEN / "whole.md", text) == text


def test_both_reports_say_the_same() -> None:
    report = outline(samples.whole())
    text, document = " ".join(shown(samples.whole()).split()), markdown(report)
    for part in [part for card in report.cards for part in card.parts] + list(report.closing):
        for item in part.items:
            assert item.text in text
            assert escape(item.text) in document


def test_what_matters_most_comes_first() -> None:
    text = shown(samples.whole())
    places = [
        text.index(words)
        for words in (
            "I found 4 questions. 2 could be kinder or clearer",
            "1 (4a). Are you homeless?",
            "What may hurt",
            "What may confuse",
            "You could ask\n",
            "Other ways",
            "Something different to ask instead",
            "You could also leave it out",
            "Why we ask\n",
            "Reading: About grade 5",
            "Note: In the option “No”",
            "2 (4b).",
            "Across the draft",
        )
    ]
    assert places == sorted(places)


def test_a_question_at_rest_takes_two_lines() -> None:
    text = shown(samples.whole())
    line = "Nothing stood out. About grade 2, give or take 3."
    assert f"\n3 (4c). What is your name?\n   {line}\n\n" in text


def test_one_question_is_not_told_what_a_draft_lacks() -> None:
    text = shown(samples.single(samples.quiet("What is your name?")))
    assert text.startswith(
        "I found 1 question. Nothing in it stood out; it has no “why we ask” line"
    )
    assert "Across the draft" not in text


def test_a_draft_without_questions() -> None:
    assert shown(EMPTY) == "I found no questions in this text.\n"


def test_a_draft_cannot_steer_the_terminal_or_the_markdown() -> None:
    hostile = samples.quiet("What is your name?")
    words = "\x1b[31m[bold]Hi[/bold] :smile: <b>*x*</b> \u202e | # 1. y"
    review = samples.single(samples.renamed(hostile, words))
    text = shown(review)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]Hi[/bold] :smile: <b>*x*</b>" in text
    assert "\\<b\\>\\*x\\*\\</b\\>" in markdown(outline(review))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [("1. One", "1\\. One"), ("- one", "\\- one"), ("a_b", "a\\_b"), ("# a", "\\# a")],
)
def test_markdown_shows_text_as_written(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as heard:
        heard(1, 1000)
    assert capsys.readouterr().err == ""
