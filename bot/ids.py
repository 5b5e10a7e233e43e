"""Every id that Slack sends back to us, in one place: commands, shortcuts, events, actions, views.

app.json names the first three; cards use the last two. Tests hold all of them together.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Command(StrEnum):
    """Slash commands."""

    ASKWELL = "/askwell"


class Shortcut(StrEnum):
    """Shortcuts, by callback id."""

    REVIEW_DRAFT = "review_draft"
    REVIEW_MESSAGE = "review_message"


class Event(StrEnum):
    """Events that we subscribe to."""

    HOME_OPENED = "app_home_opened"
    MENTION = "app_mention"
    UNINSTALLED = "app_uninstalled"
    MESSAGE = "message"
    TOKENS_REVOKED = "tokens_revoked"


class Action(StrEnum):
    """Buttons, menus and choices. Each carries a `Ref`, where it is about something."""

    # the private review
    USE = "use_wording"
    WAYS = "other_ways"
    WHY_WE_ASK = "write_why"
    MORE = "more"
    PAGE = "go_to_page"
    OVERVIEW = "overview"
    COMPOSE = "compose"
    EXAMPLE = "try_example"
    OPEN_DRAFT = "open_draft"
    USE_OTHER = "use_other_question"
    EDIT = "edit_wording"
    SHARE_DRAFT = "share_draft"
    ACROSS = "across_draft"
    # the team's card
    APPROVE = "approve"
    ASK_CHANGES = "ask_changes"
    DROP = "drop"
    CARD_MORE = "card_more"
    SET_PAGE = "set_page"
    SHOW_APPROVED = "show_approved"
    # home
    HOME_PAGE = "home_page"
    DELETE_DRAFT = "delete_draft"
    DELETE_MINE = "delete_my_data"
    SEND_AGAIN = "send_again"
    FORGET_UNSURE = "forget_unsure"
    SETTINGS = "settings"
    CLAIM = "claim_steward"
    # the weekly digest
    DIGEST = "digest"
    DIGEST_MENU = "digest_menu"
    DIGEST_STEP = "digest_step"
    DIGEST_ALL = "digest_all"
    GO = "go"  # a button with an address, which Slack opens by itself
    # settings; the place is "" for everywhere, or a channel
    PLACE = "settings_place"
    SETTING = "settings_open"
    TAKE_AWAY = "settings_take_away"
    UNDO = "settings_undo"
    SUGGEST = "settings_suggest"
    MUTE = "settings_mute"
    # a choice inside a modal, of which only the submission matters
    CHOICE = "choice"

    def numbered(self, number: int) -> str:
        """Return the action id of the `number`th of its kind in one row: "page", "page.2"…"""
        return self.value if number == 1 else f"{self.value}.{number}"

    @classmethod
    def of(cls, action_id: str) -> Action:
        """Read an action id, whatever its number; raise `ValueError` for none of ours."""
        return cls(action_id.partition(".")[0])


class More(StrEnum):
    """The choices of a review page's and a card's overflow menus; the value is "choice:ref"."""

    WHY = "why"
    KEEP = "keep"
    SHARE = "share"
    UNHELPFUL = "unhelpful"
    EDIT = "edit"
    COMMENT = "comment"
    HISTORY = "history"
    PURPOSE = "purpose"
    REOPEN = "reopen"


class Choice(StrEnum):
    """The choices of a digest's menu; the value is "choice:channel"."""

    SETTINGS = "settings"
    PAUSE = "pause"
    RESUME = "resume"
    SEND = "send"
    PREVIEW = "preview"


class Part(StrEnum):
    """Parts of the settings, which a SETTING button opens: its `Ref` is "part:version:place"."""

    TERM = "term"
    TERMS = "terms"
    FIND = "find"
    CHANGED = "changed"
    STYLE = "style"
    FACTS = "facts"
    PEOPLE = "people"
    KEPT = "kept"
    RECEPTION = "reception"
    HISTORY = "history"


class View(StrEnum):
    """Modals, by callback id."""

    COMPOSE = "compose"
    REVIEW = "review"
    WAYS = "ways"
    EDIT = "edit"
    WHY = "why"
    KEEP = "keep"
    SHARE = "share"
    UNHELPFUL = "unhelpful"
    COMMENT = "comment"
    CHANGES = "changes"
    DROP = "drop"
    HISTORY = "history"
    SETTINGS = "settings"
    SETTINGS_LIST = "settings_list"
    TERM = "own_term"
    FIND = "find_check"
    SUGGESTION = "suggestion"
    MUTE = "mute"
    STYLE = "style"
    FACTS = "facts"
    PEOPLE = "people"
    PREVIEW = "preview"
    CLAIM = "claim"
    DELETE_MINE = "delete_mine"
    ACROSS = "across"
    FINDINGS = "findings"
    HOME = "home"
    DIGEST = "digest"
    DIGEST_ALL = "digest_all"
    DIGEST_PREVIEW = "digest_preview"


class Field(StrEnum):
    """Inputs of modals: each is the block id and the action id of its element."""

    TEXT = "text"
    FILE = "file"
    OPTIONS = "options"
    LINE = "line"
    PURPOSE = "purpose"
    AS_DRAFT = "as_draft"
    FINDING = "finding"
    REASON = "reason"
    WORDS = "words"
    CHANNEL = "channel"
    SCOPE = "scope"
    CODE = "code"
    ALONE = "alone"
    GRADE = "grade"
    SURE = "sure"
    DAY = "day"
    HOUR = "hour"
    ZONE = "zone"
    MATCH = "match"
    FORM = "form"
    INSTEAD = "instead"
    BECAUSE = "because"
    IDENTITY = "identity"
    NAMES = "names"
    STEWARDS = "stewards"
    REVIEWERS = "reviewers"
    ORGANIZATION = "organization"
    FUNDER = "funder"
    WHO_SEES = "who_sees"
    SKIPPING = "skipping"
    LIMITS = "limits"
    KEPT_FOR = "kept"
    REQUIRED_BY = "required_by"


@dataclass(frozen=True, slots=True)
class Ref:
    """What a button is about: an item or a draft, the version it was drawn from, and a choice.

    As text, in a button's value: "id:version" or "id:version:choice".
    """

    id: str
    version: int = 0
    choice: str = ""

    def __str__(self) -> str:
        """Return it as a button's value."""
        return ":".join([self.id, str(self.version), *([self.choice] if self.choice else [])])

    @classmethod
    def read(cls, value: str) -> Ref:
        """Read a button's value; raise `ValueError` for what no button of ours carries."""
        name, _, rest = value.partition(":")
        version, _, choice = rest.partition(":")
        return cls(name, int(version or 0), choice)
