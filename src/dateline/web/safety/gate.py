"""The gate: turns requests down that are not from a page of this server, too large, or without the token.

In: any request. Out: the app's answer with headers for safety, or a refusal with the reason. A changing request must
carry the session's cookie and the CSRF token that `/api/meta` gave with it.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from dateline.web.errors import FORBIDDEN, LARGE, refusal
from dateline.web.options import Options
from dateline.web.safety.headers import safe
from dateline.web.safety.hosts import known, same_origin
from dateline.web.safety.session import HEADER, SESSION, TOKEN, cookie, cookies, fresh, same, signed, well_formed

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
_READING = frozenset(("GET", "HEAD"))
_UNAUTHORIZED = 401


class Gate:
    """The outermost layer of the app."""

    def __init__(self, app: App, options: Options, secret: bytes) -> None:
        self._app = app
        self._options = options
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request through, or turn it down."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = str(scope["path"])
        headers = Headers(scope=scope)
        held = cookies(headers.get("cookie", ""))
        refused = self._refused(scope, headers, held)
        session = held.get(SESSION)
        new = None if well_formed(session) else fresh()
        scope["dateline.session"] = new or session

        async def out(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                own = list(message.get("headers", ()))
                if new is not None and path == "/api/meta":
                    own.append((b"set-cookie", cookie(SESSION, new).encode()))
                message["headers"] = safe(path, own)
            await send(message)

        if refused is not None:
            await refused(scope, receive, out)
            return
        await self._app(scope, _bounded(receive, self._options.limits.body), out)

    def _refused(self, scope: Scope, headers: Headers, held: dict[str, str]) -> Response | None:
        host = headers.get("host", "")
        if not known(host, self._options.host):
            return refusal(
                FORBIDDEN, "this server is not called that", "Host", "open it by the address that `serve` printed"
            )
        if len(scope.get("query_string", b"")) > self._options.limits.query:
            return refusal(LARGE, "the address is too long", "query", "ask with fewer values")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._options.limits.body:
            return refusal(LARGE, f"more than {self._options.limits.body:,} bytes", "body", "send less")
        if (unknown := self._without_token(scope, headers, held)) is not None:
            return unknown
        return None if scope["method"] in _READING else self._unasked(headers, held, host)

    def _without_token(self, scope: Scope, headers: Headers, held: dict[str, str]) -> Response | None:
        """Whoever asks must show the token, where there is one: in a header, or once in an address, then by cookie."""
        token = self._options.token
        if token is None:
            return None
        own = signed(self._secret, "token", token)
        query = parse_qsl(scope.get("query_string", b"").decode("latin-1"))
        if scope["method"] == "GET" and any(name == "token" and same(value, token) for name, value in query):
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            path = "/" + str(scope["path"]).lstrip("/\\")
            answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
            answer.headers.append("set-cookie", cookie(TOKEN, own))
            return answer
        bearer = headers.get("authorization", "").removeprefix("Bearer ").strip()
        if same(bearer, token) or same(held.get(TOKEN, ""), own):
            return None
        return refusal(
            _UNAUTHORIZED, "this server asks for a token", "", "open the address that `dateline serve` printed"
        )

    def _unasked(self, headers: Headers, held: dict[str, str], host: str) -> Response | None:
        """Refuse a changing request that no page of ours sent."""
        origin = headers.get("origin")
        session = held.get(SESSION, "")
        expected = signed(self._secret, "csrf", session)
        if (origin is None or same_origin(origin, host)) and session and same(headers.get(HEADER, ""), expected):
            return None
        return refusal(
            FORBIDDEN, "the request carries no valid CSRF token", HEADER, "load /api/meta, and send its `csrf` with it"
        )


def _bounded(receive: Receive, most: int) -> Receive:
    """The body as it comes, up to `most` bytes: one that names no length, or a wrong one, is cut off."""
    read = 0

    async def bounded() -> MutableMapping[str, Any]:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise HTTPException(LARGE, f"more than {most:,} bytes")
        return message

    return bounded
