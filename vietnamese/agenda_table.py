"""The rows of a calendar that was pasted as a table, its cells parted by tabs or bars."""

from __future__ import annotations

from vietnamese.agenda_entries import Entry
from vietnamese.agenda_words import COLUMNS, LABEL_OF
from vietnamese.plan_line import Line
from vietnamese.text import fold

_NAMES = {name: column for column, names in COLUMNS.items() for name in names}


def rows_of(text: str) -> list[Entry]:
    """A table's rows under its headings, as invitations of labelled lines; a day that is written
    once holds for the rows below it. Empty where there is no such table."""
    columns: list[str] | None = None
    day, at = "", 0
    rows: list[Entry] = []
    for line in text.split("\n"):
        cells = _cells(line)
        if columns is None:
            columns = _columns(cells)
        elif len(cells) > 1:
            by_column = dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
            day = by_column.get("when", "") or day
            _part_hour(by_column)
            said = _labelled(by_column, day)
            if by_column.get("title"):
                rows.append(Entry(said, (at, at + len(line)), "", "", by_column["title"]))
        at += len(line) + 1
    return rows


def _part_hour(cells: dict[str, str]) -> None:
    """The hour that a title begins with, put to the hours: `8h: Giao ban`."""
    line = Line(cells.get("title", ""))
    stretch = line.times.at(0) if len(line) else None
    if stretch is None or not stretch.has_clock or stretch.has_day or stretch.end == len(line):
        return
    hour = line.said(0, stretch.end)
    cells["clock"] = " ".join(filter(None, (hour, cells.get("clock", ""))))
    cells["title"] = line.text[line.words[stretch.end].start :].lstrip(" :-–.,;")


def _cells(line: str) -> list[str]:
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    if line.count("|") > 2:
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return []


def _columns(cells: list[str]) -> list[str] | None:
    """The columns that a row names, if it is a heading."""
    named = [_NAMES.get(fold(cell).strip(" .:")) for cell in cells]
    known = [column for column in named if column]
    if len(known) < 2 or "title" not in known or not {"when", "clock"} & set(known):
        return None
    return [column if column is not None else f"?{n}" for n, column in enumerate(named)]


def _labelled(cells: dict[str, str], day: str) -> str:
    when = ", ".join(filter(None, (cells.get("clock", ""), day)))
    lines = [f"{LABEL_OF['title']}: {cells.get('title', '')}", f"{LABEL_OF['when']}: {when}"]
    lines += [
        f"{LABEL_OF[column]}: {said}"
        for column, said in cells.items()
        if column in LABEL_OF and column not in ("title", "when") and said
    ]
    return "\n".join(lines)
