"""What the counterpart knows of a workspace: people, channels, messages, modals, homes."""

from __future__ import annotations

from dataclasses import dataclass, field

from .values import Json


@dataclass(slots=True)
class User:
    """Somebody in the workspace (users.info)."""

    id: str
    name: str
    real_name: str
    tz: str = "America/New_York"
    tz_offset: int = -18000
    is_restricted: bool = False  # a guest of several channels
    is_ultra_restricted: bool = False  # a guest of one channel
    is_bot: bool = False
    deleted: bool = False
    team: str | None = None  # another workspace's, for a guest of Slack Connect


@dataclass(slots=True)
class Channel:
    """A channel, private channel or direct message with the bot."""

    id: str
    name: str
    members: set[str] = field(default_factory=set)
    is_private: bool = False
    im_with: str | None = None
    archived: bool = False

    @property
    def kind(self) -> str:
        """Return what a conversation filter calls it."""
        return "im" if self.im_with else "private" if self.is_private else "public"


@dataclass(slots=True)
class Message:
    """A message as it stands now; updates change it in place."""

    channel: str
    ts: str
    author: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    by_bot: bool = False
    thread_ts: str | None = None
    ephemeral_for: str | None = None
    edits: int = 0
    changed: int = 0  # the workspace's revision at the last change
    files: list[Json] = field(default_factory=list)
    states: dict[str, Json] = field(default_factory=dict)  # what each person chose in it


@dataclass(slots=True)
class View:
    """A modal or a Home tab as it stands now."""

    id: str
    user: str
    fields: Json  # type, title, blocks, callback_id, private_metadata and so on, as sent
    hash: str
    root_id: str
    previous_id: str | None = None
    channel: str | None = None  # where the interaction that opened it took place
    values: Json = field(default_factory=dict)  # block_id -> action_id -> value
    errors: dict[str, str] = field(default_factory=dict)
    changed: int = 0

    @property
    def blocks(self) -> list[Json]:
        """Return the view's blocks."""
        blocks: list[Json] = self.fields.get("blocks", [])
        return blocks

    @property
    def is_modal(self) -> bool:
        """Tell a modal from a Home tab."""
        return self.fields.get("type") == "modal"


Surface = Message | View


@dataclass(slots=True)
class Trigger:
    """Leave to open one modal, for three seconds."""

    user: str
    issued: float
    in_view: str | None = None
    channel: str | None = None
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """Leave to answer where the person is: five posts in thirty minutes."""

    user: str
    channel: str
    issued: float
    source: str | None = None  # ts of the message that the interaction came from
    uses: int = 0


@dataclass(slots=True)
class StoredFile:
    """An uploaded file and its bytes; `redirect` sends the download somewhere else."""

    fields: Json
    content: bytes
    redirect: str | None = None
