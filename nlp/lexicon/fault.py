"""What is wrong with a piece of data, and the small readers that say so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


class Fault(ValueError):
    """What is wrong with a piece of data; `keys` lead to it. Becomes a `LexiconError`."""

    def __init__(self, problem: str, *keys: str | int) -> None:
        super().__init__(problem)
        self.keys = keys


def known(data: Mapping[str, Any], allowed: Collection[str], where: str, *at: str | int) -> None:
    """Raise `Fault` for a key that is not allowed, naming those that are."""
    for key in data:
        if key not in allowed:
            options = ", ".join(sorted(allowed))
            raise Fault(f"{where} has an unknown key '{key}'. The keys are: {options}.", *at, key)


def one_of(kind: Any, value: Any, what: str, *at: str | int) -> Any:
    """Return a value as one of an enumeration; raise `Fault`, naming them all."""
    try:
        return kind(value)
    except ValueError:
        options = ", ".join(kind)
        raise Fault(f"'{value}' is not a {what}. Use one of: {options}.", *at, what) from None


def listed(value: Any) -> list[Any]:
    """Return a list as it is, one value as a list of it, nothing as an empty one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
