"""Sessions without a store: a random cookie, and what is signed with the secret of this start of the server."""

import hashlib
import hmac
import secrets
from http.cookies import CookieError, SimpleCookie

SESSION, TOKEN, HEADER = "dateline_session", "dateline_token", "x-csrf-token"
_FORM = "Path=/; HttpOnly; SameSite=Strict"
_LENGTH = 43  # characters of a session


def cookies(header: str) -> dict[str, str]:
    """The cookies of a request."""
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}


def fresh() -> str:
    """A new session."""
    return secrets.token_urlsafe(32)


def well_formed(session: str | None) -> bool:
    """Whether it looks like a session of ours."""
    return session is not None and len(session) == _LENGTH and session.isascii()


def signed(secret: bytes, what: str, value: str) -> str:
    """The word that goes with a value, which nobody without the secret can say."""
    return hmac.new(secret, f"{what}:{value}".encode(), hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two words are equal, in a time that does not tell how far they are."""
    return hmac.compare_digest(one.encode(), other.encode())


def cookie(name: str, value: str) -> str:
    """A Set-Cookie header: for this site alone, out of reach of scripts, gone with the browser's session."""
    return f"{name}={value}; {_FORM}"
