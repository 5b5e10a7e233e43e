"""When the database cannot be written: nobody waits in vain, and nothing is half-done."""

from __future__ import annotations

import resource
import sqlite3
from pathlib import Path

from tests.e2e.conftest import running

BLAME = "Why didn't you come to your last appointment?"
BETTER = "What, if anything, got in the way of coming to your last appointment?"
NOT_NOW = "cannot write anything down just now"


def test_a_locked_database_is_told_and_events_come_again(tmp_path: Path) -> None:
    path = tmp_path / "askwell.db"
    with running(path) as office:
        ana, ben = office.person(), office.person()
        ana.command()
        ana.waits_for_modal()
        ana.type("text", BLAME)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        ben.command(BLAME)
        assert NOT_NOW in ben.see()
        assert BLAME in ben.see()
        ana.submit()
        assert any(NOT_NOW in error for error in ana.errors().values())
        said = ben.says(BLAME, ben.dm)
        other.execute("rollback")
        office.slack.event(office.slack.payloads.direct_message(said))
        ben.waits_for(BETTER, ben.dm, timeout=20)
        ana.submit()
        ana.waits_for(BETTER, timeout=20)


def test_a_full_disk_is_told_and_got_over(tmp_path: Path) -> None:
    with running(tmp_path / "askwell.db") as office:
        ana = office.person()
        process = office.bot._process
        assert process is not None
        endless = resource.RLIM_INFINITY
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1_000, endless))
        ana.command(BLAME)
        assert NOT_NOW in ana.see()
        office.slack.settle(3.0)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (endless, endless))
        ana.command(BLAME)
        ana.waits_for(BETTER, timeout=20)
        assert office.bot.log.count("cannot") < 10


def test_a_database_that_was_taken_away_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "askwell.db"
    with running(path) as office:
        for part in tmp_path.glob("askwell.db*"):
            part.unlink()
        ana = office.person()
        ana.command(BLAME)
        assert NOT_NOW in ana.see()
        assert not path.exists()
        assert "unable to open database file" in office.bot.log
