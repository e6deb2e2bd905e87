"""What people plan most, talked through again with Telegram between (the rest: make telegram)."""

from __future__ import annotations

from tests.bot.channels.telegram.talking import DAILY, conversations

globals().update(conversations(DAILY))
