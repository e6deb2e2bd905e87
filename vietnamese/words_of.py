"""How far the words of a field reach: to a stop word, another answer, or over the next clause."""

from __future__ import annotations

from collections.abc import Callable

from vietnamese.people import goes_on_with, group_kind
from vietnamese.plan_leads import STOPS
from vietnamese.plan_line import Line

LONGEST_BRACKET = 24
LONGEST_GROUP = 4
LONGEST_ADDRESS = 9
"""Tokens of a clause that goes on with a place: `trụ sở UBND tỉnh`, `số 5 đường A`."""


def words_end(line: Line, begin: int, field: str) -> int:
    """Where the words of a field end: at a stop word, at another answer, or with the clause unless
    the next one goes on with the same."""
    heads = (line.ends(begin, label) or begin for label in ("venue", "seat", "post"))
    at = max(line.names.get(begin, begin), *heads)
    at = max(at, *(line.names.get(n, at) for n in range(begin, at + 1)))
    while at < len(line):
        if at > begin and (line.clauses.ends[at - 1] == at or line.clauses.signs[at]):
            following = _goes_on(line, at, field)
            if following is None:
                break
            at = following
        elif at in line.names:
            at = line.names[at]
        elif _stops(line, at, field, begin):
            break
        else:
            at += 1
    return _without_leads(line, begin, min(at, len(line)))


def without_courtesy(line: Line, begin: int, end: int) -> int:
    """The end of some words without `ạ`, `nhé` and the like behind them."""
    for at in reversed(range(begin, end)):
        if line.ends(at, "courtesy") == end:
            end = at
    return end


def names_a_person(line: Line, at: int) -> bool:
    """Whether a post or an honorific begins at a token."""
    return bool(line.ends(at, "post") or line.ends(at, "honorific"))


def _stops(line: Line, at: int, field: str, begin: int) -> bool:
    if line.says(at, "mời") and line.says(at - 1, "giấy", "thư", "khách"):
        return False
    if line.begins_answer(at) or line.says(at, *STOPS[field]):
        return True
    led = max(line.introductions(at), default=at)
    if at < led < len(line) and line.begins_answer(led):
        return True
    if line.ends(at, "courtesy") and at > begin and not line.says(at - 1, "như", "theo"):
        return True
    named = line.is_marked and line.words[at].text[:1].isupper() and not line.text.isupper()
    return at > begin and line.ends(at, "meeting") is not None and not named


def _without_leads(line: Line, begin: int, at: int) -> int:
    """Without signs and words at the end that lead to what follows; a closed bracket stays."""
    while at > begin:
        sign = line.clauses.signs[at - 1]
        closed = line.words[at - 1].text == ")" and "(" in line.said(begin, at)
        leads = at > begin + 1 and at in line.introductions(at - 1)
        if not leads and (not sign or closed):
            break
        at -= 1
    return at


def _goes_on(line: Line, at: int, field: str) -> int | None:
    """Past the sign at a position, where the clause behind it still is of the field."""
    following = at + 1
    if following >= len(line) or not line.clauses.signs[at] or line.clauses.signs[following]:
        return None
    if following in line.labels:
        return None
    end = line.clauses.ends[following]
    if field == "groups":
        end = next((n for n in range(following + 1, end) if line.says(n, *STOPS[field])), end)
    same = line.clauses.sentences[following] == line.clauses.sentences[at - 1]
    answers = (line.begins_answer(n) and n not in line.names for n in range(following, end))
    if not same or any(answers) or not MORE[field](line, line.words[at].text, following, end):
        return None
    return _past_bracket(line, at) or following


def _past_bracket(line: Line, at: int) -> int | None:
    """Past the bracket that closes the one at a position."""
    if line.words[at].text != "(":
        return None
    near = range(at + 1, min(at + LONGEST_BRACKET, len(line)))
    return next((n + 1 for n in near if line.words[n].text == ")"), None)


def _more_of_a_place(line: Line, sign: str, at: int, end: int) -> bool:
    building = line.ends(at, "venue") or line.ends(at, "seat") or line.ends(at, "area")
    busy = any(
        line.ends(n, "preparing") or line.ends(n, "presiding") or line.ends(n, "subject")
        or line.says(n, "dự", "mời") or (line.says(n, "tổ") and line.says(n + 1, "chức"))
        for n in range(at, end)
    )  # fmt: skip
    return bool(building) and sign in ",-–—(" and not busy and end - at <= LONGEST_ADDRESS


def _more_of_a_chair(line: Line, sign: str, at: int, end: int) -> bool:
    return sign in "-–—(" and names_a_person(line, at)


def _more_people(line: Line, sign: str, at: int, end: int) -> bool:
    said = line.said(at, end)
    if any(line.ends(n, "venue") for n in range(at, min(at + 2, end))):
        return False
    named = group_kind(said) or names_a_person(line, at) or goes_on_with(said)
    named = named or (end - at <= LONGEST_GROUP and not _does_something(line, at, end))
    return sign in ",;+" and bool(named) and not (line.ends(at, "meeting") or line.ends(at, "note"))


def _does_something(line: Line, at: int, end: int) -> bool:
    """Whether a clause tells of more than who: what is done, where, with whom."""
    labels = ("subject", "meeting", "note", "preparing", "presiding", "venue", "lead", "courtesy")
    words = any(line.ends(n, label) for n in range(at, end) for label in labels)
    return words or line.says(at, *STOPS["groups"])


MORE: dict[str, Callable[[Line, str, int, int], bool]] = {
    "place": _more_of_a_place,
    "chair": _more_of_a_chair,
    "groups": _more_people,
}
