"""The engine, ready to use, or one sentence on what the set-up still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.ending import Incomplete

if TYPE_CHECKING:
    from nlp.review import Engine


def engine() -> Engine:
    """Build the engine; loading takes a second or two, so only commands that need it call this."""
    try:
        from nlp.parse import ModelMissing
        from nlp.review import Engine
        from nlp.yamlfile import LexiconError
    except ImportError as error:
        raise Incomplete(
            f"A part of Askwell is not installed: {error.name}. You could run: pip install ."
        ) from error
    try:
        return Engine.default()
    except ModelMissing as error:
        raise Incomplete(str(error)) from error
    except LexiconError as error:
        raise Incomplete(f"The word lists need a small repair. {error}") from error
