from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.handlers.deliveries.post import Post


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """An office on Monday 23/11/2026 at 09:00, whose post nobody has carried yet."""
    post = Post(tmp_path)
    yield post
    post.close()
