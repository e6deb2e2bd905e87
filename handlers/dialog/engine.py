"""Walking through a form: asking the next question, taking an answer, going back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.dialog import pending
from handlers.dialog.fields import match_option, option_named
from handlers.dialog.form import (
    Accepted,
    Answer,
    Context,
    D,
    Findings,
    Form,
    Option,
    Rejected,
    Slot,
    with_resets,
)
from handlers.dialog.payload import Action, loose
from handlers.dialog.resolve import on_screen
from handlers.dialog.text import Text, distinct
from handlers.dialog.turn import Choice, Replies, Reply
from storage.model import Draft

TICKS, LEFT = "~ticks", "~left"
"""Beside the answers of a draft: what is ticked so far, and that it was put off."""

NOTHING = Findings()
LONGEST_QUOTE = 60
"""Letters of a text that is said back as not understood."""


def next_slot(form: Form[D], context: D) -> Slot[D] | None:
    """The question that stands now, None when all are answered."""
    focused = form.slot(context.draft.focus)
    if focused and focused.applies(context):
        return focused
    answers = context.draft.answers
    return next((s for s in form.slots if s.id not in answers and s.applies(context)), None)


def show(form: Form[D], context: D, findings: Findings = NOTHING) -> Replies:
    """The next question, or what comes when none is left; findings are said above it."""
    slot = next_slot(form, context)
    if slot is not None and pending.is_asked(context):
        return (_confirmation(context, findings),)
    if slot is None:
        return form.complete(form, context, findings.texts)
    return (_question(form, context, slot, findings),)


def hear(form: Form[D], context: D, text: str) -> Replies:
    """Text typed while the form stands."""
    if pending.is_asked(context):
        decided = match_option(text, pending.question(context)[1], context)
        if decided is not None:
            return _decided(form, context, decided.name)
        pending.drop(context)
    slot = next_slot(form, context)
    answer = slot.kind.read(text, context) if slot else None
    if slot is not None and isinstance(answer, Accepted):
        return _answered(form, context, slot, answer)
    refused = isinstance(answer, Rejected) and answer.final
    several = {} if refused else form.several_answers(context, text)
    if several and slot is not None and _rewritten(context, several):
        said = echoes(form, context.on(_with(context.draft, several)), several)
        pending.ask(context, "change", several, (Text("form-change-ask"), *said))
        return show(form, context)
    if several:
        return record(form, context, several)
    if slot is None or answer is None:
        return _not_understood(form, context, text)
    return _answered(form, context, slot, answer)


def answers(form: Form[D], context: D, text: str) -> bool:
    """Whether a text answers the question that stands."""
    slot = next_slot(form, context)
    return slot is not None and isinstance(slot.kind.read(text, context), Accepted)


def press(form: Form[D], context: D, action: Action) -> Replies:
    """A button of the draft's present revision."""
    if action.verb in form.buttons:
        return form.buttons[action.verb](form, context, action.target)
    if action.verb == "back":
        return go_back(form, context)
    if pending.is_asked(context):
        return _decided(form, context, action.verb)
    slot = next_slot(form, context)
    match slot, action.verb:
        case None, _:
            return show(form, context)
        case Slot(), "pick":
            return _answered(form, context, slot, _picked(slot, context, action.target))
        case Slot(), "tick":
            return _ticked(form, context, slot, action.target)
        case Slot(), "done":
            names = ",".join(_ticks(slot, context))
            return _answered(form, context, slot, _picked(slot, context, names))
        case Slot(), "skip" if slot.kind.optional:
            return record(form, context, {slot.id: None})
        case Slot(), "month":
            return show(form, context.on(context.draft, action.target))
    return show(form, context)


def record(
    form: Form[D], context: D, answers: Mapping[str, Any], texts: tuple[Text, ...] = ()
) -> Replies:
    """Keeps answers (an Ellipsis takes one away), says them back with what they bring up."""
    context = context.on(_with(context.draft, answers))
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


def _with(draft: Draft, answers: Mapping[str, Any]) -> Draft:
    """A draft after some answers; what was noted beside them is forgotten."""
    merged = {**draft.answers, **answers}
    kept = {n: value for n, value in merged.items() if value is not ... and not n.startswith("~")}
    return draft.step(answers=kept, focus=None)


def focus(form: Form[D], context: D, slot_id: str | None) -> Replies:
    """Asks one question again, later answers kept; None goes on with the next one."""
    aside = (*form.passing, pending.PENDING)
    kept = {n: value for n, value in context.draft.answers.items() if n not in aside}
    context = context.on(context.draft.step(answers=kept, focus=slot_id))
    context.turn.save_draft(context.draft)
    return show(form, context)


def go_back(form: Form[D], context: D) -> Replies:
    """One question back; where there is none, the same one again."""
    slot = next_slot(form, context)
    if slot is not None and slot.passing:
        return focus(form, context, None)
    before = _slot_before(form, context, slot)
    if before is None:
        return show(form, context, Findings((Text("form-first-question"),)))
    return focus(form, context, before.id)


def leave(form: Form[D], context: D) -> Replies:
    """Puts the draft away; it can be brought back. One that stays beneath others is named, and
    remembered until it is."""
    turn, name = context.turn, form.named(context)
    if form.stays_beneath and context.draft.answers:
        turn.save_draft(context.draft.step(answers={**context.draft.answers, LEFT: True}))
    else:
        turn.close_draft(context.draft)
    said = Text("leave-left") if name is None else Text("leave-left-named", {"name": name})
    back = Choice(Text("leave-undo"), loose("reopen", context.draft.id))
    return (Reply((said,), (back,), turn.tapped),)


def _slot_before(form: Form[D], context: D, slot: Slot[D] | None) -> Slot[D] | None:
    """The last answered question before one, or of all."""
    end = len(form.slots) if slot is None else form.slots.index(slot)
    answered = (s for s in form.slots[:end][::-1] if s.id in context.draft.answers)
    return next((each for each in answered if each.applies(context)), None)


def _answered(form: Form[D], context: D, slot: Slot[D], answer: Answer) -> Replies:
    if isinstance(answer, Accepted):
        answers = with_resets(form.slots, {slot.id: answer.value, **answer.also})
        if answer.doubt is not None:
            pending.ask(context, "doubt", answers, (answer.doubt,))
            return show(form, context)
        return record(form, context, answers, answer.texts)
    return (_question(form, context, slot, Findings((answer.why,)), answer.options),)


def _rewritten(context: Context, several: Mapping[str, Any]) -> list[str]:
    """The answers to other questions that would not stay as they were given."""
    given = context.draft.answers
    return [name for name, new in several.items() if name in given and given[name] != new]


def still_offered(form: Form[D], context: D) -> tuple[Choice, ...]:
    """The form's own buttons that the screen shows of the draft as it stands."""
    stands = (context.draft.id, context.draft.revision)
    shown = (c for c in on_screen(context.turn) if (c.action.draft, c.action.revision) == stands)
    return tuple(choice for choice in shown if choice.action.verb in form.buttons)


def _not_understood(form: Form[D], context: D, text: str) -> Replies:
    """What was not understood, and what may be typed where no question stands."""
    said = " ".join(text.split())
    if not said or len(said) > LONGEST_QUOTE:
        said = f"{said[:LONGEST_QUOTE]}…"
    lines = (Text("form-not-understood", {"said": said}), Text("form-choose-below"))
    offered = still_offered(form, context)
    return (Reply(lines, offered),) if offered else form.complete(form, context, lines)


def _decided(form: Form[D], context: D, decision: str) -> Replies:
    """What stands aside is kept, or the question asked again without it."""
    if decision == pending.TAKE:
        return record(form, context, pending.confirmed(context))
    pending.drop(context)
    return show(form, context)


def _confirmation(context: D, findings: Findings) -> Reply:
    lines, options = pending.question(context)
    choices = tuple(Choice(o.label, action(context, o.name)) for o in options)
    return Reply(findings.texts + lines, choices, context.turn.tapped)


def _picked(slot: Slot[D], context: D, name: str) -> Answer:
    if slot.kind.pick is not None:
        return slot.kind.pick(name, context)
    option = option_named(name, slot.kind.options(context))
    return Accepted(option.meaning) if option else Rejected(Text("form-choose-one"))


def _ticked(form: Form[D], context: D, slot: Slot[D], name: str) -> Replies:
    ticks = _ticks(slot, context)
    if option_named(name, slot.kind.options(context)):
        ticks = [t for t in ticks if t != name] if name in ticks else [*ticks, name]
    offered = still_offered(form, context)
    answers = {**context.draft.answers, TICKS: {slot.id: ticks}}
    context.draft = context.draft.step(answers=answers)
    context.turn.save_draft(context.draft)
    still = (replace(c, action=action(context, c.action.verb, c.action.target)) for c in offered)
    return show(form, context, Findings((), tuple(still)))


def _ticks(slot: Slot[D], context: D) -> list[str]:
    noted: list[str] | None = context.draft.answers.get(TICKS, {}).get(slot.id)
    if noted is not None or slot.kind.ticked is None:
        return noted or []
    return list(slot.kind.ticked(context.get(slot.id), context))


def _question(
    form: Form[D], context: D, slot: Slot[D], findings: Findings, readings: tuple[Option, ...] = ()
) -> Reply:
    """One question as it is asked; `readings` of what was typed stand in for its options."""
    kind = slot.kind
    several = kind.ticked is not None and not readings
    return Reply(
        texts=findings.texts + form.question(slot, context),
        choices=(
            *_answers(slot, context, readings, several),
            *(findings.choices or still_offered(form, context)),
            *_steps(form, slot, context, several),
        ),
        replaces=context.turn.tapped,
        typed_numbers=kind.typed_numbers and not readings,
        month=kind.month(context) if kind.month else None,
    )


def _answers(
    slot: Slot[D], context: D, readings: tuple[Option, ...], several: bool
) -> Iterator[Choice]:
    effect = None if readings else slot.effect
    ticks = _ticks(slot, context) if several else ()
    for option in readings or slot.kind.options(context):
        label = effect(option, context) if effect else option.label
        if several:
            yield Choice(label, action(context, "tick", option.name), option.name in ticks)
        else:
            yield Choice(label, action(context, "pick", option.name))


def _steps(form: Form[D], slot: Slot[D], context: D, several: bool) -> Iterator[Choice]:
    if several:
        yield Choice(Text("form-done"), action(context, "done"), numbered=False)
    if slot.kind.optional:
        yield Choice(Text("form-skip"), action(context, "skip"), numbered=False)
    if _slot_before(form, context, slot) is not None:
        yield Choice(Text("form-back"), action(context, "back"), numbered=False)


def echoes(form: Form[D], context: D, answers: Mapping[str, Any]) -> tuple[Text, ...]:
    """Answers said back in full, each line once."""
    given = (s for s in form.slots if answers.get(s.id) not in (None, ...))
    return distinct(slot.said(answers[slot.id], context) for slot in given)


def action(context: Context, verb: str, target: object = "") -> Action:
    """What a button of this draft does, as the draft stands."""
    return Action(context.draft.id, context.draft.revision, verb, str(target))
