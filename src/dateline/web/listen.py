"""Options -> a socket to listen on, before anything is said of where it is; and the address to open."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from dateline.errors import SettingsError
from dateline.web.options import Options


@contextmanager
def listening(options: Options) -> Iterator[list[socket.socket]]:
    """The socket. Raises SettingsError where the host or port cannot be had."""
    try:
        [family, *_, where] = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(where)
        listener.listen(128)  # whoever comes before the server is up waits for it
    except OSError as problem:
        raise SettingsError(
            f"{options.host} port {options.port}: cannot listen there ({problem.strerror or problem}): "
            "take another --port"
        ) from problem
    with listener:
        yield [listener]


def address(options: Options, listener: socket.socket) -> str:
    """Where to open it in a browser, with the token where there is one: the first look turns it into a cookie."""
    port = listener.getsockname()[1]
    host = "127.0.0.1" if options.host in ("0.0.0.0", "::") else options.host
    name = f"[{host}]" if ":" in host else host
    token = f"?token={quote(options.token)}" if options.token else ""
    return f"http://{name}:{port}/{token}"
