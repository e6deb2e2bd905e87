"""All the conversations there are, entered in the table of forms."""

from __future__ import annotations

from handlers.dialog.form import FORMS
from handlers.me.reminders import MY_LEADS, MY_QUIET
from handlers.meetings.rsvp import ABSENT, SUBSTITUTE
from handlers.meetings.sending_back import RETURN
from handlers.plan.afterwards import OUTCOME, RECORD
from handlers.plan.form import PLAN
from handlers.plan.secret_count import SECRET_COUNT
from handlers.unit.agreements import CHILD, LINK
from handlers.unit.create import UNIT
from handlers.unit.settings import SETTINGS

FORMS.update(
    (form.id, form)
    for form in (
        PLAN,
        RECORD,
        OUTCOME,
        SECRET_COUNT,
        UNIT,
        CHILD,
        LINK,
        RETURN,
        ABSENT,
        SUBSTITUTE,
        MY_LEADS,
        MY_QUIET,
        *SETTINGS,
    )
)
