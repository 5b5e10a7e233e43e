"""`askwell start`: put the parts together, connect to Slack, and stop cleanly."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError, SlackClientError

from bot import alone
from bot.app import create_app
from bot.config import APPS, Config, NotReady
from bot.desk import Desk, Install
from bot.draw import Artist
from bot.jobs import Jobs
from bot.lost import Lost
from bot.records import Role
from bot.reviews import Reviews
from bot.sender import Senders
from bot.slack import client
from bot.store import Store, outbox, people
from bot.work.handlers import handlers
from bot.worker import Workers
from nlp.review import Engine

log = logging.getLogger("askwell")
CONNECTIONS = 2  # one goes on while Slack renews the other
PING = 3.0  # seconds; the client gives a silent connection up after four of them
LOOK = 5.0  # seconds between looks at the connections
ILL = 45.0  # seconds without a connection after which it is made anew
GRACE = 15.0  # seconds for what is begun when we are asked to stop
LARGEST = 2_000_000  # bytes of a request: all of it is read before its signature can be checked
THREADS = 16  # of the web server, in HTTP mode
BAD_TOKENS = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked"})

BAD_APP_TOKENS = frozenset({"not_allowed_token_type", "missing_scope", "no_permission"})
TRY_AGAIN = "Slack answered “{code}”. You could try again in a minute."
UNREACHED = "Slack cannot be reached. You could check the network."

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Bot:
    """The running parts."""

    desk: Desk
    workers: Workers
    senders: Senders
    jobs: Jobs

    def start(self) -> None:
        """Begin to work."""
        self.workers.start()
        self.senders.start()
        self.jobs.start()

    def stop(self) -> None:
        """Finish what is begun; the rest waits in the database for the next start."""
        self.jobs.stop()
        self.workers.stop(GRACE)
        self.senders.stop(GRACE)


def run(
    config: Config,
    engine: Callable[[], Engine],
    http: int | None,
    steward: str,
    stopped: Event,
    say: Say,
) -> None:
    """Run until `stopped` is set; raise `NotReady`, `NotUsable`, or an error of the word lists."""
    problems = config.problems(http is not None)
    if problems:
        raise NotReady("\n".join(problems))
    store = Store.open(config.database)
    handle, first = alone.join(config.database)
    with handle:
        desk = open_desk(config, store, engine)
        _settle(desk, first, steward, say)
        alone.share(handle)
        bot = assemble(desk)
        bot.start()
        try:
            app = create_app(desk)
            if http is None:
                _socket(desk, app, stopped, say)
            else:
                _web(app, http, stopped, say)
        finally:
            bot.stop()


def open_desk(config: Config, store: Store, engine: Callable[[], Engine]) -> Desk:
    """Load the engine and ask Slack who we are; raise `NotReady`."""
    slack = client(config.bot_token, config.slack_url)
    install = who_we_are(config)
    return Desk(store, Reviews(engine()), slack, config, install, time.time)


def assemble(desk: Desk) -> Bot:
    """Return the parts, wired together."""
    senders = Senders(desk, Artist(desk).draw, Lost(desk))
    return Bot(desk, Workers(desk, handlers()), senders, Jobs(desk))


def who_we_are(config: Config) -> Install:
    """Return what `auth.test` says; raise `NotReady` with what to do where it refuses."""
    try:
        answer = client(config.bot_token, config.slack_url).auth_test()
    except SlackApiError as error:
        code = str(error.response.get("error", "")) if error.response else ""
        if code in BAD_TOKENS:
            raise NotReady(
                f"Slack does not know this bot token ({code}). You find the right one at {APPS}, "
                "in your app, under OAuth & Permissions."
            ) from error
        raise NotReady(TRY_AGAIN.format(code=code)) from error
    except (SlackClientError, OSError) as error:
        raise NotReady(UNREACHED) from error
    scopes = str(answer.headers.get("x-oauth-scopes") or answer.headers.get("X-OAuth-Scopes") or "")
    return Install(
        team=str(answer.get("team_id") or ""),
        bot_user=str(answer.get("user_id") or ""),
        scopes=frozenset(scope.strip() for scope in scopes.split(",") if scope.strip()),
        team_url=str(answer.get("url") or ""),
    )


def _settle(desk: Desk, first: bool, steward: str, say: Say) -> None:
    """Take up what an earlier run left behind, and see to it that there is a steward."""
    with desk.store.write() as tx:
        if first:
            outbox.free_leases(tx)
        if steward:
            people.name(tx, desk.install.team, steward, Role.STEWARD)
        if people.named(tx, desk.install.team, Role.STEWARD):
            return
        code = people.new_code(tx, desk.now())
    say(
        f"No steward is named yet. In Slack, open Askwell's Home, choose “Become a steward”, and "
        f"enter {code} (it works once, today). Or start with: askwell start --steward U…"
    )


def _socket(desk: Desk, app: App, stopped: Event, say: Say) -> None:
    """Receive through Socket Mode, on two connections, each watched."""
    lines = [_connected(desk, app) for _ in range(CONNECTIONS)]
    say("Askwell is ready. It is connected to Slack; stop it with Ctrl-C.")
    well = [time.monotonic()] * CONNECTIONS
    while not stopped.wait(LOOK):
        for at, line in enumerate(lines):
            if line.client.is_connected():
                well[at] = time.monotonic()
            elif time.monotonic() - well[at] > ILL:
                log.warning("connection %d was silent; it is made anew", at + 1)
                lines[at] = _renewed(desk, app, line)
                well[at] = time.monotonic()
    for line in lines:
        line.close()


def _connected(desk: Desk, app: App) -> SocketModeHandler:
    handler = SocketModeHandler(
        app, desk.config.app_token, web_client=desk.slack, ping_interval=PING
    )
    try:
        handler.connect()
    except SlackApiError as error:
        code = str(error.response.get("error", "")) if error.response else ""
        if code not in BAD_TOKENS | BAD_APP_TOKENS:
            raise NotReady(TRY_AGAIN.format(code=code)) from error
        raise NotReady(
            f"Slack does not accept the app-level token ({code}). You find it at {APPS}, in your "
            "app, under Basic Information; its scope is connections:write."
        ) from error
    except (SlackClientError, OSError) as error:
        raise NotReady(UNREACHED) from error
    return handler


def _renewed(desk: Desk, app: App, line: SocketModeHandler) -> SocketModeHandler:
    """Replace a silent connection; where that fails too, keep the old one for the next look."""
    try:
        fresh = _connected(desk, app)
    except (NotReady, SlackClientError, OSError):
        return line
    line.close()
    return fresh


def _web(app: App, port: int, stopped: Event, say: Say) -> None:
    """Receive over HTTP, behind a web server; TLS is the business of what stands before it."""
    import waitress
    from slack_bolt.adapter.wsgi import SlackRequestHandler

    server = waitress.create_server(
        SlackRequestHandler(app),
        host="0.0.0.0",
        port=port,
        threads=THREADS,
        max_request_body_size=LARGEST,
        ident="askwell",
    )
    Thread(target=server.run, name="web", daemon=True).start()
    say(f"Askwell is ready. It listens on port {port}, at /slack/events; stop it with Ctrl-C.")
    stopped.wait()
    server.close()
