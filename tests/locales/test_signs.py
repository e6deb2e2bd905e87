"""Sentences carry only the signs that the voice of the assistant knows."""

import re
from pathlib import Path

LOCALE = Path(__file__).parents[2] / "locales" / "vi"
SIGNS = set("✅⚠❌❔📊📅☑☐")
PICTURES = re.compile("[\u2300-\u27bf\U0001f300-\U0001faff]")


def test_no_sentence_carries_a_picture_beside_the_signs() -> None:
    strange = {
        f"{file.name}: {line}"
        for file in LOCALE.glob("*.ftl")
        for line in file.read_text(encoding="utf-8").splitlines()
        if set(PICTURES.findall(line)) - SIGNS
    }
    assert strange == set()
