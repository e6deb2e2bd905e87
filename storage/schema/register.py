"""The register that every migration enters itself in, and the mark of our databases."""

from __future__ import annotations

from sqlite_utils import Migrations

APPLICATION_ID = 0x48503236
"""Stands in the header of every database of ours (`HP26`), and of nobody else's."""

migrations = Migrations("hop226")
