"""Connections for requests: shut when their time is up, and to public addresses alone unless the user wants others."""

import socket
from typing import Any

from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NewConnectionError
from urllib3.response import HTTPResponse

from dateline.intake.web.addresses import PrivateAddressError, is_public
from dateline.intake.web.deadline import held


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
        return held(super()._new_conn())

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        held(self.sock)  # one that is open since an earlier question
        return super().getresponse()


class _Secure(_Plain, HTTPSConnection):
    pass


class _Public(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return held(_connected(self))


class _PublicPlain(_Public, _Plain):
    pass


class _PublicSecure(_Public, _Secure):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class _PublicPlainPool(HTTPConnectionPool):
    ConnectionCls = _PublicPlain


class _PublicSecurePool(HTTPSConnectionPool):
    ConnectionCls = _PublicSecure


class Pools(PoolManager):
    """Connections to any address."""

    plain: type[HTTPConnectionPool] = _PlainPool
    secure: type[HTTPConnectionPool] = _SecurePool

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.pool_classes_by_scheme = {"http": self.plain, "https": self.secure}


class PublicPools(Pools):
    """Connections that go to public addresses alone."""

    plain = _PublicPlainPool
    secure = _PublicSecurePool
