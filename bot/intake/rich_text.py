"""A Slack message -> the draft text that the splitter reads best.

Blocks are read before `text`, since they tell lists, quotes and several questions apart
(docs.slack.dev, "Rich text block"). Pure, and linear in the size of the payload.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.intake.mrkdwn import CALL, plain, unescaped, without_scheme
from bot.intake.tables import table
from nlp.quick.later import later

Node = Mapping[str, object]

LIST = "rich_text_list"
DEEPEST = 20  # levels of nesting that are laid out; Slack itself makes three
STEP = 4  # blanks that a list's level is indented by
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
BULLETS = "•◦▪"
STANDS_FOR = {"usergroup": "@group", "team": "@team", "channel": "#channel"}
OPENING_CALL = later(
    rf"\s*+(?:(?:@[^\s{CALL}]{{1,80}}+|{CALL})[ \t]*+)++(?:[:,]|[–—-](?!\w))?[ \t]*\n?"
)


def draft_text(message: Node, bot_user: str = "") -> str:
    """Return the draft that a message (or an event with one) holds, "" for none.

    The mentions that it opens with are left out if `bot_user` is one of them. What was forwarded
    with it belongs to the draft; other attachments do only where the message itself is empty.
    """
    own = _uncalled(_message(message, bot_user))
    attached = _nodes(message.get("attachments"))
    if own:
        attached = [each for each in attached if each.get("is_share") is True]
    shared = [_uncalled(_attachment(each, bot_user)) for each in attached]
    return "\n\n".join(part for part in (own, *shared) if part)


def command_text(text: str) -> str:
    """Return the draft behind a slash command whose manifest entry sets `should_escape`."""
    return _uncalled(plain(text))


def _uncalled(text: str) -> str:
    """Return text without the bot's mention, and without what else it calls to at the start."""
    found = OPENING_CALL.match(text)
    if found and CALL in found.group():
        text = text[found.end() :]
    return text.replace(CALL, "").strip("\n").rstrip()


def _message(message: Node, bot: str) -> str:
    """Return what the blocks say, or else the text."""
    said = _blocks(message.get("blocks"), bot)
    return said if _says_something(said) else plain(_string(message.get("text")), bot)


def _attachment(attachment: Node, bot: str) -> str:
    """Return what a forwarded message or another attachment says."""
    inside = [_node(each.get("message")) for each in _nodes(attachment.get("message_blocks"))]
    said = "\n\n".join(_blocks(each.get("blocks"), bot) for each in (*inside, attachment))
    if _says_something(said):
        return said
    named = [_string(attachment.get(name)) for name in ("pretext", "title", "text")]
    for field in _nodes(attachment.get("fields")):
        named += [_string(field.get("title")), _string(field.get("value"))]
    words = [plain(each, bot) for each in named if each]
    return "\n".join(words) or plain(_string(attachment.get("fallback")), bot)


def _says_something(text: str) -> bool:
    return bool(text.replace(CALL, "").strip())


def _blocks(blocks: object, bot: str) -> str:
    said = (_block(block, bot) for block in _nodes(blocks))
    return "\n\n".join(each for each in said if each.strip())


def _block(block: Node, bot: str) -> str:
    """Return the words of one block; buttons and pictures have none that could be a draft's."""
    match block.get("type"):
        case "rich_text":
            return _parts(_nodes(block.get("elements")), bot, 0)
        case "table":
            rows = block.get("rows")
            found = (_nodes(row) for row in (rows if isinstance(rows, list) else []))
            return table([[_cell(cell, bot) for cell in row] for row in found])
        case "markdown":
            return _string(block.get("text"))
        case "context":
            return " ".join(_text_object(each, bot) for each in _nodes(block.get("elements")))
    texts = [_node(block.get("text")), *_nodes(block.get("fields"))]
    return "\n".join(filter(None, (_text_object(each, bot) for each in texts)))


def _cell(cell: Node, bot: str) -> str:
    if cell.get("type") == "rich_text":
        return _parts(_nodes(cell.get("elements")), bot, 0)
    return unescaped(_string(cell.get("text")))


def _text_object(node: Node, bot: str) -> str:
    """Return the words of a block's text: Slack's marks are undone only where they are marks."""
    text = _string(node.get("text"))
    return plain(text, bot) if node.get("type") == "mrkdwn" else unescaped(text)


def _parts(parts: Iterable[Node], bot: str, depth: int) -> str:
    """Return sections, lists, quotes and code, each on lines of its own.

    A blank line parts them, but none stands between a list and what leads to it.
    """
    said: list[str] = []
    for part in parts:
        words = _part(part, bot, depth)
        if said and words:
            said.append(_gap(said[-1], words, 1 if part.get("type") == LIST else 2))
        said.append(words)
    return "".join(said)


def _gap(above: str, below: str, wanted: int) -> str:
    """Return the line breaks that lack between two parts."""
    there = len(above) - len(above.rstrip("\n")) + len(below) - len(below.lstrip("\n"))
    return "\n" * (wanted - there)


def _part(part: Node, bot: str, depth: int) -> str:
    """Return the words of a section, quote, code block or list; too deep, without its layout."""
    if depth > DEEPEST:
        return " ".join(_loose_words(part))
    if part.get("type") == LIST:
        return "\n".join(_list_lines(part, bot, depth))
    return "".join(_inline(each, bot, depth) for each in _nodes(part.get("elements")))


def _list_lines(part: Node, bot: str, depth: int) -> Iterator[str]:
    """Yield a list's lines: marked, indented by its level, counted on from its offset."""
    level, offset = _small(part.get("indent")), _small(part.get("offset"))
    blanks = " " * (STEP * min(level, DEEPEST))
    for number, item in enumerate(_nodes(part.get("elements")), offset + 1):
        words = _part(item, bot, depth + 1).strip()
        if words:
            mark = _number(number, level) if part.get("style") == "ordered" else BULLETS[level % 3]
            yield f"{blanks}{mark} " + words.replace("\n", f"\n{blanks}{' ' * STEP}")


def _number(number: int, level: int) -> str:
    """Return what Slack shows before an item: 1. on the first level, a. below it, then i."""
    if level % 3 == 1 and number <= len(LETTERS):
        return f"{LETTERS[number - 1]}."
    if level % 3 == 2 and number <= len(ROMAN):
        return f"{ROMAN[number - 1]}."
    return f"{number}."


def _inline(element: Node, bot: str, depth: int) -> str:
    """Return what a reader sees of one element of a section."""
    kind = element.get("type")
    if "elements" in element:
        return _part(element, bot, depth + 1)
    if kind == "user":
        return CALL if bot and element.get("user_id") == bot else "@someone"
    if kind == "emoji":
        return f":{_string(element.get('name')).split('::')[0]}:"
    if kind == "broadcast":
        return f"@{_string(element.get('range')) or 'here'}"
    if isinstance(kind, str) and kind in STANDS_FOR:
        return STANDS_FOR[kind]
    for name in ("text", "fallback", "value"):
        if words := _string(element.get(name)):
            return unescaped(words)
    return "a date" if kind == "date" else without_scheme(unescaped(_string(element.get("url"))))


def _loose_words(part: Node) -> Iterator[str]:
    """Yield the texts of what is nested too deep to be laid out, in order."""
    waiting = [part]
    while waiting:
        node = waiting.pop()
        if words := _string(node.get("text")):
            yield unescaped(words)
        waiting.extend(reversed(_nodes(node.get("elements"))))


def _small(value: object) -> int:
    """Return a level or an offset, 0 for what is none."""
    return value if isinstance(value, int) and 0 <= value < 10_000 else 0


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _node(value: object) -> Node:
    return value if isinstance(value, Mapping) else {}


def _nodes(value: object) -> list[Node]:
    """Return the objects of a list, none for what is no list."""
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
