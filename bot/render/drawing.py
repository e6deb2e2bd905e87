"""What a channel shows of a reply: texts, and what can be tapped under the last of them."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.dialog.payload import LONGEST


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `data` comes back when it is tapped, `url` is opened instead."""

    text: str
    data: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        if bool(self.data) == bool(self.url) or len(self.data.encode()) > LONGEST:
            raise ValueError(f"a button carries a url or 1 to {LONGEST} bytes of data: {self}")


Row = tuple[Button, ...]
Keyboard = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Messages to send one after another, in plain text; the keyboard stands under the last."""

    pages: tuple[str, ...]
    keyboard: Keyboard = ()

    @property
    def messages(self) -> list[tuple[str, Keyboard]]:
        """Each page with the keyboard under it."""
        keyboards = [*[()] * (len(self.pages) - 1), self.keyboard]
        return list(zip(self.pages, keyboards, strict=False))

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.keyboard for button in row)
