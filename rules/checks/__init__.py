"""The checks, one small function a rule, grouped by what they look at. Importing registers them."""

from rules.checks import calendar as calendar
from rules.checks import composition as composition
from rules.checks import cost as cost
from rules.checks import duration as duration
from rules.checks import necessity as necessity
from rules.checks import notice as notice
from rules.checks import quota as quota
from rules.checks import speeches as speeches
