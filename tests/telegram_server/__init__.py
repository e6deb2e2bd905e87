"""A local Telegram: keeps the platform's rules, refuses what it refuses, can be unkind on demand.

Every update it hands out is built by python-telegram-bot's types and every payload that a bot sends
is read by them, so the bot is checked by somebody else's reading of the Bot API.
"""

from tests.telegram_server.actors import Group, Person
from tests.telegram_server.server import TelegramServer
from tests.telegram_server.unkind import Broken, Hang, Refusal, Reset

__all__ = ["Broken", "Group", "Hang", "Person", "Refusal", "Reset", "TelegramServer"]
