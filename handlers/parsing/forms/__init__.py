"""The forms in which people ask, one file per thing asked for; the first that matches a line wins.

A line may be of two forms. What a file asks for is narrower than what those after it do; within a file, the narrower
form comes first, as does a pair of outlets before what they all differ on. The catch-all ones are last.
"""

from typing import Final

from handlers.parsing.form import Form
from handlers.parsing.forms.catch_all import CATCH_ALL
from handlers.parsing.forms.changes import CHANGES
from handlers.parsing.forms.compare import COMPARE
from handlers.parsing.forms.coverage import COVERAGE
from handlers.parsing.forms.details import DETAILS
from handlers.parsing.forms.follow import FOLLOW
from handlers.parsing.forms.other import OTHER
from handlers.parsing.forms.outlets import OUTLETS
from handlers.parsing.forms.says import SAYS
from handlers.parsing.forms.summary import SUMMARY

FORMS: Final[tuple[Form, ...]] = (
    *FOLLOW,
    *OTHER,
    *CHANGES,
    *OUTLETS,
    *COMPARE,
    *COVERAGE,
    *SAYS,
    *SUMMARY,
    *DETAILS,
    *CATCH_ALL,
)
