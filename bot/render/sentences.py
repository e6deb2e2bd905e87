"""Sentences of `locales/vi`: an id and arguments become Vietnamese text.

A message id begins with the name of its file (`plan-ask-title` stands in `plan.ftl`). Terms in
`common.ftl` are known to every file. A program that serves an office reads and checks all of them
with `load` before it says that it is up. For a short command a file is read when one of its
sentences is first said, and of its sentences only those that are said are parsed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.builtins import BUILTINS
from fluent.runtime.resolver import Pattern

import locales
from bot.render.formats import FUNCTIONS, LOCALE, REMEMBERED
from handlers.dialog.text import Secret, Text

Wording = Callable[[Text], str]

_FOLDER = Path(locales.__file__).parent / LOCALE
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.M)
_REFERENCE = re.compile(r"-?[a-zA-Z][\w-]*")
_log = logging.getLogger(__name__)


class MissingSentence(LookupError):
    """A message id that no file of the locale defines, or one used with the wrong arguments.

    `readable` is what can be shown all the same.
    """

    def __init__(self, message: str, readable: str) -> None:
        super().__init__(message)
        self.readable = readable


class BadSentences(Exception):
    """A file of the locale that cannot be used; `file` and `problem` say which and why."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file
        self.problem = problem


def load() -> None:
    """Reads and checks every sentence; no file is read after that. Raises BadSentences."""
    _catalogue().load()


def wording(say: Text) -> str:
    """The Vietnamese text of a sentence, its arguments written out.

    Raises MissingSentence when the id is unknown or an argument it needs was not given.
    """
    return _said(say, wording)


def forgiving_wording(say: Text) -> str:
    """As `wording`, for a running office: what is wrong is logged and the rest is shown."""
    try:
        return _said(say, forgiving_wording)
    except MissingSentence as missing:
        _log.error("%s", missing)
        return missing.readable


def short_wording(say: Text) -> str:
    """As `forgiving_wording`, for where there is little room: sentences that have a short form, the
    attribute `.short` in their file, are said in it."""
    try:
        return _said(say, short_wording, "short")
    except MissingSentence as missing:
        _log.error("%s", missing)
        return missing.readable


def _said(say: Text, inner: Wording, form: str = "") -> str:
    """A sentence of numbers alone, or of nothing, is remembered; what people wrote never is."""
    if all(type(value) is int for value in say.args.values()):
        return _of_numbers(say.id, tuple(say.args.items()), form)
    return _worded(say, inner, form)


@lru_cache(REMEMBERED)
def _of_numbers(message_id: str, numbers: tuple[tuple[str, object], ...], form: str) -> str:
    return _worded(Text(message_id, dict(numbers)), wording, form)


def _worded(say: Text, inner: Wording, form: str = "") -> str:
    catalogue = _catalogue()
    pattern = catalogue.pattern(say.id, form)
    if pattern is None:
        raise MissingSentence(f"locales/{LOCALE} lacks {say.id!r}: add it to its file", say.id)
    arguments = {name: _argument(value, inner) for name, value in say.args.items()}
    text, errors = catalogue.bundle.format_pattern(pattern, arguments)
    if errors:
        given = ", ".join(say.args) or "no arguments"
        raise MissingSentence(f"sentence {say.id!r} with {given}: {errors[0]}", str(text))
    return str(text)


def _argument(value: object, inner: Wording) -> Any:
    if isinstance(value, Text):
        return inner(value)
    if isinstance(value, list | tuple):
        parts = [str(_argument(each, inner)) for each in value]
        return ("; " if any("," in part for part in parts) else ", ").join(parts)
    if isinstance(value, Secret):
        return value.text
    return "" if value is None else value


@cache
def _catalogue() -> _Catalogue:
    return _Catalogue()


class _Catalogue:
    """The sentences read so far; the assistant's threads share it."""

    def __init__(self) -> None:
        self.bundle = FluentBundle([LOCALE], functions=FUNCTIONS, use_isolating=False)
        self._read: set[str] = set()
        self._unparsed: dict[str, str] = {}
        self._reading = Lock()
        self._complete = False

    def load(self) -> None:
        """Reads all files, or raises BadSentences and takes nothing of them."""
        from bot.render import checking

        resources = []
        for path in sorted(_FOLDER.glob("*.ftl")):
            try:
                resource, faults = checking.parsed(path.stem, path.read_text(encoding="utf-8"))
            except (OSError, ValueError) as error:
                raise BadSentences(path.name, type(error).__name__) from error
            if faults:
                raise BadSentences(path.name, faults[0])
            resources.append(resource)
        for entry, missing in checking.unresolved(resources, {*BUILTINS, *FUNCTIONS}):
            raise BadSentences(f"{entry.partition('-')[0]}.ftl", f"{entry} → {missing}")
        with self._reading:
            for resource in resources:
                self.bundle.add_resource(resource)
            self._complete = True

    def pattern(self, message_id: str, form: str = "") -> Pattern | None:
        """What the bundle formats, in a form of the sentence if it has that one; None for one that
        is not defined."""
        if not self.bundle.has_message(message_id):
            with self._reading:
                self._read_file("common")
                self._read_file(message_id.partition("-")[0])
                self._parse(message_id)
                if not self.bundle.has_message(message_id):
                    self._read.clear()  # a file that was being replaced is read again next time
        if not self.bundle.has_message(message_id):
            return None
        message = self.bundle.get_message(message_id)
        return message.attributes.get(form, message.value)

    def _read_file(self, name: str) -> None:
        path = _FOLDER / f"{name}.ftl"
        if self._complete or name in self._read:
            return
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return
        self._read.add(name)
        starts = [*_ENTRY.finditer(text)]
        ends = [*(entry.start() for entry in starts[1:]), len(text)]
        for entry, end in zip(starts, ends, strict=False):
            self._unparsed[entry[1]] = text[entry.start() : end]

    def _parse(self, entry: str) -> None:
        """Adds an entry, after whatever it may refer to."""
        source = self._unparsed.pop(entry, None)
        if source is not None:
            for reference in _REFERENCE.findall(source):
                self._parse(reference)
            self.bundle.add_resource(FluentResource(source))
