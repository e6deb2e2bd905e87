"""What a piece of text may mean, while it is still being put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
S = TypeVar("S")


class Choice(NamedTuple, Generic[T]):
    """One option and no reason: sure. Options and a reason: to be asked. No options: impossible."""

    options: tuple[T, ...]
    reason: str = ""
    args: Mapping[str, Any] = MappingProxyType({})
    notes: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether one meaning is left."""
        return not self.reason

    def each(self, change: Callable[[T], S]) -> Choice[S]:
        """The same choice among changed options."""
        return Choice(tuple(map(change, self.options)), self.reason, self.args, self.notes)

    def noting(self, *notes: str) -> Choice[T]:
        """The same choice with more to tell."""
        return self._replace(notes=(*self.notes, *notes))


def sure(option: T, *notes: str) -> Choice[T]:
    """A single meaning."""
    return Choice((option,), notes=notes)


def ask(reason: str, *options: T, **args: Any) -> Choice[T]:
    """Several meanings, or one that must be confirmed."""
    return Choice(options, reason, args)


def impossible(reason: str, **args: Any) -> Choice[Any]:
    """No meaning at all, and why."""
    return Choice((), reason, args)


def combine(first: Choice[T], second: Choice[S], make: Callable[[T, S], Any]) -> Choice[Any]:
    """Every option of one with every option of the other; the first doubt names the reason."""
    for choice in (first, second):
        if not choice.options:
            return choice
    doubt = first if not first.sure else second
    options = tuple(make(a, b) for a in first.options for b in second.options)
    return Choice(options, doubt.reason, doubt.args, (*first.notes, *second.notes))
