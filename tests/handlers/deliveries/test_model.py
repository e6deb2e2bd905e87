from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.handlers.deliveries.model import Office

KINDNESS = {"suppress_health_check": list(HealthCheck), "deadline": None}


def test_no_delivery_is_lost_doubled_or_outlived_by_its_meeting() -> None:
    run_state_machine_as_test(
        Office, settings=settings(max_examples=25, stateful_step_count=30, **KINDNESS)
    )


@pytest.mark.long
def test_no_delivery_is_lost_in_thousands_of_random_weeks() -> None:
    run_state_machine_as_test(
        Office, settings=settings(max_examples=3000, stateful_step_count=60, **KINDNESS)
    )
