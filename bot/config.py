"""Settings from the environment, read once, into one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

SLACK = "https://slack.com/api/"
FILES = "https://files.slack.com"
APPS = "https://api.slack.com/apps"


class NotReady(RuntimeError):
    """Something is missing from the set-up; the text says what, and where to find it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """An environment variable: what it is for, and how to get it."""

    name: str
    purpose: str
    default: str = ""


SETTINGS = (
    Setting("ASKWELL_BOT_TOKEN", "The bot token, xoxb-…, from “OAuth & Permissions”. Needed."),
    Setting(
        "ASKWELL_APP_TOKEN",
        "The app-level token, xapp-…, from “Basic Information”, with the scope "
        "connections:write. Needed for Socket Mode.",
    ),
    Setting(
        "ASKWELL_SIGNING_SECRET",
        "The signing secret from “Basic Information”. Needed for HTTP mode.",
    ),
    Setting("ASKWELL_DATABASE", "Where everything is kept: one SQLite file.", "askwell.db"),
    Setting("ASKWELL_SLACK_URL", "Slack's Web API; another address only for tests.", SLACK),
    Setting("ASKWELL_FILES_URL", "Where Slack keeps files; another address only for tests.", FILES),
)


@dataclass(frozen=True, slots=True)
class Config:
    """What `askwell start` needs to know. Its text never shows a token."""

    bot_token: str = ""
    app_token: str = ""
    signing_secret: str = ""
    database: Path = Path("askwell.db")
    slack_url: str = SLACK
    files_url: str = FILES

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Config:
        """Read what is set; nothing has to be."""
        given = {one.name: environ.get(one.name, "").strip() or one.default for one in SETTINGS}
        return cls(
            bot_token=given["ASKWELL_BOT_TOKEN"],
            app_token=given["ASKWELL_APP_TOKEN"],
            signing_secret=given["ASKWELL_SIGNING_SECRET"],
            database=Path(given["ASKWELL_DATABASE"]),
            slack_url=given["ASKWELL_SLACK_URL"],
            files_url=given["ASKWELL_FILES_URL"],
        )

    def problems(self, http: bool) -> tuple[str, ...]:
        """Return what is missing or mistaken for one of the two modes: a sentence each."""
        found = [_token("ASKWELL_BOT_TOKEN", self.bot_token, "xoxb-", "OAuth & Permissions")]
        if http:
            found.append("" if self.signing_secret else _missing("ASKWELL_SIGNING_SECRET",
                         "Basic Information"))  # fmt: skip
        else:
            page = "Basic Information (App-Level Tokens, scope connections:write)"
            found.append(_token("ASKWELL_APP_TOKEN", self.app_token, "xapp-", page))
        return tuple(one for one in found if one)

    def __repr__(self) -> str:
        """Return which settings are there, without what they hold."""
        there = [field.name for field in fields(self) if getattr(self, field.name)]
        return f"Config({', '.join(there)})"


def _token(name: str, value: str, start: str, page: str) -> str:
    if not value:
        return _missing(name, page)
    if not value.startswith(start):
        return f"{name} does not begin with {start}. You find the right one at {APPS}, {page}."
    return ""


def _missing(name: str, page: str) -> str:
    return f"{name} is not set. You find it at {APPS}, in your app, under {page}."
