"""What ``copydesk check`` says of Slack, asked of the Desk in its place."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli import main
from bot.clock import SystemClock
from bot.desk import Channel, DeskHandle, DeskSettings, running_desk
from bot.store import open_store

SCOPES = yaml.safe_load(
    (Path(__file__).parents[2] / "config/slack-manifest.yaml").read_text(encoding="utf-8")
)["oauth_config"]["scopes"]["bot"]  # fmt: skip
GRANTED = tuple(scope for scope in SCOPES if scope != "groups:history")
DIGEST = "- {{id: {0}, title: T, channel: {1}, times: ['08:00'], zone: UTC, set_up_by: Me, sections: [{{title: A}}]}}\n"
NOT_WHOLE = (
    "the app is installed without groups:history; install it again from config/slack-manifest.yaml;"
    " digest no-2, C0ELSEWHERE: I am not in this channel. Invite me there with /invite;"
    " digest no-3, C0NOWHERE: I cannot see this channel. Check its id in config/digests.yaml; a private one must"
    " invite me"
)
CHANNELS = (Channel("digests", id="C0DIGESTS"), Channel("elsewhere", id="C0ELSEWHERE", joined=False))

Facts = Callable[..., tuple[int, dict[str, Any], str]]


@pytest.fixture(scope="module")
def desk() -> Iterator[DeskHandle]:
    with running_desk(DeskSettings(channels=CHANNELS, scopes=GRANTED)) as handle:
        yield handle


@pytest.fixture
def facts(
    tmp_path: Path, desk: DeskHandle, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Facts:
    """Exit code, what is said of Slack, and all that is written, for some settings and tokens."""
    monkeypatch.setattr("handlers.installation.SLACK", desk.api_url)
    (tmp_path / "copydesk.yaml").write_text(f"index: {tmp_path}/i.sqlite\nmodel: none\nsemantic: none\n")
    open_store(tmp_path / "i.sqlite", SystemClock(), create=True).close()

    def checked(*, wanted: str, channels: str, bot: str = "", app: str = "") -> tuple[int, dict[str, Any], str]:
        scopes = {"oauth_config": {"scopes": {"bot": wanted.split()}}}
        (tmp_path / "slack-manifest.yaml").write_text(yaml.safe_dump(scopes))
        (tmp_path / "digests.yaml").write_text(
            "".join(DIGEST.format(f"no-{number}", channel) for number, channel in enumerate(channels.split(), 1))
        )
        monkeypatch.setenv("SLACK_BOT_TOKEN", bot or desk.bot_token)
        monkeypatch.setenv("SLACK_APP_TOKEN", app or desk.app_token)
        with pytest.raises(SystemExit) as ended:
            main(["check", "--json", "--config", str(tmp_path)])
        written = capsys.readouterr().out
        return int(ended.value.code or 0), json.loads(written)["slack"], written

    return checked


def test_a_whole_installation_is_fine_and_shown_without_its_tokens(facts: Facts, desk: DeskHandle) -> None:
    code, slack, written = facts(wanted="commands chat:write", channels="C0DIGESTS")
    connection = "Socket Mode, with both tokens"
    assert (code, slack) == (0, {"connection": connection, "workspace": "Newsroom", "bot": "copydesk"})
    assert desk.bot_token not in written
    assert desk.app_token not in written


def test_missing_permissions_and_channels_without_the_bot_are_named(facts: Facts) -> None:
    code, slack, _ = facts(wanted=" ".join(SCOPES), channels="C0DIGESTS C0ELSEWHERE C0NOWHERE")
    assert (code, slack["problem"]) == (1, NOT_WHOLE)


def test_each_token_that_slack_does_not_accept_is_named(facts: Facts, desk: DeskHandle) -> None:
    bot, app = desk.app_token.replace("xapp", "xoxb"), "xapp-1-old"
    code, slack, written = facts(wanted="commands", channels="", bot=bot, app=app)
    told = "Slack does not accept it (invalid_auth); copy it again, see README.md, Install it in Slack"
    assert (code, slack["problem"]) == (1, f"SLACK_BOT_TOKEN: {told}; SLACK_APP_TOKEN: {told}")
    assert bot not in written
    assert app not in written


def test_slack_out_of_reach_is_said(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.installation.SLACK", "http://127.0.0.1:9/")
    code, slack, _ = facts(wanted="commands", channels="")
    told = "Slack cannot be reached ([Errno 111] Connection refused)"
    assert (code, slack["problem"]) == (1, f"{told}: check the network, or leave Slack out with --offline")
