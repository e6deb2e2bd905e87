"""Someone to plan with."""

from tests.conversation.conftest import talk

__all__ = ["talk"]
