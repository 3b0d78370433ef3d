"""A request's Host -> whether it is a name of this server: no page elsewhere may reach it under another."""

import ipaddress
import socket
from urllib.parse import urlsplit

from dateline.web.options import LOOPBACK

_EVERY = frozenset(("0.0.0.0", "::"))


def names(host: str) -> frozenset[str]:
    """The names by which a server that listens on `host` may be asked."""
    if host in _EVERY:
        return LOOPBACK | {socket.gethostname().lower()}
    return LOOPBACK | {host.lower()}


def known(header: str, host: str) -> bool:
    """Whether the Host of a request is one of this server's; where it listens everywhere, any address is."""
    name = _name(header)
    if name in names(host):
        return True
    return host in _EVERY and _is_address(name)


def same_origin(origin: str, header: str) -> bool:
    """Whether a request comes from a page of this server."""
    try:
        return urlsplit(origin).netloc.lower() == header.lower()
    except ValueError:
        return False


def _name(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
