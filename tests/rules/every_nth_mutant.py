"""Leaves only every nth mutant of a cosmic-ray session: `every_nth_mutant.py SESSION N [FIRST]`."""

from __future__ import annotations

import sys

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, WorkerOutcome, WorkItem, WorkResult


def main(session: str, step: str, first: str = "0") -> None:
    with use_db(session, WorkDB.Mode.open) as work:
        for place, item in enumerate(sorted(work.pending_work_items, key=_where)):
            if place % int(step) != int(first):
                work.set_result(item.job_id, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))


def _where(item: WorkItem) -> tuple[str, tuple[int, int], str, int]:
    mutation: MutationSpec = item.mutations[0]
    return (
        str(mutation.module_path),
        mutation.start_pos,
        mutation.operator_name,
        mutation.occurrence,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
