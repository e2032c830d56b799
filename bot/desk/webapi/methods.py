"""The methods by name, with the scopes that Slack requires, and how a call is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.desk.messages import Json, OnExchange
from bot.desk.refusals import ErrorName, RefusedError
from bot.desk.webapi import auth, chat, conversations, views
from bot.desk.webapi.arguments import Arguments, read_arguments
from bot.desk.workspace import Workspace

Method = Callable[[Workspace, Arguments], Json]

_METHODS: Mapping[str, Method] = {
    "auth.test": auth.auth_test,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.replies": conversations.replies,
    "views.publish": views.publish,
}

# The scope that a method requires; "*" is the kind of the room in question.
_SCOPES: Mapping[str, str] = {
    "chat.postMessage": "chat:write",
    "chat.update": "chat:write",
    "conversations.history": "*:history",
    "conversations.replies": "*:history",
}
_FAMILY = {"channel": "channels", "group": "groups", "im": "im"}


@dataclass(frozen=True, slots=True)
class Keys:
    """The two tokens an app holds, and the scopes it was granted (all, if none are named)."""

    bot_token: str
    app_token: str
    scopes: tuple[str, ...] = ()


class WebApi:
    """Answers calls."""

    def __init__(
        self, workspace: Workspace, on_exchange: OnExchange, keys: Keys, socket_address: Callable[[], str]
    ) -> None:
        self._workspace = workspace
        self._on_exchange = on_exchange
        self._keys = keys
        self._socket_address = socket_address

    async def answer(self, request: Request) -> Response:
        """Answer one call as Slack would."""
        name = request.path_params["method"]
        given = Arguments({})
        try:
            given = await read_arguments(request)
            result: Json = {"ok": True, **self._result(name, _token(request, given), given)}
        except RefusedError as refused:
            result = {"ok": False, "error": refused.error, **refused.more}
        self._on_exchange(name, dict(given.values))
        headers = {"x-oauth-scopes": ",".join(self._keys.scopes)} if self._keys.scopes else {}
        return JSONResponse(result, headers=headers)

    def _result(self, name: str, token: str, given: Arguments) -> Json:
        if name == "apps.connections.open":
            self._authorise(token, self._keys.app_token)
            return {"url": self._socket_address()}
        method = _METHODS.get(name)
        if method is None:
            raise RefusedError(ErrorName.UNKNOWN_METHOD, req_method=name)
        self._authorise(token, self._keys.bot_token)
        self._permit(name, given)
        return method(self._workspace, given)

    def _authorise(self, token: str, wanted: str) -> None:
        if not token:
            raise RefusedError(ErrorName.NOT_AUTHED)
        if token != wanted:
            known = token in (self._keys.bot_token, self._keys.app_token)
            raise RefusedError(ErrorName.NOT_ALLOWED_TOKEN_TYPE if known else ErrorName.INVALID_AUTH)

    def _permit(self, name: str, given: Arguments) -> None:
        needed = _SCOPES.get(name, "")
        if needed.startswith("*"):
            room = self._workspace.room(given.text("channel"))
            needed = needed.replace("*", _FAMILY[room.kind if room else "channel"])
        if needed and self._keys.scopes and needed not in self._keys.scopes:
            raise RefusedError(ErrorName.MISSING_SCOPE, needed=needed, provided=",".join(self._keys.scopes))


def _token(request: Request, given: Arguments) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else given.text("token")
