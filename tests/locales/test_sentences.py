"""Every sentence that the code says is there, with its arguments, and none is there for nothing."""

from __future__ import annotations

import ast
import re
import unicodedata

import pytest

from bot.render.formats import FUNCTIONS
from bot.render.sentences import MissingSentence, forgiving_wording, wording
from handlers.actions import TABLE
from handlers.dialog.text import Text
from tests.locales.families import FAMILIES, REASONS
from tests.locales.usage import CODE, LOCALE, ROOT, sentences, uses

NO_SENTENCES = {
    "help-as",
    "help-now",
    "help-text",
    "storage-reader",
    "storage-writer",
    *TABLE.verbs,
    *TABLE.forms,
}
"""Literals of the code that have the shape of a sentence's id and are none."""

SAID_BY_RULES = re.compile(r"verdict-(?!refused-|book-|unit-)")
"""What a verdict's message says is held to the truth table in test_verdict_sentences.py."""

BUILTIN_FUNCTIONS = {"NUMBER", "DATETIME"}
VIETNAMESE_WORD = re.compile(r"\w[À-ỹĐđ]|[À-ỹĐđ]\w")


def built() -> dict[str, str]:
    """Every id that the code builds, with its family."""
    return {
        family.replace("{}", value): family
        for family, values in FAMILIES.items()
        for value in values
    }


def shaped() -> set[str]:
    """The families that the code builds ids of, whether declared or not."""
    names = {use.name for use in uses()}
    prefixes = {f"{name}-{{}}" for name in names} & FAMILIES.keys()
    return {name for name in names if "{}" in name} | prefixes


def test_every_sentence_that_is_said_is_defined() -> None:
    prefixes = {family.removesuffix("-{}") for family in FAMILIES}
    missing = {
        use.name: use.place
        for use in uses()
        if "{}" not in use.name and use.name not in {*sentences(), *prefixes, *NO_SENTENCES}
    }
    assert not missing


def test_every_sentence_that_the_code_builds_is_defined() -> None:
    assert {name: family for name, family in built().items() if name not in sentences()} == {}


def test_every_family_is_declared_with_its_values_and_built_by_the_code() -> None:
    assert shaped() - FAMILIES.keys() == {"verdict-{}-{}"}
    assert FAMILIES.keys() - shaped() == set()
    assert [family for family, values in FAMILIES.items() if not values] == []


def test_no_sentence_is_defined_for_nothing() -> None:
    said = {use.name for use in uses()} | built().keys()
    referred = {name for sentence in sentences().values() for name in sentence.references}
    unsaid = sentences().keys() - said - referred
    assert {name for name in unsaid if not (SAID_BY_RULES.match(name) or is_reason(name))} == set()


def is_reason(name: str) -> bool:
    """Whether the end of an id is a literal of the package whose reasons are said so."""
    return any(
        name.startswith(beginning) and name.removeprefix(beginning) in reasons
        for beginning, reasons in REASONS.items()
    )


def test_every_sentence_is_given_the_arguments_that_it_needs_and_no_others() -> None:
    wrong = {
        f"{use.name} at {use.place}": (sorted(use.arguments), sorted(needed(use.name)))
        for use in uses()
        if use.arguments is not None
        and use.name in sentences()
        and use.arguments != needed(use.name)
    }
    assert not wrong


def test_every_sentence_of_a_family_makes_do_with_the_familys_arguments() -> None:
    given: dict[str, list[frozenset[str] | None]] = {}
    for use in uses():
        given.setdefault(use.name, []).append(use.arguments)
    wrong = {
        name: sorted(needed(name))
        for name, family in built().items()
        if not any(
            arguments is None or needed(name) <= arguments
            for arguments in given.get(family, [None])
        )
    }
    assert not wrong


def needed(name: str) -> frozenset[str]:
    """The arguments of a sentence and of the sentences that it refers to."""
    sentence = sentences()[name]
    return sentence.arguments.union(*map(needed, sentence.references))


def test_a_sentence_calls_functions_that_exist() -> None:
    known = FUNCTIONS.keys() | BUILTIN_FUNCTIONS
    assert {s.id for s in sentences().values() if not s.functions <= known} == set()


def test_a_sentence_stands_in_the_file_that_its_id_begins_with() -> None:
    astray = {s.id for s in sentences().values() if s.id.partition("-")[0] + ".ftl" != s.file}
    assert astray == set()


def test_sentences_are_nfc_and_do_not_shout() -> None:
    for file in LOCALE.glob("*.ftl"):
        assert unicodedata.is_normalized("NFC", file.read_text(encoding="utf-8")), file.name
    assert {s.id for s in sentences().values() if "!" in s.text} == set()


def test_what_people_read_stands_in_the_locale_and_not_in_the_code() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.value}"
        for folder in set(CODE) - {"vietnamese"}
        for file in (ROOT / folder).rglob("*.py")
        for node in literals_of(ast.parse(file.read_text(encoding="utf-8")))
        if VIETNAMESE_WORD.search(node.value)
    ]
    assert found == []


def literals_of(tree: ast.AST) -> list[ast.Constant]:
    """The texts of a module that are not documentation."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documentation
    ]


@pytest.mark.parametrize(
    "say", [Text("plan-no-such-sentence"), Text("nofile-at-all"), Text("form-too-long")]
)
def test_a_sentence_that_cannot_be_said_is_an_error_under_test_and_readable_in_the_office(
    say: Text, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(MissingSentence, match=say.id):
        wording(say)
    assert forgiving_wording(say).strip()
    assert say.id in caplog.text


def test_a_sentence_within_a_sentence_is_forgiven_too() -> None:
    outer = Text("answer-title", {"value": Text("plan-no-such-sentence")})
    assert "Tên" in forgiving_wording(outer)
