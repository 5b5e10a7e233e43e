"""The Slack app: write each delivery down, acknowledge it, and let the workers do the rest.

Bolt acknowledges an event before its listener runs; so that nothing is acknowledged that is not
kept, a middleware writes it down first. If that fails, Slack gets no acknowledgement and sends
events again.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltResponse
from slack_bolt.authorization import AuthorizeResult

from bot.cards.blocks import escape
from bot.delivery import delivery_of, from_elsewhere
from bot.desk import Desk
from bot.limits import clip
from bot.logs import told
from bot.slack import client
from bot.store import StoreError, inbox
from bot.store.inbox import Delivery
from bot.work.answers import Answer, yours
from bot.work.handlers import ACTIONS, CHECKS, COMMANDS, EVENTS, SHORTCUTS, VIEWS

log = logging.getLogger("askwell.app")
SHOWN = 0.4  # seconds for Slack to show what a form is answered with, before it is drawn anew
PATIENCE = 2.0  # seconds that a delivery waits for the database; Slack waits three
LISTENERS = 32  # threads; five, the default, let acknowledgements starve each other
Body = Mapping[str, Any]
NOT_NOW = (
    "I cannot write anything down just now, so I have not taken this up. Could you try again in a "
    "minute?"
)


def create_app(desk: Desk) -> App:
    """Return the Bolt app, with a listener for every id and event that we know."""
    app = App(
        client=client(None, desk.config.slack_url),  # the token comes from `authorize`
        authorize=_authorize(desk),
        signing_secret=desk.config.signing_secret or None,
        request_verification_enabled=bool(desk.config.signing_secret),
        listener_executor=ThreadPoolExecutor(LISTENERS, thread_name_prefix="listener"),
        process_before_response=False,
    )
    app.middleware(_keeper(desk))
    _register(app, desk)
    return app


def _authorize(desk: Desk) -> Callable[..., AuthorizeResult]:
    """Return who we are, as `auth.test` said once at the start: no call for every event."""

    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=desk.config.bot_token,
            bot_user_id=desk.install.bot_user,
        )

    return authorize


def _keeper(desk: Desk) -> Callable[..., BoltResponse | None]:
    """Return the middleware that writes everything down but forms, which are looked at first."""

    def keep(body: Body, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002
        if body.get("type") != "view_submission":
            delivery = received(desk, body)
            if delivery is not None:
                try:
                    put(desk, delivery)
                except StoreError as error:
                    return _not_now(delivery, error)
        return next()

    return keep


def received(desk: Desk, body: Body) -> Delivery | None:
    """Return what to keep of a payload, under the workspace that Askwell is installed in.

    In a channel that is shared with others, payloads name the workspace of whoever acts.
    """
    found = delivery_of(body, desk.install.bot_user)
    if found is None:
        return None
    team = desk.install.team or found.team
    outside = {"outside": True} if from_elsewhere(body, team) else {}
    return replace(found, team=team, fields={**found.fields, **outside})


def put(desk: Desk, delivery: Delivery, wait: float = 0.0) -> None:
    """Write a delivery down, once, and wake a worker; it is handled after `wait` seconds."""
    with desk.store.write(PATIENCE) as tx:
        inbox.put(tx, delivery, desk.now(), wait)
    desk.inbox_bell.ring()


def _not_now(delivery: Delivery, error: StoreError) -> BoltResponse:
    """Tell whoever typed a command that it was not kept; leave the rest without acknowledgement.

    Slack sends events again, and marks a button that was not answered.
    """
    log.error("a delivery was not kept: %s", told(error))
    if not delivery.kind.startswith("command:"):
        return BoltResponse(status=503)
    words = f"{NOT_NOW}{yours(str(delivery.fields.get('text') or ''))}"
    return BoltResponse(
        status=200, body={"response_type": "ephemeral", "text": escape(clip(words, 3_000))}
    )


def _register(app: App, desk: Desk) -> None:
    """Listen to every command, shortcut, event, action and view of the handlers' tables."""
    for command in COMMANDS:
        app.command(command)(_acknowledge)
    for shortcut in SHORTCUTS:
        app.shortcut(shortcut)(_acknowledge)
    for event in EVENTS:
        app.event(event)(_seen)
    for action in ACTIONS:
        app.action(_begins_with(action))(_acknowledge)
    app.action(_begins_with("choice"))(_acknowledge)
    app.action(_begins_with("link"))(_acknowledge)
    for view in VIEWS:
        app.view(view)(_submission(desk, CHECKS.get(view)))
    app.view_closed(_begins_with(""))(_acknowledge)


def _begins_with(name: str) -> re.Pattern[str]:
    """Return a pattern for an id that may carry a part of its own after a slash."""
    return re.compile(rf"^{re.escape(name)}({re.escape('.')}|$)" if name else "")


def _acknowledge(ack: Ack) -> None:
    ack()


def _seen(event: Body) -> None:
    """Leave an event to the workers: it is written down and acknowledged."""


def _submission(
    desk: Desk, check: Callable[[Desk, Delivery], Answer] | None
) -> Callable[..., None]:
    """Return the listener of a form: look at it, answer with errors, or keep it and say so."""

    def submitted(ack: Ack, body: Body) -> None:
        delivery = received(desk, body)
        if delivery is None:
            ack()
            return
        answer = check(desk, delivery) if check else Answer()
        if answer.errors:
            ack(response_action="errors", errors=dict(answer.errors))
            return
        if answer.view is None or answer.work:
            try:
                put(desk, delivery, SHOWN if answer.work else 0.0)
            except StoreError as error:
                log.error("a form was not kept: %s", told(error))
                ack(response_action="errors", errors=_by_its_first(body))
                return
        if answer.view is not None:
            ack(response_action="update", view=dict(answer.view))
        else:
            ack()

    return submitted


def _by_its_first(body: Body) -> dict[str, str]:
    """Return what is said next to a form's first field, when the form could not be kept."""
    blocks = (body.get("view") or {}).get("blocks") or ()
    fields = (str(one.get("block_id")) for one in blocks if one.get("type") == "input")
    return {next(fields, ""): NOT_NOW}
