"""Telegram's HTML: which tags it knows, what it refuses, and the entities that come of it."""

from __future__ import annotations

import re
from html import unescape

from telegram import MessageEntity

from tests.telegram_server.errors import BadRequest

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_TAG = re.compile(r"<(/?)([^\s>]*)([^>]*)>")
_ENTITY = re.compile(r"&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_HREF = re.compile(r"""\shref=(?:"([^"]*)"|'([^']*)')""")


def utf16_length(text: str) -> int:
    """What Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(markup: str) -> tuple[str, list[MessageEntity]]:
    """The text that is shown and its entities. Raises BadRequest in Telegram's own words."""
    text = ""
    entities: list[MessageEntity] = []
    open_tags: list[tuple[str, int, str | None]] = []
    at = 0
    while at < len(markup):
        if markup[at] != "<":
            end = markup.find("<", at)
            end = len(markup) if end == -1 else end
            text += _ENTITY.sub(lambda match: unescape(match[0]), markup[at:end])
            at = end
            continue
        offset = len(markup[:at].encode())
        tag = _TAG.match(markup, at)
        if tag is None:
            raise _cannot_parse(f"Unclosed start tag at byte offset {offset}")
        closing, name, attributes = tag[1], tag[2].lower(), tag[3]
        if closing:
            if not open_tags:
                raise _cannot_parse(f"Unexpected end tag at byte offset {offset}")
            opened, start, url = open_tags.pop()
            if opened != name:
                raise _cannot_parse(
                    f'Unmatched end tag at byte offset {offset}, expected "</{opened}>",'
                    f' found "</{name}>"'
                )
            length = utf16_length(text) - start
            if length and (opened != "a" or url):
                entities.append(MessageEntity(_STYLES[opened], start, length, url=url))
        else:
            if name not in _STYLES:
                raise _cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
            href = _HREF.search(attributes)
            open_tags.append((name, utf16_length(text), href and unescape(href[1] or href[2])))
        at = tag.end()
    if open_tags:
        raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return text, sorted(entities, key=lambda entity: (entity.offset, -entity.length))


def _cannot_parse(why: str) -> BadRequest:
    return BadRequest(f"can't parse entities: {why}")
