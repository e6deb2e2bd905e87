"""What the storage could not do, told as a sentence of the locale."""

from __future__ import annotations


class StorageError(Exception):
    """A failure of the database that the person at the machine should read.

    `reason` is the id of a sentence in `locales/vi/storage.ftl`, `details` are its arguments.
    Whatever was being written has been undone; a file that cannot be used has not been touched.
    """

    def __init__(self, reason: str, **details: str | int) -> None:
        super().__init__(reason, details)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.reason} ({told})" if told else self.reason
