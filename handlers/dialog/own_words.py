"""Answers in one's own words: a name, a place, a reason.

Whatever has letters could be one. What is plainly something else (a question, a time, an order, a
yes) is refused with what it was taken for; what is unusual is kept only once it was confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.dialog.form import Accepted, Answer, Context, Rejected
from handlers.dialog.matching import is_unsure, says, starts_like, words_of
from handlers.dialog.text import Text
from rules import half_day_minutes
from vietnamese import Reading, Refuse, Value, read_duration, read_money, read_when
from vietnamese.small_talk import is_small_talk
from vietnamese.talking import ASKING, ENDING_LIKE_A_QUESTION, LATER, ORDERING

LONGEST_TEXT = 300
LONGEST_READ = 60
"""Letters of a time, a length or a sum that stand alone."""


WORDLESS = (Text("form-words-yes"), Text("form-words-no"), Text("form-words-order"))
"""Answers to other kinds of questions."""


def read_text(text: str) -> Answer:
    """One line of text, as typed but for its spaces; small talk and mere numbers are none."""
    line = " ".join(text.split())
    if not re.search(r"[^\W\d_].*\w|\w.*[^\W\d_]", line) or is_small_talk(line):
        return Rejected(Text("form-write-something"))
    if len(line) > LONGEST_TEXT:
        return Rejected(Text("form-too-long", {"longest": LONGEST_TEXT}))
    return Accepted(line)


def read_own_words(text: str, context: Context, *, names_times: bool = False) -> Answer:
    """One line of text that answers a question for words; where it `names_times`, those are no
    reason to refuse it ("Hội nghị quý III")."""
    answer = read_text(text)
    if isinstance(answer, Rejected):
        return answer
    why = _something_else(text, context)
    if why is None and not names_times and _is_figure(text, context):
        why = "form-is-time"
    return doubted(answer) if why is None else Rejected(Text(why, {"said": answer.value}))


def doubted(answer: Answer) -> Answer:
    """An answer that reads like an order or a question is to be confirmed."""
    if isinstance(answer, Accepted) and isinstance(answer.value, str) and _unusual(answer.value):
        return replace(answer, doubt=Text("form-doubtful", {"said": answer.value}))
    return answer


def _something_else(text: str, context: Context) -> str | None:
    """The sentence that says what a text is, where it is no answer in words."""
    if is_question(text):
        return "form-is-question"
    if is_unsure(text) or any(says(text, each) for each in LATER):
        return "form-is-unsure"
    if any(_says_one_of(text, words, context) for words in WORDLESS):
        return "form-write-something"
    return None


def is_question(text: str) -> bool:
    return text.rstrip().endswith("?") or any(starts_like(text, each) for each in ASKING)


def _unusual(text: str) -> bool:
    asks = words_of(text)[-1] in ENDING_LIKE_A_QUESTION
    return asks or any(starts_like(text, each) for each in ORDERING)


def _says_one_of(text: str, words: Text, context: Context) -> bool:
    return any(says(text, each) for each in context.turn.wording(words).split(","))


def _is_figure(text: str, context: Context) -> bool:
    """Whether all of a text is a time, a length or a sum of money."""
    if len(text) > LONGEST_READ:
        return False
    if is_time(read_when(text, context.turn.now)):
        return True
    readings = read_duration(text, half_day_minutes()), read_money(text)
    return any(isinstance(each, Value) for each in readings)


def is_time(when: Reading) -> bool:
    """Whether a reading of the whole text is a time, be it one that cannot be."""
    return isinstance(when, Value) or (isinstance(when, Refuse) and when.reason != "no-when")
