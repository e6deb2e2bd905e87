"""Every text of the corpus is a test of its own, named by its file and itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from tests.vietnamese.corpus import cases_of, table_of
from tests.vietnamese.line_cases import claims_cases, secrecy_cases
from tests.vietnamese.plan_corpus import paste_cases_of, plan_cases_of


class Case(Protocol):
    """A text, and what is wrong with how it is taken."""

    text: str

    def faults(self) -> Iterable[str]: ...


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> CorpusFile | None:
    """A corpus file holds tests."""
    return CorpusFile.from_parent(parent, path=file_path) if file_path.suffix == ".toml" else None


class CorpusFile(pytest.File):
    """A phenomenon."""

    def collect(self) -> Iterator[Text]:
        for case in self._cases():
            yield Text.from_parent(self, name=case.text or "(nothing)", case=case)

    def _cases(self) -> Sequence[Case]:
        table, file = table_of(self.path), self.path.stem
        match table["as"]:
            case "claims":
                return claims_cases(table)
            case "secrecy":
                return secrecy_cases(table)
            case "plan":
                return plan_cases_of(file, table)
            case "plans":
                return paste_cases_of(file, table)
        return cases_of(file, table)


class Text(pytest.Item):
    """A text, taken as it must be, in other ways of typing it too."""

    def __init__(self, *, case: Case, **named: object) -> None:
        super().__init__(**named)  # type: ignore[arg-type]
        self.case = case

    def runtest(self) -> None:
        faults = list(self.case.faults())
        if faults:
            pytest.fail("\n".join(faults), pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name
