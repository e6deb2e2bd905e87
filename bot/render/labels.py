"""Labels that fit on a button."""

from __future__ import annotations

from bot.render.lengths import Units, head

EFFECT = " → "
CUT = "…"
SHORTEST_HEAD = 12
"""Units of what a button is that must stay; where its effect leaves less, both are cut as one."""


def shortened(label: str, most: int, units: Units) -> str:
    """The label within so many units: what it is loses words at its end, what it does stays.

    `Quán triệt, phổ biến nghị quyết → 5/11 = 45,5%` becomes `Quán triệt, phổ biến… → 5/11 = 45,5%`.
    """
    if units(label) <= most:
        return label
    what, arrow, effect = label.partition(EFFECT)
    kept = arrow + effect
    room = most - units(kept)
    if not arrow or room < SHORTEST_HEAD:
        what, kept, room = label, "", most
    fitting = head(what, room - units(CUT), units)
    words = fitting if what[len(fitting)] == " " else fitting.rpartition(" ")[0]
    return (words or fitting).rstrip(" ,;:–-(") + CUT + kept
