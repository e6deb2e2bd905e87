"""Settings come from the environment or `.env`, and each is documented."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, database, settings

ROOT = Path(__file__).parents[2]
NAMES = {PREFIX + field.name.upper() for field in fields(Settings)}


def test_the_environment_wins_over_dotenv(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("HOP226_DB=from-file.sqlite\n")
    assert settings({}, tmp_path).db == Path("from-file.sqlite")
    assert settings({"HOP226_DB": "mine.sqlite"}, tmp_path).db == Path("mine.sqlite")


@pytest.mark.parametrize("chosen", ["", "  "])
def test_a_blank_setting_is_no_setting(tmp_path: Path, chosen: str) -> None:
    assert settings({"HOP226_DB": chosen}, tmp_path) == settings({}, tmp_path)


def test_the_default_database_lies_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("HOP226_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    assert database(None).name == "hop226.sqlite"
    assert database(None).is_relative_to(tmp_path)
    assert database(None).parent.is_dir()


def test_a_database_chosen_on_the_command_line_wins(tmp_path: Path) -> None:
    chosen = tmp_path / "no folder" / "mine.sqlite"
    assert database(chosen) == chosen
    assert not chosen.parent.exists()


def test_every_setting_stands_in_the_table_and_in_the_example() -> None:
    table = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(HOP226_\w+)`", table, re.M)) == NAMES
    assert set(re.findall(r"^#?(HOP226_\w+)=", example, re.M)) == NAMES


def test_no_other_setting_is_read() -> None:
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("bot", "handlers", "rules", "storage", "vietnamese")
        for file in (ROOT / folder).rglob("*.py")
    )
    assert set(re.findall(r"\bHOP226_[A-Z]+", code)) <= NAMES


def test_every_way_of_being_wrong_has_its_words() -> None:
    sentence = (ROOT / "locales/vi/run.ftl").read_text(encoding="utf-8").partition("bad-setting")[2]
    said = re.findall(r"^ +\*?\[(\w+)\]", sentence, re.M)
    assert set(said) == {
        each.metadata["rule"] for each in fields(Settings) if each.metadata.get("rule")
    }
