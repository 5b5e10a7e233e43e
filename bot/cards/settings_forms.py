"""Forms of the settings: a term, other words for an entry, a mute, style, facts, people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.blocks import (
    Block,
    aside,
    bold,
    button,
    line,
    option,
    ours,
    rich,
    row,
    rule,
    small,
)
from bot.cards.forms import menu_of, modal, people_input, pick_one, text_input, tick
from bot.cards.settings import FACTS, SettingsPage
from bot.cards.settings_words import place_words
from bot.ids import Action, Field, Ref, View
from bot.limits import clip
from bot.report.phrases import quote
from bot.wish_faults import WORDS_LONG
from bot.wishes import COMMUNITIES, FORMS, GRADES, Fact, Kind
from nlp.model import Preferences

FOUND = 8
HINTS = {
    Fact.ORGANIZATION: "Lines can begin “Example House asks…”. Its name is never flagged.",
    Fact.FUNDER: "Then “report to …” is among the purposes. Its name is never flagged.",
    Fact.WHO_SEES: "A whole sentence: “Only your case manager and our intake team see it.”",
    Fact.SKIPPING: "“If you skip it, you can still get help here.”",
    Fact.LIMITS: "“We would have to share it if a child is in danger.”",
    Fact.KEPT: "“We keep it for two years.”",
    Fact.REQUIRED_BY: "The rule's name, such as “HUD data standards”.",
}
TRUE = (
    "These go into purpose lines as you write them, and people rely on them. What you leave empty "
    "stays open, and nothing is promised."
)
ALONE = "Authors may approve their own questions"
FOR_ONE = "For a team of one. A second pair of eyes is kinder where there is one."


@dataclass(frozen=True, slots=True)
class Known:
    """A check or an entry: what it notices, what it says, what it suggests (if anything).

    `changeable`: other words can be suggested. `care`: it guards against what can hurt.
    `example` is a question that it notices.
    """

    key: str
    title: str
    says: str
    instead: str = ""
    changeable: bool = False
    care: bool = False
    example: str = ""

    @property
    def check(self) -> str:
        """Return the check that it is, or belongs to."""
        return self.key.partition("/")[0]


def term(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the form for a team's own term."""
    forms = [option(label, form) for form, label in FORMS.items()]
    blocks = [
        *_head(page),
        text_input(Field.MATCH, "Words to notice", one_line=True, prompt="client",
                   hint=f"Up to {WORDS_LONG} letters. Capitals make no difference."),
        pick_one(Field.FORM, "Notice", forms, start=forms[0]),
        text_input(Field.INSTEAD, "Say instead", one_line=True, optional=True, prompt="participant",
                   hint="In the same form. Empty: it is flagged, and nothing is suggested."),
        text_input(Field.BECAUSE, "Why", one_line=True,
                   prompt="People here chose to be called participants.",
                   hint="Everybody whose question has these words reads this."),
    ]  # fmt: skip
    return _form(View.TERM, "A term of your own", page, blocks, metadata)


def find(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the form to look an entry or a check up by words."""
    blocks = [
        *_head(page),
        text_input(Field.MATCH, "A word, or what a finding said", one_line=True, prompt="homeless",
                   hint="Then you can suggest other words for it, or mute it."),
    ]  # fmt: skip
    return _form(View.FIND, "Find a word or check", page, blocks, metadata, "Find")


def found(
    page: SettingsPage, asked: str, known: Sequence[Known], metadata: str = ""
) -> dict[str, Any]:
    """Return what was found, each with what can be done. Buttons carry `Ref(key, choice=place)`."""
    blocks: list[Block | None] = [rich(line("For ", bold(clip(asked, 60)), ":"))]
    for one in known[:FOUND]:
        blocks += _found(page, one)
    if not known:
        nothing = "Nothing is on the lists for that. You could try a single word, or add a term."
        blocks.append(rich(line(nothing)))
    elif len(known) > FOUND:
        blocks.append(aside("There are more. A longer word would find fewer."))
    return modal(View.SETTINGS_LIST, "Find a word or check", blocks, metadata=metadata)


def _found(page: SettingsPage, one: Known) -> list[Block | None]:
    ref = Ref(one.key, page.version, page.place)
    instead = f"Suggests: {one.instead}." if one.instead else "It suggests no words."
    title = clip(one.title, 100)
    suggest = button("Suggest other words", Action.SUGGEST, ref, aloud=f"Other words for {title}")
    example = line("For example: ", quote(clip(one.example, 150))) if one.example else None
    return [
        rule(),
        rich(line(bold(title)), line(clip(one.says, 300)), line(clip(instead, 200)), example),
        row(suggest if one.changeable else None,
            button("Mute", Action.MUTE, ref, aloud=f"Mute {title}")),
    ]  # fmt: skip


def suggestion(page: SettingsPage, one: Known, now: str = "", metadata: str = "") -> dict[str, Any]:
    """Return the form for other words than an entry's own; `now` are the team's, if any."""
    blocks = [
        *_head(page),
        rich(line(bold(clip(one.title, 100))), line(clip(one.says, 300)),
             line(f"It suggests: {clip(one.instead, 200)}.")),
        text_input(Field.INSTEAD, "Say instead", one_line=True, value=now,
                   hint="For a noun, the word for one; for a verb, as in “to use”."),
    ]  # fmt: skip
    return _form(View.SUGGESTION, "Suggest other words", page, blocks, metadata)


def mute(page: SettingsPage, one: Known, why: str = "", metadata: str = "") -> dict[str, Any]:
    """Return the form to mute an entry or a check, with a reason."""
    care = "It guards against words that can hurt people. A single entry may be enough to mute."
    blocks = [
        *_head(page),
        rich(line(bold(clip(one.title, 100))), line(clip(one.says, 300))),
        aside(care) if one.care else None,
        text_input(Field.BECAUSE, "Why it is muted", one_line=True, value=why,
                   hint="Whoever wonders later reads this in the settings."),
    ]  # fmt: skip
    return _form(View.MUTE, "Mute", page, blocks, metadata)


def style(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the form for the reading level, words of identity, and names to leave alone."""
    usual = str(Preferences().target_grade)
    inherit = option("As everywhere" if page.place else f"Grade {usual}, as usual", "usual")
    grades = [
        inherit,
        *(option(f"Grade {n}", str(n)) for n in GRADES if page.place or str(n) != usual),
    ]
    held = [one.value["grade"] for one in page.of(Kind.GRADE)]
    start = next((one for one in grades if one["value"] in held), inherit)
    chosen = {one.key for one in page.of(Kind.IDENTITY)}
    groups = {key: option(label, key) for key, label in COMMUNITIES.items()}
    names = "\n".join(one.value["text"] for one in page.of(Kind.NAME))
    blocks = [
        *_head(page),
        pick_one(Field.GRADE, "Reading level to aim for", grades, start=start),
        menu_of(Field.IDENTITY, "Who has told you their own words?", list(groups.values()),
                start=[groups[key] for key in groups if key in chosen],
                hint="Words that communities disagree about, such as “disabled person”, are not "
                     "noted for these any more. Best asked, and not guessed."),
        text_input(Field.NAMES, "Names to leave alone, one a line", value=names, optional=True,
                   hint="Programs, places, titles: words inside them are never flagged."),
    ]  # fmt: skip
    return _form(View.STYLE, "Style and names", page, blocks, metadata)


def facts(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the form for facts that purpose lines may state."""
    held = {one.key: one.value["text"] for one in page.of(Kind.FACT)}
    blocks = [
        *_head(page),
        rich(line(TRUE)),
        *(
            text_input(Field(fact.value), label, value=held.get(fact, ""), hint=HINTS[fact],
                       optional=True, one_line=True)
            for fact, label in FACTS.items()
        ),
    ]  # fmt: skip
    return _form(View.FACTS, "Facts", page, blocks, metadata, "Save")


def people(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the form for stewards, reviewers, and approving alone."""
    who = (
        "Every member may approve. Here you can name guests too."
        if page.members
        else "Only people named here may approve."
    )
    blocks = [
        people_input(Field.STEWARDS, "Stewards", "They look after settings, and may approve.",
                     page.stewards, optional=False),
        people_input(Field.REVIEWERS, "Reviewers", who, page.reviewers),
        tick(Field.ALONE, "For a team of one", ALONE, FOR_ONE, on=page.alone),
    ]  # fmt: skip
    return _form(View.PEOPLE, "People", page, blocks, metadata, "Save")


def _head(page: SettingsPage) -> list[Block | None]:
    told = small(ours(f"For {place_words(page.place)}.")) if page.place else None
    return [rich(line(bold(page.notice))) if page.notice else None, told]


def _form(
    view: View,
    title: str,
    page: SettingsPage,
    blocks: Sequence[Block | None],
    metadata: str,
    submit: str = "See what it does",
) -> dict[str, Any]:
    ref = Ref(view, page.version)
    return modal(view, title, blocks, submit=submit, close="Back", metadata=metadata, ref=ref)


# What a change would do
