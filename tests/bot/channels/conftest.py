"""What tests of channels share with those of access."""

from __future__ import annotations

from tests.access.conftest import ours, talk

__all__ = ["ours", "talk"]
