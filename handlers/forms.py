"""All the conversations there are, entered in the table of forms."""

from __future__ import annotations

from handlers.agreements import CHILD, LINK
from handlers.form import FORMS
from handlers.outcome import OUTCOME
from handlers.plan import PLAN
from handlers.record import RECORD
from handlers.rsvp import ABSENT, SUBSTITUTE
from handlers.secret_count import SECRET_COUNT
from handlers.sending_back import RETURN
from handlers.settings import SETTINGS
from handlers.unit_form import UNIT
from handlers.wishes import MY_LEADS, MY_QUIET

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
