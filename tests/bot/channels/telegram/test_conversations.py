"""What people plan most, talked through again with Telegram between (all of it: make soak)."""

from __future__ import annotations

from tests.bot.channels.telegram.talking import DAILY, conversations

globals().update(conversations(DAILY))
