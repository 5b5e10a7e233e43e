"""Every way in, and the private review: what a person sees, from paste to purpose line."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Office
from tests.loopback.person import Person

BLAME = "Why didn't you come to your last appointment?"
BETTER = "What, if anything, got in the way of coming to your last appointment?"
DRAFT = f"1. Are you homeless?\n2. {BLAME}\n3. How satisfied are you with our service?"


def reviewed(person: Person, on: str | None = None) -> None:
    person.waits_for(BETTER, on, timeout=20)


def test_a_command_is_answered_to_its_sender_alone(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    assert ana.command(BLAME, channel.id).acked
    reviewed(ana)
    assert ben.see(channel.id) == ""


def test_a_bare_command_opens_the_window(office: Office) -> None:
    ana = office.person()
    ana.command()
    ana.waits_for_modal()
    ana.type("text", DRAFT)
    ana.submit()
    ana.waits_for("I found 3 questions", timeout=20)
    ana.click("Start with the first flagged")
    ana.waits_for("Are you experiencing homelessness?")


def test_an_empty_window_says_what_would_help(office: Office) -> None:
    ana = office.person()
    ana.shortcut("Ask a question well")
    ana.waits_for_modal()
    ana.type("text", "   ")
    ana.submit()
    assert any("You could paste" in error for error in ana.errors().values())


def test_a_message_is_reviewed_in_a_window(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben, bot=False)
    message = ben.says(BLAME, channel.id)
    ana.shortcut("Review these questions", message)
    reviewed(ana)
    assert BETTER not in ben.see()


def test_a_mention_is_answered_to_the_asker_alone(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    ana.mentions(BLAME, channel.id)
    reviewed(ana, channel.id)
    assert BETTER not in ben.see(channel.id)


def test_a_direct_message_is_answered_in_its_thread(office: Office) -> None:
    ana = office.person()
    said = ana.says(BLAME, ana.dm)
    reviewed(ana, ana.dm)
    answers = [one for one in ana.messages(ana.dm) if one.author != ana.id]
    assert {one.thread_ts for one in answers} == {said.ts}


@pytest.mark.parametrize(
    ("name", "content"),
    [("draft.txt", DRAFT.encode()), ("draft.csv", f'Question\n"{BLAME}"\n'.encode())],
)
def test_a_file_is_read(office: Office, name: str, content: bytes) -> None:
    ana = office.person()
    ana.says("Here it is", ana.dm, files=(ana.uploads(name, content),))
    ana.waits_for("appointment", ana.dm, timeout=20)


def test_a_file_that_cannot_be_read_is_refused_kindly(office: Office) -> None:
    ana = office.person()
    ana.says("", ana.dm, files=(ana.uploads("draft.pdf", b"%PDF-1.7 \x00\x01"),))
    ana.waits_for("You could", ana.dm, timeout=20)


def test_personal_details_are_left_out_and_that_is_said(office: Office) -> None:
    ana = office.person()
    ana.command("Maria Gonzalez, 555-201-8834: Are you homeless?")
    ana.waits_for("I left out", timeout=20)
    assert "8834" not in ana.see()


def test_a_long_draft_is_acknowledged_at_once_and_paged(office: Office) -> None:
    ana = office.person()
    lines = [f"{n}. How many of your {n} appointments were kept?" for n in range(1, 41)]
    ana.says("\n".join(lines), ana.dm)
    ana.waits_for("Reading 40 questions", ana.dm, timeout=20)
    ana.waits_for("I found 40 questions", ana.dm, timeout=60)
    ana.click("Next (9 to 16)")
    ana.waits_for("16. How many", ana.dm)


def test_a_wording_is_used_and_checked_again(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    reviewed(ana)
    ana.click("Use this wording")
    ana.waits_for("This wording is in use")
    assert BLAME not in ana.see()


def test_another_question_is_asked_instead(office: Office) -> None:
    ana = office.person()
    ana.command("Why did you stay with him?")
    ana.waits_for("This asks something different", timeout=20)
    ana.click("Other ways")
    ana.waits_for_modal("Other ways")
    ana.click("Use instead", nth=0)
    ana.waits_for("this question stands there instead now")
    assert "Why did you stay" not in ana.see()


def test_a_double_click_settles_to_one_outcome(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    reviewed(ana)
    press = ana.aim("Use this wording")
    press()
    press()
    ana.waits_for("This wording is in use")


def test_an_own_wording_is_checked_in_place(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    reviewed(ana)
    ana.click("Edit it myself")
    ana.waits_for_modal()
    ana.type("text", "")
    ana.submit()
    assert ana.errors()
    ana.type("text", "Are you an addict?")
    ana.submit()
    assert any("could" in error or "can" in error for error in ana.errors().values())
    ana.type("text", "What would help you to come to appointments?")
    ana.submit()
    ana.waits_for("What would help you to come to appointments?")
    assert ana.modal is None


def test_a_purpose_line_is_judged_in_place_and_saved(office: Office) -> None:
    ana = office.person()
    ana.command("Where did you sleep last night?")
    ana.waits_for("Why we ask: not written yet", timeout=20)
    ana.click("Write why we ask")
    ana.waits_for_modal()
    ana.type("line", "For our records.")
    ana.submit()
    assert ana.errors()
    ana.type(
        "line",
        "We ask so we can find you a safe bed tonight. Only our staff see your answer. You can "
        "skip it, and you can still get help here if you do. We would share it only if someone "
        "is in danger.",
    )
    ana.submit()
    assert not ana.errors()
    ana.waits_for("safe bed tonight")


def test_keeping_a_wording_needs_a_reason(office: Office) -> None:
    ana = office.person()
    ana.command("Are you homeless?")
    ana.waits_for("Are you experiencing homelessness?", timeout=20)
    ana.click("Keep mine, because…")
    ana.waits_for_modal()
    ana.submit()
    assert ana.errors() or ana.modal
    ana.choose("reason", "Funder's wording")
    ana.submit()
    ana.waits_for("Kept as it is", timeout=5)


def test_home_has_every_review(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    reviewed(ana)
    ana.slack.space.reload(ana.id)
    ana.opens_home()
    ana.waits_for(BLAME, "home")
    ana.click("Open", ana.home)
    ana.waits_for_modal()
    reviewed(ana)


def test_deleting_my_data_empties_home(office: Office) -> None:
    ana = office.person()
    ana.command(BLAME)
    reviewed(ana)
    ana.opens_home()
    ana.waits_for(BLAME, "home")
    ana.click("Delete my data", ana.home)
    ana.waits_for_modal()
    ana.choose("sure", "Yes, delete my data")
    ana.submit()
    assert ana.slack.wait(lambda: BLAME not in ana.see("home"))


def test_nothing_asked_is_answered_kindly(office: Office) -> None:
    ana = office.person()
    ana.says("ok", ana.dm)
    ana.says("help", ana.dm)
    ana.waits_for("Paste a question", ana.dm, timeout=20)


def test_a_very_long_draft_tells_how_far_it_is(office: Office) -> None:
    ana = office.person()
    lines = [f"{n}. Why did you not come to visit {n} last month?" for n in range(1, 2_001)]
    ana.says("", ana.dm, files=(ana.uploads("draft.txt", "\n".join(lines).encode()),))
    ana.waits_for("Reading 2000 questions", ana.dm, timeout=60)
    ana.waits_for("I found 2000 questions", ana.dm, timeout=120)
