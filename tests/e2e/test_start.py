"""Starting: what is wrong is named, and not something else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.loopback import Slack, faults
from tests.loopback.process import Bot, NotReady


@pytest.fixture
def bot(tmp_path: Path, no_network: None) -> Iterator[Bot]:
    slack = Slack()
    made = Bot(slack, tmp_path / "askwell.db")
    yield made
    made.kill()
    slack.close()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (faults.server_error(), "try again in a minute"),
        (faults.lost_call(), "Slack cannot be reached"),
        (faults.error("invalid_auth"), "does not accept the app-level token"),
    ],
)
def test_a_connection_that_fails_is_no_wrong_token(
    bot: Bot, fault: faults.Fault, said: str
) -> None:
    bot.slack.web.faults.add("apps.connections.open", *[fault] * 6)
    with pytest.raises(NotReady, match=said):
        bot.start()
