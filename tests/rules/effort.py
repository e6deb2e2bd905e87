"""How hard a law is tried: a little in every run, in full under HYPOTHESIS_PROFILE=thorough."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import settings

Law = TypeVar("Law", bound=Callable[..., None])
THOROUGH = settings.get_current_profile_name() == "thorough"
SPARING = 10


def tried(times: int) -> Callable[[Law], Law]:
    """So many examples, marked `long`, in the thorough profile; a tenth of them in the quick."""

    def decorate(law: Law) -> Law:
        if THOROUGH:
            return pytest.mark.long(settings(max_examples=times)(law))
        return settings(max_examples=times // SPARING)(law)

    return decorate
