"""Sentences of `locales/vi`: an id and arguments become Vietnamese text.

A message id begins with the name of its file (`plan-ask-title` stands in `plan.ftl`), and a file is
read when its first sentence is needed, so that starting up does not pay for all of them. Terms in
`common.ftl` are known to every file.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.render.formats import FUNCTIONS
from handlers.turn import Say

LOCALE = "vi"
Wording = Callable[[Say], str]

_log = logging.getLogger(__name__)


class MissingSentence(LookupError):
    """A message id that no file of the locale defines, or one used with the wrong arguments.

    `readable` is what can be shown all the same.
    """

    def __init__(self, message: str, readable: str) -> None:
        super().__init__(message)
        self.readable = readable


def wording(say: Say) -> str:
    """The Vietnamese text of a sentence, its arguments written out.

    Raises MissingSentence when the id is unknown or an argument it needs was not given.
    """
    return _worded(say, wording)


def forgiving_wording(say: Say) -> str:
    """As `wording`, for a running office: what is wrong is logged and the rest is shown."""
    try:
        return _worded(say, forgiving_wording)
    except MissingSentence as missing:
        _log.error("%s", missing)
        return missing.readable


def _worded(say: Say, inner: Wording) -> str:
    bundle = _bundle(say.id.partition("-")[0])
    if not bundle.has_message(say.id):
        raise MissingSentence(f"locales/{LOCALE} lacks {say.id!r}: add it to its file", say.id)
    pattern = bundle.get_message(say.id).value
    arguments = {name: _argument(value, inner) for name, value in say.args.items()}
    text, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        given = ", ".join(say.args) or "no arguments"
        raise MissingSentence(f"sentence {say.id!r} with {given}: {errors[0]}", str(text))
    return str(text)


def _argument(value: object, inner: Wording) -> Any:
    if isinstance(value, Say):
        return inner(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(_argument(each, inner)) for each in value)
    return "" if value is None else value


@cache
def _bundle(name: str) -> FluentBundle:
    bundle = FluentBundle([LOCALE], functions=FUNCTIONS, use_isolating=False)
    for file in ("common", name):
        path = files("locales").joinpath(LOCALE, f"{file}.ftl")
        if path.is_file():
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
