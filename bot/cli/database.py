"""The database that commands of the terminal look into."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bot.cli.ending import Incomplete, Unreadable

if TYPE_CHECKING:
    from bot.store import Store


def opened() -> Store:
    """Return the database; raise a kind error where there is none."""
    from bot.config import Config
    from bot.store import Store
    from bot.store.base import NotUsable

    path = Config.read(os.environ).database
    if not path.exists():
        raise Unreadable(
            f"There is no database at {path.name} yet. ASKWELL_DATABASE says where to look, and "
            "“askwell start” makes it."
        )
    try:
        return Store.open(path)
    except NotUsable as error:
        raise Incomplete(str(error)) from error
