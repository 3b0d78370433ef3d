"""Where a connection may go: to public addresses alone, so that no page or feed can make us ask the machines around."""

import socket
import unicodedata
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NewConnectionError

from dateline.errors import UnreadableInputError

_TRANSLATED = ip_network("64:ff9b::/96")  # an IPv4 address in its last four bytes
_GLOBAL = ip_network("2000::/3")  # all of IPv6 that is given out so far: what lies outside leads to no site
_OURS = (".localhost", ".local", ".internal", ".localdomain", ".home.arpa", ".lan")


class PrivateAddressError(UnreadableInputError):
    """The host lies in a private network, or on this machine."""

    def __init__(self, host: str) -> None:
        super().__init__(f"{host} is an address of this machine or of a private network, which is not asked")


def is_public(address: str) -> bool:
    """Whether `address`, an IP address, is one of the public internet."""
    ip: IPv4Address | IPv6Address = ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(ip.packed[-4:]) if ip in _TRANSLATED else None)
        if inner is None and ip not in _GLOBAL:
            return False
        ip = inner or ip
    return ip.is_global and not ip.is_multicast


def check_named(host: str) -> None:
    """Raise PrivateAddressError where `host` is written as such an address or is this machine's name.

    This is all that can be told where a proxy looks the name up.
    """
    bare = unicodedata.normalize("NFKC", host).replace("。", ".").strip("[]").rstrip(".").lower()
    try:
        public = is_public(_dotted(bare))
    except ValueError:
        public = "." in bare and not bare.endswith(_OURS)  # a bare name is one of the network around
    if not public:
        raise PrivateAddressError(host)


def _dotted(host: str) -> str:
    """A number as other programs read it ("2130706433", "0177.1", "0x7f.1") as an IPv4 address; all else as it is."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return host


def _connected(connection: HTTPConnection) -> socket.socket:
    """A socket to the first public address of the host that answers: the one that was checked, not looked up again."""
    host = connection._dns_host.strip("[]")
    try:
        found = socket.getaddrinfo(host, connection.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise NewConnectionError(connection, f"no such host: {problem}") from problem
    public = [each for each in found if is_public(str(each[4][0]))]
    if not public:
        raise PrivateAddressError(host)
    fault: OSError | None = None
    for family, kind, protocol, _, address in public:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(connection.timeout if isinstance(connection.timeout, int | float) else None)
            sock.connect(address)
        except OSError as problem:
            sock.close()
            fault = problem
        else:
            return sock
    raise NewConnectionError(connection, f"no connection: {fault}") from fault


class _Plain(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _Secure(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class PublicPools(PoolManager):
    """Connections that go to public addresses alone."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
