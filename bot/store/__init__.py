"""One SQLite file. Only this package knows SQL; every function takes an open transaction."""

from bot.store.base import Store, StoreError, Tx

__all__ = ["Store", "StoreError", "Tx"]
