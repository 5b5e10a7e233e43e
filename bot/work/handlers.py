"""Every kind of delivery and who handles it. Listeners are made from these tables alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.desk import Desk, Handler
from bot.ids import Action, Command, Event, Shortcut, View
from bot.store.inbox import Delivery
from bot.work import (
    digests,
    forms,
    home,
    keeping,
    pages,
    pastes,
    settings,
    settings_checks,
    settings_forms,
    share,
    team,
)
from bot.work.answers import Answer

Check = Callable[[Desk, Delivery], Answer]

COMMANDS: Mapping[str, Handler] = {Command.ASKWELL: pastes.command}
SHORTCUTS: Mapping[str, Handler] = {
    Shortcut.REVIEW_DRAFT: pastes.compose,
    Shortcut.REVIEW_MESSAGE: pastes.shortcut_message,
}
EVENTS: Mapping[str, Handler] = {
    Event.HOME_OPENED: home.opened,
    Event.MENTION: pastes.mention,
    Event.MESSAGE: pastes.direct,
    Event.UNINSTALLED: home.uninstalled,
    Event.TOKENS_REVOKED: home.unanswered,
}
ACTIONS: Mapping[str, Handler] = {
    Action.USE: pages.use,
    Action.WAYS: pages.ways,
    Action.WHY_WE_ASK: pages.why_we_ask,
    Action.MORE: pages.more,
    Action.PAGE: pages.turn,
    Action.OVERVIEW: pages.overview,
    Action.COMPOSE: pastes.compose,
    Action.EXAMPLE: home.example,
    Action.OPEN_DRAFT: home.open_draft,
    Action.USE_OTHER: pages.use_other,
    Action.EDIT: pages.edit,
    Action.SHARE_DRAFT: share.open_share,
    Action.APPROVE: team.approve,
    Action.ASK_CHANGES: team.open_changes,
    Action.DROP: team.open_drop,
    Action.CARD_MORE: team.more,
    Action.SET_PAGE: team.turn_set,
    Action.ACROSS: pages.across,
    Action.SHOW_APPROVED: team.show_approved,
    Action.HOME_PAGE: home.page,
    Action.DELETE_DRAFT: home.delete_draft,
    Action.DELETE_MINE: home.ask_delete_mine,
    Action.SEND_AGAIN: home.send_again,
    Action.FORGET_UNSURE: home.it_is_fine,
    Action.CLAIM: home.ask_code,
    Action.DIGEST: digests.open_here,
    Action.DIGEST_MENU: digests.menu,
    Action.DIGEST_STEP: digests.step,
    Action.DIGEST_ALL: digests.everything,
    Action.GO: home.unanswered,
    Action.SETTINGS: settings.opened,
    Action.PLACE: settings.placed,
    Action.SETTING: settings.part,
    Action.TAKE_AWAY: settings.take_away,
    Action.UNDO: settings.undo,
    Action.SUGGEST: settings.suggest,
    Action.MUTE: settings.mute,
}
VIEWS: Mapping[View, Handler] = {
    View.COMPOSE: pastes.composed,
    View.EDIT: forms.edit,
    View.WHY: forms.why,
    View.KEEP: keeping.keep,
    View.UNHELPFUL: keeping.unhelpful,
    View.SHARE: share.share,
    View.COMMENT: team.comment,
    View.CHANGES: team.changes,
    View.DROP: team.drop,
    View.TERM: settings_forms.own_term,
    View.FIND: home.unanswered,
    View.SUGGESTION: settings_forms.suggestion,
    View.MUTE: settings_forms.mute,
    View.STYLE: settings_forms.style,
    View.FACTS: settings_forms.facts,
    View.PEOPLE: settings_forms.named,
    View.PREVIEW: settings_forms.preview,
    View.CLAIM: home.claim,
    View.DELETE_MINE: home.delete_mine,
    View.DIGEST: digests.save,
}
CHECKS: Mapping[View, Check] = {
    View.COMPOSE: pastes.check_composed,
    View.EDIT: forms.check_edit,
    View.WHY: forms.check_why,
    View.KEEP: keeping.check_keep,
    View.SHARE: share.check_share,
    View.COMMENT: team.check_comment,
    View.CHANGES: team.check_changes,
    View.DIGEST: digests.check,
    View.TERM: settings_checks.check_term,
    View.FIND: settings_checks.check_find,
    View.SUGGESTION: settings_checks.check_suggestion,
    View.MUTE: settings_checks.check_mute,
    View.STYLE: settings_checks.check_style,
    View.FACTS: settings_checks.check_facts,
    View.PEOPLE: settings_checks.check_people,
    View.PREVIEW: settings_checks.check_preview,
}


def handlers() -> dict[str, Handler]:
    """Return the handlers by a delivery's kind."""
    tables: Mapping[str, Mapping[Any, Handler]] = {
        "command": COMMANDS, "shortcut": SHORTCUTS, "event": EVENTS, "action": ACTIONS,
        "view": VIEWS,
    }  # fmt: skip
    return {
        f"{kind}:{name}": handler
        for kind, table in tables.items()
        for name, handler in table.items()
    }
