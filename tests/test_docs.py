"""The documents say what the project does: commands, pictures and tables are not typed by hand."""

import re
from pathlib import Path

import pytest

from bot.config import SETTINGS
from bot.wishes import SETTABLE, Kind
from nlp.review import Engine
from tests.tools import cards_picture
from tests.tools.checks_page import PAGE, page
from tests.tools.picture import PICTURE, picture
from tests.tools.settings_table import PAGE as SLACK
from tests.tools.settings_table import TABLES
from tests.tools.settings_table import page as settings_in

ROOT = Path(__file__).parents[1]


def test_the_picture_is_what_the_command_prints(engine: Engine) -> None:
    drawn = PICTURE.read_text(encoding="utf-8")
    assert drawn == picture(engine), "run: python -m tests.tools.picture"


def test_the_drawn_cards_are_what_the_bot_makes(engine: Engine) -> None:
    for path, drawn in cards_picture.pictures(engine).items():
        assert path.read_text(encoding="utf-8") == drawn, "run: python -m tests.tools.cards_picture"


@pytest.mark.parametrize("path", [PICTURE, *cards_picture.ALL])
def test_a_picture_loads_nothing_from_elsewhere(path: Path) -> None:
    links = re.findall(r"https?://[^\"')\s]+", path.read_text(encoding="utf-8"))
    assert set(links) == {"http://www.w3.org/2000/svg"}


def test_every_file_that_the_documents_name_exists() -> None:
    for name in (
        "README.md",
        "CONTRIBUTING.md",
        "lexicons/README.md",
        "docs/json.md",
        "docs/patterns.md",
        "docs/slack.md",
        "docs/reading.md",
    ):
        text = (ROOT / name).read_text(encoding="utf-8")
        paths = re.findall(r"`((?:nlp|bot|lexicons|tests|docs)/[\w./-]+)`", text)
        paths += re.findall(r"\]\(((?!http)[\w./-]+)\)", text)
        for path in paths:
            assert (ROOT / path).exists() or (ROOT / name).parent.joinpath(path).exists(), path


def test_the_page_of_checks_is_current(engine: Engine) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(engine), (
        "run: python -m tests.tools.checks_page"
    )


def test_the_tables_of_settings_are_current() -> None:
    text = SLACK.read_text(encoding="utf-8")
    assert TABLES.search(text)
    assert settings_in(text) == text, "run: python -m tests.tools.settings_table"


def test_every_setting_is_in_the_tables() -> None:
    assert set(SETTABLE) == set(Kind)
    text = SLACK.read_text(encoding="utf-8")
    assert all(f"`{one.name}`" in text for one in SETTINGS)
