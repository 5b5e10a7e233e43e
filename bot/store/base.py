"""Opening the file: one connection an operation, write-ahead log, migrations on first use."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from sqlite_utils import Database

from bot.store.schema import migrations

Tx: TypeAlias = Database
StoreError: TypeAlias = sqlite3.Error  # the file is locked, full, or cannot be read
BUSY = 20.0  # seconds that an operation waits for another process's write
OWNER_ONLY = 0o600


class NotUsable(RuntimeError):
    """The database file cannot be used; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Store:
    """Where everything is kept; safe from any thread or process.

    Threads of one process wait for their turn to write at `turn`: SQLite itself would let them
    sleep and look again, some of them for long.
    """

    path: Path
    turn: threading.Lock = field(default_factory=threading.Lock, compare=False)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Make the file where there is none, bring its tables up to date; raise `NotUsable`."""
        store = cls(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=OWNER_ONLY)
            with closing(store._connect()) as db:
                db.enable_wal()
                migrations.apply(db)
        except (OSError, sqlite3.Error) as error:
            raise NotUsable(
                f"The database {path.name} cannot be used ({error}). "
                "You could check the path in ASKWELL_DATABASE, and that it may be written."
            ) from error
        return store

    @contextmanager
    def write(self, within: float = BUSY) -> Iterator[Tx]:
        """Give one transaction, alone with the file: all of it is kept, or nothing.

        Raises `sqlite3.OperationalError` where its turn does not come `within` so many seconds.
        """
        with self._turn(within), closing(self._connect(within)) as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.rollback()
                raise
            db.commit()

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """Give a view of the file as it is now; it keeps nobody from writing."""
        with closing(self._connect()) as db:
            db.execute("BEGIN")
            yield db

    @contextmanager
    def _turn(self, within: float) -> Iterator[None]:
        """Wait for the other threads' writes."""
        if not self.turn.acquire(timeout=within):
            raise sqlite3.OperationalError("database is busy")
        try:
            yield
        finally:
            self.turn.release()

    def _connect(self, within: float = BUSY) -> Database:
        """Open the file; one that was taken away is missed, and never made anew in its place."""
        address = f"{self.path.resolve().as_uri()}?mode=rw"
        connection = sqlite3.connect(address, timeout=within, isolation_level=None, uri=True)
        connection.execute("PRAGMA synchronous = FULL")  # acknowledged means on the disk
        connection.execute("PRAGMA secure_delete = ON")  # what is purged is gone for real
        return Database(connection)

    def squeeze(self) -> None:
        """Empty the write-ahead log, so that nothing that was erased lingers there."""
        with closing(self._connect()) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
