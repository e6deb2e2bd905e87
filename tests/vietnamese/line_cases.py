"""Corpora of whole lines: what is claimed in them, and whether they bear a secrecy mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vietnamese.claims import Claim, claims
from vietnamese.secrecy import bears_secrecy_mark


@dataclass(frozen=True)
class ClaimsCase:
    """A line and its claims, each written as what it makes and its words."""

    text: str
    expected: list[str]

    def faults(self) -> Iterator[str]:
        """What is claimed otherwise."""
        for text in (self.text, unicodedata.normalize("NFD", self.text)):
            found = [self._written(text, claim) for claim in claims(text)]
            if found != self.expected:
                yield f"{text!r}: {found}, not {self.expected}"

    @staticmethod
    def _written(text: str, claim: Claim) -> str:
        said = unicodedata.normalize("NFC", text[slice(*claim.span)])
        return f"{claim.makes}{'?' * claim.doubtful}: {said}"


@dataclass(frozen=True)
class SecrecyCase:
    """A text that bears a mark, or none."""

    text: str
    marked: bool

    def faults(self) -> Iterator[str]:
        """The ways of typing it that are taken for the other."""
        ways = {
            self.text,
            unicodedata.normalize("NFD", self.text),
            f"Họp 8h: {self.text}, 60 người",
        }
        if self.marked:
            ways.add(self.text.upper())
        yield from (repr(text) for text in ways if bears_secrecy_mark(text) is not self.marked)


def claims_cases(table: dict[str, Any]) -> list[ClaimsCase]:
    """The lines of a file of claims."""
    return [ClaimsCase(text, expected) for text, expected in table["claims"].items()]


def secrecy_cases(table: dict[str, Any]) -> list[SecrecyCase]:
    """The texts of the file of secrecy marks."""
    return [
        SecrecyCase(text, marked)
        for marked in (True, False)
        for text in table["marked" if marked else "everyday"]
    ]
