"""Fetch a file that somebody uploaded to Slack: only from Slack, only so much, only so long.

The token goes to an allow-listed origin and nowhere else: a redirect is refused, not followed
(docs.slack.dev, "Working with files": `url_private` needs the token in an Authorization header).
Neither token nor address ever stands in an error, nor in what caused it.
"""

from __future__ import annotations

import time
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from bot.intake.files import LARGEST
from bot.intake.refusal import NotReadable
from nlp.quick.later import later

ORIGINS = frozenset({"https://files.slack.com"})
SECONDS = 60.0  # for the whole file: twenty megabytes over a slow line
SILENCE = 10.0  # seconds without a byte
PIECE = 65_536  # bytes read at a time, so that both limits are seen soon
PLAIN_ADDRESS = later(r"[!-\[\]-~]{1,4000}")  # printable, and no backslash
PLAIN_TOKEN = later(r"[!-~]{1,1000}")
PASTE = "You could paste the questions instead."
ELSEWHERE = f"I only read files that were uploaded to Slack itself. {PASTE}"
NOT_ALLOWED = (
    "Slack did not let me open this file. Whoever looks after Askwell could allow it to read "
    f"files. {PASTE}"
)
GONE = "This file is not in Slack any more. You could upload it again, or paste the questions."
BUSY = f"I can't get this file from Slack right now. You could try again in a minute. {PASTE}"
TOO_LARGE = f"This file is larger than the {LARGEST // 1_000_000} megabytes I can read. {PASTE}"
ANSWERS = {401: NOT_ALLOWED, 403: NOT_ALLOWED, 404: GONE, 410: GONE, 429: BUSY}


def download(
    url: str,
    token: str,
    opener: OpenerDirector | None = None,
    *,
    origins: frozenset[str] = ORIGINS,
    largest: int = LARGEST,
    seconds: float = SECONDS,
) -> bytes:
    """Return the bytes of a file; raise `NotReadable` with one kind sentence for any failure.

    `origins` are the schemes and hosts that may see the token, `largest` is in bytes.
    """
    request = _request(url, token, origins)
    until = time.monotonic() + seconds
    refusal = NotReadable(BUSY, passing=True)
    try:
        with (opener or _opener()).open(request, timeout=min(SILENCE, seconds)) as response:
            return _body(response, largest, until)
    except HTTPError as answer:
        answer.close()
        refusal = _refusal(answer.code)
    except NotReadable as found:
        refusal = found
    except (OSError, HTTPException, ValueError):
        pass
    raise refusal from None


class _Stay(HTTPRedirectHandler):
    """Refuse redirects, so that the token stays where it was meant to go."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def _opener() -> OpenerDirector:
    return build_opener(_Stay)


def _request(url: str, token: str, origins: frozenset[str]) -> Request:
    """Return the request for an address that is allowed, read the same way by every parser."""
    if not PLAIN_ADDRESS.fullmatch(url) or _origin(url) not in origins:
        raise NotReadable(ELSEWHERE)
    if not PLAIN_TOKEN.fullmatch(token):
        raise NotReadable(NOT_ALLOWED)
    request = Request(url)  # noqa: S310 - the scheme is part of each allowed origin
    request.add_unredirected_header("Authorization", f"Bearer {token}")
    return request


def _origin(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def _refusal(code: int) -> NotReadable:
    """Return what an HTTP status other than success means for the person."""
    if 300 <= code < 400:
        return NotReadable(NOT_ALLOWED)
    said = ANSWERS.get(code, BUSY)
    return NotReadable(said, passing=said == BUSY)


def _body(response: HTTPResponse, largest: int, until: float) -> bytes:
    """Read a response, at most `largest` bytes and not past `until`."""
    if response.headers.get_content_type() == "text/html":  # the sign-in page, as a success
        raise NotReadable(NOT_ALLOWED)
    length = response.headers.get("Content-Length", "")
    awaited = int(length) if length.isdecimal() and len(length) < 16 else None
    body = bytearray()
    while (awaited or 0) <= largest and len(body) <= largest:
        if time.monotonic() > until:
            raise NotReadable(BUSY, passing=True)
        piece = response.read1(PIECE)
        if not piece:
            if awaited is not None and len(body) < awaited:
                raise NotReadable(BUSY, passing=True)
            return bytes(body)
        body += piece
    raise NotReadable(TOO_LARGE)
