"""views.publish."""

import secrets

from bot.desk.messages import Home, Json, with_block_ids
from bot.desk.refusals import ErrorName, RefusedError, check_message
from bot.desk.webapi.arguments import Arguments
from bot.desk.workspace import Workspace


def publish(workspace: Workspace, given: Arguments) -> Json:
    """Show a person the app's Home tab; with the hash of a view, only if that is still the one shown."""
    person = workspace.user(given.required("user_id"))
    view = given.structure("view", ErrorName.INVALID_ARGUMENTS)
    if person is None or person.is_bot:
        raise RefusedError(ErrorName.USER_NOT_FOUND)
    if not isinstance(view, dict) or view.get("type") != "home":
        raise RefusedError(ErrorName.INVALID_ARGUMENTS)
    check_message(view)
    before = workspace.home(person.id)
    if (seen := given.text("hash")) and (before is None or seen != before.hash):
        raise RefusedError(ErrorName.HASH_CONFLICT)
    home = Home(
        id=before.id if before else "V" + secrets.token_hex(5).upper(),
        user=person.id,
        hash=f"{workspace.next_ts()}.{secrets.token_hex(4)}",
        blocks=with_block_ids(view["blocks"]),
        private_metadata=str(view.get("private_metadata", "")),
    )
    workspace.show_home(home)
    return {"view": home.as_slack()}
