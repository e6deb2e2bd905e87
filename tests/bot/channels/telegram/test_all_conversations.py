"""The whole conversation suite, talked through again with Telegram between."""

from __future__ import annotations

import pytest

from tests.bot.channels.telegram.talking import SUITE, conversations

pytestmark = pytest.mark.long

globals().update(conversations(file.stem for file in sorted(SUITE.glob("test_*.py"))))
