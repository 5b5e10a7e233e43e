"""Write the tables of docs/slack.md: python -m tests.tools.settings_table"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.config import SETTINGS
from bot.wishes import SETTABLE

PAGE = Path(__file__).parents[2] / "docs" / "slack.md"
TABLES = re.compile(r"(?<=<!-- settings -->\n).*?(?=<!-- end of settings -->)", re.DOTALL)


def tables() -> str:
    """Return both tables, from `bot.config` and `bot.wishes`."""
    return "\n".join(["", *in_slack(), "", *in_environment(), "", ""])


def in_slack() -> Iterator[str]:
    """Yield what stewards can set in Slack."""
    yield "| in Slack: Home, Settings | what it is | where |"
    yield "| --- | --- | --- |"
    for one in SETTABLE.values():
        where = "everywhere, or one channel" if one.channels else "everywhere"
        yield f"| {one.name} | {one.what} | {where} |"


def in_environment() -> Iterator[str]:
    """Yield the environment variables of `askwell start`."""
    yield "| in the environment | what it is | unless set |"
    yield "| --- | --- | --- |"
    for one in SETTINGS:
        default = f"`{one.default}`" if one.default else ""
        yield f"| `{one.name}` | {one.purpose} | {default} |"


def page(text: str) -> str:
    """Return the page with its tables as they should be."""
    return TABLES.sub(lambda _: tables(), text)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
