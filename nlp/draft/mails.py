"""The rule for mails and chats: their headers, speakers and endings."""

from __future__ import annotations

from nlp.draft.grammar import asks
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.reader import Reader
from nlp.draft.reasons import CLOSING, MAIL
from nlp.draft.words import GREETING, LABEL_WORDS, MAIL_HEADER, SENT_FROM, SIGN_OFF, SPEAKER


def mail(reader: Reader, line: Line) -> bool:
    """Take mail headers before the first question, and everything after a sign-off."""
    if MAIL_HEADER.match(line.body) and (not reader.items or _heads_mail(reader)):
        after = reader.place.after
        before = bool(reader.unread) and reader.unread[-1][1] == MAIL
        subject = line.body.lower().startswith("subject:")
        if before or subject or (after and MAIL_HEADER.match(after.body)):
            return reader.put_away(line, MAIL)
    if SPEAKER.fullmatch(reader.clean.words(line.at, line.end)):
        reader.open, reader.closed = None, bool(reader.items)
        return reader.put_away(line, MAIL)
    if SENT_FROM.fullmatch(line.body):
        return reader.put_away(line, MAIL)
    if line.body.strip("/:. ").lower() in ("cc", "fyi", "ping"):
        return reader.put_away(line, MAIL)
    if SIGN_OFF.fullmatch(line.body) or _ends_letter(reader):
        reader.closed = bool(reader.items)
    elif _signs(reader, line):
        return reader.put_away(line, CLOSING)
    elif asks(line.body) or line.marked or len(line.body.split()) > 12:
        reader.closed = False
    return reader.closed and reader.put_away(line, CLOSING)


def _heads_mail(reader: Reader) -> bool:
    """Tell the first of three headers or more that stand together, and those below it."""
    below = reader.place.below[:2]
    headed = reader.unread[-1:] and reader.unread[-1][1] == MAIL
    return bool(headed) or sum(bool(MAIL_HEADER.match(line.body)) for line in below) > 1


def _ends_letter(reader: Reader) -> bool:
    """Tell "Talk soon," and whatever short words end with a comma above a few last short lines."""
    line, below = reader.place.line, reader.place.below
    short = all(len(each.body.split()) < 7 and not asks(each.body) for each in below)
    ends = line.body.endswith(",") and len(line.body.split()) < 5 and line.gap and short
    return ends and 0 < len(below) < 7 and not any(each.marked for each in below)


def _signs(reader: Reader, line: Line) -> bool:
    """Tell the writer's name at the end of a mail."""
    initial = len(line.body.strip(".")) == 1 and line.body.isupper()
    if reader.place.after is not None or not (line.gap or initial) or not reader.items:
        return False
    words = line.body.split()
    named = len(words) < 4 and all(word[0].isupper() for word in words)
    plain = line.shape == Shape.NONE and not LABEL_WORDS.search(line.body)
    mailed = any(reason in (MAIL, CLOSING) for _, reason in reader.unread) or bool(
        reader.unread and GREETING.match(reader.text, reader.unread[0][0][0])
    )
    return (mailed or initial) and named and plain and not asks(line.body)
