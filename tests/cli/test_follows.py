"""``copydesk follows``."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import article
from tests.fakes.follow_room import FollowRoom
from tests.fakes.slack_api import SlackApi


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The output of the command."""
    with pytest.raises(SystemExit) as left:
        main(["follows", *arguments, "--index", "index.sqlite"])
    told = capsys.readouterr()
    assert (left.value.code, told.err) == (0, "")
    return told.out


def test_what_is_followed_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    clock = SetClock("2024-11-18T12:00:00Z")
    room = FollowRoom(tmp_path / "index.sqlite", clock, SlackApi())
    room.bring(article("a", "2024-11-18T06:00:00+00:00", "A ferry struck the pier. 3 were hurt."), story="pier")
    assert run(capsys) == "No thread follows a story.\n"
    room.follow("pier", "1.0")
    room.clock.forward(hours=1)
    room.follow("pier", "2.0")
    told = room.followed("2.0")
    at = clock.now()
    room.store.follows.put(replace(told, posted=at, told={"gone": ""}, ended=at, reason="Nothing came."))
    assert run(capsys) == (
        "A ferry struck the pier\n"
        "  channel C0NEWS, thread 1.0 · asked for by U0ROBIN · since 18 Nov 2024 12:00 UTC\n"
        "a story that is no longer in the index\n"
        "  channel C0NEWS, thread 2.0 · asked for by U0ROBIN · since 18 Nov 2024 13:00 UTC"
        " · last post 18 Nov 2024 13:00 UTC · ended 18 Nov 2024 13:00 UTC: Nothing came.\n"
    )
    rows = [json.loads(line) for line in run(capsys, "--json").splitlines()]
    assert [(row["title"], row["story"], row["follow"]["thread"]) for row in rows] == [
        ("A ferry struck the pier", "pier", "1.0"),
        ("", "", "2.0"),
    ]
    room.store.close()
