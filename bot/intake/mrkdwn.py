"""Slack's message text -> plain words: marks, links, mentions and escapes undone.

Slack escapes `&`, `<` and `>` only, and puts links, mentions and dates in angle brackets
(docs.slack.dev, "Formatting message text"). One pass finds these and code, rounds of bounded
patterns find the marks; the text is unescaped once, last, so that nothing is undone twice.
"""

from __future__ import annotations

import re

from nlp.quick.later import later

TOKEN = later(
    r"(?P<fence>```)(?P<block>(?:(?!```)[\s\S])++)```|(?<!`)`(?P<code>[^`\n]++)`(?!`)|"
    r"<(?P<sign>[@#!]|(?=[a-z][a-z+.-]{0,30}:))(?P<target>[^<>|\n]{1,3000}+)"
    r"(?:\|(?P<label>[^<>\n]{0,3000}+))?>"
)
PAIRED = tuple(
    later(
        rf"(?<![\w{mark}]){re.escape(mark)}(?=[^\s{mark}])[^{mark}\n]++(?<=[^\s{mark}])"
        rf"{re.escape(mark)}(?![\w{mark}])"
    )
    for mark in "*_~"
)
QUOTED = later(r"^(?:&gt;){1,3}(?!\d|=|\$)[ \t]?", re.M)
ESCAPED = later(r"&(?:amp|lt|gt);")
SIGNS = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
HIDDEN = "\0"  # stands for what is no word and no blank while marks are looked for
CALL = "\0"  # stands for the bot's own mention until it is known whether the text opens with it


def unescaped(text: str) -> str:
    """Return text with Slack's three escapes undone, once."""
    return ESCAPED.sub(lambda found: SIGNS[found.group()], text)


def plain(text: str, bot_user: str = "") -> str:
    """Return the words of message text; the bot's own mention becomes `CALL`."""
    tokens = list(TOKEN.finditer(text))
    marks = _marks(text, tokens)
    pieces: list[str] = []
    at = 0
    for token in tokens:
        pieces.append(_between(text, at, token.start(), marks))
        pieces.append(_shown(token, bot_user))
        at = token.end()
    pieces.append(_between(text, at, len(text), marks))
    return "".join(pieces)


def _marks(text: str, tokens: list[re.Match[str]]) -> bytearray:
    """Return a 1 for each character that only marks up others; tokens count as one sign.

    Three rounds, since each kind of mark may stand within the others.
    """
    hidden = list(text)
    for token in tokens:
        hidden[token.start() : token.end()] = HIDDEN * (token.end() - token.start())
    marks = bytearray(len(text))
    for found in QUOTED.finditer("".join(hidden)):
        marks[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    for _ in PAIRED:
        for pattern in PAIRED:
            for found in list(pattern.finditer("".join(hidden))):
                for at in (found.start(), found.end() - 1):
                    marks[at], hidden[at] = 1, HIDDEN
    return marks


def _between(text: str, start: int, end: int, marks: bytearray) -> str:
    """Return text[start:end] without its marks, unescaped."""
    kept = (char for char, mark in zip(text[start:end], marks[start:end], strict=True) if not mark)
    return unescaped("".join(kept))


def _shown(token: re.Match[str], bot_user: str) -> str:
    """Return what a reader sees of code, a link, a mention or a date."""
    if token["target"] is None:
        return f"\n{unescaped(token['block'])}\n" if token["fence"] else unescaped(token["code"])
    target, label = token["target"], unescaped(token["label"] or "")
    match token["sign"]:
        case "@":
            return CALL if target == bot_user else f"@{label.removeprefix('@') or 'someone'}"
        case "#":
            return f"#{label.removeprefix('#') or 'channel'}"
        case "!":
            return _special(target, label)
    return label or without_scheme(unescaped(target))


def _special(target: str, label: str) -> str:
    """Return the words of `<!here>`, `<!subteam^…|@team>` and `<!date^…|fallback>`."""
    name = target.split("^", 1)[0]
    if name in ("here", "channel", "everyone"):
        return f"@{name}"
    return label or ("@group" if name == "subteam" else "a date")


def without_scheme(url: str) -> str:
    """Return an address as people write it: without mailto: or tel:."""
    return url.removeprefix("mailto:").removeprefix("tel:")
