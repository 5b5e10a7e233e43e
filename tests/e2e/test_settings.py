"""A team's own words in Slack: previewed, made so, taken back; kept wordings; people; feedback."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.e2e.conftest import Office
from tests.e2e.test_team import card, shared, with_line
from tests.loopback.model import Channel
from tests.loopback.person import Person

CODE = re.compile(r"enter ([0-9a-f]{8}) ")
CLIENTS = "How many clients live with you?"


@dataclass(frozen=True, slots=True)
class Team:
    """A workspace with its first steward."""

    office: Office
    steward: Person

    def member(self, *, guest: bool = False) -> Person:
        return self.office.person(guest=guest)

    def member_of(self, channel: Channel) -> Person:
        person = self.member()
        channel.members.add(person.id)
        return person


@pytest.fixture(scope="module")
def team(office: Office) -> Team:
    found = CODE.search(office.bot.log)
    assert found
    steward = office.person()
    steward.opens_home()
    steward.waits_for("Become a steward", "home")
    steward.click("Become a steward", steward.home)
    steward.waits_for_modal()
    steward.type("code", found[1])
    steward.submit()
    steward.waits_for("[Settings]", "home")
    return Team(office, steward)


def settings(person: Person) -> None:
    """Open the settings from Home, with no other window open."""
    if person.modal:
        person.closes(everything=True)
    person.opens_home()
    person.waits_for("[Settings]", "home")
    person.click("Settings", person.home)
    person.waits_for_modal("Settings")


def own_term(person: Person, match: str, instead: str, form: str = "noun") -> None:
    """Fill in a term, up to its preview."""
    person.click("Add a term")
    person.waits_for_modal("A term of your own")
    person.type("match", match)
    person.choose("form", form)
    person.type("instead", instead)
    person.type("because", "People here chose another word.")
    person.submit()
    person.waits_for("Nothing has changed yet", timeout=20)


def make_it_so(person: Person, told: str = "Done.") -> None:
    person.submit()
    person.waits_for_modal("Settings")
    person.waits_for(told)


def ask(person: Person, text: str, answer: str) -> None:
    person.space.reload(person.id)  # what was answered before is gone from view
    person.command(text)
    person.waits_for(answer, timeout=20)


def test_a_term_is_previewed_takes_effect_and_is_taken_back(team: Team) -> None:
    ana = team.steward
    ask(ana, CLIENTS, "Nothing stood out")
    settings(ana)
    own_term(ana, "client", "participant")
    assert "flag 1 and reword 1 of your last" in ana.see()
    assert "How many participants live with you?" in ana.see()
    make_it_so(ana)
    assert "1 term of your own" in ana.see()
    ben = team.member()
    ask(ben, CLIENTS, "How many participants live with you?")
    ana.click("Undo", nth=0)
    ana.waits_for("Taken back")
    eve = team.member()
    ask(eve, CLIENTS, "Nothing stood out")


def test_settings_open_by_command_and_only_for_stewards(team: Team) -> None:
    ana, ben = team.steward, team.member()
    if ana.modal:
        ana.closes(everything=True)
    ana.command("settings")
    ana.waits_for_modal("Settings")
    ana.waits_for("[Add a term]")
    ana.closes(everything=True)
    ben.command("settings")
    ben.waits_for_modal("Settings")
    ben.waits_for(f"You could ask <@{ana.id}>")


def test_a_bad_pattern_is_refused_in_place(team: Team) -> None:
    ana = team.steward
    settings(ana)
    ana.click("Add a term")
    ana.waits_for_modal("A term of your own")
    ana.type("because", "To see.")
    for match in ("(a+)+$", "...", "x" * 500, "you", "client*"):
        ana.type("match", match)
        ana.submit()
        assert list(ana.errors()) == ["Words to notice"], match
    ana.closes(everything=True)


def test_a_channel_has_words_of_its_own(team: Team) -> None:
    ana = team.steward
    channel = team.office.channel(ana)
    settings(ana)
    ana.choose("One channel's own settings", channel.id)
    ana.waits_for("These hold in")
    own_term(ana, "night bed", "bed", "phrase")
    make_it_so(ana)
    ana.closes(everything=True)
    ask(ana, "Did you use a night bed?", "Nothing stood out")
    shared_in(ana, channel)
    ana.waits_for("Your team asked to be told about “night bed”", channel.id)


def shared_in(person: Person, channel: Channel) -> None:
    """Share the review that is in front of somebody."""
    person.click("Share for review")
    person.waits_for_modal()
    person.choose("channel", channel.id)
    person.submit()
    person.waits_for("In review", channel.id, timeout=10)


def test_an_entry_is_found_muted_and_unmuted(team: Team) -> None:
    ana = team.steward
    settings(ana)
    ana.click("Find a word or check")
    ana.waits_for_modal("Find")
    ana.type("match", "homeless")
    ana.submit()
    ana.waits_for("Suggests: ")
    ana.click("Mute", nth=0)
    ana.waits_for_modal("Mute")
    ana.type("because", "Our funder's form says homeless.")
    ana.submit()
    ana.waits_for("Nothing has changed yet", timeout=20)
    make_it_so(ana)
    ben = team.member()
    ask(ben, "Do homeless veterans eat here?", "Nothing stood out")
    ana.click("See what changed")
    ana.waits_for_modal("Changed or muted")
    ana.click("Unmute")
    ana.waits_for("it can be taken back")
    ask(team.member(), "Do homeless veterans eat here?", "experiencing homelessness")


def test_other_words_are_suggested(team: Team) -> None:
    ana = team.steward
    settings(ana)
    ana.click("Find a word or check")
    ana.waits_for_modal("Find")
    ana.type("match", "homeless")
    ana.submit()
    ana.waits_for("Suggests: ")
    ana.click("Suggest other words", nth=0)
    ana.waits_for_modal("Suggest other words")
    ana.type("instead", "unhoused")
    ana.submit()
    ana.waits_for("Nothing has changed yet", timeout=20)
    make_it_so(ana)
    ask(team.member(), "Do homeless veterans eat here?", "Do unhoused veterans eat here?")
    ana.click("Undo", nth=0)
    ana.waits_for("Taken back")


def test_style_names_and_facts(team: Team) -> None:
    ana = team.steward
    settings(ana)
    ana.click("Change style and names")
    ana.waits_for_modal("Style and names")
    ana.choose("grade", "Grade 8")
    ana.type("names", "Addict Row\nWillow House")
    ana.submit()
    ana.waits_for("Nothing has changed yet", timeout=20)
    make_it_so(ana)
    assert "grade 8" in ana.see()
    assert "2 names left alone" in ana.see()
    ana.click("Change the facts")
    ana.waits_for_modal("Facts")
    ana.type("who_sees", "Only [staff] see it.")
    ana.submit()
    assert ana.errors()
    ana.type("who_sees", "Only our intake team sees it.")
    ana.submit()
    ana.waits_for("Only our intake team sees it.")
    ana.closes(everything=True)
    ben = team.member()
    ask(ben, "Where did you sleep last night?", "Why we ask")
    ben.click("Write why we ask")
    ben.waits_for_modal()
    ben.waits_for("Only our intake team sees it.")


def keep(person: Person, channel: Channel | None = None, reason: str = "Funder's wording") -> None:
    if channel is None:
        person.click("Keep mine, because…")
    else:
        person.click("Keep as is, because…", card(person, channel))
    person.waits_for_modal()
    person.choose("reason", reason)
    person.submit()


def test_what_is_kept_is_remembered_in_its_channel_and_can_be_lifted(team: Team) -> None:
    ana, ben = team.steward, team.member()
    channel, other = team.office.channel(ana, ben), team.office.channel(ana)
    text = "Are you homeless this week?"
    proposed(ben, channel, text)
    keep(ana, channel)
    ana.waits_for("Kept as it is, funder's wording", channel.id)
    eve = team.member_of(channel)
    other.members.add(eve.id)
    proposed(eve, channel, text)
    assert "Kept as it is, funder's wording" in eve.see(card(eve, channel))
    assert "sound like a label" not in eve.see(card(eve, channel))
    proposed(eve, other, text)
    assert "Kept as it is" not in eve.see(card(eve, other))
    settings(ana)
    ana.choose("One channel's own settings", channel.id)
    ana.waits_for("1 wording is kept")
    ana.click("See what is kept")
    ana.waits_for_modal("Kept as it is")
    ana.waits_for(text)
    ana.click("Lift it")
    ana.waits_for("There is nothing here any more")
    ana.closes(everything=True)
    proposed(team.member_of(channel), channel, text)
    assert "sound like a label" in ana.see(card(ana, channel))


def proposed(person: Person, channel: Channel, text: str) -> None:
    """Paste a question and share it, and wait for its card."""
    before = len(person.messages(channel.id))
    person.space.reload(person.id)
    person.command(text)
    person.waits_for("Share for review", timeout=20)
    person.click("Share for review")
    person.waits_for_modal()
    person.choose("channel", channel.id)
    person.submit()
    assert person.slack.wait(lambda: len(person.messages(channel.id)) > before, 10)


def test_what_an_author_keeps_is_theirs_to_lift(team: Team) -> None:
    ben = team.member()
    ask(ben, "Are you homeless tonight?", "Are you experiencing homelessness tonight?")
    keep(ben)
    ben.waits_for("Kept as it is: funder's wording")
    ask(ben, "Are you homeless tonight?", "Nothing stood out")
    ask(team.member(), "Are you homeless tonight?", "experiencing homelessness")
    ben.opens_home()
    ben.waits_for("[What I keep (1)]", "home")
    ben.click("What I keep (1)", ben.home)
    ben.waits_for_modal("Settings")
    ben.waits_for("Only stewards can change settings")
    ben.click("What I keep (1)")
    ben.waits_for_modal("Kept as it is")
    ben.click("Lift it")
    ben.waits_for("It can be flagged again")


def test_a_reviewer_is_named_and_may_approve(team: Team) -> None:
    ana, guest, ben = team.steward, team.member(guest=True), team.member()
    channel = team.office.channel(ana, guest, ben)
    shared(ben, channel)
    with_line(ben, channel)
    guest.click("Approve", card(guest, channel))
    guest.waits_for("Approving is for reviewers", timeout=10)
    settings(ana)
    ana.click("Change people")
    ana.waits_for_modal("People")
    ana.choose("stewards", ana.id, guest.id)
    ana.submit()
    assert "guest" in " ".join(ana.errors().values())
    ana.choose("stewards", ana.id)
    ana.choose("reviewers", guest.id)
    ana.submit()
    ana.waits_for_modal("Settings")
    ana.waits_for("Done.")
    guest.click("Approve", card(guest, channel))
    guest.waits_for("Approved", channel.id)
    assert "approved it alone" not in guest.see(channel.id)


def test_people_of_other_workspaces_are_not_named(team: Team) -> None:
    ana, partner = team.steward, team.office.slack.person("partner", team="T0PARTNER")
    settings(ana)
    ana.click("Change people")
    ana.waits_for_modal("People")
    ana.choose("reviewers", partner.id)
    ana.submit()
    assert "another workspace" in " ".join(ana.errors().values())
    ana.closes(everything=True)


def test_people_of_other_workspaces_comment_and_do_not_approve(team: Team) -> None:
    ana, partner = team.member(), team.office.slack.person("partner two", team="T0PARTNER")
    channel = team.office.channel(ana, partner)
    shared(ana, channel)
    with_line(ana, channel)
    partner.click("Approve", card(partner, channel))
    partner.waits_for("Approving is for reviewers", timeout=10)
    partner.click("Comment", card(partner, channel))
    partner.waits_for_modal()
    partner.type("words", "Our clinic asks this too.")
    partner.submit()
    partner.waits_for("Our clinic asks this too.", channel.id)


def test_the_last_steward_stays(team: Team) -> None:
    ana, ben = team.steward, team.member()
    settings(ana)
    ana.click("Change people")
    ana.waits_for_modal("People")
    ana.choose("stewards")
    assert ana.submit() is None or ana.errors()
    ana.closes(everything=True)
    settings(ana)
    ana.click("Change people")
    ana.waits_for_modal("People")
    ana.choose("stewards", ben.id)
    ana.submit()
    ana.waits_for("Only stewards can change settings")
    ana.closes(everything=True)
    settings(ben)
    ben.click("Undo", nth=0)
    ben.waits_for("Only stewards can change settings")
    settings(ana)


def test_authors_may_be_allowed_to_approve_their_own(team: Team) -> None:
    ana = team.steward
    channel = team.office.channel(ana)
    ana.closes(everything=True)
    proposed(ana, channel, "Where did you sleep on Monday?")
    with_line(ana, channel)
    ana.click("Approve", card(ana, channel))
    ana.waits_for("somebody else's eyes", timeout=10)
    settings(ana)
    ana.click("Change people")
    ana.waits_for_modal("People")
    ana.choose("alone", "Authors may approve their own questions")
    ana.submit()
    ana.waits_for("Authors may approve their own questions.")
    ana.closes(everything=True)
    ana.click("Approve", card(ana, channel))
    ana.waits_for("Its author approved it alone", channel.id)
    settings(ana)
    ana.click("Undo", nth=0)
    ana.waits_for("Taken back")


def test_what_helped_and_what_did_not_is_seen(team: Team) -> None:
    ana = team.steward
    for count in range(8):
        ben = team.member()
        ask(ben, "What do alcoholics need?", "Not helpful")
        ben.click("Not helpful")
        ben.waits_for_modal()
        ben.choose("reason", "The words flagged are fine here")
        if count == 0:
            ben.choose("sure", "Yes, keep this question and my words as an example")
        ben.submit()
        ben.waits_for("Thank you")
    settings(ana)
    ana.click("How suggestions are received")
    ana.waits_for_modal("How it is received")
    ana.waits_for("8 not helpful")
    ana.click("Mute…", nth=0)
    ana.waits_for_modal("Mute")
    ana.closes(everything=True)
