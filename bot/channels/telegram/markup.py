"""Pages and keyboards in Telegram's words."""

from __future__ import annotations

from html import escape

from bot.render.drawing import Button, Keyboard


def html(page: str, keyboard: Keyboard) -> str:
    """The page escaped; a question that is answered by a tap stands out."""
    lines = [escape(line, quote=False) for line in page.split("\n")]
    if lines[-1].endswith("?") and any(button.data for row in keyboard for button in row):
        lines[-1] = f"<b>{lines[-1]}</b>"
    return "\n".join(lines)


def buttons(keyboard: Keyboard) -> list[list[dict[str, str]]]:
    """The rows of an inline keyboard."""
    return [[_button(each) for each in row] for row in keyboard]


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.data}
