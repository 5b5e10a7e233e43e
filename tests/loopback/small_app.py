"""A little Bolt app of every surface, which is not ours: what proves the counterpart.

`python -m tests.loopback.small_app` runs it as the bot is run: told by the environment alone.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient

from .values import Json


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": words(text), **more}


def button(text: str, action_id: str, value: str = "1") -> Json:
    return {"type": "button", "text": words(text), "action_id": action_id, "value": value}


def modal(*blocks: Json, title: str = "Draft", **more: Any) -> Json:
    return {"type": "modal", "title": words(title), "blocks": list(blocks), **more}


def field(label: str, block_id: str, **element: Any) -> Json:
    typed = {"type": "plain_text_input", "action_id": "text", **element}
    return {"type": "input", "block_id": block_id, "label": words(label), "element": typed}


def small_app(client: WebClient, signing_secret: str) -> App:
    """Return a little app of every surface."""
    app = App(client=client, signing_secret=signing_secret, logger=logging.getLogger("small"))
    card = [
        section("Card"),
        {"type": "actions", "elements": [button("Press me", "press", "7")]},
        section("More", accessory={"type": "overflow", "action_id": "more", "options": [
            {"text": words("Keep mine"), "value": "keep"}]}),
    ]  # fmt: skip
    form = modal(field("Why", "why"), submit=words("Send"), callback_id="form")

    answer_commands(app, card, form)
    answer_interactions(app, form)
    answer_events(app)
    return app


def answer_commands(app: App, card: list[Json], form: Json) -> None:
    @app.command("/askwell")
    def command(ack: Any, command: Json, client: WebClient) -> None:
        ack()
        if command["text"]:
            client.chat_postMessage(channel=command["user_id"], text=command["text"], blocks=card)
        else:
            client.views_open(trigger_id=command["trigger_id"], view=form)

    @app.shortcut("review_draft")
    def shortcut(ack: Any, shortcut: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=shortcut["trigger_id"], view=form)

    @app.shortcut("review_message")
    def on_message(ack: Any, shortcut: Json, respond: Any) -> None:
        ack()
        respond(f"about {shortcut['message']['blocks'][0]['type']}")


def answer_interactions(app: App, form: Json) -> None:
    @app.action("press")
    def press(ack: Any, body: Json, respond: Any) -> None:
        ack()
        respond(text=f"pressed {body['actions'][0]['value']}", replace_original=True)

    @app.action("more")
    def more(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        chosen = body["actions"][0]["selected_option"]["value"]
        client.views_open(trigger_id=body["trigger_id"], view=form | {"private_metadata": chosen})

    @app.view("form")
    def submitted(ack: Any, view: Json, body: Json, client: WebClient) -> None:
        typed = view["state"]["values"]["why"]["text"]["value"]
        if not typed.strip():
            ack(response_action="errors", errors={"why": "Say why, please."})
        elif typed == "again":
            ack(response_action="update", view=modal(section("Changed")))
        else:
            ack()
            client.chat_postMessage(channel=body["user"]["id"], text=f"why: {typed}")


def answer_events(app: App) -> None:
    @app.event("message")
    def message(event: Json, say: Any) -> None:
        say(f"heard {event.get('subtype')} {event.get('text')}", thread_ts=event.get("ts"))

    @app.event("app_mention")
    def mention(event: Json, client: WebClient) -> None:
        client.chat_postEphemeral(channel=event["channel"], user=event["user"], text="psst")

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        view = {"type": "home", "blocks": [section(f"Home for tab {event['tab']}")]}
        client.views_publish(user_id=event["user"], view=view)


class _Quiet(WSGIRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing to the terminal."""


def serve(app: App, port: int = 0) -> WSGIServer:
    """Serve an app over HTTP at /slack/events, in a thread."""
    server = make_server("127.0.0.1", port, SlackRequestHandler(app), handler_class=_Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def main() -> None:
    """Run until told to stop."""
    told = os.environ
    client = WebClient(told["ASKWELL_BOT_TOKEN"], base_url=told["ASKWELL_SLACK_URL"])
    app = small_app(client, told["ASKWELL_SIGNING_SECRET"])
    if "--http" in sys.argv:
        serve(app, int(sys.argv[-1]))
    else:
        SocketModeHandler(app, told["ASKWELL_APP_TOKEN"]).connect()  # type: ignore[no-untyped-call]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
