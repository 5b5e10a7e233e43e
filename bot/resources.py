"""Files that travel with the code, found the same way in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent


def manifest() -> Path:
    """Return where app.json, the Slack manifest, is: in the wheel's bot/, or a checkout's top."""
    packed = HERE / "app.json"
    return packed if packed.exists() else HERE.parent / "app.json"
