"""What the terminal says of a failure: what is wrong, and what to do about it there."""

import pytest

from bot.cli.app import told
from bot.errors import CopydeskError, GoneError, NotFoundError, UsageError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (NotFoundError("No outlet is called that."), "No outlet is called that."),
        (
            UsageError("Whose is it?", "Name it with --outlet."),
            "Whose is it? Name it with --outlet.",
        ),
        (GoneError("This story is gone."), "This story is gone. Search all articles with copydesk search."),
    ],
)
def test_a_failure_is_told_with_what_to_do(error: CopydeskError, line: str) -> None:
    assert told(error) == line
