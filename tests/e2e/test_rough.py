"""Clumsy and hostile use: what people see stays kind and whole, whatever is thrown at the bot."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tests.e2e.conftest import Office, running
from tests.e2e.test_team import LABEL, PLAIN, card, shared, with_line
from tests.loopback import faults
from tests.loopback.person import Person

BLAME = "Why didn't you come to your last appointment?"
BETTER = "What, if anything, got in the way of coming to your last appointment?"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, no_network: None) -> Iterator[Office]:
    with running(tmp_path_factory.mktemp("rough") / "askwell.db") as found:
        yield found
        assert found.slack.space.complaints == []


def pages(person: Person) -> None:
    person.waits_for("Why we ask", timeout=20)


def test_a_file_that_cannot_be_read_is_told_in_the_window(office: Office) -> None:
    ana = office.person()
    ana.command()
    ana.waits_for_modal()
    ana.choose("file", ana.uploads("draft.pdf", b"%PDF-1.7 \x00\x01"))
    ana.submit()
    ana.waits_for("is a PDF", timeout=20)


def test_own_words_are_saved_although_something_is_flagged(office: Office) -> None:
    ana = office.person()
    ana.command(PLAIN)
    pages(ana)
    ana.click("Edit it myself")
    ana.waits_for_modal()
    ana.type("text", LABEL)
    ana.submit()
    assert ana.errors()
    ana.choose("as_draft", "Keep these words for now, even if something is flagged")
    ana.submit()
    assert not ana.errors()
    ana.waits_for(LABEL, timeout=10)


def test_answers_that_no_form_can_hold_stay_as_they_are(office: Office) -> None:
    ana = office.person()
    answers = [f"{n} Shelter on {'long ' * 12}Street" for n in range(60)]
    draft = "Where did you sleep last night?\n" + "\n".join(f"( ) {one}" for one in answers)
    ana.says("", ana.dm, files=(ana.uploads("draft.txt", draft.encode()),))
    ana.waits_for("Why we ask", ana.dm, timeout=20)
    ana.click("Edit it myself")
    ana.waits_for_modal()
    ana.waits_for("The answers stay as they are")
    ana.type("text", "Where did you sleep this week?")
    ana.submit()
    ana.waits_for("Where did you sleep this week?", ana.dm)
    ana.waits_for("0 Shelter on", ana.dm)


def test_the_same_words_again_change_nothing(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    with_line(ana, channel)
    edit = ana.aim("Edit the wording", card(ana, channel))
    ben.click("Approve", card(ben, channel))
    ben.waits_for("Approved", channel.id)
    edit()
    ana.waits_for_modal()
    ana.submit()
    assert not ana.errors()
    office.slack.settle(2.5)
    assert "Approved" in ben.see(channel.id)
    assert "changed the wording" not in ben.see(channel.id)


def test_a_look_up_that_fails_is_made_again(office: Office) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    shared(ana, channel)
    with_line(ana, channel)
    office.slack.web.faults.add("users.info", faults.rate_limited(1))
    ben.click("Approve", card(ben, channel))
    office.slack.settle()
    ben.click("Approve", card(ben, channel))
    ben.waits_for("Approved", channel.id, timeout=10)


def test_a_set_waits_for_its_summary_however_long(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    ana.command("\n".join(f"{n}. Which of the {n} classes helped you?" for n in range(2, 6)))
    ana.waits_for("I found 4 questions", timeout=20)
    office.slack.web.faults.add("chat.postMessage", faults.rate_limited(12))
    ana.click("Share the whole draft")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    assert office.slack.wait(lambda: len(ana.messages(channel.id)) == 5, 40)
    summary, *cards = sorted(ana.messages(channel.id), key=lambda one: one.ts)
    assert {one.thread_ts for one in cards} == {summary.ts}
    assert [f"Question {n}" in ana.see(one) for n, one in enumerate(cards, 1)] == [True] * 4
    permalink = f"/p{cards[3].ts.replace('.', '')}"
    assert office.slack.wait(lambda: permalink in json.dumps(summary.blocks), 10)


def test_a_set_whose_summary_may_be_lost_is_shared_all_the_same(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    ana.command("\n".join(f"{n}. Which of the {n} classes helped you?" for n in range(2, 6)))
    ana.waits_for("I found 4 questions", timeout=20)
    office.slack.web.faults.add("chat.postMessage", faults.server_error())
    ana.click("Share the whole draft")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    assert office.slack.wait(lambda: len(ana.messages(channel.id)) == 4, 40)
    ana.opens_home()
    ana.waits_for("a draft's summary", "home", timeout=10)


def test_a_set_that_cannot_be_posted_is_told_once(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana, bot=False)
    ana.command("\n".join(f"{n}. Which of the {n} classes helped you?" for n in range(2, 9)))
    ana.waits_for("I found 7 questions", timeout=20)
    ana.click("Share the whole draft")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("/invite", ana.dm, timeout=20)
    office.slack.settle(12)
    told = [one for one in ana.messages(ana.dm) if "/invite" in ana.see(one)]
    assert len(told) == 1


def test_sharing_in_two_channels_at_once_ends_in_one(office: Office) -> None:
    ana = office.person()
    first, second = office.channel(ana), office.channel(ana)
    ana.command("\n".join(f"{n}. Which of the {n} classes helped you?" for n in range(2, 5)))
    ana.waits_for("I found 3 questions", timeout=20)
    share = ana.aim("Share the whole draft")
    office.slack.web.faults.add("chat.postMessage", faults.rate_limited(2))
    for channel in (first, second):
        share()
        ana.waits_for_modal()
        ana.choose("channel", channel.id)
        ana.submit()
    assert office.slack.wait(lambda: len(ana.messages(first.id)) == 4, 20)
    ana.waits_for("shared already", ana.dm, timeout=10)
    assert ana.messages(second.id) == []


def test_words_that_come_back_mention_nobody(office: Office) -> None:
    ana, ben, eve = office.person(), office.person(), office.person()
    channel = office.channel(ana, ben, eve)
    shared(ana, channel)
    with_line(ana, channel)
    ben.click("Ask for changes", card(ben, channel))
    ben.waits_for_modal()
    ben.type("words", "Ask <!channel> & <@U123> first")
    eve.click("Approve", card(eve, channel))
    eve.waits_for("Approved", channel.id)
    ben.submit()
    ben.waits_for("Your words were", timeout=10)
    raw = [one.text for one in ben.messages(ben.dm) if "Your words" in (one.text or "")]
    assert len(raw) == 1
    assert "<!channel>" not in raw[0]


def test_a_window_that_was_closed_too_soon_is_made_up_for(office: Office) -> None:
    ana = office.person()
    ana.command()
    ana.waits_for_modal()
    ana.type("text", BLAME)
    office.slack.web.faults.add("views.update", faults.error("not_found"))
    ana.submit()
    ana.waits_for("Your review is ready", ana.dm, timeout=20)


def test_an_archived_channel_is_named_as_such(office: Office) -> None:
    ana = office.person()
    channel = office.channel(ana)
    ana.command(PLAIN)
    pages(ana)
    office.slack.web.faults.add("chat.postMessage", faults.error("is_archived"))
    ana.click("Share for review")
    ana.waits_for_modal()
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("it is archived", ana.dm, timeout=10)


WINDOWS = ("Why?", "Keep mine, because…", "Edit it myself", "Share for review", "Not helpful",
           "Other ways", "Write why we ask")  # fmt: skip


@pytest.mark.parametrize("long", [10_000, 2_990])
def test_a_very_long_question_goes_through_every_window(office: Office, long: int) -> None:
    ana, ben = office.person(), office.person()
    channel = office.channel(ana, ben)
    words = "Are you homeless, " + "and <!channel> & did you sleep in your car, " * (long // 45)
    ana.says("", ana.dm, files=(ana.uploads("long.txt", f"{words}or not?".encode()),))
    ana.waits_for("Why we ask", ana.dm, timeout=60)
    for window in WINDOWS:
        if window not in ana.see(ana.dm):
            continue
        ana.click(window)
        ana.waits_for_modal(timeout=30)
        ana.closes(everything=True)
    ana.click("Share for review")
    ana.waits_for_modal(timeout=30)
    ana.choose("channel", channel.id)
    ana.submit()
    ana.waits_for("In review", channel.id, timeout=30)
    for window in ("Ask for changes", "Drop", "Comment", "History", "Edit the wording"):
        ben.click(window, card(ben, channel))
        ben.waits_for_modal(timeout=30)
        ben.closes(everything=True)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Part 1: Housing", "Why we ask"),
        ("????????", "I found no questions"),
        ("😀" * 500, "I found no questions"),
        ("هل أنت بلا مأوى؟", "Not read"),
        ("<!channel> Are you homeless?", "Why we ask"),
        ("\u202eAre you homeless?\u202c", "homeless"),
        ("Are you\u0007 homeless?", "homeless"),
        ("word " * 7_000, "I found no questions in this text"),
    ],
)
def test_whatever_is_pasted_is_answered(office: Office, said: str, answer: str) -> None:
    ana = office.person()
    ana.says(said, ana.dm)
    ana.waits_for(answer, ana.dm, timeout=60)


def forged(office: Office, who: Person, action_id: str, value: object) -> None:
    """Press a button that was never shown, in the latest message."""
    said = who.messages(who.dm)[-1]
    action = {"type": "button", "action_id": action_id, "block_id": "b", "value": value}
    payload = office.slack.payloads.message_action(who.user, said, action)
    assert office.slack.deliver("interactive", payload).acked


def test_nobody_sees_a_private_draft_by_a_forged_button(office: Office) -> None:
    ana, ben = office.person(), office.person()
    secret = "Did the clinic on Maple Street help you?"
    ana.command(f"1. {secret}\n2. Are you homeless?")
    ana.waits_for("I found 2 questions", timeout=20)
    ana.opens_home()
    ana.waits_for("Maple Street", "home", timeout=10)
    opens = json.dumps(ana.home.blocks if ana.home else [])
    draft = re.findall(r'"value": "([^":]+):0"', opens)[0]
    ana.click("Start with the first flagged")
    ana.waits_for("Question 2 of 2")
    shown = json.dumps([one.blocks for one in ana.messages()])
    item = re.findall(r'"value": "(?:why:)?([\w-]{12}):1', shown)[0]
    ben.says("Where do you live?", ben.dm)
    ben.waits_for("Why we ask", ben.dm, timeout=20)
    for action in ("open_draft", "go_to_page", "overview", "share_draft", "across_draft",
                   "show_approved", "set_page", "delete_draft"):  # fmt: skip
        forged(office, ben, action, f"{draft}:0:1")
    for action in ("use_wording", "other_ways", "write_why", "approve", "drop", "ask_changes",
                   "edit_wording", "use_other_question"):  # fmt: skip
        forged(office, ben, action, f"{item}:1:0")
    for choice in ("why", "keep", "share", "unhelpful", "edit", "comment", "history", "reopen"):
        forged(office, ben, "more", f"{choice}:{item}:1")
        forged(office, ben, "card_more", f"{choice}:{item}:1")
    office.slack.settle(1.0)
    everything = ben.see() + "".join(
        ben.see(one) for one in office.slack.space.stacks.get(ben.id, [])
    )
    assert "Maple" not in everything
    assert "Are you homeless" not in everything
    ana.opens_home()
    assert "2 questions" in ana.see("home")


@pytest.mark.parametrize("value", [7, None, "", ":::", "x:y:z", "why", ["a"], "a" * 2_000])
def test_values_that_no_button_carries_do_no_harm(office: Office, value: object) -> None:
    ana = office.person()
    ana.says(PLAIN, ana.dm)
    ana.waits_for("Why we ask", ana.dm, timeout=20)
    for action in ("use_wording", "more", "go_to_page", "open_draft", "digest_menu", "send_again"):
        forged(office, ana, action, value)
    ana.closes(everything=True) if ana.modal else None
    ana.says(LABEL, ana.dm)
    ana.waits_for("experiencing homelessness", ana.dm, timeout=20)


def test_buttons_of_what_was_erased_say_so(office: Office) -> None:
    ana = office.person()
    mine = "Why didn't you come to the picnic in Willow Park?"
    ana.command(mine)
    pages(ana)
    use, why, more = ana.aim("Use this wording"), ana.aim("Write why we ask"), ana.aim("Why?")
    ana.opens_home()
    ana.waits_for("Delete my data", "home", timeout=10)
    ana.click("Delete my data", ana.home)
    ana.waits_for_modal()
    ana.choose("sure", "Yes, delete my data")
    ana.submit()
    ana.waits_for("Your drafts are erased", timeout=10)
    for press in (use, why, more):
        press()
        ana.waits_for("not here any more", timeout=10)
        ana.closes(everything=True) if ana.modal else None
    path = office.bot.database

    def gone() -> bool:
        files = [path, path.with_name(f"{path.name}-wal")]
        return all(b"Willow Park" not in one.read_bytes() for one in files if one.exists())

    assert office.slack.wait(gone, 30)


def test_a_wait_without_a_time_is_waited_out(office: Office) -> None:
    ana = office.person()
    later = {"Retry-After": "soon"}
    told = faults.Fault(instead=(429, later, {"ok": False, "error": "ratelimited"}))
    office.slack.web.faults.add("chat.postMessage", told)
    ana.says(BLAME, ana.dm)
    ana.waits_for(BETTER, ana.dm, timeout=20)


def test_who_may_not_decide_is_told_so_when_they_use_a_wording(office: Office) -> None:
    ana, guest = office.person(), office.person(guest=True)
    channel = office.channel(ana, guest)
    shared(ana, channel, LABEL)
    value = re.findall(r'"value": "([\w-]{12}:\d+)"', json.dumps(card(guest, channel).blocks))[0]
    guest.says(PLAIN, guest.dm)
    guest.waits_for("Why we ask", guest.dm, timeout=20)
    forged(office, guest, "use_wording", f"{value}:0")
    guest.waits_for("Only its author", guest.dm, timeout=10)
    assert LABEL in ana.see(channel.id)
