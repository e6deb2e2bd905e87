"""A Bot API that takes every message at once, or errs now and then, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, cycle
from multiprocessing.queues import Queue

from bench.telegram_json import ME

ERRS_EVERY = 12
"""Of so many messages one meets an error, the kinds in turn."""

DEMANDED_SECONDS = 1
SENT = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "."}
TOO_MANY = {
    "ok": False,
    "error_code": 429,
    "description": f"Too Many Requests: retry after {DEMANDED_SECONDS}",
    "parameters": {"retry_after": DEMANDED_SECONDS},
}
GATEWAY = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
RESET = b""
"""No answer: the connection is cut before the message took effect."""


@contextmanager
def serving(errs: bool) -> Iterator[str]:
    """The server's address."""
    context = multiprocessing.get_context("spawn")
    ports: Queue[int] = context.Queue()
    server = context.Process(target=_run, args=(ports, errs), daemon=True)
    server.start()
    try:
        yield f"http://127.0.0.1:{ports.get()}"
    finally:
        server.kill()


def _run(ports: Queue[int], errs: bool) -> None:
    asyncio.run(_serve(ports, errs))


async def _serve(ports: Queue[int], errs: bool) -> None:
    messages = count(1)
    sent = _response(200, {"ok": True, "result": SENT})
    about_me = _response(200, {"ok": True, "result": ME})
    errors = cycle((_response(429, TOO_MANY), _response(502, GATEWAY), RESET))

    def response(head: bytes) -> bytes:
        if b"/getMe" in head:
            return about_me
        return next(errors) if errs and next(messages) % ERRS_EVERY == 0 else sent

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
                await reader.readexactly(size)
                said = response(head)
                if said is RESET:
                    writer.transport.abort()
                    return
                writer.write(said)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    ports.put(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def _response(status: int, content: dict[str, object] | bytes) -> bytes:
    is_page = isinstance(content, bytes)
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    kind = "text/html" if is_page else "application/json"
    head = f"HTTP/1.1 {status} .\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
