"""auth.test, api.test, users.info and users.list."""

from bot.desk.identity import BOT_ID, TEAM_ID, User
from bot.desk.messages import Json
from bot.desk.payloads import domain
from bot.desk.refusals import ErrorName, RefusedError
from bot.desk.webapi.arguments import Arguments
from bot.desk.workspace import Workspace


def auth_test(workspace: Workspace, _given: Arguments) -> Json:
    """The owner of the token."""
    cast = workspace.cast
    return {
        "url": f"https://{domain(cast)}.slack.com/",
        "team": cast.team,
        "user": cast.app.name,
        "team_id": TEAM_ID,
        "user_id": cast.app.id,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def api_test(_workspace: Workspace, given: Arguments) -> Json:
    """The arguments given, or the error asked for."""
    if error := given.text("error"):
        raise RefusedError(error, args=given.values)
    return {"args": given.values}


def users_info(workspace: Workspace, given: Arguments) -> Json:
    """Details of a person."""
    wanted = given.required("user")
    user = workspace.user(wanted)
    if user is None or user.id != wanted:
        raise RefusedError(ErrorName.USER_NOT_FOUND)
    return {"user": _described(user)}


def users_list(workspace: Workspace, _given: Arguments) -> Json:
    """Everybody in the workspace."""
    members = [_described(user) for user in (*workspace.cast.people, workspace.cast.app)]
    return {"members": members, "response_metadata": {"next_cursor": ""}}


def _described(user: User) -> Json:
    return {
        "id": user.id,
        "team_id": TEAM_ID,
        "name": user.name,
        "real_name": user.real_name,
        "deleted": False,
        "is_bot": user.is_bot,
        "tz": "Etc/UTC",
        "tz_offset": 0,
        "profile": {"real_name": user.real_name, "display_name": user.name},
    }
