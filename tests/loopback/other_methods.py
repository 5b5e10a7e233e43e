"""Who am I, who is that, which channel, which file; and the scopes that each method needs."""

from __future__ import annotations

from .methods import CHAT, Method, Refused, need, permalink
from .model import Channel
from .values import Json
from .view_methods import VIEWS
from .workspace import Workspace


def _auth_test(space: Workspace, args: Json) -> Json:
    return {
        "url": f"https://{space.domain}.slack.com/", "team": space.domain,
        "user": space.bot.name, "team_id": space.team_id, "user_id": space.bot.id,
        "bot_id": space.bot_id, "is_enterprise_install": False,
    }  # fmt: skip


def _revoke(space: Workspace, args: Json) -> Json:
    test = str(args.get("test", "")).lower() in ("1", "true")
    space.dead = space.dead if test else "token_revoked"
    return {"revoked": not test}


def _user(space: Workspace, args: Json) -> Json:
    need(args, "user")
    user = space.users.get(args["user"])
    if user is None:
        raise Refused("user_not_found")
    return {
        "user": {
            "id": user.id, "team_id": user.team or space.team_id,
            "name": user.name, "deleted": user.deleted,
            "real_name": user.real_name, "tz": user.tz, "tz_offset": user.tz_offset,
            "profile": {"real_name": user.real_name, "display_name": user.name},
            "is_admin": False, "is_owner": False, "is_bot": user.is_bot,
            "is_restricted": user.is_restricted, "is_ultra_restricted": user.is_ultra_restricted,
        }
    }  # fmt: skip


def _channel(space: Workspace, args: Json) -> Json:
    need(args, "channel")
    channel = space.channels.get(args["channel"])
    if channel is None or (channel.is_private and space.bot.id not in channel.members):
        raise Refused("channel_not_found")
    return {"channel": _channel_fields(space, channel)}


def _channel_fields(space: Workspace, channel: Channel) -> Json:
    fields: Json = {
        "id": channel.id, "is_archived": channel.archived, "is_im": channel.im_with is not None,
        "is_member": space.bot.id in channel.members, "is_private": channel.is_private,
    }  # fmt: skip
    return fields | ({"user": channel.im_with} if channel.im_with else {"name": channel.name})


def _conversations_open(space: Workspace, args: Json) -> Json:
    users = str(args.get("users") or "")
    if not users and not args.get("channel"):
        raise Refused("users_list_not_supplied")
    if users and users not in space.users:
        raise Refused("user_not_found")
    return {"channel": {"id": space.im(users).id if users else args["channel"]}}


def _file(space: Workspace, args: Json) -> Json:
    need(args, "file")
    stored = space.files.get(args["file"])
    if stored is None:
        raise Refused("file_not_found")
    return {"file": stored.fields}


def _api_test(space: Workspace, args: Json) -> Json:
    if args.get("error"):
        raise Refused(args["error"], args=args)
    return {"args": args}


def _connections_open(space: Workspace, args: Json) -> Json:
    ticket = space.ids.envelope()
    space.tickets.add(ticket)
    return {"url": f"{space.socket_address}/link/?ticket={ticket}&app_id={space.app_id}"}


METHODS: dict[str, Method] = {
    **CHAT,
    **VIEWS,
    "api.test": _api_test,
    "apps.connections.open": _connections_open,
    "auth.test": _auth_test,
    "auth.revoke": _revoke,
    "users.info": _user,
    "chat.getPermalink": permalink,
    "conversations.info": _channel,
    "conversations.open": _conversations_open,
    "files.info": _file,
}

SCOPES: dict[str, set[str]] = {
    **{method: {"chat:write"} for method in CHAT},
    "users.info": {"users:read"},
    "conversations.info": {"channels:read", "groups:read", "im:read", "mpim:read"},
    "conversations.open": {"im:write", "mpim:write", "channels:manage", "groups:write"},
    "files.info": {"files:read"},
}


def call(space: Workspace, method: str, token: str | None, args: Json) -> Json:
    """Answer one call as Slack would, errors included; the workspace changes with it."""
    with space.lock:
        try:
            _authorize(space, method, token)
            return {"ok": True, **METHODS[method](space, args)}
        except Refused as refused:
            return refused.reply


def _authorize(space: Workspace, method: str, token: str | None) -> None:
    if method not in METHODS:
        raise Refused("unknown_method", req_method=method)
    if method == "api.test":
        return
    _authenticate(space, token, for_app=method == "apps.connections.open")
    needed = SCOPES.get(method, set())
    if needed and not needed & space.scopes:
        provided = ",".join(sorted(space.scopes))
        raise Refused("missing_scope", needed=min(needed), provided=provided)


def _authenticate(space: Workspace, token: str | None, *, for_app: bool) -> None:
    if not token:
        raise Refused("not_authed")
    if token not in (space.bot_token, space.app_token):
        raise Refused("invalid_auth")
    if for_app is not (token == space.app_token):
        raise Refused("not_allowed_token_type")
    if space.dead and not for_app:
        raise Refused(space.dead)
