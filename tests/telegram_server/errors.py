"""How Telegram says no."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An answer with `ok: false`: its code, its words and its parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


class BadRequest(ApiError):
    def __init__(self, why: str, **parameters: Any) -> None:
        super().__init__(400, f"Bad Request: {why}", **parameters)


class Forbidden(ApiError):
    def __init__(self, why: str) -> None:
        super().__init__(403, f"Forbidden: {why}")


class Conflict(ApiError):
    def __init__(self, why: str) -> None:
        super().__init__(409, f"Conflict: {why}")
