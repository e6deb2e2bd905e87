"""Sentences of `locales/vi`: an id and arguments become Vietnamese text.

A message id begins with the name of its file (`plan-ask-title` stands in `plan.ftl`), and a file is
read when its first sentence is needed, so that starting up does not pay for all of them. Terms in
`common.ftl` are known to every file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.render.formats import FUNCTIONS
from handlers.turn import Say

LOCALE = "vi"
Wording = Callable[[Say], str]


class MissingSentence(LookupError):
    """A message id that no file of the locale defines, or one used with the wrong arguments."""


def wording(say: Say) -> str:
    """The Vietnamese text of a sentence, its arguments written out.

    Raises MissingSentence when the id is unknown or an argument it needs was not given.
    """
    bundle = _bundle(say.id.partition("-")[0])
    if not bundle.has_message(say.id):
        raise MissingSentence(f"locales/{LOCALE} has no sentence {say.id!r}: add it to its file")
    pattern = bundle.get_message(say.id).value
    text, errors = bundle.format_pattern(pattern, _written(say.args))
    if errors:
        raise MissingSentence(f"sentence {say.id!r} called with {dict(say.args)!r}: {errors[0]}")
    return str(text)


def _written(args: Mapping[str, object]) -> dict[str, Any]:
    return {name: _argument(value) for name, value in args.items()}


def _argument(value: object) -> Any:
    if isinstance(value, Say):
        return wording(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(_argument(each)) for each in value)
    return "" if value is None else value


@cache
def _bundle(name: str) -> FluentBundle:
    bundle = FluentBundle([LOCALE], functions=FUNCTIONS, use_isolating=False)
    for file in ("common", name):
        path = files("locales").joinpath(LOCALE, f"{file}.ftl")
        if path.is_file():
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
