"""A reply as Telegram shows it: pages of text, and a keyboard under the last one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.channels.platforms import TELEGRAM
from bot.channels.telegram.month_keyboard import heading, month_rows
from bot.render.attachments import File, drawn
from bot.render.drawing import Button, Drawing, Row
from bot.render.labels import shortened
from bot.render.lengths import utf16
from bot.render.pages import paged
from bot.render.plain import Marked, marked, sentences, with_choices
from bot.render.sentences import Wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Choice, Reply

CAN = TELEGRAM.capabilities
SIDE_BY_SIDE = 16
"""UTF-16 units up to which a label shares its row with another one."""

WAYS = ("done", "back")
"""How the sentences of choices end that answer nothing but lead on or back (`form-done`,
`calendar-back`): they stand on a row of their own."""

_BOX = {None: "", True: "☑ ", False: "☐ "}


class Renderer:
    """Draws replies. `short` says a sentence where there is little room, `home` is the address of
    the private chat with the bot."""

    units = staticmethod(utf16)

    def __init__(self, wording: Wording, short: Wording | None = None, home: str = "") -> None:
        self._wording = wording
        self._short = short or wording
        self._home = home

    def draw(self, replies: Sequence[Reply]) -> list[Drawing]:
        """What a person sees of each reply."""
        choices = marked(replies)
        return [self._drawn(*each) for each in zip(replies, choices, strict=True)]

    def file(self, attachment: Attachment) -> File:
        """An attachment as a file; its code opens the private chat."""
        return drawn(attachment, f"{self._home}?start=")

    def _drawn(self, reply: Reply, choices: Sequence[Marked]) -> Drawing:
        """Choices for which there is no room on the keyboard are numbered in the text; what leads
        on or back always has room, at the bottom."""
        month = tuple(month_rows(reply.month, self._wording)) if reply.month else ()
        link = tuple(self._link(reply))
        ways = tuple(self._ways(reply.choices))
        room = CAN.buttons - sum(map(len, (*month, *link, *ways)))
        answers = [each for each in choices if _way(each[1]) is None]
        text = with_choices(self._text(reply), answers[room:], self._wording)
        buttons = (self._button(choice) for _, choice in answers[:room])
        rows = (*month, *_rows(buttons), *link, *ways)
        return Drawing(tuple(paged(text, CAN.text, utf16)), rows)

    def _text(self, reply: Reply) -> str:
        text = sentences(reply, self._wording)
        if reply.month is None:
            return text
        before, line, question = text.rpartition("\n")
        return f"{before}{line}{heading(reply.month, self._wording)}\n{question}"

    def _ways(self, choices: Sequence[Choice]) -> Iterator[Row]:
        """The row of what leads on or back, in the order of WAYS."""
        ways = [each for way in WAYS for each in choices if _way(each) == way]
        if ways:
            yield tuple(map(self._button, ways))

    def _link(self, reply: Reply) -> Iterator[Row]:
        if reply.private is not None:
            label = self._wording(Text("telegram-open-private"))
            yield (Button(label, url=f"{self._home}?start={reply.private}"),)

    def _button(self, choice: Choice) -> Button:
        label = self._wording(choice.label)
        if utf16(label) > CAN.label:
            label = self._short(choice.label)
        label = shortened(_BOX[choice.ticked] + label, CAN.label, utf16)
        return Button(label, str(choice.action))


def _way(choice: Choice) -> str | None:
    """Which of WAYS a choice is, None of an answer."""
    name = choice.label.id.rpartition("-")[2]
    return name if name in WAYS else None


def _rows(buttons: Iterable[Button]) -> Iterator[Row]:
    """Short labels two a row, long ones alone, in their order."""
    waiting: Button | None = None
    for button in buttons:
        is_short = utf16(button.text) <= SIDE_BY_SIDE
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
