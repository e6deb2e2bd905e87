"""Who belongs where and may reach what: members, codes, groups, leaders, and the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from storage.model import Approval, Code, CodeKind, Decision, Member, RecordLine, SealedLine, Unit


class AccessVerbs(Protocol):
    """The part of `storage.verbs.Records` that decides who belongs where."""

    # Members
    def members(self, unit_id: int) -> list[Member]:
        """The people of a unit, those who came first first."""

    def give_role(self, person_id: int, unit_id: int, role: str, by: int, at: datetime) -> None:
        """Makes a person a member of a unit in a role, or changes the role they have."""

    def remove_member(self, person_id: int, unit_id: int, by: int, at: datetime) -> None:
        """Ends a membership; the person then acts for another unit of theirs, or for none."""

    def children(self, unit_id: int) -> list[Unit]:
        """The units right below a unit."""

    def all_units(self, after: int = 0, limit: int = 100) -> list[Unit]:
        """Units by their number, page by page, for whoever runs the program."""

    # Codes
    def add_code(
        self,
        code_hash: str,
        kind: CodeKind,
        unit_id: int | None,
        role: str | None,
        uses: int,
        by: int,
        at: datetime,
        ends_at: datetime,
    ) -> Code:
        """Keeps a code that is handed out, by its hash."""

    def code(self, code_hash: str) -> Code | None: ...

    def code_numbered(self, code_id: int) -> Code | None: ...

    def use_code(self, code_id: int) -> None:
        """Takes one of the code's uses. Raises LookupError if none is left."""

    def open_codes(self, unit_id: int, now: datetime) -> list[Code]:
        """The codes of a unit that can still be used."""

    def revoke_code(self, code_id: int, by: int, at: datetime) -> None: ...

    def note_wrong_code(self, person_id: int, at: datetime) -> None: ...

    def wrong_codes(self, person_id: int, since: datetime) -> int:
        """How many codes a person tried in vain since a moment."""

    # One person, several accounts
    def merge_people(self, kept: int, other: int, at: datetime) -> None:
        """Makes two people one: accounts, memberships, drafts and meetings become those of `kept`.

        Where both belong to a unit the stronger role stays.
        """

    # Groups
    def link_group(self, channel: str, chat: str, unit_id: int, by: int, at: datetime) -> None:
        """Lets a group chat ask for a unit, instead of any other unit it asked for."""

    def group_unit(self, channel: str, chat: str) -> int | None:
        """The unit that a group chat may ask for."""

    def groups_of(self, unit_id: int) -> list[tuple[str, str]]:
        """The group chats of a unit, each as channel and chat."""

    def unlink_group(self, channel: str, chat: str, by: int, at: datetime) -> None: ...

    # Leaders' decisions
    def decide(
        self, meeting_id: int, about: str, decision: Decision, by: int, at: datetime, word: str = ""
    ) -> None:
        """Asks the leaders about a meeting as it stands (`about`), or writes their answer."""

    def approval(self, meeting_id: int, about: str) -> Approval | None:
        """The last decision on a meeting as it stands, None when nobody had to be asked."""

    def asked_about(self, unit_id: int) -> list[int]:
        """The planned meetings about which the unit's leaders were ever asked."""

    # Notices
    def leave_notice(self, person_id: int, say: Any, at: datetime) -> None:
        """Leaves a sentence (JSON value) to be told when the person writes next."""

    def take_notices(self, person_id: int) -> list[Any]:
        """The sentences left for a person, who is told them now."""

    # The record
    def note(
        self,
        act: str,
        unit_id: int | None,
        by: int | None,
        at: datetime,
        about: Mapping[str, Any] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Adds a line to the record. The verbs that change something add theirs themselves."""

    def record_of(self, unit_id: int, limit: int, offset: int = 0) -> list[RecordLine]:
        """The lines about a unit, latest first."""

    def record_page(self, after: int, limit: int) -> list[SealedLine]:
        """The lines of every unit after a number, with their seals, first first."""

    def lines_ever_recorded(self) -> int:
        """The number that the last line of the record was given, also if it is gone."""

    # Forgetting
    def person_data(self, person_id: int) -> Mapping[str, Any]:
        """Everything that is held on a person, as JSON values."""

    def forget_person(self, person_id: int, at: datetime) -> None:
        """Erases a person: name, accounts, memberships, drafts, replies and what they wrote in the
        record. The meetings they organised stay with the unit, under a number."""

    def forget_contents(self, unit_id: int, before: datetime) -> int:
        """Erases what a unit's meetings that started before a moment were about; how many. Kind,
        scope, format, day and numbers stay, so the counts do too."""

    def forget_codes(self, before: datetime) -> int:
        """Drops the codes that ended, the wrong tries and the notices from before a moment."""
