"""A reply as Telegram shows it: pages of HTML, and a keyboard under the last one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from bot.channels.telegram import limits
from bot.channels.telegram.calendar import calendar
from bot.channels.telegram.keyboard import Button, Keyboard, Row, fits, shortened
from bot.render.attachments import File, drawn
from bot.render.sentences import Wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Choice, Reply

SIDE_BY_SIDE = 16
"""UTF-16 units up to which a label shares its row with another one."""

_BOX = {None: "", True: "☑ ", False: "☐ "}
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Messages to send one after another, the keyboard under the last."""

    pages: tuple[str, ...]
    keyboard: Keyboard


class Renderer:
    """Draws replies. `short` says a sentence where there is little room, `home` is the address of
    the private chat with the bot."""

    def __init__(self, wording: Wording, short: Wording, home: str) -> None:
        self._wording = wording
        self._short = short
        self._home = home

    def draw(self, reply: Reply) -> Drawing:
        """What a person sees of a reply."""
        text = "\n".join(self._wording(say) for say in reply.texts)
        asks = bool(reply.choices or reply.month)
        return Drawing(
            tuple(_markup(page, asks) for page in paged(text)), tuple(self._keyboard(reply))
        )

    def file(self, attachment: Attachment) -> File:
        """An attachment as a file; its code opens the private chat."""
        return drawn(attachment, f"{self._home}?start=")

    def _keyboard(self, reply: Reply) -> Iterator[Row]:
        if reply.month:
            yield from calendar(reply.month, self._wording)
        yield from _rows(self._button(choice) for choice in reply.choices)
        if reply.private is not None:
            label = self._wording(Text("telegram-open-private"))
            yield (Button(label, url=f"{self._home}?start={reply.private}"),)

    def _button(self, choice: Choice) -> Button:
        label = self._wording(choice.label)
        if not fits(label):
            label = self._short(choice.label)
        return Button(shortened(_BOX[choice.ticked] + label), str(choice.action))


def paged(text: str, most: int = limits.TEXT) -> Iterator[str]:
    """A text in pages, cut at the end of a paragraph, a line or a word, as late as it fits."""
    rest = text.strip()
    while limits.units(rest) > most:
        cut = _place_to_cut(rest, most)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _place_to_cut(text: str, most: int) -> int:
    fitting = limits.head(text, most)
    for end in ("\n\n", "\n", " "):
        place = fitting.rfind(end)
        if place > len(fitting) // 2:
            return place
    place = len(fitting)
    while place > 1 and _belongs_to_the_one_before(text, place):
        place -= 1
    return place


def _belongs_to_the_one_before(text: str, place: int) -> bool:
    return bool(unicodedata.combining(text[place])) or _JOINER in text[place - 1 : place + 1]


def _markup(page: str, asks: bool) -> str:
    """The page escaped; a question that can be answered by a tap stands out."""
    lines = [escape(line, quote=False) for line in page.split("\n")]
    if asks and lines[-1].endswith("?"):
        lines[-1] = f"<b>{lines[-1]}</b>"
    return "\n".join(lines)


def _rows(buttons: Iterable[Button]) -> Iterator[Row]:
    """Short labels two a row, long ones alone, in their order."""
    waiting: Button | None = None
    for button in buttons:
        is_short = limits.units(button.text) <= SIDE_BY_SIDE
        if waiting and is_short:
            yield waiting, button
            waiting = None
            continue
        if waiting:
            yield (waiting,)
        waiting = button if is_short else None
        if not is_short:
            yield (button,)
    if waiting:
        yield (waiting,)
