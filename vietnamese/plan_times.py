"""The stretches of a sentence that may say when a meeting is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from vietnamese.bindings import Makes
from vietnamese.calendar_day import DATE_PARTS
from vietnamese.claims import Claim, claimed
from vietnamese.parts import (
    AllDay,
    Bare,
    Bound,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Joint,
    Length,
    LunarDay,
    MinutesAhead,
    Month,
    Now,
    Portion,
    Week,
    Weekday,
    Weekend,
)
from vietnamese.phrases import Match
from vietnamese.search import is_filler
from vietnamese.strict import strictly
from vietnamese.text import fold
from vietnamese.tokens import Token
from vietnamese.when_phrases import FILLERS, WHEN, WHEN_WORDS

STRONG = (Clock, Weekday, DayMonth, DayOfMonth, LunarDay, Week, Weekend, MinutesAhead, Now)
"""Parts that make a stretch a time; months, years and holidays also stand in titles."""

FIRST = (*STRONG, AllDay, Bare, DayPart, DaysAhead)
"""Parts that a time may begin with."""

UNITS_OF_SERIES = frozenset(
    {"ngay", "tuan", "thang", "quy", "nam", "thu", "chu", "sang", "chieu", "toi"}
)
OF_TERMS = frozenset({"truoc", "dung", "qua", "het"})

MOST_TOKENS = 40
"""How far a day and time may stretch."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens from `start` to before `end`, and the parts of a day and time that they make."""

    start: int
    end: int
    parts: tuple[object, ...]

    @property
    def has_clock(self) -> bool:
        """Whether it says an hour."""
        return self._has((Clock, MinutesAhead, Now))

    @property
    def has_day(self) -> bool:
        """Whether it says a day, or a stretch of days."""
        return self._has((*DATE_PARTS, MinutesAhead, Now))

    @property
    def has_half(self) -> bool:
        """Whether it says a part of the day."""
        return self._has((DayPart, AllDay))

    def _has(self, kinds: Iterable[type]) -> bool:
        return any(isinstance(part, tuple(kinds)) for part in self.parts)


class Times:
    """The day-and-time stretches of a text; `is_other` says whether a longer answer of another kind
    begins at a position, `stops` where none goes on."""

    def __init__(
        self, text: str, is_other: Callable[[int, int], bool], stops: frozenset[int]
    ) -> None:
        self.tokens = strictly(text, WHEN_WORDS)
        self._matches = cache(self._found)
        self.claims: dict[int, tuple[Claim, int]] = {
            start: (claim, self._signed(claim, end))
            for claim, start, end in claimed(self.tokens)
            if not self._goes_on(end)
            and self._repeats(claim, start, end)
            and not self._of_a_term(start)
        }
        self._is_other = is_other
        self._stops = stops
        self.at = cache(self._at)

    def _found(self, at: int) -> list[Match]:
        return WHEN.matches(self.tokens, at) if at < len(self.tokens) else []

    def _at(self, at: int) -> Stretch | None:
        """The longest stretch of day and time from a token on."""
        found = self._once(list(self._parts_from(at)))
        while found and not _closes(found[-1][1].made):
            found.pop()
        parts = tuple(made for _, match in found for made in _each(match.made))
        if not found or not self._is_time(at, found[-1][1].end, parts):
            return None
        return Stretch(at, found[-1][1].end, parts)

    def _once(self, found: list[tuple[int, Match]]) -> list[tuple[int, Match]]:
        """As far as one hour and one day are said; another begins at the comma before it."""
        said: list[object] = []
        for n, (_, match) in enumerate(found):
            if _says_anew(said, match):
                commas = [k for k in range(1, n + 1) if self._is_apart(found[k - 1], found[k])]
                return found[: commas[-1] if commas else n]
            said = [] if isinstance(match.made, Joint) else [*said, *_each(match.made)]
        return found

    def _is_apart(self, before: tuple[int, Match], after: tuple[int, Match]) -> bool:
        return any(token.text in ",;:" for token in self.tokens[before[1].end : after[0]])

    def part(self, at: int, end: int) -> Stretch | None:
        """The stretch from a token on that ends before another."""
        found = [each for each in self._parts_from(at) if each[1].end <= end]
        parts = tuple(made for _, match in found for made in _each(match.made))
        if not found or not self._is_time(at, found[-1][1].end, parts):
            return None
        return Stretch(at, found[-1][1].end, parts)

    def _repeats(self, claim: Claim, start: int, end: int) -> bool:
        """Not `tất cả các phòng`: a series names a stretch of time."""
        named = {fold(token.text) for token in self.tokens[start : end + 1]}
        return claim.makes is not Makes.SERIES or not named.isdisjoint(UNITS_OF_SERIES)

    def _of_a_term(self, at: int) -> bool:
        """`trước thời hạn`, that is no deadline; `định kỳ thứ 4`, no fourth one; `hoi nghi 8h`."""
        words = [fold(token.text) for token in self.tokens[max(at - 2, 0) : at + 1]]
        if words[-2:] in (["dinh", "ky"], ["hoi", "nghi"]):
            return True
        return len(words) == 3 and words[1:] == ["thoi", "han"] and words[0] in OF_TERMS

    def _signed(self, claim: Claim, end: int) -> int:
        """Past the day of signing behind a document: `05-TT/TU ngày 4/12`."""
        if claim.makes is not Makes.DOCUMENT or end >= len(self.tokens):
            return end
        if fold(self.tokens[end].text) != "ngay":
            return end
        days = [m.end for m in self._matches(end) if isinstance(m.made, DayMonth)]
        return max((day for day in days if not self._goes_on(day)), default=end)

    def weak(self, at: int) -> Stretch | None:
        """A word that is a day or a part of it only beside an hour: `mai`, `chiều`."""
        if not self.tokens[at].text.islower() and not self._begins(at):
            return None
        for match in self._matches(at):
            parts = _each(match.made)
            alone = match.end == at + 1 and len(parts) == 1
            if alone and isinstance(parts[0], DaysAhead | DayPart):
                return Stretch(at, match.end, parts)
        return None

    def loose(self, at: int) -> Stretch | None:
        """A part of a month or the month to come: `đầu tháng 12`, `tháng sau`.

        `tháng 12` alone is a name as often as a time.
        """
        found = [(m.end, _each(m.made)) for m in self._matches(at) if _is_loose(_each(m.made))]
        for end, parts in tuple(found):
            following = self._matches(end) if isinstance(parts[-1], Portion) else ()
            found += [(m.end, (*parts, m.made)) for m in following if isinstance(m.made, Month)]
        end, parts = max(found, key=lambda each: each[0], default=(at, ()))
        ahead = any(isinstance(part, Month) and part.ahead is not None for part in parts)
        within = len(parts) > 1 or (end > at and fold(self.tokens[at].text) == "trong")
        return Stretch(at, end, parts) if ahead or within else None

    def _is_time(self, at: int, end: int, parts: tuple[object, ...]) -> bool:
        """Not a version, not part of a figure, not a name that reads like `mai`."""
        strong = any(isinstance(part, STRONG) for part in parts)
        ahead = any(isinstance(part, DaysAhead) for part in parts) and end - at > 1
        if not (strong or ahead):
            return False
        before = self.tokens[at - 1] if at else None
        after = self.tokens[end] if end < len(self.tokens) else None
        cut = (before is not None and before.text == "/" and self.tokens[at].glued) or (
            after is not None and after.glued and after.text in ("/", "-", "%")
        )
        signs = {token.text for token in self.tokens[at:end]}
        version = len(parts) == 1 and end - at == 3 and signs & {".", "-"}
        return not cut and not version

    def _parts_from(self, at: int) -> Iterator[tuple[int, Match]]:
        first, last = True, min(len(self.tokens), at + MOST_TOKENS)
        while at < last and (first or at not in self._stops):
            best = _longest(match for match in self._matches(at) if self._belongs(at, match))
            other = best is not None and not first and self._is_other(at, best.end)
            if best is not None and not other and at not in self.claims:
                if first and not self._may_begin(at, best):
                    return
                yield at, best
                at, first = best.end, False
            elif not first and at not in self.claims and is_filler(self.tokens, at, FILLERS):
                at += 1
            else:
                return

    def _belongs(self, at: int, match: Match) -> bool:
        """Not a length, nor a number that opens no range, nor a date cut short, nor people."""
        number = any(isinstance(part, Bare | Length) for part in _each(match.made))
        if self._goes_on(match.end) or (number and not self._opens_range(match.end)):
            return False
        return not any(self._is_people(inside) for inside in range(at + 1, match.end))

    def _is_people(self, at: int) -> bool:
        """`30 đại biểu` of `8h 30 đại biểu`; in `8h30` the figures are the hour's."""
        claim = self.claims.get(at)
        return claim is not None and claim[0].makes is Makes.PEOPLE and not self.tokens[at].glued

    def _may_begin(self, at: int, match: Match) -> bool:
        """Not with a name: `chị Mai` is no tomorrow."""
        alone = match.end == at + 1 and not self._begins(at)
        name = alone and self.tokens[at].text.istitle()
        ahead = isinstance(match.made, DaysAhead)
        return isinstance(next(iter(_each(match.made)), None), FIRST) and not (ahead and name)

    def _begins(self, at: int) -> bool:
        """Whether a token begins the text, a line or a clause, and so may have a capital."""
        return at == 0 or not self.tokens[at - 1].text[0].isalnum()

    def _goes_on(self, at: int) -> bool:
        """Whether a date or an hour would be cut short: `3-4` of `3-4/12`, `thu 9` of `thu 9h`."""
        if at >= len(self.tokens):
            return False
        if self.tokens[at].glued and self.tokens[at].text in ("h", "g"):
            return True
        if at + 1 >= len(self.tokens):
            return False
        sign, figure = self.tokens[at], self.tokens[at + 1]
        return sign.text == "/" and sign.glued and figure.number is not None

    def _opens_range(self, at: int) -> bool:
        """`3-4/12`, `8 đến 11h`: a number before a dash and a day or an hour."""
        if at >= len(self.tokens) or not {"-", "đến", "tới"} & set(self.tokens[at].terms):
            return False
        return any(isinstance(match.made, Clock | DayMonth | DayOfMonth)
                   for match in self._matches(at + 1))  # fmt: skip


ONCE = (Clock, Weekday, DayMonth, DayOfMonth)
"""Parts of which a day and time has one, if no `đến`, `hoặc` or `và` stands between."""


def _says_anew(said: list[object], match: Match) -> bool:
    """Whether a part says another hour or day than before: the beginning of another time."""
    for part in _each(match.made):
        same = [each for each in said if type(each) is type(part)]
        if isinstance(part, ONCE) and same and part not in same:
            return True
    return False


def _is_loose(parts: tuple[object, ...]) -> bool:
    return bool(parts) and all(isinstance(part, Portion | Month) for part in parts)


def names_a_year(tokens: list[Token], at: int) -> bool:
    """Whether a number belongs to a title: `tổng kết năm 2026`, no 2026 of anything."""
    number = tokens[at].text
    is_year = len(number) == 4 and number.isdigit()
    return is_year and at > 0 and fold(tokens[at - 1].text) == "nam"


def _longest(matches: Iterator[Match]) -> Match | None:
    """The longest match; of `25.11` the day, which is no hour."""
    return max(matches, key=lambda match: (match.end, not _is_no_hour(match.made)), default=None)


def _is_no_hour(made: object) -> bool:
    return isinstance(made, Clock) and made.hour > 24


def _each(made: object) -> tuple[object, ...]:
    return made if isinstance(made, tuple) else (made,)


def _closes(made: object) -> bool:
    return not isinstance(made, Joint | Portion | Bound) and made != ()
