"""Digests in words."""

import pytest

from bot.model.digest import Digest
from bot.wording.digests import set_up
from tests.handlers import bridge


@pytest.mark.parametrize(
    ("by", "when", "told"),
    [
        ("Mara Vell", "Mon at 08:00, UTC", ["Set up by <Mara Vell>", "goes out <Mon at 08:00, UTC>"]),
        (" ", "Mon at 08:00, UTC", ["goes out <Mon at 08:00, UTC>"]),
        ("Mara Vell", "", ["Set up by <Mara Vell>"]),
        ("", "", []),
    ],
)
def test_who_set_a_digest_up_and_when_it_goes_out(by: str, when: str, told: list[str]) -> None:
    digest = Digest("morning", "Morning digest", bridge.MORNING, bridge.NOON, (), set_up_by=by, when=when)
    assert set_up(digest, "<{}>".format) == told
