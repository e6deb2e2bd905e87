"""People and groups, as tests speak of them."""

from __future__ import annotations

from telegram import Chat, InlineKeyboardButton, Message, User

from tests.telegram_server.world import Room, Tap, World


class Person:
    """Somebody with the app; `person.room` is the private chat with the bot."""

    def __init__(self, world: World, user: User) -> None:
        self.world = world
        self.user = user
        chat = Chat(user.id, Chat.PRIVATE, first_name=user.first_name)
        self.room = world.rooms[user.id] = Room(chat, closed=_NEVER_STARTED)

    async def texts(
        self, text: str | None, group: Group | None = None, thread: int | None = None
    ) -> int:
        """Writes to the bot, or in a group. `None` stands for a message without words."""
        if group is None:
            if self.room.closed == _NEVER_STARTED:
                self.room.closed = None
            return await self.world.write(self.room, self.user, text)
        return await self.world.write(group.room, self.user, text, thread)

    async def taps(
        self, label: str, message: Message | None = None, group: Group | None = None
    ) -> Tap:
        """Presses the button that begins with a label, under the newest message that has one."""
        room = self.room if group is None else group.room
        seen = [message] if message else list(reversed(room.messages.values()))
        for each in seen:
            for button in buttons(each):
                if button.text.startswith(label) and button.callback_data:
                    return (await self.world.tap(room, self.user, each, button.callback_data))[1]
        raise AssertionError(f"no button {label!r} among {[labels(each) for each in seen]}")

    async def presses(self, data: str) -> int:
        """Sends a payload from the newest message that has it, else from the newest of all, as an
        old or forged client might. Returns the update's id."""
        seen = self.sees or [self.world.post(self.room, None, None, text="…")]
        with_it = [each for each in seen if data in payloads(each)]
        return (await self.world.tap(self.room, self.user, [*seen, *with_it][-1], data))[0]

    @property
    def sees(self) -> list[Message]:
        """What the bot wrote in the private chat, as it reads now."""
        return of_bot(self.world, self.room)

    @property
    def last(self) -> Message:
        return self.sees[-1]

    def blocks_the_bot(self) -> None:
        self.room.closed = "bot was blocked by the user"


class Group:
    """A group with the bot in it."""

    def __init__(self, world: World, chat_id: int, title: str, forum: bool = False) -> None:
        kind = Chat.SUPERGROUP if forum else Chat.GROUP
        self.world = world
        self.room = world.rooms[chat_id] = Room(
            Chat(chat_id, kind, title=title, is_forum=True if forum else None)
        )

    @property
    def sees(self) -> list[Message]:
        return of_bot(self.world, self.room)

    @property
    def last(self) -> Message:
        return self.sees[-1]

    def opens_topic(self, thread: int) -> int:
        self.room.threads.add(thread)
        return thread

    def becomes_supergroup(self) -> Group:
        """From now on the old address only says where the group went."""
        new = Group(self.world, -1_000_000_000_000 + self.room.chat.id, "", forum=False)
        new.room.chat = Chat(new.room.chat.id, Chat.SUPERGROUP, title=self.room.chat.title)
        self.room.moved_to = new.room.chat.id
        return new


def of_bot(world: World, room: Room) -> list[Message]:
    return [message for message in room.messages.values() if message.from_user == world.bot]


def buttons(message: Message) -> list[InlineKeyboardButton]:
    markup = message.reply_markup
    return [button for row in markup.inline_keyboard for button in row] if markup else []


def labels(message: Message) -> list[str]:
    return [button.text for button in buttons(message)]


def payloads(message: Message) -> list[str]:
    return [str(button.callback_data) for button in buttons(message)]


_NEVER_STARTED = "bot can't initiate conversation with a user"
