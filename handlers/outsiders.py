"""Whom the bot answers: the people of its workspace, or of its organisation, guests among them.

Slack also delivers what people of other companies do in channels that are shared with them (Slack Connect).
"""

import logging
from collections.abc import Callable, Collection, Mapping
from typing import Any

from slack_bolt import App, BoltContext, BoltResponse, Respond
from slack_sdk import WebClient

from bot.errors import CopydeskError
from bot.logs import LogEvent, event
from handlers.work import Call, Work

_NOT_YOU = "I only answer people of the workspace that runs me."

_log = logging.getLogger(__name__)


def register(app: App, work: Work) -> None:
    """Keep what outsiders do from every listener: their messages are ignored, their presses refused in private."""

    @app.middleware
    def keep_out(
        body: dict[str, Any], client: WebClient, respond: Respond, context: BoltContext, next_: Callable[[], None]
    ) -> BoltResponse | None:
        home = context.authorize_result
        if home is None or not is_outsider(body, {home.team_id or "", home.enterprise_id or ""} - {""}):
            next_()
            return None
        event(_log, LogEvent.OUTSIDER)
        call = Call(body, client, respond)
        if body.get("response_url") or call.home_of:
            work.take(_refuse, call)
        return BoltResponse(status=200)


def is_outsider(body: Mapping[str, Any], home: Collection[str]) -> bool:
    """Whether a request comes from nobody at ``home``, the ids of the app's workspace and organisation.

    An event says whether its channel is shared with other companies. A press or a command says only whose it is.
    """
    happened, user = body.get("event"), body.get("user")
    if isinstance(happened, dict):
        theirs = {happened.get("user_team") or happened.get("team")}
        return bool(body.get("is_ext_shared_channel")) and theirs.isdisjoint(home)
    theirs = {user.get("team_id")} if isinstance(user, dict) else {body.get("team_id"), body.get("enterprise_id")}
    return theirs.isdisjoint(home)


def _refuse(_call: Call) -> None:
    raise CopydeskError(_NOT_YOU)
