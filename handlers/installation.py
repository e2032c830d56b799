"""What Slack says of how the app is installed: its tokens, its permissions, and the digests' channels."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.errors import CopydeskError
from bot.settings import Settings
from bot.settings.yaml_file import read_yaml
from handlers.delivery.advice import ADVICE, NO_MEMBER
from handlers.delivery.outcomes import UNREACHED, error_code
from handlers.socket_connection import BAD_TOKENS, SLACK

_TIMEOUT: Final = 10  # seconds per call
_MANIFEST: Final = "slack-manifest.yaml"
_COPY: Final = "see README.md, Install it in Slack"


def installation(settings: Settings) -> dict[str, object]:
    """The workspace and the bot's name there, and under ``problem`` what is wrong."""
    client = WebClient(settings.bot_token.reveal(), SLACK, timeout=_TIMEOUT, retry_handlers=[])
    shown: dict[str, object] = {}
    problems: list[str] = []
    try:
        who, why = _asked(client.auth_test)
        if who is None:
            problems.append(_of_token("SLACK_BOT_TOKEN", why))
        else:
            shown = {"workspace": who.get("team", ""), "bot": who.get("user", "")}
            problems += _of_permissions(who, settings.config)
            problems += _of_channels(client, settings)
        opened, why = _asked(client.apps_connections_open, app_token=settings.app_token.reveal())
        if opened is None:
            problems.append(_of_token("SLACK_APP_TOKEN", why))
    except UNREACHED as error:
        reason = getattr(error, "reason", error)
        problems.append(f"Slack cannot be reached ({reason}): check the network, or leave Slack out with --offline")
    return shown | ({"problem": "; ".join(problems)} if problems else {})


def _asked(method: Callable[..., SlackResponse], **given: Any) -> tuple[SlackResponse | None, str]:  # noqa: ANN401 - the library's
    """A method's answer, or Slack's error code."""
    try:
        return method(**given), ""
    except SlackApiError as error:
        return None, error_code(error.response) or "no code"


def _of_token(variable: str, code: str) -> str:
    if code in BAD_TOKENS:
        return f"{variable}: Slack does not accept it ({code}); copy it again, {_COPY}"
    return f"{variable}: Slack could not check it ({code}); try again in a few minutes"


def _of_permissions(who: SlackResponse, config: Path | None) -> Iterator[str]:
    """The permissions in the manifest that the app was installed without, by the header in which Slack names them."""
    named = next((value for name, value in who.headers.items() if name.lower() == "x-oauth-scopes"), "")
    granted = {scope.strip() for scope in (named if isinstance(named, str) else ",".join(named)).split(",")} - {""}
    missing = [scope for scope in _wanted(config) if scope not in granted] if granted else []
    if missing:
        yield f"the app is installed without {', '.join(missing)}; install it again from config/{_MANIFEST}"


def _wanted(config: Path | None) -> list[str]:
    try:
        manifest: Any = read_yaml(config / _MANIFEST) if config else None
        return [str(scope) for scope in manifest["oauth_config"]["scopes"]["bot"]] if manifest else []
    except (CopydeskError, LookupError, TypeError):
        return []  # somebody's own manifest: nothing to compare with


def _of_channels(client: WebClient, settings: Settings) -> Iterator[str]:
    for plan in settings.digests:
        _, code = _asked(client.conversations_history, channel=plan.channel, limit=1)
        if code in NO_MEMBER:
            yield f"digest {plan.id}, {plan.channel}: {ADVICE[code].wrong} {ADVICE[code].of_digest}".removesuffix(".")
