"""/hop: starting a plan, empty or from a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY, NOBODY, PLANNING
from handlers.dialog.engine import record, show
from handlers.dialog.form import Findings
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message
from handlers.dialog.verbs import WORD, action, command
from handlers.plan.context import PlanContext
from handlers.plan.form import PLAN
from handlers.plan.offering import OFFER
from handlers.plan.questions import SLOTS
from handlers.plan.sentence import answers_in
from handlers.unit.card import needed
from storage.model import Draft

Conversations = Sequence[drafts.Conversation]
MOST_NAMED = 3


@command("hop", aliases=("plan", "kehoach"), roles=PLANNING | NOBODY, target=WORD)
def plan(turn: Turn, text: str) -> Replies:
    """A plan under way is offered first; a text always starts a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN and standing[1].draft.answers and not text:
        title = standing[1].get("title") or Text("planning-untitled")
        return message(
            Text("planning-unfinished", {"title": title}),
            resume.button("planning-resume"),
            anew.button("planning-anew"),
        )
    return start(turn, text)


def start(turn: Turn, text: str = "") -> Replies:
    """A new plan with what can be read from the text; without a unit, that is asked first. Plans
    that were put off are named above an empty one."""
    answers = _understood(turn, text) if text else {}
    left = () if answers else drafts.left(turn)
    context = drafts.begin(turn, PLAN, turn.unit)
    replies = record(PLAN, context, answers) if answers else show(PLAN, context, _named(left))
    return replies if turn.unit is not None else needed(turn, kept=bool(answers))


def put_off(turn: Turn, left: Conversations) -> Replies:
    """Names the plans that were put off, to be gone on with."""
    named = _named(left)
    return message(named.texts, *named.choices) if left else ()


def _named(left: Conversations) -> Findings:
    names = [form.named(context) or Text("planning-untitled") for form, context in left]
    resumed = (
        Choice(Text("planning-resume-named", {"name": name}), loose("reopen", context.draft.id))
        for name, (_, context) in zip(names[:MOST_NAMED], left, strict=False)
    )
    said = Text("planning-put-off", {"names": tuple(names[:MOST_NAMED])})
    return Findings((said,), tuple(resumed)) if names else Findings()


def offer(turn: Turn, text: str) -> Replies:
    """Free text: a sentence that says at least two things of a meeting is offered to be planned."""
    answers = _understood(turn, text)
    if sum(slot.has_line for slot in SLOTS if slot.id in answers) < 2:
        return message(Text("help-one-line"))
    kept = {name: value for name, value in answers.items() if value is not ...}
    return drafts.start(turn, OFFER, turn.unit, kept)


def _understood(turn: Turn, text: str) -> dict[str, Any]:
    """What a sentence says, read on an empty plan."""
    blank = Draft(0, turn.person.id, None, PLAN.id, 0, 0, {})
    return answers_in(text, PlanContext(turn, blank, turn.unit), SLOTS)


@action("resume", roles=EVERYBODY)
def resume(turn: Turn) -> Replies:
    """Goes on with what stands."""
    left = drafts.left(turn)
    if drafts.standing(turn) is None and left:
        drafts.reopen(turn, left[0][1].draft)
    return drafts.show_standing(turn) or drafts.stale(turn)


@action("anew", roles=PLANNING | NOBODY)
def anew(turn: Turn) -> Replies:
    """Puts the plan under way aside for a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN:
        turn.close_draft(standing[1].draft)
    return start(turn)
