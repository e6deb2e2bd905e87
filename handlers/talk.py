"""Walking through a form: showing the standing question, hearing an answer, going back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.actions import Action, loose
from handlers.form import (
    Accepted,
    Answer,
    D,
    Desk,
    Form,
    Question,
    Rejected,
    Remarks,
    Replies,
    Slot,
)
from handlers.say import distinct
from handlers.turn import Choice, Reply, Say

TICKS = "~ticks"
NOTHING = Remarks()


def standing_slot(form: Form[D], desk: D) -> Slot[D] | None:
    """The question that stands now, None when all are answered."""
    focused = form.slot(desk.draft.focus)
    if focused and focused.applies(desk):
        return focused
    answers = desk.draft.answers
    return next((s for s in form.slots if s.id not in answers and s.applies(desk)), None)


def show(form: Form[D], desk: D, remarks: Remarks = NOTHING) -> Replies:
    """The standing question, or what comes when none is left; remarks are said above it."""
    slot = standing_slot(form, desk)
    if slot is None:
        return form.complete(form, desk, remarks.says)
    return (_question(form, desk, slot, slot.ask(desk), remarks),)


def hear(form: Form[D], desk: D, text: str) -> Replies:
    """Text typed while the form stands."""
    slot = standing_slot(form, desk)
    answer = slot.read(text, desk) if slot else None
    if slot is not None and isinstance(answer, Accepted):
        return _answered(form, desk, slot, answer)
    refused = isinstance(answer, Rejected) and answer.final
    several = {} if refused else form.several_answers(form, desk, text)
    if several:
        return record(form, desk, several)
    if slot is None or answer is None:
        return form.complete(form, desk, (Say("form-choose-below"),))
    return _answered(form, desk, slot, answer)


def press(form: Form[D], desk: D, action: Action) -> Replies:
    """A button of the draft's present revision."""
    if action.verb in form.buttons:
        return form.buttons[action.verb](form, desk, action.target)
    if action.verb == "back":
        return go_back(form, desk)
    slot = standing_slot(form, desk)
    match slot, action.verb:
        case None, _:
            return show(form, desk)
        case Slot(), "pick":
            return _answered(form, desk, slot, _picked(slot, desk, action.target))
        case Slot(), "tick":
            return _ticked(form, desk, slot, action.target)
        case Slot(), "done":
            names = ",".join(_ticks(slot, slot.ask(desk), desk))
            return _answered(form, desk, slot, _picked(slot, desk, names))
        case Slot(skippable=True), "skip":
            return record(form, desk, {slot.id: None})
        case Slot(), "month":
            return show(form, form.desk(desk.turn, desk.draft, desk.unit, action.target))
    return show(form, desk)


def record(
    form: Form[D], desk: D, answers: Mapping[str, Any], says: tuple[Say, ...] = ()
) -> Replies:
    """Keeps answers (an Ellipsis takes one away), says them back with what they bring up."""
    merged = {**desk.draft.answers, **answers}
    kept = {name: value for name, value in merged.items() if value is not ... and name != TICKS}
    desk = form.desk(desk.turn, desk.draft.step(answers=kept, focus=None), desk.unit)
    for slot in form.slots:
        if slot.id in answers:
            ending = slot.then(desk)
            if ending is not None:
                return ending
    remarks = form.remarks(desk)
    if remarks.seen is not None:
        desk.draft = replace(desk.draft, seen=remarks.seen)
    desk.turn.records.save_draft(desk.draft, desk.turn.now)
    said = echoes(form, desk, answers) + says
    return show(form, desk, Remarks(said + remarks.says, remarks.choices))


def focus(form: Form[D], desk: D, slot_id: str | None) -> Replies:
    """Asks one question again, later answers kept; None goes on with what stands."""
    kept = {n: value for n, value in desk.draft.answers.items() if n not in form.passing}
    desk = form.desk(desk.turn, desk.draft.step(answers=kept, focus=slot_id), desk.unit)
    desk.turn.records.save_draft(desk.draft, desk.turn.now)
    return show(form, desk)


def go_back(form: Form[D], desk: D) -> Replies:
    """One question back; where there is none, the standing one again."""
    standing, before = standing_slot(form, desk), _slot_before(form, desk)
    if standing is not None and standing.id in form.passing:
        return focus(form, desk, None)
    if before is None:
        return show(form, desk, Remarks((Say("form-first-question"),)))
    return focus(form, desk, before.id)


def leave(desk: Desk) -> Replies:
    """Puts the draft away; it can be brought back."""
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    back = Choice(Say("leave-undo"), loose("reopen", desk.draft.id))
    return (Reply((Say("leave-left"),), (back,), desk.turn.event.button is not None),)


def _slot_before(form: Form[D], desk: D) -> Slot[D] | None:
    standing = standing_slot(form, desk)
    earlier: Slot[D] | None = None
    for slot in form.slots:
        if slot is standing:
            break
        if slot.applies(desk) and slot.id in desk.draft.answers:
            earlier = slot
    return earlier


def _answered(form: Form[D], desk: D, slot: Slot[D], answer: Answer) -> Replies:
    if isinstance(answer, Accepted):
        answers = {slot.id: answer.value, **(answer.also or {})}
        return record(form, desk, answers, answer.says)
    question = slot.ask(desk)
    if answer.options:
        question = replace(question, options=answer.options, several=False, typed_numbers=False)
    return (_question(form, desk, slot, question, Remarks((answer.why,))),)


def _picked(slot: Slot[D], desk: D, names: str) -> Answer:
    if slot.pick is not None:
        return slot.pick(names, desk)
    question = slot.ask(desk)
    meanings = {option.name: option.meaning for option in question.options}
    wanted = names.split(",") if question.several else [names]
    if not names or not set(wanted) <= set(meanings):
        return Rejected(Say("form-choose-one" if names else "form-choose-some"))
    return Accepted([meanings[n] for n in wanted] if question.several else meanings[names])


def _ticked(form: Form[D], desk: D, slot: Slot[D], name: str) -> Replies:
    question = slot.ask(desk)
    ticks = _ticks(slot, question, desk)
    if name in {option.name for option in question.options}:
        ticks = [t for t in ticks if t != name] if name in ticks else [*ticks, name]
    answers = {**desk.draft.answers, TICKS: {slot.id: ticks}}
    desk.draft = desk.draft.step(answers=answers)
    desk.turn.records.save_draft(desk.draft, desk.turn.now)
    return show(form, desk)


def _ticks(slot: Slot[D], question: Question, desk: D) -> list[str]:
    noted = desk.draft.answers.get(TICKS, {}).get(slot.id)
    return list(question.ticked) if noted is None else noted


def _question(form: Form[D], desk: D, slot: Slot[D], question: Question, remarks: Remarks) -> Reply:
    return Reply(
        says=remarks.says + question.says,
        choices=(
            *_option_choices(slot, question, desk),
            *remarks.choices,
            *_steps(form, slot, question, desk),
        ),
        replaces=desk.turn.event.button is not None,
        typed_numbers=question.typed_numbers,
        month=question.month,
    )


def _option_choices(slot: Slot[D], question: Question, desk: D) -> Iterator[Choice]:
    ticks = _ticks(slot, question, desk) if question.several else ()
    for option in question.options:
        if question.several:
            yield Choice(option.label, action(desk, "tick", option.name), option.name in ticks)
        else:
            yield Choice(option.label, action(desk, "pick", option.name))


def _steps(form: Form[D], slot: Slot[D], question: Question, desk: D) -> Iterator[Choice]:
    if question.several:
        yield Choice(Say("form-done"), action(desk, "done"))
    if slot.skippable:
        yield Choice(Say("form-skip"), action(desk, "skip"))
    if _slot_before(form, desk) is not None:
        yield Choice(Say("form-back"), action(desk, "back"))


def echoes(form: Form[D], desk: D, answers: Mapping[str, Any]) -> tuple[Say, ...]:
    """Answers said back in full, each line once."""
    given = (s for s in form.slots if answers.get(s.id) not in (None, ...))
    return distinct(slot.echo(answers[slot.id], desk) for slot in given)


def action(desk: Desk, verb: str, target: object = "") -> str:
    """The payload of a button of this draft as it stands."""
    return str(Action(desk.draft.id, desk.draft.revision, verb, str(target)))
