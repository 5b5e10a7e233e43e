"""A Slack counterpart on loopback, for tests that drive the real bot from end to end.

    def test_a_question_is_reviewed(slack: Slack, ana: Person, tmp_path: Path) -> None:
        with Bot(slack, tmp_path / "store.db") as bot:
            ana.command("Are you homeless?")
            ana.waits_for("experiencing homelessness")
            ana.click("Write why we ask")
            ana.waits_for_modal("Why we ask")
            ana.type("How will you use the answer?", "  ")
            ana.submit()
            assert ana.errors()
        assert slack.space.complaints == []
        assert bot.leaks() == []

`slack.web.faults.add(method, faults.lost_reply())` scripts what goes wrong,
`slack.web.made(method)` is what the bot called, `slack.space.clock.advance(4)` lets a trigger
expire, and `slack.socket.open[0].drop()` breaks its connection.
"""

from .slack import Slack

__all__ = ["Slack"]
