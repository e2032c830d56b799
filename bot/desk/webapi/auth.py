"""auth.test."""

from bot.desk.identity import BOT_ID, TEAM_ID
from bot.desk.messages import Json
from bot.desk.payloads import domain
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
