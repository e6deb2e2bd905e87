"""What goes out beside a message, drawn once the turn is on disk: QR pictures and text files."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO, StringIO

from handlers.dialog.turn import Attachment

QR = "qr"
PIXELS_A_MODULE = 8


@dataclass(frozen=True, slots=True)
class File:
    """Something to send: a picture, or a document under its name; `caption` stands below it."""

    name: str
    content: bytes
    is_picture: bool
    caption: str = ""


def drawn(attachment: Attachment, link: str) -> File:
    """The file of an attachment; `link` is the beginning of an address that opens a code, and the
    address stands below the picture to be tapped and passed on."""
    if attachment.kind == QR:
        address = link + attachment.text
        return File("ma-moi.png", picture(address), is_picture=True, caption=address)
    return File(attachment.name, attachment.text.encode(), is_picture=False)


def picture(text: str) -> bytes:
    """A QR code as PNG."""
    import segno

    out = BytesIO()
    segno.make_qr(text).save(out, kind="png", scale=PIXELS_A_MODULE)
    return out.getvalue()


def in_characters(text: str) -> str:
    """A QR code of half blocks, for a terminal."""
    import segno

    out = StringIO()
    segno.make_qr(text).terminal(out, compact=True)
    return out.getvalue()
