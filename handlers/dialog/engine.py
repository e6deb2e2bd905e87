"""Walking through a form: showing the standing question, hearing an answer, going back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.dialog.form import (
    Accepted,
    Answer,
    Context,
    D,
    Findings,
    Form,
    Question,
    Rejected,
    Slot,
)
from handlers.dialog.payload import Action, loose
from handlers.dialog.text import Text, distinct
from handlers.dialog.turn import Choice, Replies, Reply

TICKS = "~ticks"
NOTHING = Findings()


def standing_slot(form: Form[D], context: D) -> Slot[D] | None:
    """The question that stands now, None when all are answered."""
    focused = form.slot(context.draft.focus)
    if focused and focused.applies(context):
        return focused
    answers = context.draft.answers
    return next((s for s in form.slots if s.id not in answers and s.applies(context)), None)


def show(form: Form[D], context: D, findings: Findings = NOTHING) -> Replies:
    """The standing question, or what comes when none is left; remarks are said above it."""
    slot = standing_slot(form, context)
    if slot is None:
        return form.complete(form, context, findings.texts)
    return (_question(form, context, slot, slot.ask(context), findings),)


def hear(form: Form[D], context: D, text: str) -> Replies:
    """Text typed while the form stands."""
    slot = standing_slot(form, context)
    answer = slot.read(text, context) if slot else None
    if slot is not None and isinstance(answer, Accepted):
        return _answered(form, context, slot, answer)
    refused = isinstance(answer, Rejected) and answer.final
    several = {} if refused else form.several_answers(form, context, text)
    if several:
        return record(form, context, several)
    if slot is None or answer is None:
        return form.complete(form, context, (Text("form-choose-below"),))
    return _answered(form, context, slot, answer)


def press(form: Form[D], context: D, action: Action) -> Replies:
    """A button of the draft's present revision."""
    if action.verb in form.buttons:
        return form.buttons[action.verb](form, context, action.target)
    if action.verb == "back":
        return go_back(form, context)
    slot = standing_slot(form, context)
    match slot, action.verb:
        case None, _:
            return show(form, context)
        case Slot(), "pick":
            return _answered(form, context, slot, _picked(slot, context, action.target))
        case Slot(), "tick":
            return _ticked(form, context, slot, action.target)
        case Slot(), "done":
            names = ",".join(_ticks(slot, slot.ask(context), context))
            return _answered(form, context, slot, _picked(slot, context, names))
        case Slot(skippable=True), "skip":
            return record(form, context, {slot.id: None})
        case Slot(), "month":
            return show(
                form, form.context(context.turn, context.draft, context.unit, action.target)
            )
    return show(form, context)


def record(
    form: Form[D], context: D, answers: Mapping[str, Any], texts: tuple[Text, ...] = ()
) -> Replies:
    """Keeps answers (an Ellipsis takes one away), says them back with what they bring up."""
    merged = {**context.draft.answers, **answers}
    kept = {name: value for name, value in merged.items() if value is not ... and name != TICKS}
    context = form.context(context.turn, context.draft.step(answers=kept, focus=None), context.unit)
    for slot in form.slots:
        if slot.id in answers:
            ending = slot.then(context)
            if ending is not None:
                return ending
    findings = form.findings(context)
    if findings.seen is not None:
        context.draft = replace(context.draft, seen=findings.seen)
    context.turn.save_draft(context.draft)
    said = echoes(form, context, answers) + texts
    return show(form, context, Findings(said + findings.texts, findings.choices))


def focus(form: Form[D], context: D, slot_id: str | None) -> Replies:
    """Asks one question again, later answers kept; None goes on with what stands."""
    kept = {n: value for n, value in context.draft.answers.items() if n not in form.passing}
    context = form.context(
        context.turn, context.draft.step(answers=kept, focus=slot_id), context.unit
    )
    context.turn.save_draft(context.draft)
    return show(form, context)


def go_back(form: Form[D], context: D) -> Replies:
    """One question back; where there is none, the standing one again."""
    standing, before = standing_slot(form, context), _slot_before(form, context)
    if standing is not None and standing.id in form.passing:
        return focus(form, context, None)
    if before is None:
        return show(form, context, Findings((Text("form-first-question"),)))
    return focus(form, context, before.id)


def leave(context: Context) -> Replies:
    """Puts the draft away; it can be brought back."""
    context.turn.close_draft(context.draft)
    back = Choice(Text("leave-undo"), loose("reopen", context.draft.id))
    return (Reply((Text("leave-left"),), (back,), context.turn.tapped),)


def _slot_before(form: Form[D], context: D) -> Slot[D] | None:
    standing = standing_slot(form, context)
    earlier: Slot[D] | None = None
    for slot in form.slots:
        if slot is standing:
            break
        if slot.applies(context) and slot.id in context.draft.answers:
            earlier = slot
    return earlier


def _answered(form: Form[D], context: D, slot: Slot[D], answer: Answer) -> Replies:
    if isinstance(answer, Accepted):
        answers = {slot.id: answer.value, **(answer.also or {})}
        return record(form, context, answers, answer.texts)
    question = slot.ask(context)
    if answer.options:
        question = replace(question, options=answer.options, several=False, typed_numbers=False)
    return (_question(form, context, slot, question, Findings((answer.why,))),)


def _picked(slot: Slot[D], context: D, names: str) -> Answer:
    if slot.pick is not None:
        return slot.pick(names, context)
    question = slot.ask(context)
    meanings = {option.name: option.meaning for option in question.options}
    wanted = names.split(",") if question.several else [names]
    if not names or not set(wanted) <= set(meanings):
        return Rejected(Text("form-choose-one" if names else "form-choose-some"))
    return Accepted([meanings[n] for n in wanted] if question.several else meanings[names])


def _ticked(form: Form[D], context: D, slot: Slot[D], name: str) -> Replies:
    question = slot.ask(context)
    ticks = _ticks(slot, question, context)
    if name in {option.name for option in question.options}:
        ticks = [t for t in ticks if t != name] if name in ticks else [*ticks, name]
    answers = {**context.draft.answers, TICKS: {slot.id: ticks}}
    context.draft = context.draft.step(answers=answers)
    context.turn.save_draft(context.draft)
    return show(form, context)


def _ticks(slot: Slot[D], question: Question, context: D) -> list[str]:
    noted = context.draft.answers.get(TICKS, {}).get(slot.id)
    return list(question.ticked) if noted is None else noted


def _question(
    form: Form[D], context: D, slot: Slot[D], question: Question, findings: Findings
) -> Reply:
    return Reply(
        texts=findings.texts + question.texts,
        choices=(
            *_option_choices(slot, question, context),
            *findings.choices,
            *_steps(form, slot, question, context),
        ),
        replaces=context.turn.tapped,
        typed_numbers=question.typed_numbers,
        month=question.month,
    )


def _option_choices(slot: Slot[D], question: Question, context: D) -> Iterator[Choice]:
    ticks = _ticks(slot, question, context) if question.several else ()
    for option in question.options:
        if question.several:
            yield Choice(option.label, action(context, "tick", option.name), option.name in ticks)
        else:
            yield Choice(option.label, action(context, "pick", option.name))


def _steps(form: Form[D], slot: Slot[D], question: Question, context: D) -> Iterator[Choice]:
    if question.several:
        yield Choice(Text("form-done"), action(context, "done"))
    if slot.skippable:
        yield Choice(Text("form-skip"), action(context, "skip"))
    if _slot_before(form, context) is not None:
        yield Choice(Text("form-back"), action(context, "back"))


def echoes(form: Form[D], context: D, answers: Mapping[str, Any]) -> tuple[Text, ...]:
    """Answers said back in full, each line once."""
    given = (s for s in form.slots if answers.get(s.id) not in (None, ...))
    return distinct(slot.echo(answers[slot.id], context) for slot in given)


def action(context: Context, verb: str, target: object = "") -> Action:
    """What a button of this draft does, as the draft stands."""
    return Action(context.draft.id, context.draft.revision, verb, str(target))
