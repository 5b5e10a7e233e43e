"""The bot killed at seeded random moments: nothing acknowledged is lost, nothing is posted twice.

A delivery is written down before it is acknowledged, and sending is written down around each call.
So every acknowledged one ends done, or "not sure that it was sent" where the kill fell between the
call and its record. `ASKWELL_LONG=1` runs it at full length.
"""

from __future__ import annotations

import os
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from bot.store import Store
from tests.e2e.conftest import running
from tests.loopback import Slack, faults
from tests.loopback.model import Message
from tests.loopback.person import Person
from tests.loopback.process import Bot

LONG = bool(os.environ.get("ASKWELL_LONG"))
DELIVERIES, KILLS = (220, 30) if LONG else (30, 4)
SEED = 20_261_122
SENDERS = 4
IN_THE_MIDDLE = 0.5  # of the kills fall between a call and its record
RETRIES, PAUSE = 80, 0.5
CALLS = ("chat.postMessage", "chat.update", "views.publish", "response_url")


@dataclass
class Ledger:
    """What was delivered, and whether it was acknowledged."""

    dms: dict[int, tuple[Person, bool]] = field(default_factory=dict)
    commands: dict[int, tuple[Person, bool]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


def question(number: int) -> str:
    return f"Did visit {number} help you?"


def deliver(slack: Slack, person: Person, number: int, ledger: Ledger) -> None:
    """Send one thing: a direct message (which Slack retries) or a command (which it does not)."""
    if number % 3:
        said = Message(person.dm, slack.space.new_ts(), person.id, question(number))
        slack.space.post(said)
        event = slack.payloads.direct_message(said)
        acked = slack.event(event, RETRIES, PAUSE).acked
        with ledger.lock:
            ledger.dms[number] = (person, acked)
    else:
        acked = person.command(question(number)).acked
        with ledger.lock:
            ledger.commands[number] = (person, acked)


def storm(slack: Slack, bot: Bot, seed: int) -> Ledger:
    """Deliver everything from several people at once, and kill and restart the bot meanwhile."""
    dice, ledger = random.Random(seed), Ledger()
    people = [slack.person(f"person {n}") for n in range(SENDERS)]
    with ThreadPoolExecutor(SENDERS) as pool:
        for number in range(DELIVERIES):
            pool.submit(deliver, slack, people[number % SENDERS], number, ledger)
        for _ in range(KILLS):
            if dice.random() < IN_THE_MIDDLE:
                method = dice.choice(CALLS)
                hook = dice.choice((faults.before_reply, faults.on_arrival))
                slack.web.faults.add(method, hook(bot.kill))
                deadline = time.monotonic() + 3
                while bot.running and time.monotonic() < deadline:
                    time.sleep(0.02)
            else:
                time.sleep(dice.uniform(0.05, 1.5))
            bot.restart()
    return ledger


def states(store: Store, table: str) -> dict[str, int]:
    """Return how many rows of a table are in each state."""
    with store.read() as tx:
        rows = tx.query(f"select state, count(*) as n from {table} group by state")
        return {str(row["state"]): int(row["n"]) for row in rows}


def at_rest(store: Store) -> bool:
    """Tell whether everything is settled."""
    inbox, outbox = states(store, "inbox"), states(store, "outbox")
    return not inbox.get("waiting") and not {"waiting", "sending"} & outbox.keys()


def answers(person: Person, number: int) -> int:
    """Count the answers of the bot that show one question."""
    return sum(
        one.author != person.id and question(number) in person.see(one)
        for one in person.messages(person.dm)
    )


def test_nothing_is_lost_and_nothing_is_repeated(tmp_path: Path) -> None:
    database = tmp_path / "askwell.db"
    with running(database) as office:
        slack, bot = office.slack, office.bot
        ledger = storm(slack, bot, SEED)
        slack.web.faults.clear()
        if not bot.running:
            bot.restart()
        store = Store(database)
        assert slack.wait(lambda: at_rest(store), 90), states(store, "inbox")
        assert states(store, "inbox").get("failed", 0) == 0
        unsure = states(store, "outbox").get("unsure", 0)
        missing = 0
        for number, (person, acked) in {**ledger.dms, **ledger.commands}.items():
            shown = answers(person, number)
            assert shown <= 1, f"question {number} was answered {shown} times"
            missing += acked and not shown
        assert missing <= unsure
        assert all(acked for _, acked in ledger.dms.values()), "an event outlived its retries"
        assert len(ledger.dms) + len(ledger.commands) == DELIVERIES
