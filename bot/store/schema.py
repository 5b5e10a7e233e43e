"""The tables, as migrations: each runs once, in this order, and is never changed afterwards."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("askwell")


@migrations()
def deliveries(db: Database) -> None:
    """What Slack sent us, and what we send to Slack."""
    db.table("inbox").create(
        {
            "key": str, "kind": str, "lane": str, "team": str, "user": str, "body": str,
            "state": str, "attempts": int, "due": float, "lease": float, "made": float,
            "done": float,
        },
        pk="key",
        not_null={"kind", "lane", "state", "attempts", "due", "made"},
    )  # fmt: skip
    db.table("inbox").create_index(["state", "lane", "due"])
    db.table("outbox").create(
        {
            "id": int, "once": str, "method": str, "team": str, "user": str, "channel": str,
            "args": str, "about": str, "sent_to": str, "state": str, "attempts": int,
            "due": float, "lease": float, "made": float, "ts": str,
        },
        pk="id",
        not_null={"method", "args", "state", "attempts", "due", "made"},
    )  # fmt: skip
    db.table("outbox").create_index(["once"], unique=True)
    db.table("outbox").create_index(["state", "channel", "id"])
    db.table("spots").create(
        {
            "id": str, "team": str, "user": str, "channel": str, "ts": str, "url": str,
            "view": str, "made": float,
        },
        pk="id",
    )  # fmt: skip


@migrations()
def reviews(db: Database) -> None:
    """Drafts, their questions as they stand now, and who did what."""
    db.table("pastes").create(
        {
            "id": str, "team": str, "author": str, "created": float, "touched": float,
            "introduction": str, "audience": str, "unread": str, "masked": str,
            "channel": str, "card": str,
        },
        pk="id",
        not_null={"team", "author", "created", "touched"},
    )  # fmt: skip
    db.table("pastes").create_index(["team", "author", "touched"])
    db.table("items").create(
        {
            "id": str, "draft": str, "team": str, "author": str, "place": float,
            "question": str, "original": str, "version": int, "state": str, "channel": str,
            "card": str, "kept": str, "open": str, "open_care": int, "why": str,
            "created": float, "touched": float, "decided": float,
        },
        pk="id",
        not_null={"draft", "team", "author", "place", "question", "version", "state"},
        foreign_keys=[("draft", "pastes", "id")],
    )  # fmt: skip
    db.table("items").create_index(["draft", "place"])
    db.table("items").create_index(["team", "channel", "state", "touched"])
    db.table("history").create(
        {"id": int, "item": str, "at": float, "who": str, "deed": str, "words": str, "check": str},
        pk="id",
        foreign_keys=[("item", "items", "id")],
    )
    db.table("history").create_index(["item", "id"])


@migrations()
def people(db: Database) -> None:
    """Who may do what, settings, and which Home is open."""
    db.table("people").create(
        {"team": str, "user": str, "role": str, "named": int, "zone": str, "home": float,
         "seen": float},
        pk=("team", "user"),
    )  # fmt: skip
    db.table("settings").create(
        {"team": str, "channel": str, "name": str, "value": str, "version": int, "who": str,
         "at": float},
        pk=("team", "channel", "name"),
    )  # fmt: skip
    db.table("codes").create({"code": str, "made": float}, pk="code")
    db.table("feedback").create(
        {"id": int, "team": str, "at": float, "check": str, "entry": str, "deed": str,
         "reason": str},
        pk="id",
    )  # fmt: skip
    db.table("feedback").create_index(["team", "check"])


@migrations()
def presence(db: Database) -> None:
    """Where somebody was seen to be: what waits in a channel is shown to its members alone."""
    db.table("presence").create(
        {"team": str, "user": str, "channel": str, "at": float}, pk=("team", "user", "channel")
    )


@migrations()
def digests(db: Database) -> None:
    """The weekly digest of a channel, and each period that was claimed. No text of anybody's."""
    db.table("digests").create(
        {"team": str, "channel": str, "day": int, "hour": int, "zone": str, "paused": int,
         "who": str, "since": float},
        pk=("team", "channel"),
        not_null={"day", "hour", "zone", "paused", "since"},
    )  # fmt: skip
    db.table("runs").create(
        {
            "id": int, "team": str, "channel": str, "period": str, "asked": int, "at": float,
            "state": str, "parcel": int, "told": int, "flagged": int,
        },
        pk="id",
        not_null={"team", "channel", "period", "asked", "at", "state"},
    )  # fmt: skip
    db.table("runs").create_index(["team", "channel", "period"], unique=True)
    db.table("runs").create_index(["parcel"])


@migrations()
def own_words(db: Database) -> None:
    """Who changed which setting, what is only previewed yet, and examples that people gave."""
    db.table("changes").create(
        {"id": int, "team": str, "who": str, "at": float, "words": str, "cells": str,
         "undone": int},
        pk="id",
        not_null={"team", "who", "at", "cells"},
    )  # fmt: skip
    db.table("changes").create_index(["team", "id"])
    db.table("proposals").create(
        {"id": str, "team": str, "who": str, "made": float, "cells": str, "words": str}, pk="id"
    )
    db.table("cases").create(
        {"id": int, "team": str, "who": str, "at": float, "check": str, "entry": str,
         "reason": str, "text": str, "better": str},
        pk="id",
    )  # fmt: skip
    db.table("cases").create_index(["team", "check"])
    db.table("feedback").add_column("item", str)


@migrations()
def changes_apart(db: Database) -> None:
    """Which parcels change a message that stands there: they do not queue behind new posts."""
    db.table("outbox").add_column("changes", int)
